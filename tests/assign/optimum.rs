//! The optimum is that of both twins, to the pair, whatever the order of rows, and proves it.

use dianyuan::assign::{AssignOptions, Assignment, Objective, Problem, Status, check, optimal};
use dianyuan_tests::twin::assign::{Best, best_by_paths, best_by_trying};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use crate::draw::{middling, objective, order, single, small};
use crate::tries::tries;

pub(crate) fn solved(problem: &Problem, objective: Objective, seed: &str) -> Assignment {
    let options = AssignOptions::new().objective(objective).seed(seed);
    optimal(problem, &options, &mut ())
}

fn is_best(problem: &Problem, result: &Assignment, best: &Best) -> TestCaseResult {
    prop_assert_eq!(result.worth, best.worth, "{}", result.objective);
    prop_assert_eq!(&result.pairs, &best.pairs, "{}", result.objective);
    prop_assert!(result.optimal);
    prop_assert_eq!(result.bound, Some(best.worth));
    let filled = best.pairs.len() as u64 == problem.seats_needed();
    let status = if filled {
        Status::Complete
    } else {
        Status::Partial
    };
    prop_assert_eq!(result.status, status);
    if let Err(error) = check(problem, result) {
        return Err(TestCaseError::fail(format!("{error}\n{result:?}")));
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries(1000))]

    #[test]
    fn nothing_that_can_be_tried_is_better(rows in small(), seed in "[a-c]?") {
        let problem = rows.problem();
        let best = best_by_trying(&problem, Objective::ALL, &seed);
        for (objective, best) in Objective::ALL.iter().zip(best) {
            is_best(&problem, &solved(&problem, *objective, &seed), &best)?;
        }
    }
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn a_second_solver_finds_the_same(rows in middling(), objective in objective()) {
        let problem = rows.problem();
        let best = best_by_paths(&problem, objective, "");
        is_best(&problem, &solved(&problem, objective, ""), &best)?;
    }

    #[test]
    fn the_short_way_and_the_long_way_find_the_same(rows in single(), objective in objective()) {
        let problem = rows.problem();
        let best = best_by_paths(&problem, objective, "");
        is_best(&problem, &solved(&problem, objective, ""), &best)?;
        // With a group around them lawyers are not all the places there are.
        let grouped = rows.in_one_group().problem();
        is_best(&grouped, &solved(&grouped, objective, ""), &best)?;
    }

    #[test]
    fn the_order_of_rows_changes_nothing(
        (rows, order) in middling().prop_flat_map(|rows| {
            let order = order(&rows);
            (Just(rows), order)
        }),
        objective in objective(),
    ) {
        let (problem, other) = (rows.problem(), rows.problem_in(&order));
        prop_assert_eq!(&problem, &other);
        let both = [problem, other].map(|problem| solved(&problem, objective, ""));
        prop_assert_eq!(&both[0], &both[1]);
    }

    #[test]
    fn what_is_stopped_is_sound_and_says_so(
        rows in middling(),
        objective in objective(),
        steps in 0..200_u64,
    ) {
        let problem = rows.problem();
        let options = AssignOptions::new().objective(objective).steps(steps);
        let result = optimal(&problem, &options, &mut ());
        if let Err(error) = check(&problem, &result) {
            return Err(TestCaseError::fail(format!("{error}\n{result:?}")));
        }
        prop_assert_eq!(result.optimal, result.status != Status::Stopped);
        let best = solved(&problem, objective, "");
        if result.optimal {
            prop_assert_eq!(&result, &best);
        }
        prop_assert!(result.worth <= best.worth && Some(best.worth) <= result.bound);
        prop_assert_eq!(&result, &optimal(&problem, &options, &mut ()), "the same steps");
    }
}
