#![expect(
    clippy::disallowed_methods,
    reason = "the platform's functions are what the portable ones are held against"
)]

use proptest::prelude::*;

use super::*;

/// T. Vincenty's formula for a sphere ("Direct and Inverse Solutions of Geodesics", Survey Review 23, 1975,
/// with no flattening), which is exact for all pairs of points, antipodes among them.
fn independent_m(from: (i32, i32), to: (i32, i32)) -> f64 {
    let radians = |micro: i32| (f64::from(micro) / 1e6).to_radians();
    let (lat_1, lat_2) = (radians(from.0), radians(to.0));
    let turn = radians(to.1) - radians(from.1);
    let across = (lat_2.cos() * turn.sin())
        .hypot(lat_1.cos() * lat_2.sin() - lat_1.sin() * lat_2.cos() * turn.cos());
    let along = lat_1.sin() * lat_2.sin() + lat_1.cos() * lat_2.cos() * turn.cos();
    across.atan2(along) * 6_371_008.8
}

const HALF_ROUND_M: u32 = 20_015_114;

fn point() -> impl Strategy<Value = (i32, i32)> {
    (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32)
}

#[test]
fn angles_end_at_the_poles_and_the_date_line() {
    type Latitude = MicroDegrees<90>;
    type Longitude = MicroDegrees<180>;
    for (angle, latitude, longitude) in [
        (0, true, true),
        (90_000_000, true, true),
        (-90_000_000, true, true),
        (90_000_001, false, true),
        (-90_000_001, false, true),
        (180_000_000, false, true),
        (-180_000_000, false, true),
        (180_000_001, false, false),
        (i32::MIN, false, false),
        (i32::MAX, false, false),
    ] {
        assert_eq!(Latitude::new(angle).is_some(), latitude, "{angle}");
        assert_eq!(
            Longitude::new(angle).map(Longitude::get),
            longitude.then_some(angle)
        );
    }
}

#[test]
fn only_whole_millionths_of_a_degree_are_read() {
    let code = |json: &Json<'_>| {
        let mut faults = Faults::new();
        assert_eq!(MicroDegrees::<90>::read(json, &mut faults), None);
        faults.into_problems()[0].code
    };
    assert_eq!(code(&Json::Float(31.82)), "not_whole");
    assert_eq!(code(&Json::Int(90_000_001)), "out_of_range");
    assert_eq!(code(&Json::Int(i64::MAX)), "out_of_range");
    assert_eq!(code(&Json::from("31.82")), "wrong_type");
    let schema = MicroDegrees::<90>::json_schema().to_canonical();
    assert_eq!(
        schema,
        r#"{"maximum":90000000,"minimum":-90000000,"type":"integer"}"#
    );
}

#[test]
fn poles_antipodes_and_the_date_line() {
    let (north, south) = ((90_000_000, 0), (-90_000_000, 0));
    assert_eq!(distance_m(north, south), HALF_ROUND_M);
    assert_eq!(distance_m((0, 0), (0, 180_000_000)), HALF_ROUND_M);
    assert_eq!(distance_m((0, -90_000_000), (0, 90_000_000)), HALF_ROUND_M);
    assert_eq!(
        distance_m(north, (90_000_000, 123_000_000)),
        0,
        "the pole is one point"
    );
    assert_eq!(
        distance_m((31_000_000, 180_000_000), (31_000_000, -180_000_000)),
        0,
        "so is the date line"
    );
    assert_eq!(distance_m(north, (0, 77_000_000)), HALF_ROUND_M / 2);
    assert_eq!(
        distance_m((31_821_000, 117_227_000), (31_821_000, 117_227_000)),
        0
    );
    // 1″ of latitude, near 30.9 m.
    assert_eq!(
        distance_m((31_000_000, 117_000_000), (31_000_278, 117_000_000)),
        31
    );
}

proptest! {
    #[test]
    fn the_haversine_agrees_with_vincenty_to_a_metre(from in point(), to in point()) {
        let ours = f64::from(distance_m(from, to));
        let exact = independent_m(from, to);
        prop_assert!((ours - exact).abs() <= 1.0, "{ours} for {exact}");
    }

    #[test]
    fn near_points_too(from in point(), north in -9_000..9_000_i32, east in -9_000..9_000_i32) {
        let to = ((from.0 + north).clamp(-90_000_000, 90_000_000), (from.1 + east).clamp(-180_000_000, 180_000_000));
        let ours = f64::from(distance_m(from, to));
        let exact = independent_m(from, to);
        prop_assert!((ours - exact).abs() <= 0.51, "{ours} for {exact}");
    }

    #[test]
    fn near_antipodes_it_stays_on_the_globe(from in point(), north in -50..50_i32, east in -50..50_i32) {
        let to = ((-from.0 + north).clamp(-90_000_000, 90_000_000), (from.1 + 180_000_000 + east - if from.1 > 0 { 360_000_000 } else { 0 }).clamp(-180_000_000, 180_000_000));
        let ours = distance_m(from, to);
        prop_assert!(ours <= HALF_ROUND_M);
        // Haversine's weak place: it loses half its digits there, and is still within a metre.
        prop_assert!((f64::from(ours) - independent_m(from, to)).abs() <= 1.0);
    }

    #[test]
    fn there_is_as_far_as_back(from in point(), to in point()) {
        prop_assert_eq!(distance_m(from, to), distance_m(to, from));
        prop_assert_eq!(distance_m(from, from), 0);
    }
}
