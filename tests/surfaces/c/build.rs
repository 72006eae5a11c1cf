//! The libraries that programs are linked with, and how a program is compiled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use dianyuan_tests::root;

use super::compilers::{WARNINGS, succeed};
use crate::abi::abi_version;
use crate::header::documented_link_flags;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Library {
    Static,
    Shared,
}

/// The folders of the built libraries: as they are installed, and with a function that panics on purpose.
struct Built {
    plain: PathBuf,
    faulty: PathBuf,
}

/// `cargo test` does not build them. They are built where it builds and as it builds, so that only this crate is compiled.
/// Both builds write to one place, so each is copied from there before the next.
fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let build = |name: &str, features: &[&str]| {
            let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
            cargo.args(["build", "--quiet", "--profile", "test", "--lib", "--tests"]);
            // The tests are built already. Chosen together with them, everything else is too: which features crates have
            // depends on who asks for them.
            cargo.args(["--package", "dianyuan-tests"]);
            cargo.args(["--package", "dianyuan-capi", "--target-dir"]);
            succeed(cargo.arg(target()).args(features).current_dir(root()));
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR"))
                .join("capi")
                .join(name);
            fs::create_dir_all(&kept).unwrap();
            for library in ["libdianyuan.a", "libdianyuan.so", "libdianyuan.dylib"] {
                let from = target().join("debug").join(library);
                if from.exists() {
                    fs::copy(from, kept.join(library)).unwrap();
                }
            }
            named_for_programs(&kept);
            kept
        };
        Built {
            faulty: build("faulty", &["--features", "dianyuan-capi/faults"]),
            plain: build("plain", &[]),
        }
    })
}

/// Where Cargo builds.
pub(crate) fn target() -> &'static Path {
    let of_tests = Path::new(env!("CARGO_TARGET_TMPDIR"));
    of_tests.parent().expect("it lies in there")
}

/// A program looks for the library by the name that it gives itself, which is not that of the file.
fn named_for_programs(folder: &Path) {
    #[cfg(target_os = "linux")]
    {
        let name = folder.join(format!("libdianyuan.so.{}", abi_version()));
        let _ = fs::remove_file(&name);
        std::os::unix::fs::symlink("libdianyuan.so", name).unwrap();
    }
    let _ = folder;
}

/// The folder of the libraries as they are installed.
pub(crate) fn libraries() -> &'static Path {
    &built().plain
}

/// The folder of the libraries with `dy_fault_panic`.
pub(crate) fn faulty_libraries() -> &'static Path {
    &built().faulty
}

/// A folder for one test's files.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("c").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub(crate) fn include() -> PathBuf {
    root().join("crates/capi/include")
}

/// A program, how it is compiled, and what it is linked with.
pub(crate) struct Program<'a> {
    pub(crate) compiler: &'a str,
    pub(crate) flags: &'a [&'a str],
    pub(crate) sources: &'a [PathBuf],
    pub(crate) library: Library,
    pub(crate) libraries: &'a Path,
}

impl Program<'_> {
    /// Compiles it as the header says.
    pub(crate) fn compile(&self, to: &Path) {
        let mut command = Command::new(self.compiler);
        command.args(WARNINGS).args(self.flags);
        command.arg("-I").arg(include()).arg("-pthread");
        command.args(self.sources).arg("-o").arg(to);
        match self.library {
            Library::Static => {
                command.arg(self.libraries.join("libdianyuan.a"));
                command.args(documented_link_flags(&include().join("dianyuan.h")));
            }
            Library::Shared => {
                command.arg("-L").arg(self.libraries).arg("-ldianyuan");
                command.arg(format!("-Wl,-rpath,{}", self.libraries.display()));
            }
        }
        succeed(&mut command);
    }
}
