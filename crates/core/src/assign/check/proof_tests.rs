use super::*;
use crate::assign::check::small::{found, problem, result, worth};

const NONE: [&str; 0] = [];

/// Two opposing cases that both want the same firm of one: the first has it, the other takes what is left.
fn opposing() -> (Problem, Assignment) {
    let lawyers = [(0, 2, None), (0, 2, None)];
    let edges = [(0, 0, 50), (0, 1, 10), (1, 0, 50), (1, 1, 20)];
    let mut problem = problem(&[(1, None), (1, None)], &lawyers, &[], &edges);
    problem.opposing = vec![(0, 1)];
    let mut result = result(&problem, &[0, 3], Prices::default());
    let worse = leaf_split(closed(), closed(), Firm::Lawyer(1));
    result.certificate = Some(leaf_split(worse, closed(), Firm::Lawyer(0)));
    (problem, result)
}

fn closed() -> Certificate {
    Certificate::Closed(Prices::default())
}

fn leaf_split(without_one: Certificate, without_other: Certificate, firm: Firm) -> Certificate {
    Certificate::Split {
        one: 0,
        other: 1,
        firm,
        without_one: Box::new(without_one),
        without_other: Box::new(without_other),
    }
}

#[test]
fn the_best_leaf_is_the_bound() {
    let (problem, result) = opposing();
    assert_eq!(found(&problem, &result), NONE);
}

#[test]
fn a_tree_with_a_branch_cut_off_proves_less() {
    let (problem, mut result) = opposing();
    result.certificate = Some(closed());
    assert_eq!(found(&problem, &result), ["bound wrong_bound"]);
    result.certificate = Some(leaf_split(closed(), closed(), Firm::Lawyer(1)));
    assert_eq!(found(&problem, &result), ["bound wrong_bound"]);
    // The leaf of the result itself is not left out.
    let (problem, mut result) = opposing();
    let contradiction = leaf_split(closed(), Certificate::Contradiction, Firm::Lawyer(0));
    result.certificate = Some(contradiction);
    let expected = ["certificate.branches[2] no_contradiction"];
    assert_eq!(found(&problem, &result), expected);
}

#[test]
fn a_split_is_between_opposing_cases_and_about_a_firm() {
    let (mut problem, mut result) = opposing();
    let Some(Certificate::Split { one, other, .. }) = &mut result.certificate else {
        unreachable!("opposing splits");
    };
    std::mem::swap(one, other);
    assert_eq!(found(&problem, &result), NONE, "either order");
    problem.opposing.clear();
    let expected = [
        "certificate.branches[0] not_opposing",
        "certificate.branches[1] not_opposing",
    ];
    assert_eq!(found(&problem, &result), expected);
    let (problem, mut result) = opposing();
    for firm in [Firm::Lawyer(2), Firm::Group(0)] {
        result.certificate = Some(leaf_split(closed(), closed(), firm));
        assert_eq!(
            found(&problem, &result),
            ["certificate.branches[0] unknown_firm"]
        );
    }
}

#[test]
fn a_lawyer_with_a_group_is_no_firm() {
    let (mut problem, mut result) = opposing();
    problem.groups.maximums.push(9);
    problem.groups.parents.push(None);
    problem.groups.ids.push("G-0");
    problem.lawyers.groups[0] = Some(0);
    let found_first = found(&problem, &result);
    assert_eq!(found_first, ["certificate.branches[0] unknown_firm"]);
    let Some(Certificate::Split { firm, .. }) = &mut result.certificate else {
        unreachable!("opposing splits");
    };
    *firm = Firm::Group(0);
    assert_eq!(found(&problem, &result), NONE);
}

#[test]
fn a_contradiction_needs_a_fixed_pair_that_the_branch_forbids() {
    let (mut problem, mut result) = opposing();
    problem.fixed = vec![0];
    let fixed = |without_one| Some(leaf_split(without_one, closed(), Firm::Lawyer(0)));
    result.certificate = fixed(Certificate::Contradiction);
    assert_eq!(found(&problem, &result), NONE);
    // Prices close it as well: nothing lies there.
    result.certificate = fixed(closed());
    assert_eq!(found(&problem, &result), NONE);
    problem.fixed = vec![3];
    result.certificate = fixed(Certificate::Contradiction);
    let expected = ["certificate.branches[1] no_contradiction"];
    assert_eq!(found(&problem, &result), expected);
    result.certificate = Some(Certificate::Contradiction);
    assert_eq!(
        found(&problem, &result),
        ["certificate.branches[0] no_contradiction"]
    );
}

#[test]
fn findings_tell_the_branch() {
    let (problem, mut result) = opposing();
    let wrong = Prices {
        lawyers: vec![(9, Levels::ZERO)],
        ..Prices::default()
    };
    let deep = leaf_split(closed(), Certificate::Closed(wrong), Firm::Lawyer(1));
    result.certificate = Some(leaf_split(deep, closed(), Firm::Lawyer(0)));
    let expected = ["certificate.branches[4].closed.lawyers[0] out_of_range"];
    assert_eq!(found(&problem, &result), expected);
    let huge = Prices {
        lawyers: vec![(0, Levels([i128::MAX; 5]))],
        ..Prices::default()
    };
    let deep = leaf_split(closed(), Certificate::Closed(huge), Firm::Lawyer(1));
    result.certificate = Some(leaf_split(deep, closed(), Firm::Lawyer(0)));
    let expected = ["certificate.branches[4] out_of_range"];
    assert_eq!(found(&problem, &result), expected);
}

#[test]
fn sums_of_prices_that_each_fit_are_watched_too() {
    let (problem, mut result) = opposing();
    let large = Prices {
        lawyers: (0..2)
            .map(|lawyer| (lawyer, Levels([1 << 124; 5])))
            .collect(),
        ..Prices::default()
    };
    result.certificate = Some(Certificate::Closed(large));
    // 2 seats each: 2¹²⁶ in all fits, and is no bound that this result reaches.
    assert_eq!(found(&problem, &result), ["bound wrong_bound"]);
    let negative = Prices {
        lawyers: (0..2)
            .map(|lawyer| (lawyer, Levels([-(1 << 124); 5])))
            .collect(),
        ..Prices::default()
    };
    result.certificate = Some(Certificate::Closed(negative));
    assert_eq!(found(&problem, &result), ["bound wrong_bound"]);
    let mut many = problem;
    many.lawyers.maximums = vec![u32::MAX; 2];
    let barely = Prices {
        lawyers: (0..2)
            .map(|lawyer| (lawyer, Levels([1 << 95; 5])))
            .collect(),
        ..Prices::default()
    };
    result.certificate = Some(Certificate::Closed(barely));
    assert_eq!(
        found(&many, &result),
        ["certificate.branches[0] out_of_range"]
    );
}

#[test]
fn a_tree_of_any_depth_is_walked() {
    let (problem, mut result) = opposing();
    let mut deep = result.certificate.take().unwrap();
    for _ in 0..3_000 {
        deep = leaf_split(deep, closed(), Firm::Lawyer(0));
    }
    result.certificate = Some(deep);
    assert_eq!(found(&problem, &result), NONE);
    let best = worth(&problem, 0) + worth(&problem, 3);
    assert_eq!(result.bound, Some(best));
}
