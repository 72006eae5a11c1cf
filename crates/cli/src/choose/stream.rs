//! The ledger's file: one event a line, opened by one process at a time, and never acknowledged before it is on the
//! disk.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use dianyuan::choice::{Event, Ledger};
use dianyuan::{Error, ErrorKind, Problem, text_from_bytes};

use super::torn::{NOT_YET, sound_length};
use crate::failure::Failure;

/// Name of a stream that nobody has named.
const USUAL_NAME: &str = "dianyuan";

/// An open stream, locked until it is dropped.
#[derive(Debug)]
pub(super) struct Stream {
    path: PathBuf,
    file: File,
    length: u64,
    ledger: Ledger,
}

/// What was found behind the last whole line, and where it is now.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Torn {
    pub(super) bytes: usize,
    pub(super) moved_to: PathBuf,
}

impl Stream {
    /// Opens a stream, and makes it where it is not there yet. What is behind the last whole line is put aside once
    /// everything before it has been replayed.
    pub(super) fn open(path: &Path, name: Option<&str>) -> Result<(Self, Option<Torn>), Failure> {
        if let Some(name) = name {
            Ledger::new(name).map_err(|error| Failure::of("--name", error))?;
        }
        let is_new = !path.exists();
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options
            .open(path)
            .map_err(|error| cannot(path, "open", &error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(in_use(path)),
            Err(TryLockError::Error(error)) => return Err(cannot(path, "lock", &error)),
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)
            .map_err(|error| cannot(path, "read", &error))?;
        let (sound, ledger) = replay(path, &bytes, name)?;
        let torn = match &bytes[sound..] {
            [] => None,
            torn => Some(put_aside(path, torn).map_err(|error| cannot(path, "write", &error))?),
        };
        let mut ready = || {
            if is_new || torn.is_some() {
                sync_folder_of(path)?;
            }
            if torn.is_some() {
                file.set_len(sound as u64)?;
            }
            // A process that was killed may have left lines that no disk has yet, and they are answered for now.
            file.sync_all()?;
            file.seek(SeekFrom::Start(sound as u64))
        };
        let length = ready().map_err(|error| cannot(path, "write", &error))?;
        let stream = Self {
            path: path.to_owned(),
            file,
            length,
            ledger,
        };
        Ok((stream, torn))
    }

    /// Where the stream leads so far.
    pub(super) fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Stores what a command leads to, all of it or nothing, and applies it. When this returns, it is on the disk.
    pub(super) fn append(&mut self, events: &[Event]) -> Result<(), Failure> {
        let mut block = Vec::new();
        for event in events {
            block.extend(event.to_json().into_bytes());
            block.push(b'\n');
        }
        if let Err(error) = self.write(&mut block, events.len() > 1) {
            // Nobody was told of it. Where this fails too, the next one to open the stream puts it aside.
            let _ = self.file.set_len(self.length);
            return Err(cannot(&self.path, "write", &error));
        }
        self.length += block.len() as u64;
        for event in events {
            let applied = self.ledger.apply(event);
            applied.expect("it was decided on this state");
        }
        Ok(())
    }

    /// Several lines become whole at once: their first byte is written last.
    fn write(&mut self, block: &mut [u8], are_several: bool) -> io::Result<()> {
        let Some(first) = block.first().copied() else {
            return Ok(());
        };
        if are_several {
            block[0] = NOT_YET;
        }
        self.file.write_all(block)?;
        self.file.sync_data()?;
        if are_several {
            self.file.seek(SeekFrom::Start(self.length))?;
            self.file.write_all(&[first])?;
            self.file.sync_data()?;
            self.file.seek(SeekFrom::End(0))?;
        }
        Ok(())
    }
}

/// Where a stream leads, for reading only: whatever another process is writing just now is left out.
pub(super) fn read(path: &Path, name: Option<&str>) -> Result<Ledger, Failure> {
    let bytes = std::fs::read(path).map_err(|error| cannot(path, "read", &error))?;
    replay(path, &bytes, name).map(|(_, ledger)| ledger)
}

/// The same, and every event.
pub(super) fn read_all(path: &Path, name: Option<&str>) -> Result<(Ledger, Vec<Event>), Failure> {
    let bytes = std::fs::read(path).map_err(|error| cannot(path, "read", &error))?;
    let (sound, ledger) = replay(path, &bytes, name)?;
    let text = text_from_bytes(&bytes[..sound]);
    let events = text.and_then(|text| text.lines().map(Event::from_json).collect());
    let events = events.map_err(|error| Failure::of(&shown(path), error))?;
    Ok((ledger, events))
}

/// How many bytes are whole lines, and where these lead.
fn replay(path: &Path, bytes: &[u8], name: Option<&str>) -> Result<(usize, Ledger), Failure> {
    let sound = sound_length(bytes);
    let ledger = text_from_bytes(&bytes[..sound]).and_then(|text| {
        check_lines(text)?;
        let first = text.lines().next().map(Event::from_json);
        let found = match &first {
            Some(Ok(event)) => Some(event.head().stream().as_str()),
            _ => None,
        };
        Ledger::replay(name.or(found).unwrap_or(USUAL_NAME), text)
    });
    let ledger = ledger.map_err(|error| Failure::of(&shown(path), error))?;
    Ok((sound, ledger))
}

/// Each line is an object by itself, so that the next event can be put behind the last.
fn check_lines(text: &str) -> Result<(), Error> {
    let is_wrong = |line: &str| !line.starts_with('{') || line.ends_with('\r');
    let wrong = (1..)
        .zip(text.split_terminator('\n'))
        .find(|(_, line)| is_wrong(line));
    let Some((row, line)) = wrong else {
        return Ok(());
    };
    let found = format!("a line of {} bytes", line.len());
    let expected = "one event, from `{` to a newline (LF)";
    let problem = Problem::new("not_a_line", "", found, expected).at_row(row);
    Err(Error::one(ErrorKind::Malformed, problem))
}

/// Moves bytes to the first file of the row FILE.torn-1, FILE.torn-2 … that is not there yet.
fn put_aside(path: &Path, torn: &[u8]) -> io::Result<Torn> {
    for number in 1_u32.. {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".torn-{number}"));
        let moved_to = PathBuf::from(name);
        let made = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&moved_to);
        let mut file = match made {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made?,
        };
        file.write_all(torn)?;
        file.sync_all()?;
        let bytes = torn.len();
        return Ok(Torn { bytes, moved_to });
    }
    unreachable!("nobody has that many files")
}

/// A file that was made is there for good once its folder is on the disk.
fn sync_folder_of(path: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

fn in_use(path: &Path) -> Failure {
    let expected = "a stream that no other process has open";
    let problem = Problem::new("in_use", "", "a locked file", expected);
    Failure::of(&shown(path), Error::one(ErrorKind::Request, problem))
}

fn cannot(path: &Path, what: &str, error: &io::Error) -> Failure {
    let (code, expected) = match what {
        "open" => ("cannot_open", "a file that can be read and written"),
        "lock" => ("cannot_lock", "a file that can be locked"),
        "read" => ("cannot_read", "a file that can be read"),
        _ => ("cannot_write", "a file that can be written"),
    };
    let problem = Problem::new(code, "", error.to_string(), expected);
    Failure::of(&shown(path), Error::one(ErrorKind::Request, problem))
}

/// A path as errors name it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
