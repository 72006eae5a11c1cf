//! Names put into every personal field come out nowhere: not in rankings, errors or debug output, also
//! where something beside them, or their own place, is wrong.

use dianyuan::{Case, Causes, Change, Engine, Firm, Lawyer, Roster};
use serde_json::{Value, json};

use crate::draw::{World, fixed, lines};

/// One that looks like a code, so that only its place tells that it is a name, and one that does not.
const CANARIES: [&str; 2] = ["Canarybird", "金丝雀"];

#[track_caller]
fn assert_silent(what: &str, text: &str) {
    for canary in CANARIES {
        assert!(!text.contains(canary), "{what} tells {canary}: {text}");
    }
}

fn name() -> String {
    CANARIES.join("·")
}

fn lawyer(id: &str) -> Value {
    let entry = json!({
        "measure": "satisfaction", "kind": "civil", "on": "2026-06-30", "good": 3, "of": 4,
    });
    json!({
        "schema": "dianyuan.lawyer/1", "id": id, "firm": "F-1", "category": "full_time",
        "first_practice": "2010-01-01",
        "statuses": [{"status": "active", "from": "2010-01-01"}],
        "specialities": [{"cause": "civil:7.19", "level": "proven", "cases": 3}],
        "office": {"lat_e6": 34_261_000, "lon_e6": 117_184_000},
        "track_record": [entry],
        "affiliations": {
            "near_relatives": [{"name": name(), "relation": "spouse"}],
            "acted_for": [{"party": "P-1", "from": "2026-01-01", "to": "2026-03-01"}],
        },
        "busy": [{"from": "2026-11-22", "to": "2026-11-22", "why": "hearing"}],
        "display": {
            "name": name(), "firm_name": name(), "office_address": name(), "phone": name(),
            "introduction": name(),
        },
        "ext": {"note": name()},
    })
}

fn firm() -> Value {
    json!({
        "schema": "dianyuan.firm/1", "id": "F-1", "caps": {"units": 9},
        "caseload": {"as_of": "2026-11-01", "units": 1},
        "display": {"name": name()}, "ext": {"note": name()},
    })
}

fn case() -> Value {
    json!({
        "schema": "dianyuan.case/1", "id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
        "received": "2026-11-22T09:30:00+08:00", "hearings": ["2026-11-23"],
        "client": {"id": "client-1", "vetoes": []},
        "parties": [{"name": name(), "role": "opponent"}, {"id": "P-1", "name": name(), "role": "victim"}],
        "ext": {"note": name()},
    })
}

fn world() -> World {
    let mut free = lawyer("L-2");
    free.as_object_mut().unwrap().remove("firm");
    let mut world = fixed(vec![firm(), lawyer("L-1"), free], "national");
    world.case = case();
    world
}

#[test]
fn rankings_and_debug_output_tell_no_names() {
    let world = world();
    let (roster, calibration) = (world.roster(), world.calibration());
    let engine = world.engine(&calibration);
    let ranking = engine.rank(&world.case(), &world.ask.options()).unwrap();
    // The names were compared: both lawyers, and the firm of one, are under review for them.
    let codes: Vec<&str> = ranking
        .candidates()
        .iter()
        .flat_map(|one| one.reviews.iter().map(|reason| reason.code().as_str()))
        .collect();
    assert!(
        codes.contains(&"H6.name_match") && codes.contains(&"H7.name_match"),
        "{codes:?}"
    );
    assert_silent("the ranking", &ranking.to_json());
    assert_silent("a ranking's debug output", &format!("{ranking:#?}"));
    for lawyer in ["L-1", "L-2"] {
        let explanation = engine
            .explain(&world.case(), lawyer, &world.ask.options())
            .unwrap();
        let json = dianyuan::render::explanation_json(&explanation).to_canonical();
        assert_silent("an explanation with its words", &json);
        assert_silent(
            "an explanation's debug output",
            &format!("{explanation:#?}"),
        );
    }
    assert_silent("a roster's debug output", &format!("{roster:#?}"));
    assert_silent("a case's debug output", &format!("{:#?}", world.case()));
    assert_silent("an engine's debug output", &format!("{engine:#?}"));
    assert_silent("a calibration", &format!("{calibration:#?}"));
    let changes = [
        Change::PutLawyer(Box::new(
            Lawyer::from_json(&lawyer("L-1").to_string()).unwrap(),
        )),
        Change::PutFirm(Box::new(Firm::from_json(&firm().to_string()).unwrap())),
    ];
    assert_silent("a change's debug output", &format!("{changes:#?}"));
}

#[test]
fn errors_of_an_engine_tell_no_names() {
    let world = world();
    let mut engine: Engine = world.engine(&world.calibration());
    let mut wrong = lawyer("L-3");
    wrong["specialities"][0]["cause"] = json!("civil@2021:1.1.1");
    let lawyer = Lawyer::from_json(&wrong.to_string()).unwrap();
    let error = engine
        .apply(&[Change::PutLawyer(Box::new(lawyer))])
        .unwrap_err();
    assert_silent(
        "an error",
        &format!("{error} {error:?} {}", error.to_json()),
    );
    let mut wrong = case();
    wrong["causes"] = json!(["civil@2021:1.1.1"]);
    let wrong = Case::from_json(&wrong.to_string()).unwrap();
    let error = engine.rank(&wrong, &world.ask.options()).unwrap_err();
    assert_silent(
        "an error",
        &format!("{error} {error:?} {}", error.to_json()),
    );
}

/// The keys under which personal text stands, and the host's own data.
const PERSONAL: [&str; 4] = ["display", "affiliations", "parties", "ext"];

/// Every record that differs from `value` in one place: something wrong there, or a key too many.
fn faulty(value: &Value, personal: bool) -> Vec<Value> {
    let mut found: Vec<Value> = vec![
        json!(17),
        json!(-1),
        json!(1.5),
        json!(true),
        json!("x"),
        json!([]),
        json!({}),
        json!("2026-13-01"),
    ];
    // A name may stand where its object or list belongs, or in something that is no text.
    if personal {
        found.push(json!({"given": name(), "all": [name()]}));
        found.push(json!([CANARIES[0], name()]));
        found.push(json!(CANARIES[0]));
        found.push(json!(name().repeat(3_000)));
    }
    match value {
        Value::Object(entries) => {
            for (key, inner) in entries {
                let personal = personal || PERSONAL.contains(&key.as_str());
                for wrong in faulty(inner, personal) {
                    let mut whole = value.clone();
                    whole[key] = wrong;
                    found.push(whole);
                }
            }
            let mut more = value.clone();
            more["unheard_of"] = json!(CANARIES[0]);
            found.push(more);
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                for wrong in faulty(item, personal) {
                    let mut whole = value.clone();
                    whole[index] = wrong;
                    found.push(whole);
                }
            }
        }
        _ => {}
    }
    found
}

#[test]
fn errors_about_faulty_records_tell_no_names() {
    let causes = Causes::official();
    let mut errors = 0;
    let mut check = |error: Option<dianyuan::Error>| {
        if let Some(error) = error {
            errors += 1;
            assert_silent("an error", &error.to_string());
            assert_silent("an error's debug output", &format!("{error:?}"));
            assert_silent("an error as JSON", &error.to_json());
        }
    };
    for wrong in faulty(&lawyer("L-1"), false) {
        check(Roster::from_json(&lines(&[wrong.clone(), lawyer("L-2")]), &causes).err());
        check(Lawyer::from_json(&wrong.to_string()).err());
    }
    for wrong in faulty(&firm(), false) {
        check(Roster::from_json(&json!([wrong]).to_string(), &causes).err());
        check(Firm::from_json(&wrong.to_string()).err());
    }
    for wrong in faulty(&case(), false) {
        check(Case::from_json(&wrong.to_string()).err());
        check(Case::many_from_json(&lines(&[case(), wrong])).err());
    }
    assert!(errors > 1_000, "only {errors} records were found faulty");
}

/// A file cut short anywhere, or with something that is no JSON in the middle of it.
#[test]
fn errors_about_broken_text_tell_no_names() {
    let causes = Causes::official();
    let (whole, whole_case) = (lawyer("L-1").to_string(), case().to_string());
    for text in [&whole, &whole_case] {
        for (at, _) in text.char_indices().skip(1) {
            let broken = [
                text[..at].to_owned(),
                format!("{}\u{1}\"{}", &text[..at], &text[at..]),
            ];
            for broken in broken {
                let errors = [
                    Roster::from_json(&broken, &causes).err(),
                    Case::from_json(&broken).err(),
                ];
                for error in errors.into_iter().flatten() {
                    assert_silent(
                        "an error",
                        &format!("{error} {error:?} {}", error.to_json()),
                    );
                }
            }
        }
    }
}
