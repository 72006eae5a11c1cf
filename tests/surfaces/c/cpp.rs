//! The C++ header: what it promises, with g++ and clang++, under the sanitizers where there are any, and under valgrind.

use std::process::Command;

use dianyuan_tests::{root, skip};

use super::build::{Library, Program, folder, libraries};
use super::compilers::{Family, SANITIZERS, VALGRIND, can, runs, succeed};

/// Compiles and runs `tests/c/wrapper.cpp`.
fn passes(name: &str, compiler: &str, flags: &[&str], under: &[&str]) {
    let program = folder(name).join("wrapper");
    Program {
        compiler,
        flags,
        sources: &[root().join("tests/c/wrapper.cpp")],
        library: Library::Static,
        libraries: libraries(),
    }
    .compile(&program);
    let mut words = under.iter().map(AsRef::as_ref).chain([program.as_os_str()]);
    let mut command = Command::new(words.next().expect("the program at least"));
    command.args(words).env("ASAN_OPTIONS", "detect_leaks=1");
    let told = succeed(command.arg(root().join("tests/fixtures"))).stdout;
    assert_eq!(told, b"all passed\n");
}

#[test]
fn the_cpp_header_keeps_its_promises_with_both_compilers() {
    for family in Family::BOTH {
        let Some(compiler) = family.cpp() else {
            continue;
        };
        let name = format!("{}-cpp", family.word());
        passes(&name, &compiler, &["-std=c++17", "-O2"], &[]);
        passes(&name, &compiler, &["-std=c++20"], &[]);
        if can(&compiler, &SANITIZERS) {
            let flags = [&["-std=c++17"], &SANITIZERS[..]].concat();
            passes(&name, &compiler, &flags, &[]);
        }
    }
}

#[test]
fn valgrind_finds_nothing_in_the_cpp_header() {
    if !runs(VALGRIND[0]) {
        skip("the C++ header under valgrind", "valgrind is not installed");
        return;
    }
    if let Some(compiler) = Family::Gcc.cpp() {
        passes("valgrind-cpp", &compiler, &["-std=c++17", "-g"], &VALGRIND);
    }
}
