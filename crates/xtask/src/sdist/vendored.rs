//! Maturin's source distribution, and what it is made into: without tests' crates, with all others.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::python::Environment;
use crate::run::{cargo, root, run, told};

/// The file and the folder in it, as Python's packages are named.
const NAME: &str = concat!("dianyuan-", env!("CARGO_PKG_VERSION"));

/// Makes the distribution in a folder of its own, and says where it is.
///
/// Maturin packs twice. The first time it finds the part of the workspace that the package needs; the second time
/// it adds what `tool.maturin.include` names, sorted and with one time for all, so that the same sources give the same bytes.
pub(super) fn make(environment: &Environment, folder: &Path) -> Result<PathBuf, String> {
    // What an earlier run vendored may be no longer wanted.
    let _ = fs::remove_dir_all(folder);
    let (plain, tree) = (folder.join("plain"), folder.join(NAME));
    let file = format!("{NAME}.tar.gz");
    let mut pack = environment.module(&["maturin", "sdist", "--out"]);
    pack.arg(&plain);
    run(pack)?;
    let mut unpack = environment.module(&["tarfile", "--extract"]);
    unpack.arg(plain.join(&file)).arg(folder);
    run(unpack)?;
    for manifest in manifests(&tree)? {
        without_tests_crates(&manifest)?;
    }
    vendor(&tree)?;
    // A few crates come without the text of their licence; each of them may be taken under ours.
    write(&tree.join("LICENSE"), &read(&root().join("LICENSE"))?)?;
    let mut pack = environment.module(&["maturin", "sdist", "--out"]);
    pack.arg(folder).current_dir(&tree);
    run(pack)?;
    Ok(folder.join(file))
}

/// The manifests of our own packages.
fn manifests(tree: &Path) -> Result<Vec<PathBuf>, String> {
    let mut metadata = cargo(&["metadata", "--no-deps", "--format-version=1"]);
    metadata.current_dir(tree);
    let all: Value = serde_json::from_str(&told(metadata)?).map_err(|error| error.to_string())?;
    let packages = all["packages"].as_array().cloned().unwrap_or_default();
    let paths = packages
        .iter()
        .map(|package| package["manifest_path"].as_str());
    paths
        .map(|path| path.map(PathBuf::from).ok_or("a package without manifest"))
        .collect::<Result<_, _>>()
        .map_err(str::to_owned)
}

/// Cargo wants every crate that a manifest names, even where nobody builds tests.
fn without_tests_crates(manifest: &Path) -> Result<(), String> {
    let table: Result<toml::Table, _> = read(manifest)?.parse();
    let mut table = table.map_err(|error| format!("{}: {error}", manifest.display()))?;
    if table.remove("dev-dependencies").is_none() {
        return Ok(());
    }
    write(manifest, &table.to_string())
}

/// Puts every crate into `vendor/`, for all platforms, each as its authors published it, licence included. What Cargo says is
/// the configuration by which it finds them there.
fn vendor(tree: &Path) -> Result<(), String> {
    let mut vendor = cargo(&["vendor", "--versioned-dirs", "vendor"]);
    vendor.current_dir(tree);
    let configuration = told(vendor)?;
    let folder = tree.join(".cargo");
    fs::create_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    write(&folder.join("config.toml"), &configuration)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
