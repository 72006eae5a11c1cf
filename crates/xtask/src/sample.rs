//! The synthetic city that the command line carries, made by the generator in `benches`.

use clap::Args;

use crate::run::{cargo, run};

/// Write crates/sample/data anew from its generator.
#[derive(Args)]
pub(crate) struct Sample {
    /// Only say whether the committed files are what the generator makes.
    #[arg(long)]
    check: bool,
}

impl Sample {
    pub(crate) fn run(&self) -> Result<(), String> {
        let mut command = cargo(&[
            "test",
            "--package",
            "dianyuan-benches",
            "--test",
            "sample",
            "--",
            "--exact",
            "the_committed_sample_is_the_generated_one",
        ]);
        if !self.check {
            command.env("UPDATE_SAMPLE", "1");
        }
        run(command)
    }
}
