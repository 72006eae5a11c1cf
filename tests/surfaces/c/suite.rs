//! Every program of `tests/c`: with gcc and clang, shared and static, under the sanitizers and under valgrind.

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use dianyuan_tests::{root, skip};

use super::build::{Library, Program, faulty_libraries, folder, libraries};
use super::compilers::{Family, SANITIZERS, VALGRIND, can, runs, succeed};

/// A program of `tests/c`, what it is given behind the folder of fixtures, and less of it for valgrind, under which
/// everything takes some thirty times as long and threads take turns.
struct Idea {
    name: &'static str,
    given: &'static [&'static str],
    given_under_valgrind: &'static [&'static str],
}

const fn idea(
    name: &'static str,
    given: &'static [&'static str],
    given_under_valgrind: &'static [&'static str],
) -> Idea {
    Idea {
        name,
        given,
        given_under_valgrind,
    }
}

const SUITE: [Idea; 12] = [
    idea("rank", &[], &[]),
    idea("engine", &[], &[]),
    idea("ledger", &[], &[]),
    idea("assign", &[], &[]),
    idea("misuse_engine", &["32"], &["2"]),
    idea("misuse_ledger", &["32"], &["2"]),
    idea("misuse_assign", &["32"], &["4"]),
    idea("misuse_readers", &["32"], &["32"]),
    // What was freed is looked at where nobody but the library may find it out.
    idea("order", &["freed"], &[]),
    idea("panic", &["32"], &["4"]),
    idea("threads", &["32", "2"], &["8", "1"]),
    idea("stop", &["500"], &["40"]),
];

/// How the suite is run once.
#[derive(Clone, Copy)]
struct Run<'a> {
    name: &'a str,
    compiler: &'a str,
    flags: &'a [&'a str],
    library: Library,
    under_valgrind: bool,
}

impl Run<'_> {
    /// Compiles and runs every program, two at a time, and says how long each took.
    #[expect(
        clippy::print_stdout,
        reason = "shown with `--nocapture`, to whoever asks what takes long"
    )]
    fn run(&self) {
        let waiting = Mutex::new(SUITE.iter());
        let next = || waiting.lock().unwrap().next();
        let worker = || {
            while let Some(idea) = next() {
                let took = self.run_one(idea);
                println!("{} {}: {:.1} s", self.name, idea.name, took.as_secs_f64());
            }
        };
        thread::scope(|scope| {
            scope.spawn(worker);
            worker();
        });
    }

    fn run_one(&self, idea: &Idea) -> Duration {
        let program = folder(self.name).join(idea.name);
        let needs_faults = idea.name == "panic";
        let source = root().join("tests/c").join(format!("{}.c", idea.name));
        Program {
            compiler: self.compiler,
            flags: self.flags,
            sources: &[source],
            library: self.library,
            libraries: if needs_faults {
                faulty_libraries()
            } else {
                libraries()
            },
        }
        .compile(&program);
        let given = if self.under_valgrind {
            idea.given_under_valgrind
        } else {
            idea.given
        };
        let start = Instant::now();
        let mut command = self.command(&program);
        command.arg(root().join("tests/fixtures")).args(given);
        // A panic on purpose says so, thirty times over.
        let output = succeed(command.env("RUST_BACKTRACE", "0"));
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(told.ends_with("all passed\n"), "{}: {told}", idea.name);
        start.elapsed()
    }

    fn command(&self, program: &Path) -> Command {
        if !self.under_valgrind {
            let mut command = Command::new(program);
            command.env("ASAN_OPTIONS", "detect_leaks=1");
            return command;
        }
        let mut command = Command::new(VALGRIND[0]);
        command.args(&VALGRIND[1..]).arg(program);
        command
    }
}

fn plain(family: Family, library: Library) {
    let Some(compiler) = family.c() else { return };
    Run {
        name: &format!("{}-{library:?}", family.word()),
        compiler: &compiler,
        flags: &["-std=c99", "-O2"],
        library,
        under_valgrind: false,
    }
    .run();
}

#[test]
fn the_suite_passes_with_gcc_and_the_static_library() {
    plain(Family::Gcc, Library::Static);
}

#[test]
fn the_suite_passes_with_gcc_and_the_shared_library() {
    plain(Family::Gcc, Library::Shared);
}

#[test]
fn the_suite_passes_with_clang_and_the_static_library() {
    plain(Family::Clang, Library::Static);
}

#[test]
fn the_suite_passes_with_clang_and_the_shared_library() {
    plain(Family::Clang, Library::Shared);
}

fn sanitized(family: Family) {
    let Some(compiler) = family.c() else { return };
    if can(&compiler, &SANITIZERS) {
        Run {
            name: &format!("{}-sanitized", family.word()),
            compiler: &compiler,
            flags: &[&["-std=c11"], &SANITIZERS[..]].concat(),
            library: Library::Static,
            under_valgrind: false,
        }
        .run();
    }
}

#[test]
fn the_sanitizers_of_gcc_find_nothing() {
    sanitized(Family::Gcc);
}

#[test]
fn the_sanitizers_of_clang_find_nothing() {
    sanitized(Family::Clang);
}

#[test]
fn valgrind_finds_nothing() {
    if !runs(VALGRIND[0]) {
        skip(
            "the C interface under valgrind",
            "valgrind is not installed",
        );
        return;
    }
    let Some(compiler) = Family::Gcc.c() else {
        return;
    };
    Run {
        name: "valgrind",
        compiler: &compiler,
        flags: &["-std=c11", "-g"],
        library: Library::Static,
        under_valgrind: true,
    }
    .run();
}

/// A program that nobody runs tests nothing.
#[test]
fn every_program_is_run() {
    let mut found: Vec<String> = std::fs::read_dir(root().join("tests/c"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".c").map(str::to_owned))
        .collect();
    found.sort_unstable();
    let mut known = SUITE.map(|idea| idea.name);
    known.sort_unstable();
    assert_eq!(found, known);
}
