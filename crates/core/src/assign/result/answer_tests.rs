use super::*;
use crate::assign::result::sample_tests::{answer, problem};

#[test]
fn every_mechanism_stands_beside_the_one_that_was_asked_for() {
    let problem = problem();
    for mechanism in Mechanism::ALL.iter().copied() {
        let answer = answer(&problem, mechanism);
        let names: Vec<Mechanism> = answer.mechanisms.iter().map(|one| one.0).collect();
        assert_eq!(names, Mechanism::ALL);
        let own = answer.mechanisms.iter().find(|one| one.0 == mechanism);
        assert_eq!(own.unwrap().1, answer.report);
        let best = &answer.mechanisms[0].1;
        let others = answer.mechanisms.iter();
        assert!(
            others
                .clone()
                .all(|one| one.1.seats_filled <= best.seats_filled)
        );
    }
}

#[test]
fn the_empty_seat_has_its_reason_its_proof_and_a_way_out() {
    let problem = problem();
    let answer = answer(&problem, Mechanism::Optimal);
    let [empty] = &answer.unassigned[..] else {
        panic!("{:?}", answer.unassigned)
    };
    assert_eq!(problem.case_id(empty.case), "C-7");
    assert!(!empty.obstacles.is_empty() && !empty.ways_out.is_empty());
    assert!(answer.shortages[empty.shortage.unwrap()].holds(&problem));
}

#[test]
fn large_problems_are_solved_again_less_often() {
    let problem = problem();
    assert_eq!(often(&problem, 100), 100);
    assert_eq!(often(&problem, 5), 5);
}
