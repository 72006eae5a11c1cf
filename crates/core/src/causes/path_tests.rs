use std::cmp::Ordering;

use proptest::prelude::*;

use super::*;

fn any_path() -> impl Strategy<Value = String> {
    let segment = prop_oneof![
        (0_u32..30).prop_map(|n| n.to_string()),
        "[a-z_-][A-Za-z0-9_-]{0,3}"
    ];
    prop::collection::vec(segment, 0..5).prop_map(|segments| segments.join("."))
}

#[test]
fn faults_are_named() {
    for fine in ["1", "7.19.205.5", "housing", "a_b-C.0"] {
        assert_eq!(fault(fine), None, "{fine}");
    }
    for wrong in [
        "",
        ".",
        "1.",
        ".1",
        "1..2",
        "01",
        "1.02",
        "七",
        "1 2",
        "a/b",
        "1.2.3.4.5.6.7.8.9",
    ] {
        assert!(fault(wrong).is_some(), "{wrong}");
    }
    assert_eq!(fault("1.007"), Some("numbers without leading zeros"));
    assert!(fault(&"1".repeat(33)).is_some());
    assert!(fault(&["a".repeat(32).as_str(); 5].join(".")).is_some());
}

#[test]
fn a_vintage_and_a_list_name_have_their_forms() {
    assert_eq!(vintage_fault("2026"), None);
    assert_eq!(vintage_fault("2026-draft"), None);
    for wrong in ["", "2026:1", "2026.1", "〇", "02026"] {
        assert!(vintage_fault(wrong).is_some(), "{wrong}");
    }
    assert_eq!(list_fault("civil"), None);
    assert_eq!(list_fault("own_list-2"), None);
    for wrong in ["", "Civil", "2civil", "_x", "民事", "a b"] {
        assert!(list_fault(wrong).is_some(), "{wrong}");
    }
}

#[test]
fn numbers_are_ordered_by_value_and_stand_before_words() {
    assert_eq!(compare("2", "10"), Ordering::Less);
    assert_eq!(compare("1.9", "1.10"), Ordering::Less);
    assert_eq!(compare("1", "1.1"), Ordering::Less);
    assert_eq!(compare("1.2", "2"), Ordering::Less);
    assert_eq!(compare("99", "a"), Ordering::Less);
    assert_eq!(compare("", "1"), Ordering::Less);
    assert_eq!(compare("", ""), Ordering::Equal);
}

#[test]
fn the_parent_is_what_stands_before_the_last_segment() {
    assert_eq!(parent("7.19.205"), Some("7.19"));
    assert_eq!(parent("7"), Some(""));
    assert_eq!(parent(""), None);
}

proptest! {
    #[test]
    fn the_order_is_total(a in any_path(), b in any_path(), c in any_path()) {
        prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
        prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
        if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
            prop_assert!(compare(&a, &c).is_le());
        }
    }

    #[test]
    fn a_parent_stands_right_before_what_is_below_it(a in any_path(), b in any_path()) {
        if let Some(above) = parent(&a) {
            prop_assert_eq!(compare(above, &a), Ordering::Less);
            // Nothing that is not below `above` stands between it and `a`.
            if compare(above, &b).is_lt() && compare(&b, &a).is_lt() && !above.is_empty() {
                let prefix = format!("{above}.");
                prop_assert!(b.starts_with(&prefix));
            }
        }
    }
}
