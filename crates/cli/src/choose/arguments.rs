//! What can be asked of the `choose` command.

use std::path::PathBuf;

use clap::Args;
use dianyuan::Order;
use dianyuan::model::Instant;

use crate::args::{Facts, Format, orders, seed};
use crate::language::Language;

#[derive(Debug, Args)]
pub(crate) struct ChooseArguments {
    /// The ledger: one event a line, made where it is not there yet
    #[arg(long, value_name = "FILE")]
    pub(crate) stream: PathBuf,
    /// Name of the stream [default: the name in its first event, else dianyuan]
    #[arg(long, value_name = "CITY")]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) facts: Facts,
    /// The cases: JSON Lines, a JSON array or one object; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) cases: String,
    /// Seed of lots and of the last tie break
    #[arg(long, value_name = "TEXT", value_parser = seed)]
    pub(crate) seed: Option<String>,
    /// Commands, one a line, each done and stored before the next is read; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["show", "status"])]
    pub(crate) commands: Option<String>,
    /// Make the client's shortlist for this case, and record that it was shown
    #[arg(long, value_name = "CASE", conflicts_with = "status")]
    pub(crate) show: Option<String>,
    /// Order of the shortlist; rotation and lot are neutral and score nobody
    #[arg(long, default_value = "points", requires = "show", value_parser = orders())]
    pub(crate) order: Order,
    /// Print the decision record of this case as it stands, JSON for `replay` and `diff`; nothing is stored
    #[arg(long, value_name = "CASE", conflicts_with_all = ["commands", "show", "status"])]
    pub(crate) record: Option<String>,
    /// List the open cases and what every lawyer has in hand; nothing is stored
    #[arg(long)]
    pub(crate) status: bool,
    /// The moment, as RFC 3339 writes it with its offset [default: the clock's, at the offset of the first case]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub(crate) now: Option<Instant>,
    /// Form of the answers [default: table on a terminal, json elsewhere]
    #[arg(long)]
    pub(crate) format: Option<Format>,
    /// Language of the table [default: zh where the environment asks for it, else en]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
}

impl ChooseArguments {
    /// Errors are JSON only where JSON is asked for by name.
    pub(crate) fn errors_as_json(&self) -> bool {
        self.format == Some(Format::Json)
    }

    /// Where commands come from, if any are read.
    pub(super) fn source(&self) -> Option<&str> {
        let is_asked = self.show.is_none() && self.record.is_none() && !self.status;
        is_asked.then(|| self.commands.as_deref().unwrap_or("-"))
    }
}

fn instant(text: &str) -> Result<Instant, String> {
    let expected = "expected an RFC 3339 instant with its offset, e.g. 2026-11-22T09:30:00+08:00";
    text.parse().map_err(|_| expected.to_owned())
}
