//! Linked cases never share a lawyer, opposing ones never a firm, whatever that costs.

use dianyuan::assign::{Objective, Pin, Problem, Status, check};
use proptest::prelude::*;

use crate::draw::{middling, objective};
use crate::optimum::solved;
use crate::rows::{Group, Rows, case_id, lawyer_id};
use crate::tries::tries;

/// Cases and their lawyers as they were counted in the rows.
fn served(rows: &Rows, problem: &Problem, objective: Objective) -> Vec<(usize, usize)> {
    let result = solved(problem, objective, "");
    assert!(result.optimal);
    check(problem, &result).unwrap();
    let case_of = |id: &str| (0..rows.cases.len()).find(|at| case_id(*at) == id).unwrap();
    let lawyer_of = |id: &str| {
        (0..rows.lawyers.len())
            .find(|at| lawyer_id(*at) == id)
            .unwrap()
    };
    let pairs = result.pairs.iter().map(|&edge| {
        let case = problem.case_id(problem.case_of(edge));
        let lawyer = problem.lawyer_id(problem.lawyer_of(edge));
        (case_of(case), lawyer_of(lawyer))
    });
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_unstable();
    pairs
}

#[test]
fn two_accused_whose_best_lawyer_is_the_same_do_not_share_that_lawyer() {
    // The second lawyer is worth little to both, and less to the second of them.
    let scores = [[90, 20], [95, 10]];
    let mut rows = Rows::plain(2, 2, |case, lawyer| scores[case][lawyer] * 1_000_000_000);
    rows.lawyers[0].max = 9;
    assert_eq!(
        served(&rows, &rows.problem(), Objective::SeatsFirst),
        [(0, 0), (1, 0)]
    );
    for case in &mut rows.cases {
        case.link = Some(0);
    }
    for objective in Objective::ALL {
        let apart = served(&rows, &rows.problem(), *objective);
        assert_eq!(apart, [(0, 1), (1, 0)], "{objective}");
    }
    // Nobody else is left: one of them goes without.
    rows.pairs.retain(|pair| pair.lawyer == 0);
    assert_eq!(
        served(&rows, &rows.problem(), Objective::SeatsFirst),
        [(1, 0)]
    );
}

#[test]
fn two_sides_whose_best_firm_is_the_same_do_not_share_that_firm() {
    // Lawyers 0 and 1 are of one firm, 2 has none.
    let scores = [[90, 80, 20], [85, 95, 10]];
    let mut rows = Rows::plain(2, 3, |case, lawyer| scores[case][lawyer] * 1_000_000_000);
    let firm = Group {
        max: 9,
        parent: None,
    };
    rows.groups.push(firm);
    for lawyer in &mut rows.lawyers[..2] {
        lawyer.group = Some(0);
    }
    assert_eq!(
        served(&rows, &rows.problem(), Objective::SeatsFirst),
        [(0, 0), (1, 1)]
    );
    rows.opposing = vec![(1, 0)];
    for objective in Objective::ALL {
        let apart = served(&rows, &rows.problem(), *objective);
        assert_eq!(apart, [(0, 2), (1, 1)], "{objective}");
    }
}

#[test]
fn a_firm_is_the_group_in_the_own_row_alone() {
    let mut rows = Rows::plain(2, 2, |case, lawyer| i64::from(case == lawyer));
    for parent in [None, Some(0), Some(0)] {
        rows.groups.push(Group { max: 9, parent });
    }
    rows.opposing = vec![(0, 1)];
    // Two branches of one house are two firms.
    for (lawyer, group) in rows.lawyers.iter_mut().zip([1, 2]) {
        lawyer.group = Some(group);
    }
    assert_eq!(
        served(&rows, &rows.problem(), Objective::SeatsFirst),
        [(0, 0), (1, 1)]
    );
    rows.lawyers[1].group = Some(1);
    let alone = served(&rows, &rows.problem(), Objective::SeatsFirst);
    assert_eq!(alone.len(), 1);
}

#[test]
fn a_fixed_pair_decides_for_the_other_side() {
    let mut rows = Rows::plain(2, 2, |_, lawyer| if lawyer == 0 { 9 } else { 1 });
    rows.lawyers[0].max = 2;
    rows.opposing = vec![(0, 1)];
    rows.pairs.retain(|pair| (pair.case, pair.lawyer) != (0, 1));
    rows.pairs[0].pin = Pin::Fixed;
    let apart = served(&rows, &rows.problem(), Objective::PointsFirst);
    assert_eq!(apart, [(0, 0), (1, 1)]);
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn nobody_is_shared(rows in middling(), objective in objective()) {
        let pairs = served(&rows, &rows.problem(), objective);
        for (at, &(case, lawyer)) in pairs.iter().enumerate() {
            for &(other, theirs) in &pairs[..at] {
                let link = rows.cases[case].link;
                let linked = case != other && link.is_some() && link == rows.cases[other].link;
                prop_assert!(!linked || lawyer != theirs);
                let sides = [(case, other), (other, case)];
                let opposing = sides.iter().any(|sides| rows.opposing.contains(sides));
                let group = rows.lawyers[lawyer].group;
                let firm = group.is_some() && group == rows.lawyers[theirs].group;
                prop_assert!(!opposing || (lawyer != theirs && !firm));
            }
        }
    }
}

#[test]
fn opposing_cases_with_one_firm_for_both_leave_one_of_them_empty() {
    let mut rows = Rows::plain(2, 1, |case, _| i64::try_from(case).unwrap());
    rows.lawyers[0].max = 2;
    rows.opposing = vec![(0, 1)];
    let problem = rows.problem();
    let result = solved(&problem, Objective::SeatsFirst, "");
    assert_eq!((result.status, result.pairs.len()), (Status::Partial, 1));
    assert_eq!(served(&rows, &problem, Objective::SeatsFirst), [(1, 0)]);
}
