//! Problems of a few rows, and results that are right about them; each test spoils one thing.

use super::check;
use crate::assign::certificate::{Certificate, Prices};
use crate::assign::objective::{Level, Levels, Objective};
use crate::assign::outcome::{Assignment, Mechanism, Status};
use crate::assign::problem::{Cases, Groups, Ids, Lawyers, Problem, count};
use crate::tie_hash;

/// Need and link set of each case.
type Case = (u32, Option<u32>);
/// Minimum, maximum and group of each lawyer.
type Lawyer = (u32, u32, Option<u32>);
/// Maximum and parent of each group.
type Group = (u32, Option<u32>);

fn ids(letter: char, count: usize) -> Ids {
    let mut ids = Ids::default();
    (0..count).for_each(|index| ids.push(&format!("{letter}-{index}")));
    ids
}

/// Edges are case, lawyer and score, and stand in order.
pub(super) fn problem(
    cases: &[Case],
    lawyers: &[Lawyer],
    groups: &[Group],
    edges: &[(u32, u32, i64)],
) -> Problem {
    let links = cases.iter().filter_map(|case| case.1).max();
    let start = |case: usize| count(edges.partition_point(|edge| (edge.0 as usize) < case));
    Problem {
        cases: Cases {
            ids: ids('C', cases.len()),
            needs: cases.iter().map(|case| case.0).collect(),
            priorities: vec![0; cases.len()],
            received: Ids {
                text: String::new(),
                ends: vec![0; cases.len()],
            },
            links: cases.iter().map(|case| case.1).collect(),
        },
        lawyers: Lawyers {
            ids: ids('L', lawyers.len()),
            minimums: lawyers.iter().map(|lawyer| lawyer.0).collect(),
            maximums: lawyers.iter().map(|lawyer| lawyer.1).collect(),
            groups: lawyers.iter().map(|lawyer| lawyer.2).collect(),
        },
        groups: Groups {
            ids: ids('G', groups.len()),
            maximums: groups.iter().map(|group| group.0).collect(),
            parents: groups.iter().map(|group| group.1).collect(),
        },
        link_ids: ids('K', links.map_or(0, |last| last as usize + 1)),
        opposing: Vec::new(),
        edge_starts: (0..=cases.len()).map(start).collect(),
        edge_lawyers: edges.iter().map(|edge| edge.1).collect(),
        scores: edges.iter().map(|edge| edge.2).collect(),
        ties: Vec::new(),
        fixed: Vec::new(),
        forbidden: Vec::new(),
    }
}

/// What an edge adds to the worth, seats first.
pub(super) fn worth(problem: &Problem, edge: u32) -> Levels {
    let case = problem.case_id(problem.case_of(edge));
    let lawyer = problem.lawyer_id(problem.lawyer_of(edge));
    let hash = tie_hash("assign", "", case, lawyer) >> 16;
    let (score, tie) = (problem.score(edge), problem.tie(edge));
    Levels([1, 0, score.into(), tie.into(), hash.into()])
}

/// So many seats missing from minimums, seats first.
pub(super) fn missing(seats: i128) -> Levels {
    Levels([0, -seats, 0, 0, 0])
}

/// A result that says that it is the best and is right about its worth, if no minimum is missed.
pub(super) fn result(problem: &Problem, pairs: &[u32], prices: Prices) -> Assignment {
    let worths = pairs.iter().map(|edge| worth(problem, *edge));
    let worth = worths.fold(Levels::ZERO, |sum, worth| sum + worth);
    let filled = pairs.len() as u64 == problem.seats_needed();
    Assignment {
        mechanism: Mechanism::Optimal,
        objective: Objective::SeatsFirst,
        seed: String::new(),
        status: if filled {
            Status::Complete
        } else {
            Status::Partial
        },
        optimal: true,
        pairs: pairs.to_vec(),
        worth,
        bound: Some(worth),
        certificate: Some(Certificate::Closed(prices)),
    }
}

/// Two cases, one lawyer with one seat: the better one is served, and the seat costs what the other would gain.
pub(super) fn one_seat() -> (Problem, Assignment) {
    let problem = problem(
        &[(1, None), (1, None)],
        &[(0, 1, None)],
        &[],
        &[(0, 0, 30), (1, 0, 20)],
    );
    let prices = Prices {
        lawyers: vec![(0, worth(&problem, 1))],
        ..Prices::default()
    };
    let result = result(&problem, &[0], prices);
    (problem, result)
}

/// Every finding as `path code`.
pub(super) fn found(problem: &Problem, result: &Assignment) -> Vec<String> {
    let problems = match check(problem, result) {
        Ok(()) => return Vec::new(),
        Err(error) => error.problems().to_vec(),
    };
    let in_short = |found: &crate::Problem| format!("{} {}", found.path, found.code);
    problems.iter().map(in_short).collect()
}

/// Findings of the pairs alone, whatever the result says of its worth.
pub(super) fn found_in_pairs(problem: &Problem, pairs: &[u32]) -> Vec<String> {
    let mut found = found(problem, &result(problem, pairs, Prices::default()));
    found.retain(|found| found.starts_with("assignments"));
    found
}

#[test]
fn places_of_levels_are_those_of_seats_first() {
    use Level::{Hash, Minimums, Score, Seats, Tie};
    let levels = Objective::SeatsFirst.levels();
    assert_eq!(levels, [Seats, Minimums, Score, Tie, Hash]);
}
