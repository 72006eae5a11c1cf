use super::*;
use crate::assign::Status;
use crate::assign::sample_tests::problem;

#[test]
fn numbers_of_an_assignment() {
    let problem = problem(
        "lawyer A 0..3
         lawyer B 2..2
         case c 2 link=k
         case d 2
         case e 1 link=k
         case f 1
         pair c A 10
         pair c B -3
         pair d A 4
         pair d B 9
         pair e A 7
         oppose c f
         oppose d f",
    );
    let mut assignment = crate::assign::rotation(&problem, &AssignOptions::new(), &mut ());
    assignment.pairs = vec![0, 1, 2];
    assignment.status = Status::Partial;
    let report = Report::of(&problem, &assignment);
    assert_eq!((report.seats_needed, report.seats_filled), (6, 3));
    assert_eq!((report.full, report.part, report.unserved), (1, 1, 2));
    assert_eq!((report.total, report.mean), (11, Some(3)));
    assert_eq!(report.worst, Some(Worst { case: 0, total: 7 }));
    assert_eq!(report.shortfalls, [(1, 1)]);
    assert_eq!((report.linked, report.opposing), (2, 2));
    assignment.pairs.clear();
    let report = Report::of(&problem, &assignment);
    assert_eq!(
        (report.mean, report.worst, report.unserved),
        (None, None, 4)
    );
    assert_eq!(report.shortfalls, [(1, 2)]);
}
