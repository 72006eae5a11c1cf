use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Days since 1970-01-01 by counting years and months, independent of jiff.
fn counted(year: i32, month: i32, day: i32) -> i32 {
    let leap = |y: i32| (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    let lengths = |y| {
        [
            31,
            if leap(y) { 29 } else { 28 },
            31,
            30,
            31,
            30,
            31,
            31,
            30,
            31,
            30,
            31,
        ]
    };
    let years: i32 = if year >= 1970 {
        (1970..year).map(|y| 365 + i32::from(leap(y))).sum()
    } else {
        -(year..1970).map(|y| 365 + i32::from(leap(y))).sum::<i32>()
    };
    years
        + lengths(year)[..usize::try_from(month - 1).unwrap()]
            .iter()
            .sum::<i32>()
        + day
        - 1
}

#[test]
fn only_days_that_exist_are_dates() {
    for text in [
        "2020-02-29",
        "2000-02-29",
        "1900-01-01",
        "2199-12-31",
        "2026-11-30",
    ] {
        assert_eq!(day(text).to_string(), text);
        assert_eq!(format!("{:?}", day(text)), text);
    }
    for text in [
        "2021-02-29",
        "1900-02-29",
        "2100-02-29",
        "2026-11-31",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-01-32",
        "1899-12-31",
        "2200-01-01",
        "0000-01-01",
        "9999-12-31",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}

#[test]
fn only_one_form_is_a_date() {
    for text in [
        "",
        "2026",
        "2026-11",
        "2026-1-2",
        "26-11-22",
        "2026/11/22",
        "20261122",
        "2026-11-22 ",
        " 2026-11-22",
        "2026-11-22T00:00:00",
        "2026-W47-7",
        "+2026-11-22",
        "-2026-11-2",
        "2026-11-2２",
        "二〇二六年",
        "2026-326",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
    let mut faults = Faults::new();
    assert_eq!(Date::read(&Json::Int(20_261_122), &mut faults), None);
    assert_eq!(Date::read(&Json::from("2026-02-30"), &mut faults), None);
    let codes: Vec<_> = faults.into_problems().into_iter().map(|p| p.code).collect();
    assert_eq!(codes, ["wrong_type", "not_a_date"]);
    assert_eq!(Date::new(2026, 2, 29), None);
    assert_eq!(Date::new(1899, 12, 31), None);
    assert_eq!(Date::new(2026, 11, 22), Some(day("2026-11-22")));
}

#[test]
fn a_period_of_years_ends_on_the_corresponding_day_or_the_last_of_its_month() {
    assert_eq!(day("2024-02-29").plus_years(1), day("2025-02-28"));
    assert_eq!(day("2024-02-29").plus_years(4), day("2028-02-29"));
    assert_eq!(day("2096-02-29").plus_years(4), day("2100-02-28"));
    assert_eq!(day("2023-02-28").plus_years(1), day("2024-02-28"));
    assert_eq!(day("2024-02-29").minus_years(1), day("2023-02-28"));
    assert_eq!(day("2024-02-29").minus_years(4), day("2020-02-29"));
    assert_eq!(day("2026-11-22").plus_years(0), day("2026-11-22"));
    assert_eq!(day("2026-01-31").plus_months(1), day("2026-02-28"));
    assert_eq!(day("2024-01-31").plus_months(1), day("2024-02-29"));
    assert_eq!(day("2026-11-15").plus_months(14), day("2028-01-15"));
}

#[test]
fn arithmetic_stays_within_the_years_there_are() {
    let (first, last) = (day("1900-01-01"), day("2199-12-31"));
    for years in [1, 300, 9_999, 20_000, u32::MAX] {
        assert_eq!(last.plus_years(years), last);
        assert_eq!(first.minus_years(years), first);
        assert_eq!(last.plus_months(years), last);
    }
    assert_eq!(first.plus_years(u32::MAX), last);
    assert_eq!(first.plus_months(u32::MAX), last);
    assert_eq!(first.plus_years(299), day("2199-01-01"));
    assert_eq!(last.next_day(), last);
    assert_eq!(day("2024-02-28").next_day(), day("2024-02-29"));
    assert_eq!(day("2026-12-31").next_day(), day("2027-01-01"));
}

#[test]
fn day_numbers_count_from_1970() {
    for (text, number) in [
        ("1970-01-01", 0),
        ("1969-12-31", -1),
        ("2000-03-01", 11_017),
        ("1900-01-01", -25_567),
    ] {
        assert_eq!(day(text).day_number(), number);
        assert_eq!(Date::from_day_number(number), Some(day(text)));
    }
    for number in [-25_568, 84_006, i32::MIN, i32::MAX, 7_304_485] {
        assert_eq!(Date::from_day_number(number), None, "{number}");
    }
    assert_eq!(day("2199-12-31").day_number(), 84_005);
}

#[test]
fn both_ends_of_a_span_belong_to_it() {
    let (from, to) = (day("2026-01-02"), day("2026-01-04"));
    let inside = |text| covers(from, Some(to), day(text));
    assert!(
        !inside("2026-01-01")
            && inside("2026-01-02")
            && inside("2026-01-04")
            && !inside("2026-01-05")
    );
    assert!(covers(from, None, day("2199-12-31")) && !covers(from, None, day("2026-01-01")));
}

#[test]
fn a_span_may_be_one_day_long_but_not_end_before_it_starts() {
    let mut faults = Faults::new();
    check_order(day("2026-01-02"), Some(day("2026-01-02")), &mut faults);
    check_order(day("2026-01-02"), None, &mut faults);
    assert!(faults.is_empty());
    check_order(day("2026-01-02"), Some(day("2026-01-01")), &mut faults);
    check_order_named(
        "until",
        day("2026-01-02"),
        Some(day("2026-01-01")),
        &mut faults,
    );
    let problems = faults.into_problems();
    assert_eq!(
        (problems[0].path.as_str(), problems[1].path.as_str()),
        ("to", "until")
    );
    assert_eq!(problems[0].value, "\"2026-01-01\"");
    assert_eq!(problems[0].expected, "a date not before 2026-01-02");
}

proptest! {
    #[test]
    fn day_numbers_agree_with_counting(year in 1900..=2199_i16, month in 1..=12_i8, date in 1..=31_i8) {
        if let Some(day) = Date::new(year, month, date) {
            let number = counted(i32::from(year), i32::from(month), i32::from(date));
            prop_assert_eq!(day.day_number(), number);
            prop_assert_eq!(Date::from_day_number(number), Some(day));
            prop_assert_eq!(day.year(), u32::try_from(year).unwrap());
            prop_assert_eq!(day.to_string().parse::<Date>().unwrap(), day);
        }
    }

    #[test]
    fn years_keep_month_and_day_but_for_29_february(number in -25_567..84_005_i32, years in 0..300_u32) {
        let from = Date::from_day_number(number).unwrap();
        let to = from.plus_years(years);
        if from.year() + years <= 2199 {
            prop_assert_eq!(to.year(), from.year() + years);
            let (a, b) = (from.to_string(), to.to_string());
            prop_assert!(a[4..] == b[4..] || (a.ends_with("-02-29") && b.ends_with("-02-28")));
            prop_assert!(to.minus_years(years) <= from);
        } else {
            prop_assert_eq!(to.to_string(), "2199-12-31");
        }
    }
}
