//! Assignments beside solvers of flows and matchings.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::python::Environment;
use crate::run::run;

#[derive(Args)]
#[command(next_help_heading = "Assignments")]
pub(super) struct Assign {
    /// Sizes of the comparison; `country` is a year of 1.5 million cases, for which peers take minutes and gigabytes.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "10k,100k,1m")]
    sizes: Vec<Size>,
    /// Families of the comparison; if none is named all five, but `uniform` and `geographic` for the country.
    #[arg(long, value_enum, value_delimiter = ',')]
    families: Vec<Family>,
    /// Rounds up to 100,000 cases, of which the fastest counts.
    #[arg(long, default_value_t = 5)]
    small_rounds: u32,
    /// Rounds above.
    #[arg(long, default_value_t = 1)]
    large_rounds: u32,
    /// Seconds after which a solve is given up.
    #[arg(long, default_value_t = 600)]
    limit: u32,
    /// Let `SciPy` solve 100,000 cases too, which takes it minutes a round.
    #[arg(long)]
    slow_peers: bool,
}

/// A size of `dianyuan_benches::assign`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum Size {
    #[value(name = "1k")]
    Thousand,
    #[value(name = "10k")]
    TenThousand,
    #[value(name = "100k")]
    HundredThousand,
    #[value(name = "1m")]
    Million,
    Country,
}

/// A family of `dianyuan_benches::assign`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Family {
    Uniform,
    Geographic,
    Ties,
    Scarce,
    Tight,
}

impl Assign {
    pub(super) fn run(&self, write: bool) -> Result<(), String> {
        let environment = Environment::prepare("benches/peers/assign/requirements.txt")?;
        let program = super::release("assign_beside")?;
        let mut results = Vec::new();
        for size in &self.sizes {
            for family in self.families(*size) {
                results.push(self.compare(&environment, &program, *size, family)?);
            }
        }
        let mut record = environment.python(&["../benches/peers/assign/record.py"]);
        if write {
            record.arg("--write");
        }
        record.args(results);
        run(record)
    }

    fn families(&self, size: Size) -> Vec<Family> {
        match size {
            _ if !self.families.is_empty() => self.families.clone(),
            Size::Country => vec![Family::Uniform, Family::Geographic],
            _ => Family::value_variants().to_vec(),
        }
    }

    /// One family at one size; where the figures are.
    fn compare(
        &self,
        environment: &Environment,
        program: &Path,
        size: Size,
        family: Family,
    ) -> Result<PathBuf, String> {
        let (size_name, family_name) = (name(&size), name(&family));
        let folder = super::folder(&format!("assign/{size_name}-{family_name}"))?;
        let result = folder.join("result.json");
        let rounds = match size {
            Size::Million | Size::Country => self.large_rounds,
            _ => self.small_rounds,
        };
        let mut peers = "ortools_flow,lemon_simplex".to_owned();
        if size <= Size::TenThousand || self.slow_peers && size <= Size::HundredThousand {
            peers.push_str(",scipy_matching");
        }
        let mut compare = environment.python(&["../benches/peers/assign/compare.py"]);
        compare.arg("--program").arg(program);
        compare.arg("--folder").arg(&folder);
        compare.args(["--size", &size_name, "--family", &family_name]);
        compare.args(["--rounds", &rounds.to_string()]);
        compare.args(["--limit", &self.limit.to_string()]);
        compare.args(["--peers", &peers]);
        compare.arg("--out").arg(&result);
        run(compare)?;
        Ok(result)
    }
}

fn name(value: &impl ValueEnum) -> String {
    let named = value.to_possible_value().expect("no value is hidden");
    named.get_name().to_owned()
}
