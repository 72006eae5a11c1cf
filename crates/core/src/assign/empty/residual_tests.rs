use crate::assign::empty::residual::{Node, Residual};
use crate::assign::empty::search::Search;
use crate::assign::sample_tests::{drawn, every, problem};

/// Seats of each case.
fn served(problem: &crate::assign::Problem, pairs: &[u32]) -> Vec<u32> {
    let mut served = vec![0; problem.case_count() as usize];
    for edge in pairs {
        served[problem.case_of(*edge) as usize] += 1;
    }
    served
}

#[test]
fn a_free_seat_is_reached_exactly_where_moving_others_fills_one_more() {
    let mut found = [0, 0];
    for seed in 0..150 {
        let problem = drawn(seed, false);
        let results = every(&problem);
        for pairs in results.iter().step_by(1 + results.len() / 20) {
            let residual = Residual::new(&problem, pairs);
            let mut search = Search::new(&residual);
            let now = served(&problem, pairs);
            for case in 0..problem.case_count() {
                if now[case as usize] == problem.need(case) {
                    continue;
                }
                let mut wanted = now.clone();
                wanted[case as usize] += 1;
                let exists = results
                    .iter()
                    .any(|other| served(&problem, other) == wanted);
                let is_found = search.run(&residual, &[Node::Case(case)]);
                assert_eq!(is_found, exists, "seed {seed}, case {case}, {pairs:?}");
                found[usize::from(exists)] += 1;
            }
        }
    }
    assert!(found[0] > 100 && found[1] > 100, "{found:?}");
}

#[test]
fn the_way_to_a_free_seat() {
    let problem = problem(
        "group G 1
         lawyer A 0..1 G
         lawyer B 0..9 G
         lawyer C 0..1
         case c 1 link=k
         case d 1
         pair c B 0
         pair d A 0
         pair d C 0",
    );
    let residual = Residual::new(&problem, &[1]);
    let mut search = Search::new(&residual);
    assert!(search.run(&residual, &[Node::Case(0)]));
    let way = [
        Node::Case(0),
        Node::Link(0),
        Node::Lawyer(1),
        Node::Group(0),
        Node::Lawyer(0),
        Node::Case(1),
        Node::Lawyer(2),
    ];
    assert_eq!(search.way(), way);
    assert_eq!(
        (residual.taken_by(1), residual.taken_from(0)),
        (&[1][..], &[1][..])
    );
    assert_eq!(residual.link_seat(0), (0, 1));
}
