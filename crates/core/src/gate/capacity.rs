//! H14: room in the caseload of the lawyer and of the firm.

use super::code::Code;
use super::matter::Matter;
use super::reason::{FactList, Sink, Verdict};
use crate::columns::{Brief, Is, Row};
use crate::model::YearlyCount;
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
    if matter.findings.is_limited(row.firm()) {
        firm(row, matter, sink);
    }
}

/// The cases of the day's year, which no case makes more or less.
pub(crate) fn check_year<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H14) && row.facts().has(Is::MoreLimits) {
        year(row, matter, sink);
    }
}

/// Whether what is used and what the case adds exceed a limit. Where the use is unknown it is at least
/// nothing, so a limit below what the case adds is used up all the same.
#[inline]
pub(super) fn is_full(used: Option<u32>, adds: u32, most: u32) -> bool {
    used.unwrap_or(0) + adds > most
}

/// Reports a limit that is used up, or of which that is unknown.
fn room<S: Sink>(
    row: &Row<'_>,
    matter: &Matter<'_>,
    (code, field): (Code, &'static str),
    (used, adds, most): (Option<u32>, u32, u32),
    facts: impl FnOnce() -> FactList,
    sink: &mut S,
) {
    if is_full(used, adds, most) {
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
#[derive(Clone, Copy, Debug)]
enum FirmLimit {
    /// No room for the units of the case.
    Units { in_hand: Option<u32>, most: u32 },
    /// No room for another case in the year.
    Cases { taken: Option<u32>, most: u32 },
    /// What is used is unknown, named by its field.
    Unknown(&'static str),
}

impl FirmLimit {
    fn of_units(firm: &Brief, adds: u32) -> Option<Self> {
        let (in_hand, most) = (firm.units, firm.most_units?);
        if is_full(in_hand, adds, most) {
            return Some(Self::Units { in_hand, most });
        }
        in_hand.is_none().then_some(Self::Unknown("firm.caseload"))
    }

    fn of_cases(firm: &Brief, year: u32) -> Option<Self> {
        let taken = firm.cases.filter(|(of, _)| *of == year);
        let (taken, most) = (taken.map(|(_, taken)| taken), firm.most_cases?);
        if is_full(taken, 1, most) {
            return Some(Self::Cases { taken, most });
        }
        taken
            .is_none()
            .then_some(Self::Unknown("firm.caseload.year_count"))
    }

    fn facts(self, matter: &Matter<'_>) -> FactList {
        match self {
            Self::Units { in_hand, most } => units_facts(in_hand, matter.units, most),
            Self::Cases { taken, most } => cases_facts(matter.day.year(), taken, most),
            Self::Unknown(field) => vec![("unknown", field.into())],
        }
    }
}

/// The limits of a firm that leave no room for the case, or of which that is unknown.
fn firm_limits(firm: &Brief, matter: &Matter<'_>) -> [Option<FirmLimit>; 2] {
    let units = FirmLimit::of_units(firm, matter.units);
    let cases = FirmLimit::of_cases(firm, matter.day.year());
    [units, cases]
}

/// Whether a limit of the firm has to be told of its lawyers.
pub(crate) fn is_limited(firm: &Brief, matter: &Matter<'_>) -> bool {
    firm_limits(firm, matter).iter().any(Option::is_some)
}

#[cold]
fn firm<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    let brief = row.firm().and_then(|firm| matter.table.firm_brief(firm));
    let limits = brief.map(|brief| firm_limits(brief, matter));
    for limit in limits.into_iter().flatten().flatten() {
        if let FirmLimit::Unknown(field) = limit {
            matter.report_unknown(row, Code::H14Unknown, field, sink);
            continue;
        }
        sink.report(Code::H14FirmFull, Verdict::Fail, || {
            let id = row.lawyer().firm().map(ToString::to_string);
            [
                vec![("firm", id.unwrap_or_default().into())],
                limit.facts(matter),
            ]
            .concat()
        });
    }
}
