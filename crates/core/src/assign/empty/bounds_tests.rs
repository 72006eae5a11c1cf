use super::*;
use crate::assign::sample_tests::{best, drawn, problem};
use crate::assign::{AssignOptions, Objective, optimal};

#[test]
fn no_change_brings_more_than_its_bound() {
    let mut checked = 0;
    for seed in 0..150 {
        let problem = drawn(seed, false);
        for objective in Objective::ALL {
            let options = AssignOptions::new().objective(*objective);
            let result = optimal(&problem, &options, &mut ());
            let bounds = Bounds::of(&problem, &result).unwrap();
            let mut changes: Vec<Vec<Remedy>> = Vec::new();
            for lawyer in 0..problem.lawyer_count() {
                let own = Remedy::LawyerSeat(lawyer);
                let groups = groups_of(&problem, lawyer).map(Remedy::GroupSeat);
                changes.push(vec![own]);
                changes.push([own].into_iter().chain(groups).collect());
                changes.extend((0..problem.case_count()).filter_map(|case| {
                    let is_new = problem.find_edge(case, lawyer).is_none();
                    is_new.then(|| vec![Remedy::Add(case, lawyer)])
                }));
            }
            changes.extend((0..problem.group_count()).map(|group| vec![Remedy::GroupSeat(group)]));
            let forbidden = problem.forbidden().iter();
            changes.extend(forbidden.map(|edge| vec![Remedy::Allow(*edge)]));
            for remedies in changes {
                let after = problem.with(&remedies);
                if after.edge_count() > 9 {
                    continue;
                }
                let gain = best(&after, &options).worth - result.worth;
                let bound = bounds.gain(&remedies);
                assert!(
                    gain <= bound,
                    "{seed} {objective} {remedies:?} {gain:?} {bound:?}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 1000);
}

#[test]
fn a_lawyer_without_seats_is_worth_no_more_than_a_pair_there() {
    let problem = problem(
        "lawyer A 0..0
         lawyer B 0..1
         case c 1
         pair c A 7
         pair c B 5",
    );
    let options = AssignOptions::new();
    let result = optimal(&problem, &options, &mut ());
    let bounds = Bounds::of(&problem, &result).unwrap();
    let gain = bounds.gain(&[Remedy::LawyerSeat(0)]);
    // A seat would bring 2; B's price may be anything that still sells its seat.
    assert!(gain.0[0] == 0 && gain.0[2] >= 2, "{gain:?}");
    let mut unproved = result.clone();
    unproved.optimal = false;
    assert!(Bounds::of(&problem, &unproved).is_none());
}
