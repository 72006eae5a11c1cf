//! Cases.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::{
    CAUSES, FIRMS, Field, Json, KINDS, LANGUAGES, NAMES, ORGANS, PARTIES, REGIONS, count, day,
    list, may, must, object, place, seldom, some_of, span, span_with, word,
};

/// A case with several known parties, and with consents and rulings about the lawyers who are in most
/// rosters.
pub(super) fn entangled() -> Json {
    let party = object(vec![
        must("id", word(&["P-1", "P-2", "P-3"])),
        must("role", word(&["opponent", "opponent", "victim"])),
        seldom("name", word(NAMES)),
        may("firm", word(FIRMS)),
    ]);
    let named = object(vec![
        must("name", word(NAMES)),
        must("role", word(&["opponent", "victim"])),
    ]);
    let parties = prop::collection::vec(prop_oneof![2 => party, 1 => named], 1..=3);
    let one_of_all = word(&["L-0", "L-1", "律师-2", "L-3"]);
    let waiver = (
        word(&["H9", "H9", "H7"]),
        one_of_all,
        word(&["D-1", "D-2"]),
        day(),
    );
    let waivers = prop::collection::vec(waiver, 3..=8).prop_map(|waivers| -> Value {
        let waivers = waivers.into_iter().map(|(gate, lawyer, document, signed)| {
            json!({
                "gate": gate, "lawyer": lawyer, "case": "C-1", "document": document, "signed": signed,
                "parties": ["client-1", "P-1", "P-2", "P-3"],
            })
        });
        waivers.collect()
    });
    let rulings = prop::collection::vec(ruling(), 6..=12);
    let before = object(vec![
        must("side", word(&["ours", "ours", "theirs"])),
        must("lawyer", word(&["L-0", "L-1"])),
        seldom("firm", a_firm()),
    ]);
    let earlier = prop::collection::vec(before, 0..=2);
    (case(), parties, waivers, rulings, earlier)
        .prop_map(|(mut case, parties, waivers, rulings, earlier)| {
            case["earlier"] = earlier.into();
            case["id"] = json!("C-1");
            case["client"]["id"] = json!("client-1");
            case["parties"] = parties.into();
            case["waivers"] = waivers;
            case["rulings"] = rulings.into();
            case
        })
        .boxed()
}

/// A case received on [`super::TODAY`].
pub(crate) fn case() -> Json {
    let kind = prop_oneof![2 => word(&["criminal"]), 2 => word(&["civil"]), 3 => word(KINDS)];
    let causes = prop::collection::vec(word(CAUSES), 1..=3).prop_map(Value::Array);
    let fields: Vec<Field> = vec![
        must("id", word(&["C-1", "C-2", "案-3"])),
        must("kind", kind),
        must("causes", causes),
        must("received", word(&["2026-11-22T09:30:00+08:00"])),
        may(
            "stage",
            word(&["first_instance", "death_review", "investigation"]),
        ),
        may(
            "flags",
            some_of(&["life_or_death", "minor", "girl_sexual_abuse", "in_custody"]),
        ),
        may("organ", organ()),
        may("region", word(REGIONS)),
        may("place", place()),
        seldom("hearings", list(day(), 2)),
        ("client", prop::option::weighted(0.9, client()).boxed()),
        (
            "parties",
            prop::option::weighted(0.85, list(party(), 4)).boxed(),
        ),
        seldom("linked", list(linked(), 2)),
        seldom("opposing", list(opposing(), 2)),
        may("earlier", list(earlier(), 3)),
        may("replacements", count(3)),
        seldom("lawyers_needed", (1..=3_u32).prop_map(|n| json!(n))),
        may("work_units", (1..=4_u32).prop_map(|n| json!(n))),
        may("waivers", list(waiver(), 4)),
        may("rulings", list(ruling(), 5)),
    ];
    object(fields)
}

/// One of the lawyers who are in every roster that is not tiny, or one who is in none.
fn a_lawyer() -> Json {
    select(&["L-0", "L-1", "律师-2", "L-3", "L-99"][..])
        .prop_map(|id| json!(id))
        .boxed()
}

fn a_firm() -> Json {
    prop_oneof![4 => word(FIRMS), 1 => word(&["F-9"])].boxed()
}

fn organ() -> Json {
    object(vec![
        must("id", word(ORGANS)),
        may("region", word(REGIONS)),
        may("place", place()),
    ])
}

fn client() -> Json {
    let groups = some_of(&[
        "minor",
        "elderly",
        "disabled",
        "hearing_impaired",
        "mental_illness",
        "domestic_violence_victim",
        "migrant_worker",
        "military_family",
        "veteran",
        "woman",
    ]);
    object(vec![
        may("id", word(&["client-1"])),
        may(
            "position",
            word(&["accused", "victim", "plaintiff", "defendant", "other"]),
        ),
        may("groups", groups),
        may("languages", some_of(LANGUAGES)),
        may("mobility", word(&["free", "limited", "home_visit"])),
        may("vetoes", list(a_lawyer(), 1)),
        may("representatives", count(2)),
    ])
}

/// By id, by name, or both.
fn party() -> Json {
    let role = word(&[
        "opponent",
        "opponent",
        "victim",
        "co_defendant",
        "third_party",
        "client",
    ]);
    let drawn = object(vec![
        must("role", role),
        may("id", word(PARTIES)),
        may("name", word(NAMES)),
        seldom("firm", a_firm()),
        seldom("lawyer", a_lawyer()),
    ]);
    drawn
        .prop_map(|mut party| {
            if party.get("id").is_none() && party.get("name").is_none() {
                party["name"] = json!("张伟");
            }
            party
        })
        .boxed()
}

fn linked() -> Json {
    object(vec![
        must("case", word(&["C-7", "C-8"])),
        must("relation", word(&["co_defendant", "same_facts", "other"])),
        may("lawyer", a_lawyer()),
        seldom("firm", a_firm()),
    ])
}

fn opposing() -> Json {
    object(vec![
        must("case", word(&["C-5", "C-6"])),
        may("lawyer", a_lawyer()),
        may("firm", a_firm()),
    ])
}

fn earlier() -> Json {
    object(vec![
        must("side", word(&["ours", "ours", "theirs", "official"])),
        may("lawyer", a_lawyer()),
        may("firm", a_firm()),
        may(
            "ended",
            word(&["completed", "replaced", "removed_for_cause", "withdrew"]),
        ),
    ])
}

fn waiver() -> Json {
    let parties = prop::sample::subsequence(&["client-1", "P-1", "P-2", "L-0"][..], 2..=4);
    span_with(
        span("signed", "until", 0.5),
        vec![
            must("gate", word(&["H9", "H9", "H9", "H7", "H6"])),
            must("lawyer", a_lawyer()),
            must("case", word(&["C-1", "C-1", "C-2", "案-3"])),
            must("parties", parties.prop_map(|parties| json!(parties))),
            must("document", word(&["D-1", "D-2", "D-3"])),
        ],
    )
}

fn ruling() -> Json {
    object(vec![
        must(
            "code",
            word(&[
                "H6.name_match",
                "H7.name_match",
                "H9.colleague_relative",
                "H8.firm_other_side_before",
                "H6.unknown",
                "H9.unknown",
                "H6.is_party",
            ]),
        ),
        must(
            "lawyer",
            word(&["L-0", "L-0", "L-1", "L-1", "律师-2", "L-99"]),
        ),
        must("outcome", word(&["dismissed", "upheld"])),
        must("reason", word(&["looked at", "asked"])),
        must("on", day()),
        must("by", word(&["official-1"])),
    ])
}

/// Answers to what is unknown about the lawyers who are in most rosters: about half of what there can be.
pub(super) fn answers() -> Json {
    const GATES: [&str; 10] = [
        "H1", "H2", "H3", "H4", "H5", "H14", "H15", "H16", "H18", "H19",
    ];
    let gate = select(&GATES[..]);
    let who = select(&["L-0", "L-1", "律师-2"][..]);
    let outcome = select(&["dismissed", "upheld"][..]);
    prop::collection::vec((gate, who, outcome, day()), 0..=25)
        .prop_map(|rulings| {
            let rulings = rulings.into_iter().map(|(gate, lawyer, outcome, on)| {
                json!({
                    "code": format!("{gate}.unknown"), "lawyer": lawyer, "outcome": outcome, "on": on,
                    "reason": "asked", "by": "official-2",
                })
            });
            rulings.collect()
        })
        .boxed()
}
