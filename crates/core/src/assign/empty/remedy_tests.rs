use super::*;
use crate::assign::sample_tests::problem;

const ROWS: &str = "group G 1
    lawyer A 0..1 G
    lawyer B 0..0
    lawyer C 0..2
    case c 1
    case d 1
    case e 1
    pair c B 1 tie=1
    pair d B 2 forbidden tie=2
    pair e A 3 fixed tie=3
    pair e C 4 forbidden tie=4";

#[test]
fn seats_and_allowed_pairs() {
    let problem = problem(ROWS);
    let changed = problem.with(&[
        Remedy::LawyerSeat(1),
        Remedy::GroupSeat(0),
        Remedy::Allow(1),
        Remedy::Allow(0),
    ]);
    let mut expected = problem.clone();
    expected.lawyers.maximums[1] = 1;
    expected.groups.maximums[0] = 2;
    expected.forbidden = vec![3];
    assert_eq!(changed, expected);
}

#[test]
fn added_pairs_stand_in_their_places_and_pins_follow() {
    let changed = problem(ROWS).with(&[
        Remedy::Add(2, 1),
        Remedy::Add(0, 2),
        Remedy::Add(0, 0),
        Remedy::Add(1, 0),
        Remedy::Add(0, 1),
        Remedy::Add(2, 1),
    ]);
    let expected = problem(
        "group G 1
         lawyer A 0..1 G
         lawyer B 0..0
         lawyer C 0..2
         case c 1
         case d 1
         case e 1
         pair c A 0
         pair c B 1 tie=1
         pair c C 0
         pair d A 0
         pair d B 2 forbidden tie=2
         pair e A 3 fixed tie=3
         pair e B 0
         pair e C 4 forbidden tie=4",
    );
    assert_eq!(changed, expected);
}

#[test]
fn pins_are_put_in_order() {
    let problem = problem(ROWS);
    assert_eq!(problem.fixing(0).fixed(), [0, 2]);
    assert_eq!(problem.forbidding(0).forbidden(), [0, 1, 3]);
}
