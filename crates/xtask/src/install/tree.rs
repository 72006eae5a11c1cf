//! The files of a prefix.

use std::fs;
use std::path::{Path, PathBuf};

use super::platform::Platform;
use crate::run::root;

/// The texts that say where the library is, as they lie in `crates/capi/install`, and their folders.
const TEXTS: [(&str, &str); 3] = [
    ("dianyuan.pc", "lib/pkgconfig"),
    ("dianyuanConfig.cmake", "lib/cmake/dianyuan"),
    ("dianyuanConfigVersion.cmake", "lib/cmake/dianyuan"),
];

/// The headers: C's, and C++'s in its parts.
const HEADERS: [&str; 6] = [
    "include/dianyuan.h",
    "include/dianyuan.hpp",
    "include/dianyuan/assignment.hpp",
    "include/dianyuan/engine.hpp",
    "include/dianyuan/ledger.hpp",
    "include/dianyuan/object.hpp",
];

/// Writes headers, libraries and texts.
pub(super) fn write(libraries: &Path, prefix: &Path, platform: &Platform) -> Result<(), String> {
    let lib = prefix.join("lib");
    for header in HEADERS {
        place(&capi().join(header), &prefix.join(header))?;
    }
    place(&libraries.join("libdianyuan.a"), &lib.join("libdianyuan.a"))?;
    place(&libraries.join(platform.plain), &lib.join(&platform.file))?;
    for name in [&platform.run_time, platform.plain] {
        link(&platform.file, &lib.join(name))?;
    }
    for (name, folder) in TEXTS {
        let text = filled(&read(&format!("install/{name}"))?, platform);
        let path = prefix.join(folder).join(name);
        make_room(&path)?;
        fs::write(&path, text).map_err(|error| said(&path, &error))?;
    }
    Ok(())
}

/// A file of `crates/capi`.
pub(super) fn read(name: &str) -> Result<String, String> {
    let path = capi().join(name);
    fs::read_to_string(&path).map_err(|error| said(&path, &error))
}

fn capi() -> PathBuf {
    root().join("crates/capi")
}

/// The text with what is known only here.
fn filled(text: &str, platform: &Platform) -> String {
    text.replace("@VERSION@", env!("CARGO_PKG_VERSION"))
        .replace("@MAJOR@", env!("CARGO_PKG_VERSION_MAJOR"))
        .replace("@MINOR@", env!("CARGO_PKG_VERSION_MINOR"))
        .replace("@POINTER@", &platform.pointer.to_string())
        .replace("@FILE@", &platform.file)
        .replace("@RUN_TIME@", &platform.run_time)
        .replace("@SYSTEM@", platform.system)
        .replace("@SYSTEM_LIST@", &platform.system.replace(' ', ";"))
}

/// Copies a file into its place at once, because a program may have the earlier one open.
pub(super) fn place(from: &Path, to: &Path) -> Result<(), String> {
    let beside = beside(to);
    make_room(to)?;
    fs::copy(from, &beside).map_err(|error| said(from, &error))?;
    fs::rename(&beside, to).map_err(|error| said(to, &error))
}

/// Makes a symbolic link to a file in the same folder, at once.
fn link(file: &str, at: &Path) -> Result<(), String> {
    let beside = beside(at);
    let _ = fs::remove_file(&beside);
    symlink(file, &beside).map_err(|error| said(&beside, &error))?;
    fs::rename(&beside, at).map_err(|error| said(at, &error))
}

#[cfg(unix)]
use std::os::unix::fs::symlink;
#[cfg(windows)]
use std::os::windows::fs::symlink_file as symlink;

/// A name in the same folder that is nobody's.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

fn make_room(path: &Path) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| said(folder, &error))
}

pub(super) fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
