use super::value;
use crate::Policy;
use crate::score::scene::Scene;

const LAWYERS: &str = r#"{"id": "now", "first_practice": "2026-11-22", "criminal_defence_start": "2026-11-22"}
{"id": "later", "first_practice": "2026-11-23"}
{"id": "long", "first_practice": "2006-11-22", "criminal_defence_start": "2022-11-23"}
{"id": "five", "first_practice": "2021-11-22"}
{"id": "unknown"}"#;

#[test]
fn years_count_fast_at_first_and_then_less() {
    let scene = Scene::new(&Policy::none(), LAWYERS, "");
    let of = |id| scene.valued(id, value);
    assert_eq!(of("now"), (0, true));
    assert_eq!(of("later"), (0, true), "a first day to come counts nothing");
    assert_eq!(of("long"), (1_000_000, true), "twenty years are full");
    // 1,826 days of half 5 and full 20 years of 365.25: x (f + h) / (f (x + h)).
    assert_eq!(of("five"), (624_957, true));
    assert_eq!(of("unknown"), (500_000, false));
}

#[test]
fn a_defence_counts_years_of_defence() {
    let defence = r#""kind": "criminal", "causes": ["criminal:5.2"]"#;
    let scene = Scene::new(&Policy::none(), LAWYERS, defence);
    assert_eq!(scene.valued("now", value), (0, true));
    assert!(
        scene.valued("long", value).0 < 600_000,
        "four years of defence, not twenty of practice"
    );
    assert_eq!(
        scene.valued("five", value),
        (500_000, false),
        "practice is no defence"
    );
    let victim = format!(r#"{defence}, "client": {{"position": "victim"}}"#);
    let scene = Scene::new(&Policy::none(), LAWYERS, &victim);
    assert_eq!(
        scene.valued("long", value),
        (1_000_000, true),
        "who stands for a victim defends nobody"
    );
}
