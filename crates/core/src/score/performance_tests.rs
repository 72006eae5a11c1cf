use super::value;
use crate::Policy;
use crate::score::scene::Scene;

const LAWYERS: &str = r#"{"id": "good", "track_record": [{"measure": "meeting", "kind": "civil", "on": "2026-11-22", "good": 10, "of": 10}]}
{"id": "bad", "track_record": [{"measure": "meeting", "kind": "civil", "on": "2026-11-22", "good": 0, "of": 10}]}
{"id": "later", "track_record": [{"measure": "meeting", "kind": "civil", "on": "2026-11-23", "good": 0, "of": 10}]}
{"id": "elsewhere", "track_record": [{"measure": "meeting", "kind": "criminal", "on": "2026-11-22", "good": 0, "of": 10}]}
{"id": "new"}"#;

#[test]
fn a_record_moves_the_value_and_none_is_neutral() {
    let scene = Scene::new(&Policy::none(), LAWYERS, "");
    let of = |id| scene.valued(id, value);
    // Prior .7 of strength 20; meetings weigh 2 of 10: .8 × .7 + .2 × (14 + 10) / 30.
    assert_eq!(of("good"), (720_000, true));
    assert_eq!(of("bad"), (560_000 + 93_333, true));
    for id in ["later", "elsewhere", "new"] {
        assert_eq!(of(id), (700_000, false), "{id}");
    }
}
