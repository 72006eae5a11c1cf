use super::small::{found, one_seat, problem, result};
use super::*;
use crate::assign::certificate::Prices;

const NONE: [&str; 0] = [];

#[test]
fn a_right_result_passes() {
    let (problem, result) = one_seat();
    assert_eq!(found(&problem, &result), NONE);
}

#[test]
fn the_empty_result_of_the_empty_problem_passes() {
    let problem = problem(&[], &[], &[], &[]);
    let result = result(&problem, &[], Prices::default());
    assert_eq!(found(&problem, &result), NONE);
}

#[test]
fn all_findings_come_at_once() {
    let (problem, mut result) = one_seat();
    result.pairs = vec![1, 0, 0, 7];
    result.worth.0[2] = 51;
    result.optimal = false;
    let error = check(&problem, &result).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Record);
    let expected = [
        "assignments[0] above_maximum",
        "assignments[1] not_in_order",
        "assignments[2] duplicate_pair",
        "assignments[3] out_of_range",
        "hash wrong_worth",
        "optimal wrong_status",
        "seats wrong_worth",
        "status wrong_status",
        "total wrong_worth",
    ];
    assert_eq!(found(&problem, &result), expected);
}
