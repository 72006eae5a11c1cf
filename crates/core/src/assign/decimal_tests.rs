use proptest::prelude::*;

use super::*;

#[test]
fn decimals_are_kept_exactly() {
    for (text, nanos) in [
        ("0", 0),
        ("-0", 0),
        ("-1", -1_000_000_000),
        ("+1", 1_000_000_000),
        ("0.5", 500_000_000),
        (".5", 500_000_000),
        ("5.", 5_000_000_000),
        ("0.1", 100_000_000),
        ("-0.000000001", -1),
        ("0.0000000010000000000000000000000000000", 1),
        ("0000000000000000000000000012.5", 12_500_000_000),
        ("1000000", MAX_SCORE),
        ("-1000000.000", -MAX_SCORE),
        ("999999.999999999", MAX_SCORE - 1),
        ("1e3", 1_000_000_000_000),
        ("1E+3", 1_000_000_000_000),
        ("5e-05", 50_000),
        ("12.5e-1", 1_250_000_000),
        ("0.00000000000001e5", 1),
        ("0e999999999999999999999", 0),
        ("0e-999999999999999999999", 0),
    ] {
        assert_eq!(parse_score(text), Ok(nanos), "{text}");
    }
}

#[test]
fn what_is_no_score_says_why() {
    for (text, why) in [
        ("", NoScore::Missing),
        ("NaN", NoScore::NotFinite),
        ("nan", NoScore::NotFinite),
        ("-inf", NoScore::NotFinite),
        ("+Infinity", NoScore::NotFinite),
        ("-", NoScore::NotANumber),
        ("+-1", NoScore::NotANumber),
        (".", NoScore::NotANumber),
        ("e3", NoScore::NotANumber),
        ("1e", NoScore::NotANumber),
        ("1e+", NoScore::NotANumber),
        ("1e2.5", NoScore::NotANumber),
        ("1e2e2", NoScore::NotANumber),
        ("1.2.3", NoScore::NotANumber),
        ("1,5", NoScore::NotANumber),
        (" 1", NoScore::NotANumber),
        ("1_000", NoScore::NotANumber),
        ("0x10", NoScore::NotANumber),
        ("１", NoScore::NotANumber),
        ("−1", NoScore::NotANumber),
        ("1000000.000000001", NoScore::OutOfRange),
        ("-1000001", NoScore::OutOfRange),
        ("1000000.0000000001", NoScore::TooFine),
        ("9999999", NoScore::OutOfRange),
        ("10000000", NoScore::OutOfRange),
        ("1e7", NoScore::OutOfRange),
        ("1e999999999999999999999", NoScore::OutOfRange),
        ("99999999999999999999999999999999.5", NoScore::OutOfRange),
        ("0.0000000001", NoScore::TooFine),
        ("1.1234567891", NoScore::TooFine),
        ("0.30000000000000004", NoScore::TooFine),
        ("1e-999999999999999999999", NoScore::TooFine),
        ("0.11111111111111111111111111111111111111", NoScore::TooFine),
    ] {
        assert_eq!(parse_score(text), Err(why), "{text}");
    }
}

#[test]
fn totals_are_written_in_one_way_only() {
    for (nanos, text) in [
        (0, "0"),
        (1, "0.000000001"),
        (-1, "-0.000000001"),
        (124_250_000_000, "124.25"),
        (-141_500_000_000, "-141.5"),
        (10_000_000_000, "10"),
        (i128::MAX, "170141183460469231731687303715.884105727"),
        (i128::MIN, "-170141183460469231731687303715.884105728"),
    ] {
        assert_eq!(decimal(nanos), text);
        assert_eq!(parse_total(text), Some(nanos), "{text}");
    }
    for text in [
        "",
        "-",
        "-0",
        "+1",
        "1.0",
        "1.",
        ".5",
        "01",
        "1e3",
        "--1",
        "1.0000000001",
        "170141183460469231731687303715.884105728",
        "999999999999999999999999999999999999999999",
        "1.-5",
        "１",
    ] {
        assert_eq!(parse_total(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn every_score_comes_back(nanos in -MAX_SCORE..=MAX_SCORE, zeros in 0_usize..4) {
        let text = decimal(nanos.into());
        prop_assert_eq!(parse_score(&text), Ok(nanos));
        prop_assert_eq!(parse_total(&text), Some(i128::from(nanos)));
        let more = if text.contains('.') { "0".repeat(zeros) } else { String::new() };
        prop_assert_eq!(parse_score(&(text + &more)), Ok(nanos));
    }

    #[test]
    fn every_total_comes_back(nanos in any::<i128>()) {
        prop_assert_eq!(parse_total(&decimal(nanos)), Some(nanos));
    }

    #[test]
    fn an_exponent_moves_the_point(mantissa in -99_999_i64..=99_999, exponent in -9_i32..=1) {
        let power = 10_i64.pow(exponent.unsigned_abs());
        let nanos = if exponent < 0 { mantissa * 1_000_000_000 / power } else { mantissa * 1_000_000_000 * power };
        prop_assert_eq!(parse_score(&format!("{mantissa}e{exponent}")), Ok(nanos));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), shaped in "[+-]?[0-9]{0,20}[.]?[0-9]{0,20}([eE][+-]?[0-9]{0,25})?") {
        let _ = (parse_score(&text), parse_total(&text));
        if let Ok(nanos) = parse_score(&shaped) {
            // What is taken is the number that a float reads, as near as a float can be.
            let float: f64 = shaped.parse().unwrap();
            #[expect(clippy::cast_precision_loss, reason = "compared within what a float keeps")]
            let exact = nanos as f64 / 1e9;
            prop_assert!((float - exact).abs() <= exact.abs() * 1e-15, "{}", shaped);
        }
    }
}
