use proptest::prelude::*;

use super::*;

#[test]
fn instants_are_told_in_utc_and_days_begin_in_china() {
    for (text, utc) in [
        ("2026-11-22T09:30:00+08:00", "2026-11-22T01:30:00+00:00"),
        ("2026-11-22t01:30:00z", "2026-11-22T01:30:00+00:00"),
        (
            "2026-11-22T09:30:00.500+08:00",
            "2026-11-22T01:30:00.5+00:00",
        ),
        ("2026-11-22T09:30:00.000Z", "2026-11-22T09:30:00+00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        ("2026-11-22", "2026-11-21T16:00:00+00:00"),
        ("1900-01-01", "1899-12-31T16:00:00+00:00"),
    ] {
        assert_eq!(received(text).as_deref(), Some(utc), "{text}");
    }
}

#[test]
fn anything_else_is_refused() {
    for text in [
        "",
        "2026-11-22T09:30:00",
        "2026-11-22 09:30:00Z",
        "22.11.2026",
        "2026-02-30",
        "2200-01-01",
        "1795311000",
    ] {
        assert_eq!(received(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn texts_sort_as_moments_do(
        one in (-2_200_000_000_i64..7_200_000_000, 0_u32..4),
        near in -1_i64..=1,
        fraction in 0_u32..4,
    ) {
        // Fractions 0, 0.25, 0.5 and 0.75, written with more zeros than needed.
        let text = |(seconds, quarters): (i64, u32)| {
            let moment = Offset::UTC.to_datetime(Timestamp::from_second(seconds).unwrap());
            received(&format!("{moment}.{:02}0Z", quarters * 25)).unwrap()
        };
        let other = (one.0 + near, fraction);
        prop_assert_eq!(text(one).cmp(&text(other)), one.cmp(&other));
    }
}
