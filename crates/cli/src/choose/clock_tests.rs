use dianyuan::model::Instant;

use super::Clock;
use crate::day::today;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

#[test]
fn a_moment_that_is_stated_stands_still() {
    let stated = at("2026-11-25T09:00:00+08:00");
    let clock = Clock::new(Some(&stated), Some(&at("2026-01-01T00:00:00Z")));
    assert_eq!(clock.now(), stated);
}

#[test]
fn the_clock_is_told_at_the_offset_of_the_cases() {
    let clock = Clock::new(None, Some(&at("2026-11-25T09:00:00+08:00")));
    let now = clock.now();
    assert!(now.to_string().ends_with("+08:00"), "{now}");
    assert!(Clock::new(None, None).now().date() >= today());
}
