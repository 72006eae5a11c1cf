use proptest::prelude::*;

use super::*;

#[test]
fn a_score_comes_as_text_a_number_or_nano_units() {
    assert_eq!(Score::from("1.25").nanos(), Ok(1_250_000_000));
    assert_eq!(Score::from(1.25).nanos(), Ok(1_250_000_000));
    assert_eq!(Score::Nanos(-7).nanos(), Ok(-7));
    assert_eq!(Score::from(-0.0).nanos(), Ok(0));
    assert_eq!(Score::from(1e-9).nanos(), Ok(1));
}

#[test]
fn what_is_refused_has_a_code_and_says_what_stood_there() {
    for (score, code, value) in [
        (Score::from(""), "missing", "nothing"),
        (Score::from("NaN"), "not_finite", "\"NaN\""),
        (Score::from(f64::NAN), "not_finite", "NaN"),
        (Score::from(f64::INFINITY), "not_finite", "inf"),
        (Score::from(f64::NEG_INFINITY), "not_finite", "-inf"),
        (Score::from("ten"), "not_a_number", "\"ten\""),
        (Score::from("十"), "not_a_number", "text of 1 character"),
        (Score::from("1000000.5"), "out_of_range", "\"1000000.5\""),
        (Score::from(1e7), "out_of_range", "10000000.0"),
        (Score::from(-1e300), "out_of_range", "-1e300"),
        (
            Score::Nanos(MAX_SCORE + 1),
            "out_of_range",
            "1000000.000000001",
        ),
        (
            Score::Nanos(i64::MIN),
            "out_of_range",
            "-9223372036.854775808",
        ),
        (
            Score::from(0.1 + 0.2),
            "too_many_places",
            "0.30000000000000004",
        ),
    ] {
        let fault = score.nanos().unwrap_err();
        assert_eq!((fault.code, fault.value.as_str()), (code, value));
        assert!(!fault.expected.is_empty());
    }
}

proptest! {
    #[test]
    fn a_number_means_its_shortest_decimal(nanos in -999_999_999_999_999_i64..=999_999_999_999_999) {
        // Every decimal of 15 digits comes back from the nearest float.
        let number: f64 = decimal(nanos.into()).parse().unwrap();
        prop_assert_eq!(Score::from(number).nanos(), Ok(nanos));
    }
}
