use super::*;
use crate::assign::sample_tests::{drawn, is_feasible, problem};
use crate::assign::{Objective, Status};
use crate::wire::tie_hash;

fn served(text: &str) -> Vec<(String, String)> {
    let problem = problem(text);
    let result = rotation(&problem, &AssignOptions::new(), &mut ());
    let name = |edge: &u32| {
        let (case, lawyer) = (problem.case_of(*edge), problem.lawyer_of(*edge));
        (
            problem.case_id(case).to_owned(),
            problem.lawyer_id(lawyer).to_owned(),
        )
    };
    result.pairs.iter().map(name).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(case, lawyer): &(&str, &str)| ((*case).to_owned(), (*lawyer).to_owned());
    expected.iter().map(own).collect()
}

#[test]
fn the_smallest_share_comes_next_in_the_order_of_receipt() {
    let found = served(
        "lawyer A 0..4
         lawyer B 0..2
         case c 1 received=2026-11-03
         case d 1 received=2026-11-01
         case e 1 received=2026-11-02
         case f 1
         pair c A 0
         pair c B 99
         pair d A 0
         pair e A 0
         pair e B 0
         pair f A 0
         pair f B 0",
    );
    // d: A has 1/4. e: B has 1/2. c: A has 2/4. f, of unknown receipt, comes last.
    assert_eq!(found[..3], pairs(&[("c", "A"), ("d", "A"), ("e", "B")])[..]);
    assert_eq!(found[3].0, "f");
}

#[test]
fn who_is_below_the_minimum_comes_first() {
    let found = served(
        "lawyer A 0..9
         lawyer B 2..2
         case c 1 received=2026-11-01
         case d 1 received=2026-11-02
         case e 1 received=2026-11-03
         pair c A 0
         pair c B 0
         pair d A 0
         pair d B 0
         pair e A 0
         pair e B 0",
    );
    assert_eq!(found, pairs(&[("c", "B"), ("d", "B"), ("e", "A")]));
}

#[test]
fn equals_stand_by_their_hash() {
    let problem = problem(
        "lawyer A 0..1
         lawyer B 0..1
         case c 1
         pair c A 0
         pair c B 0",
    );
    for seed in ["", "a", "b", "c"] {
        let result = rotation(&problem, &AssignOptions::new().seed(seed), &mut ());
        let hash = |lawyer| tie_hash("rotation", seed, "c", lawyer);
        let expected = u32::from(hash("B") > hash("A"));
        assert_eq!(result.pairs, [expected], "{seed}");
    }
}

#[test]
fn every_rule_is_obeyed_and_no_seat_left_that_could_be_taken_at_once() {
    for seed in 0..400 {
        let problem = drawn(seed, true);
        let options = AssignOptions::new().objective(Objective::PointsFirst);
        let result = rotation(&problem, &options, &mut ());
        assert!(is_feasible(&problem, &result.pairs), "{seed}");
        assert!(
            problem
                .fixed()
                .iter()
                .all(|edge| result.pairs.contains(edge))
        );
        for edge in 0..problem.edge_count() {
            let mut more = result.pairs.clone();
            more.push(edge);
            assert!(
                result.pairs.contains(&edge) || !is_feasible(&problem, &more),
                "{seed}"
            );
        }
        assert!(!result.optimal && result.certificate.is_none());
    }
}

#[test]
fn a_budget_stops_it() {
    let problem = problem(
        "lawyer A 0..2
         case c 1 received=2026-11-01
         case d 1 received=2026-11-02
         pair c A 0
         pair d A 0",
    );
    let stopped = rotation(&problem, &AssignOptions::new().steps(1), &mut ());
    assert_eq!(
        (stopped.status, &stopped.pairs[..]),
        (Status::Stopped, &[0][..])
    );
    let done = rotation(&problem, &AssignOptions::new().steps(2), &mut ());
    assert_eq!(done.status, Status::Complete);
}
