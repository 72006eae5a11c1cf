//! Why seats are empty, and what would fill them.

use arrow_array::ArrayRef;
use arrow_array::types::{UInt32Type, UInt64Type};
use engine::assign::{Limit, Objective, Problem, Remedy, Shortage, Unassigned};

use super::levels::by_name;
use crate::column::{lists, numbers, numbers_or_null, records, texts, texts_or_null};
use crate::table::PyTable;

/// A row for each case with empty seats: how many, and which shortage proves it, if one does.
pub(super) fn cases(rows: &[Unassigned], problem: &Problem) -> PyTable {
    let shortage = rows
        .iter()
        .map(|row| row.shortage.map(|place| place as u64));
    PyTable::of([
        (
            "case",
            texts(rows.iter().map(|row| problem.case_id(row.case))),
        ),
        (
            "missing",
            numbers::<UInt32Type>(rows.iter().map(|row| row.missing)),
        ),
        ("shortage", numbers_or_null::<UInt64Type>(shortage)),
    ])
}

/// A row for each rule that keeps lawyers from a case: how many, and the first hundred of them.
pub(super) fn reasons(rows: &[Unassigned], problem: &Problem) -> PyTable {
    let all = || {
        rows.iter().flat_map(|row| {
            row.obstacles
                .iter()
                .map(move |obstacle| (row.case, obstacle))
        })
    };
    let listed = all().flat_map(|(_, obstacle)| obstacle.listed());
    PyTable::of([
        ("case", texts(all().map(|(case, _)| problem.case_id(case)))),
        (
            "code",
            texts(all().map(|(_, obstacle)| obstacle.rule.as_str())),
        ),
        (
            "count",
            numbers::<UInt64Type>(all().map(|(_, obstacle)| obstacle.lawyers.len() as u64)),
        ),
        (
            "lawyers",
            lists(
                all().map(|(_, obstacle)| obstacle.listed().len()),
                texts(listed.map(|lawyer| problem.lawyer_id(*lawyer))),
            ),
        ),
    ])
}

/// A row for each way to fill a seat of a case, the best first: the changes, all of them needed, and what the whole gains.
pub(super) fn ways_out(rows: &[Unassigned], objective: Objective, problem: &Problem) -> PyTable {
    let all = || {
        rows.iter()
            .flat_map(|row| row.ways_out.iter().map(move |way| (row.case, way)))
    };
    let gains: Vec<_> = all().map(|(_, way)| Some(way.gain)).collect();
    let changes: Vec<_> = all().flat_map(|(_, way)| &way.remedies).copied().collect();
    PyTable::of([
        ("case", texts(all().map(|(case, _)| problem.case_id(case)))),
        ("gain", by_name(objective, &gains)),
        (
            "remedies",
            lists(
                all().map(|(_, way)| way.remedies.len()),
                records(remedies(&changes, problem), None),
            ),
        ),
    ])
}

/// The columns of changes: the kind, and whom it concerns.
pub(super) fn remedies(rows: &[Remedy], problem: &Problem) -> [(&'static str, ArrayRef); 4] {
    let kind = |remedy: &Remedy| match remedy {
        Remedy::LawyerSeat(_) => "lawyer_seat",
        Remedy::GroupSeat(_) => "group_seat",
        Remedy::Allow(_) => "allow",
        Remedy::Add(_, _) => "add",
    };
    let case = |remedy: &Remedy| match *remedy {
        Remedy::Allow(edge) => Some(problem.case_id(problem.case_of(edge))),
        Remedy::Add(case, _) => Some(problem.case_id(case)),
        Remedy::LawyerSeat(_) | Remedy::GroupSeat(_) => None,
    };
    let lawyer = |remedy: &Remedy| match *remedy {
        Remedy::LawyerSeat(lawyer) | Remedy::Add(_, lawyer) => Some(problem.lawyer_id(lawyer)),
        Remedy::Allow(edge) => Some(problem.lawyer_id(problem.lawyer_of(edge))),
        Remedy::GroupSeat(_) => None,
    };
    let group = |remedy: &Remedy| match *remedy {
        Remedy::GroupSeat(group) => Some(problem.group_id(group)),
        _ => None,
    };
    [
        ("kind", texts(rows.iter().map(kind))),
        ("case", texts_or_null(rows.iter().map(case))),
        ("lawyer", texts_or_null(rows.iter().map(lawyer))),
        ("group", texts_or_null(rows.iter().map(group))),
    ]
}

/// A row for each proof that seats cannot all be filled: its place from 0, the cases, the lawyers allowed to them, the seats that
/// these need and those can give, and the parts that the latter are the sum of.
pub(super) fn shortages(rows: &[Shortage], problem: &Problem) -> PyTable {
    let cases = rows.iter().flat_map(|row| &row.cases);
    let lawyers = rows.iter().flat_map(|row| &row.lawyers);
    let parts: Vec<_> = rows.iter().flat_map(|row| &row.parts).copied().collect();
    PyTable::of([
        ("shortage", numbers::<UInt64Type>(0..rows.len() as u64)),
        (
            "cases",
            lists(
                rows.iter().map(|row| row.cases.len()),
                texts(cases.map(|case| problem.case_id(*case))),
            ),
        ),
        (
            "lawyers",
            lists(
                rows.iter().map(|row| row.lawyers.len()),
                texts(lawyers.map(|lawyer| problem.lawyer_id(*lawyer))),
            ),
        ),
        (
            "seats",
            numbers::<UInt64Type>(rows.iter().map(|row| row.seats)),
        ),
        (
            "seats_needed",
            numbers::<UInt64Type>(rows.iter().map(|row| row.seats_needed)),
        ),
        (
            "parts",
            lists(
                rows.iter().map(|row| row.parts.len()),
                records(limits(&parts, problem), None),
            ),
        ),
    ])
}

/// The columns of parts: the kind, whose seats they are, and how many.
fn limits(rows: &[Limit], problem: &Problem) -> [(&'static str, ArrayRef); 6] {
    let kind = |limit: &Limit| match limit {
        Limit::Lawyer { .. } => "lawyer",
        Limit::Group { .. } => "group",
        Limit::Link { .. } => "link",
        Limit::Pair { .. } => "pair",
    };
    let case = |limit: &Limit| match *limit {
        Limit::Pair { case, .. } => Some(problem.case_id(case)),
        _ => None,
    };
    let lawyer = |limit: &Limit| match *limit {
        Limit::Lawyer { lawyer, .. } | Limit::Link { lawyer, .. } | Limit::Pair { lawyer, .. } => {
            Some(problem.lawyer_id(lawyer))
        }
        Limit::Group { .. } => None,
    };
    let group = |limit: &Limit| match *limit {
        Limit::Group { group, .. } => Some(problem.group_id(group)),
        _ => None,
    };
    let link = |limit: &Limit| match *limit {
        Limit::Link { link, .. } => Some(problem.link_id(link)),
        _ => None,
    };
    let seats = |limit: &Limit| match *limit {
        Limit::Lawyer { seats, .. } | Limit::Group { seats, .. } => seats,
        Limit::Link { .. } | Limit::Pair { .. } => 1,
    };
    [
        ("kind", texts(rows.iter().map(kind))),
        ("case", texts_or_null(rows.iter().map(case))),
        ("lawyer", texts_or_null(rows.iter().map(lawyer))),
        ("group", texts_or_null(rows.iter().map(group))),
        ("link", texts_or_null(rows.iter().map(link))),
        ("seats", numbers::<UInt32Type>(rows.iter().map(seats))),
    ]
}
