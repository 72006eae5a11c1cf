use std::ffi::CStr;

use super::*;

#[test]
fn the_library_has_the_version_of_the_core() {
    // SAFETY: the text ends with NUL and lives for ever.
    let version = unsafe { CStr::from_ptr(dy_version()) };
    assert_eq!(version.to_bytes(), engine::VERSION.as_bytes());
    assert_eq!(dy_score_version(), engine::SCORE_VERSION);
    assert_eq!(dy_abi_version(), DY_ABI_VERSION);
}

#[test]
fn every_schema_that_the_manual_names_is_there_and_no_other() {
    let manual = include_str!("version.rs");
    let (_, names) = manual
        .split_once("/// - `name`, `name_len`: ")
        .expect("it names them");
    let (names, _) = names.split_once(".\n").expect("the list ends");
    let mut listed: Vec<&str> = names.split('`').skip(1).step_by(2).collect();
    let mut schemas = SCHEMAS.to_vec();
    listed.sort_unstable();
    schemas.sort_unstable();
    assert_eq!(listed, schemas);
}
