use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn every_code_of_every_lawyer_is_counted(
        lawyers in prop::collection::vec(prop::collection::btree_set(0..Code::ALL.len(), 1..5), 0..400),
    ) {
        let mut counts = Counts::new();
        let mut expected: BTreeMap<Code, u32> = BTreeMap::new();
        for lawyer in &lawyers {
            counts.add(lawyer.iter().map(|code| Code::ALL[*code].bit()).sum());
            for code in lawyer {
                *expected.entry(Code::ALL[*code]).or_default() += 1;
            }
        }
        let found = counts.finish();
        prop_assert!(found.iter().map(|entry| (entry.code, entry.count)).eq(expected));
    }
}
