use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

use super::*;

/// The recipe of the docs, from bytes.
fn hash_from_bytes(seed: &str, case: &str) -> u64 {
    let mut bytes = Vec::new();
    for field in ["dianyuan/1", "sample", seed, case, ""] {
        bytes.extend(u32::try_from(field.len()).unwrap().to_be_bytes());
        bytes.extend(field.bytes());
    }
    let digest = Sha256::digest(&bytes);
    digest[..8]
        .iter()
        .fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}

fn item<'a>(case: &'a str, stratum: &'a str, always: Option<AlwaysIn>) -> Item<'a> {
    Item {
        case,
        stratum,
        always,
    }
}

#[test]
fn a_case_is_drawn_by_the_hash_of_the_recipe() {
    let items = ["C-1", "案-2", "C-3"].map(|case| item(case, "civil", None));
    let sample = Sample::draw("种子", &items, 400_000).unwrap();
    let mut expected: Vec<(u64, &str)> = items
        .iter()
        .map(|item| (hash_from_bytes("种子", item.case), item.case))
        .collect();
    expected.sort_unstable_by(|a, b| b.cmp(a));
    let found: Vec<(u64, &str)> = sample.strata()[0]
        .items()
        .iter()
        .map(|item| (item.hash(), item.case()))
        .collect();
    assert_eq!(found, expected);
    let drawn: Vec<&str> = sample.cases().map(Sampled::case).collect();
    assert_eq!(drawn, [expected[0].1, expected[1].1]);
}

#[test]
fn what_is_always_in_is_counted_beside_what_is_drawn() {
    let hard = Some(AlwaysIn::Hard);
    let all = ["C-1", "C-2", "C-3", "C-4"].map(|case| item(case, "", hard));
    let stratum = |items: &[Item<'_>], share| {
        let sample = Sample::draw("s", items, share).unwrap();
        let stratum = sample.strata()[0].clone();
        (stratum.drawn(), stratum.always_in(), stratum.rate())
    };
    assert_eq!(stratum(&all, 0), (0, 4, 1_000_000));
    assert_eq!(stratum(&all, 500_000), (2, 2, 1_000_000));
    assert_eq!(stratum(&all[..1], 1), (1, 0, 1_000_000));
    let mut three = all;
    for item in &mut three[1..] {
        item.always = None;
    }
    assert_eq!(stratum(&three[..3], 0), (0, 1, 333_333));
}

#[test]
fn a_case_stands_once_and_a_share_is_no_more_than_all() {
    let items = [
        item("C-1", "a", None),
        item("C-1", "b", None),
        item("王某的案子", "a", None),
        item("王某的案子", "a", None),
    ];
    let error = Sample::draw("", &items, 1_000_001).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Request);
    let found: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.path.as_str(), problem.code))
        .collect();
    let twice = ("case", "duplicate");
    assert_eq!(found, [twice, twice, ("share", "out_of_range")]);
    assert!(!error.to_string().contains('王'), "{error}");
    assert!(Sample::draw("", &[], 1).unwrap().strata().is_empty());
}

fn text(json: &Json<'_>, key: &str) -> String {
    match json.get(key) {
        Some(Json::Str(text)) => text.to_string(),
        other => panic!("{key}: {other:?}"),
    }
}

fn number(json: &Json<'_>, key: &str) -> usize {
    match json.get(key) {
        Some(Json::Int(number)) => usize::try_from(*number).unwrap(),
        other => panic!("{key}: {other:?}"),
    }
}

fn list<'j, 'a>(json: &'j Json<'a>, key: &str) -> &'j [Json<'a>] {
    match json.get(key) {
        Some(Json::Array(items)) => items,
        other => panic!("{key}: {other:?}"),
    }
}

/// Reads a sample's record, and draws again with nothing but SHA-256.
fn draw_again(record: &Json<'_>) {
    let (seed, share) = (text(record, "seed"), number(record, "share"));
    assert_eq!(text(record, "commitment"), commitment(&seed));
    for stratum in list(record, "strata") {
        let items = list(stratum, "items");
        let key = |item: &Json<'_>| {
            let case = text(item, "case");
            (Reverse(hash_from_bytes(&seed, &case)), case)
        };
        let mut looked_at = 0;
        for item in items {
            let before = items.iter().filter(|other| key(other) < key(item)).count();
            // Below the share of the size, without rounding: before / n < share.
            let is_drawn = before * 1_000_000 < share * items.len();
            assert_eq!(item.get("drawn"), Some(&Json::Bool(is_drawn)));
            assert_eq!(text(item, "hash"), format!("{:016x}", key(item).0.0));
            looked_at += usize::from(is_drawn || item.get("always") != Some(&Json::Null));
        }
        let (drawn, size) = (number(stratum, "drawn"), number(stratum, "size"));
        assert_eq!(size, items.len());
        assert_eq!(drawn, (share * size).div_ceil(1_000_000));
        assert_eq!(number(stratum, "always_in"), looked_at - drawn);
        assert_eq!(number(stratum, "rate"), looked_at * 1_000_000 / size);
    }
}

/// Rows of (case, stratum, why always in), each case once.
fn rows() -> impl Strategy<Value = Vec<(String, String, Option<AlwaysIn>)>> {
    let always = prop_oneof![
        4 => Just(None),
        1 => prop::sample::select(AlwaysIn::ALL).prop_map(Some),
    ];
    let row = ("[a-c]{1,4}", "[xyz]", always);
    prop::collection::vec(row, 0..40).prop_map(|mut rows| {
        rows.sort();
        rows.dedup_by(|a, b| a.0 == b.0);
        rows
    })
}

fn items(rows: &[(String, String, Option<AlwaysIn>)]) -> Vec<Item<'_>> {
    rows.iter()
        .map(|(case, stratum, always)| item(case, stratum, *always))
        .collect()
}

proptest! {
    #[test]
    fn whoever_has_the_record_draws_the_same(rows in rows(), seed in "[a-z]{0,3}", share in 0..=1_000_000_u32) {
        let sample = Sample::draw(&seed, &items(&rows), share).unwrap();
        draw_again(&sample.to_json());
        let all: usize = sample.strata().iter().map(Stratum::size).sum();
        prop_assert_eq!(all, rows.len());
    }

    #[test]
    fn the_order_of_items_is_irrelevant(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        share in 0..=1_000_000_u32,
    ) {
        let draw = |rows| Sample::draw("s", &items(rows), share).unwrap();
        prop_assert_eq!(draw(&rows), draw(&shuffled));
    }

    #[test]
    fn more_cases_of_one_stratum_leave_the_others_as_they_are(
        rows in rows(),
        kept in prop::collection::vec(any::<bool>(), 40),
        share in 0..=1_000_000_u32,
    ) {
        let fewer = rows.iter().zip(kept).filter(|(row, kept)| row.1 != "x" || *kept);
        let fewer: Vec<_> = fewer.map(|(row, _)| row.clone()).collect();
        let others = |rows: &[_]| {
            let sample = Sample::draw("s", &items(rows), share).unwrap();
            let others = sample.strata().iter().filter(|stratum| stratum.name() != "x");
            others.cloned().collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&rows), others(&fewer));
    }
}
