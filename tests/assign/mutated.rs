//! Whatever is changed in a result, the checker finds it out, or what is left proves the same.

use dianyuan::assign::{Assignment, Mechanism, Problem, Status, check};
use dianyuan_tests::twin::assign::{bound, keeps_rules, worth};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::change::{Change, change};
use crate::draw::{objective, small};
use crate::optimum::solved;
use crate::tries::tries;

/// What the checker has to decide, from the definitions.
fn is_right(problem: &Problem, result: &Assignment) -> bool {
    if !keeps_rules(problem, &result.pairs) {
        return false;
    }
    let (objective, seed) = (result.objective, &result.seed);
    let filled = result.pairs.len() as u64 == problem.seats_needed();
    let status_fits = match result.status {
        Status::Stopped => true,
        Status::Complete => filled,
        _ => !filled,
    };
    let claims = if result.mechanism == Mechanism::Optimal {
        let proof = result.certificate.as_ref();
        let proved = proof.and_then(|proof| bound(problem, objective, seed, proof));
        let stopped = result.status == Status::Stopped;
        proved.is_some()
            && result.bound == proved
            && result.optimal != stopped
            && (stopped || proved == Some(result.worth))
    } else {
        !result.optimal && result.bound.is_none() && result.certificate.is_none()
    };
    status_fits && claims && worth(problem, objective, seed, &result.pairs) == result.worth
}

/// Changes that leave nothing right where they change anything.
fn is_always_wrong(change: &Change) -> bool {
    matches!(
        change,
        Change::Drop(_)
            | Change::Twice(_)
            | Change::Turn
            | Change::Beyond
            | Change::Worth(..)
            | Change::Bound(..)
            | Change::Both(..)
            | Change::Status(_)
            | Change::NotOptimal
            | Change::Mechanism(_)
            | Change::NoBound
            | Change::NoCertificate
    )
}

proptest! {
    #![proptest_config(tries(600))]

    #[test]
    fn a_changed_result_is_found_out(
        rows in small(),
        objective in objective(),
        changes in vec(change(), 24),
    ) {
        let problem = rows.problem();
        let result = solved(&problem, objective, "s");
        prop_assert_eq!(check(&problem, &result), Ok(()));
        for change in changes {
            let mut changed = result.clone();
            let has_form = change.apply(&problem, &mut changed);
            if changed == result {
                continue;
            }
            let accepted = check(&problem, &changed).is_ok();
            let right = has_form && is_right(&problem, &changed);
            prop_assert_eq!(accepted, right, "{:?}: {:?}", change, changed);
            prop_assert!(!(right && is_always_wrong(&change)), "{:?}: {:?}", change, changed);
        }
    }
}
