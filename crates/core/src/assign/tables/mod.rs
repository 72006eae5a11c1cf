//! A problem from tables: CSV with a header, columns in any order.

mod cell;
mod sheet;

use crate::assign::draft::{
    CaseHandle, CaseRow, EdgeRow, GroupRow, LawyerRow, MAX_GROUP_SEATS, MAX_NEED, MAX_SEATS,
    ProblemDraft,
};
use crate::assign::problem::Problem;
use crate::error::{Error, ErrorKind};
use crate::wire::check_text;
use sheet::{Line, Shape, Sheet, unreadable};

/// The tables of own scores, each as CSV text (RFC 4180; UTF-8 without a byte order mark, lines that end in LF or
/// CR LF, blank lines overlooked). The first line names the columns, in any order.
///
/// An id has 1 to 128 bytes and no control characters. `need` is 1 to [`MAX_NEED`], a lawyer's `min` and `max` 0 to
/// [`MAX_SEATS`], a group's `max` 0 to [`MAX_GROUP_SEATS`].
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    /// `case,lawyer,score[,rank,fixed,forbidden,tie]`: a row for each pair. `score` is a [`Score`](super::Score);
    /// `fixed` and `forbidden` are `1`, `0`, `true`, `false` or empty; `tie` is a whole number within ±2⁴⁰; `rank` has to
    /// be empty, as client picks come with a later version.
    pub edges: &'a str,
    /// `lawyer,min,max[,group]`: a row for each lawyer.
    pub lawyers: &'a str,
    /// `case,need[,priority,received,units,link,opposes]`: a row for each case. `received` is an RFC 3339 instant or a
    /// day; `units` has to be 1 or empty, as units of work come with a later version; `opposes` is the id of a case, or
    /// several with `|` between them.
    pub cases: &'a str,
    /// `group,max[,parent]`: a row for each group.
    pub groups: Option<&'a str>,
}

const EDGES: Shape = Shape {
    table: "edges",
    required: &["edges.case", "edges.lawyer", "edges.score"],
    optional: &["edges.rank", "edges.fixed", "edges.forbidden", "edges.tie"],
};

const LAWYERS: Shape = Shape {
    table: "lawyers",
    required: &["lawyers.lawyer", "lawyers.min", "lawyers.max"],
    optional: &["lawyers.group"],
};

const CASES: Shape = Shape {
    table: "cases",
    required: &["cases.case", "cases.need"],
    optional: &[
        "cases.priority",
        "cases.received",
        "cases.units",
        "cases.link",
        "cases.opposes",
    ],
};

const GROUPS: Shape = Shape {
    table: "groups",
    required: &["groups.group", "groups.max"],
    optional: &["groups.parent"],
};

impl Problem {
    /// The problem that tables describe.
    ///
    /// # Errors
    /// Every fault of every table, by line and column: those of [`ProblemDraft::build`], and
    /// - of the text: `byte_order_mark`, `mixed_newlines` ([`ErrorKind::Malformed`])
    /// - of the header: `missing` (no header), `missing_column`, `unknown_column`, `duplicate_column`
    /// - of a row: `wrong_cells` (their number), `unclosed_quote`
    /// - of a cell: `missing`, `not_a_number`, `out_of_range`, `not_a_flag`, `not_yet`
    ///
    /// Where the header of a table is at fault, rows are read but not compared with each other.
    ///
    /// # Example
    /// ```
    /// use dianyuan::assign::{Problem, Tables};
    /// let tables = Tables {
    ///     edges: "case,lawyer,score\nC-1,L-1,0.75\nC-1,L-2,0.5\n",
    ///     lawyers: "lawyer,min,max\nL-1,0,1\nL-2,0,1\n",
    ///     cases: "case,need\nC-1,1\n",
    ///     groups: None,
    /// };
    /// let problem = Problem::from_tables(&tables)?;
    /// assert_eq!(problem.edge_count(), 2);
    ///
    /// let error = Problem::from_tables(&Tables { cases: "case,need\nC-1,none\n", ..tables }).unwrap_err();
    /// let fault = &error.problems()[0];
    /// assert_eq!((fault.row, fault.path.as_str(), fault.code), (Some(2), "cases.need", "not_a_number"));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn from_tables(tables: &Tables<'_>) -> Result<Self, Error> {
        let mut reading = Reading {
            draft: ProblemDraft::new(),
            kind: ErrorKind::Record,
            has_headers: true,
        };
        if let Some(groups) = tables.groups {
            reading.groups(groups);
        }
        reading.lawyers(tables.lawyers);
        reading.cases(tables.cases);
        reading.edges(tables.edges);
        if reading.has_headers {
            reading.draft.build()
        } else {
            Err(reading.draft.into_error(reading.kind))
        }
    }
}

/// Tables on their way into a draft.
struct Reading {
    draft: ProblemDraft,
    kind: ErrorKind,
    /// Whether every table has a header that says what its rows hold.
    has_headers: bool,
}

impl Reading {
    fn open<'t>(&mut self, shape: &Shape, text: &'t str) -> Option<Sheet<'t>> {
        let faults = self.draft.faults();
        let sheet = match check_text(text) {
            Ok(()) => Sheet::open(shape, text, faults),
            Err(fault) => {
                unreadable(shape, fault, faults);
                self.kind = ErrorKind::Malformed;
                None
            }
        };
        self.has_headers &= sheet.is_some();
        sheet
    }

    fn groups(&mut self, text: &str) {
        let Some(mut sheet) = self.open(&GROUPS, text) else {
            return;
        };
        while let Some(line) = sheet.next(self.draft.faults()) {
            let [id, max, parent] = [0, 1, 2].map(|column| sheet.cell(column));
            let faults = self.draft.faults();
            if line == Line::Whole {
                let max = max.count(0, MAX_GROUP_SEATS, MAX_GROUP_SEATS, faults);
                let mut group = GroupRow::new(id.text, max).row(id.row);
                if let Some(parent) = parent.some() {
                    group = group.parent(parent);
                }
                self.draft.group(group);
            } else if let Some(id_only) = id.some() {
                // Rows that name the group are not at fault.
                self.draft
                    .group(GroupRow::new(id_only, MAX_GROUP_SEATS).row(id.row));
            }
        }
    }

    fn lawyers(&mut self, text: &str) {
        let Some(mut sheet) = self.open(&LAWYERS, text) else {
            return;
        };
        while let Some(line) = sheet.next(self.draft.faults()) {
            let [id, min, max, group] = [0, 1, 2, 3].map(|column| sheet.cell(column));
            let faults = self.draft.faults();
            if line == Line::Whole {
                let min = min.count(0, MAX_SEATS, 0, faults);
                let max = max.count(0, MAX_SEATS, MAX_SEATS, faults);
                let mut lawyer = LawyerRow::new(id.text, max).min(min).row(id.row);
                if let Some(group) = group.some() {
                    lawyer = lawyer.group(group);
                }
                self.draft.lawyer(lawyer);
            } else if let Some(id_only) = id.some() {
                self.draft
                    .lawyer(LawyerRow::new(id_only, MAX_SEATS).row(id.row));
            }
        }
    }

    fn cases(&mut self, text: &str) {
        let Some(mut sheet) = self.open(&CASES, text) else {
            return;
        };
        let mut opposing: Vec<(u64, CaseHandle, String)> = Vec::new();
        while let Some(line) = sheet.next(self.draft.faults()) {
            let id = sheet.cell(0);
            if line == Line::Broken {
                if let Some(id_only) = id.some() {
                    self.draft.case(CaseRow::new(id_only, MAX_NEED).row(id.row));
                }
                continue;
            }
            let faults = self.draft.faults();
            let [need, priority, received, units, link, opposes] =
                [1, 2, 3, 4, 5, 6].map(|column| sheet.cell(column));
            if !matches!(units.text, "" | "1") {
                units.not_yet(
                    "1 or nothing: units of work come with a later version",
                    faults,
                );
            }
            let need = need.count(1, MAX_NEED, MAX_NEED, faults);
            let mut case = CaseRow::new(id.text, need).row(id.row);
            case = case.priority(priority.whole("that 64 bits hold", faults));
            if let Some(received) = received.some() {
                case = case.received(received);
            }
            if let Some(link) = link.some() {
                case = case.link(link);
            }
            let handle = self.draft.case(case);
            if let Some(opposes) = opposes.some() {
                opposing.push((id.row, handle, opposes.to_owned()));
            }
        }
        // An id may hold a `|` itself, which only all ids together tell.
        for (row, case, others) in opposing {
            if self.draft.has_case(&others) {
                self.draft.oppose(case, &others, row);
            } else {
                for other in others.split('|') {
                    self.draft.oppose(case, other, row);
                }
            }
        }
    }

    fn edges(&mut self, text: &str) {
        let Some(mut sheet) = self.open(&EDGES, text) else {
            return;
        };
        while let Some(line) = sheet.next(self.draft.faults()) {
            if line == Line::Broken {
                continue;
            }
            let [case, lawyer, score] = [0, 1, 2].map(|column| sheet.cell(column));
            let [rank, fixed, forbidden, tie] = [3, 4, 5, 6].map(|column| sheet.cell(column));
            let faults = self.draft.faults();
            if rank.some().is_some() {
                let expected =
                    "nothing: client picks come with a later version; leave the column empty";
                rank.not_yet(expected, faults);
            }
            let edge = EdgeRow::new(case.text, lawyer.text, score.text)
                .fixed(fixed.flag(faults))
                .forbidden(forbidden.flag(faults))
                .tie(tie.whole("within ±2⁴⁰", faults))
                .row(case.row);
            self.draft.edge(edge);
        }
    }
}

#[cfg(test)]
#[path = "tables_tests.rs"]
mod tests;
