use super::*;
use crate::assign::objective::Objective;
use crate::assign::sample_tests::{Draw, drawn};
use crate::assign::worth::pair_worth;

/// What every pair is worth above its prices, hashes and all, sorted: the definition, without a thought for time.
fn of_cases(problem: &Problem, options: &AssignOptions, prices: &Prices) -> Levels {
    let none = Levels::ZERO;
    let price_of = |list: &[(u32, Levels)], index: u32| {
        let found = list.iter().find(|(of, _)| *of == index);
        found.map_or(none, |(_, price)| *price)
    };
    let mut bound = none;
    for case in 0..problem.case_count() {
        let mut nets = Vec::new();
        let mut need = problem.need(case) as usize;
        for edge in problem.edges(case) {
            let lawyer = problem.lawyer_of(edge);
            let mut net = pair_worth(problem, options.objective, &options.seed, edge)
                - price_of(&prices.lawyers, lawyer);
            let mut group = problem.group(lawyer);
            while let Some(at) = group {
                net -= price_of(&prices.groups, at);
                group = problem.parent(at);
            }
            for (link, of, price) in &prices.links {
                if problem.link(case) == Some(*link) && *of == lawyer {
                    net -= *price;
                }
            }
            match problem.pin(edge) {
                Pin::Forbidden => {}
                Pin::Fixed => {
                    bound += net;
                    need -= 1;
                }
                Pin::Free => nets.push(net.max(none)),
            }
        }
        nets.sort_unstable_by(|a, b| b.cmp(a));
        bound += nets.into_iter().take(need).fold(none, |sum, net| sum + net);
    }
    bound
}

/// Small prices of a few levels, so that many pairs are alike before their hashes, and many are worth nothing.
fn priced(problem: &Problem, draw: &mut Draw) -> Prices {
    let mut price = || {
        let mut price = Levels::ZERO;
        for level in &mut price.0 {
            *level = i128::from(draw.below(3)) - 1;
        }
        price
    };
    let lawyers = (0..problem.lawyer_count()).map(|lawyer| (lawyer, price()));
    Prices {
        lawyers: lawyers.collect(),
        ..Prices::default()
    }
}

#[test]
fn hashes_that_are_not_computed_change_no_bound() {
    let objectives = [
        Objective::SeatsFirst,
        Objective::PointsFirst,
        Objective::MinimumsFirst,
    ];
    for seed in 0..400 {
        let problem = drawn(seed, false);
        let mut draw = Draw::new(seed);
        for objective in objectives {
            let options = AssignOptions::new().objective(objective).seed("s");
            let nothing = Prices::default();
            let prices = priced(&problem, &mut draw);
            // What lawyers and groups are paid does not depend on the pairs.
            let paid = |prices: &Prices| {
                bound(&problem, &options, prices) - of_cases(&problem, &options, prices)
            };
            let minimums = objective.place(Level::Minimums);
            let (free, found) = (paid(&nothing), paid(&prices));
            assert!(
                free.0
                    .iter()
                    .enumerate()
                    .all(|(level, paid)| level == minimums || *paid == 0),
                "{seed}: {free:?}"
            );
            let mut of_places = Levels::ZERO;
            for (lawyer, price) in &prices.lawyers {
                let (minimum, maximum) = (problem.minimum(*lawyer), problem.maximum(*lawyer));
                let most = [0, minimum, maximum].map(|seats: u32| {
                    let mut sum = price.times(i128::from(seats));
                    sum.0[minimums] -= i128::from(minimum.saturating_sub(seats));
                    sum
                });
                of_places += most.into_iter().max().expect("there are three");
            }
            assert_eq!(found, of_places, "{seed} {objective:?}");
        }
    }
}
