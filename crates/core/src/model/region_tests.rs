use proptest::prelude::*;

use super::*;

fn region(text: &str) -> RegionCode {
    RegionCode::parse(text).expect(text)
}

fn levels(text: &str) -> Vec<String> {
    region(text).levels().map(ToOwned::to_owned).collect()
}

#[test]
fn division_codes_nest_by_prefix() {
    assert_eq!(levels("320000"), ["32"]);
    assert_eq!(levels("320300"), ["32", "3203"]);
    assert_eq!(levels("320302"), ["32", "3203", "320302"]);
    assert_eq!(levels("320302001"), ["32", "3203", "320302", "320302001"]);
    assert_eq!(
        levels("320302001004"),
        ["32", "3203", "320302", "320302001", "320302001004"]
    );
    assert_eq!(levels("500000"), ["50"], "a province may end in a zero");
    assert_eq!(
        levels("469010"),
        ["46", "4690", "469010"],
        "a county may end in a zero"
    );
    assert_eq!(levels("320302010"), ["32", "3203", "320302", "320302010"]);
}

#[test]
fn a_prefecture_without_counties_has_towns() {
    assert_eq!(levels("441900003"), ["44", "4419", "441900", "441900003"]);
    assert!(region("441900").contains(&region("441900003")));
    assert_eq!(region("441900003").distance(&region("441900004")), Some(2));
    assert_eq!(region("441900003").distance(&region("441900")), Some(2));
}

#[test]
fn one_region_has_one_form() {
    for (long, short) in [
        ("320302000000", "320302"),
        ("320302000", "320302"),
        ("320000000000", "320000"),
        ("320302001000", "320302001"),
    ] {
        assert_eq!(region(long), region(short));
        assert_eq!(region(long).as_str(), short);
        assert_eq!(region(long).to_string(), short);
    }
}

#[test]
fn dotted_codes_nest_by_level() {
    assert_eq!(levels("B.B1"), ["B", "B.B1"]);
    assert_eq!(levels("B"), ["B"]);
    assert!(region("B").contains(&region("B.B1.x")));
    assert!(
        !region("B.B1").contains(&region("B.B10")),
        "a level is not a prefix of letters"
    );
    assert_eq!(region("B.B1").distance(&region("B.B2.x")), Some(3));
    assert_eq!(region("B.B1").distance(&region("b.B1")), None);
}

#[test]
fn schemes_have_nothing_in_common() {
    let (division, dotted) = (region("320302"), region("32.3203.320302"));
    assert_eq!(division.common_depth(&dotted), 0);
    assert_eq!(division.distance(&dotted), None);
    assert!(!division.contains(&dotted) && !dotted.contains(&division));
}

#[test]
fn what_is_no_region_is_refused() {
    for text in [
        "",
        ".",
        "B.",
        ".B",
        "B..1",
        "32",
        "3203",
        "32030",
        "3203021",
        "32030200000",
        "000000",
        "032030",
        "３２０３０２",
        "江苏",
        "B/1",
        " 320302",
        "320302 ",
        "a.b.c.d.e.f.g.h.i",
    ] {
        let error = RegionCode::parse(text).expect_err(text);
        assert_eq!(
            (error.kind(), error.problems().len()),
            (ErrorKind::Request, 1),
            "{text}"
        );
        let problem = &error.problems()[0];
        assert_eq!(
            (problem.code, problem.path.as_str()),
            ("not_a_region", ""),
            "{text}"
        );
    }
    assert!(RegionCode::parse(&"a".repeat(33)).is_err());
    assert!(RegionCode::parse(&["a".repeat(20).as_str(); 4].join(".")).is_err());
    assert!(RegionCode::parse(&"7".repeat(10_000_000)).is_err());
    let error = RegionCode::parse("江苏省徐州市").unwrap_err();
    assert_eq!(
        error.problems()[0].value,
        "text of 6 characters",
        "it may be somebody's address"
    );
}

fn any_region() -> impl Strategy<Value = RegionCode> {
    // Few values, so that regions meet.
    let division = prop::collection::vec(0_u32..3, 4)
        .prop_map(|parts| format!("3{}0{}0{}00{}", parts[0], parts[1], parts[2], parts[3]));
    let dotted = prop::collection::vec("[ab]", 1..5).prop_map(|levels| levels.join("."));
    prop_oneof![division, dotted].prop_map(|text| RegionCode::parse(&text).expect("well formed"))
}

proptest! {
    #[test]
    fn what_is_displayed_is_read_back(a in any_region()) {
        prop_assert_eq!(RegionCode::parse(a.as_str()), Ok(a));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9a-z.]{0,14}") {
        if let Ok(code) = RegionCode::parse(&text) {
            prop_assert!(text.starts_with(code.as_str()));
            prop_assert!((1..=8).contains(&code.depth()));
        }
    }

    #[test]
    fn common_depth_counts_common_levels(a in any_region(), b in any_region()) {
        let slow = a.levels().zip(b.levels()).take_while(|(x, y)| x == y).count();
        let slow = if a.is_division() == b.is_division() { slow } else { 0 };
        prop_assert_eq!(a.common_depth(&b), slow);
    }

    #[test]
    fn distance_is_a_metric_where_it_exists(a in any_region(), b in any_region(), c in any_region()) {
        prop_assert_eq!(a.distance(&b), b.distance(&a));
        prop_assert_eq!(a.distance(&b) == Some(0), a == b);
        if let (Some(ab), Some(bc)) = (a.distance(&b), b.distance(&c)) {
            let ac = a.distance(&c).expect("one top level holds all three");
            prop_assert!(ac <= ab + bc);
        }
    }

    #[test]
    fn containing_is_an_order(a in any_region(), b in any_region(), c in any_region()) {
        prop_assert!(a.contains(&a));
        if a.contains(&b) && b.contains(&a) {
            prop_assert_eq!(&a, &b);
        }
        if a.contains(&b) && b.contains(&c) {
            prop_assert!(a.contains(&c));
        }
        if a.contains(&b) {
            prop_assert_eq!(a.distance(&b), u32::try_from(b.depth() - a.depth()).ok());
        }
    }
}
