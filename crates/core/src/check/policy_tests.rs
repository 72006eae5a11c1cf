use crate::check::sound::sound;

const OWN: &str = r#"
    id = "own"
    version = "1"
    [gates.H3.years]
    value = 3
    sources = [
        { article = "in force", from = 2026-11-22, until = 2026-11-22 },
        { article = "ended", until = 2026-11-21 },
        { article = "begins", from = 2026-11-23 },
        { article = "always" },
    ]
    [gates.H3.enabled]
    value = true
    sources = [{ article = "ended", until = 2026-11-21 }]
    [[preferences]]
    id = "r"
    flag = "minor"
    attribute = "sex"
    value = "female"
    sources = [{ article = "begins", from = 2026-11-23 }]
"#;

#[test]
fn a_number_that_is_not_in_force_on_the_day_is_found() {
    let mut sound = sound();
    sound.policy = OWN.to_owned();
    assert_eq!(
        sound.found(),
        [
            "policy own gates.H3.enabled.sources[0] out_of_force",
            "policy own gates.H3.years.sources[1] out_of_force",
            "policy own gates.H3.years.sources[2] out_of_force",
            "policy own preferences[0].sources[0] out_of_force",
        ]
    );
    let texts: Vec<String> = sound.findings().iter().map(ToString::to_string).collect();
    assert_eq!(
        texts[1],
        "warning: policy own: gates.H3.years.sources[1]: out_of_force: \
         found ended until 2026-11-21, expected in force on 2026-11-22"
    );
}

#[test]
fn the_national_policy_is_in_force_since_the_rules_of_2024() {
    assert!(sound().on("2026-11-22").found().is_empty());
    let before = sound().on("2023-12-31").found();
    assert!(
        before.contains(&"policy national gates.H13.enabled.sources[1] out_of_force".to_owned()),
        "{before:?}"
    );
}
