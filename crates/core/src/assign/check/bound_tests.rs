use super::*;
use crate::assign::certificate::Certificate;
use crate::assign::check::small::{found, missing, one_seat, problem, result, worth};
use crate::wire::Faults;

const NONE: [&str; 0] = [];

fn bound(problem: &Problem, prices: &Prices, barred: &[(u32, Firm)]) -> Levels {
    let leaf = Leaf {
        problem,
        objective: Objective::SeatsFirst,
        seed: "",
        barred,
    };
    let ways = Ways::read(problem, prices, &mut Faults::new());
    let ways = ways.unwrap().ok().unwrap();
    leaf.bound(prices, &ways).unwrap()
}

/// One case and lawyers without limits that matter, with these scores.
fn choice(need: u32, scores: &[i64]) -> Problem {
    let edges: Vec<_> = (0..)
        .zip(scores)
        .map(|(lawyer, score)| (0, lawyer, *score))
        .collect();
    problem(
        &[(need, None)],
        &vec![(0, 1, None); scores.len()],
        &[],
        &edges,
    )
}

#[test]
fn a_case_gains_the_best_that_its_need_allows() {
    let mut problem = choice(2, &[10, 40, 20, 30]);
    let free = Prices::default();
    let sum = |edges: &[u32]| {
        let worths = edges.iter().map(|edge| worth(&problem, *edge));
        worths.fold(Levels::ZERO, |sum, worth| sum + worth)
    };
    let (best, fixed, forbidden) = (sum(&[1, 3]), sum(&[0, 1]), sum(&[2, 3]));
    let barred = sum(&[1, 2]);
    assert_eq!(bound(&problem, &free, &[]), best);
    assert_eq!(bound(&problem, &free, &[(0, Firm::Lawyer(3))]), barred);
    problem.fixed = vec![0];
    assert_eq!(bound(&problem, &free, &[]), fixed);
    problem.fixed = vec![];
    problem.forbidden = vec![1];
    assert_eq!(bound(&problem, &free, &[]), forbidden);
}

#[test]
fn a_pair_that_costs_more_than_it_is_worth_gains_nothing() {
    let problem = choice(2, &[10, 20]);
    let price = |edge: u32, more: [i128; 5]| {
        let price = worth(&problem, edge) + Levels(more);
        let lawyers = vec![(edge, price)];
        let prices = Prices {
            lawyers,
            ..Prices::default()
        };
        bound(&problem, &prices, &[]) - worth(&problem, 1 - edge) - price
    };
    // Even, a hash cheaper, a hash dearer: the lawyer earns the price in any case.
    assert_eq!(price(0, [0, 0, 0, 0, 0]), Levels::ZERO);
    assert_eq!(price(0, [0, 0, 0, 0, -1]), Levels([0, 0, 0, 0, 1]));
    assert_eq!(price(0, [0, 0, 0, 0, 1]), Levels::ZERO);
    assert_eq!(price(1, [0, 0, -1, 0, 5]), Levels([0, 0, 1, 0, -5]));
    assert_eq!(price(1, [0, 0, 1, 0, -5]), Levels::ZERO);
}

#[test]
fn equal_heads_are_told_apart_by_the_hash() {
    for need in 1..=5 {
        let problem = choice(need, &[7, 9, 7, 7, 7]);
        let mut worths: Vec<Levels> = (0..5).map(|edge| worth(&problem, edge)).collect();
        worths.sort_unstable_by_key(|worth| Reverse(*worth));
        let best = worths.iter().take(need as usize);
        let best = best.fold(Levels::ZERO, |sum, worth| sum + *worth);
        assert_eq!(
            bound(&problem, &Prices::default(), &[]),
            best,
            "need {need}"
        );
    }
}

#[test]
fn a_price_is_checked_at_every_level() {
    for level in 0..5 {
        for by in [1, -1] {
            let (problem, mut result) = one_seat();
            let Some(Certificate::Closed(prices)) = &mut result.certificate else {
                unreachable!("one_seat closes by prices");
            };
            prices.lawyers[0].1.0[level] += by;
            let accepted = found(&problem, &result).is_empty();
            // The two cases part at the score: from there on a dearer seat is still worth it for the better
            // case. A cheaper one lets the other case gain too.
            let still_true = by > 0 && level >= 2;
            assert_eq!(accepted, still_true, "{by} at {level}");
        }
    }
}

#[test]
fn one_seat_of_a_link_set_has_a_price_of_its_own() {
    let cases = [(1, Some(0)), (1, Some(0))];
    let lawyers = [(0, 2, None), (0, 2, None)];
    let edges = [(0, 0, 50), (0, 1, 10), (1, 0, 50), (1, 1, 20)];
    let problem = problem(&cases, &lawyers, &[], &edges);
    let pairs = [0, 3];
    // What keeps case 1 from the lawyer of case 0: the price is what it would gain.
    let price = worth(&problem, 2) - worth(&problem, 3);
    let prices = Prices {
        links: vec![(0, 0, price)],
        ..Prices::default()
    };
    let mut right = result(&problem, &pairs, prices);
    assert_eq!(found(&problem, &right), NONE);
    right.certificate = Some(Certificate::Closed(Prices::default()));
    assert_eq!(found(&problem, &right), ["bound wrong_bound"]);
}

#[test]
fn a_group_has_a_price_that_all_below_it_pay() {
    let cases = [(1, None), (1, None)];
    let lawyers = [(0, 1, Some(1)), (0, 1, Some(1))];
    let groups = [(1, None), (2, Some(0))];
    let edges = [(0, 0, 50), (1, 1, 20)];
    let problem = problem(&cases, &lawyers, &groups, &edges);
    let prices = Prices {
        groups: vec![(0, worth(&problem, 1))],
        ..Prices::default()
    };
    assert_eq!(found(&problem, &result(&problem, &[0], prices)), NONE);
    let free = result(&problem, &[0], Prices::default());
    assert_eq!(found(&problem, &free), ["bound wrong_bound"]);
}

#[test]
fn a_minimum_draws_a_seat_by_a_negative_price() {
    let lawyers = [(0, 1, None), (1, 1, None)];
    let mut problem = problem(&[(1, None)], &lawyers, &[], &[(0, 0, 50), (0, 1, 20)]);
    let price = worth(&problem, 1) - worth(&problem, 0);
    let prices = Prices {
        lawyers: vec![(1, price)],
        ..Prices::default()
    };
    assert_eq!(
        found(&problem, &result(&problem, &[1], prices.clone())),
        NONE
    );
    // No price draws a second seat where the case has one.
    problem.lawyers.minimums = vec![1, 1];
    let mut short = result(&problem, &[0], Prices::default());
    short.worth += missing(1);
    short.bound = Some(short.worth);
    let pull = Levels([0, -1, 0, 0, 0]);
    let prices = Prices {
        lawyers: vec![(0, pull), (1, pull)],
        ..Prices::default()
    };
    short.certificate = Some(Certificate::Closed(prices));
    assert_eq!(found(&problem, &short), NONE);
}
