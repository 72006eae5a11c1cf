//! Small problems against every assignment that there is.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::too_many_lines,
    reason = "numbers drawn here are small, and a problem has many fields"
)]

use super::*;
use crate::assign::problem::{Cases, Groups, Ids, Lawyers};
use crate::assign::worth::worth;
use crate::assign::{Levels, Objective, Pin, check};

struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}

fn ids(letter: char, n: usize) -> Ids {
    let mut ids = Ids::default();
    for at in 0..n {
        ids.push(&format!("{letter}{at}"));
    }
    ids
}

/// A problem with every feature but opposing sides, sound in itself.
fn draw(random: &mut Random, size: u64) -> Problem {
    let cases = 1 + random.below(size) as usize;
    let lawyers = 1 + random.below(size) as usize;
    let groups = random.below(3) as usize;
    let links = random.below(3) as usize;
    let mut received = Ids::default();
    (0..cases).for_each(|_| received.push(""));
    let kind = random.below(4);
    let mut problem = Problem {
        cases: Cases {
            ids: ids('c', cases),
            needs: (0..cases).map(|_| 1 + random.below(2) as u32).collect(),
            priorities: vec![0; cases],
            received,
            links: (0..cases)
                .map(|_| {
                    let link = random.below(3) as usize;
                    (link < links).then_some(link as u32)
                })
                .collect(),
        },
        lawyers: Lawyers {
            ids: ids('l', lawyers),
            minimums: Vec::new(),
            maximums: (0..lawyers).map(|_| random.below(4) as u32).collect(),
            groups: (0..lawyers)
                .map(|_| {
                    let group = random.below(3) as usize;
                    (group < groups).then_some(group as u32)
                })
                .collect(),
        },
        groups: Groups {
            ids: ids('g', groups),
            maximums: (0..groups).map(|_| random.below(4) as u32).collect(),
            parents: (0..groups)
                .map(|g| (g == 1 && random.below(2) == 0).then_some(0))
                .collect(),
        },
        link_ids: ids('k', links),
        opposing: Vec::new(),
        edge_starts: vec![0],
        edge_lawyers: Vec::new(),
        scores: Vec::new(),
        ties: Vec::new(),
        fixed: Vec::new(),
        forbidden: Vec::new(),
    };
    problem.lawyers.minimums = problem
        .lawyers
        .maximums
        .iter()
        .map(|max| {
            if random.below(3) == 0 {
                random.below(u64::from(*max) + 1) as u32
            } else {
                0
            }
        })
        .collect();
    let has_ties = random.below(2) == 0;
    for _ in 0..cases {
        for lawyer in 0..lawyers {
            if random.below(10) < 7 {
                problem.edge_lawyers.push(lawyer as u32);
                let score = random.below(match kind {
                    0 => 1,
                    1 => 3,
                    _ => 1_000,
                }) as i64
                    - if kind == 3 { 500 } else { 1 };
                problem
                    .scores
                    .push(score * if random.below(2) == 0 { 1 } else { 1_000 });
                if has_ties {
                    problem.ties.push(random.below(3) as i64 - 1);
                }
                if random.below(12) == 0 {
                    problem.forbidden.push(problem.scores.len() as u32 - 1);
                }
            }
        }
        problem.edge_starts.push(problem.scores.len() as u32);
    }
    if random.below(2) == 0 {
        for one in 0..problem.case_count() {
            for other in one + 1..problem.case_count() {
                if random.below(4) == 0 {
                    problem.opposing.push((one, other));
                }
            }
        }
    }
    // A pin that leaves the pins before it possible.
    for edge in 0..problem.edge_count() {
        if random.below(12) == 0 && problem.pin(edge) == Pin::Free {
            let mut pins = problem.fixed.clone();
            pins.push(edge);
            if is_possible(&problem, &pins) {
                problem.fixed = pins;
            }
        }
    }
    problem
}

fn is_possible(problem: &Problem, pairs: &[u32]) -> bool {
    let mut case_load = vec![0; problem.case_count() as usize];
    let mut load = vec![0; problem.lawyer_count() as usize];
    let mut group = vec![0; problem.group_count() as usize];
    let mut links = std::collections::BTreeSet::new();
    for edge in pairs {
        let (case, lawyer) = (problem.case_of(*edge), problem.lawyer_of(*edge));
        case_load[case as usize] += 1;
        load[lawyer as usize] += 1;
        let mut at = problem.group(lawyer);
        while let Some(g) = at {
            group[g as usize] += 1;
            at = problem.parent(g);
        }
        if let Some(link) = problem.link(case)
            && !links.insert((link, lawyer))
        {
            return false;
        }
    }
    let clashes = problem.opposing().iter().any(|(one, other)| {
        pairs.iter().any(|a| {
            pairs.iter().any(|b| {
                problem.case_of(*a) == *one
                    && problem.case_of(*b) == *other
                    && problem.firm(problem.lawyer_of(*a)) == problem.firm(problem.lawyer_of(*b))
            })
        })
    });
    !clashes
        && (0..)
            .zip(&case_load)
            .all(|(case, n)| *n <= problem.need(case))
        && (0..)
            .zip(&load)
            .all(|(lawyer, n)| *n <= problem.maximum(lawyer))
        && (0..)
            .zip(&group)
            .all(|(g, n)| *n <= problem.group_maximum(g))
}

fn brute(
    problem: &Problem,
    objective: Objective,
    edge: u32,
    pairs: &mut Vec<u32>,
    best: &mut Option<(Levels, Vec<u32>)>,
) {
    if !is_possible(problem, pairs) {
        return;
    }
    if edge == problem.edge_count() {
        let worth = worth(problem, objective, "seed", pairs);
        if best.as_ref().is_none_or(|(most, _)| worth > *most) {
            *best = Some((worth, pairs.clone()));
        }
        return;
    }
    let pin = problem.pin(edge);
    if pin != Pin::Forbidden {
        pairs.push(edge);
        brute(problem, objective, edge + 1, pairs, best);
        pairs.pop();
    }
    if pin != Pin::Fixed {
        brute(problem, objective, edge + 1, pairs, best);
    }
}

#[test]
fn no_assignment_of_a_small_problem_is_better() {
    for seed in 0..2_000 {
        let problem = draw(&mut Random(seed), 4);
        if problem.edge_count() > 13 {
            continue;
        }
        for objective in Objective::ALL {
            let options = AssignOptions::new().objective(*objective).seed("seed");
            let result = optimal(&problem, &options, &mut ());
            let mut best = None;
            brute(&problem, *objective, 0, &mut Vec::new(), &mut best);
            let (worth, pairs) = best.unwrap();
            assert_eq!(
                result.worth, worth,
                "seed {seed} {objective:?} {problem:#?}"
            );
            assert_eq!(result.pairs, pairs, "seed {seed} {objective:?}");
            if let Err(error) = check(&problem, &result) {
                panic!("seed {seed} {objective:?} {error} {result:#?} {problem:#?}");
            }
        }
    }
}

#[test]
fn a_stopped_result_obeys_the_rules_and_its_bound_holds() {
    let mut stopped = 0;
    for seed in 0..300 {
        let mut random = Random(seed);
        let problem = draw(&mut random, 12);
        for objective in Objective::ALL {
            let options = AssignOptions::new().objective(*objective);
            let whole = optimal(&problem, &options, &mut ());
            check(&problem, &whole).unwrap();
            for steps in [0, 1, 5, 20, random.below(100)] {
                let part = optimal(&problem, &options.clone().steps(steps), &mut ());
                check(&problem, &part).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
                assert!(part.worth <= whole.worth && whole.worth <= part.bound.unwrap());
                stopped += u32::from(part.status == Status::Stopped);
            }
        }
    }
    assert!(stopped > 1_000, "only {stopped} were stopped");
}
