use super::*;
use proptest::prelude::*;

#[test]
fn an_id_keeps_its_number() {
    let mut names = Names::new(100);
    assert_eq!(names.number("b"), Some(0));
    assert_eq!(names.number("a"), Some(1));
    assert_eq!(names.number("b"), Some(0));
    assert_eq!(names.number("c"), Some(2));
    assert_eq!(names.number("b"), Some(0));
    assert_eq!((names.find("c"), names.find("d")), (Some(2), None));
    assert_eq!(names.len(), 3);
}

#[test]
fn what_does_not_fit_gets_no_number() {
    let mut names = Names::new(5);
    assert_eq!(names.number("abc"), Some(0));
    assert_eq!(names.number("def"), None);
    assert_eq!(names.number("de"), Some(1));
    assert_eq!(names.number("abc"), Some(0));
}

#[test]
fn two_ids_with_one_hash_are_two_ids() {
    let mut names = Names::new(100);
    names.number("a");
    // As if "b" had the hash of "a".
    let number = names.index.remove(&hash("a")).unwrap();
    names.index.insert(hash("b"), number);
    names.last = 7;
    assert_eq!(names.number("b"), Some(1));
    assert_eq!(names.find("b"), Some(1));
    assert_eq!(names.find("a"), None);
}

proptest! {
    #[test]
    fn ranks_are_in_the_order_of_bytes(ids in proptest::collection::btree_set("(long common front )?[ab中é]{1,20}", 0..30), seed in any::<u64>()) {
        let sorted: Vec<&str> = ids.iter().map(String::as_str).collect();
        let mut mixed = sorted.clone();
        mixed.sort_by_key(|id| hash(id) ^ seed);
        let mut names = Names::new(10_000);
        for id in &mixed {
            names.number(id);
        }
        let ranked = names.ranked();
        for (rank, id) in (0_u32..).zip(&sorted) {
            prop_assert_eq!(ranked.ids.get(rank), *id);
            let number = ranked.numbers[rank as usize];
            prop_assert_eq!(mixed[number as usize], *id);
            prop_assert_eq!(ranked.ranks[number as usize], rank);
        }
    }
}
