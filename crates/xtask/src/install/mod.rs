//! The C library in a prefix, where compilers, pkg-config and `CMake` look for it.
//!
//! Own code rather than `cargo-c`: that tool holds all of Cargo, takes minutes to compile where it is not there, and
//! writes no files for `CMake`. What is left to do here is to copy four files and fill in three texts.

mod build;
mod licences;
mod platform;
mod tree;

use std::path::{Path, PathBuf};

use clap::Args;

pub(crate) use build::{GLIBC, portable, zig};
use platform::Platform;

/// Build the C library for release; install header, libraries and what finds them into a prefix.
///
/// What is installed finds itself from where it is, so a package is made by installing into an empty folder.
#[derive(Args)]
pub(crate) struct Install {
    /// Where include/, lib/ and share/ are put, e.g. /usr/local.
    #[arg(long, value_name = "DIR")]
    prefix: PathBuf,
    /// Build for another platform; its standard library and a linker for it must be there.
    #[arg(long, value_name = "TRIPLE", conflicts_with = "portable")]
    target: Option<String>,
    /// Build for x86-64 Linux with glibc 2.17 or later, whatever this machine has; fetches Zig as the linker.
    #[arg(long)]
    portable: bool,
    /// Take the libraries from a folder where Cargo has built them, as they are.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["portable", "no_strip"])]
    from: Option<PathBuf>,
    /// Keep the names of the library's own functions, for debuggers and profilers.
    #[arg(long)]
    no_strip: bool,
}

impl Install {
    pub(crate) fn run(&self) -> Result<(), String> {
        // First of all, because it costs nothing: is there anything to be installed on this platform?
        let platform = Platform::of(self.target.as_deref())?;
        let libraries = match &self.from {
            Some(folder) => folder.clone(),
            None if self.portable => build::portable(!self.no_strip)?,
            None => build::release(self.target.as_deref(), !self.no_strip)?,
        };
        install(&libraries, &self.prefix, &platform)
    }
}

/// Installs what was built for this machine's platform.
pub(crate) fn install_here(libraries: &Path, prefix: &Path) -> Result<(), String> {
    install(libraries, prefix, &Platform::of(None)?)
}

fn install(libraries: &Path, prefix: &Path, platform: &Platform) -> Result<(), String> {
    tree::write(libraries, prefix, platform)?;
    licences::write(&prefix.join("share/licenses/dianyuan"))?;
    println!("installed into {}", prefix.display());
    Ok(())
}
