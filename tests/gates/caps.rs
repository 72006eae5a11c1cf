//! Limits: one below, exactly, one above. Work units, cases of a year and of a kind, firms, agents.

use serde_json::{Value, json};

use crate::days::on_each;
use crate::scene::Scene;

/// Asserts that the case fits, or else what is found.
fn fits_or(scene: &Scene, fits: bool, code: &str) {
    let expected: &[&str] = if fits { &[] } else { &[code] };
    finds(scene, expected);
}

/// Asserts what is found about the lawyer.
fn finds(scene: &Scene, expected: &[&str]) {
    assert_eq!(scene.found(), expected);
}

#[test]
fn h14_work_units_fit_up_to_the_limit() {
    for (in_hand, fits) in [(7, true), (8, true), (9, false), (10, false), (12, false)] {
        let scene = Scene::civil().lawyer(&json!({"caseload": {"units": in_hand}}));
        fits_or(&scene, fits, "H14.units_full fail");
    }
    // A case that does not state its units has the policy's, two for a civil case.
    let unstated = Scene::civil().case(&json!({"work_units": null}));
    finds(
        &unstated.clone().lawyer(&json!({"caseload": {"units": 8}})),
        &[],
    );
    finds(
        &unstated.lawyer(&json!({"caseload": {"units": 9}})),
        &["H14.units_full fail"],
    );
}

#[test]
fn h14_smaller_of_the_lawyers_and_the_agencys_limit_counts() {
    for (own, agency, fits) in [
        (json!(10), 4, true),
        (json!(10), 3, false),
        (json!(3), 10, false),
        (Value::Null, 4, true),
        (Value::Null, 3, false),
    ] {
        let lines = format!("gates.H14.units = {agency}");
        let scene = Scene::civil().city("national", &lines);
        let scene = scene.lawyer(&json!({"capacity": {"units": own}}));
        fits_or(&scene, fits, "H14.units_full fail");
    }
}

#[test]
fn h14_no_capacity_at_all_is_full_even_where_the_caseload_is_unknown() {
    let none = json!({"capacity": {"units": 0}, "caseload": null});
    finds(&Scene::civil().lawyer(&none), &["H14.units_full fail"]);
    let none = json!({"capacity": {"cases_per_year": 0}, "yearly_counts": null});
    finds(&Scene::civil().lawyer(&none), &["H14.year_full fail"]);
    let limit = json!([{"kind": "civil", "units": 1}]);
    let none = json!({"capacity": {"by_kind": limit}, "caseload": {"by_kind": null}});
    finds(&Scene::civil().lawyer(&none), &["H14.kind_full fail"]);
    let limit = json!([{"kind": "civil", "cases_per_year": 0}]);
    let none = json!({"capacity": {"by_kind": limit}, "yearly_counts": null});
    finds(&Scene::civil().lawyer(&none), &["H14.kind_full fail"]);
}

#[test]
fn h14_cases_of_the_calendar_year() {
    let year_full = "H14.year_full fail";
    for (most, fits) in [(7, true), (6, true), (5, false), (4, false)] {
        let scene = Scene::civil().lawyer(&json!({"capacity": {"cases_per_year": most}}));
        fits_or(&scene, fits, year_full);
        let lines = format!("gates.H14.cases_per_year = {most}");
        fits_or(&Scene::civil().city("national", &lines), fits, year_full);
    }
    // The years are calendar years, and a year that known counts leave out has none.
    let scene = Scene::civil().lawyer(&json!({"capacity": {"cases_per_year": 5}}));
    on_each(
        &scene,
        &[
            ("2025-12-31", ""),
            ("2026-01-01", "H14.year_full"),
            ("2026-12-31", "H14.year_full"),
        ],
    );
    on_each(&scene, &[("2027-01-01", "")]);
}

#[test]
fn h14_limits_of_a_kind_of_case() {
    let of_kind = |limit: Value| Scene::civil().lawyer(&json!({"capacity": {"by_kind": [limit]}}));
    for (most, fits) in [(5, true), (4, true), (3, false)] {
        let scene = of_kind(json!({"kind": "civil", "units": most}));
        fits_or(&scene, fits, "H14.kind_full fail");
        // Three civil cases were taken this year.
        let scene = of_kind(json!({"kind": "civil", "cases_per_year": most}));
        fits_or(&scene, most > 3, "H14.kind_full fail");
    }
    // Another kind's limit, and another year's count, are not this case's.
    finds(&of_kind(json!({"kind": "criminal", "units": 0})), &[]);
    let scene = of_kind(json!({"kind": "civil", "cases_per_year": 3}));
    on_each(
        &scene,
        &[("2026-12-31", "H14.kind_full"), ("2027-01-01", "")],
    );
    // A kind without a part in a known split has nothing.
    let scene = of_kind(json!({"kind": "civil", "units": 2}));
    finds(&scene.lawyer(&json!({"caseload": {"by_kind": []}})), &[]);
}

#[test]
fn h14_limits_of_the_firm() {
    let firm_full = "H14.firm_full fail";
    for (caps, fits) in [
        (json!({"units": 13}), true),
        (json!({"units": 12}), true),
        (json!({"units": 11}), false),
        (json!({"cases_per_year": 42}), true),
        (json!({"cases_per_year": 41}), true),
        (json!({"cases_per_year": 40}), false),
    ] {
        let scene = Scene::civil().firm("F-1", &json!({"caps": caps}));
        fits_or(&scene, fits, firm_full);
        // The colleague in the other firm is free.
        assert!(
            scene
                .rank()
                .candidates()
                .iter()
                .any(|c| c.lawyer.as_str() == "L-2")
        );
    }
    let both = Scene::civil().firm("F-1", &json!({"caps": {"units": 11, "cases_per_year": 40}}));
    finds(&both, &[firm_full, firm_full]);
    // A count of the old year says nothing of the new one.
    let yearly = Scene::civil().firm("F-1", &json!({"caps": {"cases_per_year": 40}}));
    finds(&yearly.clone().on("2026-12-31"), &[firm_full]);
    finds(&yearly.on("2027-01-01"), &["H14.unknown note"]);
}

#[test]
fn h13_agents_of_one_client() {
    for (have, needed, fits) in [
        (json!(0), json!(2), true),
        (json!(1), json!(1), true),
        (json!(1), Value::Null, true),
        (json!(1), json!(2), false),
        (json!(2), json!(1), false),
        (Value::Null, json!(3), false),
    ] {
        let change = json!({"client": {"representatives": have}, "lawyers_needed": needed});
        let ranking = Scene::civil().case(&change).rank();
        let codes: Vec<&str> = ranking.case_reasons().map(|r| r.code().as_str()).collect();
        let expected: &[&str] = if fits { &[] } else { &["H13.too_many"] };
        assert_eq!(codes, expected, "{change}");
        assert_eq!(
            ranking.candidates().len(),
            2,
            "the request does not touch candidates"
        );
    }
}

#[test]
fn h17_changes_of_lawyer() {
    for (done, more) in [(0, true), (1, true), (2, false), (3, false)] {
        let ranking = Scene::criminal()
            .case(&json!({"replacements": done}))
            .rank();
        let codes: Vec<&str> = ranking.case_reasons().map(|r| r.code().as_str()).collect();
        let expected: &[&str] = if more { &[] } else { &["H17.used_up"] };
        assert_eq!(codes, expected, "{done}");
        assert_eq!(
            ranking.candidates().len(),
            2,
            "the request does not touch candidates"
        );
    }
}

#[test]
fn h2_and_h18_levels_of_region() {
    let grassroots = |regions: Value| {
        let lawyer = json!({"category": "grassroots_worker", "service_regions": regions});
        Scene::civil().lawyer(&lawyer)
    };
    let out = "H18.out_of_area fail";
    for (regions, expected) in [
        (json!(["320302"]), None),
        (json!(["320311"]), None),
        (json!(["320300"]), None),
        (json!(["110101", "320311"]), None),
        (json!(["320100"]), Some(out)),
        (json!(["320000"]), Some(out)),
        (json!([]), Some(out)),
    ] {
        let found = grassroots(regions.clone()).found();
        assert_eq!(found.first().map(String::as_str), expected, "{regions}");
    }
    let out = "H2.out_of_area fail";
    for (levels, region, expected) in [
        (3, "320302", None),
        (3, "320311", Some(out)),
        // Who serves a city or a province serves everything in it.
        (3, "320300", None),
        (3, "320000", None),
        (2, "320311", None),
        (2, "320100", Some(out)),
        (1, "320100", None),
        (1, "110101", Some(out)),
    ] {
        let scene = Scene::civil().city("national", &format!("gates.H2.service_area = {levels}"));
        let found = scene.lawyer(&json!({"service_regions": [region]})).found();
        assert_eq!(
            found.first().map(String::as_str),
            expected,
            "{levels} levels, {region}"
        );
    }
    let nowhere = Scene::civil().city("national", "gates.H2.service_area = 1");
    finds(&nowhere.lawyer(&json!({"service_regions": []})), &[out]);
}
