//! H14: whether the case fits the caseload of the lawyer and of the firm.

use dianyuan::policy::{Gate, Key};
use dianyuan::{Firm, Lawyer};

use super::View;
use super::findings::Found;
use super::json::Value;

pub(super) fn findings(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let mut found = Vec::new();
    if view.asks(Gate::H14) {
        found.extend(units(view, lawyer));
        found.extend(year(view, lawyer));
        found.extend(of_kind(view, lawyer));
        let firm = lawyer.firm().and_then(|firm| view.firm(firm.as_str()));
        found.extend(firm.into_iter().flat_map(|firm| of_firm(view, firm)));
    }
    found
}

/// Work units that the case adds.
fn adds(view: &View<'_>) -> u32 {
    let own = view.case.work_units().map(|units| units.get());
    own.unwrap_or_else(|| view.policy().work_units(*view.case.kind()))
}

/// The smaller of the lawyer's own limit and the policy's, where 0 is none.
pub(super) fn limit(own: Option<u32>, policy: u32) -> Option<u32> {
    let policy = Some(policy).filter(|cap| *cap > 0);
    own.into_iter().chain(policy).min()
}

/// Most units in hand.
pub(super) fn capacity(view: &View<'_>, lawyer: &Lawyer) -> Option<u32> {
    let own = lawyer.capacity().and_then(|capacity| capacity.units());
    limit(own.map(|units| units.get()), view.number(Key::H14Units))
}

fn unknown(view: &View<'_>, field: &str) -> Found {
    view.unknown(Gate::H14, "H14.unknown", field)
}

/// What a limit finds: what is used and what the case adds exceed it, where an unknown use is at least
/// nothing; or else the use is unknown.
fn against<const N: usize>(
    view: &View<'_>,
    (code, field): (&'static str, &str),
    used: Option<(&'static str, u32)>,
    (adds, most): (u32, u32),
    facts: [(&'static str, Value); N],
) -> Option<Found> {
    if used.map_or(0, |(_, used)| used) + adds > most {
        let mut finding = Found::fail(code, facts);
        finding
            .facts
            .extend(used.map(|(name, used)| (name, used.into())));
        return Some(finding);
    }
    used.is_none().then(|| unknown(view, field))
}

fn units(view: &View<'_>, lawyer: &Lawyer) -> Option<Found> {
    let Some(capacity) = capacity(view, lawyer) else {
        return Some(unknown(view, "capacity.units"));
    };
    let in_hand = lawyer
        .caseload()
        .map(|load| ("in_hand", load.units().get()));
    let facts = [
        ("case_units", adds(view).into()),
        ("capacity", capacity.into()),
    ];
    against(
        view,
        ("H14.units_full", "caseload"),
        in_hand,
        (adds(view), capacity),
        facts,
    )
}

/// Known counts without this year are no cases.
fn year(view: &View<'_>, lawyer: &Lawyer) -> Option<Found> {
    let own = lawyer
        .capacity()
        .and_then(|capacity| capacity.cases_per_year());
    let most = limit(own.map(|n| n.get()), view.number(Key::H14CasesPerYear))?;
    let year = view.day.year();
    let taken = lawyer.yearly_counts().map(|counts| {
        let of_year = counts.iter().filter(|entry| entry.year().get() == year);
        ("taken", of_year.map(|entry| entry.count().get()).sum())
    });
    let facts = [("year", year.into()), ("most", most.into())];
    against(
        view,
        ("H14.year_full", "yearly_counts"),
        taken,
        (1, most),
        facts,
    )
}

fn of_kind(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let kind = view.case.kind();
    let limits = lawyer.capacity().and_then(|capacity| capacity.by_kind());
    let mut of_kind = limits
        .into_iter()
        .flatten()
        .filter(|limit| limit.kind() == kind);
    let Some(limit) = of_kind.next() else {
        return Vec::new();
    };
    let units = limit
        .units()
        .and_then(|most| kind_units(view, lawyer, most.get()));
    let cases = limit
        .cases_per_year()
        .and_then(|most| kind_year(view, lawyer, most.get()));
    units.into_iter().chain(cases).collect()
}

fn kind_units(view: &View<'_>, lawyer: &Lawyer, most: u32) -> Option<Found> {
    let kind = view.case.kind();
    let parts = lawyer.caseload().and_then(|load| load.by_kind());
    let in_hand = parts.map(|parts| {
        let of_kind = parts.iter().filter(|part| part.kind() == kind);
        ("in_hand", of_kind.map(|part| part.units().get()).sum())
    });
    let facts = [
        ("kind", kind.as_str().into()),
        ("case_units", adds(view).into()),
        ("capacity", most.into()),
    ];
    let codes = ("H14.kind_full", "caseload.by_kind");
    against(view, codes, in_hand, (adds(view), most), facts)
}

/// Known counts without this year are no cases; a count of this year without kinds is unknown.
fn kind_year(view: &View<'_>, lawyer: &Lawyer, most: u32) -> Option<Found> {
    let kind = view.case.kind();
    let year = view.day.year();
    let taken = lawyer.yearly_counts().and_then(|counts| {
        let mut taken = 0;
        for entry in counts.iter().filter(|entry| entry.year().get() == year) {
            let of_kind = entry.by_kind()?.iter().filter(|part| part.kind() == kind);
            taken += of_kind.map(|part| part.count().get()).sum::<u32>();
        }
        Some(("taken", taken))
    });
    let facts = [
        ("kind", kind.as_str().into()),
        ("year", year.into()),
        ("most", most.into()),
    ];
    let codes = ("H14.kind_full", "yearly_counts.by_kind");
    against(view, codes, taken, (1, most), facts)
}

/// The firm's own limits; cases of another year than the day's say nothing of this one.
fn of_firm(view: &View<'_>, firm: &Firm) -> Vec<Found> {
    let caps = firm.caps();
    let load = firm.caseload();
    let id = || firm.id().to_string().into();
    let units = caps.and_then(|caps| caps.units()).and_then(|most| {
        let in_hand = load.map(|load| ("in_hand", load.units().get()));
        let facts = [
            ("firm", id()),
            ("case_units", adds(view).into()),
            ("capacity", most.get().into()),
        ];
        let codes = ("H14.firm_full", "firm.caseload");
        against(view, codes, in_hand, (adds(view), most.get()), facts)
    });
    let cases = caps
        .and_then(|caps| caps.cases_per_year())
        .and_then(|most| {
            let year = view.day.year();
            let this_year = load.filter(|load| load.as_of().year() == year);
            let taken = this_year.and_then(|load| load.year_count());
            let taken = taken.map(|taken| ("taken", taken.get()));
            let facts = [
                ("firm", id()),
                ("year", year.into()),
                ("most", most.get().into()),
            ];
            let codes = ("H14.firm_full", "firm.caseload.year_count");
            against(view, codes, taken, (1, most.get()), facts)
        });
    units.into_iter().chain(cases).collect()
}
