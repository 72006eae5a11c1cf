//! The name that the shared library goes by when a program is started.

const HEADER: &str = "include/dianyuan.h";

/// The name ends with the number of the C interface, which a program asks for at its start: it finds a library of that
/// number or does not start. The number is `DY_ABI_VERSION`, of which `abi/<number>.txt` is the record, and not the
/// package's version: while that is 0.x, its first number never steps, and each release would step its second one.
fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={HEADER}");
    let number = abi_version();
    let name = match target("FAMILY").as_str() {
        "unix" if target("VENDOR") == "apple" => {
            format!("-install_name,@rpath/libdianyuan.{number}.dylib")
        }
        "unix" => format!("-soname,libdianyuan.so.{number}"),
        // A DLL goes by the name of its file.
        _ => return,
    };
    println!("cargo:rustc-cdylib-link-arg=-Wl,{name}");
}

/// The number in the header, which is made from the source.
fn abi_version() -> String {
    let header = std::fs::read_to_string(HEADER).expect("the header is committed");
    let line = header
        .lines()
        .find_map(|line| line.strip_prefix("#define DY_ABI_VERSION "));
    line.expect("the header has the number").trim().to_owned()
}

fn target(what: &str) -> String {
    std::env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default()
}
