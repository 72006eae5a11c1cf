use super::*;

#[test]
fn a_meter_goes_to_the_nearest_step() {
    for (value, full) in [
        (0, 0),
        (99_999, 0),
        (100_000, 1),
        (299_999, 1),
        (300_000, 2),
        (899_999, 4),
        (900_000, 5),
        (MICRO, 5),
        (u32::MAX, 5),
    ] {
        assert_eq!(steps(value), full, "{value}");
    }
}

#[test]
fn a_screen_reader_is_told_what_the_squares_show() {
    assert_eq!(
        meter(600_000, Language::En).into_string(),
        r#"<span class="meter" aria-hidden="true">■■■□□</span><span class="unseen">3 of 5.</span>"#
    );
}
