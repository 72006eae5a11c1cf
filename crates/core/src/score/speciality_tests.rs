use super::value;
use crate::Policy;
use crate::score::scene::Scene;

/// A lawyer with one speciality.
fn lawyer(id: &str, cause: &str, rest: &str) -> String {
    format!(
        r#"{{"id": "{id}", "specialities": [{{"cause": "{cause}", "level": "proven"{rest}}}]}}"#
    )
}

#[test]
fn distance_in_the_tree_takes_its_share() {
    let many = r#", "cases": 50"#;
    let lawyers = [
        lawyer("same", "civil:7.19.205.5", many),
        lawyer("above", "civil:7.19.205", many),
        lawyer("beside", "civil:7.19.205.1", many),
        lawyer("two_above", "civil:7.19", many),
        lawyer("labour", "administrative:1.7.4", many),
        lawyer("stranger", "criminal:5.2", many),
        r#"{"id": "nothing", "specialities": []}"#.to_owned(),
        r#"{"id": "unknown"}"#.to_owned(),
    ];
    let scene = Scene::new(&Policy::none(), &lawyers.join("\n"), "");
    let of = |id| scene.valued(id, value);
    assert_eq!(of("same"), (1_000_000, true));
    assert_eq!(of("above"), (850_000, true));
    assert_eq!(of("beside"), (700_000, true));
    assert_eq!(of("two_above"), (700_000, true));
    assert_eq!(
        of("labour"),
        (400_000, true),
        "by the practice area that the lists share"
    );
    assert_eq!(of("stranger"), (0, true));
    assert_eq!(of("nothing"), (0, true));
    assert_eq!(of("unknown"), (250_000, false));
}

#[test]
fn evidence_grows_with_cases_and_fades_with_time() {
    let cause = "civil:7.19.205.5";
    let lawyers = [
        lawyer("none", cause, r#", "cases": 0"#),
        lawyer("five", cause, r#", "cases": 5"#),
        lawyer("old", cause, r#", "cases": 50, "last": "2021-11-22""#),
        lawyer("unsaid", cause, ""),
        lawyer("declared", cause, r#", "cases": 0"#).replace("proven", "declared"),
        lawyer("certified", cause, r#", "cases": 50"#).replace("proven", "certified"),
    ];
    let scene = Scene::new(&Policy::none(), &lawyers.join("\n"), "");
    let of = |id| scene.valued(id, value);
    assert_eq!(of("none"), (700_000, true));
    // 5 (50 + 5) / (50 × 10) = .55 of the rest.
    assert_eq!(of("five"), (700_000 + 165_000, true));
    // 1,826 days are one half-life: 25 cases, 25 × 55 / (50 × 30) = .916666.
    assert_eq!(of("old"), (700_000 + 274_999, true));
    assert_eq!(
        of("unsaid"),
        (850_000, false),
        "an unknown number adds half"
    );
    assert_eq!(
        (of("declared"), of("certified")),
        ((400_000, true), (1_000_000, true))
    );
}

#[test]
fn several_causes_are_averaged_over_the_best_for_each() {
    let both = r#"{"id": "both", "specialities": [
        {"cause": "civil:7.19.205.5", "level": "proven", "cases": 50}, {"cause": "criminal:5.2", "level": "proven", "cases": 50},
        {"cause": "civil:7.19", "level": "declared", "cases": 0}]}"#
        .replace('\n', " ");
    let lawyers = [both, lawyer("one", "civil:7.19.205.5", r#", "cases": 50"#)].join("\n");
    let scene = Scene::new(
        &Policy::none(),
        &lawyers,
        r#""causes": ["civil:7.19.205.5", "criminal:5.2"]"#,
    );
    assert_eq!(scene.valued("both", value), (1_000_000, true));
    assert_eq!(scene.valued("one", value), (500_000, true));
}
