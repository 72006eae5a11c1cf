//! Rows added to a draft; what is wrong with a row by itself is found here.

use super::faults::Faults;
use super::rows::{
    CaseRow, EdgeRow, GroupRow, LawyerRow, MAX_GROUP_SEATS, MAX_NEED, MAX_SEATS, MAX_TIE,
};
use super::table::{CaseEntry, GroupEntry, LawyerEntry, NONE, Table};
use super::{CaseHandle, LawyerHandle, Opposing, ProblemDraft};
use crate::assign::problem::{Pin, count};
use crate::assign::received::received;
use crate::assign::score::Score;
use crate::wire::shown_text;

impl ProblemDraft {
    /// Adds a case.
    pub fn case(&mut self, case: CaseRow<'_>) -> CaseHandle {
        let row = self.cases.next_row(case.row);
        let faults = &mut self.faults;
        let number = self.cases.mention(case.id, row, "cases.case", faults);
        let entry = CaseEntry {
            row: Some(row),
            need: faults.within(row, "cases.need", case.need, (1, MAX_NEED)),
            priority: case.priority,
            received: case.received.map_or(NONE, |text| self.received(text, row)),
            link: case.link.map_or(NONE, |link| self.link(link, row)),
        };
        let Some(number) = number else {
            return CaseHandle(NONE);
        };
        for other in case.opposes {
            self.oppose(CaseHandle(number), other, row);
        }
        match self.cases.entries[number as usize].row {
            Some(first) => self.repeated(row, "cases.case", first),
            None => self.cases.entries[number as usize] = entry,
        }
        CaseHandle(number)
    }

    /// Adds a lawyer.
    pub fn lawyer(&mut self, lawyer: LawyerRow<'_>) -> LawyerHandle {
        let row = self.lawyers.next_row(lawyer.row);
        let faults = &mut self.faults;
        let number = self
            .lawyers
            .mention(lawyer.id, row, "lawyers.lawyer", faults);
        let maximum = faults.within(row, "lawyers.max", lawyer.maximum, (0, MAX_SEATS));
        let minimum = faults.within(row, "lawyers.min", lawyer.minimum, (0, maximum));
        let group = lawyer
            .group
            .and_then(|group| self.groups.mention(group, row, "lawyers.group", faults))
            .unwrap_or(NONE);
        let Some(number) = number else {
            return LawyerHandle(NONE);
        };
        let entry = &mut self.lawyers.entries[number as usize];
        match entry.row {
            Some(first) if entry.group != group => self.crossing(row, "lawyers.group", first),
            Some(first) => self.repeated(row, "lawyers.lawyer", first),
            None => {
                *entry = LawyerEntry {
                    row: Some(row),
                    minimum,
                    maximum,
                    group,
                }
            }
        }
        LawyerHandle(number)
    }

    /// Adds a group of lawyers.
    pub fn group(&mut self, group: GroupRow<'_>) {
        let row = self.groups.next_row(group.row);
        let faults = &mut self.faults;
        let number = self.groups.mention(group.id, row, "groups.group", faults);
        let maximum = faults.within(row, "groups.max", group.maximum, (0, MAX_GROUP_SEATS));
        let parent = group
            .parent
            .and_then(|parent| self.groups.mention(parent, row, "groups.parent", faults))
            .unwrap_or(NONE);
        let Some(number) = number else { return };
        let entry = &mut self.groups.entries[number as usize];
        match entry.row {
            Some(first) if entry.parent != parent => self.crossing(row, "groups.parent", first),
            Some(first) => self.repeated(row, "groups.group", first),
            None => {
                *entry = GroupEntry {
                    row: Some(row),
                    maximum,
                    parent,
                }
            }
        }
    }

    /// Adds a pair.
    pub fn edge(&mut self, edge: EdgeRow<'_>) {
        let row = self.edges.next_row(edge.row);
        let faults = &mut self.faults;
        let case = self.cases.mention(edge.case, row, "edges.case", faults);
        let lawyer = self
            .lawyers
            .mention(edge.lawyer, row, "edges.lawyer", faults);
        let nanos = self.nanos(edge.score, row);
        let tie = if edge.tie.unsigned_abs() <= MAX_TIE.unsigned_abs() {
            edge.tie
        } else {
            let expected = format!("a whole number from -{MAX_TIE} to {MAX_TIE}");
            let value = edge.tie.to_string();
            self.faults
                .report(row, "edges.tie", "out_of_range", value, expected);
            0
        };
        let pin = match (edge.fixed, edge.forbidden) {
            (false, false) => Pin::Free,
            (true, false) => Pin::Fixed,
            (false, true) => Pin::Forbidden,
            (true, true) => {
                let expected = "a pair that is fixed or forbidden, not both";
                self.faults.report(
                    row,
                    "edges.forbidden",
                    "contradictory_pins",
                    "a fixed pair",
                    expected,
                );
                Pin::Free
            }
        };
        if let (Some(case), Some(lawyer)) = (case, lawyer)
            && self.has_room(row)
        {
            self.edges.push(row, case, lawyer, nanos);
            self.edges.mark(tie, pin);
        }
    }

    /// Adds a pair of a case and a lawyer that are there already, with its score in nano-units. The row that faults
    /// name is its position among the pairs.
    pub fn edge_at(&mut self, case: CaseHandle, lawyer: LawyerHandle, nanos: i64) {
        let row = self.edges.next_row(None);
        let nanos = self.nanos(Score::Nanos(nanos), row);
        let case = handled(case.0, &self.cases, row, "edges.case", &mut self.faults);
        let lawyer = handled(
            lawyer.0,
            &self.lawyers,
            row,
            "edges.lawyer",
            &mut self.faults,
        );
        if let (Some(case), Some(lawyer)) = (case, lawyer)
            && self.has_room(row)
        {
            self.edges.push(row, case, lawyer, nanos);
        }
    }

    /// Notes that a case names another as the other side.
    pub(in crate::assign) fn oppose(&mut self, one: CaseHandle, other: &str, row: u64) {
        let faults = &mut self.faults;
        let path = "cases.opposes";
        let Some(other) = self.cases.mention(other, row, path, faults) else {
            return;
        };
        if one.0 == other {
            let expected = "the id of another case";
            faults.report(row, path, "opposes_itself", "the case itself", expected);
        } else if one.0 != NONE {
            let one = one.0;
            self.opposing.push(Opposing { row, one, other });
        }
    }

    fn link(&mut self, link: &str, row: u64) -> u32 {
        let path = "cases.link";
        if !self.faults.is_id(row, path, link) {
            return NONE;
        }
        self.links.number(link).unwrap_or_else(|| {
            let expected = "ids of less than 4 GiB together";
            self.faults
                .report(row, path, "too_large", "one id too many", expected);
            NONE
        })
    }

    fn received(&mut self, text: &str, row: u64) -> u32 {
        let path = "cases.received";
        let Some(instant) = received(text) else {
            let expected = "an RFC 3339 instant with its offset, or a day YYYY-MM-DD";
            let value = shown_text(text);
            self.faults
                .report(row, path, "not_an_instant", value, expected);
            return NONE;
        };
        if self.received.text.len() + instant.len() > self.room.text {
            let expected = "instants of less than 4 GiB together";
            self.faults
                .report(row, path, "too_large", "one instant too many", expected);
            return NONE;
        }
        let at = count(self.received.len());
        self.received.push(&instant);
        at
    }

    fn nanos(&mut self, score: Score<'_>, row: u64) -> i64 {
        score.nanos().unwrap_or_else(|fault| {
            self.faults.adopt(row, "edges.score", fault);
            0
        })
    }

    fn has_room(&mut self, row: u64) -> bool {
        let most = self.room.edges;
        let has_room = self.edges.len() < most as usize;
        if !has_room {
            let expected = format!("at most {most} pairs");
            self.faults
                .report(row, "edges", "too_many", "one pair more", expected);
        }
        has_room
    }

    fn repeated(&mut self, row: u64, path: &'static str, first: u64) {
        let value = format!("the id of row {first} again");
        self.faults
            .report(row, path, "duplicate_id", value, "each id once");
    }

    fn crossing(&mut self, row: u64, path: &'static str, first: u64) {
        let value = format!("not what row {first} says of the same id");
        let expected = "one group above each lawyer and group: groups form a forest";
        self.faults
            .report(row, path, "crossing_groups", value, expected);
    }
}

/// The number behind a handle. A row that was refused has been reported already.
fn handled<E>(
    handle: u32,
    table: &Table<E>,
    row: u64,
    path: &'static str,
    faults: &mut Faults,
) -> Option<u32> {
    if (handle as usize) < table.entries.len() {
        return Some(handle);
    }
    if handle != NONE {
        let expected = "a handle that this draft gave";
        faults.report(
            row,
            path,
            "unknown_id",
            "a handle of another draft",
            expected,
        );
    }
    None
}
