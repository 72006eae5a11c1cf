//! The client's shortlist for a case, as it is now, and the record that it was shown.

use dianyuan::agency::Agency;
use dianyuan::choice::event::{Actor, Shown};
use dianyuan::choice::{Command, Entry, Ledger, Role, Shortlist};
use dianyuan::model::{CaseId, Label, LawyerId};
use dianyuan::wire::Digest;
use dianyuan::{Error, Order};

use super::answer::Answers;
use super::clock::Clock;
use super::stream::Stream;
use crate::failure::Failure;
use crate::language::Language;
use crate::page::grid::{Fit, Grid};
use crate::screen;
use crate::words::LedgerWord;

/// Makes the list, records that it was shown, and only then shows it; whether there is nobody to show.
pub(super) fn run(
    case: &str,
    (order, seed): (Order, &str),
    stream: &mut Stream,
    agency: &Agency,
    clock: &Clock,
    answers: &mut Answers<'_>,
) -> Result<bool, Failure> {
    let now = clock.now();
    let of_case = |error| Failure::of("--show", error);
    let state = stream.ledger().state();
    let list = agency.shortlist(state, case, &now, order, seed);
    let list = list.map_err(of_case)?;
    let text = match answers.language() {
        None => list.to_json().to_canonical() + "\n",
        Some(language) => table(&list, agency, language, screen::width()),
    };
    if list.entries().is_empty() {
        answers.write(&text)?;
        return Ok(true);
    }
    let command = command(case, &list, stream.ledger()).map_err(of_case)?;
    let decided = stream.ledger().decide(&command, agency, &now);
    let answer = answers.of(stream.ledger(), &command, &decided, &now);
    match &decided {
        Ok(decided) => {
            stream.append(decided.events())?;
            answers.write(&(text + &answer))?;
        }
        Err(_) => answers.write(&answer)?,
    }
    Ok(decided.is_err())
}

/// The command that records it. Its id holds the place in the stream and the list, so that it is new each time.
fn command(case: &str, list: &Shortlist, ledger: &Ledger) -> Result<Command, Error> {
    let digest = Digest::of(&list.to_json()).to_string();
    let id = format!("show-{}-{}", ledger.seq() + 1, &digest[..12]);
    let lawyers = list
        .entries()
        .iter()
        .map(|entry| LawyerId::new(entry.lawyer()));
    let shown = Shown::draft(lawyers.collect::<Result<_, _>>()?)
        .digest(Label::new(&digest)?)
        .build()?;
    let actor = Actor::draft(Label::new("dianyuan")?, Role::System).build()?;
    Command::new(Label::new(&id)?, actor, Some(CaseId::new(case)?), shown)
}

/// The list for people; for the client there is the page of `rank --format html`.
fn table(list: &Shortlist, agency: &Agency, language: Language, width: usize) -> String {
    let word = |word| language.ledger_word(word).to_owned();
    if list.entries().is_empty() {
        return word(LedgerWord::Nobody) + "\n";
    }
    let header = [
        LedgerWord::Place,
        LedgerWord::Lawyer,
        LedgerWord::Firm,
        LedgerWord::Points,
        LedgerWord::Shown,
        LedgerWord::What,
    ];
    let row = |entry: &Entry| {
        let firm = agency.engine().lawyer(entry.lawyer());
        let firm = firm.and_then(|lawyer| lawyer.firm());
        let points = entry.points().map(|points| points.to_string());
        let is_full = entry.is_nearly_full() == Some(true);
        let notes = [
            is_full.then(|| word(LedgerWord::NearlyFull)),
            entry.over_firm_cap().then(|| word(LedgerWord::OverFirmCap)),
        ];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        vec![
            entry.place().to_string(),
            entry.lawyer().to_owned(),
            firm.map_or_else(String::new, ToString::to_string),
            points.unwrap_or_default(),
            entry.shown().to_string(),
            notes.join(language.pick("，", ", ")),
        ]
    };
    let fits = [
        Fit::Right,
        Fit::Left,
        Fit::Left,
        Fit::Right,
        Fit::Right,
        Fit::Wrapped,
    ];
    let rows = list.entries().iter().map(row);
    let mut text = Grid::new(&fits, Some(header.map(word).to_vec()), rows).render(width);
    let over: Vec<&str> = list.passed_over().collect();
    if !over.is_empty() {
        text.push_str(&language.over_firm_cap(&language.ids(over.into_iter())));
        text.push('\n');
    }
    text
}
