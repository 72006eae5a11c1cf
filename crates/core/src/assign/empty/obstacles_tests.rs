use super::*;
use crate::assign::sample_tests::{best, problem};
use crate::assign::{AssignOptions, lot, rotation};

/// Obstacles of a case, each with the ids of the lawyers.
fn found(
    problem: &Problem,
    assignment: &Assignment,
    case: &str,
    is_short: bool,
) -> Vec<(Blocked, Vec<String>)> {
    let residual = Residual::new(problem, &assignment.pairs);
    let case = problem.find_case(case).unwrap();
    let mut search = Search::new(&residual);
    let obstacles = obstacles(&residual, assignment, case, is_short, &mut search);
    let named = obstacles.into_iter().map(|obstacle| {
        let ids = obstacle.lawyers.into_iter();
        let ids = ids.map(|lawyer| problem.lawyer_id(lawyer).to_owned());
        (obstacle.rule, ids.collect())
    });
    named.collect()
}

fn rules(expected: &[(Blocked, &str)]) -> Vec<(Blocked, Vec<String>)> {
    let own = |(rule, ids): &(Blocked, &str)| {
        (*rule, ids.split_whitespace().map(str::to_owned).collect())
    };
    expected.iter().map(own).collect()
}

#[test]
fn each_lawyer_has_the_rule_that_really_keeps_them_away() {
    let problem = problem(
        "group F 9
         group G 1
         lawyer A 0..1
         lawyer B 0..9 G
         lawyer C 0..9 G
         lawyer D 0..9
         lawyer E 0..9 F
         lawyer F 0..9 F
         lawyer G 0..0
         lawyer H 0..9
         case c 1 link=k
         case d 1 link=k
         case e 1
         case f 1
         case g 1
         case h 1
         pair c A 1
         pair c B 1
         pair c D 1
         pair c E 1
         pair c G 1
         pair c H 1 forbidden
         pair d D 1 fixed
         pair e A 1 fixed
         pair f C 1 fixed
         pair g F 1 fixed
         oppose c g",
    );
    let result = best(&problem, &AssignOptions::new());
    let expected = [
        (Blocked::Forbidden, "H"),
        (Blocked::LawyerFull, "A G"),
        (Blocked::GroupFull, "B"),
        (Blocked::Linked, "D"),
        (Blocked::Opposing, "E"),
    ];
    assert_eq!(found(&problem, &result, "c", true), rules(&expected));
    assert_eq!(
        found(&problem, &result, "h", true),
        rules(&[(Blocked::NoPair, "")])
    );
}

#[test]
fn a_case_that_needs_more_lawyers_than_there_are_says_so() {
    let problem = problem(
        "lawyer A 0..9
         lawyer B 0..9
         case c 3
         pair c A 1
         pair c B 1 forbidden",
    );
    let result = best(&problem, &AssignOptions::new());
    let expected = [(Blocked::Forbidden, "B"), (Blocked::TooFewLawyers, "")];
    assert_eq!(found(&problem, &result, "c", true), rules(&expected));
}

#[test]
fn a_seat_that_would_lower_the_total() {
    let problem = problem(
        "lawyer A 0..1
         lawyer B 0..1
         case c 1
         case d 1
         pair c A -1
         pair d A 5
         pair d B 3
         pair c B -1",
    );
    let options = AssignOptions::new().objective(Objective::PointsFirst);
    let result = best(&problem, &options);
    let expected = [(Blocked::LawyerFull, "A"), (Blocked::LowersTotal, "B")];
    assert_eq!(found(&problem, &result, "c", false), rules(&expected));
}

#[test]
fn a_seat_that_would_leave_a_minimum() {
    // c could have B if d moved from A to C, but then A would be below the minimum.
    let problem = problem(
        "group G 1
         lawyer A 1..1 G
         lawyer B 0..1 G
         lawyer C 0..1
         case c 1
         case d 1
         pair c B 1
         pair d A 1
         pair d C 1",
    );
    let options = AssignOptions::new().objective(Objective::MinimumsFirst);
    let result = best(&problem, &options);
    let expected = [(Blocked::GroupFull, "B"), (Blocked::LeavesMinimum, "")];
    assert_eq!(found(&problem, &result, "c", false), rules(&expected));
    let seats_first = best(&problem, &AssignOptions::new());
    assert_eq!(seats_first.status, Status::Complete);
}

#[test]
fn mechanisms_that_move_nobody_say_so() {
    let problem = problem(
        "lawyer A 0..1
         lawyer B 0..1
         case c 1 received=2026-11-01
         case d 1 received=2026-11-02
         pair c A 1
         pair c B 1
         pair d A 1",
    );
    let expected = rules(&[(Blocked::LawyerFull, "A"), (Blocked::NotMoved, "")]);
    let mut met = 0;
    for seed in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        let options = AssignOptions::new().seed(seed);
        for result in [
            rotation(&problem, &options, &mut ()),
            lot(&problem, &options, &mut ()),
        ] {
            if result.status == Status::Partial {
                assert_eq!(found(&problem, &result, "d", false), expected);
                met += 1;
            }
        }
    }
    assert!(met > 0);
}

#[test]
fn opposing_sides_can_be_all_that_keeps_a_seat_empty() {
    let problem = problem(
        "lawyer A 0..2
         case c 1
         case d 1
         pair c A 1
         pair d A 2
         oppose c d",
    );
    let result = best(&problem, &AssignOptions::new());
    let expected = rules(&[(Blocked::Opposing, "A")]);
    assert_eq!(found(&problem, &result, "c", false), expected);
}

#[test]
fn a_stopped_work_has_not_looked_at_every_seat() {
    let problem = problem(
        "lawyer A 0..2
         case c 1 received=2026-11-01
         case d 1 received=2026-11-02
         pair c A 1
         pair d A 1",
    );
    let result = rotation(&problem, &AssignOptions::new().steps(1), &mut ());
    let expected = rules(&[(Blocked::Stopped, "A")]);
    assert_eq!(found(&problem, &result, "d", false), expected);
}
