//! A ranking read back from its JSON, as far as a comparison needs it.

use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind, Problem};
use crate::policy::Signal;
use crate::wire::{Json, read_value};

/// Where a lawyer stands in a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stand {
    /// Among the candidates.
    Placed {
        /// Place, from 1.
        place: u32,
        /// Points; none in a neutral order.
        points: Option<u32>,
        /// Points of each signal, in the order of signals.
        parts: Vec<(Signal, u32)>,
        /// Codes of open reviews.
        reviews: Vec<String>,
    },
    /// Among the excluded, with the codes of the reasons.
    Excluded(Vec<String>),
    /// In neither list: beyond the last place listed, beyond the excluded that are listed, or not on the roster.
    Unlisted,
}

impl Stand {
    /// The place, for a candidate.
    #[must_use]
    pub fn place(&self) -> Option<u32> {
        match self {
            Self::Placed { place, .. } => Some(*place),
            Self::Excluded(_) | Self::Unlisted => None,
        }
    }

    pub(super) fn to_json(&self) -> Json<'static> {
        match self {
            Self::Placed {
                place,
                points,
                reviews,
                ..
            } => Json::object([
                ("place", Json::from(*place)),
                ("points", points.map_or(Json::Null, Json::from)),
                ("reviews", Json::from(reviews.clone())),
            ]),
            Self::Excluded(codes) => Json::object([("excluded", Json::from(codes.clone()))]),
            Self::Unlisted => Json::Null,
        }
    }
}

/// What a ranking is made from, as it says of itself; a difference is told by these names.
pub(super) const INPUTS: [&str; 7] = [
    "as_of",
    "calibration",
    "considered",
    "order",
    "policy",
    "score_version",
    "seed",
];

/// A ranking by its lawyers.
pub(super) struct Listed<'a> {
    json: Json<'a>,
    stands: BTreeMap<String, Stand>,
}

impl<'a> Listed<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, Error> {
        let json = read_value(text)?;
        let format = Json::from("dianyuan.rank/1");
        if json.get("format") != Some(&format) {
            return Err(wrong("format", "a ranking, dianyuan.rank/1"));
        }
        let mut stands = BTreeMap::new();
        for (index, one) in list(&json, "candidates")?.iter().enumerate() {
            let path = format!("candidates[{index}]");
            stands.insert(lawyer(one, &path)?, placed(one, &path)?);
        }
        for (index, one) in list(&json, "excluded")?.iter().enumerate() {
            let path = format!("excluded[{index}]");
            let codes = codes(one, "reasons", &path)?;
            stands.insert(lawyer(one, &path)?, Stand::Excluded(codes));
        }
        Ok(Self { json, stands })
    }

    pub(super) fn lawyers(&self) -> impl Iterator<Item = &str> {
        self.stands.keys().map(String::as_str)
    }

    pub(super) fn stand(&self, id: &str) -> Stand {
        self.stands.get(id).cloned().unwrap_or(Stand::Unlisted)
    }

    pub(super) fn refuse_another_case(&self, before: &Self) -> Result<(), Error> {
        if self.json.get("case") == before.json.get("case") {
            return Ok(());
        }
        let found = "rankings of two cases";
        let problem = Problem::new("different_cases", "case", found, "the same case in both");
        Err(Error::one(ErrorKind::Request, problem))
    }

    pub(super) fn differing_inputs(&self, before: &Self) -> Vec<&'static str> {
        let differs = |name: &&str| self.json.get(name) != before.json.get(name);
        INPUTS
            .iter()
            .filter(|name| differs(name))
            .copied()
            .collect()
    }
}

fn wrong(path: &str, expected: &'static str) -> Error {
    let problem = Problem::new("wrong_type", path, "something else", expected);
    Error::one(ErrorKind::Record, problem)
}

fn list<'j>(json: &'j Json<'_>, key: &str) -> Result<&'j [Json<'j>], Error> {
    match json.get(key) {
        Some(Json::Array(items)) => Ok(items),
        _ => Err(wrong(key, "a list")),
    }
}

fn lawyer(one: &Json<'_>, path: &str) -> Result<String, Error> {
    match one.get("lawyer") {
        Some(Json::Str(id)) => Ok(id.to_string()),
        _ => Err(wrong(&format!("{path}.lawyer"), "the id of a lawyer")),
    }
}

fn number(one: &Json<'_>, key: &str, path: &str) -> Result<u32, Error> {
    let found = match one.get(key) {
        Some(Json::Int(number)) => u32::try_from(*number).ok(),
        _ => None,
    };
    found.ok_or_else(|| wrong(&format!("{path}.{key}"), "a whole number of at least 0"))
}

fn placed(one: &Json<'_>, path: &str) -> Result<Stand, Error> {
    // A neutral order has neither points nor contributions.
    let points = one.get("points").map(|_| number(one, "points", path));
    let mut parts = Vec::new();
    if points.is_some() {
        for part in list(one, "contributions")? {
            let signal = match part.get("signal") {
                Some(Json::Str(word)) => Signal::from_word(word),
                _ => None,
            };
            let signal =
                signal.ok_or_else(|| wrong(&format!("{path}.contributions"), "a signal"))?;
            parts.push((signal, number(part, "points", path)?));
        }
    }
    Ok(Stand::Placed {
        place: number(one, "place", path)?,
        points: points.transpose()?,
        parts,
        reviews: codes(one, "reviews", path)?,
    })
}

fn codes(one: &Json<'_>, key: &str, path: &str) -> Result<Vec<String>, Error> {
    let code = |reason: &Json<'_>| match reason.get("code") {
        Some(Json::Str(code)) => Ok(code.to_string()),
        _ => Err(wrong(&format!("{path}.{key}"), "reasons with their codes")),
    };
    list(one, key)?.iter().map(code).collect()
}
