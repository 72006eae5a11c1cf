use proptest::prelude::*;

use super::*;
use crate::Policy;
use crate::score::scene::Scene;

fn office(id: &str, lat: i32, lon: i32) -> String {
    format!(r#"{{"id": "{id}", "office": {{"lat_e6": {lat}, "lon_e6": {lon}}}}}"#)
}

#[test]
fn nearness_halves_at_the_half_distance() {
    // 1 m is about 9 millionths of a degree of latitude; 2,000 m count in full, 15,000 m more count half.
    let degrees = |metres: f64| (metres / 6_371_008.8 * 180e6 / std::f64::consts::PI).round();
    #[expect(clippy::cast_possible_truncation, reason = "a place in China")]
    let north = |metres: f64| 34_000_000 + degrees(metres) as i32;
    let lawyers = [
        office("here", 34_000_000, 117_000_000),
        office("near", north(1_999.0), 117_000_000),
        office("half", north(17_000.0), 117_000_000),
        office("third", north(32_000.0), 117_000_000),
        r#"{"id": "unknown"}"#.to_owned(),
    ];
    let place = r#""place": {"lat_e6": 34000000, "lon_e6": 117000000}"#;
    let scene = Scene::new(&Policy::none(), &lawyers.join("\n"), place);
    let of = |id| scene.valued(id, value);
    assert_eq!(
        (of("here"), of("near")),
        ((1_000_000, true), (1_000_000, true))
    );
    assert_eq!(of("half"), (500_000, true));
    assert_eq!(of("third"), (333_333, true));
    assert_eq!(of("unknown"), (400_000, false));
}

#[test]
fn regions_stand_in_where_coordinates_are_missing() {
    let serves =
        |id: &str, regions: &str| format!(r#"{{"id": "{id}", "service_regions": [{regions}]}}"#);
    let lawyers = [
        serves("same", r#""320302""#),
        serves("county", r#""320302001""#),
        serves("city", r#""320311""#),
        serves("province", r#""320100""#),
        serves("elsewhere", r#""110101""#),
        serves("two", r#""110101", "320311""#),
        serves("none", ""),
    ];
    let scene = Scene::new(
        &Policy::none(),
        &lawyers.join("\n"),
        r#""region": "320302""#,
    );
    let of = |id| scene.valued(id, value);
    assert_eq!(of("same"), (1_000_000, true));
    assert_eq!(of("county"), (900_000, true));
    assert_eq!(of("city"), (600_000, true));
    assert_eq!(of("province"), (200_000, true));
    assert_eq!(of("elsewhere"), (0, true));
    assert_eq!(of("two"), (600_000, true), "the nearest region counts");
    assert_eq!(
        of("none"),
        (400_000, false),
        "who serves no region can be anywhere"
    );
}

#[test]
fn the_ways_to_organ_and_client_are_mixed() {
    let lawyers = [
        office("L", 34_000_000, 117_000_000),
        r#"{"id": "unknown"}"#.to_owned(),
    ]
    .join("\n");
    let organ = r#""organ": {"id": "O", "region": "110101"}, "place": {"lat_e6": 34000000, "lon_e6": 117000000}"#;
    let serving = lawyers.replacen(
        "\"office\"",
        "\"service_regions\": [\"320302\"], \"office\"",
        1,
    );
    let scene = Scene::new(&Policy::none(), &serving, organ);
    // Half of nothing in common with the organ's region, half of being next door to the client.
    assert_eq!(scene.valued("L", value), (500_000, true));
    assert_eq!(scene.valued("unknown", value), (400_000, false));
    let scene = Scene::new(&Policy::none(), &lawyers, organ);
    assert_eq!(
        scene.valued("L", value),
        (700_000, false),
        "the region is unknown: .5 × .4 + .5"
    );
    assert_eq!(
        Scene::new(&Policy::none(), &lawyers, "").valued("unknown", value),
        (1_000_000, true)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_bound_is_never_below_the_value(
        client in (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32),
        organ in (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32),
        offices in prop::collection::vec((-3_000_000..=3_000_000_i32, -3_000_000..=3_000_000_i32), 1..12),
    ) {
        let lines: Vec<String> = (0..).zip(&offices).map(|(i, (north, east))| {
            let lat = client.0.saturating_add(north / (1 + i * i)).clamp(-90_000_000, 90_000_000);
            let lon = client.1.saturating_add(east / (1 + i * i)).clamp(-180_000_000, 180_000_000);
            office(&format!("L-{i}"), lat, lon)
        }).collect();
        let place = |(lat, lon): (i32, i32)| format!(r#"{{"lat_e6": {lat}, "lon_e6": {lon}}}"#);
        let rest = format!(r#""place": {}, "organ": {{"id": "O", "place": {}}}"#, place(client), place(organ));
        let scene = Scene::new(&Policy::none(), &lines.join("\n"), &rest);
        for i in 0..offices.len() {
            let id = format!("L-{i}");
            prop_assert!(scene.of(&id, bound) >= scene.valued(&id, value).0);
        }
    }
}
