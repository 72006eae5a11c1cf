//! What the Python package takes for many cases and for rosters, beside polars and `DuckDB`.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::python::Environment;
use crate::run::{program, run};

#[derive(Args)]
#[command(next_help_heading = "Python")]
pub(super) struct Python {
    /// Lawyers on the rosters; with 100 of them little is left but the way in and out. Cases name some of the first 41.
    #[arg(long, value_delimiter = ',', default_value = "100,100000", value_parser = clap::value_parser!(u32).range(41..))]
    many_lawyers: Vec<u32>,
    /// Cases of one call of `rank_many`.
    #[arg(long, default_value_t = 10_000)]
    many_cases: u32,
    /// How many of them the peers rank too, which takes them longer.
    #[arg(long, default_value_t = 600)]
    peer_cases: u32,
    /// Rounds, of which the fastest counts.
    #[arg(long, default_value_t = 3)]
    many_rounds: u32,
}

/// What builds the package, and the peers.
pub(super) const REQUIREMENTS: &str = "benches/python/requirements.txt";

/// How far the agency looks, as `many_inputs` calls it.
const SCOPES: [&str; 2] = ["city", "nation"];

impl Python {
    pub(super) fn run(&self, write: bool) -> Result<(), String> {
        let environment = Environment::prepare(REQUIREMENTS)?;
        environment.install_release()?;
        let inputs = super::release("many_inputs")?;
        let rust = super::release("rank_face")?;
        let load = super::load();
        let mut record = environment.python(&["../benches/python/record.py", "--load", &load]);
        if write {
            record.arg("--write");
        }
        let (mut many, mut rosters) = (Vec::new(), Vec::new());
        for lawyers in &self.many_lawyers {
            for scope in SCOPES {
                let folder = folder(scope, *lawyers)?;
                self.write(&inputs, &folder, scope, *lawyers)?;
                many.push(self.many(&environment, &rust, &folder, scope)?);
            }
            rosters.push(self.rosters(&environment, *lawyers)?);
        }
        record.arg("--many").args(many);
        record.arg("--rosters").args(rosters);
        run(record)
    }

    /// Roster, cases, and what the peers are told.
    fn write(&self, inputs: &Path, folder: &Path, scope: &str, lawyers: u32) -> Result<(), String> {
        let mut write = program(inputs, &[]);
        write.arg(folder).arg(scope);
        write.args([lawyers, self.many_cases, self.peer_cases].map(|number| number.to_string()));
        run(write)
    }

    /// Many cases at once, turn by turn with the peers; where the figures are.
    fn many(
        &self,
        environment: &Environment,
        rust: &Path,
        folder: &Path,
        scope: &str,
    ) -> Result<PathBuf, String> {
        let result = folder.join("result.json");
        let mut many = environment.python(&["../benches/python/many.py", "--scope", scope]);
        many.arg("--folder").arg(folder).arg("--rust").arg(rust);
        many.args(["--rounds", &self.many_rounds.to_string()]);
        many.arg("--out").arg(&result);
        run(many)?;
        Ok(result)
    }

    /// Rosters of the lawyers that are there already; where the figures are.
    fn rosters(&self, environment: &Environment, lawyers: u32) -> Result<PathBuf, String> {
        let folder = folder(SCOPES[0], lawyers)?;
        let result = folder.join("rosters.json");
        let mut rosters = environment.python(&["../benches/python/rosters.py"]);
        rosters.arg("--folder").arg(&folder);
        rosters.args(["--rounds", &self.many_rounds.to_string()]);
        rosters.arg("--out").arg(&result);
        run(rosters)?;
        Ok(result)
    }
}

fn folder(scope: &str, lawyers: u32) -> Result<PathBuf, String> {
    super::folder(&format!("python/{scope}-{lawyers}"))
}
