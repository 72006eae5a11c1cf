use proptest::prelude::*;

use super::*;

fn edges(rows: &[(u32, u32, i64)], tie: impl Fn(i64) -> i64) -> Edges {
    let mut edges = Edges::default();
    edges.reserve(rows.len());
    for (case, lawyer, score) in rows {
        let row = edges.next_row(None);
        edges.push(row, *case, *lawyer, *score);
        edges.mark(tie(*score), Pin::Free);
    }
    edges
}

fn columns(sorted: &Sorted) -> Vec<(u32, u32, i64, i64)> {
    let mut columns = Vec::new();
    for (case, bounds) in (0..).zip(sorted.starts.windows(2)) {
        for at in bounds[0] as usize..bounds[1] as usize {
            let tie = sorted.ties.get(at).copied().unwrap_or(0);
            columns.push((case, sorted.lawyers[at], sorted.scores[at], tie));
        }
    }
    columns
}

#[test]
fn ties_of_0_take_no_room() {
    let rows = [(0, 1, 5), (0, 0, 6)];
    let ranks = [0, 1];
    let sorted = edges(&rows, |_| 0).sorted(&ranks[..1], &ranks);
    assert!(sorted.ties.is_empty());
    assert_eq!(columns(&sorted), [(0, 0, 6, 0), (0, 1, 5, 0)]);
    // A key on the first row only still has its place.
    let sorted = edges(&rows, |score| i64::from(score == 5)).sorted(&ranks[..1], &ranks);
    assert_eq!(columns(&sorted), [(0, 0, 6, 0), (0, 1, 5, 1)]);
}

proptest! {
    #[test]
    fn columns_are_the_rows_in_order(
        pairs in proptest::collection::btree_map((0_u32..7, 0_u32..6), -9_i64..9, 0..40),
        mixed in any::<bool>(),
    ) {
        let mut rows: Vec<_> = pairs.into_iter().map(|((case, lawyer), score)| (case, lawyer, score)).collect();
        if mixed {
            rows.sort_by_key(|(case, lawyer, score)| (score.rem_euclid(3), lawyer ^ case));
        }
        let (cases, lawyers) = ([3, 1, 0, 6, 5, 4, 2], [0, 1, 2, 5, 4, 3]);
        let sorted = edges(&rows, |score| score * 2).sorted(&cases, &lawyers);
        let mut expected: Vec<_> = rows
            .iter()
            .map(|(case, lawyer, score)| (cases[*case as usize], lawyers[*lawyer as usize], *score, score * 2))
            .collect();
        expected.sort_unstable();
        prop_assert_eq!(sorted.starts.len(), cases.len() + 1);
        prop_assert_eq!(columns(&sorted), expected);
        prop_assert!(sorted.repeated.is_empty());
    }
}
