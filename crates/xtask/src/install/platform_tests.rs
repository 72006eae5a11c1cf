use super::*;

#[test]
fn names_are_those_that_the_linker_and_the_loader_look_for() {
    let linux = Platform::of(Some("armv7-unknown-linux-gnueabihf")).unwrap();
    assert_eq!(linux.plain, "libdianyuan.so");
    assert_eq!(linux.file, format!("libdianyuan.so.{VERSION}"));
    assert!(linux.run_time.starts_with("libdianyuan.so."));
    assert_eq!(linux.pointer, 4);
    let apple = Platform::of(Some("aarch64-apple-darwin")).unwrap();
    assert_eq!(apple.file, format!("libdianyuan.{VERSION}.dylib"));
    assert_eq!(apple.pointer, 8);
}

#[test]
fn where_nobody_has_tried_it_nothing_is_installed() {
    let refused = Platform::of(Some("x86_64-pc-windows-msvc")).err().unwrap();
    assert!(refused.contains("x86_64-pc-windows-msvc"), "{refused}");
}
