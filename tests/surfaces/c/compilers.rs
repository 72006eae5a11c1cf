//! Which compilers there are, and how they are asked.

use std::path::Path;
use std::process::{Command, Output};

use dianyuan_tests::skip;

use super::build::folder;

/// What nothing of ours may be told by a compiler.
pub(crate) const WARNINGS: [&str; 4] = ["-Wall", "-Wextra", "-Werror", "-pedantic"];

/// What finds faults of memory and what the standard leaves undefined.
pub(crate) const SANITIZERS: [&str; 3] = [
    "-g",
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
];

/// What finds faults of memory without a compiler's help.
pub(crate) const VALGRIND: [&str; 5] = [
    "valgrind",
    "--quiet",
    "--error-exitcode=97",
    "--leak-check=full",
    "--errors-for-leak-kinds=definite,indirect,possible",
];

/// A family of compilers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Gcc,
    Clang,
}

impl Family {
    pub(crate) const BOTH: [Self; 2] = [Self::Gcc, Self::Clang];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Gcc => "gcc",
            Self::Clang => "clang",
        }
    }

    /// Its compiler of C; None, and said so, where there is none.
    pub(crate) fn c(self) -> Option<String> {
        self.found(match self {
            Self::Gcc => ["gcc", "cc"],
            Self::Clang => ["clang", "clang-"],
        })
    }

    /// Its compiler of C++.
    pub(crate) fn cpp(self) -> Option<String> {
        self.found(match self {
            Self::Gcc => ["g++", "c++"],
            Self::Clang => ["clang++", "clang++-"],
        })
    }

    /// The first that runs; a name with `-` at its end goes on with a version.
    fn found(self, names: [&str; 2]) -> Option<String> {
        let versions = (11..=25).rev();
        let found = names
            .into_iter()
            .flat_map(|name| {
                if name.ends_with('-') {
                    versions.clone().map(|n| format!("{name}{n}")).collect()
                } else {
                    vec![name.to_owned()]
                }
            })
            .find(|name| runs(name));
        if found.is_none() {
            skip(
                &format!("the C interface with {}", self.word()),
                &format!("there is no compiler `{}`", names[0]),
            );
        }
        found
    }
}

/// Whether a compiler can link for these flags; where not, it says what is left out.
pub(crate) fn can(compiler: &str, flags: &[&str]) -> bool {
    let folder = folder(&format!("can-{}", Path::new(compiler).display()));
    let empty = folder.join("empty.c");
    std::fs::write(&empty, "int main(void) { return 0; }\n").unwrap();
    let mut probe = Command::new(compiler);
    probe.args(flags).arg(&empty).arg("-o");
    let can = probe
        .arg(folder.join("empty"))
        .output()
        .is_ok_and(|output| output.status.success());
    if !can {
        skip(
            "the C interface under sanitizers",
            &format!("`{compiler}` has none"),
        );
    }
    can
}

/// The compiler that a person would take here.
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
