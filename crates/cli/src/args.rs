//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use dianyuan::render::Audience;
use dianyuan::{Date, Order, SCHEMAS};

use crate::assign::AssignArguments;
use crate::choose::ChooseArguments;
use crate::language::Language;
use crate::screen;

/// Client-choice legal aid: who may be appointed for a case, who fits best, and why.
///
/// Exit status: 0 done; 1 done, but a case or seat is left without a lawyer, the run was stopped, or
/// `check`, `replay` or `--verify` found something, or a command of `choose` was refused; 2 wrong input or usage,
/// and then nothing is written (what `choose` has answered before is stored, and stays).
#[derive(Debug, Parser)]
#[command(name = "dianyuan", version = dianyuan::VERSION)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show a ranking in a made-up city, or write the city out to start from
    Demo(DemoArguments),
    /// Rank the lawyers of a roster for one case
    Rank(RankArguments),
    /// Say why one lawyer has this place, or none, and what would change it
    Explain(ExplainArguments),
    /// Compare two rankings or two decision records of one case: who moved, by which signal, because of which fact
    Diff(DiffArguments),
    /// Go through a decision record again: does everything in it still follow?
    Replay(ReplayArguments),
    /// Make the public roster, a page that is searched without a network
    Roster(RosterArguments),
    /// Assign lawyers to many cases at once: the optimum with its proof, or why a seat stays empty
    Assign(AssignArguments),
    /// Keep what clients choose and officials confirm, command by command, in a file that anyone can replay
    Choose(ChooseArguments),
    /// Look for what is doubtful in a roster, cases and a policy before they are used
    Check(CheckArguments),
    /// List the JSON Schemas, or print one
    Schema(SchemaArguments),
}

#[derive(Debug, Args)]
pub(crate) struct DemoArguments {
    /// Write lawyers.jsonl, cases.jsonl and policy.toml to this new directory instead
    #[arg(long, value_name = "DIR")]
    pub(crate) write: Option<PathBuf>,
    /// Language of the page [default: zh where the environment asks for it, else en]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct RankArguments {
    #[command(flatten)]
    pub(crate) facts: Facts,
    /// The case: JSON, exactly one; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) case: String,
    /// Most candidates to list
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub(crate) top: u32,
    /// The day of the ranking, YYYY-MM-DD [default: the day on which the case was received]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) as_of: Option<Date>,
    /// Seed of lots and of the last tie break
    #[arg(long, value_name = "TEXT", default_value = "", value_parser = seed)]
    pub(crate) seed: String,
    /// Most excluded lawyers to list with their reasons (JSON)
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub(crate) excluded: u32,
    /// Order of the candidates; rotation and lot are neutral and score nobody
    #[arg(long, default_value = "points", value_parser = orders())]
    pub(crate) order: Order,
    /// Form of the result [default: table on a terminal, json elsewhere]
    #[arg(long)]
    pub(crate) format: Option<PageFormat>,
    /// Language of the table or page [default: zh for a page and where the environment asks for it, else en]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
    /// Names of regions for a page: lines of a code, a tabulator and a name; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) regions: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    #[command(flatten)]
    pub(crate) facts: Facts,
    /// The case: JSON, exactly one; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) case: String,
    /// The lawyer, by id
    #[arg(long, value_name = "ID")]
    pub(crate) lawyer: String,
    /// The day of the ranking, YYYY-MM-DD [default: the day on which the case was received]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) as_of: Option<Date>,
    /// Seed of lots and of the last tie break
    #[arg(long, value_name = "TEXT", default_value = "", value_parser = seed)]
    pub(crate) seed: String,
    /// Order of the candidates; rotation and lot are neutral and score nobody
    #[arg(long, default_value = "points", value_parser = orders())]
    pub(crate) order: Order,
    /// For whom the words are: staff are told every number and the legal basis
    #[arg(long = "for", default_value = "staff", value_parser = audiences())]
    pub(crate) audience: Audience,
    /// Form of the result [default: table on a terminal, json elsewhere]
    #[arg(long)]
    pub(crate) format: Option<PageFormat>,
    /// Language of the words [default: zh where the environment asks for it, else en]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct DiffArguments {
    /// The earlier ranking or record, JSON; `-` is standard input
    #[arg(value_name = "BEFORE")]
    pub(crate) before: String,
    /// The later one, of the same form, JSON; `-` is standard input
    #[arg(value_name = "AFTER")]
    pub(crate) after: String,
    /// The rosters that two rankings were made from, to be told which facts changed
    #[arg(long, value_names = ["BEFORE", "AFTER"], num_args = 2)]
    pub(crate) rosters: Vec<String>,
    /// Cause trees and crosswalks to load beside the built-in ones
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "rosters")]
    pub(crate) causes: Vec<String>,
    /// Form of the result [default: table on a terminal, json elsewhere]
    #[arg(long)]
    pub(crate) format: Option<Format>,
    /// Language of the table [default: zh where the environment asks for it, else en]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct ReplayArguments {
    /// The decision record, JSON; `-` is standard input
    #[arg(value_name = "RECORD")]
    pub(crate) record: String,
    /// The roster as it was, to derive gates and signals too
    #[arg(long, value_name = "FILE", requires = "case")]
    pub(crate) roster: Option<String>,
    /// The case as it was
    #[arg(long, value_name = "FILE", requires = "roster")]
    pub(crate) case: Option<String>,
    /// Cause trees and crosswalks to load beside the built-in ones
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "roster")]
    pub(crate) causes: Vec<String>,
    /// The digest of the record that was kept elsewhere, 64 digits
    #[arg(long, value_name = "DIGEST")]
    pub(crate) digest: Option<String>,
    /// Form of the result [default: table on a terminal, json elsewhere]
    #[arg(long)]
    pub(crate) format: Option<Format>,
    /// Language of the table [default: zh where the environment asks for it, else en]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct RosterArguments {
    /// The roster, lawyers and firms: JSON Lines, a JSON array or one object; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) roster: String,
    /// Cause trees and crosswalks to load beside the built-in ones
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(crate) causes: Vec<String>,
    /// Names of regions: lines of a code, a tabulator and a name; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) regions: Option<String>,
    /// The day of the roster, YYYY-MM-DD [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) as_of: Option<Date>,
    /// Form of the result
    #[arg(long, default_value = "html")]
    pub(crate) format: RosterFormat,
    /// Language of the page [default: zh]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) facts: Facts,
    /// The cases: JSON Lines, a JSON array or one object; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) cases: Option<String>,
    /// A calibration to be looked at, JSON; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) calibration: Option<String>,
    /// The day of the check, YYYY-MM-DD [default: the day on which the latest case was received, else today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) as_of: Option<Date>,
    /// Form of the result [default: table on a terminal, json elsewhere]
    #[arg(long)]
    pub(crate) format: Option<Format>,
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArguments {
    /// The schema to print; without it, the names are listed
    #[arg(value_parser = PossibleValuesParser::new(SCHEMAS))]
    pub(crate) name: Option<String>,
}

/// What every question starts from.
#[derive(Debug, Args)]
pub(crate) struct Facts {
    /// The roster, lawyers and firms: JSON Lines, a JSON array or one object; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) roster: String,
    /// The policy: a file, TOML or JSON, or one that comes with the program: national, hangzhou, none
    #[arg(long, value_name = "FILE|NAME", default_value = "national")]
    pub(crate) policy: String,
    /// Cause trees and crosswalks to load beside the built-in ones
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(crate) causes: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Aligned columns for people
    Table,
    /// Canonical JSON for programs
    Json,
}

/// What a ranking and an explanation can be shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageFormat {
    /// Aligned columns for people
    Table,
    /// Canonical JSON for programs
    Json,
    /// A page to read and print; of a ranking the client's shortlist, of the first 5 or, with --top, fewer
    Html,
}

impl PageFormat {
    /// The form asked for, else the usual one of tables and JSON.
    pub(crate) fn or_usual(asked: Option<Self>) -> Self {
        asked.unwrap_or_else(|| match screen::format(None) {
            Format::Table => Self::Table,
            Format::Json => Self::Json,
        })
    }
}

/// What a roster can be shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RosterFormat {
    /// A page to read, search and print
    Html,
}

impl RankArguments {
    /// Errors are JSON only where JSON is asked for by name.
    pub(crate) fn errors_as_json(&self) -> bool {
        self.format == Some(PageFormat::Json)
    }
}

impl ExplainArguments {
    /// As for a ranking.
    pub(crate) fn errors_as_json(&self) -> bool {
        self.format == Some(PageFormat::Json)
    }
}

impl DiffArguments {
    /// As for a ranking.
    pub(crate) fn errors_as_json(&self) -> bool {
        self.format == Some(Format::Json)
    }
}

impl ReplayArguments {
    /// As for a ranking.
    pub(crate) fn errors_as_json(&self) -> bool {
        self.format == Some(Format::Json)
    }
}

impl CheckArguments {
    /// As for a ranking.
    pub(crate) fn errors_as_json(&self) -> bool {
        self.format == Some(Format::Json)
    }
}

fn day(text: &str) -> Result<Date, String> {
    let expected = "expected a date YYYY-MM-DD that exists, in 1900 to 2199";
    text.parse().map_err(|_| expected.to_owned())
}

pub(crate) fn seed(text: &str) -> Result<String, String> {
    if text.len() > 1_024 {
        return Err("expected text of at most 1024 bytes".to_owned());
    }
    Ok(text.to_owned())
}

pub(crate) fn orders() -> impl TypedValueParser<Value = Order> {
    let words = Order::ALL.iter().map(|order| order.as_str());
    PossibleValuesParser::new(words)
        .map(|word| Order::from_word(&word).expect("only the words of orders are possible"))
}

fn audiences() -> impl TypedValueParser<Value = Audience> {
    let words = Audience::ALL.iter().map(|audience| audience.as_str());
    PossibleValuesParser::new(words)
        .map(|word| Audience::from_word(&word).expect("only the words of audiences are possible"))
}

#[cfg(test)]
#[path = "args_tests.rs"]
mod tests;
