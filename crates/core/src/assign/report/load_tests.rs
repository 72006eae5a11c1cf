use super::*;
use crate::assign::sample_tests::problem;

const ROWS: &str = "lawyer A 0..9
    lawyer B 0..9
    lawyer C 0..9
    lawyer D 0..0
    case c 1
    case d 1
    case e 1
    pair c A 0
    pair c B 0
    pair d A 0
    pair d B 0
    pair e A 0
    pair e C 0";

#[test]
fn shares_in_millionths() {
    let problem = problem(ROWS);
    let even = Load::of(&problem, &[0, 3, 5]);
    assert_eq!((even.lawyers, even.idle, even.most), (3, 0, 1));
    assert_eq!((even.gini, even.most_over_mean), (Some(0), Some(1_000_000)));
    // Loads 0, 1, 2: (2·(1·0 + 2·1 + 3·2) − 4·3) / (3·3) = 4/9.
    let uneven = Load::of(&problem, &[0, 2, 5]);
    assert_eq!((uneven.idle, uneven.most), (1, 2));
    assert_eq!(
        (uneven.gini, uneven.most_over_mean),
        (Some(444_444), Some(2_000_000))
    );
    // Loads 0, 0, 3: 2/3.
    let one = Load::of(&problem, &[0, 2, 4]);
    assert_eq!(
        (one.gini, one.most_over_mean),
        (Some(666_667), Some(3_000_000))
    );
    let none = Load::of(&problem, &[]);
    assert_eq!((none.idle, none.gini, none.most_over_mean), (3, None, None));
}
