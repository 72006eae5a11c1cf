//! H14: room in the caseload of the lawyer and of the firm.

use super::code::Code;
use super::matter::Matter;
use super::reason::{FactList, Sink, Verdict};
use crate::columns::{Is, Row};
use crate::model::{Firm, YearlyCount};
use crate::policy::{Gate, Key};

/// H14, but for the cases of the year.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if !matter.asks(Gate::H14) {
        return;
    }
    match row.capacity() {
        None => matter.report_unknown(row, Code::H14Unknown, "capacity.units", sink),
        Some(most) => {
            let limit = (Code::H14UnitsFull, "caseload");
            let (used, adds) = (row.load(), matter.units);
            let facts = || units_facts(used, adds, most);
            room(row, matter, limit, (used, adds, most), facts, sink);
        }
    }
    if row.facts().has(Is::KindLimits) {
        kind(row, matter, sink);
    }
    for limit in matter.findings.limits_of(row.firm()) {
        match limit {
            FirmLimit::Full(facts) => {
                sink.report(Code::H14FirmFull, Verdict::Fail, || facts.clone());
            }
            FirmLimit::Unknown(field) => {
                matter.report_unknown(row, Code::H14Unknown, field, sink);
            }
        }
    }
}

/// The cases of the day's year, which no case makes more or less.
pub(crate) fn check_year<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H14) && row.facts().has(Is::MoreLimits) {
        year(row, matter, sink);
    }
}

/// Reports a limit that what is used and what the case adds exceed. Where the use is unknown it is at
/// least nothing, so a limit below what the case adds is used up all the same.
fn room<S: Sink>(
    row: &Row<'_>,
    matter: &Matter<'_>,
    (code, field): (Code, &'static str),
    (used, adds, most): (Option<u32>, u32, u32),
    facts: impl FnOnce() -> FactList,
    sink: &mut S,
) {
    if used.unwrap_or(0) + adds > most {
        sink.report(code, Verdict::Fail, facts);
    } else if used.is_none() {
        matter.report_unknown(row, Code::H14Unknown, field, sink);
    }
}

fn units_facts(in_hand: Option<u32>, case_units: u32, capacity: u32) -> FactList {
    let mut facts = vec![
        ("case_units", case_units.into()),
        ("capacity", capacity.into()),
    ];
    facts.extend(in_hand.map(|in_hand| ("in_hand", in_hand.into())));
    facts
}

fn cases_facts(year: u32, taken: Option<u32>, most: u32) -> FactList {
    let mut facts = vec![("year", year.into()), ("most", most.into())];
    facts.extend(taken.map(|taken| ("taken", taken.into())));
    facts
}

fn smaller(own: Option<u32>, cap: u32) -> Option<u32> {
    match cap {
        0 => own,
        cap => Some(own.map_or(cap, |own| own.min(cap))),
    }
}

/// The counts of the day's year; none where the known years leave it out.
fn of_year<'a>(row: &Row<'a>, year: u32) -> Option<impl Iterator<Item = &'a YearlyCount>> {
    let counts = row.lawyer().yearly_counts()?.iter();
    Some(counts.filter(move |count| count.year().get() == year))
}

fn year<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let own = row.lawyer().capacity().and_then(|c| c.cases_per_year());
    let cap = matter.policy.number(Key::H14CasesPerYear);
    let Some(most) = smaller(own.map(|n| n.get()), cap) else {
        return;
    };
    let year = matter.day.year();
    let taken = of_year(row, year).map(|counts| counts.map(|count| count.count().get()).sum());
    let limit = (Code::H14YearFull, "yearly_counts");
    let facts = || cases_facts(year, taken, most);
    room(row, matter, limit, (taken, 1, most), facts, sink);
}

fn kind<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let kind = *matter.case.kind();
    let limits = row.lawyer().capacity().and_then(|c| c.by_kind());
    let Some(limit) = limits
        .into_iter()
        .flatten()
        .find(|limit| *limit.kind() == kind)
    else {
        return;
    };
    let with_kind = |facts: FactList| [vec![("kind", kind.as_str().into())], facts].concat();
    if let Some(most) = limit.units().map(|n| n.get()) {
        let parts = row.lawyer().caseload().and_then(|load| load.by_kind());
        let used = parts.map(|parts| {
            let part = parts.iter().find(|part| *part.kind() == kind);
            part.map_or(0, |part| part.units().get())
        });
        let adds = matter.units;
        let limit = (Code::H14KindFull, "caseload.by_kind");
        let facts = || with_kind(units_facts(used, adds, most));
        room(row, matter, limit, (used, adds, most), facts, sink);
    }
    if let Some(most) = limit.cases_per_year().map(|n| n.get()) {
        let year = matter.day.year();
        let taken = of_year(row, year).and_then(|counts| {
            let of_kind = counts.map(|count| {
                let part = count.by_kind()?.iter().find(|part| *part.kind() == kind);
                Some(part.map_or(0, |part| part.count().get()))
            });
            of_kind.sum::<Option<u32>>()
        });
        let limit = (Code::H14KindFull, "yearly_counts.by_kind");
        let facts = || with_kind(cases_facts(year, taken, most));
        room(row, matter, limit, (taken, 1, most), facts, sink);
    }
}

/// A limit of a firm that stands in the way of its lawyers.
#[derive(Clone, Debug)]
pub(crate) enum FirmLimit {
    /// It is used up.
    Full(FactList),
    /// What is used of it is unknown, named by its field.
    Unknown(&'static str),
}

/// The limits of a firm that leave no room for the case, or of which that is unknown.
pub(crate) fn firm_limits(firm: &Firm, matter: &Matter<'_>) -> Vec<FirmLimit> {
    let mut found = Vec::new();
    let mut limit = |used: Option<u32>, adds: u32, most: u32, facts: FactList, field| {
        if used.unwrap_or(0) + adds > most {
            let id = ("firm", firm.id().to_string().into());
            found.push(FirmLimit::Full([vec![id], facts].concat()));
        } else if used.is_none() {
            found.push(FirmLimit::Unknown(field));
        }
    };
    let load = firm.caseload();
    if let Some(most) = firm.caps().and_then(|caps| caps.units()) {
        let (used, adds) = (load.map(|load| load.units().get()), matter.units);
        let facts = units_facts(used, adds, most.get());
        limit(used, adds, most.get(), facts, "firm.caseload");
    }
    if let Some(most) = firm.caps().and_then(|caps| caps.cases_per_year()) {
        let year = matter.day.year();
        let this_year = load.filter(|load| load.as_of().year() == year);
        let taken = this_year
            .and_then(|load| load.year_count())
            .map(|n| n.get());
        let facts = cases_facts(year, taken, most.get());
        limit(taken, 1, most.get(), facts, "firm.caseload.year_count");
    }
    found
}
