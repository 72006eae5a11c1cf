//! What a shared library or a program says to whoever loads it, as objdump reads it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use dianyuan_tests::skip;

use crate::c::compilers::{runs, succeed};

#[derive(Debug, Default)]
pub(crate) struct Dynamic {
    /// The name that a program asks for which was linked with it.
    pub(crate) name: Option<String>,
    /// The libraries that it asks for.
    pub(crate) libraries: BTreeSet<String>,
    /// The symbols that others may use.
    pub(crate) exported: BTreeSet<String>,
    /// The versions of glibc's interface that its symbols ask for.
    pub(crate) glibc: BTreeSet<Vec<u32>>,
}

impl Dynamic {
    /// None where there is no objdump.
    pub(crate) fn of(file: &Path) -> Option<Self> {
        if !cfg!(target_os = "linux") || !runs("objdump") {
            skip(
                "what the C library exports",
                "there is no objdump for ELF files",
            );
            return None;
        }
        let told = |flag: &str| {
            let output = succeed(Command::new("objdump").arg(flag).arg(file));
            String::from_utf8(output.stdout).unwrap()
        };
        let headers = told("--private-headers");
        // objdump looks for no symbols in a program that is all static.
        let symbols = if headers.contains("Dynamic Section") {
            told("--dynamic-syms")
        } else {
            String::new()
        };
        Some(Self::read(&headers, &symbols))
    }

    fn read(headers: &str, symbols: &str) -> Self {
        let mut found = Self::default();
        for line in headers.lines() {
            match line.split_whitespace().collect::<Vec<_>>()[..] {
                ["SONAME", name] => found.name = Some(name.to_owned()),
                ["NEEDED", library] => {
                    found.libraries.insert(library.to_owned());
                }
                _ => {}
            }
        }
        for line in symbols.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let is_symbol = words
                .first()
                .is_some_and(|word| word.len() == 16 && u64::from_str_radix(word, 16).is_ok());
            if is_symbol && !words.contains(&"*UND*") {
                found
                    .exported
                    .extend(words.last().map(|&name| name.to_owned()));
            }
        }
        let words = headers.split_whitespace().chain(symbols.split_whitespace());
        for word in words {
            let word = word.trim_matches(['(', ')']);
            if let Some(version) = word.strip_prefix("GLIBC_") {
                let numbers = version.split('.').map(str::parse);
                found.glibc.insert(
                    numbers
                        .collect::<Result<_, _>>()
                        .unwrap_or_else(|_| panic!("{word} is of no numbered version")),
                );
            }
        }
        found
    }
}

#[test]
fn the_words_of_objdump_are_understood() {
    let headers = "  NEEDED               libc.so.6\n  SONAME               libdianyuan.so.1\n\
                   Version References:\n  required from libc.so.6:\n    0x06969194 0x00 02 GLIBC_2.14\n";
    let symbols = "0000000000000000      DF *UND*\t0000000000000000 (GLIBC_2.2.5) free\n\
                   0000000000000000  w   D  *UND*\t0000000000000000  Base        __gmon_start__\n\
                   00000000001bde10 g    DF .text\t0000000000000006  Base        dy_version\n";
    let found = Dynamic::read(headers, symbols);
    assert_eq!(found.name.as_deref(), Some("libdianyuan.so.1"));
    assert_eq!(found.libraries, BTreeSet::from(["libc.so.6".to_owned()]));
    assert_eq!(found.exported, BTreeSet::from(["dy_version".to_owned()]));
    assert_eq!(
        found.glibc,
        BTreeSet::from([vec![2, 2, 5], vec![2, 14]]),
        "and 2.14 is later than 2.2.5"
    );
}
