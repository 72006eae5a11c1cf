use crate::assign::check::small::{found_in_pairs, problem};

const NONE: [&str; 0] = [];

#[test]
fn a_forbidden_pair_is_reported_where_it_stands() {
    let mut problem = problem(
        &[(1, None), (1, None)],
        &[(0, 2, None)],
        &[],
        &[(0, 0, 1), (1, 0, 1)],
    );
    assert_eq!(found_in_pairs(&problem, &[0, 1]), NONE);
    problem.forbidden = vec![1];
    let found = found_in_pairs(&problem, &[0, 1]);
    assert_eq!(found, ["assignments[1] forbidden_pair"]);
}

#[test]
fn a_fixed_pair_must_be_there() {
    let mut problem = problem(
        &[(1, None)],
        &[(0, 1, None), (0, 1, None)],
        &[],
        &[(0, 0, 1), (0, 1, 1)],
    );
    problem.fixed = vec![0];
    assert_eq!(found_in_pairs(&problem, &[0]), NONE);
    for pairs in [&[][..], &[1]] {
        let found = found_in_pairs(&problem, pairs);
        assert_eq!(found, ["assignments fixed_pair_missing"]);
    }
}

#[test]
fn no_case_has_more_lawyers_than_it_needs() {
    let lawyers = [(0, 1, None); 3];
    let edges = [(0, 0, 1), (0, 1, 1), (0, 2, 1)];
    let problem = problem(&[(2, None)], &lawyers, &[], &edges);
    assert_eq!(found_in_pairs(&problem, &[0, 2]), NONE);
    let found = found_in_pairs(&problem, &[0, 1, 2]);
    assert_eq!(found, ["assignments[2] above_need"]);
}

#[test]
fn a_lawyer_without_seats_gets_none() {
    let problem = problem(&[(1, None)], &[(0, 0, None)], &[], &[(0, 0, 1)]);
    let found = found_in_pairs(&problem, &[0]);
    assert_eq!(found, ["assignments[0] above_maximum"]);
}

#[test]
fn a_group_counts_what_lies_anywhere_below_it() {
    // G-0 above G-1 above G-2; lawyers in G-2, G-1 and outside.
    let groups = [(1, None), (2, Some(0)), (2, Some(1))];
    let lawyers = [(0, 9, Some(2)), (0, 9, Some(1)), (0, 9, None)];
    let edges = [(0, 0, 1), (1, 1, 1), (2, 2, 1)];
    let problem = problem(&[(1, None); 3], &lawyers, &groups, &edges);
    assert_eq!(found_in_pairs(&problem, &[0, 2]), NONE);
    let found = found_in_pairs(&problem, &[0, 1, 2]);
    assert_eq!(found, ["assignments[1] above_group_maximum"]);
}
