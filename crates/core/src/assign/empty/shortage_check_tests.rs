use super::*;
use crate::assign::sample_tests::{best, drawn};
use crate::assign::{AssignOptions, ReasonOptions, unassigned};

#[test]
fn a_proof_that_was_tampered_with_does_not_hold() {
    for seed in 0..200 {
        let problem = drawn(seed, true);
        let options = AssignOptions::new();
        let result = best(&problem, &options);
        let reasons = ReasonOptions::new().cases(0);
        let (_, found) = unassigned(&problem, &result, &options, reasons, &mut ());
        for shortage in found {
            assert!(shortage.holds(&problem), "{seed}");
            let refuted = |change: &dyn Fn(&mut Shortage)| {
                let mut changed = shortage.clone();
                change(&mut changed);
                assert!(!changed.holds(&problem), "{seed} {changed:?}");
            };
            refuted(&|one| one.seats_needed += 1);
            refuted(&|one| one.seats += 1);
            refuted(&|one| one.lawyers.push(9));
            refuted(&|one| one.cases.push(9));
            refuted(&|one| one.cases.insert(0, one.cases[0]));
            refuted(&|one| {
                let part = Limit::Lawyer {
                    lawyer: 9,
                    seats: 0,
                };
                one.parts.push(part);
            });
            for at in 0..shortage.parts.len() {
                // A part without seats can be covered by another one above it.
                if shortage.parts[at].seats() > 0 {
                    refuted(&|one| one.seats -= one.parts.remove(at).seats());
                }
                refuted(&|one| match &mut one.parts[at] {
                    Limit::Lawyer { seats, .. } | Limit::Group { seats, .. } => {
                        *seats += 1;
                        one.seats += 1;
                    }
                    Limit::Link { link, .. } => *link += 9,
                    Limit::Pair { case, .. } => *case += 9,
                });
            }
        }
    }
}
