//! Writing the city out: all files or none, and never over anything.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use dianyuan::Problem;

use super::city::{CASES, LAWYERS, POLICY};
use crate::failure::Failure;

const FILES: [(&str, &str); 3] = [
    ("lawyers.jsonl", LAWYERS),
    ("cases.jsonl", CASES),
    ("policy.toml", POLICY),
];

/// Creates the folder and the files, and lists them.
pub(super) fn write(folder: &Path) -> Result<String, Failure> {
    let paths = FILES.map(|(name, _)| folder.join(name));
    for path in &paths {
        // A link that leads nowhere is there too.
        if fs::symlink_metadata(path).is_ok() {
            return Err(refusal(
                path,
                "a file that is there",
                "a new file: nothing is written over",
            ));
        }
    }
    let is_new = !folder.exists();
    fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
    let mut written: Vec<&PathBuf> = Vec::new();
    for (path, (_, text)) in paths.iter().zip(FILES) {
        if let Err(error) = create(path, text) {
            for path in written {
                let _ = fs::remove_file(path);
            }
            if is_new {
                let _ = fs::remove_dir(folder);
            }
            return Err(cannot_write(path, &error));
        }
        written.push(path);
    }
    Ok(paths.map(|path| format!("  {}\n", path.display())).concat())
}

/// Writes a file that must be new; takes it away again if it can't be finished.
fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

fn cannot_write(path: &Path, error: &io::Error) -> Failure {
    refusal(path, &error.to_string(), "a place that can be written to")
}

fn refusal(path: &Path, value: &str, expected: &'static str) -> Failure {
    let path = path.display().to_string();
    Failure::of_call(Problem::new("cannot_write", path, value, expected))
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
