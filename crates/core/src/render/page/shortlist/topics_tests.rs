use super::*;

#[test]
fn years_are_full_ones() {
    let years = |since: &str, day: &str| full_years(since.parse().unwrap(), day.parse().unwrap());
    assert_eq!(years("2015-03-10", "2026-03-09"), 10);
    assert_eq!(years("2015-03-10", "2026-03-10"), 11);
    assert_eq!(years("2020-02-29", "2021-02-28"), 1);
    assert_eq!(years("2020-02-29", "2021-02-27"), 0);
    assert_eq!(years("2026-03-10", "2025-03-10"), 0);
}
