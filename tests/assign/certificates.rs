//! The checker computes the bound of any certificate as trying every choice does.

use dianyuan::assign::{
    Assignment, Certificate, Firm, Levels, Mechanism, Objective, Prices, Problem, Status, check,
};
use dianyuan_tests::twin::assign::{best_by_trying, bound};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::draw::{objective, small};
use crate::tries::tries;

/// Prices as the levels of pairs are: small, large, and near the worth of one.
pub(crate) fn price() -> impl Strategy<Value = Levels> {
    let unit = select(&[1, 1 << 40, 1 << 47, 1_000_000_000, 1_000_000_000_000_000][..]);
    let level =
        prop_oneof![2 => Just(0), 1 => (unit, -2..=2_i128).prop_map(|(unit, by)| unit * by)];
    [
        level.clone(),
        level.clone(),
        level.clone(),
        level.clone(),
        level,
    ]
    .prop_map(Levels)
}

/// Prices of some places.
fn prices(problem: &Problem) -> impl Strategy<Value = Prices> + use<> {
    let (lawyers, groups) = (problem.lawyer_count(), problem.group_count());
    let links =
        (0..problem.link_count()).flat_map(move |link| (0..lawyers).map(move |of| (link, of)));
    let some = |count: usize| {
        vec(
            prop_oneof![2 => Just(None), 1 => price().prop_map(Some)],
            count,
        )
    };
    let links: Vec<(u32, u32)> = links.collect();
    let all = (
        some(lawyers as usize),
        some(groups as usize),
        some(links.len()),
    );
    all.prop_map(move |(lawyers, groups, of_links)| Prices {
        lawyers: (0..)
            .zip(lawyers)
            .filter_map(|(of, price)| Some((of, price?)))
            .collect(),
        groups: (0..)
            .zip(groups)
            .filter_map(|(of, price)| Some((of, price?)))
            .collect(),
        links: links
            .iter()
            .zip(of_links)
            .filter_map(|(of, price)| Some((of.0, of.1, price?)))
            .collect(),
    })
}

/// A tree of splits, where there are opposing cases and lawyers.
fn certificate(problem: &Problem) -> impl Strategy<Value = Certificate> + use<> {
    let leaf = prices(problem).prop_map(Certificate::Closed).boxed();
    let firms: Vec<Firm> = (0..problem.lawyer_count())
        .map(|lawyer| problem.firm(lawyer))
        .collect();
    let opposing = problem.opposing().to_vec();
    if firms.is_empty() || opposing.is_empty() {
        return leaf;
    }
    let split = move |part: BoxedStrategy<Certificate>| {
        let parts = (
            select(opposing.clone()),
            any::<bool>(),
            select(firms.clone()),
            part.clone(),
            part,
        );
        parts.prop_map(|((one, other), turned, firm, without_one, without_other)| {
            Certificate::Split {
                one: if turned { other } else { one },
                other: if turned { one } else { other },
                firm,
                without_one: Box::new(without_one),
                without_other: Box::new(without_other),
            }
        })
    };
    leaf.prop_recursive(3, 8, 2, split).boxed()
}

/// A result that was stopped at these pairs.
fn stopped(problem: &Problem, objective: Objective, certificate: Certificate) -> Assignment {
    let best = best_by_trying(problem, &[objective], "s").remove(0);
    Assignment {
        mechanism: Mechanism::Optimal,
        objective,
        seed: "s".to_owned(),
        status: Status::Stopped,
        optimal: false,
        pairs: best.pairs,
        worth: best.worth,
        bound: bound(problem, objective, "s", &certificate),
        certificate: Some(certificate),
    }
}

fn codes(problem: &Problem, result: &Assignment) -> Vec<&'static str> {
    let checked = check(problem, result);
    let problems = checked
        .err()
        .map_or(Vec::new(), |error| error.problems().to_vec());
    problems.iter().map(|problem| problem.code).collect()
}

proptest! {
    #![proptest_config(tries(1000))]

    #[test]
    fn the_bound_of_any_prices_is_that_of_all_choices(
        (problem, certificate) in small().prop_flat_map(|rows| {
            let problem = rows.problem();
            let certificate = certificate(&problem);
            (Just(problem), certificate)
        }),
        objective in objective(),
        level in 0..5_usize,
        by in select(&[-1_i128, 1][..]),
    ) {
        let mut result = stopped(&problem, objective, certificate);
        prop_assert_eq!(codes(&problem, &result), [""; 0]);
        let bound = result.bound.unwrap();
        prop_assert!(result.worth <= bound, "weak duality: {:?} {:?}", result.worth, bound);

        // It is the best, but that is proved only where its worth is the bound.
        result.optimal = true;
        let filled = result.pairs.len() as u64 == problem.seats_needed();
        result.status = if filled { Status::Complete } else { Status::Partial };
        let proved = result.worth == bound;
        prop_assert_eq!(codes(&problem, &result).is_empty(), proved);

        result.bound.as_mut().unwrap().0[level] += by;
        prop_assert!(codes(&problem, &result).contains(&"wrong_bound"));
    }
}
