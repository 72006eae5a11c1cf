use super::Language;

#[test]
fn dates_are_written_in_full() {
    for (date, zh, en) in [
        ("2026-01-01", "2026年1月1日", "1 January 2026"),
        ("2026-10-30", "2026年10月30日", "30 October 2026"),
        ("1900-12-31", "1900年12月31日", "31 December 1900"),
    ] {
        let date = date.parse().unwrap();
        assert_eq!(Language::Zh.date(date), zh);
        assert_eq!(Language::En.date(date), en);
    }
}

#[test]
fn numbers_are_grouped_and_shares_rounded() {
    for (number, zh, en) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1000", "1,000"),
        (12_345, "12,345", "12,345"),
        (-1_234_567, "−1,234,567", "−1,234,567"),
        (
            i64::MIN,
            "−9,223,372,036,854,775,808",
            "−9,223,372,036,854,775,808",
        ),
    ] {
        assert_eq!(Language::Zh.number(number), zh);
        assert_eq!(Language::En.number(number), en);
    }
    for (micro, text) in [
        (0, "0%"),
        (499, "0%"),
        (500, "0.1%"),
        (349_500, "35%"),
        (1_000_000, "100%"),
    ] {
        assert_eq!(Language::Zh.percent(micro), text);
    }
    assert_eq!(Language::En.decimal(1_250_000_000), "1,250");
    assert_eq!(Language::En.decimal(49_999), "0");
}

#[test]
fn distances_change_unit_at_a_kilometre() {
    for (metres, zh, en) in [
        (0, "0米", "0 metres"),
        (999, "999米", "999 metres"),
        (1_000, "1公里", "1 km"),
        (1_049, "1公里", "1 km"),
        (1_050, "1.1公里", "1.1 km"),
        (1_234_567, "1234.6公里", "1,234.6 km"),
    ] {
        assert_eq!(Language::Zh.distance(metres), zh);
        assert_eq!(Language::En.distance(metres), en);
    }
}

#[test]
fn lists_are_joined_as_the_language_joins_them() {
    let items = |n: usize| vec!["x".to_owned(); n];
    for (n, zh, en) in [
        (0, "", ""),
        (1, "x", "x"),
        (2, "x、x", "x and x"),
        (4, "x、x、x、x", "x, x, x and x"),
    ] {
        assert_eq!(Language::Zh.list(&items(n)), zh);
        assert_eq!(Language::En.list(&items(n)), en);
    }
}
