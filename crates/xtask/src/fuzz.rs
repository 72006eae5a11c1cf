//! The wire under inputs that nobody would write.

use clap::Args;

use crate::run::{cargo, run, target};

/// Fuzz everything that reads text, with a seeded generator, optimised and with all checks on.
#[derive(Args)]
pub(crate) struct Fuzz {
    /// How long to go on.
    #[arg(long, default_value_t = 1.0)]
    minutes: f64,
    /// What the inputs are made from; the same seed makes the same inputs in the same order.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only what has this in its name, such as `dy_` for the functions of C.
    #[arg(long, default_value = "")]
    only: String,
}

impl Fuzz {
    pub(crate) fn run(&self) -> Result<(), String> {
        let mut fuzz = cargo(&[
            "run",
            "--profile",
            "fuzz",
            "--package",
            "dianyuan-tests",
            "--example",
            "fuzz",
            "--",
        ]);
        fuzz.args(["--minutes", &self.minutes.to_string()])
            .args(["--seed", &self.seed.to_string()])
            .args(["--only", &self.only])
            .arg("--save")
            .arg(target().join("fuzz-findings"));
        run(fuzz)
    }
}
