use super::*;
use crate::assign::sample_tests::{drawn, every, problem};

#[test]
fn fixed_pairs_rule_out_linked_and_opposing_ones() {
    let problem = problem(
        "group G 9
         lawyer A 0..9 G
         lawyer B 0..9 G
         lawyer C 0..9
         case c 1 link=k
         case d 2 link=k
         case e 1
         pair c A 1 fixed
         pair d A 1
         pair d B 1 forbidden
         pair d C 1
         pair e A 1
         pair e B 1
         pair e C 1
         oppose c e",
    );
    let possible = Possible::new(&problem);
    let of = |case| possible.of_case(&problem, case).collect::<Vec<_>>();
    assert_eq!((of(0), of(1), of(2)), (vec![0], vec![3], vec![6]));
    assert!(possible.is_ruled_out(1) && !possible.is_ruled_out(2));
}

#[test]
fn what_is_left_out_is_in_no_result() {
    for seed in 0..300 {
        let problem = drawn(seed, true);
        let possible = Possible::new(&problem);
        for pairs in every(&problem) {
            for edge in pairs {
                let case = problem.case_of(edge);
                assert!(
                    possible.of_case(&problem, case).any(|one| one == edge),
                    "{seed}"
                );
            }
        }
    }
}
