//! What the library's files are called, and what the system adds to a static one.

/// The names on one platform.
pub(super) struct Platform {
    /// The shared library as Cargo names it, which is also what `-ldianyuan` looks for.
    pub(super) plain: &'static str,
    /// What a program asks for at its start: one number for each version of the C interface.
    pub(super) run_time: String,
    /// The file itself.
    pub(super) file: String,
    /// What Rust's standard library needs beside a static libdianyuan.
    pub(super) system: &'static str,
    /// How many bytes a pointer takes.
    pub(super) pointer: u8,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Platform {
    /// The platform of a target triple, by default this machine's.
    ///
    /// # Errors
    /// Where nothing is known about installing on it.
    pub(super) fn of(triple: Option<&str>) -> Result<Self, String> {
        let here = format!(
            "{}-{}",
            std::env::consts::ARCH,
            std::env::consts::OS.replace("macos", "apple-darwin")
        );
        let triple = triple.unwrap_or(&here);
        let abi = abi_version()?;
        let architecture = triple.split('-').next().unwrap_or_default();
        let wide = architecture.contains("64") || architecture == "s390x";
        let pointer = if wide { 8 } else { 4 };
        if triple.contains("linux") {
            Ok(Self {
                plain: "libdianyuan.so",
                run_time: format!("libdianyuan.so.{abi}"),
                file: format!("libdianyuan.so.{VERSION}"),
                system: "-lpthread -ldl -lm",
                pointer,
            })
        } else if triple.contains("apple-darwin") {
            Ok(Self {
                plain: "libdianyuan.dylib",
                run_time: format!("libdianyuan.{abi}.dylib"),
                file: format!("libdianyuan.{VERSION}.dylib"),
                system: "-lSystem -lm",
                pointer,
            })
        } else {
            Err(format!(
                "there is no installation for {triple} yet; `cargo build --release --package dianyuan-capi` makes the libraries"
            ))
        }
    }
}

/// `DY_ABI_VERSION` of the header, which is made from the source.
fn abi_version() -> Result<String, String> {
    let header = super::tree::read("include/dianyuan.h")?;
    let line = header
        .lines()
        .find_map(|line| line.strip_prefix("#define DY_ABI_VERSION "));
    let number = line.ok_or("include/dianyuan.h has no DY_ABI_VERSION")?;
    Ok(number.trim().to_owned())
}

#[cfg(test)]
#[path = "platform_tests.rs"]
mod tests;
