use super::*;
use crate::Policy;
use crate::score::scene::Scene;

const LAWYERS: &str = r#"{"id": "all", "languages": ["cmn", "csl"], "training": ["minors", "disability"], "home_visits": true, "sex": "female"}
{"id": "some", "languages": ["cmn"], "training": ["minors"], "home_visits": false, "sex": "male"}
{"id": "none", "languages": [], "training": []}
{"id": "unknown"}"#;

fn scene(client: &str) -> Scene {
    Scene::new(
        &Policy::national(),
        LAWYERS,
        &format!(r#""client": {{{client}}}"#),
    )
}

fn values(scene: &Scene, signal: fn(&Row<'_>, &Request<'_>) -> Valued) -> [(u32, bool); 4] {
    ["all", "some", "none", "unknown"].map(|id| scene.valued(id, signal))
}

const FULL: (u32, bool) = (1_000_000, true);
const NOTHING: (u32, bool) = (0, true);

#[test]
fn one_language_in_common_is_enough() {
    assert_eq!(
        values(&scene(r#""languages": ["csl"]"#), language),
        [FULL, NOTHING, NOTHING, (500_000, false)]
    );
    assert_eq!(
        values(&scene(r#""languages": ["uig", "cmn"]"#), language),
        [FULL, FULL, NOTHING, (500_000, false)]
    );
    assert_eq!(
        values(&scene(r#""languages": ["bod"]"#), language),
        [NOTHING, NOTHING, NOTHING, (500_000, false)]
    );
    for nothing_asked in ["", r#""languages": []"#] {
        assert_eq!(values(&scene(nothing_asked), language), [FULL; 4]);
    }
}

#[test]
fn a_language_beyond_the_sixty_fourth_is_found_too() {
    let codes: Vec<String> = (0..80_u8)
        .map(|i| {
            format!(
                "\"{}{}a\"",
                char::from(b'a' + i / 26),
                char::from(b'a' + i % 26)
            )
        })
        .collect();
    let many = format!(
        "{{\"id\": \"A\", \"languages\": [{}]}}\n{{\"id\": \"B\", \"languages\": [{}]}}",
        codes.join(","),
        codes[0]
    );
    let ask = |code: &str| {
        let scene = Scene::new(
            &Policy::none(),
            &many,
            &format!(r#""client": {{"languages": [{code}]}}"#),
        );
        (scene.valued("A", language), scene.valued("B", language))
    };
    for code in [&codes[63], &codes[64], &codes[79]] {
        assert_eq!(ask(code), (FULL, NOTHING), "{code}");
    }
    assert_eq!(ask(&codes[0]), (FULL, FULL));
}

#[test]
fn the_share_of_the_trainings_called_for_counts() {
    // A minor with a disability calls for two trainings, however many groups call for the second.
    let groups = r#""groups": ["minor", "disabled", "hearing_impaired"]"#;
    assert_eq!(
        values(&scene(groups), training),
        [FULL, (500_000, true), NOTHING, (250_000, false)]
    );
    assert_eq!(
        values(&scene(r#""groups": ["woman"]"#), training)[0],
        NOTHING
    );
    assert_eq!(values(&scene(r#""groups": []"#), training), [FULL; 4]);
}

#[test]
fn a_home_visit_is_asked_only_for_who_cannot_come() {
    let asked = values(&scene(r#""mobility": "home_visit""#), home_visit);
    assert_eq!(asked, [FULL, NOTHING, (250_000, false), (250_000, false)]);
    for not_asked in [r#""mobility": "limited""#, r#""mobility": "free""#, ""] {
        assert_eq!(values(&scene(not_asked), home_visit), [FULL; 4]);
    }
}

#[test]
fn sex_counts_only_where_a_rule_is_called_for() {
    let flagged = |flags: &str, policy: &Policy| {
        values(
            &Scene::new(policy, LAWYERS, &format!(r#""flags": [{flags}]"#)),
            preference,
        )
    };
    let unstated = (500_000, false);
    assert_eq!(
        flagged(r#""girl_sexual_abuse""#, &Policy::national()),
        [FULL, NOTHING, unstated, unstated]
    );
    assert_eq!(flagged(r#""minor""#, &Policy::national()), [FULL; 4]);
    assert_eq!(
        flagged(r#""girl_sexual_abuse""#, &Policy::none()),
        [FULL; 4]
    );
}

#[test]
fn many_rules_are_averaged() {
    let rules: Vec<String> = (0..9_000)
        .map(|i| {
            let sex = if i % 3 == 0 { "male" } else { "female" };
            format!("[[preferences]]\nid = 'r{i}'\nflag = 'minor'\nattribute = 'sex'\nvalue = '{sex}'\nsources = []\n")
        })
        .collect();
    let rules = rules.concat();
    let policy = Policy::from_text(&format!("id = 'x'\nversion = '1'\n{rules}")).unwrap();
    let scene = Scene::new(&policy, LAWYERS, r#""flags": ["minor"]"#);
    assert_eq!(scene.valued("all", preference), (666_666, true));
    assert_eq!(scene.valued("some", preference), (333_333, true));
    assert_eq!(scene.valued("unknown", preference), (500_000, false));
}
