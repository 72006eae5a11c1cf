//! Each gate switched off in a copy of the code, to see that a test of the gate's name notices.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use clap::Args;

use crate::run::{cargo, root, target};

/// Switch off one gate at a time in a copy of the code; a test of its name (h3_…) has to fail.
#[derive(Args)]
pub(crate) struct Mutants {
    /// Only these gates, e.g. H3 H14; all nineteen if none is named.
    gates: Vec<String>,
}

/// Where every gate asks whether it is on, and the question itself.
const FILE: &str = "crates/core/src/gate/matter.rs";
const QUESTION: &str = "self.enabled[gate.index()]";
const GATES: u32 = 19;

impl Mutants {
    pub(crate) fn run(&self) -> Result<(), String> {
        let all: Vec<String> = (1..=GATES).map(|number| format!("H{number}")).collect();
        if let Some(unknown) = self.gates.iter().find(|gate| !all.contains(gate)) {
            return Err(format!("{unknown} is no gate; there are H1 to H{GATES}"));
        }
        let chosen = if self.gates.is_empty() {
            &all
        } else {
            &self.gates
        };
        let copy = Copy::make()?;
        let failed = copy.failed_tests(None)?;
        if !failed.is_empty() {
            return Err(format!(
                "these fail with every gate on: {}",
                failed.join(", ")
            ));
        }
        println!("unchanged: every test passes");
        let mut unnoticed = Vec::new();
        for gate in chosen {
            let failed = copy.failed_tests(Some(gate))?;
            let prefix = format!("{}_", gate.to_lowercase());
            let own = failed
                .iter()
                .filter(|test| name(test).starts_with(&prefix))
                .count();
            println!(
                "without {gate}: {own} of its own tests fail, and {} others",
                failed.len() - own
            );
            if own == 0 {
                unnoticed.push(gate.as_str());
            }
        }
        match unnoticed[..] {
            [] => Ok(()),
            _ => Err(format!(
                "no test of their name notices that these are gone: {}",
                unnoticed.join(", ")
            )),
        }
    }
}

/// The last part of a test's path.
fn name(test: &str) -> &str {
    test.rsplit("::").next().unwrap_or(test)
}

/// A copy of the project that may be broken.
struct Copy {
    top: PathBuf,
    source: String,
}

impl Copy {
    fn make() -> Result<Self, String> {
        let top = target().join("mutants/code");
        if top.exists() {
            fs::remove_dir_all(&top).map_err(|error| format!("{}: {error}", top.display()))?;
        }
        copy(&root(), &top).map_err(|error| format!("{}: {error}", top.display()))?;
        let source = fs::read_to_string(top.join(FILE)).map_err(|e| format!("{FILE}: {e}"))?;
        if source.matches(QUESTION).count() != 1 {
            return Err(format!("{FILE} does not ask `{QUESTION}` once"));
        }
        Ok(Self { top, source })
    }

    /// The tests that fail without this gate.
    fn failed_tests(&self, gate: Option<&str>) -> Result<Vec<String>, String> {
        let source = match gate {
            Some(gate) => {
                let without = format!("gate != Gate::{gate} && {QUESTION}");
                self.source.replace(QUESTION, &without)
            }
            None => self.source.clone(),
        };
        fs::write(self.top.join(FILE), source).map_err(|error| format!("{FILE}: {error}"))?;
        let mut tests = cargo(&["test", "--package", "dianyuan-tests", "--test", "gates"]);
        // Built nineteen times and run as often: what counts is the compiler's time.
        let tests = tests
            .current_dir(&self.top)
            .env("CARGO_TARGET_DIR", target().join("mutants/target"))
            .env("CARGO_PROFILE_TEST_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_TEST_DEBUG", "0");
        let output = tests
            .output()
            .map_err(|error| format!("cargo test does not run: {error}"))?;
        read(&output)
    }
}

/// The failed tests of a run, if it came to running them.
fn read(output: &Output) -> Result<Vec<String>, String> {
    let text = String::from_utf8_lossy(&output.stdout);
    if !text.contains("test result:") {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(format!("the tests did not run:\n{errors}"));
    }
    let failed = text
        .lines()
        .filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"));
    Ok(failed.map(str::to_owned).collect())
}

/// Copies sources: no built things, nothing hidden.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let shown = name.to_string_lossy();
        let built = shown == "target" || shown == "__pycache__" || shown.ends_with(".so");
        if built || shown.starts_with('.') {
            continue;
        }
        let (from, to) = (entry.path(), to.join(&name));
        if entry.file_type()?.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}
