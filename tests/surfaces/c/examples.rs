//! The examples in C and C++: the same small case system, which says the same in both languages, and goes on after a
//! restart from what it stored.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use dianyuan::choice::Ledger;
use dianyuan_tests::root;

use super::build::{Library, Program, folder, libraries};
use super::compilers::{Family, SANITIZERS, can, succeed};

fn examples(names: &[&str]) -> Vec<PathBuf> {
    let folder = root().join("crates/capi/examples");
    names.iter().map(|name| folder.join(name)).collect()
}

/// What a compiled example says at its first run and at its second, and the events that it stored.
fn told(name: &str, compiler: &str, standard: &str, sources: &[&str]) -> [String; 3] {
    let folder = folder(name);
    let (program, events) = (folder.join("case_system"), folder.join("events.jsonl"));
    let mut flags = vec![standard];
    if can(compiler, &SANITIZERS) {
        flags.extend(SANITIZERS);
    }
    Program {
        compiler,
        flags: &flags,
        sources: &examples(sources),
        library: Library::Static,
        libraries: libraries(),
    }
    .compile(&program);
    let _ = fs::remove_file(&events);
    let run = || {
        let mut command = Command::new(&program);
        command.arg(root().join("tests/fixtures/choice"));
        let output = succeed(command.arg(&events).env("ASAN_OPTIONS", "detect_leaks=1"));
        String::from_utf8(output.stdout).expect("texts out are UTF-8")
    };
    [run(), run(), fs::read_to_string(&events).unwrap()]
}

/// The examples in both languages by both compilers, as far as they are there.
fn all() -> Vec<[String; 3]> {
    let mut all = Vec::new();
    for family in Family::BOTH {
        if let Some(compiler) = family.c() {
            let name = format!("{}-example-c", family.word());
            let sources = ["c/case_system.c", "c/store.c"];
            all.push(told(&name, &compiler, "-std=c99", &sources));
        }
        if let Some(compiler) = family.cpp() {
            let name = format!("{}-example-cpp", family.word());
            let sources = ["cpp/case_system.cpp"];
            all.push(told(&name, &compiler, "-std=c++17", &sources));
        }
    }
    all
}

#[test]
fn the_examples_say_the_same_and_go_on_after_a_restart() {
    let all = all();
    let Some([first, second, events]) = all.first() else {
        return;
    };
    for other in &all[1..] {
        assert_eq!(other, &all[0]);
    }
    for line in [
        "6 lawyers, policy national\n",
        "\n1. L-5, 812476 points\n",
        "排第2位。\n",
        "\nNumber 2 of the 4 lawyers who can be considered.\n",
        "\nledger of 0 events, head \n",
        "\nrefused, too_many_picks: found 6, expected 1 to 3 names\n",
        "\nevent 3: passed_over\nevent 4: held\nevent 5: proposed\nevent 6: confirmed\n",
        "\nrestart\nledger of 6 events, head ",
        "\nC-1 gets L-1\nC-2 gets L-2\nC-3 gets L-2\ntotal 2.2, proved to be the best\n",
    ] {
        assert!(first.contains(line), "{line:?} is not in\n{first}");
    }
    assert_eq!(second.matches("done before, as event ").count(), 4);
    let status = |told: &str| {
        let mut lines = told.lines().filter(|line| line.starts_with("status "));
        lines.next_back().expect("the status is told").to_owned()
    };
    assert_eq!(status(first), status(second));
    let ledger = Ledger::replay("city", events).expect("the events follow from one another");
    let head = ledger.head().expect("there are events").to_string();
    assert!(first.contains(&head[..12]));
}
