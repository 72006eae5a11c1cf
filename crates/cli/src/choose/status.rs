//! A status for people.

use dianyuan::agency::{InHand, Status};
use dianyuan::choice::CaseState;
use dianyuan::model::{CaseId, Instant, LawyerId};

use crate::language::Language;
use crate::page::grid::{Fit, Grid};
use crate::words::{LedgerWord, Moment};

/// Open cases, whatever is overdue first, and under them who has how much in hand.
pub(super) fn to_text(status: &Status<'_>, language: Language, width: usize) -> String {
    let (open, overdue) = (status.cases().len(), status.overdue().len());
    let mut parts = vec![language.open_and_overdue(open, overdue) + "\n"];
    if !status.cases().is_empty() {
        parts.push(of_cases(status, language, width));
    }
    if !status.lawyers().is_empty() {
        parts.push(of_lawyers(status, language, width));
    }
    parts.join("\n")
}

fn of_cases(status: &Status<'_>, language: Language, width: usize) -> String {
    let header = [
        LedgerWord::Overdue,
        LedgerWord::Case,
        LedgerWord::Step,
        LedgerWord::Due,
        LedgerWord::Until,
        LedgerWord::Picks,
        LedgerWord::Seats,
    ];
    let fits = [
        Fit::Wrapped,
        Fit::Left,
        Fit::Wrapped,
        Fit::Wrapped,
        Fit::Wrapped,
        Fit::Wrapped,
        Fit::Wrapped,
    ];
    let rows = status.cases().iter().map(|(id, case)| {
        let at = |at: Option<&Instant>| at.map_or_else(String::new, Instant::to_string);
        vec![
            what_is_overdue(status, id, language),
            id.to_string(),
            waits_for(case, language).to_owned(),
            at(case.due_at()),
            at(case.until()),
            language.ids(case.picks().iter().map(LawyerId::as_str)),
            seats(case, language),
        ]
    });
    grid(&fits, &header, rows, language).render(width)
}

fn what_is_overdue(status: &Status<'_>, id: &CaseId, language: Language) -> String {
    let of_case = status
        .overdue()
        .iter()
        .filter(|overdue| overdue.case == *id);
    let words = of_case.map(|overdue| {
        let what = language.overdue(overdue.what);
        let lawyer = overdue.lawyer.as_ref().map(LawyerId::as_str);
        lawyer.map_or_else(|| what.to_owned(), |lawyer| language.with_why(what, lawyer))
    });
    let words: Vec<String> = words.collect();
    words.join(language.pick("，", ", "))
}

fn of_lawyers(status: &Status<'_>, language: Language, width: usize) -> String {
    let header = [
        LedgerWord::Lawyer,
        LedgerWord::Kept,
        LedgerWord::Appointed,
        LedgerWord::Units,
        LedgerWord::Capacity,
    ];
    let fits = [Fit::Left, Fit::Right, Fit::Right, Fit::Right, Fit::Right];
    let row = |in_hand: &InHand| {
        let known = |number: Option<u32>| number.map_or_else(|| "?".to_owned(), |n| n.to_string());
        vec![
            in_hand.lawyer.to_string(),
            in_hand.kept.to_string(),
            in_hand.appointed.to_string(),
            known(in_hand.units),
            known(in_hand.capacity),
        ]
    };
    grid(&fits, &header, status.lawyers().iter().map(row), language).render(width)
}

fn grid(
    fits: &[Fit],
    header: &[LedgerWord],
    rows: impl IntoIterator<Item = Vec<String>>,
    language: Language,
) -> Grid {
    let header = header
        .iter()
        .map(|word| language.ledger_word(*word).to_owned());
    Grid::new(fits, Some(header.collect()), rows)
}

/// What a case waits for: a step only while somebody has to be found.
fn waits_for(case: &CaseState, language: Language) -> &'static str {
    if case.is_served() {
        language.ledger_word(LedgerWord::Served)
    } else if case.is_short() {
        language.step(case.step())
    } else {
        language.ledger_word(LedgerWord::Confirmation)
    }
}

/// Seats, how far each has come, and until when it is kept.
fn seats(case: &CaseState, language: Language) -> String {
    let each = case.seats().map(|(lawyer, seat)| {
        let standing = language.seat(seat.standing());
        let until = language.moment(Moment::Until, &seat.until().to_string());
        let how = if seat.is_confirmed() {
            standing.to_owned()
        } else {
            format!("{standing} {until}")
        };
        language.with_why(lawyer.as_str(), &how)
    });
    let each: Vec<String> = each.collect();
    language.ids(each.iter().map(String::as_str))
}
