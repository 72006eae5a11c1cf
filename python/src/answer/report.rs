//! What an assignment and its alternatives come to, and where one more seat is worth the most.

use arrow_array::ArrayRef;
use arrow_array::types::{UInt32Type, UInt64Type};
use engine::assign::{Mechanism, Objective, Problem, Report, SeatWorth, decimal};

use super::levels::by_name;
use super::unassigned::remedies;
use crate::column::{exact, lists, numbers, numbers_or_null, records, texts, texts_or_null};
use crate::table::PyTable;

/// A row for each mechanism on the same problem: the figures of its summary, those of the load among them.
pub(super) fn mechanisms(rows: &[(Mechanism, Report)], problem: &Problem) -> PyTable {
    let reports = || rows.iter().map(|(_, report)| report);
    let whole = |of: fn(&Report) -> u32| numbers::<UInt32Type>(reports().map(of));
    let seats = |of: fn(&Report) -> u64| numbers::<UInt64Type>(reports().map(of));
    let exactly = |name, of: fn(&Report) -> Option<i128>| {
        exact(
            name,
            reports().map(|report| of(report).map(decimal)).collect(),
        )
    };
    let worst = reports().map(|report| Some(problem.case_id(report.worst?.case)));
    let short = || reports().flat_map(|report| &report.shortfalls);
    let shortfalls: [(&str, ArrayRef); 2] = [
        (
            "lawyer",
            texts(short().map(|(lawyer, _)| problem.lawyer_id(*lawyer))),
        ),
        (
            "missing",
            numbers::<UInt32Type>(short().map(|(_, missing)| *missing)),
        ),
    ];
    let shortfalls = lists(
        reports().map(|report| report.shortfalls.len()),
        records(shortfalls, None),
    );
    let plain: [(&str, ArrayRef); 15] = [
        (
            "mechanism",
            texts(rows.iter().map(|(mechanism, _)| mechanism.as_str())),
        ),
        ("seats", seats(|report| report.seats_filled)),
        ("seats_needed", seats(|report| report.seats_needed)),
        ("full", whole(|report| report.full)),
        ("part", whole(|report| report.part)),
        ("unserved", whole(|report| report.unserved)),
        ("linked", whole(|report| report.linked)),
        ("opposing", whole(|report| report.opposing)),
        ("lawyers", whole(|report| report.load.lawyers)),
        ("idle", whole(|report| report.load.idle)),
        ("most", whole(|report| report.load.most)),
        (
            "gini_micro",
            numbers_or_null::<UInt32Type>(reports().map(|report| report.load.gini)),
        ),
        (
            "most_over_mean_micro",
            numbers_or_null::<UInt64Type>(reports().map(|report| report.load.most_over_mean)),
        ),
        ("shortfalls", shortfalls),
        ("worst_case", texts_or_null(worst)),
    ];
    let plain = plain.map(|(name, column)| (name.to_owned(), column));
    PyTable::of(
        plain
            .into_iter()
            .chain(exactly("worst_total", |report| Some(report.worst?.total)))
            .chain(exactly("mean", |report| report.mean))
            .chain(exactly("total", |report| Some(report.total))),
    )
}

/// A row for each seat: whose it would be, what it is worth at most, and exactly where that was worked out.
pub(super) fn seat_worth(rows: &[SeatWorth], objective: Objective, problem: &Problem) -> PyTable {
    let seats: Vec<_> = rows.iter().map(|row| row.seat).collect();
    let at_most: Vec<_> = rows.iter().map(|row| Some(row.at_most)).collect();
    let exact: Vec<_> = rows.iter().map(|row| row.exact).collect();
    PyTable::of([
        ("seat", records(remedies(&seats, problem), None)),
        ("at_most", by_name(objective, &at_most)),
        ("exact", by_name(objective, &exact)),
    ])
}
