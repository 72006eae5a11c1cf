use super::*;
use crate::assign::sample_tests::problem;

#[test]
fn each_level_stands_where_the_objective_puts_it() {
    let problem = problem(
        "lawyer A 2..3
         lawyer B 1..1
         case c 2
         case d 1
         pair c A 5 tie=2
         pair c B -7
         pair d A 4 tie=3",
    );
    let hash = |case, lawyer| i128::from(tie_hash("assign", "s", case, lawyer) >> 16);
    let hashes = hash("c", "A") + hash("d", "A");
    let at = |objective| worth(&problem, objective, "s", &[0, 2]).0;
    assert_eq!(at(Objective::SeatsFirst), [2, -1, 9, 5, hashes]);
    assert_eq!(at(Objective::PointsFirst), [9, 2, -1, 5, hashes]);
    assert_eq!(at(Objective::MinimumsFirst), [-1, 2, 9, 5, hashes]);
    let none = worth(&problem, Objective::SeatsFirst, "s", &[]);
    assert_eq!(none.0, [0, -3, 0, 0, 0]);
    let pair = pair_worth(&problem, Objective::SeatsFirst, "s", 1);
    assert_eq!(pair.0, [1, 0, -7, 0, hash("c", "B")]);
}
