//! A year of the synthetic city, lived through the ledger three ways.

use std::fs::File;

use clap::Args;

use crate::run::{program, run};

/// What `choice_year` calls the ways.
const WAYS: [&str; 3] = ["choice", "rotation", "best"];

#[derive(Args)]
#[command(next_help_heading = "A year of choices")]
pub(super) struct Choice {
    /// Cases of the year.
    #[arg(long, default_value_t = 6_000)]
    cases: u32,
}

impl Choice {
    pub(super) fn run(&self, write: bool) -> Result<(), String> {
        let year = super::release("choice_year")?;
        let folder = super::folder("choice")?;
        let mut record = program("python3", &["benches/peers/choice/record.py"]);
        if write {
            record.arg("--write");
        }
        for way in WAYS {
            let result = folder.join(format!("{way}.json"));
            let file = File::create(&result);
            let file = file.map_err(|error| format!("{}: {error}", result.display()))?;
            let mut lived = program(&year, &[&self.cases.to_string(), way]);
            lived.stdout(file);
            run(lived)?;
            record.arg(result);
        }
        run(record)
    }
}
