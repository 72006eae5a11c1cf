use super::*;
use crate::assign::sample_tests::{best, drawn, problem};
use crate::assign::{Level, optimal, rotation};

#[test]
fn what_is_found_exactly_is_no_more_than_the_price() {
    for seed in 0..200 {
        let problem = drawn(seed, false);
        let options = AssignOptions::new();
        let result = optimal(&problem, &options, &mut ());
        let worth = seat_worth(&problem, &result, &options, 9, &mut ()).unwrap();
        assert!(worth.is_sorted_by(|one, next| one.at_most >= next.at_most));
        let gain = |seat: Remedy| best(&problem.with(&[seat]), &options).worth - result.worth;
        for place in &worth {
            assert_eq!(place.exact, Some(gain(place.seat)), "{seed}");
            assert!(place.exact <= Some(place.at_most), "{seed}");
        }
        // Who is not named brings nothing.
        let lawyers = (0..problem.lawyer_count()).map(Remedy::LawyerSeat);
        let groups = (0..problem.group_count()).map(Remedy::GroupSeat);
        for seat in lawyers.chain(groups) {
            let is_named = worth.iter().any(|place| place.seat == seat);
            assert!(is_named || gain(seat) == Levels::ZERO, "{seed} {seat:?}");
        }
    }
}

#[test]
fn only_as_many_as_asked_are_solved() {
    let problem = problem(
        "lawyer A 0..1
         lawyer B 0..1
         case c 1
         case d 1
         case e 1
         pair c A 9
         pair d A 1
         pair e B 7
         pair d B 1",
    );
    let options = AssignOptions::new();
    let result = optimal(&problem, &options, &mut ());
    let worth = seat_worth(&problem, &result, &options, 1, &mut ()).unwrap();
    assert_eq!(worth.len(), 2);
    assert!(worth[0].exact.is_some() && worth[1].exact.is_none());
    let score = result.objective.place(Level::Score);
    assert_eq!(worth[0].exact.unwrap().0[score], 1);
}

#[test]
fn without_prices_nothing_is_said() {
    let problem = problem("lawyer A 0..1");
    let options = AssignOptions::new();
    let result = rotation(&problem, &options, &mut ());
    assert_eq!(seat_worth(&problem, &result, &options, 1, &mut ()), None);
}
