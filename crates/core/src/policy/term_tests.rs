use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A National Day week with the Saturday after it worked; made up, as samples are.
fn calendar() -> Calendar {
    let holidays = (1..=7).map(|of_month| Date::new(2026, 10, of_month).unwrap());
    Calendar::draft(day("2026-01-01"), day("2026-12-31"))
        .holidays(holidays.collect())
        .worked(vec![day("2026-10-10")])
        .build()
        .unwrap()
}

fn due(length: u32, unit: TermUnit, start: &str) -> Due {
    let term = Term::draft(Whole::new(length).unwrap(), unit)
        .build()
        .unwrap();
    term.due(&start.parse().unwrap(), &calendar()).unwrap()
}

fn ends(length: u32, unit: TermUnit, start: &str) -> String {
    due(length, unit, start).at().to_string()
}

#[test]
fn the_first_day_does_not_count_and_the_last_is_no_day_of_rest() {
    use TermUnit::{Days, Hours, WorkingDays};
    let tuesday = "2026-09-29T16:30:00+08:00";
    assert_eq!(ends(1, Days, tuesday), "2026-09-30T23:59:59+08:00");
    assert_eq!(ends(3, Days, tuesday), "2026-10-08T23:59:59+08:00");
    assert_eq!(ends(3, WorkingDays, tuesday), "2026-10-09T23:59:59+08:00");
    assert_eq!(
        ends(4, WorkingDays, tuesday),
        "2026-10-10T23:59:59+08:00",
        "a worked Saturday"
    );
    assert_eq!(ends(5, WorkingDays, tuesday), "2026-10-12T23:59:59+08:00");
    assert_eq!(ends(24, Hours, tuesday), "2026-09-30T16:30:00+08:00");
    assert_eq!(
        ends(32, Hours, tuesday),
        "2026-10-01T00:30:00+08:00",
        "hours do not rest"
    );
    assert_eq!(ends(0, Days, tuesday), "2026-09-29T23:59:59+08:00");
    let holiday = "2026-10-03T09:00:00+08:00";
    assert_eq!(ends(0, Days, holiday), "2026-10-08T23:59:59+08:00");
    assert_eq!(ends(1, WorkingDays, holiday), "2026-10-08T23:59:59+08:00");
}

#[test]
fn the_offset_of_the_start_decides_on_the_day() {
    // The same moment; in London it is still the day before.
    let (here, there) = ("2026-11-25T01:00:00+08:00", "2026-11-24T17:00:00Z");
    assert_eq!(ends(1, TermUnit::Days, here), "2026-11-26T23:59:59+08:00");
    assert_eq!(ends(1, TermUnit::Days, there), "2026-11-25T23:59:59Z");
    assert_eq!(
        ends(1, TermUnit::Hours, "2026-11-24T23:30:00.25Z"),
        "2026-11-25T00:30:00Z"
    );
}

#[test]
fn a_term_is_over_after_its_last_second() {
    let due = due(3, TermUnit::Days, "2026-11-23T08:00:00+08:00");
    let is_overdue = |now: &str| due.is_overdue(&now.parse().unwrap());
    assert!(!is_overdue("2026-11-26T23:59:59+08:00"));
    assert!(is_overdue("2026-11-27T00:00:00+08:00"));
    assert!(!is_overdue("2026-11-26T15:59:59Z"), "the same moment");
    assert!(is_overdue("2026-11-26T16:00:00Z"));
}

#[test]
fn a_day_that_no_notice_covers_makes_the_end_provisional() {
    let near_the_end = "2026-12-30T08:00:00+08:00";
    assert!(!due(1, TermUnit::Days, near_the_end).is_provisional());
    assert!(due(2, TermUnit::Days, near_the_end).is_provisional());
    assert!(due(2, TermUnit::WorkingDays, near_the_end).is_provisional());
    assert!(!due(99, TermUnit::Hours, near_the_end).is_provisional());
}

#[test]
fn what_would_end_after_2199_is_an_error() {
    for unit in TermUnit::ALL {
        let term = Term::draft(Whole::new(300).unwrap(), *unit)
            .build()
            .unwrap();
        let start = "2199-12-25T08:00:00+08:00".parse().unwrap();
        let error = term.due(&start, &calendar()).unwrap_err();
        assert_eq!(error.problems()[0].code, "out_of_range", "{unit}");
    }
}

/// Walks from day to day and strikes off what counts.
fn walked(length: u32, unit: TermUnit, start: Date, calendar: &Calendar) -> Date {
    let (mut day, mut left) = (start, length);
    while left > 0 {
        day = day.next_day();
        if unit == TermUnit::Days || !calendar.is_rest(day) {
            left -= 1;
        }
    }
    while calendar.is_rest(day) {
        day = day.next_day();
    }
    day
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let some = || prop::collection::btree_set(0..365_i32, 0..40);
    (some(), some()).prop_map(|(holidays, worked)| {
        let first = day("2026-01-01").day_number();
        let date = |at: i32| Date::from_day_number(first + at).unwrap();
        let is_worked = |at: &i32| !holidays.contains(at) && (first + at + 3).rem_euclid(7) >= 5;
        let worked = worked.iter().copied().filter(is_worked).map(date).collect();
        let holidays = holidays.iter().copied().map(date).collect();
        let whole = Calendar::draft(date(0), date(364));
        whole.holidays(holidays).worked(worked).build().unwrap()
    })
}

proptest! {
    #[test]
    fn ends_are_those_of_walking_day_by_day(
        calendar in any_calendar(),
        start in 0..300_i32,
        length in 0..60_u32,
        is_working in any::<bool>(),
    ) {
        let unit = if is_working { TermUnit::WorkingDays } else { TermUnit::Days };
        let term = |length| Term::draft(Whole::new(length).unwrap(), unit).build().unwrap();
        let start = Date::from_day_number(day("2026-01-01").day_number() + start).unwrap();
        let moment: Instant = format!("{start}T12:00:00+08:00").parse().unwrap();
        let due = term(length).due(&moment, &calendar).unwrap();
        prop_assert_eq!(due.at().date(), walked(length, unit, start, &calendar));
        prop_assert!(!calendar.is_rest(due.at().date()));
        let longer = term(length + 1).due(&moment, &calendar).unwrap();
        prop_assert!(longer.at().unix_seconds() >= due.at().unix_seconds());
    }
}
