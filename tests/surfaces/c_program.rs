//! A C program against the header and both libraries, plain and under what finds faults of memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use dianyuan_tests::{root, skip};

use crate::abi::abi_version;
use crate::fixture::{comparison, explanation, ranking};
use crate::header::documented_link_flags;

const WARNINGS: [&str; 5] = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-pedantic"];

#[derive(Clone, Copy)]
pub(crate) enum Library {
    Static,
    Shared,
}

/// The folder of the built libraries. `cargo test` does not build them, and its own folder is locked.
pub(crate) fn libraries() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("capi");
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo
            .args([
                "build",
                "--quiet",
                "--package",
                "dianyuan-capi",
                "--target-dir",
            ])
            .arg(&target);
        // Names and lines for sanitizers and valgrind; the rest of what debuggers know is 200 MB.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only");
        succeed(cargo.current_dir(root()));
        let folder = target.join("debug");
        named_for_programs(&folder);
        folder
    })
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

pub(crate) fn compiler() -> String {
    std::env::var("CC").unwrap_or_else(|_| "cc".to_owned())
}

pub(crate) fn runs(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
}

pub(crate) fn succeed(command: &mut Command) -> Output {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    output
}

/// A folder for one test's files.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("c").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Compiles `tests/c/rank.c` as the header says, or None where there is no C compiler.
fn compile(name: &str, library: Library, flags: &[&str]) -> Option<PathBuf> {
    let cc = compiler();
    if !runs(&cc) {
        skip("the C interface", &format!("there is no C compiler `{cc}`"));
        return None;
    }
    Some(compile_with(name, library, libraries(), flags))
}

/// Compiles it with the libraries of one folder.
pub(crate) fn compile_with(name: &str, library: Library, lib: &Path, flags: &[&str]) -> PathBuf {
    let program = folder(name).join("rank");
    let include = root().join("crates/capi/include");
    let mut command = Command::new(compiler());
    command
        .args(WARNINGS)
        .args(flags)
        .arg("-I")
        .arg(&include)
        .arg("-pthread");
    command
        .arg(root().join("tests/c/rank.c"))
        .arg("-o")
        .arg(&program);
    match library {
        Library::Static => {
            command.arg(lib.join("libdianyuan.a"));
            command.args(documented_link_flags(&include.join("dianyuan.h")));
        }
        Library::Shared => {
            command.arg("-L").arg(lib).arg("-ldianyuan");
            command.arg(format!("-Wl,-rpath,{}", lib.display()));
        }
    }
    succeed(&mut command);
    program
}

/// Runs the program on the shared fixture and compares its results with Rust's.
pub(crate) fn run(name: &str, program: &Path, under: &[&str]) {
    let results =
        ["ranking.json", "explanation.json", "comparison.json"].map(|file| folder(name).join(file));
    let mut words = under.iter().map(AsRef::as_ref).chain([program.as_os_str()]);
    let mut command = Command::new(words.next().expect("the program at least"));
    command
        .args(words)
        .arg(root().join("tests/fixtures"))
        .args(&results);
    let output = succeed(command.env("ASAN_OPTIONS", "detect_leaks=1"));
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.ends_with("all passed\n"), "{told}");
    let found = results.map(|file| fs::read_to_string(file).unwrap());
    assert_eq!(found, [ranking(), explanation(), comparison()]);
}

fn compile_and_run(name: &str, library: Library, flags: &[&str], under: &[&str]) {
    if let Some(program) = compile(name, library, flags) {
        run(name, &program, under);
    }
}

#[test]
fn a_c_program_ranks_with_the_static_library() {
    compile_and_run("static", Library::Static, &["-O2"], &[]);
}

#[test]
fn a_c_program_ranks_with_the_shared_library() {
    compile_and_run("shared", Library::Shared, &["-O2"], &[]);
}

#[test]
fn the_sanitizers_find_nothing() {
    let flags = [
        "-g",
        "-fsanitize=address,undefined",
        "-fno-sanitize-recover=all",
    ];
    if runs(&compiler()) {
        let empty = folder("sanitized").join("empty.c");
        fs::write(&empty, "int main(void) { return 0; }\n").unwrap();
        let mut probe = Command::new(compiler());
        probe
            .args(flags)
            .arg(&empty)
            .arg("-o")
            .arg(folder("sanitized").join("empty"));
        if !probe.output().is_ok_and(|output| output.status.success()) {
            skip(
                "the C interface under sanitizers",
                "the C compiler has none",
            );
            return;
        }
    }
    compile_and_run("sanitized", Library::Static, &flags, &[]);
}

#[test]
fn valgrind_finds_nothing() {
    if !runs("valgrind") {
        skip(
            "the C interface under valgrind",
            "valgrind is not installed",
        );
        return;
    }
    let kinds = "--errors-for-leak-kinds=definite,indirect,possible";
    let under = [
        "valgrind",
        "--quiet",
        "--error-exitcode=97",
        "--leak-check=full",
        kinds,
    ];
    compile_and_run("valgrind", Library::Static, &["-g"], &under);
}

/// The header holds declarations only, so one program may include it in several files, in C and in C++.
#[test]
fn the_header_compiles_by_itself_twice_and_in_cpp() {
    let text = "#include <dianyuan.h>\n#include <dianyuan.h>\n";
    for (compiler, file, standard) in [
        (compiler(), "alone.c", "-std=c11"),
        ("c++".to_owned(), "alone.cpp", "-std=c++17"),
    ] {
        if !runs(&compiler) {
            skip(
                "the C header",
                &format!("there is no compiler `{compiler}`"),
            );
            continue;
        }
        let source = folder("header").join(file);
        fs::write(&source, text).unwrap();
        let mut command = Command::new(compiler);
        command.args([
            standard,
            "-Wall",
            "-Wextra",
            "-Werror",
            "-pedantic",
            "-fsyntax-only",
            "-I",
        ]);
        succeed(command.arg(root().join("crates/capi/include")).arg(source));
    }
}

#[test]
fn the_program_in_the_header_compiles() {
    let cc = compiler();
    if !runs(&cc) {
        skip(
            "the program in the header",
            &format!("there is no C compiler `{cc}`"),
        );
        return;
    }
    let include = root().join("crates/capi/include");
    let header = fs::read_to_string(include.join("dianyuan.h")).unwrap();
    let first_comment = header.split("*/").next().expect("a text has a start");
    let lines = first_comment.lines();
    let lines = lines.filter_map(|line| line.strip_prefix(" *     "));
    let program: String = lines.flat_map(|line| [line, "\n"]).collect();
    assert!(
        program.contains("dy_rank_json("),
        "the header shows no program:\n{program}"
    );
    let source = folder("example").join("example.c");
    fs::write(&source, program).unwrap();
    succeed(Command::new(cc).args(WARNINGS).args(["-c", "-o"]).args([
        folder("example").join("example.o"),
        "-I".into(),
        include,
        source,
    ]));
}
