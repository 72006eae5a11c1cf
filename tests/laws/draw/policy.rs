//! Policies: those that come with the crate, and any that a file may hold.

use dianyuan::model::Flag;
use dianyuan::policy::{Form, Gate, Key, Signal};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// The name of a policy that comes with the crate, or the text of one.
pub(crate) fn policy() -> BoxedStrategy<String> {
    let presets = select(&["national", "hangzhou", "none"][..]).prop_map(str::to_owned);
    prop_oneof![2 => presets, 1 => tighter(), 4 => own()].boxed()
}

/// Every gate is asked, and what it does not know is for an official to answer.
pub(super) fn reviewing() -> BoxedStrategy<String> {
    (weights(), settings())
        .prop_map(|(weights, mut settings)| {
            for gate in Gate::ALL {
                settings.push((format!("gates.{gate}.on_unknown"), json!("review")));
            }
            write("none", weights, settings, json!([]))
        })
        .boxed()
}

/// On top of the national one: other weights and signals, nothing of its gates.
fn tighter() -> BoxedStrategy<String> {
    (weights(), settings())
        .prop_map(|(weights, settings)| {
            let settings = settings
                .into_iter()
                .filter(|(path, _)| !path.starts_with("gates."));
            write("national", weights, settings.collect(), json!([]))
        })
        .boxed()
}

/// Nothing of anyone's law: every setting may be anything.
fn own() -> BoxedStrategy<String> {
    (weights(), settings(), gates(), preferences())
        .prop_map(|(weights, mut settings, gates, preferences)| {
            settings.extend(gates);
            write("none", weights, settings, preferences)
        })
        .boxed()
}

type Paths = Vec<(String, Value)>;

fn write(extends: &str, weights: Paths, settings: Paths, preferences: Value) -> String {
    let mut policy = json!({"id": "drawn", "version": "7", "extends": extends});
    policy["preferences"] = preferences;
    for (path, value) in weights.into_iter().chain(settings) {
        let mut place = &mut policy;
        for step in path.split('.') {
            let entries = place.as_object_mut().expect("paths end where others go on");
            place = entries
                .entry(step)
                .or_insert_with(|| Value::Object(Map::new()));
        }
        *place = value;
    }
    policy.to_string()
}

/// At least one weight is above 0.
fn weights() -> impl Strategy<Value = Paths> {
    let weight = prop_oneof![2 => Just(0), 5 => 1..60_u32, 1 => Just(1_000_000)];
    prop::collection::vec(weight, Signal::COUNT).prop_map(|mut weights| {
        if weights.iter().all(|weight| *weight == 0) {
            weights[0] = 3;
        }
        let named = Signal::ALL.iter().zip(weights);
        named
            .map(|(signal, weight)| (format!("weights.{signal}"), json!(weight)))
            .collect()
    })
}

/// Keys whose values must not rise from one to the next.
const FALLING: [&[Key]; 5] = [
    &[
        Key::SpecialityStep1,
        Key::SpecialityStep2,
        Key::SpecialityStep3,
        Key::SpecialityStep4,
        Key::SpecialityStep5,
        Key::SpecialityStep6,
    ],
    &[
        Key::SpecialityProven,
        Key::SpecialityCertified,
        Key::SpecialityDeclared,
    ],
    &[
        Key::PerformanceExcellent,
        Key::PerformanceGood,
        Key::PerformancePass,
    ],
    &[Key::PerformanceMostStrength, Key::PerformanceLeastStrength],
    &[
        Key::ProximityLevel3,
        Key::ProximityLevel2,
        Key::ProximityLevel1,
    ],
];

fn settings() -> impl Strategy<Value = Paths> {
    let alone = Key::ALL
        .iter()
        .filter(|key| !FALLING.iter().any(|keys| keys.contains(key)))
        .filter(|key| !of_choosing(**key));
    let alone = alone.map(|key| {
        let value = prop::option::weighted(0.3, value(*key));
        value
            .prop_map(|value| value.map(|value| (key.rule().path.to_owned(), value)))
            .boxed()
    });
    let falling = FALLING.iter().map(|keys| {
        let values: Vec<_> = keys.iter().map(|key| number(*key)).collect();
        prop::option::weighted(0.4, values).prop_map(|values| {
            let mut values = values.unwrap_or_default();
            values.sort_unstable_by(|a, b| b.cmp(a));
            let named = keys.iter().zip(values);
            named
                .map(|(key, value)| (key.rule().path.to_owned(), json!(value)))
                .collect::<Paths>()
        })
    });
    (alone.collect::<Vec<_>>(), falling.collect::<Vec<_>>()).prop_map(|(alone, falling)| {
        let mut paths: Paths = alone.into_iter().flatten().collect();
        paths.extend(falling.into_iter().flatten());
        // One measure always counts.
        let counted = Key::PerformanceSatisfaction.rule().path;
        paths.retain(|(path, value)| path != counted || *value != json!(0));
        paths
    })
}

/// Rules of client choice, of which some must agree with each other: no ranking reads them.
fn of_choosing(key: Key) -> bool {
    let trees = ["choice.", "shortlist.", "deadlines.", "supervision."];
    trees.iter().any(|tree| key.rule().path.starts_with(tree))
}

fn value(key: Key) -> BoxedStrategy<Value> {
    match key.rule().form {
        Form::Switch => any::<bool>().prop_map(Value::Bool).boxed(),
        Form::Number(..) => number(key).prop_map(|number| json!(number)).boxed(),
        Form::Words(words) | Form::Sequence(words) => {
            prop::sample::subsequence(words, 0..=words.len().min(2))
                .prop_map(|words| json!(words))
                .boxed()
        }
        Form::Labels => prop::sample::subsequence(&["civil", "criminal"][..], 0..=2)
            .prop_map(|words| json!(words))
            .boxed(),
    }
}

/// The ends of the range, small numbers, and numbers about the default.
fn number(key: Key) -> BoxedStrategy<u32> {
    let Form::Number(least, most) = key.rule().form else {
        unreachable!("only numbers are asked for");
    };
    let usual = dianyuan::Policy::none().number(key);
    let about = usual / 2..=usual.saturating_mul(2).clamp(least, most);
    prop_oneof![
        1 => Just(least),
        1 => Just(most),
        3 => least..=most.min(least + 12),
        5 => about.prop_map(move |n| n.clamp(least, most)),
    ]
    .boxed()
}

fn gates() -> impl Strategy<Value = Paths> {
    let each = Gate::ALL.iter().map(|gate| {
        let unknown = select(&["pass", "pass", "review", "exclude"][..]);
        (prop::bool::weighted(0.9), unknown).prop_map(move |(enabled, unknown)| {
            [
                (format!("gates.{gate}.enabled"), json!(enabled)),
                (format!("gates.{gate}.on_unknown"), json!(unknown)),
            ]
        })
    });
    each.collect::<Vec<_>>()
        .prop_map(|gates| gates.into_iter().flatten().collect())
}

fn preferences() -> impl Strategy<Value = Value> {
    let rule = (select(Flag::ALL), select(&["female", "male"][..]));
    prop::collection::vec(rule, 0..=3).prop_map(|rules| {
        let rules = rules.into_iter().enumerate().map(|(index, (flag, sex))| {
            // Not in the order of their ids.
            let id = format!("rule-{}", 9 - index);
            json!({"id": id, "flag": flag.as_str(), "attribute": "sex", "value": sex, "sources": []})
        });
        rules.collect()
    })
}
