//! What can be asked of the `assign` command.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use dianyuan::assign::{Mechanism, Objective};

use crate::args::{Format, seed};
use crate::language::Language;

/// Mechanisms that a later version brings. They are known by name, so that asking for one says that.
pub(super) const LATER: [&str; 3] = ["serial", "stable", "fair"];

#[derive(Debug, Args)]
pub(crate) struct AssignArguments {
    /// Scored pairs, CSV: case,lawyer,score[,fixed,forbidden,tie]; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) edges: String,
    /// Lawyers, CSV: lawyer,min,max[,group]; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) lawyers: String,
    /// Cases, CSV: case,need[,priority,received,link,opposes]; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) cases: String,
    /// Groups of lawyers, CSV: group,max[,parent]; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) groups: Option<String>,
    /// How to assign: the proved optimum, or rotation or lot to compare it with
    #[arg(long, default_value = "optimal", value_parser = mechanisms())]
    pub(crate) mechanism: String,
    /// What comes first for the optimum, and in how a result is told
    #[arg(long, default_value = "seats-first", value_parser = objectives())]
    pub(crate) objective: Objective,
    /// Seed of the last tie break and of the lot
    #[arg(long, value_name = "TEXT", default_value = "", value_parser = seed)]
    pub(crate) seed: String,
    /// Most steps; what is found by then is a `stopped` result with its bound
    #[arg(long, value_name = "N")]
    pub(crate) steps: Option<u64>,
    /// Also say what it costs to force this pair, or to forbid it
    #[arg(long, num_args = 2, value_names = ["CASE", "LAWYER"])]
    pub(crate) price: Vec<String>,
    /// Most rows of each list in the table
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub(crate) top: u32,
    /// Check this result, JSON, against the tables instead; `-` is standard input
    #[arg(
        long,
        value_name = "RESULT",
        conflicts_with_all = ["mechanism", "objective", "seed", "steps", "price"]
    )]
    pub(crate) verify: Option<String>,
    /// Form of the result [default: table on a terminal, json elsewhere]
    #[arg(long)]
    pub(crate) format: Option<Format>,
    /// Language of the table [default: zh where the environment asks for it, else en]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
}

impl AssignArguments {
    /// Errors are JSON only where JSON is asked for by name.
    pub(crate) fn errors_as_json(&self) -> bool {
        self.format == Some(Format::Json)
    }
}

fn mechanisms() -> PossibleValuesParser {
    let words = Mechanism::ALL.iter().map(|mechanism| mechanism.as_str());
    PossibleValuesParser::new(words.chain(LATER))
}

fn objectives() -> impl TypedValueParser<Value = Objective> {
    let words = Objective::ALL.iter().map(|objective| objective.as_str());
    PossibleValuesParser::new(words)
        .map(|word| Objective::from_word(&word).expect("only the words of objectives are possible"))
}
