//! What the tests of several surfaces share: where the project stands, and the fixtures that Rust, C
//! and Python read.

pub mod observed;
pub mod twin;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The project's top folder, seen from this package.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file of `tests/fixtures`.
///
/// # Panics
/// If there is no such file, or it is not UTF-8: the fixtures are part of the tests.
#[must_use]
pub fn fixture(name: &str) -> String {
    let path = root().join("tests/fixtures").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Says, past the test runner's capture of output, that something is not tested here and why.
/// `cargo xtask test` names a file in `DIANYUAN_SKIPS` and repeats each line of it at its end.
///
/// # Panics
/// Under `CI=true`, where everything has to be tested.
pub fn skip(what: &str, reason: &str) {
    assert!(
        std::env::var("CI").as_deref() != Ok("true"),
        "{what} must be tested here, but {reason}"
    );
    let line = format!("SKIPPED {what}: {reason}\n");
    // The test goes on if nobody reads its output.
    let _ = std::io::stderr().write_all(line.as_bytes());
    if let Some(path) = std::env::var_os("DIANYUAN_SKIPS") {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(path);
        let file = file.as_mut().expect("DIANYUAN_SKIPS names a writable file");
        file.write_all(line.as_bytes())
            .expect("DIANYUAN_SKIPS names a writable file");
    }
}

/// The text of a table that is no part of the project and is looked for beside it, in `../shared/data`. Where it is
/// not there, this says so past the test runner's capture of output; that is no fault anywhere, under `CI=true` neither.
#[must_use]
pub fn beside(name: &str) -> Option<String> {
    let text = fs::read_to_string(root().join("../shared/data").join(name));
    if text.is_err() {
        let line =
            format!("SKIPPED {name}: there is no ../shared/data/{name} beside the project\n");
        // The tests go on if nobody reads their output.
        let _ = std::io::stderr().write_all(line.as_bytes());
    }
    text.ok()
}
