//! The licences of what the libraries are made of: ours, and those of the crates that are linked in.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::tree::{place, said};
use crate::run::{cargo, root, told};

/// Writes our licence, one folder of licences for each crate, and a list of them.
pub(super) fn write(folder: &Path) -> Result<(), String> {
    place(&root().join("LICENSE"), &folder.join("LICENSE"))?;
    let known = known()?;
    let mut list = String::new();
    for name in linked()? {
        let package = known
            .iter()
            .find(|package| package.shown == name)
            .ok_or(format!("Cargo knows nothing of {name}"))?;
        list.extend([&name, ": ", &package.licence]);
        let texts = texts(&package.folder)?;
        if texts.is_empty() {
            // Some packages come without a text; of the licences to choose from, we then take the one that is ours too.
            if !package.licence.contains("Apache-2.0") {
                return Err(format!("{name} comes without the text of its licence"));
            }
            list.push_str(", taken under Apache-2.0, whose text is LICENSE");
        }
        list.push('\n');
        for file in texts {
            let from = package.folder.join(&file);
            place(&from, &folder.join("crates").join(&name).join(&file))?;
        }
    }
    list += "The standard library of Rust: MIT OR Apache-2.0\n";
    let path = folder.join("crates.txt");
    fs::write(&path, list).map_err(|error| said(&path, &error))
}

/// The crates of others that end up in the libraries, as "name version".
fn linked() -> Result<Vec<String>, String> {
    let text = told(cargo(&[
        "tree",
        "--package=dianyuan-capi",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--no-dedupe",
        "--format={p}",
    ]))?;
    // Ours are shown with a path: "dianyuan v0.1.0 (/…)".
    let mut names: Vec<String> = text
        .lines()
        .filter(|line| !line.contains('('))
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, version)| format!("{name} {version}"))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

struct Package {
    shown: String,
    licence: String,
    folder: std::path::PathBuf,
}

/// Every package that Cargo has looked up for this project.
fn known() -> Result<Vec<Package>, String> {
    let text = told(cargo(&["metadata", "--format-version=1"]))?;
    let all: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let packages = all["packages"].as_array().cloned().unwrap_or_default();
    let word = |package: &Value, key: &str| package[key].as_str().unwrap_or_default().to_owned();
    Ok(packages
        .iter()
        .map(|package| Package {
            shown: format!("{} {}", word(package, "name"), word(package, "version")),
            licence: word(package, "license"),
            folder: Path::new(&word(package, "manifest_path"))
                .parent()
                .unwrap_or(Path::new(""))
                .to_owned(),
        })
        .collect())
}

/// The names of a package's licence files.
fn texts(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| said(folder, &error))?;
    let names = entries
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let starts = [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "COPYRIGHT",
        "NOTICE",
        "UNLICENSE",
    ];
    Ok(names
        .filter(|name| {
            let name = name.to_uppercase();
            starts.iter().any(|start| name.starts_with(start))
        })
        .collect())
}
