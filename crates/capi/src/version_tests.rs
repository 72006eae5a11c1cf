use std::ffi::CStr;

use super::*;

#[test]
fn the_library_has_the_version_of_the_core() {
    // SAFETY: the text ends with NUL and lives for ever.
    let version = unsafe { CStr::from_ptr(dy_version()) };
    assert_eq!(version.to_bytes(), engine::VERSION.as_bytes());
    assert_eq!(dy_score_version(), engine::SCORE_VERSION);
}
