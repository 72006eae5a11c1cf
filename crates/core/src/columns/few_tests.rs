use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn every_row_has_what_it_was_given_last(
        given in prop::collection::vec((0..20_usize, prop::collection::vec(any::<u8>(), 0..4)), 0..60),
    ) {
        let mut few = Few::default();
        let mut rows: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
        for (row, items) in given {
            few.set(row, items.clone());
            rows.insert(row, items);
        }
        let found = few.items().iter().map(|(row, item)| (usize::from(*row), *item));
        let expected = rows.iter().flat_map(|(row, items)| items.iter().map(|item| (*row, *item)));
        prop_assert!(found.eq(expected));
        prop_assert_eq!(few.bytes(), 4 * few.items().len());
    }
}
