//! Fixed pairs that no result can hold together.

use std::collections::{BTreeMap, BTreeSet};

use super::edges::Pinned;
use super::faults::Faults;
use super::table::{CaseEntry, GroupEntry, LawyerEntry, NONE, Placed};
use crate::assign::certificate::Firm;
use crate::assign::problem::{Ids, Pin};
use crate::wire::shown_text;

/// All that fixed pairs must keep to.
pub(super) struct Rules<'a> {
    pub(super) cases: &'a Placed<CaseEntry>,
    pub(super) lawyers: &'a Placed<LawyerEntry>,
    pub(super) groups: &'a Placed<GroupEntry>,
    /// Pairs of opposing cases, sorted.
    pub(super) opposing: &'a [(u32, u32)],
}

/// What fixed pairs take so far.
#[derive(Default)]
struct Taken {
    pairs: BTreeSet<(u32, u32)>,
    by_case: BTreeMap<u32, u32>,
    by_lawyer: BTreeMap<u32, u32>,
    by_group: BTreeMap<u32, u32>,
    /// By link set and lawyer: the row.
    by_link: BTreeMap<(u32, u32), u64>,
    /// By case and firm: the row.
    by_firm: BTreeMap<(u32, Firm), u64>,
}

impl Rules<'_> {
    /// Reports each row that fixes more than the rows before it leave room for; `pins` in the order of rows.
    pub(super) fn check(&self, pins: &[Pinned], faults: &mut Faults) {
        let opposing = self.both_ways();
        let mut taken = Taken::default();
        for pin in pins.iter().filter(|pin| pin.pin == Pin::Fixed) {
            // A repeated pair is a fault of its own and takes nothing twice.
            if taken.pairs.insert((pin.case, pin.lawyer)) {
                self.count(pin, &mut taken, faults);
                self.linked(pin, &mut taken, faults);
                self.opposed(pin, &opposing, &mut taken, faults);
            }
        }
    }

    /// Opposing cases in both directions, sorted.
    fn both_ways(&self) -> Vec<(u32, u32)> {
        let turned = self.opposing.iter().map(|(one, other)| (*other, *one));
        let mut pairs: Vec<(u32, u32)> = self.opposing.iter().copied().chain(turned).collect();
        pairs.sort_unstable();
        pairs
    }

    fn count(&self, pin: &Pinned, taken: &mut Taken, faults: &mut Faults) {
        let case = &self.cases.entries[pin.case as usize];
        let so_far = one_more(&mut taken.by_case, pin.case);
        beyond(
            so_far,
            case.need,
            "case",
            &self.cases.ids,
            pin.case,
            pin.row,
            faults,
        );

        let lawyer = &self.lawyers.entries[pin.lawyer as usize];
        let so_far = one_more(&mut taken.by_lawyer, pin.lawyer);
        beyond(
            so_far,
            lawyer.maximum,
            "lawyer",
            &self.lawyers.ids,
            pin.lawyer,
            pin.row,
            faults,
        );

        let mut at = lawyer.group;
        while at != NONE {
            let group = &self.groups.entries[at as usize];
            let so_far = one_more(&mut taken.by_group, at);
            beyond(
                so_far,
                group.maximum,
                "group",
                &self.groups.ids,
                at,
                pin.row,
                faults,
            );
            at = group.parent;
        }
    }

    fn linked(&self, pin: &Pinned, taken: &mut Taken, faults: &mut Faults) {
        let link = self.cases.entries[pin.case as usize].link;
        if link == NONE {
            return;
        }
        if let Some(first) = taken.by_link.get(&(link, pin.lawyer)) {
            let value = format!("the lawyer of row {first}, whose case is linked with this one");
            report(
                pin.row,
                value,
                "another lawyer for each linked case".into(),
                faults,
            );
        } else {
            taken.by_link.insert((link, pin.lawyer), pin.row);
        }
    }

    fn opposed(
        &self,
        pin: &Pinned,
        opposing: &[(u32, u32)],
        taken: &mut Taken,
        faults: &mut Faults,
    ) {
        let group = self.lawyers.entries[pin.lawyer as usize].group;
        let firm = if group == NONE {
            Firm::Lawyer(pin.lawyer)
        } else {
            Firm::Group(group)
        };
        let start = opposing.partition_point(|(one, _)| *one < pin.case);
        let others = opposing[start..].iter();
        for (_, other) in others.take_while(|(one, _)| *one == pin.case) {
            if let Some(first) = taken.by_firm.get(&(*other, firm)) {
                let value = format!("the firm of row {first}, whose case opposes this one");
                report(pin.row, value, "another firm for each side".into(), faults);
            }
        }
        taken.by_firm.entry((pin.case, firm)).or_insert(pin.row);
    }
}

fn one_more(counts: &mut BTreeMap<u32, u32>, key: u32) -> u32 {
    let count = counts.entry(key).or_default();
    *count += 1;
    *count
}

/// Reports a count that is beyond what there is.
fn beyond(
    so_far: u32,
    most: u32,
    what: &str,
    ids: &Ids,
    index: u32,
    row: u64,
    faults: &mut Faults,
) {
    if so_far > most {
        let value = format!(
            "fixed pair {so_far} of {what} {}",
            shown_text(ids.get(index))
        );
        let limit = if what == "case" { "need" } else { "max" };
        report(row, value, format!("at most {most}, its {limit}"), faults);
    }
}

fn report(row: u64, value: String, expected: String, faults: &mut Faults) {
    faults.report(row, "edges.fixed", "contradictory_pins", value, expected);
}

#[cfg(test)]
#[path = "pins_tests.rs"]
mod tests;
