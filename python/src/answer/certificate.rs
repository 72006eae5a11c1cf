//! The proof of an assignment: what it is worth, the branches that close all others, and the prices of each branch.

use std::collections::VecDeque;

use arrow_array::types::UInt64Type;
use engine::assign::{Assignment, Certificate, Firm, Levels, Objective, Problem};

use super::levels::by_name;
use crate::column::{exact, numbers, numbers_or_null, texts, texts_or_null};
use crate::table::PyTable;

/// A row for each level, the first one decides first: its name, the worth, and the bound; null where nothing is proved.
pub(super) fn level_table(assignment: &Assignment) -> PyTable {
    let levels = || (0..).zip(assignment.objective.levels());
    let name = texts(levels().map(|(_, level)| level.as_str()));
    let worth = levels().map(|(place, level)| Some(level.exact(assignment.worth.0[place])));
    let bound = levels().map(|(place, level)| Some(level.exact(assignment.bound?.0[place])));
    let columns = [("level".to_owned(), name)].into_iter();
    let columns = columns.chain(exact("worth", worth.collect()));
    PyTable::of(columns.chain(exact("bound", bound.collect())))
}

/// A branch, and of a split the places of the two that follow from it.
pub(super) type Branch<'a> = (&'a Certificate, Option<[u64; 2]>);

/// The branches in the order of the JSON: each after the one that it follows from.
pub(super) fn branches(root: Option<&Certificate>) -> Vec<Branch<'_>> {
    let mut waiting = VecDeque::from_iter(root);
    let (mut listed, mut named) = (Vec::new(), 1);
    while let Some(branch) = waiting.pop_front() {
        let mut follow = None;
        if let Certificate::Split {
            without_one,
            without_other,
            ..
        } = branch
        {
            waiting.extend([&**without_one, without_other]);
            follow = Some([named, named + 1]);
            named += 2;
        }
        listed.push((branch, follow));
    }
    listed
}

/// A row for each branch: its place from 0, its kind, and of a split the cases that oppose each other, the firm that may not
/// serve both, and the places of what follows.
pub(super) fn branch_table(branches: &[Branch<'_>], problem: &Problem) -> PyTable {
    let kind = |branch: &Branch<'_>| match branch.0 {
        Certificate::Closed(_) => "closed",
        Certificate::Contradiction => "contradiction",
        Certificate::Split { .. } => "split",
    };
    let split = |branch: &Branch<'_>| match branch.0 {
        Certificate::Split {
            one, other, firm, ..
        } => Some((*one, *other, *firm)),
        _ => None,
    };
    let splits = || branches.iter().map(split);
    let follow = |which: usize| {
        let places = branches.iter().map(move |branch| Some(branch.1?[which]));
        numbers_or_null::<UInt64Type>(places)
    };
    PyTable::of([
        ("branch", numbers::<UInt64Type>(0..branches.len() as u64)),
        ("kind", texts(branches.iter().map(kind))),
        (
            "one",
            texts_or_null(splits().map(|split| Some(problem.case_id(split?.0)))),
        ),
        (
            "other",
            texts_or_null(splits().map(|split| Some(problem.case_id(split?.1)))),
        ),
        (
            "group",
            texts_or_null(splits().map(|split| match split?.2 {
                Firm::Group(group) => Some(problem.group_id(group)),
                Firm::Lawyer(_) => None,
            })),
        ),
        (
            "lawyer",
            texts_or_null(splits().map(|split| match split?.2 {
                Firm::Lawyer(lawyer) => Some(problem.lawyer_id(lawyer)),
                Firm::Group(_) => None,
            })),
        ),
        ("without_one", follow(0)),
        ("without_other", follow(1)),
    ])
}

/// A place that has a price in a branch.
struct Priced<'a> {
    branch: u64,
    group: Option<&'a str>,
    lawyer: Option<&'a str>,
    link: Option<&'a str>,
    prices: Option<Levels>,
}

/// A row for each price: the branch, whose it is (a group, a lawyer, or a lawyer's one seat with a link set), and how much.
pub(super) fn price_table(
    branches: &[Branch<'_>],
    objective: Objective,
    problem: &Problem,
) -> PyTable {
    let mut rows = Vec::new();
    for (branch, (certificate, _)) in (0..).zip(branches) {
        let Certificate::Closed(prices) = certificate else {
            continue;
        };
        let row = |group, lawyer, link, price: &Levels| Priced {
            branch,
            group,
            lawyer,
            link,
            prices: Some(*price),
        };
        let groups = prices.groups.iter();
        rows.extend(
            groups.map(|(group, price)| row(Some(problem.group_id(*group)), None, None, price)),
        );
        let lawyers = prices.lawyers.iter();
        rows.extend(
            lawyers.map(|(lawyer, price)| row(None, Some(problem.lawyer_id(*lawyer)), None, price)),
        );
        rows.extend(prices.links.iter().map(|(link, lawyer, price)| {
            let (lawyer, link) = (problem.lawyer_id(*lawyer), problem.link_id(*link));
            row(None, Some(lawyer), Some(link), price)
        }));
    }
    let prices: Vec<_> = rows.iter().map(|row| row.prices).collect();
    PyTable::of([
        (
            "branch",
            numbers::<UInt64Type>(rows.iter().map(|row| row.branch)),
        ),
        ("group", texts_or_null(rows.iter().map(|row| row.group))),
        ("lawyer", texts_or_null(rows.iter().map(|row| row.lawyer))),
        ("link", texts_or_null(rows.iter().map(|row| row.link))),
        ("prices", by_name(objective, &prices)),
    ])
}
