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
    let (one, other) = ("an id of 16 bytes", "another as long as it");
    let mut names = Names::new(100);
    names.number(one);
    // As if the other had the hash of the one.
    let number = names.index.remove(&key(one)).unwrap();
    names.index.insert(key(other), number);
    assert_eq!(names.number(other), Some(1));
    assert_eq!(names.find(other), Some(1));
    assert_eq!(names.find(one), None);
}

#[test]
fn ids_of_any_length_are_told_apart() {
    let mut names = Names::new(100_000);
    for length in (1..=128).chain(1..=128) {
        let id = "x".repeat(length);
        assert_eq!(names.number(&id), u32::try_from(length - 1).ok());
    }
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
