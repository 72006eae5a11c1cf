//! What users of such systems ask for in public threads, as far as gates and ranking answer it. The numbers
//! are those of the project's list of requests.

use dianyuan::wire::Json;
use dianyuan::{Gate, Order, Policy, Reason, Signal};
use serde_json::{Value, json};

use crate::alone;
use crate::days::shifted;
use crate::scene::{SUBJECT, Scene, city, reasons_of};

/// 1: why was nobody found, with a code for each?
#[test]
fn request_1_a_case_without_anyone_says_why_for_each() {
    let scene = Scene::criminal()
        .lawyer(&json!({"caseload": {"units": 10}}))
        .beside(&json!({"id": "L-3", "firm": null, "training": []}))
        .case(&json!({"client": {"vetoes": ["L-2"]}}));
    let ranking = scene.rank();
    assert!(ranking.candidates().is_empty());
    assert_eq!(ranking.considered(), 3);
    let said: Vec<(&str, Vec<&str>)> = ranking
        .excluded()
        .iter()
        .map(|excluded| {
            let codes = excluded.reasons.iter().map(|reason| reason.code().as_str());
            (excluded.lawyer.as_str(), codes.collect())
        })
        .collect();
    let expected = [
        ("L-1", vec!["H14.units_full"]),
        ("L-2", vec!["H16.vetoed"]),
        ("L-3", vec!["H4.not_trained"]),
    ];
    assert_eq!(said, expected);
    let sum: u32 = ranking
        .excluded_by_code()
        .iter()
        .map(|entry| entry.count)
        .sum();
    assert_eq!(sum, 3);
}

/// 1: the counts speak of everyone, however few are listed.
#[test]
fn request_1_counts_speak_of_everyone() {
    let mut scene = Scene::civil();
    for number in 0..50 {
        let id = format!("M-{number:02}");
        scene = scene.beside(&json!({"id": id, "firm": null, "caseload": {"units": 10}}));
    }
    let case = dianyuan::Case::from_json(&scene.case_json()).unwrap();
    let options = dianyuan::RankOptions::new().excluded(3);
    let ranking = scene.engine().rank(&case, &options).unwrap();
    let ids: Vec<&str> = ranking
        .excluded()
        .iter()
        .map(|e| e.lawyer.as_str())
        .collect();
    assert_eq!(ids, ["M-00", "M-01", "M-02"]);
    assert_eq!(ranking.excluded_by_code()[0].count, 50);
}

/// 2: not "skill" when it was the caseload, nor the other way round.
#[test]
fn request_2_the_reason_is_the_right_one() {
    let full = json!({"caseload": {"units": 10}});
    let untrained = json!({"training": ["elderly"]});
    assert_eq!(Scene::criminal().lawyer(&full).failed(), ["H14.units_full"]);
    assert_eq!(
        Scene::criminal().lawyer(&untrained).failed(),
        ["H4.not_trained"]
    );
    let both = Scene::criminal().lawyer(&full).lawyer(&untrained);
    assert_eq!(both.failed(), ["H4.not_trained", "H14.units_full"]);
}

fn number(reason: &Reason, name: &str) -> i64 {
    match reason.facts().iter().find(|(key, _)| *key == name) {
        Some((_, Json::Int(number))) => *number,
        other => panic!("{} says no {name}: {other:?}", reason.code()),
    }
}

fn text(reason: &Reason, name: &str) -> String {
    match reason.facts().iter().find(|(key, _)| *key == name) {
        Some((_, Json::Str(text))) => text.to_string(),
        other => panic!("{} says no {name}: {other:?}", reason.code()),
    }
}

/// 3: the numbers that are told are the ones that decide: with one unit more it fits.
#[test]
fn request_3_numbers_are_the_binding_ones() {
    let full = Scene::civil().lawyer(&json!({"caseload": {"units": 9}}));
    let reason = &full.reasons()[0];
    let wanted = number(reason, "in_hand") + number(reason, "case_units");
    assert_eq!(wanted, number(reason, "capacity") + 1);
    assert!(
        full.lawyer(&json!({"capacity": {"units": wanted}}))
            .found()
            .is_empty()
    );
    let year = Scene::civil().lawyer(&json!({"capacity": {"cases_per_year": 5}}));
    let most = number(&year.reasons()[0], "taken") + 1;
    assert!(
        year.lawyer(&json!({"capacity": {"cases_per_year": most}}))
            .found()
            .is_empty()
    );
    for (cap, most) in [("units", "capacity"), ("cases_per_year", "most")] {
        let firm = Scene::civil().firm("F-1", &json!({"caps": {cap: 8}}));
        let reason = &firm.reasons()[0];
        assert_eq!(number(reason, most), 8);
        assert_eq!(text(reason, "firm"), "F-1");
    }
}

/// 3: the day that is told is the first on which the bar is gone.
#[test]
fn request_3_eligible_from_is_the_first_day() {
    let post = json!([{"organ": "court-9", "role": "judge", "left": "2025-02-28"}]);
    let acted = json!([{"party": "party-1", "from": "2024-01-01", "to": "2026-02-28"}]);
    for scene in [
        Scene::criminal().lawyer(&json!({"criminal_defence_start": "2024-02-29"})),
        Scene::criminal()
            .policy(Policy::hangzhou())
            .lawyer(&json!({"criminal_defence_start": "2024-02-29"})),
        Scene::civil().lawyer(&json!({"affiliations": {"former_posts": post}})),
        Scene::civil().lawyer(&json!({"affiliations": {"acted_for": acted}})),
    ] {
        let from = text(&scene.reasons()[0], "eligible_from");
        assert!(scene.clone().on(&from).failed().is_empty(), "{from}");
        assert_eq!(
            scene.clone().on(&shifted(&from, -1)).failed().len(),
            1,
            "{from}"
        );
    }
}

/// 6: what is explained adds up to what is shown.
#[test]
fn request_6_explanation_adds_up_to_the_points() {
    for scene in [Scene::civil(), Scene::criminal()] {
        let mut scene = scene;
        for number in 0..20_u32 {
            let mut lawyer = json!({"id": format!("M-{number}"), "firm": null});
            lawyer["caseload"] = json!({"units": number % 9});
            lawyer["languages"] = if number % 2 == 0 {
                json!(["cmn"])
            } else {
                json!(null)
            };
            lawyer["specialities"] =
                json!([{"cause": "civil:7", "level": "declared", "cases": number}]);
            scene = scene.beside(&lawyer);
        }
        let ranking = scene.rank();
        assert!(ranking.candidates().len() > 15);
        for candidate in ranking.candidates() {
            let parts = &candidate.contributions;
            assert_eq!(parts.len(), Signal::COUNT);
            let sum: u32 = parts.iter().map(|part| part.points).sum();
            assert_eq!(candidate.points, Some(sum));
            let weights: u32 = parts.iter().map(|part| part.weight).sum();
            assert_eq!(weights, 1_000_000);
            for part in parts {
                let exact = u64::from(part.weight) * u64::from(part.value) / 1_000_000;
                assert_eq!(u64::from(part.points), exact, "{}", part.signal);
            }
        }
    }
}

/// 14: no weight, wish or order brings back someone whom a gate removes.
#[test]
fn request_14_a_hard_rule_is_hard() {
    let weights = Signal::ALL
        .iter()
        .map(|signal| format!("weights.{signal} = 0"));
    let only = |signal: Signal| {
        let others = weights
            .clone()
            .filter(|line| !line.contains(&signal.to_string()));
        city("national", &others.collect::<Vec<_>>().join("\n"))
    };
    let removing = Gate::ALL.iter().flat_map(|gate| alone::of(*gate));
    let removing = removing.filter(|fixture| {
        let plain = fixture.get("city").is_none() && fixture.get("alone").is_none();
        plain && fixture["who"] == "lawyer" && fixture["verdict"] == "fail"
    });
    let mut fixtures = 0;
    for fixture in removing {
        let scene = alone::scene(&fixture).case(&json!({"client": {"wishes": ["L-1"]}}));
        for signal in [Signal::Speciality, Signal::Continuity, Signal::Preference] {
            for order in Order::ALL {
                let scene = scene.clone().policy(only(signal)).order(*order);
                let ranking = scene.rank();
                let listed = ranking
                    .candidates()
                    .iter()
                    .any(|c| c.lawyer.as_str() == SUBJECT);
                assert!(!listed, "{}, {signal}, {order}", fixture["code"]);
            }
        }
        fixtures += 1;
    }
    assert!(fixtures > 40, "{fixtures} fixtures");
}

/// 15: a former client is now the opponent, and there is a warning.
#[test]
fn request_15_a_former_client_as_opponent_is_found() {
    let acted = json!([{"party": "party-1", "from": "2020-01-01", "to": "2026-03-31"}]);
    let scene = Scene::civil().lawyer(&json!({"affiliations": {"acted_for": acted}}));
    assert_eq!(scene.failed(), ["H9.former_client"]);
}

/// 15: the search does not miss a connection because the role differs, or because it stands in one record
/// only: the case's or the lawyer's, of any of the case's lists.
#[test]
fn request_15_a_connection_in_one_record_only_is_found() {
    let party = |role: &str| json!({"parties": [{"id": "party-8", "role": role}]});
    let acted = json!([{"party": "party-8", "from": "2020-01-01"}]);
    let client = json!({"affiliations": {"acted_for": acted}});
    for (scene, role) in [
        (Scene::civil(), "opponent"),
        (Scene::criminal(), "opponent"),
        (Scene::criminal(), "victim"),
    ] {
        let scene = scene.case(&party(role)).lawyer(&client);
        assert_eq!(scene.failed(), ["H9.client_of_lawyer"], "{role}");
    }
    let colleague = |change: Value| {
        let scene = Scene::criminal()
            .beside(&json!({"id": "L-3"}))
            .case(&change);
        scene.found()
    };
    for change in [
        json!({"parties": [{"id": "party-8", "role": "victim", "lawyer": "L-3"}]}),
        json!({"opposing": [{"case": "C-8", "lawyer": "L-3"}]}),
        json!({"earlier": [{"side": "theirs", "lawyer": "L-3"}]}),
    ] {
        assert_eq!(colleague(change.clone()).len(), 1, "{change}");
    }
}

/// 16: a false alarm is dismissed with a reason, by someone, and both are on record.
#[test]
fn request_16_a_false_alarm_is_dismissed_with_a_reason() {
    let scene = Scene::civil().case(&json!({"parties": [{"name": "陈明", "role": "opponent"}]}));
    assert!(!scene.is_open());
    let mut ruling = json!({
        "code": "H6.name_match", "lawyer": "L-1", "outcome": "dismissed",
        "reason": "another-person", "on": "2026-11-22", "by": "official-4"
    });
    let dismissed = scene.clone().case(&json!({"rulings": [ruling]}));
    assert!(dismissed.is_open());
    let reason = &dismissed.reasons()[0];
    assert_eq!(text(reason, "ruling"), "another-person");
    assert_eq!(text(reason, "ruled_by"), "official-4");
    for field in ["reason", "by", "on"] {
        let kept = ruling[field].take();
        let case = scene
            .clone()
            .case(&json!({"rulings": [ruling]}))
            .case_json();
        let error = dianyuan::Case::from_json(&case).unwrap_err();
        assert_eq!(error.problems()[0].path, format!("rulings[0].{field}"));
        ruling[field] = kept;
    }
}

/// 17: the matter goes back to the lawyer who had it, all else equal.
#[test]
fn request_17_the_same_lawyer_goes_on() {
    let twins = Scene::civil()
        .beside(&json!({"id": "L-3", "firm": "F-3"}))
        .beside(&json!({"id": "L-4", "firm": "F-3"}));
    for (of, second) in [("L-3", "L-4"), ("L-4", "L-3")] {
        let earlier = json!([{"side": "ours", "lawyer": of, "firm": "F-3", "ended": "completed"}]);
        let ranking = twins.clone().case(&json!({"earlier": earlier})).rank();
        let places: Vec<&str> = ranking
            .candidates()
            .iter()
            .map(|c| c.lawyer.as_str())
            .collect();
        assert_eq!(
            places[..2],
            [of, second],
            "then a colleague, who can be told of it"
        );
    }
    let removed = json!([{"side": "ours", "lawyer": "L-3", "ended": "removed_for_cause"}]);
    let ranking = twins.case(&json!({"earlier": removed})).rank();
    let reasons = reasons_of(&ranking, "L-3");
    assert_eq!(reasons[0].code().as_str(), "H16.removed_for_cause");
}
