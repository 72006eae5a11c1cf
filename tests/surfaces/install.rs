//! A prefix as `cargo xtask install` writes it, and programs that find the library in it as the READMEs say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use dianyuan_tests::{root, skip};

use crate::abi::abi_version;
use crate::c::build::{Library, Program, folder, libraries, target};
use crate::c::compilers::{compiler, runs, succeed};
use crate::dynamic::Dynamic;

/// An installation that was moved after it was made, so nothing in it can rely on where that was. `DIANYUAN_PREFIX`
/// names another one to test a copy of.
fn prefix() -> Option<&'static Path> {
    static PREFIX: OnceLock<PathBuf> = OnceLock::new();
    if !cfg!(target_os = "linux") || !runs(&compiler()) {
        skip(
            "the installed C library",
            "this is not Linux, or there is no C compiler",
        );
        return None;
    }
    Some(PREFIX.get_or_init(|| {
        let moved = scratch("moved");
        if let Some(made) = std::env::var_os("DIANYUAN_PREFIX") {
            succeed(Command::new("cp").arg("-a").arg(made).arg(&moved));
            return moved;
        }
        let made = scratch("made");
        // Twice, because whoever installs has often installed before.
        for _ in 0..2 {
            install(&made);
        }
        fs::rename(made, &moved).unwrap();
        moved
    }))
}

/// A place where nothing is yet.
fn scratch(name: &str) -> PathBuf {
    let place = folder("install").join(name);
    if place.exists() {
        fs::remove_dir_all(&place).unwrap();
    }
    place
}

/// Installs the library that the other tests use; it is built once.
fn install(prefix: &Path) {
    let mut xtask = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    xtask
        .args(["run", "--quiet", "--package", "xtask", "--target-dir"])
        .arg(target())
        .args(["--", "install", "--from"])
        .arg(libraries())
        .arg("--prefix")
        .arg(prefix);
    succeed(xtask.current_dir(root()));
}

/// The code blocks of one kind in a Markdown text.
fn blocks(file: &str, kind: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let starts = format!("```{kind}\n");
    let blocks = text.split(&starts).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap_or_default().to_owned())
        .collect()
}

const README: &str = "crates/capi/README.md";

/// A folder with the README's program in it, in both languages.
fn program(name: &str) -> PathBuf {
    let place = scratch(name);
    fs::create_dir_all(&place).unwrap();
    let [text] = &blocks(README, "c")[..] else {
        panic!("{README} shows one program");
    };
    fs::write(place.join("main.c"), text).unwrap();
    fs::write(place.join("main.cpp"), text).unwrap();
    place
}

/// Runs lines of a shell as a reader would type them.
fn shell(place: &Path, prefix: &Path, lines: &str) -> String {
    let mut shell = Command::new("sh");
    shell
        .args(["-euc", lines])
        .current_dir(place)
        .env("PREFIX", prefix);
    // Where Cargo's tests find their libraries is no business of these programs.
    let output = succeed(shell.env_remove("LD_LIBRARY_PATH"));
    String::from_utf8(output.stdout).unwrap()
}

fn greeting() -> String {
    format!("dianyuan {}\n", env!("CARGO_PKG_VERSION"))
}

fn name_at_start() -> String {
    format!("libdianyuan.so.{}", abi_version())
}

/// Whether a program asks for the shared library when it starts.
fn asks_for_the_library(program: &Path) -> Option<bool> {
    Some(Dynamic::of(program)?.libraries.contains(&name_at_start()))
}

/// Each line that compiles something, after the settings that stand in its block.
fn link_lines() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for block in ["README.md", README]
        .map(|file| blocks(file, "sh"))
        .concat()
    {
        let mut settings = String::new();
        for line in block.lines() {
            if line.starts_with("export ") {
                settings += line;
                settings.push('\n');
            } else if line.starts_with("cc ") || line.starts_with("c++ ") {
                found.push((settings.clone(), line.to_owned()));
            }
        }
    }
    found
}

#[test]
fn the_link_lines_of_the_readmes_work() {
    let Some(prefix) = prefix() else { return };
    let lines = link_lines();
    let read = |word: &str| lines.iter().filter(|(_, line)| line.contains(word)).count();
    assert!(
        lines.len() >= 7 && read("pkg-config") >= 5 && read("c++") == 1,
        "are the lines still found? {lines:?}"
    );
    for (at, (settings, line)) in lines.iter().enumerate() {
        let place = program(&format!("line-{at}"));
        if let Some(lacking) = lacks(line, &place) {
            skip(line, lacking);
            continue;
        }
        let told = shell(&place, prefix, &format!("{settings}{line}\n./a.out"));
        assert_eq!(told, greeting(), "{line}");
        if let Some(shared) = asks_for_the_library(&place.join("a.out")) {
            assert_eq!(shared, !line.contains("static"), "{line}");
        }
    }
}

/// What this machine lacks for a line.
fn lacks(line: &str, place: &Path) -> Option<&'static str> {
    if line.contains("pkg-config") && !runs("pkg-config") {
        return Some("there is no pkg-config");
    }
    if line.starts_with("c++") && !runs("c++") {
        return Some("there is no C++ compiler");
    }
    if line.starts_with("cc -static") {
        let empty = place.join("empty.c");
        fs::write(&empty, "int main(void) { return 0; }\n").unwrap();
        let mut probe = Command::new("cc");
        probe.args(["-static", "-o"]).arg(place.join("empty"));
        if !probe
            .arg(empty)
            .output()
            .is_ok_and(|output| output.status.success())
        {
            return Some("there is no static C library");
        }
    }
    None
}

#[test]
fn cmake_finds_both_targets() {
    let Some(prefix) = prefix() else { return };
    if !runs("cmake") {
        skip("the C library in CMake", "cmake is not installed");
        return;
    }
    let [project] = &blocks(README, "cmake")[..] else {
        panic!("{README} shows one project");
    };
    let blocks = blocks(README, "sh");
    let lines = blocks
        .iter()
        .find(|lines| lines.contains("cmake --build"))
        .expect("the README builds the project");
    for (name, target) in [
        ("cmake-shared", "dianyuan::dianyuan"),
        ("cmake-static", "dianyuan::static"),
    ] {
        let place = program(name);
        let project = project.replace("dianyuan::dianyuan", target);
        assert!(project.contains(target), "{project}");
        fs::write(place.join("CMakeLists.txt"), project).unwrap();
        shell(&place, prefix, lines);
        let told = shell(&place, prefix, "build/example");
        assert_eq!(told, greeting(), "{target}");
        if let Some(shared) = asks_for_the_library(&place.join("build/example")) {
            assert_eq!(shared, target == "dianyuan::dianyuan", "{target}");
        }
    }
}

#[test]
fn cmake_takes_versions_that_fit_and_no_others() {
    let Some(prefix) = prefix() else { return };
    if !runs("cmake") {
        skip("the C library's version in CMake", "cmake is not installed");
        return;
    }
    let place = scratch("cmake-versions");
    fs::create_dir_all(&place).unwrap();
    let [major, minor, patch] = [
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    ]
    .map(|number| number.parse::<u32>().unwrap());
    let whole = format!("{major}.{minor}.{patch}");
    let fits = [
        String::new(),
        format!("{major}.{minor}"),
        whole.clone(),
        format!("{whole} EXACT"),
        format!("{major}.{minor}...<{major}.{}", minor + 1),
    ];
    let others = [
        format!("{major}.{}", minor + 1),
        format!("{whole}.1"),
        format!("{}", major + 1),
        format!("{major}.{}...{}", minor + 1, major + 1),
    ];
    let asks = |versions: &[String], expected: &str| {
        let asks = versions.iter().map(|version| {
            format!(
                "unset(dianyuan_DIR CACHE)\nfind_package(dianyuan {version} QUIET)\n\
                 if({expected} dianyuan_FOUND)\n  message(FATAL_ERROR \"version '{version}'\")\nendif()\n"
            )
        });
        asks.collect::<String>()
    };
    // The other way round, because what was found once stays found.
    let project = format!(
        "cmake_minimum_required(VERSION 3.19)\nproject(versions C)\n{}{}",
        asks(&others, ""),
        asks(&fits, "NOT")
    );
    fs::write(place.join("CMakeLists.txt"), project).unwrap();
    shell(
        &place,
        prefix,
        "cmake -S . -B build -DCMAKE_PREFIX_PATH=\"$PREFIX\"",
    );
}

#[test]
fn the_shared_library_has_its_names_and_exports_nothing_of_others() {
    let Some(prefix) = prefix() else { return };
    let lib = prefix.join("lib");
    let file = format!("libdianyuan.so.{}", env!("CARGO_PKG_VERSION"));
    for link in [name_at_start(), "libdianyuan.so".to_owned()] {
        assert_eq!(fs::read_link(lib.join(link)).unwrap(), Path::new(&file));
    }
    let Some(library) = Dynamic::of(&lib.join(file)) else {
        return;
    };
    assert_eq!(library.name, Some(name_at_start()));
    let others: Vec<&String> = library
        .exported
        .iter()
        .filter(|name| !name.starts_with("dy_"))
        .collect();
    assert!(others.is_empty(), "{others:?}");
    assert!(library.exported.contains("dy_version"));
}

/// `DIANYUAN_GLIBC` says how old a C library has to do; `cargo xtask test` sets it for the portable library.
#[test]
fn the_portable_library_does_with_an_old_c_library() {
    let Ok(oldest) = std::env::var("DIANYUAN_GLIBC") else {
        return;
    };
    let Some(prefix) = prefix() else { return };
    let Some(library) = Dynamic::of(&prefix.join("lib/libdianyuan.so")) else {
        return;
    };
    let oldest: Vec<u32> = oldest.split('.').map(|n| n.parse().unwrap()).collect();
    let newest = library.glibc.last().expect("it asks for some version");
    assert!(*newest <= oldest, "{:?}", library.glibc);
    let known = [
        "ld-linux-x86-64.so.2",
        "libc.so.6",
        "libdl.so.2",
        "libgcc_s.so.1",
        "libm.so.6",
        "libpthread.so.0",
    ]
    .map(str::to_owned);
    let known = BTreeSet::from(known);
    assert!(
        library.libraries.is_subset(&known),
        "{:?}",
        library.libraries
    );
}

#[test]
fn the_c_program_gives_the_same_bytes_with_the_installed_libraries() {
    let Some(prefix) = prefix() else { return };
    for (name, library) in [
        ("installed-static", Library::Static),
        ("installed-shared", Library::Shared),
    ] {
        let program = folder(name).join("rank");
        Program {
            compiler: &compiler(),
            flags: &["-std=c99", "-O2"],
            sources: &[root().join("tests/c/rank.c")],
            library,
            libraries: &prefix.join("lib"),
        }
        .compile(&program);
        let output = succeed(Command::new(program).arg(root().join("tests/fixtures")));
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(told.ends_with("all passed\n"), "{told}");
    }
}

#[test]
fn a_cpp_program_finds_the_headers_in_their_places() {
    let Some(prefix) = prefix() else { return };
    if !runs("c++") {
        skip("the installed C++ header", "there is no C++ compiler");
        return;
    }
    let place = scratch("hpp");
    fs::create_dir_all(&place).unwrap();
    let text = "#include <dianyuan.hpp>\n#include <iostream>\n\
                int main() { std::cout << dianyuan::Policy::read(\"national\").id() << '\\n'; }\n";
    fs::write(place.join("main.cpp"), text).unwrap();
    let lines = "c++ -std=c++17 main.cpp -I\"$PREFIX/include\" -L\"$PREFIX/lib\" \
                 -Wl,-rpath,\"$PREFIX/lib\" -ldianyuan\n./a.out";
    assert_eq!(shell(&place, prefix, lines), "national\n");
}

#[test]
fn headers_and_licences_are_there() {
    let Some(prefix) = prefix() else { return };
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let mut folders = vec![root().join("crates/capi/include")];
    let mut headers = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root().join("crates/capi")).unwrap();
            assert_eq!(read(&prefix.join(name)), read(&path), "{}", name.display());
            headers += 1;
        }
    }
    assert!(headers >= 6, "only {headers} headers");
    let licences = prefix.join("share/licenses/dianyuan");
    assert_eq!(
        read(&licences.join("LICENSE")),
        read(&root().join("LICENSE"))
    );
    let list = read(&licences.join("crates.txt"));
    for line in list.lines() {
        let (_, licence) = line.split_once(": ").expect("a line is `crate: licence`");
        assert!(
            licence.contains("MIT") || licence.contains("Apache-2.0"),
            "{line}"
        );
    }
    assert!(
        list.contains("\nserde_json ") && !list.contains("dianyuan"),
        "{list}"
    );
    let texts = fs::read_dir(licences.join("crates")).unwrap().count();
    let without = list
        .lines()
        .filter(|line| line.contains("whose text is LICENSE"));
    // The last line is Rust's own standard library.
    assert_eq!(texts + without.count(), list.lines().count() - 1);
}
