//! H14: whether the case fits the caseload of the lawyer and of the firm.

use dianyuan::policy::{Gate, Key};
use dianyuan::{Firm, Lawyer};

use super::View;
use super::findings::Found;

pub(super) fn findings(view: &View<'_>, lawyer: &Lawyer) -> Vec<Found> {
    let mut found = Vec::new();
    if view.asks(Gate::H14) {
        found.extend(units(view, lawyer));
        found.extend(year(view, lawyer));
        found.extend(of_kind(view, lawyer));
        let firm = lawyer.firm().and_then(|firm| view.firm(firm.as_str()));
        found.extend(firm.and_then(|firm| of_firm(view, firm)));
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

fn units(view: &View<'_>, lawyer: &Lawyer) -> Option<Found> {
    let Some(capacity) = capacity(view, lawyer) else {
        return Some(unknown(view, "capacity.units"));
    };
    let in_hand = lawyer.caseload().map(|load| load.units().get());
    if in_hand.unwrap_or(0) + adds(view) > capacity {
        let mut finding = Found::fail(
            "H14.units_full",
            [
                ("case_units", adds(view).into()),
                ("capacity", capacity.into()),
            ],
        );
        if let Some(in_hand) = in_hand {
            finding.facts.insert("in_hand", in_hand.into());
        }
        return Some(finding);
    }
    in_hand.is_none().then(|| unknown(view, "caseload"))
}

fn year(view: &View<'_>, lawyer: &Lawyer) -> Option<Found> {
    let own = lawyer
        .capacity()
        .and_then(|capacity| capacity.cases_per_year());
    let most = limit(own.map(|n| n.get()), view.number(Key::H14CasesPerYear))?;
    let Some(counts) = lawyer.yearly_counts() else {
        return Some(unknown(view, "yearly_counts"));
    };
    let year = view.day.year();
    let of_year = counts.iter().filter(|entry| entry.year().get() == year);
    let taken: u32 = of_year.map(|entry| entry.count().get()).sum();
    let facts = [
        ("year", year.into()),
        ("taken", taken.into()),
        ("most", most.into()),
    ];
    (taken >= most).then(|| Found::fail("H14.year_full", facts))
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
    let Some(parts) = lawyer.caseload().and_then(|load| load.by_kind()) else {
        return Some(unknown(view, "caseload.by_kind"));
    };
    let of_kind = parts.iter().filter(|part| part.kind() == kind);
    let in_hand: u32 = of_kind.map(|part| part.units().get()).sum();
    let facts = [
        ("kind", kind.as_str().into()),
        ("in_hand", in_hand.into()),
        ("case_units", adds(view).into()),
        ("capacity", most.into()),
    ];
    (in_hand + adds(view) > most).then(|| Found::fail("H14.kind_full", facts))
}

/// Known counts without this year are no cases; a count of this year without kinds is unknown.
fn kind_year(view: &View<'_>, lawyer: &Lawyer, most: u32) -> Option<Found> {
    let kind = view.case.kind();
    let year = view.day.year();
    let missing = || Some(unknown(view, "yearly_counts.by_kind"));
    let Some(counts) = lawyer.yearly_counts() else {
        return missing();
    };
    let mut taken = 0;
    for entry in counts.iter().filter(|entry| entry.year().get() == year) {
        let Some(parts) = entry.by_kind() else {
            return missing();
        };
        let of_kind = parts.iter().filter(|part| part.kind() == kind);
        taken += of_kind.map(|part| part.count().get()).sum::<u32>();
    }
    let facts = [
        ("kind", kind.as_str().into()),
        ("year", year.into()),
        ("taken", taken.into()),
        ("most", most.into()),
    ];
    (taken >= most).then(|| Found::fail("H14.kind_full", facts))
}

fn of_firm(view: &View<'_>, firm: &Firm) -> Option<Found> {
    let (caps, load) = (firm.caps()?, firm.caseload()?);
    let in_hand = load.units().get();
    let by_units = caps
        .units()
        .is_some_and(|most| in_hand + adds(view) > most.get());
    let this_year = load.as_of().year() == view.day.year();
    let by_year = match (caps.cases_per_year(), load.year_count()) {
        (Some(most), Some(taken)) => this_year && taken.get() >= most.get(),
        _ => false,
    };
    let facts = [
        ("firm", firm.id().to_string().into()),
        ("in_hand", in_hand.into()),
        ("case_units", adds(view).into()),
    ];
    (by_units || by_year).then(|| Found::fail("H14.firm_full", facts))
}
