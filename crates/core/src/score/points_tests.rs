use proptest::prelude::*;

use super::*;
use crate::Policy;
use crate::score::scene::Scene;

#[test]
fn a_share_is_rounded_down() {
    assert_eq!(share(MICRO, MICRO), MICRO);
    assert_eq!(share(MICRO, 353_982), 353_982);
    assert_eq!(share(999_999, 1), 0);
    assert_eq!(share(333_333, 333_333), 111_110);
    assert_eq!(share(0, MICRO), 0);
}

/// A lawyer of whom this much is known.
fn lawyer(id: usize, facts: (u32, u32, u32, u32, bool)) -> String {
    let (cases, load, years, place, visits) = facts;
    format!(
        r#"{{"id": "L-{id}", "specialities": [{{"cause": "civil:{}", "level": "certified", "cases": {cases}}}],
            "capacity": {{"units": 10}}, "caseload": {{"as_of": "2026-11-20", "units": {load}, "last_appointed": "2026-0{}-01"}},
            "first_practice": "{}-01-01", "office": {{"lat_e6": {}, "lon_e6": 117000000}}, "home_visits": {visits}}}"#,
        ["7", "7.19", "7.19.205", "7.19.205.5", "7.19.206"][cases as usize % 5], 1 + load % 9, 1990 + years, 34_000_000 + place,
    )
    .replace('\n', " ")
}

const CASE: &str = r#""place": {"lat_e6": 34000000, "lon_e6": 117000000}, "client": {"mobility": "home_visit"},
    "organ": {"id": "O", "place": {"lat_e6": 34200000, "lon_e6": 117100000}}"#;

#[test]
fn who_is_perfect_in_all_has_a_million() {
    let perfect = r#"{"id": "L", "specialities": [{"cause": "civil:7.19.205.5", "level": "proven", "cases": 50}],
        "capacity": {"units": 10}, "caseload": {"as_of": "2026-11-20", "units": 0, "last_appointed": "2020-01-01"},
        "track_record": [], "first_practice": "1990-01-01"}"#
        .replace('\n', " ");
    let mut weights = [1; Signal::COUNT];
    weights[Signal::Performance.index()] = 0;
    let policy = Policy::none().with_weights(weights, "2").unwrap();
    let scene = Scene::new(&policy, &perfect, "");
    assert_eq!(
        scene.of("L", |row, request| score(row, request, 0, &mut Sum)),
        Some(MICRO)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_floor_stops_those_below_it_and_nobody_else(
        facts in prop::collection::vec((0..60_u32, 0..14_u32, 0..36_u32, 0..900_000_u32, any::<bool>()), 1..8),
        weights in prop::array::uniform10(0..50_u32),
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let lines: Vec<String> = facts.iter().enumerate().map(|(id, facts)| lawyer(id, *facts)).collect();
        let policy = Policy::none().with_weights(weights, "2").unwrap();
        let scene = Scene::new(&policy, &lines.join("\n"), CASE);
        for id in 0..facts.len() {
            scene.of(&format!("L-{id}"), |row, request| {
                let points = score(row, request, 0, &mut Sum).unwrap();
                assert!(points <= MICRO);
                for floor in [1, points / 2, points, points + 1, points + 2_000, MICRO] {
                    let expected = (points >= floor).then_some(points);
                    assert_eq!(score(row, request, floor, &mut Sum), expected, "{points} and {floor}");
                }
                let mut parts = Contributions::new(request);
                assert_eq!(score(row, request, 0, &mut parts), Some(points));
                let parts = parts.finish();
                assert_eq!(parts.iter().map(|part| part.points).sum::<u32>(), points);
                let signals: Vec<Signal> = parts.iter().map(|part| part.signal).collect();
                assert_eq!(signals, Signal::ALL, "in the fixed order");
                for part in parts {
                    assert_eq!(part.points, share(part.value, part.weight));
                    assert_eq!(part.weight, policy.micro_weights().get()[part.signal.index()]);
                }
            });
        }
    }
}
