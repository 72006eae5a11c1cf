//! Which version of the library is running.

use std::ffi::c_char;

/// `VERSION` of the core with a NUL after it; the test says that they are the same.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "\0");

/// The version of the library that is running, such as `"0.1.0"`. Cannot fail.
///
/// Compare it with `DY_VERSION`, the version of the header that the program was compiled with. The text ends
/// with NUL and lives for ever.
#[unsafe(no_mangle)]
pub extern "C" fn dy_version() -> *const c_char {
    VERSION.as_ptr().cast()
}

/// The version of the scoring rules. Two libraries with the same number give every lawyer the same points
/// for the same input. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn dy_score_version() -> u32 {
    engine::SCORE_VERSION
}

#[cfg(test)]
#[path = "version_tests.rs"]
mod tests;
