//! What compiled programs rely on: symbols, prototypes, numbers and layouts, beside the record in `crates/capi/abi`.
//!
//! A record may grow. What it holds stays until `DY_ABI_VERSION` steps, and with it the name of the shared library, so
//! that an old program does not start with a library that it would misread.

mod declarations;
mod measured;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use dianyuan_tests::{root, skip};

use crate::c::build::libraries;
use crate::c::compilers::{compiler, runs};
use crate::dynamic::Dynamic;
use declarations::{Declaration, declarations};

/// What is relied on, and how it is: `field dy_watch.user`, `void *, 8 bytes at 16`.
type Interface = BTreeMap<String, String>;

fn header() -> String {
    fs::read_to_string(root().join("crates/capi/include/dianyuan.h")).unwrap()
}

/// `DY_ABI_VERSION` of the header.
pub(crate) fn abi_version() -> u32 {
    let header = header();
    let line = header
        .lines()
        .find_map(|line| line.strip_prefix("#define DY_ABI_VERSION "));
    let number = line.expect("the header has DY_ABI_VERSION");
    number.trim().parse().unwrap()
}

fn folder() -> PathBuf {
    root().join("crates/capi/abi")
}

/// The first line of each record.
const TITLE: &str = "# What compiled programs rely on, on 64-bit platforms. Written by `cargo xtask abi`, which adds lines; no line may \
     change or go\n# while DY_ABI_VERSION is the number of this file.\n";

fn written(interface: &Interface) -> String {
    let lines = interface.iter().map(|(key, how)| format!("{key}: {how}\n"));
    TITLE.to_owned() + &lines.collect::<String>()
}

fn read(record: &str) -> Interface {
    let lines = record.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| line.split_once(": ").expect("a line is `what: how`"))
        .map(|(key, how)| (key.to_owned(), how.to_owned()))
        .collect()
}

/// Whatever of the record does not hold any more.
fn broken(recorded: &Interface, found: &Interface) -> Vec<String> {
    let mut broken = Vec::new();
    for (key, how) in recorded {
        match found.get(key) {
            None => broken.push(format!("{key}: {how}\n    is gone")),
            Some(now) if now != how && !has_grown(key, recorded, found) => {
                broken.push(format!("{key}: {how}\n    is now {now}"));
            }
            Some(_) => {}
        }
    }
    broken
}

/// Whether this is a struct that begins with its own size, so that the library knows which fields its caller has,
/// and that only became larger.
fn has_grown(key: &str, recorded: &Interface, found: &Interface) -> bool {
    let Some(name) = key.strip_prefix("struct ") else {
        return false;
    };
    let read = |interface: &Interface| {
        let (size, align) = interface.get(key)?.split_once(" bytes, ")?;
        Some((size.parse::<u64>().ok()?, align.to_owned()))
    };
    let says_its_size = recorded
        .get(&format!("field {name}.size"))
        .is_some_and(|how| how == "size_t, 8 bytes at 0");
    match (read(recorded), read(found)) {
        (Some((before, aligned)), Some((now, as_before))) => {
            says_its_size && now > before && aligned == as_before
        }
        _ => false,
    }
}

/// `UPDATE_ABI=1` adds what is new.
#[test]
fn what_programs_rely_on_is_as_recorded() {
    if !runs(&compiler()) || !cfg!(target_pointer_width = "64") {
        skip(
            "the C interface's record",
            "it takes a C compiler for a 64-bit platform",
        );
        return;
    }
    let number = abi_version();
    let path = folder().join(format!("{number}.txt"));
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    let found = measured::interface(&declarations(&header()));
    let broken = broken(&read(&recorded), &found);
    assert!(
        broken.is_empty(),
        "programs that were compiled for version {number} of the C interface would break:\n{}\nLeave it as it was, or \
         step DY_ABI_VERSION and run `cargo xtask header` and `cargo xtask abi`",
        broken.join("\n")
    );
    if std::env::var_os("UPDATE_ABI").is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&path, written(&found)).unwrap();
    }
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        recorded == written(&found),
        "{} lacks something that is new; run `cargo xtask abi` and look at the difference",
        path.display()
    );
}

#[test]
fn the_version_of_the_interface_is_the_latest_record() {
    let numbers = fs::read_dir(folder()).unwrap().map(|entry| {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let number = name.strip_suffix(".txt").expect("records are <number>.txt");
        number.parse::<u32>().unwrap()
    });
    assert_eq!(numbers.max(), Some(abi_version()));
}

#[test]
fn the_library_exports_the_functions_of_the_header_and_nothing_else() {
    if !runs(&compiler()) {
        skip("what the C library exports", "there is no linker");
        return;
    }
    let Some(library) = Dynamic::of(&libraries().join("libdianyuan.so")) else {
        return;
    };
    let declared: BTreeSet<String> = declarations(&header())
        .into_iter()
        .filter_map(|declaration| match declaration {
            Declaration::Function { name, .. } => Some(name),
            _ => None,
        })
        .collect();
    assert!(declared.iter().all(|name| name.starts_with("dy_")));
    assert_eq!(library.exported, declared);
}

#[test]
fn a_record_may_grow_and_nothing_else() {
    let recorded = read(
        "field dy_fixed.a: uint32_t, 4 bytes at 0\n\
         field dy_watch.size: size_t, 8 bytes at 0\n\
         function dy_version: const char *(void)\n\
         struct dy_fixed: 4 bytes, aligned to 4\n\
         struct dy_watch: 32 bytes, aligned to 8\n\
         value DY_STATUS_OK: 0\n",
    );
    let with = |key: &str, how: &str| {
        let mut found = recorded.clone();
        found.insert(key.to_owned(), how.to_owned());
        broken(&recorded, &found).len()
    };
    assert_eq!(with("function dy_more", "void (void)"), 0);
    assert_eq!(with("value DY_STATUS_MORE", "8"), 0);
    assert_eq!(with("struct dy_watch", "40 bytes, aligned to 8"), 0);
    assert_eq!(with("struct dy_watch", "24 bytes, aligned to 8"), 1);
    assert_eq!(with("struct dy_watch", "48 bytes, aligned to 16"), 1);
    assert_eq!(with("struct dy_fixed", "8 bytes, aligned to 4"), 1);
    assert_eq!(with("field dy_fixed.a", "uint32_t, 4 bytes at 4"), 1);
    assert_eq!(with("function dy_version", "char *(void)"), 1);
    assert_eq!(with("value DY_STATUS_OK", "1"), 1);
    for key in recorded.keys() {
        let mut found = recorded.clone();
        found.remove(key);
        assert_eq!(broken(&recorded, &found).len(), 1, "without {key}");
    }
}
