//! Limits of nothing, and work beyond the limit.

use super::finding::{Finding, Place};
use super::kind::Kind;
use crate::model::{CaseKind, Count, Date, Firm, Lawyer};
use crate::roster::Roster;

pub(super) fn check(roster: &Roster, as_of: Date, findings: &mut Vec<Finding>) {
    let mut limits = Limits { findings };
    for firm in roster.firms() {
        limits.firm(firm, as_of);
    }
    for lawyer in roster.lawyers() {
        limits.lawyer(lawyer, as_of);
    }
}

struct Limits<'a> {
    findings: &'a mut Vec<Finding>,
}

impl Limits<'_> {
    fn lawyer(&mut self, lawyer: &Lawyer, as_of: Date) {
        let Some(capacity) = lawyer.capacity() else {
            return;
        };
        let place = Place::from(lawyer);
        let load = lawyer.caseload();
        let of_year = lawyer.yearly_counts().map(|counts| {
            let of_year = counts.iter();
            of_year.filter(move |entry| entry.year().get() == as_of.year())
        });
        let in_hand = load.map(|load| load.units().get());
        self.limit(&place, "capacity.units", capacity.units(), in_hand);
        let taken = of_year.map(|entries| entries.map(|entry| entry.count().get()).sum());
        let path = "capacity.cases_per_year";
        self.limit(&place, path, capacity.cases_per_year(), taken);
        // A limit of nothing for one kind is how a lawyer says that others take such cases.
        for (index, limit) in capacity.by_kind().into_iter().flatten().enumerate() {
            let path = format!("capacity.by_kind[{index}].units");
            let parts = load.and_then(|load| load.by_kind()).into_iter().flatten();
            let in_hand = in_hand_of(parts.map(|part| (part.kind(), part.units())), *limit.kind());
            self.beyond(&place, &path, limit.units(), in_hand);
        }
    }

    fn firm(&mut self, firm: &Firm, as_of: Date) {
        let Some(caps) = firm.caps() else { return };
        let place = Place::from(firm);
        let load = firm.caseload();
        let in_hand = load.map(|load| load.units().get());
        self.limit(&place, "caps.units", caps.units(), in_hand);
        let of_year = load.filter(|load| load.as_of().year() == as_of.year());
        let taken = of_year.and_then(|load| load.year_count());
        let taken = taken.map(|count| count.get());
        self.limit(&place, "caps.cases_per_year", caps.cases_per_year(), taken);
    }

    fn limit(&mut self, place: &Place, path: &str, most: Option<&Count>, used: Option<u32>) {
        if most.is_some_and(|most| most.get() == 0) {
            let (kind, place) = (Kind::ZeroCapacity, place.clone());
            let expected = "above 0, or no limit";
            self.findings
                .push(Finding::new(kind, place, path, "0", expected));
        }
        self.beyond(place, path, most, used);
    }

    fn beyond(&mut self, place: &Place, path: &str, most: Option<&Count>, used: Option<u32>) {
        if let (Some(most), Some(used)) = (most, used)
            && used > most.get()
        {
            let value = format!("{}, and {used} in use", most.get());
            let expected = format!("at least {used}");
            let (kind, place) = (Kind::OverCapacity, place.clone());
            self.findings
                .push(Finding::new(kind, place, path, value, expected));
        }
    }
}

fn in_hand_of<'a>(
    mut parts: impl Iterator<Item = (&'a CaseKind, &'a Count)>,
    kind: CaseKind,
) -> Option<u32> {
    let part = parts.find(|(of, _)| **of == kind);
    part.map(|(_, units)| units.get())
}

#[cfg(test)]
#[path = "capacity_tests.rs"]
mod tests;
