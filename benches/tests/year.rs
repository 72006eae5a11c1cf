//! The simulated year: the same seed is the same year, nobody is above a cap, and ways differ in what they are for.

use dianyuan::wire::Json;
use dianyuan_benches::year::{SEED, Way, run};

const CASES: u32 = 40;

fn figure(figures: &Json<'_>, name: &str) -> i64 {
    match figures.get(name) {
        Some(Json::Int(number)) => *number,
        other => panic!("{name}: {other:?}"),
    }
}

/// Everything but the time that it took.
fn counted(way: Way) -> Json<'static> {
    let Json::Object(mut entries) = run(way, SEED, CASES).to_json().clone() else {
        panic!("figures are an object")
    };
    entries.retain(|(name, _)| name != "took_ns");
    Json::Object(entries)
}

#[test]
fn ways_differ_in_what_they_are_for_and_a_year_can_be_lived_again() {
    let [choice, rotation, best] = Way::ALL.map(counted);
    assert_eq!(choice.to_canonical(), counted(Way::Choice).to_canonical());
    for figures in [&choice, &rotation, &best] {
        assert_eq!(figure(figures, "cases"), i64::from(CASES));
        assert!(figure(figures, "appointed") * 10 >= i64::from(CASES) * 9);
        let peak = figure(figures, "popular_peak_units");
        assert!(peak <= figure(figures, "popular_cap_units"));
    }
    let chosen = figure(&choice, "chosen");
    assert!(chosen * 100 >= i64::from(CASES) * 50, "{chosen} chose");
    assert!(figure(&choice, "any_pick") * 2 > chosen, "most have a pick");
    assert_eq!(
        (figure(&rotation, "chosen"), figure(&best, "chosen")),
        (0, 0)
    );
    let even = |figures| figure(figures, "load_gini_micro");
    assert!(even(&rotation) < even(&best), "turns share the work out");
    let points = |figures| figure(figures, "points_sum") / figure(figures, "points_of");
    assert!(
        points(&best) > points(&rotation),
        "the best ranked fit best"
    );
}
