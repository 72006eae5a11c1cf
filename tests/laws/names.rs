//! Names that are alike are found wherever they are, and no others.

use dianyuan_tests::twin::likeness;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::draw::fixed;
use crate::tries::tries;

/// Short names of few letters, so that near ones are common; some with marks, blanks and wide letters.
const NAME: &str = "[张王李明小aBc·Ａ ]{0,7}";

proptest! {
    #![proptest_config(tries(256))]

    #[test]
    fn names_that_are_alike_are_for_an_official_to_look_at(
        party in NAME,
        names in prop::collection::vec((NAME, NAME, NAME), 1..12),
        threshold in prop_oneof![0..=1_000_000_u32, Just(500_000), Just(750_000), Just(1_000_000)],
    ) {
        let mut rows: Vec<Value> = Vec::new();
        for (number, (name, relative, firm)) in names.iter().enumerate() {
            rows.push(json!({
                "id": format!("L-{number}"), "firm": format!("F-{number}"), "display": {"name": name},
                "affiliations": {"near_relatives": [{"name": relative, "relation": "child"}]},
            }));
            rows.push(json!({
                "schema": "dianyuan.firm/1", "id": format!("F-{number}"), "display": {"name": firm},
            }));
        }
        let policy = json!({
            "id": "p", "version": "1", "extends": "none", "gates": {"H6": {"likeness": threshold}},
        });
        let mut world = fixed(rows, &policy.to_string());
        world.case["parties"] = json!([{"name": party, "role": "opponent"}]);
        let ranking = world.engine(&world.calibration()).rank(&world.case(), &world.ask.options());
        let ranking = ranking.unwrap();
        for (number, (name, relative, firm)) in names.iter().enumerate() {
            let id = format!("L-{number}");
            let one = ranking.candidates().iter().find(|one| one.lawyer.as_str() == id).unwrap();
            let found = |code: &str, end: &str| {
                one.reviews.iter().filter(|reason| reason.code().as_str() == code).any(|reason| {
                    reason.facts().iter().any(|(_, value)| value.to_canonical().contains(end))
                })
            };
            let alike = |own: &str| likeness(own, &party).is_some_and(|found| found >= threshold);
            prop_assert_eq!(found("H6.name_match", &format!(r#""lawyer {id}""#)), alike(name));
            prop_assert_eq!(found("H6.name_match", &format!("child of lawyer {id}")), alike(relative));
            prop_assert_eq!(found("H7.name_match", &format!("firm F-{number}")), alike(firm));
        }
    }
}

#[test]
fn likeness_is_a_share_of_the_longer_name() {
    assert_eq!(likeness("张伟", "张 伟"), Some(1_000_000));
    assert_eq!(likeness("Ａｎｎａ Smith", "anna-smith"), Some(1_000_000));
    assert_eq!(likeness("张伟", "张炜"), Some(500_000));
    assert_eq!(likeness("小王明", "王小明"), Some(666_666));
    assert_eq!(likeness("ca", "abc"), Some(333_333)); // a swap with an insertion inside
    assert_eq!(likeness("·", "张伟"), None);
}
