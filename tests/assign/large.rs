//! A million pairs that nothing but hashes tells apart.

use dianyuan::assign::{Objective, Status, check};

use crate::optimum::solved;
use crate::rows::Rows;

#[test]
fn a_million_equal_pairs_have_an_answer() {
    let problem = Rows::plain(1000, 1000, |_, _| 500_000_000).problem();
    assert_eq!(problem.edge_count(), 1_000_000);
    let result = solved(&problem, Objective::SeatsFirst, "");
    assert!(result.optimal);
    assert_eq!(
        (result.status, result.pairs.len()),
        (Status::Complete, 1000)
    );
    check(&problem, &result).unwrap();
}

#[test]
fn a_million_equal_pairs_for_too_few_seats_have_an_answer() {
    let mut rows = Rows::plain(2000, 500, |_, _| 0);
    for lawyer in &mut rows.lawyers {
        lawyer.max = 3;
    }
    let problem = rows.problem();
    let result = solved(&problem, Objective::SeatsFirst, "");
    assert!(result.optimal);
    assert_eq!((result.status, result.pairs.len()), (Status::Partial, 1500));
    check(&problem, &result).unwrap();
}
