use std::fs;
use std::path::{Path, PathBuf};

use dianyuan::agency::Agency;
use dianyuan::choice::{Command, Event};
use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};

use super::{Stream, Torn, read};

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("dianyuan-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("stream.jsonl")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn agency() -> Agency {
    let roster =
        Roster::from_json(r#"[{"id": "L-1"}, {"id": "L-2"}]"#, &Causes::official()).unwrap();
    let case = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19"],
        "received": "2026-11-25T09:00:00+08:00"}"#;
    let case = Case::from_json(case).unwrap();
    let policy = Policy::none();
    let calibration = Calibration::fit(&roster, &policy, case.received().date()).unwrap();
    Agency::new(Engine::new(&roster, &policy, &calibration).unwrap()).with_case(case)
}

const RECEIVE: &str = r#"{"id": "k-1", "actor": {"id": "s-1", "role": "clerk"}, "case": "C-1",
    "type": "receive", "data": {"kind": "civil", "route": "application", "from": "2026-11-25T09:00:00+08:00"}}"#;
const CHOOSE: &str = r#"{"id": "k-2", "actor": {"id": "p-1", "role": "client"}, "case": "C-1",
    "type": "choose", "data": {"picks": ["L-2", "L-1"]}}"#;

fn decide(stream: &Stream, command: &str) -> Vec<Event> {
    let command = Command::from_json(command).unwrap();
    let now = "2026-11-25T10:00:00+08:00".parse().unwrap();
    let decided = stream.ledger().decide(&command, &agency(), &now).unwrap();
    decided.events().to_vec()
}

/// A stream of a received case and a choice: one event, then two.
fn written(path: &Path) -> Vec<u8> {
    let (mut stream, torn) = Stream::open(path, Some("city")).unwrap();
    assert_eq!(torn, None);
    for (command, events) in [(RECEIVE, 1), (CHOOSE, 2)] {
        let decided = decide(&stream, command);
        assert_eq!(decided.len(), events);
        stream.append(&decided).unwrap();
    }
    fs::read(path).unwrap()
}

#[test]
fn what_was_appended_is_replayed() {
    let folder = Folder::new("replayed");
    let bytes = written(&folder.file());
    assert_eq!(String::from_utf8_lossy(&bytes).lines().count(), 3);
    let (stream, torn) = Stream::open(&folder.file(), None).unwrap();
    assert_eq!((torn, stream.ledger().seq()), (None, 3));
    assert_eq!(stream.ledger().stream(), "city");
    drop(stream);
    // The file can be read by those who only look, and is left as it is.
    let ledger = read(&folder.file(), None).unwrap();
    assert_eq!((ledger.seq(), ledger.stream()), (3, "city"));
    assert_eq!(fs::read(folder.file()).unwrap(), bytes);
}

/// A crash may leave any part of the last block behind: cut anywhere, and before or after its first byte is whole.
#[test]
fn a_command_is_there_as_a_whole_or_not_at_all() {
    let folder = Folder::new("whole");
    let path = folder.file();
    let bytes = written(&path);
    let first = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut torn_number = 0;
    let cuts = (first..bytes.len()).step_by(67).chain([bytes.len()]);
    for cut in cuts {
        let mut left = bytes[..cut].to_vec();
        if let Some(byte) = left.get_mut(first) {
            *byte = super::NOT_YET;
        }
        fs::write(&path, &left).unwrap();
        let (mut stream, torn) = Stream::open(&path, None).unwrap();
        assert_eq!(stream.ledger().seq(), 1, "cut at {cut}");
        if cut > first {
            torn_number += 1;
            let mut moved_to = path.clone();
            moved_to.set_file_name(format!("stream.jsonl.torn-{torn_number}"));
            assert_eq!(fs::read(&moved_to).unwrap(), left[first..]);
            let bytes = cut - first;
            assert_eq!(torn, Some(Torn { bytes, moved_to }));
        }
        assert_eq!(fs::read(&path).unwrap(), bytes[..first]);
        // And it can be done now, to the same bytes.
        let decided = decide(&stream, CHOOSE);
        stream.append(&decided).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes, "cut at {cut}");
    }
}

#[test]
fn a_line_without_its_end_is_put_aside_even_where_it_parses() {
    let folder = Folder::new("end");
    let path = folder.file();
    let bytes = written(&path);
    fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    let (stream, torn) = Stream::open(&path, None).unwrap();
    assert_eq!(stream.ledger().seq(), 2);
    let aside = torn.unwrap();
    assert!(Event::from_json(&fs::read_to_string(aside.moved_to).unwrap()).is_ok());
}

#[test]
fn one_process_has_it_at_a_time() {
    let folder = Folder::new("one");
    let (first, _) = Stream::open(&folder.file(), None).unwrap();
    let error = Stream::open(&folder.file(), None).unwrap_err().to_text();
    assert!(error.contains("in_use"), "{error}");
    drop(first);
    Stream::open(&folder.file(), None).unwrap();
}

#[test]
fn what_is_no_line_of_events_is_refused_with_its_row_and_left_alone() {
    let folder = Folder::new("rows");
    let path = folder.file();
    let text = String::from_utf8(written(&path)).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let (one, two, three) = (lines[0], lines[1], lines[2]);
    for (text, row, code) in [
        (format!("{one}\n\n{two}\n"), 2, "not_a_line"),
        (format!("[{one}]\n"), 1, "not_a_line"),
        (format!("{one}\r\n{two}\r\n"), 1, "not_a_line"),
        (format!("{one}\n{{}}\n{two}\n"), 2, "missing"),
        (format!("{one}\n{three}\n"), 2, "wrong_number"),
        (format!("{one}\n{}\n", two.replace("L-2", "L-1")), 0, ""),
        (
            format!("{one}\n{}\n{three}\n", two.replace("L-2", "L-9")),
            3,
            "broken_chain",
        ),
        (
            format!("{one}\n{}\n", two.replace("\"city\"", "\"town\"")),
            2,
            "wrong_stream",
        ),
        (format!("{one}\nno event\n{two}\ntorn"), 2, "not_a_line"),
    ] {
        fs::write(&path, &text).unwrap();
        let opened = Stream::open(&path, None);
        if code.is_empty() {
            // Only the head, kept elsewhere, tells of a change of the last event.
            assert_eq!(opened.unwrap().0.ledger().seq(), 2);
            continue;
        }
        let error = opened.unwrap_err().to_text();
        assert!(error.contains(&format!(": row {row}: ")), "{error}");
        assert!(error.contains(code), "{code} in {error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        assert_eq!(
            fs::read_dir(&folder.0).unwrap().count(),
            1,
            "nothing is moved"
        );
    }
}
