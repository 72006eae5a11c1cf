//! Two rankings of one case compared: who moved, by which signals, and which facts of theirs changed.

use std::collections::BTreeMap;

use super::listed::{Listed, Stand};
use crate::error::Error;
use crate::model::Lawyer;
use crate::policy::Signal;
use crate::roster::Roster;
use crate::wire::{Json, Wire};

/// What is different between two rankings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// What the rankings say of themselves and is not the same: `as_of`, `policy`, `calibration` …
    pub inputs: Vec<&'static str>,
    /// Lawyers whose place, points or reasons are not the same, by the later place, then by id.
    pub moves: Vec<Move>,
}

/// One lawyer who stands otherwise than before.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Move {
    /// The lawyer's id.
    pub lawyer: String,
    /// Where the lawyer stood.
    pub before: Stand,
    /// Where the lawyer stands.
    pub after: Stand,
    /// Points gained, or lost, signal by signal; those that stayed are left out.
    pub signals: Vec<(Signal, i64)>,
    /// Fields of the profile that changed, where both rosters were given.
    pub facts: Vec<FactDifference>,
}

/// A field of a profile that is not the same.
#[derive(Clone, Debug, PartialEq)]
pub struct FactDifference {
    /// Path of the field.
    pub field: String,
    /// Its value before; null where it was unknown, and for personal facts, of which only the field is told.
    pub from: Json<'static>,
    /// Its value after, likewise.
    pub to: Json<'static>,
}

/// Fields of which no value is told: personal text, what concerns others, and what no score reads.
const UNTOLD: [&str; 4] = ["affiliations", "display", "ext", "sex"];

/// Compares two rankings given as canonical JSON (`dianyuan.rank/1`); with the rosters that they were made from,
/// the facts that changed are told too.
///
/// # Errors
/// `Malformed` or `Record` for a text that is no ranking, the input named `before` or `after`; `Request` where
/// they rank two different cases.
///
/// # Example
/// ```
/// use dianyuan::explain::compare;
/// use dianyuan::{Causes, Roster, rank_json};
/// let case = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///                "received": "2026-11-22T09:30:00+08:00"}"#;
/// let speciality = |cases| format!(
///     r#"{{"id": "L-1", "specialities": [{{"cause": "civil:7.19.205.5", "level": "proven", "cases": {cases}}}]}}"#
/// );
/// let rank = |text: &str| rank_json(text, case, Some("none"), "");
/// let (before, after) = (speciality(3), speciality(9));
/// let roster = |text| Roster::from_json(text, &Causes::official());
/// let rosters = (roster(&before)?, roster(&after)?);
/// let found = compare(&rank(&before)?, &rank(&after)?, Some((&rosters.0, &rosters.1)))?;
/// assert!(found.moves[0].signals[0].1 > 0);
/// assert_eq!(found.moves[0].facts[0].field, "specialities[0].cases");
/// # Ok::<(), dianyuan::Error>(())
/// ```
pub fn compare(
    before: &str,
    after: &str,
    rosters: Option<(&Roster, &Roster)>,
) -> Result<Comparison, Error> {
    let old = Listed::read(before).map_err(|error| error.in_input("before"))?;
    let new = Listed::read(after).map_err(|error| error.in_input("after"))?;
    new.refuse_another_case(&old)?;
    let mut lawyers: BTreeMap<&str, (Stand, Stand)> = BTreeMap::new();
    for id in old.lawyers().chain(new.lawyers()) {
        lawyers
            .entry(id)
            .or_insert_with(|| (old.stand(id), new.stand(id)));
    }
    let differing = lawyers
        .into_iter()
        .filter(|(_, (before, after))| before != after);
    let mut moves: Vec<Move> = differing
        .map(|(id, (before, after))| Move {
            lawyer: id.to_owned(),
            signals: gains(&before, &after),
            facts: rosters.map_or_else(Vec::new, |rosters| differences(id, rosters)),
            before,
            after,
        })
        .collect();
    moves.sort_by_key(|one| one.after.place().unwrap_or(u32::MAX));
    Ok(Comparison {
        inputs: new.differing_inputs(&old),
        moves,
    })
}

fn gains(before: &Stand, after: &Stand) -> Vec<(Signal, i64)> {
    let (Stand::Placed { parts: old, .. }, Stand::Placed { parts: new, .. }) = (before, after)
    else {
        return Vec::new();
    };
    let of = |parts: &[(Signal, u32)], signal| {
        let found = parts.iter().find(|(one, _)| *one == signal);
        found.map(|(_, points)| i64::from(*points))
    };
    let gains = Signal::ALL.iter().filter_map(|signal| {
        let gain = of(new, *signal)? - of(old, *signal)?;
        (gain != 0).then_some((*signal, gain))
    });
    gains.collect()
}

fn differences(id: &str, (before, after): (&Roster, &Roster)) -> Vec<FactDifference> {
    let (Some(old), Some(new)) = (before.lawyer(id), after.lawyer(id)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    walk(String::new(), &old.write(), &new.write(), &mut found);
    // What is recorded of the firm concerns its lawyers.
    let firm = |roster: &Roster, lawyer: &Lawyer| {
        let record = lawyer.firm().and_then(|id| roster.firm(id.as_str()));
        record.map_or(Json::Null, Wire::write)
    };
    let (old, new) = (firm(before, old), firm(after, new));
    walk("firm".to_owned(), &old, &new, &mut found);
    for fact in &mut found {
        // A change of the firm's whole record could hold its name.
        let inner = fact.field.strip_prefix("firm.").unwrap_or(&fact.field);
        let before = fact.field.len() - inner.len();
        let end = inner.find(['.', '[']).unwrap_or(inner.len());
        if UNTOLD.contains(&&inner[..end])
            || matches!((&fact.from, &fact.to), (Json::Object(_), _) | (_, Json::Object(_)) if fact.field == "firm")
        {
            fact.field.truncate(before + end);
            (fact.from, fact.to) = (Json::Null, Json::Null);
        }
    }
    found.dedup();
    found
}

/// Goes down as far as both are objects, or lists of one length.
fn walk(field: String, before: &Json<'_>, after: &Json<'_>, found: &mut Vec<FactDifference>) {
    match (before, after) {
        _ if before == after => {}
        (Json::Object(old), Json::Object(new)) => {
            let known = old.iter().map(|(key, _)| key);
            let added = new.iter().map(|(key, _)| key);
            let added = added.filter(|key| before.get(key).is_none());
            let mut keys: Vec<&str> = known.chain(added).map(AsRef::as_ref).collect();
            keys.sort_unstable();
            for key in keys {
                let path = match field.as_str() {
                    "" => key.to_owned(),
                    _ => format!("{field}.{key}"),
                };
                let value =
                    |json: &Json<'_>| json.get(key).cloned().unwrap_or(Json::Null).into_owned();
                walk(path, &value(before), &value(after), found);
            }
        }
        (Json::Array(old), Json::Array(new)) if old.len() == new.len() => {
            for (index, (old, new)) in old.iter().zip(new).enumerate() {
                walk(format!("{field}[{index}]"), old, new, found);
            }
        }
        _ => found.push(FactDifference {
            field,
            from: before.clone().into_owned(),
            to: after.clone().into_owned(),
        }),
    }
}

impl Comparison {
    /// The comparison as JSON (`dianyuan.diff/1`).
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        Json::object([
            ("format", Json::from("dianyuan.diff/1")),
            ("inputs", Json::from(self.inputs.clone())),
            (
                "moves",
                Json::Array(self.moves.iter().map(Move::to_json).collect()),
            ),
        ])
    }
}

impl Move {
    fn to_json(&self) -> Json<'static> {
        let signals = self.signals.iter().map(|(signal, points)| {
            Json::object([
                ("signal", Json::from(signal.as_str())),
                ("points", Json::Int(*points)),
            ])
        });
        let facts = self.facts.iter().map(|fact| {
            Json::object([
                ("field", Json::from(fact.field.clone())),
                ("from", fact.from.clone()),
                ("to", fact.to.clone()),
            ])
        });
        Json::object([
            ("lawyer", Json::from(self.lawyer.clone())),
            ("before", self.before.to_json()),
            ("after", self.after.to_json()),
            ("signals", Json::Array(signals.collect())),
            ("facts", Json::Array(facts.collect())),
        ])
    }
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
