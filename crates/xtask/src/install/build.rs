//! The release build of both libraries, for this machine and for old ones.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use crate::python::Environment;
use crate::run::{cargo, root, run, target};

/// The flag is the last crate's alone, so what was built for other chores is used again.
const LIBRARIES: [&str; 5] = ["rustc", "--release", "--package", "dianyuan-capi", "--lib"];
const STRIP: [&str; 2] = ["--", "-Cstrip=symbols"];

/// Builds with this machine's own linker and C library; where the libraries are.
pub(super) fn release(triple: Option<&str>, strip: bool) -> Result<PathBuf, String> {
    let mut build = cargo(&LIBRARIES);
    let mut folder = target();
    if let Some(triple) = triple {
        build.args(["--target", triple]);
        folder.push(triple);
    }
    if strip {
        build.args(STRIP);
    }
    run(build)?;
    Ok(folder.join("release"))
}

/// The C library that `portable` asks for is the oldest one that Rust's standard library runs on.
const TRIPLE: &str = "x86_64-unknown-linux-gnu";
pub(crate) const GLIBC: &str = "2.17";

/// Zig, which brings the C library's interface of every version, and what lets Cargo use it as its linker.
const REQUIREMENTS: &str = "crates/capi/requirements-portable.txt";

/// Builds for x86-64 Linux with an old C library; where the libraries are.
///
/// # Errors
/// Where this is another platform, or Zig cannot be fetched, or the build fails.
pub(crate) fn portable(strip: bool) -> Result<PathBuf, String> {
    let environment = zig()?;
    let folder = target().join("portable");
    let mut build = environment.program("cargo-zigbuild");
    build
        .args(LIBRARIES)
        .args(["--target", &format!("{TRIPLE}.{GLIBC}"), "--target-dir"])
        .arg(&folder);
    if strip {
        build.args(STRIP);
    }
    without_this_machine(&mut build);
    run(build)?;
    Ok(folder.join(TRIPLE).join("release"))
}

/// An environment with Zig.
///
/// # Errors
/// Where this is another platform, or Zig cannot be fetched.
pub(crate) fn zig() -> Result<Environment, String> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err("the portable library is built on x86-64 Linux only".to_owned());
    }
    Environment::prepare(REQUIREMENTS)
}

/// A library that is given away says nothing of the folders that it was built in, not even where it panics.
fn without_this_machine(build: &mut Command) {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let mut flags = std::env::var_os("RUSTFLAGS").unwrap_or_default();
    for (folder, name) in [(Some(root()), "dianyuan"), (home, "cargo")] {
        if let Some(folder) = folder {
            flags.push(" --remap-path-prefix=");
            flags.push(OsStr::new(&folder));
            flags.push("=");
            flags.push(name);
        }
    }
    build.env("RUSTFLAGS", flags);
}
