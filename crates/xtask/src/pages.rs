//! The pages in a browser: its packages, Chromium, and the tests beside tests/pages/package.json.

use std::env;
use std::path::{Path, PathBuf};

use crate::debian;
use crate::run::{cargo, program, root, run, succeeds, target};
use crate::steps::{Outcome, Steps};

/// The oldest Node.js that the packages run on.
const OLDEST: &str = "process.exit(Number(process.versions.node.split('.')[0]) < 20 ? 1 : 0)";

/// Names that Chromium goes by, beside what `DIANYUAN_CHROMIUM` says.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Debian's packages: the browser, and a font with Chinese characters.
const PACKAGES: [&str; 2] = ["chromium", "fonts-wqy-microhei"];

/// Both steps, or one that says why there is none.
pub(crate) fn steps(steps: &mut Steps) {
    let mut browser = None;
    steps.step("browser", || match prepare() {
        Ok(found) => {
            browser = Some(found);
            Outcome::Passed
        }
        Err(reason) => Outcome::Skipped(format!("no page is opened: {reason}")),
    });
    if let Some(browser) = browser {
        steps.step("pages in a browser", || test(&browser).into());
    }
}

/// Sees to it that Node.js, the packages and a browser are there.
fn prepare() -> Result<PathBuf, String> {
    if !succeeds(program("node", &["--eval", OLDEST])) {
        return Err("there is no `node` of version 20 or later".to_owned());
    }
    let mut packages = program(
        "npm",
        &["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    );
    packages.current_dir(folder());
    run(packages)?;
    if browser().is_none() {
        debian::install("Chromium", &PACKAGES)?;
    }
    let browser = browser().ok_or("Chromium was installed, but it is not found")?;
    println!("{} is the browser", browser.display());
    Ok(browser)
}

fn folder() -> PathBuf {
    root().join("tests/pages")
}

/// The browser that is named, else one on the search path.
fn browser() -> Option<PathBuf> {
    if let Some(named) = env::var_os("DIANYUAN_CHROMIUM") {
        return Some(PathBuf::from(named));
    }
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let mut places = BROWSERS
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.find(|place| place.is_file())
}

/// Opens the pages that the command makes.
fn test(browser: &Path) -> Result<(), String> {
    run(cargo(&["build", "--package", "dianyuan-cli"]))?;
    let command = format!("debug/dianyuan{}", env::consts::EXE_SUFFIX);
    let mut node = program("node", &["--test"]);
    node.current_dir(folder())
        .env("DIANYUAN_COMMAND", target().join(command))
        .env("DIANYUAN_CHROMIUM", browser);
    run(node)
}
