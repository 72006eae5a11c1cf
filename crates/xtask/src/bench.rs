//! Benchmarks: the criterion suites, and rankings beside a peer in one run.

use std::fs;

use clap::Args;

use crate::python::Environment;
use crate::run::{cargo, run, target};

/// Run the benchmarks: the criterion suites, then rankings beside polars.
#[derive(Args)]
pub(crate) struct Bench {
    /// Leave the criterion suites out.
    #[arg(long)]
    peers_only: bool,
    /// Lawyers on the rosters of the comparison; a million take 6 GB.
    #[arg(long, value_delimiter = ',', default_value = "1000,100000,1000000")]
    lawyers: Vec<u32>,
    /// Rounds of the comparison, of which the fastest counts.
    #[arg(long, default_value_t = 15)]
    rounds: u32,
    /// Write the comparison to benches/record under today's date.
    #[arg(long)]
    record: bool,
}

impl Bench {
    pub(crate) fn run(&self) -> Result<(), String> {
        if !self.peers_only {
            run(cargo(&["bench", "--package", "dianyuan-benches"]))?;
        }
        self.beside_peers()
    }

    fn beside_peers(&self) -> Result<(), String> {
        let environment = Environment::prepare("benches/peers/requirements.txt")?;
        run(cargo(&[
            "build",
            "--release",
            "--package",
            "dianyuan-benches",
            "--bins",
        ]))?;
        let program = format!("release/rank_beside{}", std::env::consts::EXE_SUFFIX);
        let mut results = Vec::new();
        for size in &self.lawyers {
            let folder = target().join("bench-peers").join(size.to_string());
            fs::create_dir_all(&folder)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
            let result = folder.join("result.json");
            let mut compare = environment.python(&["../benches/peers/polars_rank.py"]);
            compare
                .arg(target().join(&program))
                .arg(size.to_string())
                .arg(&folder)
                .arg(self.rounds.to_string())
                .arg(&result);
            run(compare)?;
            results.push(result);
        }
        let mut record = environment.python(&["../benches/peers/record.py"]);
        if self.record {
            record.arg("--write");
        }
        record.args(results);
        run(record)
    }
}
