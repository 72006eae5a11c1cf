use proptest::prelude::*;

use super::*;
use crate::Causes;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn fitted(lines: &[String]) -> Calibration {
    let roster = Roster::from_json(&lines.join("\n"), &Causes::official()).unwrap();
    Calibration::fit(&roster, &Policy::none(), day("2026-11-22")).unwrap()
}

fn stratum(calibration: &Calibration, measure: Measure) -> StratumPrior {
    let mut strata = calibration.strata().iter();
    strata
        .find(|s| (*s.measure(), *s.kind()) == (measure, CaseKind::Civil))
        .unwrap()
        .clone()
}

/// A lawyer with so many meetings in time of so many, on a day.
fn meetings(id: &str, good: u32, of: u32, on: &str) -> String {
    format!(
        r#"{{"id": "{id}", "track_record": [{{"measure": "meeting", "kind": "civil", "on": "{on}", "good": {good}, "of": {of}}}]}}"#
    )
}

#[test]
fn a_prior_is_fitted_from_twelve_lawyers_on() {
    let lines: Vec<String> = (0..12)
        .map(|i| meetings(&format!("L-{i}"), i % 3, 4, "2026-11-22"))
        .collect();
    let eleven = stratum(&fitted(&lines[..11]), Measure::Meeting);
    assert_eq!((eleven.fitted(), eleven.lawyers().get()), (false, 11));
    assert_eq!(
        (eleven.mean().get(), eleven.strength_milli().get()),
        (700_000, 20_000)
    );
    let twelve = stratum(&fitted(&lines), Measure::Meeting);
    assert_eq!((twelve.fitted(), twelve.lawyers().get()), (true, 12));
    assert_eq!(twelve.mean().get(), 250_000);
    assert!(!stratum(&fitted(&lines), Measure::Adoption).fitted());
}

#[test]
fn what_becomes_known_later_does_not_count() {
    let later: Vec<String> = (0..12)
        .map(|i| meetings(&format!("L-{i}"), 1, 4, "2026-11-23"))
        .collect();
    assert_eq!(
        stratum(&fitted(&later), Measure::Meeting).lawyers().get(),
        0
    );
}

#[test]
fn a_failing_grade_is_left_to_the_gate() {
    let grades = |i: u32, grades: &str| {
        format!(
            r#"{{"id": "L-{i}", "track_record": [{{"measure": "peer_review", "kind": "civil", "on": "2026-11-22", "grades": {{{grades}}}}}]}}"#
        )
    };
    let fails: Vec<String> = (0..12).map(|i| grades(i, r#""fail": 9"#)).collect();
    assert_eq!(
        stratum(&fitted(&fails), Measure::PeerReview)
            .lawyers()
            .get(),
        0
    );
    let mixed: Vec<String> = (0..12)
        .map(|i| grades(i, r#""excellent": 1, "pass": 1, "fail": 9"#))
        .collect();
    assert_eq!(
        stratum(&fitted(&mixed), Measure::PeerReview).mean().get(),
        800_000
    );
}

#[test]
fn a_neutral_value_is_the_mean_of_those_who_are_known() {
    let with = |i: u32| {
        format!(
            r#"{{"id": "L-{i}", "capacity": {{"units": 10}}, "caseload": {{"as_of": "2026-11-22", "units": {i}, "last_appointed": "2026-08-24"}},
            "first_practice": "2006-11-22"}}"#
        )
        .replace('\n', " ")
    };
    let mut lines: Vec<String> = (0..12).map(with).collect();
    lines.push(r#"{"id": "unknown"}"#.to_owned());
    let neutral = fitted(&lines).neutral().clone();
    // Free: 10/10, 9/10, … 0/10, and 11 of 10 in hand is nothing free: Σ 5.5 of 12.
    assert_eq!(neutral.free_share().get(), 5_500_000 / 12);
    // 90 of 180 days.
    assert_eq!(neutral.idle().get(), 500_000);
    // Twenty years are full.
    assert_eq!(neutral.practice().get(), 1_000_000);
    assert_eq!(
        neutral.criminal_defence().get(),
        500_000,
        "nobody's is known"
    );
    let few = fitted(&lines[1..]).neutral().clone();
    assert_eq!(
        (few.free_share().get(), few.practice().get()),
        (500_000, 500_000),
        "eleven are too few"
    );
}

#[test]
fn a_calibration_reads_back_the_same() {
    let lines: Vec<String> = (0..30)
        .map(|i| meetings(&format!("L-{i}"), i % 5, 4 + i % 3, "2025-03-01"))
        .collect();
    for calibration in [fitted(&lines), fitted(&[])] {
        let text = calibration.to_json().to_canonical();
        let again = Calibration::from_json(&text).unwrap();
        assert_eq!(again, calibration);
        assert_eq!(
            (again.digest(), again.to_json().to_canonical()),
            (calibration.digest(), text)
        );
    }
    assert_ne!(fitted(&lines).digest(), fitted(&lines[1..]).digest());
    assert_eq!(fitted(&lines).lawyers(), 30);
}

#[test]
fn a_calibration_that_is_wrong_is_refused_by_name() {
    let text = fitted(&[]).to_json().to_canonical();
    let fault = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let error = Calibration::from_json(&text.replacen(from, to, 1)).unwrap_err();
        (error.problems()[0].path.clone(), error.problems()[0].code)
    };
    let named = |path: &str, code| (path.to_owned(), code);
    assert_eq!(
        fault("\"mean\":700000", "\"mean\":1000001"),
        named("strata[0].mean", "out_of_range")
    );
    assert_eq!(
        fault("\"strength_milli\":20000", "\"strength_milli\":0"),
        named("strata[0].strength_milli", "out_of_range")
    );
    assert_eq!(
        fault("\"kind\":\"civil\"", "\"kind\":\"advice\""),
        named("strata", "wrong_strata")
    );
    assert_eq!(
        fault("dianyuan.calibration/1", "dianyuan.calibration/2"),
        named("schema", "unknown_word")
    );
    assert_eq!(
        fault("{\"as_of\"", "{\"x\":1,\"as_of\""),
        named("x", "unknown_key")
    );
    let strata = text.find("\"strata\":[").unwrap() + 10;
    let cut = format!("{}]}}", &text[..strata]);
    let error = Calibration::from_json(&cut).unwrap_err();
    assert_eq!(error.problems()[0].code, "wrong_strata");
    assert_eq!(
        error.problems()[0].expected,
        "48 strata: every measure with every kind, in order"
    );
}

#[test]
fn a_lawyers_performance_is_explained_by_its_parts() {
    let lines = [
        meetings("L-1", 9, 10, "2026-11-22"),
        r#"{"id": "L-2"}"#.to_owned(),
    ];
    let roster = Roster::from_json(&lines.join("\n"), &Causes::official()).unwrap();
    let policy = Policy::none();
    let calibration = Calibration::fit(&roster, &policy, day("2026-11-22")).unwrap();
    let of = |id: &str, kind| calibration.performance(&policy, roster.lawyer(id).unwrap(), kind);
    let known = of("L-1", CaseKind::Civil);
    // Prior .7 of strength 20 with 9 of 10: 23/30. Meetings weigh 2 of 10.
    let meeting = known
        .parts
        .iter()
        .find(|part| part.measure == Measure::Meeting)
        .unwrap();
    assert_eq!(
        (meeting.estimate, meeting.weight, meeting.rate),
        (766_667, 2, Some(900_000))
    );
    assert_eq!(meeting.effective_cases, 10_000_000);
    assert_eq!(
        (known.value, known.known),
        ((8 * 700_000 + 2 * 766_667) / 10, true)
    );
    let nothing = of("L-2", CaseKind::Civil);
    assert_eq!((nothing.value, nothing.known), (700_000, false));
    assert_eq!(
        of("L-1", CaseKind::Criminal),
        of("L-2", CaseKind::Criminal),
        "kinds are strata of their own"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn neither_the_order_of_rows_nor_the_ids_change_a_fit(
        records in prop::collection::vec((0..20_u32, 0..20_u32, 1..28_u32), 12..40), turn in 0..40_usize, step in 1..6_u32,
    ) {
        let line = |id: u32, (good, more, date): &(u32, u32, u32)| {
            meetings(&format!("L-{id:04}"), *good, good + more, &format!("2025-02-{date:02}"))
        };
        let lines: Vec<String> = (0..).zip(&records).map(|(i, record)| line(i, record)).collect();
        let mut turned = lines.clone();
        turned.rotate_left(turn % lines.len());
        let renamed: Vec<String> = (0..).zip(&records).map(|(i, record)| line((i * 7919 * step) % 10_007, record)).collect();
        let (plain, turned, renamed) = (fitted(&lines), fitted(&turned), fitted(&renamed));
        prop_assert_eq!(&turned, &plain);
        prop_assert_eq!(renamed.strata(), plain.strata());
    }
}
