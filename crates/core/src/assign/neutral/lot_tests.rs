use std::cmp::Reverse;

use super::*;
use crate::assign::Status;
use crate::assign::sample_tests::{drawn, is_feasible, problem};
use crate::wire::tie_hash;

#[test]
fn the_larger_hash_draws_whatever_the_score() {
    let problem = problem(
        "lawyer A 0..2
         lawyer B 0..1
         lawyer C 0..1
         case c 2 received=2026-11-02
         case d 1 received=2026-11-01
         pair c A 0
         pair c B 50
         pair c C 90
         pair d A 1
         pair d B 1",
    );
    for seed in ["", "a", "b", "c", "d"] {
        let hash = |case: &str, lawyer: &str| tie_hash("lot", seed, case, lawyer);
        let first = ["A", "B"]
            .into_iter()
            .max_by_key(|lawyer| hash("d", lawyer))
            .unwrap();
        let mut second = vec!["A", "B", "C"];
        second.retain(|lawyer| *lawyer != "B" || first != "B");
        second.sort_by_key(|lawyer| Reverse(hash("c", lawyer)));
        second.truncate(2);
        second.sort_unstable();
        let mut expected: Vec<(&str, &str)> =
            second.into_iter().map(|lawyer| ("c", lawyer)).collect();
        expected.push(("d", first));
        let result = lot(&problem, &AssignOptions::new().seed(seed), &mut ());
        let name = |edge: &u32| {
            let (case, lawyer) = (problem.case_of(*edge), problem.lawyer_of(*edge));
            (problem.case_id(case), problem.lawyer_id(lawyer))
        };
        let found: Vec<(&str, &str)> = result.pairs.iter().map(name).collect();
        assert_eq!(
            (found, result.status),
            (expected, Status::Complete),
            "{seed}"
        );
    }
}

#[test]
fn cases_of_one_receipt_stand_by_their_hash() {
    let problem = problem(
        "lawyer A 0..1
         case c 1 received=2026-11-01
         case d 1 received=2026-11-01
         pair c A 0
         pair d A 0",
    );
    for seed in ["", "a", "b", "c"] {
        let hash = |case| tie_hash("lot", seed, case, "");
        let result = lot(&problem, &AssignOptions::new().seed(seed), &mut ());
        assert_eq!(result.pairs, [u32::from(hash("d") > hash("c"))], "{seed}");
    }
}

#[test]
fn every_rule_is_obeyed() {
    for seed in 0..400 {
        let problem = drawn(seed, true);
        let result = lot(&problem, &AssignOptions::new(), &mut ());
        assert!(is_feasible(&problem, &result.pairs), "{seed}");
        assert!(
            problem
                .fixed()
                .iter()
                .all(|edge| result.pairs.contains(edge))
        );
    }
}
