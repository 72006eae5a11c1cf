use super::*;
use crate::assign::sample_tests::problem;

#[test]
fn the_first_rule_that_keeps_a_lawyer_away() {
    let problem = problem(
        "group F 9
         group G 2
         group H 1 G
         lawyer A 0..2 F
         lawyer B 0..1 F
         lawyer C 0..9 H
         lawyer D 0..9 G
         case c 1 link=k
         case d 1 link=k
         case e 1
         case f 1
         pair c A 1
         pair c C 1
         pair d A 1
         pair e B 1
         pair f A 1
         oppose c e",
    );
    let room = Room::with(&problem, &[0, 1, 3]);
    let blocked = |case, lawyer| room.blocked(case, lawyer);
    assert_eq!(blocked(1, 0), Some(Blocked::Linked));
    // The firm is the group: A serves c, so that B may not serve e, nor A.
    assert_eq!(blocked(2, 0), Some(Blocked::Opposing));
    assert_eq!(blocked(3, 1), Some(Blocked::LawyerFull));
    assert_eq!(blocked(3, 2), Some(Blocked::GroupFull));
    // What is above the group of a lawyer is no firm.
    assert_eq!(blocked(2, 3), None);
    assert_eq!(blocked(3, 0), None);
    assert_eq!((room.left(0), room.left(2), room.left(3)), (1, 0, 1));
    assert_eq!(room.opponents(0).collect::<Vec<_>>(), [2]);
}
