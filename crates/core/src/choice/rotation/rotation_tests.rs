use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn rotation(weights: &[u32]) -> Rotation {
    let mut rotation = Rotation::new("");
    for (at, weight) in weights.iter().enumerate() {
        rotation.join(&id(at), *weight).unwrap();
    }
    rotation
}

fn id(at: usize) -> String {
    format!("L-{at:02}")
}

/// Gives one piece of work of one unit; who got it.
fn give(rotation: &mut Rotation, barred: impl Fn(&str) -> bool) -> Option<String> {
    let turn = rotation
        .next(1, |member| barred(member).then(|| "barred".to_owned()))
        .unwrap();
    rotation.take(&turn).unwrap();
    turn.member().map(str::to_owned)
}

fn counts(rotation: &mut Rotation, pieces: usize) -> Vec<usize> {
    let mut taken: BTreeMap<String, usize> = rotation
        .members()
        .map(|member| (member.to_owned(), 0))
        .collect();
    for _ in 0..pieces {
        if let Some(member) = give(rotation, |_| false) {
            *taken.get_mut(&member).unwrap() += 1;
        }
    }
    taken.into_values().collect()
}

#[test]
fn equal_work_is_given_exactly_by_weight() {
    assert_eq!(counts(&mut rotation(&[5, 1, 1, 1]), 80), [50, 10, 10, 10]);
    assert_eq!(counts(&mut rotation(&[1, 1, 1]), 9), [3, 3, 3]);
    assert_eq!(counts(&mut rotation(&[3, 0, 1]), 8), [6, 0, 2]);
}

#[test]
fn a_newcomer_is_not_flooded() {
    let mut rotation = rotation(&[1, 1]);
    counts(&mut rotation, 100);
    rotation.join("L-99", 1).unwrap();
    assert_eq!(counts(&mut rotation, 30), [10, 10, 10]);
}

#[test]
fn who_is_away_neither_gets_work_nor_makes_up_for_it_later() {
    let mut rotation = rotation(&[1, 1, 1]);
    rotation.suspend(&id(0)).unwrap();
    assert_eq!(counts(&mut rotation, 40), [0, 20, 20]);
    rotation.resume(&id(0)).unwrap();
    assert_eq!(counts(&mut rotation, 30), [10, 10, 10]);
}

#[test]
fn who_leaves_or_weighs_more_leaves_the_others_their_shares() {
    let mut rotation = rotation(&[1, 1, 2]);
    assert_eq!(counts(&mut rotation, 40), [10, 10, 20]);
    rotation.leave(&id(2)).unwrap();
    assert_eq!(counts(&mut rotation, 20), [10, 10]);
    rotation.reweigh(&id(0), 4).unwrap();
    assert_eq!(counts(&mut rotation, 20), [16, 4]);
}

#[test]
fn shares_count_only_work_that_could_be_moved() {
    // Half of the work is such that only the first may have it: the other is owed nothing for that.
    let mut rotation = rotation(&[1, 1]);
    let mut taken = [0, 0];
    for piece in 0..40 {
        let only_first = piece % 2 == 0;
        let member = give(&mut rotation, |member| only_first && member != id(0)).unwrap();
        taken[usize::from(member != id(0))] += 1;
    }
    assert_eq!(taken, [30, 10]);
}

#[test]
fn every_skip_has_a_reason_and_a_turn_for_nobody_changes_nothing() {
    let mut rotation = rotation(&[1, 0, 1]);
    rotation.suspend(&id(2)).unwrap();
    let barred = |_: &str| Some("H14.units_full".to_owned());
    let turn = rotation.next(1, barred).unwrap();
    let skipped: Vec<_> = turn
        .skipped()
        .iter()
        .map(|skipped| (skipped.member(), skipped.why()))
        .collect();
    assert_eq!(
        skipped,
        [
            ("L-00", "H14.units_full"),
            ("L-01", "no_weight"),
            ("L-02", "away")
        ]
    );
    assert_eq!(turn.member(), None);
    let before = rotation.clone();
    rotation.take(&turn).unwrap();
    assert_eq!(rotation, before);
}

#[test]
fn a_turn_is_good_for_the_rotation_that_it_was_made_of() {
    let mut rotation = rotation(&[1, 1]);
    let turn = rotation.next(1, |_| None).unwrap();
    let code = |rotation: &mut Rotation| {
        let error = rotation.clone().take(&turn).unwrap_err();
        error.problems()[0].code
    };
    let mut changed = rotation.clone();
    changed.reweigh(&id(1), 3).unwrap();
    assert_eq!(code(&mut changed), "stale");
    let mut left = rotation.clone();
    left.leave(&id(1)).unwrap();
    assert_eq!(code(&mut left), "stale");
    rotation.take(&turn).unwrap();
    assert_eq!(code(&mut rotation), "stale", "taken twice");
}

#[test]
fn faults_name_what_they_found() {
    let mut rotation = rotation(&[1]);
    let code = |result: Result<(), Error>| result.unwrap_err().problems()[0].code;
    assert_eq!(code(rotation.join("L-00", 1)), "duplicate");
    assert_eq!(code(rotation.join("L-01", 1_000_001)), "out_of_range");
    assert_eq!(code(rotation.leave("L-01")), "not_found");
    assert_eq!(code(rotation.next(0, |_| None).map(drop)), "out_of_range");
    assert_eq!(
        code(rotation.next(1_001, |_| None).map(drop)),
        "out_of_range"
    );
}

#[test]
fn deficits_are_exact_decimals() {
    let turn = rotation(&[1, 1, 1]).next(2, |_| None).unwrap();
    assert_eq!(turn.contenders()[0].deficit(), "0.666666666666");
    let mut one_ahead = rotation(&[1, 3]);
    give(&mut one_ahead, |member| member == id(1));
    give(&mut one_ahead, |_| false);
    let turn = one_ahead.next(1, |_| None).unwrap();
    let of = |at: usize| {
        let standings = turn.contenders().iter();
        let mut own = standings.filter(|standing| standing.member() == id(at));
        own.next().unwrap().deficit()
    };
    assert_eq!(
        (of(0), of(1)),
        ("0.500000000000".into(), "0.500000000000".into())
    );
}

/// Deficits as fractions of a common denominator, from the whole history each time.
fn slow_next(history: &[(Vec<bool>, usize)], weights: &[u32], able: &[bool]) -> Vec<usize> {
    // 2520 is divisible by every sum of weights that the law below can have.
    let share = |able: &[bool], at: usize| {
        let all: u32 = (0..weights.len())
            .filter(|at| able[*at])
            .map(|at| weights[at])
            .sum();
        i64::from(2_520 / all * weights[at])
    };
    let deficit = |member: usize| {
        let shared = history.iter().filter(|(able, _)| able[member]);
        let shared: i64 = shared.map(|(able, _)| share(able, member)).sum();
        let taken = history.iter().filter(|(_, taker)| *taker == member).count();
        shared - 2_520 * i64::try_from(taken).unwrap() + share(able, member)
    };
    let able = || (0..weights.len()).filter(|at| able[*at]);
    let most = able().map(deficit).max();
    able().filter(|at| Some(deficit(*at)) == most).collect()
}

proptest! {
    #[test]
    fn whoever_is_next_is_one_of_those_farthest_behind_by_fractions(
        weights in prop::collection::vec(1..=2_u32, 2..=4),
        rounds in prop::collection::vec(prop::collection::vec(any::<bool>(), 4), 1..60),
    ) {
        // Sums of one to four weights of 1 or 2 are 1 to 8, each a divisor of 2520.
        let mut rotation = rotation(&weights);
        let mut history = Vec::new();
        for round in rounds {
            let able: Vec<bool> = (0..weights.len()).map(|at| round[at]).collect();
            let is_barred = |member: &str| !able[member[2..].parse::<usize>().unwrap()];
            let Some(taker) = give(&mut rotation, is_barred) else {
                prop_assert!(able.iter().all(|able| !able));
                continue;
            };
            let taker: usize = taker[2..].parse().unwrap();
            let expected = slow_next(&history, &weights, &able);
            // Cut shares may part two who are equal by fractions by less than a billionth.
            prop_assert!(expected.contains(&taker), "{taker} is none of {expected:?}");
            history.push((able, taker));
        }
    }

    #[test]
    fn nobody_is_ever_a_whole_round_behind(
        weights in prop::collection::vec(1..=9_u32, 2..=8),
        units in prop::collection::vec(1..=5_u32, 1..100),
    ) {
        let mut rotation = rotation(&weights);
        let mut taken = vec![0_u32; weights.len()];
        for units in units {
            let turn = rotation.next(units, |_| None).unwrap();
            rotation.take(&turn).unwrap();
            taken[turn.member().unwrap()[2..].parse::<usize>().unwrap()] += units;
            let (all, work) = (weights.iter().sum::<u32>(), taken.iter().sum::<u32>());
            for (taken, weight) in taken.iter().zip(&weights) {
                let (share, own) = (f64::from(work * weight) / f64::from(all), f64::from(*taken));
                let members = f64::from(u32::try_from(weights.len()).unwrap());
                prop_assert!((share - own).abs() < 5.0 * members);
            }
        }
    }
}
