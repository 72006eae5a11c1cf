use super::*;
use crate::assign::Problem;
use crate::assign::sample_tests::problem;
use crate::assign::{AssignOptions, optimal};

fn ways(
    problem: &Problem,
    result: &Assignment,
    case: u32,
    options: ReasonOptions,
) -> Vec<Vec<Remedy>> {
    let residual = Residual::new(problem, &result.pairs);
    let mut finder = Finder::new(&residual, result, options);
    let observer: &mut dyn crate::assign::Observer = &mut ();
    let mut again = Again::new(result, &AssignOptions::new(), observer);
    let ways = finder.ways_out(case, &mut Search::new(&residual), &mut again);
    assert!(ways.is_sorted_by(|one, next| one.gain >= next.gain));
    ways.into_iter().map(|way| way.remedies).collect()
}

const ROWS: &str = "group G 1
    lawyer A 0..1
    lawyer B 0..1 G
    lawyer C 0..9
    lawyer D 0..9 G
    lawyer E 0..5
    case c 1
    case d 1
    case e 1
    pair c A 8
    pair d A 9
    pair d B 5
    pair e B 90
    pair c C 4 forbidden
    pair c D 7 forbidden
    pair d E 6 forbidden";

#[test]
fn seats_of_lawyers_and_groups_forbidden_and_missing_pairs() {
    let problem = problem(ROWS);
    let result = optimal(&problem, &AssignOptions::new(), &mut ());
    // A has d and B has e, so that c stays without. D has no room, since the group has none.
    let found = ways(&problem, &result, 0, ReasonOptions::new().ways(9));
    let edge = |case, lawyer| problem.find_edge(case, lawyer).unwrap();
    let expected = [
        vec![Remedy::LawyerSeat(0)],
        vec![Remedy::Allow(edge(1, 4))],
        vec![Remedy::LawyerSeat(1), Remedy::GroupSeat(0)],
        vec![Remedy::Allow(edge(0, 2))],
        vec![Remedy::Add(0, 4)],
    ];
    assert_eq!(found, expected);
    // The best are the best, however few are asked for.
    let few = ways(&problem, &result, 0, ReasonOptions::new().ways(2));
    assert_eq!(few, expected[..2]);
    assert!(ways(&problem, &result, 0, ReasonOptions::new().ways(0)).is_empty());
    let tried = ways(&problem, &result, 0, ReasonOptions::new().ways(9).tries(1));
    assert_eq!(tried.len(), 1);
}

#[test]
fn a_group_that_can_make_room_needs_no_seat() {
    // With a seat more, A takes c, and the group moves B's case to C.
    let rows = "group G 1
        lawyer A 0..0 G
        lawyer B 0..1 G
        lawyer C 0..1
        case c 1
        case d 1
        pair c A 1
        pair d B 9
        pair d C 2";
    let found = |rows: &str| {
        let problem = problem(rows);
        let result = optimal(&problem, &AssignOptions::new(), &mut ());
        ways(&problem, &result, 0, ReasonOptions::new())
    };
    let alone = vec![Remedy::LawyerSeat(0)];
    assert_eq!(found(rows), [vec![Remedy::Add(0, 2)], alone]);
    // Where nobody can move, the group needs a seat too.
    let both = vec![Remedy::LawyerSeat(0), Remedy::GroupSeat(0)];
    assert_eq!(
        found(&rows.replace("pair d C 2", "pair d C 2 forbidden"))[0],
        both
    );
}
