use super::*;
use crate::assign::sample_tests::{best, drawn, every, problem};
use crate::assign::{AssignOptions, Assignment};

fn shortages_of(problem: &Problem, assignment: &Assignment) -> Shortages {
    let residual = Residual::new(problem, &assignment.pairs);
    let mut cases: Vec<u32> = (0..problem.case_count()).collect();
    cases.retain(|case| residual.taken_by(*case).len() < problem.need(*case) as usize);
    shortages(&residual, &cases, &mut Search::new(&residual))
}

fn solved(problem: &Problem) -> Shortages {
    shortages_of(problem, &best(problem, &AssignOptions::new()))
}

#[test]
fn cases_that_compete_share_a_proof_and_others_stay_out_of_it() {
    let problem = problem(
        "lawyer A 0..1
         lawyer B 0..1
         lawyer C 0..9
         case c 1
         case d 1
         case e 1
         case f 1
         case g 1
         case h 1
         pair c A 1
         pair c B 1
         pair d A 1
         pair d B 1
         pair e B 1
         pair f A 1
         pair f B 1
         pair g C 1",
    );
    let found = solved(&problem);
    let expected = Shortage {
        cases: vec![0, 1, 2, 3],
        seats_needed: 4,
        lawyers: vec![0, 1],
        seats: 2,
        parts: vec![
            Limit::Lawyer {
                lawyer: 0,
                seats: 1,
            },
            Limit::Lawyer {
                lawyer: 1,
                seats: 1,
            },
        ],
    };
    // Nobody at all is allowed to h.
    let nobody = Shortage {
        cases: vec![5],
        seats_needed: 1,
        lawyers: vec![],
        seats: 0,
        parts: vec![],
    };
    assert_eq!(found.list, [expected, nobody]);
    assert_eq!(found.of_case.len(), 3);
    assert!(found.list.iter().all(|one| one.holds(&problem)));
}

#[test]
fn every_sort_of_limit() {
    let problem = problem(
        "group G 2
         lawyer A 0..1
         lawyer B 0..9 G
         lawyer C 0..9 G
         lawyer D 0..9
         lawyer E 0..1
         case c 1 link=k
         case d 1 link=k
         case e 3
         case f 2
         case g 1
         case h 1
         pair c D 1
         pair d D 1
         pair e B 1
         pair e C 1
         pair f A 1
         pair f D 1
         pair g A 1
         pair h C 1
         pair h B 1 fixed",
    );
    let found = solved(&problem);
    assert!(found.list.iter().all(|one| one.holds(&problem)));
    let parts = |case: u32| found.list[found.of_case[&case]].parts.as_slice();
    let short_of_linked = u32::from(!found.of_case.contains_key(&0));
    assert_eq!(parts(short_of_linked), [Limit::Link { link: 0, lawyer: 3 }]);
    // One seat of the group is fixed with h.
    assert_eq!(parts(2), [Limit::Group { group: 0, seats: 1 }]);
    let short_of_a = if found.of_case.contains_key(&3) { 3 } else { 4 };
    let full = Limit::Lawyer {
        lawyer: 0,
        seats: 1,
    };
    let kept = Limit::Pair { case: 3, lawyer: 3 };
    assert_eq!(parts(short_of_a), [full, kept]);
}

#[test]
fn seats_first_every_empty_seat_has_a_proof_that_holds() {
    let mut count = 0;
    for seed in 0..400 {
        let problem = drawn(seed, false);
        let found = solved(&problem);
        let best = best(&problem, &AssignOptions::new());
        let short = problem.seats_needed() - best.pairs.len() as u64;
        let residual = Residual::new(&problem, &best.pairs);
        let missing =
            |case: &u32| u64::from(problem.need(*case)) - residual.taken_by(*case).len() as u64;
        assert_eq!(
            found.of_case.keys().map(missing).sum::<u64>(),
            short,
            "{seed}"
        );
        let results = every(&problem);
        for shortage in &found.list {
            assert!(shortage.holds(&problem), "{seed} {shortage:?}");
            let most = results.iter().map(|pairs| {
                let theirs = |edge: &&u32| shortage.cases.contains(&problem.case_of(**edge));
                pairs.iter().filter(theirs).count() as u64
            });
            // The numbers are exact: so many seats can be had, and not one more.
            assert_eq!(most.max(), Some(shortage.seats), "{seed} {shortage:?}");
            count += 1;
        }
    }
    assert!(count > 100);
}
