use super::*;
use crate::assign::certificate::Prices;
use crate::assign::check::small::{found, missing, one_seat, result};

const NONE: [&str; 0] = [];

#[test]
fn each_level_of_the_worth_is_told_by_name() {
    let names = ["seats", "minimums", "total", "tie", "hash"];
    for (at, name) in names.into_iter().enumerate() {
        let (problem, mut result) = one_seat();
        result.worth.0[at] += 1;
        let expected = [
            "optimal not_proved".to_owned(),
            format!("{name} wrong_worth"),
        ];
        let mut found = found(&problem, &result);
        found.sort_by_key(|found| !found.starts_with("optimal"));
        assert_eq!(found, expected);
    }
}

#[test]
fn the_worth_stands_in_the_order_of_the_objective() {
    let (mut problem, result) = one_seat();
    problem.ties = vec![7, 0];
    problem.lawyers.minimums = vec![3];
    let pair = Pair {
        at: 0,
        edge: 0,
        case: 0,
        lawyer: 0,
    };
    let worth = |objective| worth(&problem, objective, "", &[pair]);
    let hash = result.worth.0[4];
    let expected = [
        (Objective::SeatsFirst, [1, -2, 30, 7, hash]),
        (Objective::PointsFirst, [30, 1, -2, 7, hash]),
        (Objective::MinimumsFirst, [-2, 1, 30, 7, hash]),
    ];
    for (objective, levels) in expected {
        assert_eq!(worth(objective), Levels(levels), "{objective}");
    }
}

#[test]
fn another_seed_is_another_worth() {
    let (problem, mut result) = one_seat();
    result.seed = "1".to_owned();
    let found = found(&problem, &result);
    assert!(found.contains(&"hash wrong_worth".to_owned()), "{found:?}");
}

#[test]
fn a_missed_minimum_lowers_the_worth() {
    let (mut problem, mut result) = one_seat();
    problem.lawyers.minimums = vec![1];
    assert_eq!(found(&problem, &result), NONE);
    problem.lawyers.minimums = vec![4];
    problem.lawyers.maximums = vec![4];
    result.pairs = vec![0, 1];
    result.status = Status::Complete;
    let pairs = super::super::small::result(&problem, &[0, 1], Prices::default());
    result.worth = pairs.worth + missing(2);
    result.bound = Some(result.worth);
    result.certificate = pairs.certificate;
    assert_eq!(found(&problem, &result), ["bound wrong_bound"]);
    // A seat more is worth a missing one less: at this price the minimum earns what it is short of.
    let prices = Prices {
        lawyers: vec![(0, Levels([0, -1, 0, 0, 0]))],
        ..Prices::default()
    };
    result.certificate = Some(crate::assign::Certificate::Closed(prices));
    assert_eq!(found(&problem, &result), NONE);
}

#[test]
fn the_status_says_whether_all_seats_are_filled() {
    let (problem, mut right) = one_seat();
    right.status = Status::Complete;
    assert_eq!(found(&problem, &right), ["status wrong_status"]);
    let (problem, mut right) = one_seat();
    right.status = Status::Stopped;
    assert_eq!(found(&problem, &right), ["optimal wrong_status"]);
    right.optimal = false;
    assert_eq!(found(&problem, &right), NONE);
    right.status = Status::Partial;
    assert_eq!(found(&problem, &right), ["optimal wrong_status"]);
}

#[test]
fn a_stopped_result_has_the_bound_that_its_prices_prove() {
    let (problem, mut stopped) = one_seat();
    stopped.status = Status::Stopped;
    stopped.optimal = false;
    stopped.certificate = Some(crate::assign::Certificate::Closed(Prices::default()));
    assert_eq!(found(&problem, &stopped), ["bound wrong_bound"]);
    // Nobody pays for the seat, and it earns nothing: both cases gain all that they are worth.
    stopped.bound = Some(result(&problem, &[0, 1], Prices::default()).worth);
    assert_eq!(found(&problem, &stopped), NONE);
}

#[test]
fn the_best_has_to_prove_it() {
    let (problem, mut unproved) = one_seat();
    unproved.bound = None;
    assert_eq!(found(&problem, &unproved), ["bound missing"]);
    unproved.certificate = None;
    let both = ["bound missing", "certificate missing"];
    assert_eq!(found(&problem, &unproved), both);
}

#[test]
fn rotation_and_lot_prove_nothing() {
    for mechanism in [Mechanism::Rotation, Mechanism::Lot] {
        let (problem, mut result) = one_seat();
        result.mechanism = mechanism;
        let expected = ["bound unproved", "certificate unproved", "optimal unproved"];
        assert_eq!(found(&problem, &result), expected);
        (result.bound, result.certificate, result.optimal) = (None, None, false);
        assert_eq!(found(&problem, &result), NONE);
    }
}
