//! Groups form a forest: no way up leads back.

use super::faults::Faults;
use super::table::{GroupEntry, NONE};
use crate::assign::problem::{Ids, count};
use crate::wire::shown_text;

/// Reports each group that stands above itself, and takes its parent away, so that every way up ends.
pub(super) fn check(groups: &mut [GroupEntry], ids: &Ids, faults: &mut Faults) {
    // By group: the start of the first walk that passed it.
    let mut passed = vec![NONE; groups.len()];
    for start in 0..count(groups.len()) {
        let mut at = start;
        while at != NONE && passed[at as usize] == NONE {
            passed[at as usize] = start;
            at = groups[at as usize].parent;
        }
        // A walk that comes to what it passed itself has gone round a cycle.
        if at != NONE && passed[at as usize] == start {
            open(groups, at, ids, faults);
        }
    }
}

/// Reports each group of a cycle.
fn open(groups: &mut [GroupEntry], first: u32, ids: &Ids, faults: &mut Faults) {
    let mut at = first;
    while at != NONE {
        let group = &mut groups[at as usize];
        let above = std::mem::replace(&mut group.parent, NONE);
        if let Some(row) = group.row {
            let value = format!(
                "{}, which stands below {}",
                shown_text(ids.get(above)),
                shown_text(ids.get(at))
            );
            let expected = "a group that is not below this one: groups form a forest";
            faults.report(row, "groups.parent", "group_cycle", value, expected);
        }
        at = if above == first { NONE } else { above };
    }
}

#[cfg(test)]
#[path = "forest_tests.rs"]
mod tests;
