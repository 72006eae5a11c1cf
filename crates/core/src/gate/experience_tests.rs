use proptest::prelude::*;

use super::*;

fn wanted(years: u32, day: Date) -> Option<Experience> {
    let text = format!("id = 'p'\nversion = '1'\nextends = 'none'\ngates.H3.years = {years}\n");
    Experience::wanted(&Policy::from_text(&text).unwrap(), day)
}

proptest! {
    #[test]
    fn the_last_start_is_full_and_the_next_day_is_not(
        years in 1..=20_u32,
        day in -18_000..80_000_i32,
    ) {
        let day = Date::from_day_number(day).unwrap();
        let last = wanted(years, day).unwrap().last_start;
        let full = |start| Date::from_day_number(start).unwrap().plus_years(years) <= day;
        prop_assert!(full(last) && !full(last + 1));
    }
}

#[test]
fn a_leap_day_is_full_on_the_last_of_february() {
    let last = |day: &str| wanted(3, day.parse().unwrap()).unwrap().last_start;
    let number = |day: &str| day.parse::<Date>().unwrap().day_number();
    assert_eq!(last("2023-02-27"), number("2020-02-27"));
    assert_eq!(last("2023-02-28"), number("2020-02-29"));
    assert_eq!(last("2023-03-01"), number("2020-03-01"));
    assert!(wanted(0, "2023-03-01".parse().unwrap()).is_none());
}
