use crate::assign::check::small::{found_in_pairs, problem};

const NONE: [&str; 0] = [];

#[test]
fn linked_cases_share_no_lawyer() {
    let cases = [(1, Some(0)), (1, Some(1)), (1, Some(0)), (1, None)];
    let edges = [(0, 0, 1), (1, 0, 1), (2, 0, 1), (2, 1, 1), (3, 0, 1)];
    let lawyers = [(0, 9, None), (0, 9, None)];
    let problem = problem(&cases, &lawyers, &[], &edges);
    assert_eq!(found_in_pairs(&problem, &[0, 1, 3, 4]), NONE);
    let found = found_in_pairs(&problem, &[0, 1, 2, 4]);
    assert_eq!(found, ["assignments[2] shared_lawyer"]);
}

#[test]
fn opposing_cases_share_no_firm() {
    // L-0 and L-1 are of one firm; L-2 is of a group below it, which is another firm; L-3 is a firm of one.
    let groups = [(9, None), (9, Some(0))];
    let lawyers = [
        (0, 9, Some(0)),
        (0, 9, Some(0)),
        (0, 9, Some(1)),
        (0, 9, None),
    ];
    let edges = [(0, 0, 1), (0, 3, 1), (1, 1, 1), (1, 2, 1), (1, 3, 1)];
    let mut problem = problem(&[(2, None), (2, None)], &lawyers, &groups, &edges);
    problem.opposing = vec![(0, 1)];
    for fine in [&[0, 3, 4][..], &[1, 2, 3], &[0, 1], &[2, 4]] {
        assert_eq!(found_in_pairs(&problem, fine), NONE, "{fine:?}");
    }
    let shared = |pairs: &[u32]| found_in_pairs(&problem, pairs);
    assert_eq!(shared(&[0, 2]), ["assignments[1] shared_firm"]);
    assert_eq!(shared(&[1, 4]), ["assignments[1] shared_firm"]);
    let both = ["assignments[2] shared_firm", "assignments[3] shared_firm"];
    assert_eq!(shared(&[0, 1, 2, 4]), both);
}
