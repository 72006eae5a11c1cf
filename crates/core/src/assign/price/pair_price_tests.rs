use super::*;
use crate::assign::sample_tests::{drawn, every, problem};
use crate::assign::worth::worth;
use crate::assign::{Objective, optimal};

#[test]
fn each_seat_of_a_case_against_its_own_best() {
    let problem = problem(
        "lawyer A 0..9
         lawyer B 0..9
         lawyer C 0..9
         lawyer D 0..9
         case c 2
         pair c A 3
         pair c B 5
         pair c C 9 forbidden
         pair c D 8",
    );
    let mut result = optimal(&problem, &AssignOptions::new(), &mut ());
    let costs = |result: &Assignment| {
        let costs = pair_costs(&problem, result).into_iter();
        costs
            .map(|pair| (pair.edge, pair.best, pair.cost()))
            .collect::<Vec<_>>()
    };
    assert_eq!(costs(&result), [(1, 5, 0), (3, 8, 0)]);
    result.pairs = vec![0, 1];
    assert_eq!(costs(&result), [(0, 5, 2), (1, 8, 3)]);
}

#[test]
fn forcing_and_forbidding_cost_what_trying_everything_says() {
    for seed in 0..60 {
        let problem = drawn(seed, seed % 2 == 0);
        let results = every(&problem);
        for objective in Objective::ALL {
            let options = AssignOptions::new().objective(*objective).seed("s");
            let result = optimal(&problem, &options, &mut ());
            let best = |wanted: &dyn Fn(&[u32]) -> bool| {
                let fitting = results.iter().filter(|pairs| wanted(pairs));
                let worths = fitting.map(|pairs| worth(&problem, *objective, "s", pairs));
                worths.max().map(|best| result.worth - best)
            };
            for edge in 0..problem.edge_count() {
                let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
                let price = price_of_pair(&problem, &result, &options, case, lawyer, &mut ());
                let expected = PairPrice {
                    forced: best(&|pairs| pairs.contains(&edge)),
                    forbidden: best(&|pairs| !pairs.contains(&edge)),
                };
                assert_eq!(price, Some(expected), "{seed} {objective} {edge}");
            }
        }
    }
}

#[test]
fn a_pair_without_a_row_cannot_be_forced() {
    let problem = problem(
        "lawyer A 0..9
         case c 1",
    );
    let options = AssignOptions::new();
    let result = optimal(&problem, &options, &mut ());
    let price = price_of_pair(&problem, &result, &options, 0, 0, &mut ());
    let expected = PairPrice {
        forced: None,
        forbidden: Some(Levels::ZERO),
    };
    assert_eq!(price, Some(expected));
}
