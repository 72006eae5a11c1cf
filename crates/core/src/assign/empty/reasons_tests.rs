use super::*;
use crate::assign::empty::residual::Node;
use crate::assign::sample_tests::{best, drawn, problem};
use crate::assign::{
    Blocked, Level, Mechanism, Objective, Stage, Status, assign, optimal, rotation,
};

#[test]
fn every_empty_seat_has_its_reason_and_what_is_said_is_true() {
    let mut ways = 0;
    for seed in 0..150 {
        let problem = drawn(seed, seed % 3 == 0);
        for objective in Objective::ALL {
            for mechanism in Mechanism::ALL {
                let options = AssignOptions::new().objective(*objective).seed("s");
                let result = assign(&problem, *mechanism, &options, &mut ());
                let (empty, shortages) =
                    unassigned(&problem, &result, &options, ReasonOptions::new(), &mut ());
                let missing: u64 = empty.iter().map(|case| u64::from(case.missing)).sum();
                assert_eq!(missing + result.pairs.len() as u64, problem.seats_needed());
                assert!(shortages.iter().all(|shortage| shortage.holds(&problem)));
                for case in empty {
                    assert!(!case.obstacles.is_empty());
                    if let Some(shortage) = case.shortage {
                        assert!(shortages[shortage].cases.contains(&case.case));
                    }
                    for way in &case.ways_out {
                        let changed = problem.with(&way.remedies);
                        let result_then = match mechanism {
                            Mechanism::Optimal if changed.edge_count() < 10 => {
                                best(&changed, &options)
                            }
                            _ => assign(&changed, *mechanism, &options, &mut ()),
                        };
                        assert!(result_then.pairs.len() > result.pairs.len());
                        assert_eq!(way.gain, result_then.worth - result.worth);
                        for left_out in 0..way.remedies.len() {
                            let mut fewer = way.remedies.clone();
                            fewer.remove(left_out);
                            let fewer = problem.with(&fewer);
                            if *mechanism == Mechanism::Optimal && case.shortage.is_some() {
                                // With fewer changes there is still no way for the case.
                                let residual = Residual::new(&fewer, &result.pairs);
                                let start = [Node::Case(case.case)];
                                let has_way = Search::new(&residual).run(&residual, &start);
                                assert!(!has_way, "{seed} {way:?}");
                            } else {
                                let then = assign(&fewer, *mechanism, &options, &mut ());
                                assert!(then.pairs.len() <= result.pairs.len(), "{seed} {way:?}");
                            }
                        }
                        ways += 1;
                    }
                }
            }
        }
    }
    assert!(ways > 500, "{ways}");
}

#[test]
fn seats_first_one_more_seat_at_somebody_is_always_a_way_out() {
    for seed in 0..200 {
        let problem = drawn(seed, false);
        let options = AssignOptions::new();
        let result = optimal(&problem, &options, &mut ());
        let (empty, _) = unassigned(&problem, &result, &options, ReasonOptions::new(), &mut ());
        for case in empty {
            // Of all single changes that help anywhere, some help by way of this case's lawyers.
            let rules: Vec<Blocked> = case.obstacles.iter().map(|one| one.rule).collect();
            let full = [Blocked::LawyerFull, Blocked::GroupFull];
            if rules.iter().any(|rule| full.contains(rule)) {
                assert!(!case.ways_out.is_empty(), "{seed}");
            }
        }
    }
}

const SCARCE: &str = "lawyer A 0..1
    case c 1 priority=2
    case d 1 priority=1
    case e 1 priority=3
    case f 1 priority=1
    pair c A 4
    pair d A 3
    pair e A 5
    pair f A 2";

#[test]
fn ways_out_go_to_the_smallest_priorities_first() {
    let problem = problem(SCARCE);
    let options = AssignOptions::new();
    let result = optimal(&problem, &options, &mut ());
    let (empty, shortages) = unassigned(
        &problem,
        &result,
        &options,
        ReasonOptions::new().cases(2),
        &mut (),
    );
    let with: Vec<u32> = empty
        .iter()
        .filter(|case| !case.ways_out.is_empty())
        .map(|case| case.case)
        .collect();
    assert_eq!((with, empty.len(), shortages.len()), (vec![1, 3], 3, 1));
    let score = result.objective.place(Level::Score);
    assert_eq!(empty[1].ways_out[0].gain.0[score], 4);
}

struct Count {
    asked: u64,
    most: u64,
}

impl Observer for Count {
    fn step(&mut self, stage: Stage, _: u64, done: u64, of: u64) -> bool {
        assert_eq!(stage, Stage::Reasons);
        assert!(done <= of);
        self.asked += 1;
        self.asked <= self.most
    }
}

#[test]
fn the_observer_stops_ways_out_and_nothing_else() {
    let problem = problem(SCARCE);
    let options = AssignOptions::new();
    let result = optimal(&problem, &options, &mut ());
    let mut observer = Count { asked: 0, most: 0 };
    let (empty, shortages) = unassigned(
        &problem,
        &result,
        &options,
        ReasonOptions::new(),
        &mut observer,
    );
    assert_eq!((empty.len(), shortages.len()), (3, 1));
    assert!(
        empty
            .iter()
            .all(|case| case.ways_out.is_empty() && case.shortage == Some(0))
    );
    let mut observer = Count {
        asked: 0,
        most: u64::MAX,
    };
    let (all, _) = unassigned(
        &problem,
        &result,
        &options,
        ReasonOptions::new(),
        &mut observer,
    );
    assert!(all.iter().all(|case| !case.ways_out.is_empty()));
}

#[test]
fn a_complete_result_has_nothing_to_say() {
    let problem = problem(
        "lawyer A 0..1
         case c 1
         pair c A 4",
    );
    let options = AssignOptions::new();
    let result = rotation(&problem, &options, &mut ());
    assert_eq!(result.status, Status::Complete);
    let none = unassigned(&problem, &result, &options, ReasonOptions::new(), &mut ());
    assert_eq!(none, (Vec::new(), Vec::new()));
}
