//! Every id that a row names has a row of its own.

use super::faults::Faults;
use super::table::{NONE, Table};
use super::{Opposing, ProblemDraft};
use crate::wire::shown_text;

/// Reports each mention of a case, lawyer or group that has no row of its own.
pub(super) fn check(draft: &mut ProblemDraft) {
    let faults = &mut draft.faults;
    let cases = &draft.cases;
    let lawyers = &draft.lawyers;
    let groups = &draft.groups;
    let no_case = |number: u32| cases.entries[number as usize].row.is_none();
    let no_lawyer = |number: u32| lawyers.entries[number as usize].row.is_none();
    let no_group = |number: u32| number != NONE && groups.entries[number as usize].row.is_none();

    for Opposing { row, other, .. } in &draft.opposing {
        if no_case(*other) {
            report(faults, *row, "cases.opposes", cases, *other, "a case");
        }
    }
    for lawyer in &lawyers.entries {
        if let Some(row) = lawyer.row
            && no_group(lawyer.group)
        {
            report(
                faults,
                row,
                "lawyers.group",
                groups,
                lawyer.group,
                "a group",
            );
        }
    }
    for group in &groups.entries {
        if let Some(row) = group.row
            && no_group(group.parent)
        {
            report(
                faults,
                row,
                "groups.parent",
                groups,
                group.parent,
                "a group",
            );
        }
    }
    // A problem without such a fault is not walked through pair by pair.
    let is_sound = cases.entries.iter().all(|case| case.row.is_some())
        && lawyers.entries.iter().all(|lawyer| lawyer.row.is_some());
    if is_sound {
        return;
    }
    for (row, case, lawyer) in draft.edges.iter() {
        if no_case(case) {
            report(faults, row, "edges.case", cases, case, "a case");
        }
        if no_lawyer(lawyer) {
            report(faults, row, "edges.lawyer", lawyers, lawyer, "a lawyer");
        }
    }
}

fn report<E: Copy + Default>(
    faults: &mut Faults,
    row: u64,
    path: &'static str,
    table: &Table<E>,
    number: u32,
    what: &str,
) {
    let value = shown_text(table.id(number));
    let expected = format!("the id of {what} that has a row of its own");
    faults.report(row, path, "unknown_id", value, expected);
}
