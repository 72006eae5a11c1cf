//! Causes across lists and vintages: near where they belong together, never matched in silence.

use dianyuan::policy::Signal;
use dianyuan::{Case, Causes, Engine, ErrorKind, Roster};
use serde_json::{Value, json};

use crate::draw::{World, fixed};

fn specialist(id: &str, cause: &str) -> Value {
    json!({
        "id": id,
        "specialities": [{"cause": cause, "level": "proven", "cases": 50, "last": "2026-11-22"}],
    })
}

/// The speciality of the lawyer of this id in millionths.
fn speciality(world: &World, id: &str) -> u32 {
    let ranking = world
        .engine(&world.calibration())
        .rank(&world.case(), &world.ask.options())
        .unwrap();
    let one = ranking
        .candidates()
        .iter()
        .find(|one| one.lawyer.as_str() == id)
        .unwrap();
    one.contributions[Signal::Speciality.index()].value
}

#[test]
fn a_work_injury_specialist_is_no_stranger_to_the_administrative_case_about_it() {
    let rows = vec![
        specialist("L-injury", "civil:7.19.206.2"),
        specialist("L-recognition", "administrative:1.7.4"),
        specialist("L-divorce", "civil:2"),
    ];
    let mut world = fixed(rows, "none");
    world.case["kind"] = json!("administrative");
    world.case["causes"] = json!(["administrative:1.7.4"]);
    assert_eq!(speciality(&world, "L-recognition"), 1_000_000);
    assert_eq!(speciality(&world, "L-injury"), 400_000);
    assert_eq!(speciality(&world, "L-divorce"), 0);
}

#[test]
fn an_old_number_means_its_successor_where_a_crosswalk_says_so() {
    let rows = vec![
        specialist("L-old", "civil@2021:6.17.186.5"),
        specialist("L-new", "civil:7.19.205.5"),
    ];
    let mut world = fixed(rows, "national");
    world.policy = "none".to_owned();
    assert_eq!(speciality(&world, "L-old"), 1_000_000);
    assert_eq!(speciality(&world, "L-new"), 1_000_000);
    world.case["causes"] = json!(["civil@2021:6.17.186.5"]);
    assert_eq!(speciality(&world, "L-old"), 1_000_000);
    assert_eq!(speciality(&world, "L-new"), 1_000_000);
}

#[test]
fn an_old_number_without_a_successor_is_refused_by_name() {
    let causes = Causes::official();
    let roster = specialist("L-1", "civil@2021:1.1.1").to_string();
    let error = Roster::from_json(&roster, &causes).unwrap_err();
    let problem = &error.problems()[0];
    assert_eq!(
        (error.kind(), problem.code),
        (ErrorKind::Record, "old_vintage")
    );
    assert_eq!(
        (problem.row, problem.path.as_str()),
        (Some(1), "specialities[0].cause")
    );
    assert!(problem.value.contains("civil@2021:1.1.1") && problem.expected.contains("civil@2026"));

    let mut world = fixed(vec![specialist("L-1", "civil:1.1.1")], "none");
    let engine = world.engine(&world.calibration());
    for (code, word) in [
        ("civil@2021:1.1.1", "old_vintage"),
        ("criminal@2021:5.2", "old_vintage"),
        // The bare old number of a wage claim: the list in force has no such number.
        ("civil:6.17.186.5", "unknown_cause"),
        ("housing:1", "unknown_list"),
    ] {
        world.case["causes"] = json!(["civil:1.1.1", code]);
        let case = Case::from_json(&world.case.to_string()).unwrap();
        let error = engine.rank(&case, &world.ask.options()).unwrap_err();
        let problem = &error.problems()[0];
        assert_eq!((error.kind(), problem.code), (ErrorKind::Record, word));
        assert_eq!(problem.path, "causes[1]");
        assert!(problem.value.contains(code));
    }
}

#[test]
fn a_policy_pins_the_vintage_that_short_numbers_mean() {
    let newer = "dianyuan-causes 1\nlist civil\nvintage 2030\ntitle New\n1\t1\tNew\n";
    let causes = Causes::official().with_tree(newer).unwrap();
    let lawyer = specialist("L-1", "civil:1").to_string();
    let roster = Roster::from_json(&lawyer, &causes).unwrap();
    let policy = |vintage: &str| {
        let policy = json!({"id": "p", "version": "1", "vintages": {"civil": vintage}});
        dianyuan::Policy::from_text(&policy.to_string()).unwrap()
    };
    let engine = |vintage: &str| {
        let policy = policy(vintage);
        let day = "2026-11-22".parse().unwrap();
        let calibration = dianyuan::Calibration::fit(&roster, &policy, day).unwrap();
        Engine::new(&roster, &policy, &calibration)
    };
    let name = |vintage: &str| {
        let engine = engine(vintage).unwrap();
        let node = engine.causes().node("civil:1").unwrap();
        engine.causes().vintage_form(node)
    };
    assert_eq!(name("2030"), "civil@2030:1");
    assert_eq!(name("2026"), "civil@2026:1");
    assert_eq!(engine("1999").unwrap_err().kind(), ErrorKind::Causes);
}
