use super::*;
use crate::assign::sample_tests::{drawn, every, problem};

#[test]
fn a_way_that_would_put_both_sides_into_one_firm_is_passed_over() {
    let rows = "group F 9
         lawyer A 0..1
         lawyer B 0..1 F
         lawyer C 0..1 F
         lawyer D 0..1
         case c 1
         case d 1
         pair c A 0
         pair d A 0
         pair d B 0
         oppose c d";
    let could_be = |rows: &str, pairs: &[u32]| {
        let problem = problem(rows);
        let residual = Residual::new(&problem, pairs);
        could_be_served(&residual, 0, &mut Search::new(&residual))
    };
    // A serves d, which c opposes.
    assert!(!could_be(rows, &[1]));
    let third = "case e 1
         pair c C 0
         pair e C 0";
    // Nobody serves the other side yet: e has C, which c could have, but d leaves no way to B.
    let without = rows.replace("pair d A 0", "").replace("pair c A 0", "");
    assert!(could_be(&format!("{without}\n{third}\npair e D 0"), &[2]));
}

#[test]
fn what_is_said_to_be_possible_is() {
    let mut found = [0, 0];
    for seed in 0..300 {
        let problem = drawn(seed, true);
        let results = every(&problem);
        let served = |pairs: &[u32], case: u32| {
            let own = pairs.iter().filter(|edge| problem.case_of(**edge) == case);
            own.count()
        };
        for pairs in results.iter().step_by(1 + results.len() / 10) {
            let residual = Residual::new(&problem, pairs);
            let mut search = Search::new(&residual);
            for case in 0..problem.case_count() {
                if served(pairs, case) == problem.need(case) as usize {
                    continue;
                }
                let claims = could_be_served(&residual, case, &mut search);
                let exists = results.iter().any(|other| {
                    (0..problem.case_count()).all(|one| {
                        let more = usize::from(one == case);
                        served(other, one) == served(pairs, one) + more
                    })
                });
                assert!(exists || !claims, "seed {seed}, case {case}, {pairs:?}");
                found[usize::from(claims)] += 1;
            }
        }
    }
    assert!(found[0] > 50 && found[1] > 50, "{found:?}");
}
