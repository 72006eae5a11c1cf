//! `include/dianyuan.h` is what cbindgen makes of the Rust source today.

use std::fs;
use std::path::{Path, PathBuf};

use dianyuan_tests::root;

/// The sources with something to say to C, in the order in which the header tells it.
const PUBLIC: [&str; 25] = [
    "version.rs",
    "status.rs",
    "error.rs",
    "text.rs",
    "stop.rs",
    "watch.rs",
    "causes.rs",
    "policy.rs",
    "roster.rs",
    "calibration.rs",
    "case.rs",
    "rank_options.rs",
    "snapshot.rs",
    "candidates.rs",
    "ranking.rs",
    "explanation.rs",
    "agency.rs",
    "ledger.rs",
    "decision.rs",
    "ledger_views.rs",
    "problem.rs",
    "assignment.rs",
    "rank.rs",
    "explain.rs",
    "diff.rs",
];

/// The sources without.
const PRIVATE: [&str; 6] = [
    "fault.rs",
    "guard.rs",
    "lib.rs",
    "object.rs",
    "options.rs",
    "shared.rs",
];

fn capi() -> PathBuf {
    root().join("crates/capi")
}

/// The header, from the sources themselves: no other package is looked up, so this works offline.
fn generated() -> String {
    let mut config = cbindgen::Config::from_file(capi().join("cbindgen.toml")).unwrap();
    config.after_includes = Some(version_defines());
    let mut builder = cbindgen::Builder::new().with_config(config);
    for file in PUBLIC {
        builder = builder.with_src(capi().join("src").join(file));
    }
    let mut text = Vec::new();
    builder.generate().unwrap().write(&mut text);
    String::from_utf8(text).unwrap()
}

/// The version of the header. All packages of the workspace share one version.
fn version_defines() -> String {
    format!(
        "\n/* The version of this header; dy_version() tells that of the library. */\n\
         #define DY_VERSION \"{}\"\n\
         #define DY_VERSION_MAJOR {}\n\
         #define DY_VERSION_MINOR {}\n\
         #define DY_VERSION_PATCH {}",
        env!("CARGO_PKG_VERSION"),
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    )
}

#[test]
fn the_committed_header_is_the_generated_one() {
    let path = capi().join("include/dianyuan.h");
    let generated = generated();
    if std::env::var_os("UPDATE_HEADER").is_some() {
        fs::write(&path, &generated).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == generated,
        "{} is not what the source makes of it; run `cargo xtask header` and look at the difference",
        path.display(),
    );
}

#[test]
fn every_source_is_known_as_public_or_private() {
    let mut known = [&PUBLIC[..], &PRIVATE[..]].concat();
    known.sort_unstable();
    let mut found: Vec<String> = fs::read_dir(capi().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with("_tests.rs"))
        .collect();
    found.sort_unstable();
    assert_eq!(found, known);
}

#[test]
fn every_exported_function_is_declared_and_described() {
    let header = generated();
    let mut functions = 0;
    for file in PUBLIC {
        let source = fs::read_to_string(capi().join("src").join(file)).unwrap();
        for line in source.lines() {
            let Some((_, rest)) = line.split_once("extern \"C\" fn ") else {
                continue;
            };
            let name = rest.split('(').next().unwrap();
            assert!(name.starts_with("dy_"), "{name} lacks the prefix");
            let at = header
                .rfind(&format!("{name}("))
                .unwrap_or_else(|| panic!("{name} is missing"));
            let line_start = header[..at].rfind('\n').unwrap();
            assert!(
                header[..line_start].ends_with("*/"),
                "{name} has no comment"
            );
            functions += 1;
        }
    }
    assert!(
        functions >= 10,
        "found only {functions} functions; does the search still work?"
    );
}

/// The libraries that the header tells a program to name beside the static library.
pub(crate) fn documented_link_flags(header: &Path) -> Vec<String> {
    let text = fs::read_to_string(header).unwrap();
    let (_, rest) = text
        .split_once("on Linux: ")
        .expect("the header tells how to link");
    let line = rest.lines().next().unwrap().trim_end_matches('.');
    line.split_whitespace().map(str::to_owned).collect()
}
