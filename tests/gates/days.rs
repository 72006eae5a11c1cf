//! Rules that count years and months: the day before, the day itself, the day after (民法典 Art. 202).

use dianyuan::{Date, Policy};
use serde_json::{Value, json};

use crate::scene::{Scene, city};

/// A day some days away.
pub(crate) fn shifted(day: &str, days: i32) -> String {
    let day: Date = day.parse().unwrap();
    Date::from_day_number(day.day_number() + days)
        .unwrap()
        .to_string()
}

/// Asserts what is found about the lawyer on each day: one code, or with an empty text none.
pub(crate) fn on_each(scene: &Scene, days: &[(&str, &str)]) {
    for (day, code) in days {
        let expected: &[&str] = if code.is_empty() { &[] } else { &[code] };
        assert_eq!(scene.clone().on(day).failed(), expected, "on {day}");
    }
}

fn years(number: u32) -> Policy {
    let lines = format!("gates.H3.years = {number}\ngates.H3.criminal_defence = true");
    match number {
        3 => Policy::national(),
        5 => Policy::hangzhou(),
        2 => city("none", &lines),
        _ => city("national", &lines),
    }
}

#[test]
fn h3_experience_is_full_on_the_corresponding_day() {
    for (number, start, full) in [
        (2, "2020-03-10", "2022-03-10"),
        (2, "2020-02-29", "2022-02-28"),
        (2, "2022-02-28", "2024-02-28"),
        (3, "2023-11-22", "2026-11-22"),
        (3, "2020-02-29", "2023-02-28"),
        (3, "2021-02-28", "2024-02-28"),
        (3, "2021-03-01", "2024-03-01"),
        (4, "2020-02-29", "2024-02-29"),
        (4, "2096-02-29", "2100-02-28"),
        (5, "2021-11-22", "2026-11-22"),
        (5, "2020-02-29", "2025-02-28"),
        (5, "2019-02-28", "2024-02-28"),
        (8, "2016-02-29", "2024-02-29"),
    ] {
        let scene = Scene::criminal()
            .policy(years(number))
            .lawyer(&json!({"criminal_defence_start": start}));
        let (before, after) = (shifted(full, -1), shifted(full, 1));
        let code = "H3.too_few_years";
        on_each(&scene, &[(&before, code), (full, ""), (&after, "")]);
        let reasons = scene.on(&before).reasons();
        let facts = reasons[0].facts();
        let told = |name: &str| {
            facts
                .iter()
                .find(|(key, _)| *key == name)
                .unwrap()
                .1
                .clone()
        };
        assert_eq!(
            told("eligible_from"),
            full.into(),
            "begun {start}, {number} years"
        );
        assert_eq!(told("years"), number.into());
    }
}

#[test]
fn h3_counts_any_practice_where_the_policy_says_so() {
    let policy = city("none", "gates.H3.years = 2");
    let scene = Scene::criminal().policy(policy);
    let scene =
        scene.lawyer(&json!({"first_practice": "2020-02-29", "criminal_defence_start": null}));
    let code = "H3.too_few_years";
    on_each(&scene, &[("2022-02-27", code), ("2022-02-28", "")]);
}

#[test]
fn h11_ban_includes_the_corresponding_day() {
    let four = || city("national", "gates.H11.ban_years = 4");
    for (policy, left, last) in [
        (Policy::national(), "2024-11-22", "2026-11-22"),
        (Policy::national(), "2024-02-29", "2026-02-28"),
        (Policy::national(), "2022-02-28", "2024-02-28"),
        (Policy::national(), "2021-12-31", "2023-12-31"),
        (four(), "2020-02-29", "2024-02-29"),
        (four(), "2020-02-28", "2024-02-28"),
    ] {
        for role in ["judge", "prosecutor", "staff"] {
            let post = json!([{"organ": "court-9", "role": role, "left": left}]);
            let scene = Scene::criminal()
                .policy(policy.clone())
                .lawyer(&json!({"affiliations": {"former_posts": post}}));
            let (before, after) = (shifted(last, -1), shifted(last, 1));
            let code = "H11.within_ban";
            on_each(
                &scene,
                &[(left, code), (&before, code), (last, code), (&after, "")],
            );
        }
    }
}

#[test]
fn h11_ban_holds_before_the_post_is_left() {
    let post = json!([{"organ": "court-9", "role": "judge", "left": "2027-01-01"}]);
    let scene = Scene::civil().lawyer(&json!({"affiliations": {"former_posts": post}}));
    on_each(&scene, &[("2026-11-22", "H11.within_ban")]);
}

#[test]
fn h11_own_former_organ_never_lapses() {
    let post = json!([{"organ": "court-1", "role": "staff", "left": "1990-01-01"}]);
    let scene = Scene::civil().lawyer(&json!({"affiliations": {"former_posts": post}}));
    let code = "H11.former_organ";
    on_each(&scene, &[("2026-11-22", code), ("2199-12-31", code)]);
}

#[test]
fn h9_former_client_counts_up_to_the_corresponding_day() {
    let acted = |from: &str, to: Value| {
        let acted_for = json!([{"party": "party-1", "from": from, "to": to}]);
        Scene::civil().lawyer(&json!({"affiliations": {"acted_for": acted_for}}))
    };
    let (present, former) = ("H9.client_of_lawyer", "H9.former_client");
    on_each(
        &acted("2025-01-01", json!("2025-11-22")),
        &[
            ("2024-12-31", ""),
            ("2025-01-01", present),
            ("2025-11-22", present),
            ("2025-11-23", former),
            ("2026-11-21", former),
            ("2026-11-22", former),
            ("2026-11-23", ""),
        ],
    );
    on_each(
        &acted("2023-01-01", json!("2024-02-29")),
        &[("2025-02-28", former), ("2025-03-01", "")],
    );
    on_each(
        &acted("2023-01-01", json!("2023-02-28")),
        &[("2024-02-28", former), ("2024-02-29", "")],
    );
    on_each(
        &acted("2025-01-01", Value::Null),
        &[("2024-12-31", ""), ("2026-11-22", present)],
    );
    let two = acted("2023-01-01", json!("2024-02-29"));
    on_each(
        &two.city("national", "gates.H9.former_client_years = 2"),
        &[("2026-02-28", former), ("2026-03-01", "")],
    );
}

#[test]
fn h2_failed_review_counts_up_to_the_corresponding_day() {
    for (months, reviewed, last) in [
        (12, "2025-11-22", "2026-11-22"),
        (12, "2024-02-29", "2025-02-28"),
        (12, "2023-02-28", "2024-02-28"),
        (6, "2025-08-31", "2026-02-28"),
        (1, "2026-02-28", "2026-03-28"),
        (24, "2022-02-28", "2024-02-28"),
    ] {
        let grades = json!({"pass": 9, "fail": 1});
        let record = json!([
            {"measure": "peer_review", "kind": "criminal", "on": reviewed, "grades": grades}
        ]);
        let lines = format!("gates.H2.failed_review_months = {months}");
        let scene = Scene::civil().city("national", &lines);
        let scene = scene.lawyer(&json!({"track_record": record}));
        let (before, after) = (shifted(reviewed, -1), shifted(last, 1));
        let code = "H2.failed_review";
        on_each(
            &scene,
            &[(&before, ""), (reviewed, code), (last, code), (&after, "")],
        );
    }
}

#[test]
fn h2_no_failed_review_counts_where_the_policy_counts_no_months() {
    let grades = json!({"fail": 3});
    let record = json!([
        {"measure": "peer_review", "kind": "civil", "on": "2026-11-01", "grades": grades}
    ]);
    let scene = Scene::civil().city("national", "gates.H2.failed_review_months = 0");
    assert!(
        scene
            .lawyer(&json!({"track_record": record}))
            .found()
            .is_empty()
    );
}
