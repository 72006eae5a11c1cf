use super::value;
use crate::Policy;
use crate::score::scene::Scene;

const LAWYERS: &str = r#"{"id": "same", "firm": "F-1"}
{"id": "colleague", "firm": "F-1"}
{"id": "other", "firm": "F-2"}
{"id": "alone"}"#;

fn values(earlier: &str) -> [(u32, bool); 4] {
    let scene = Scene::new(
        &Policy::none(),
        LAWYERS,
        &format!(r#""earlier": [{earlier}]"#),
    );
    ["same", "colleague", "other", "alone"].map(|id| scene.valued(id, value))
}

const FULL: (u32, bool) = (1_000_000, true);
const FIRM: (u32, bool) = (400_000, true);
const NOTHING: (u32, bool) = (0, true);

#[test]
fn the_same_lawyer_counts_in_full_and_a_colleague_in_part() {
    let chain = [FULL, FIRM, NOTHING, NOTHING];
    assert_eq!(values(r#"{"side": "ours", "lawyer": "same"}"#), chain);
    assert_eq!(
        values(r#"{"side": "ours", "lawyer": "same", "ended": "completed"}"#),
        chain
    );
    assert_eq!(
        values(r#"{"side": "ours", "lawyer": "same", "ended": "withdrew"}"#),
        chain
    );
    assert_eq!(
        values(r#"{"side": "ours", "firm": "F-1"}"#),
        [FIRM, FIRM, NOTHING, NOTHING]
    );
    // The firm of that time, not the present one.
    assert_eq!(
        values(r#"{"side": "ours", "lawyer": "same", "firm": "F-2"}"#),
        [FULL, NOTHING, FIRM, NOTHING]
    );
}

#[test]
fn a_chain_whose_lawyers_are_gone_leaves_nobody_nearer() {
    assert_eq!(
        values(r#"{"side": "ours", "lawyer": "gone"}"#),
        [NOTHING; 4]
    );
}

#[test]
fn nothing_is_asked_without_a_chain_to_go_on_with() {
    for nothing in [
        "",
        r#"{"side": "theirs", "lawyer": "same"}"#,
        r#"{"side": "official", "lawyer": "same"}"#,
        r#"{"side": "ours", "lawyer": "same", "ended": "replaced"}"#,
        r#"{"side": "ours", "lawyer": "same", "ended": "removed_for_cause"}"#,
    ] {
        assert_eq!(values(nothing), [FULL; 4], "{nothing}");
    }
}
