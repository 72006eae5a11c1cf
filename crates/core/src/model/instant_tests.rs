use proptest::prelude::*;

use super::*;

fn parse(text: &str) -> Option<(String, i64)> {
    let mut faults = Faults::new();
    let instant = Instant::read(&Json::from(text), &mut faults);
    assert_eq!(
        instant.is_none(),
        !faults.is_empty(),
        "a value or a problem"
    );
    instant.map(|instant| (instant.date().to_string(), instant.unix_seconds()))
}

fn is_refused(text: &str) -> bool {
    parse(text).is_none()
}

#[test]
fn the_date_is_the_one_at_the_instants_own_offset() {
    let at = |date: &str, seconds| Some((date.to_owned(), seconds));
    // date -u -d 2026-11-22T01:30:00Z +%s
    let base = 1_795_311_000;
    assert_eq!(parse("2026-11-22T01:30:00Z"), at("2026-11-22", base));
    assert_eq!(parse("2026-11-22T09:30:00+08:00"), at("2026-11-22", base));
    assert_eq!(parse("2026-11-21T20:30:00-05:00"), at("2026-11-21", base));
    assert_eq!(parse("2026-11-22T15:00:00+13:30"), at("2026-11-22", base));
    assert_eq!(parse("2026-11-23T00:30:00+23:00"), at("2026-11-23", base));
    assert_eq!(parse("1970-01-01T00:00:00Z"), at("1970-01-01", 0));
    assert_eq!(parse("1969-12-31T23:59:59.9Z"), at("1969-12-31", -1));
    assert_eq!(
        parse("1900-01-01T00:00:00+00:00"),
        at("1900-01-01", -2_208_988_800)
    );
}

#[test]
fn small_letters_fractions_and_leap_seconds_are_rfc_3339() {
    let base = parse("2026-11-22T01:30:00Z");
    for same in [
        "2026-11-22t01:30:00z",
        "2026-11-22T01:30:00.000Z",
        "2026-11-22T01:30:00.123456789012345Z",
        "2026-11-22T01:30:00+00:00",
        "2026-11-22T01:30:00-00:00",
    ] {
        assert_eq!(parse(same), base, "{same}");
    }
    // A leap second ends a day of UTC, wherever it is told.
    let last = parse("2016-12-31T23:59:59Z").unwrap().1;
    for leap in [
        "2016-12-31T23:59:60Z",
        "2017-01-01T07:59:60+08:00",
        "2017-01-01T05:29:60.5+05:30",
    ] {
        assert_eq!(parse(leap).unwrap().1, last, "{leap}");
    }
    assert!(is_refused("2016-12-31T23:58:60Z"));
    assert!(is_refused("2016-12-31T23:59:60+08:00"));
}

#[test]
fn what_has_no_offset_or_another_shape_is_refused() {
    for text in [
        "",
        "2026-11-22",
        "2026-11-22T09:30:00",
        "2026-11-22 09:30:00+08:00",
        "2026-11-22T09:30+08:00",
        "2026-11-22T09:30:00+08",
        "2026-11-22T09:30:00+0800",
        "2026-11-22T09:30:00+08:00:00",
        "2026-11-22T09:30:00+08:00[Asia/Shanghai]",
        "2026-11-22T09:30:00[Asia/Shanghai]",
        "20261122T093000Z",
        "2026-11-22T09:30:00,5Z",
        "2026-11-22T09:30:00.Z",
        "2026-11-22T9:30:00Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T09:60:00Z",
        "2026-11-22T09:30:61Z",
        "2026-11-22T09:30:00+24:00",
        "2026-11-22T09:30:00+08:60",
        "2026-11-22T09:30:00\u{2212}08:00",
        "2026-02-30T09:30:00Z",
        "1899-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z",
        "+002026-11-22T09:30:00Z",
        "2026-11-22T09:30:00Z ",
        "２０２６-11-22T09:30:00Z",
        "1795311000",
    ] {
        assert!(is_refused(text), "{text}");
    }
    assert!(is_refused(&format!(
        "2026-11-22T09:30:00.{}Z",
        "1".repeat(64)
    )));
    let mut faults = Faults::new();
    assert_eq!(Instant::read(&Json::Int(1_795_311_000), &mut faults), None);
    assert_eq!(faults.into_problems()[0].code, "wrong_type");
}

#[test]
fn it_is_kept_as_it_came() {
    let text = "2026-11-22t09:30:00.50+08:00";
    let instant = Instant::read(&Json::from(text), &mut Faults::new()).unwrap();
    assert_eq!(instant.write(), Json::from(text));
    assert_eq!(
        (instant.to_string(), format!("{instant:?}")),
        (text.to_owned(), text.to_owned())
    );
}

proptest! {
    #[test]
    fn it_agrees_with_jiff(seconds in -2_200_000_000_i64..7_200_000_000, minutes in -1_439_i32..=1_439) {
        let offset = jiff::tz::Offset::from_seconds(minutes * 60).unwrap();
        let local = offset.to_datetime(jiff::Timestamp::from_second(seconds).unwrap());
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        let text = format!("{local}{sign}{hours:02}:{minutes:02}");
        prop_assert_eq!(parse(&text), Some((local.date().to_string(), seconds)));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), shaped in "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]?[0-9:]{0,9}[.]?[0-9]{0,3}[Zz+-]?[0-9:]{0,6}") {
        let _ = parse(&text);
        if parse(&shaped).is_some() {
            // What is taken, jiff takes too.
            prop_assert!(shaped.parse::<jiff::Timestamp>().is_ok(), "{}", shaped);
        }
    }
}
