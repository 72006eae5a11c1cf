//! The program, run on files of its own.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

pub(crate) const LAWYER: &str = r#"{"id": "L-1", "category": "full_time",
    "statuses": [{"status": "active", "from": "2015-01-01"}], "first_practice": "2015-01-01",
    "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 9}],
    "display": {"name": "甲一"}}"#;

pub(crate) const CASE: &str = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
    "received": "2026-11-22T09:30:00+08:00", "client": {"vetoes": []}, "parties": []}"#;

pub(crate) const POLICY: &str = "id = 'own'\nversion = '1'\nextends = 'national'\n";

/// A folder that is gone when the test is over.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("cli-{}-{number}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// With a roster `r`, a case `c` and a policy `p` that are sound.
    pub(crate) fn sound() -> Self {
        let folder = Self::new();
        folder.put("r", LAWYER);
        folder.put("c", CASE);
        folder.put("p", POLICY);
        folder
    }

    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), bytes).unwrap();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Runs the program here, its arguments split at blanks.
    pub(crate) fn run(&self, arguments: &str) -> Ended {
        self.run_with(arguments, "", &[])
    }

    pub(crate) fn run_with(&self, arguments: &str, stdin: &str, set: &[(&str, &str)]) -> Ended {
        let mut child = self
            .command(arguments)
            .envs(set.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        // The program need not read it.
        let _ = input.write_all(stdin.as_bytes());
        drop(input);
        Ended::from(child.wait_with_output().unwrap())
    }

    /// The program in a place where nothing is set.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dianyuan"));
        command
            .args(arguments.split_whitespace())
            .current_dir(&self.0);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"] {
            command.env_remove(name);
        }
        command
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ended {
    /// The result, of a run that was to end like this without a word of error.
    #[track_caller]
    pub(crate) fn with(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert_eq!(self.err, "");
        self.out
    }

    /// The errors, of a run that was to be refused: nothing on standard output, no panic.
    #[track_caller]
    pub(crate) fn refused(self) -> String {
        assert_eq!(self.code, Some(2), "{self:?}");
        assert_eq!(self.out, "", "standard output of what is refused");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        assert!(!self.err.is_empty());
        self.err
    }
}

/// Bytes of some input that is to be refused, the place and the code that have to be named, and words of
/// what was expected.
pub(crate) type Bad = (&'static str, Vec<u8>, &'static str, &'static str);

/// Asserts that both commands refuse each such file, put under `name`, as the table says.
#[track_caller]
pub(crate) fn assert_refused(name: &str, table: Vec<Bad>) {
    let folder = Folder::sound();
    for (what, bytes, place, expected) in table {
        folder.put(name, bytes);
        for command in [
            "rank --roster r --case c --policy p",
            "check --roster r --cases c --policy p",
            "check --roster r --cases c --policy p --format json",
        ] {
            let ended = folder.run(command);
            if command.ends_with("json") {
                let error = ended.refused();
                assert!(error.starts_with(r#"{"kind":""#), "{what}: {error}");
                assert!(
                    error.contains(&format!(r#""file":"{name}""#)),
                    "{what}: {error}"
                );
                continue;
            }
            let errors = ended.refused();
            let is_named = |line: &str| {
                line.starts_with(&format!("{name}: {place}: found ")) && line.contains(expected)
            };
            assert!(errors.lines().any(is_named), "{what}: {errors}");
            assert!(
                errors.len() < 2_000,
                "{what}: errors of {} bytes",
                errors.len()
            );
        }
    }
}
