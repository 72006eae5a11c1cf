//! The generator against published numbers, and the draws made of it.

use super::Random;

/// The first numbers of the seed 1234567, as the algorithm's other implementations give them.
#[test]
fn known_numbers_come_out() {
    let mut random = Random::new(1_234_567);
    assert_eq!(random.next(), 6_457_827_717_110_365_317);
    assert_eq!(random.next(), 3_203_168_211_198_807_973);
}

#[test]
fn streams_differ_by_name_and_number() {
    let first = |name, number| Random::stream(7, name, number).next();
    assert_eq!(first("lawyer", 1), first("lawyer", 1));
    assert_ne!(first("lawyer", 1), first("lawyer", 2));
    assert_ne!(first("lawyer", 1), first("firm", 1));
}

#[test]
fn draws_stay_in_their_range_and_reach_its_ends() {
    let mut random = Random::new(1);
    let drawn: Vec<u32> = (0..1_000).map(|_| random.between(3, 5)).collect();
    assert_eq!(drawn.iter().min(), Some(&3));
    assert_eq!(drawn.iter().max(), Some(&5));
    assert!((0..1_000).all(|_| random.weighted(&[("never", 0), ("always", 1)]) == "always"));
    let mut items = [1, 2, 3, 4, 5, 6, 7, 8];
    random.shuffle(&mut items);
    assert_ne!(items, [1, 2, 3, 4, 5, 6, 7, 8]);
    items.sort_unstable();
    assert_eq!(items, [1, 2, 3, 4, 5, 6, 7, 8]);
}
