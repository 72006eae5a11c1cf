//! Rankings beside polars.

use clap::Args;

use crate::python::Environment;
use crate::run::run;

#[derive(Args)]
#[command(next_help_heading = "Rankings")]
pub(super) struct Rank {
    /// Lawyers on the rosters of the comparison; a million take 6 GB.
    #[arg(long, value_delimiter = ',', default_value = "1000,100000,1000000")]
    lawyers: Vec<u32>,
    /// Rounds of the comparison, of which the fastest counts.
    #[arg(long, default_value_t = 15)]
    rounds: u32,
}

impl Rank {
    pub(super) fn run(&self, write: bool) -> Result<(), String> {
        let environment = Environment::prepare("benches/peers/requirements.txt")?;
        let program = super::release("rank_beside")?;
        let mut results = Vec::new();
        for size in &self.lawyers {
            let folder = super::folder(&size.to_string())?;
            let result = folder.join("result.json");
            let mut compare = environment.python(&["../benches/peers/polars_rank.py"]);
            compare
                .arg(&program)
                .arg(size.to_string())
                .arg(&folder)
                .arg(self.rounds.to_string())
                .arg(&result);
            run(compare)?;
            results.push(result);
        }
        let mut record = environment.python(&["../benches/peers/record.py"]);
        if write {
            record.arg("--write");
        }
        record.args(results);
        run(record)
    }
}
