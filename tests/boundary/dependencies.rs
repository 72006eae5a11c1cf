//! The core stays free of Python and C, in what it links and in what it writes.

use std::process::Command;

use dianyuan_tests::root;
use proc_macro2::{TokenStream, TokenTree};

use crate::paths::core_modules;

fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// One platform speaks for all: on others the standard digest crates ask libc which instructions a processor has.
#[test]
fn the_core_depends_on_neither_python_nor_libc() {
    let tree = cargo(&[
        "tree",
        "--package",
        "dianyuan",
        "--edges",
        "normal",
        "--all-features",
        "--prefix",
        "none",
        "--offline",
        "--target",
        "x86_64-unknown-linux-gnu",
    ]);
    let names: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(
        names.contains(&"serde"),
        "this is no tree of the core:\n{tree}"
    );
    for name in names {
        assert!(
            name != "libc" && !name.starts_with("pyo3"),
            "the core depends on {name}"
        );
    }
}

#[test]
fn the_core_has_no_feature_for_a_binding() {
    let manifest = std::fs::read_to_string(root().join("crates/core/Cargo.toml")).unwrap();
    for word in ["python", "capi", "pyo3", "cbindgen"] {
        assert!(
            !manifest.contains(word),
            "crates/core/Cargo.toml speaks of {word}"
        );
    }
}

#[test]
fn the_core_has_no_c_layout_and_no_foreign_functions() {
    for module in core_modules() {
        let words = words(module.tokens);
        assert!(
            !words.iter().any(|word| word == "extern"),
            "{} says `extern`",
            module.file
        );
        let layouts = words
            .windows(2)
            .any(|pair| pair[0] == "repr" && pair[1] == "C");
        assert!(!layouts, "{} says `repr(C)`", module.file);
    }
}

/// Every identifier, in order.
fn words(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => found.push(ident.to_string()),
            TokenTree::Group(group) => found.extend(words(group.stream())),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}
