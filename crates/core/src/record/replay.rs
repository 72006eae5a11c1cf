//! Going through a record again.

use std::cmp::Reverse;
use std::fmt;

use super::make::{SEED, digest, outcome};
use super::{Record, listing};
use crate::agency::take_over;
use crate::calibration::Calibration;
use crate::choice::{Event, Happening, Lot, replay_case};
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Problem};
use crate::model::{Case, Instant, LawyerId};
use crate::policy::{MICRO, Policy};
use crate::roster::Roster;
use crate::score::SCORE_VERSION;
use crate::wire::record::words;
use crate::wire::{Digest, Faults, Json, Wire, tie_hash};

words! {
    /// What came of going through a record again. No stronger claim is made.
    pub enum Verdict {
        /// Everything came out the same.
        Reproduced = "reproduced",
        /// Something came out otherwise, and the record is of another version of the engine.
        EngineDiffers = "engine_differs",
        /// The profiles or the case are other ones than the record was made from.
        InputsDiffer = "inputs_differ",
        /// A field disagrees with what it follows from, or the record with the digest that was kept elsewhere.
        Tampered = "tampered",
    }
}

/// A field that came out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The field.
    pub path: String,
    /// What the record says.
    pub found: String,
    /// What it should say.
    pub expected: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: found {}, expected {}",
            self.path, self.found, self.expected
        )
    }
}

/// What came of going through a record again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    verdict: Verdict,
    findings: Vec<Finding>,
}

impl Replay {
    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Every field that came out otherwise.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// `{"format","verdict","findings":[{"path","found","expected"}]}`.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let findings = self.findings.iter().map(|finding| {
            Json::object([
                ("path", Json::from(finding.path.clone())),
                ("found", Json::from(finding.found.clone())),
                ("expected", Json::from(finding.expected.clone())),
            ])
        });
        Json::object([
            ("format", Json::from("dianyuan.replay/1")),
            ("verdict", Json::from(self.verdict.as_str())),
            ("findings", Json::Array(findings.collect())),
        ])
    }
}

impl Record {
    /// Goes through the record again: points, order, lots, outcome; with the roster and the case as they were also
    /// signals and gates.
    ///
    /// # Errors
    /// `Record` or `Policy` if a part of the record cannot be read; what an engine says of the roster.
    pub fn replay(&self, inputs: Option<(&Roster, &Case)>) -> Result<Replay, Error> {
        let read = Read::of(&self.0)?;
        let mut findings = Vec::new();
        read.check_digests(&mut findings);
        read.check_points(&mut findings);
        read.check_order(&mut findings);
        read.check_lots(&mut findings);
        read.check_outcome(&mut findings);
        let of_record = !findings.is_empty();
        let mut verdict = Verdict::Reproduced;
        if let Some((roster, case)) = inputs.filter(|_| !of_record) {
            read.check_inputs(roster, case, &mut findings);
            if findings.is_empty() {
                read.check_listing(roster, case, &mut findings)?;
            } else {
                verdict = Verdict::InputsDiffer;
            }
        }
        if verdict == Verdict::Reproduced && !findings.is_empty() {
            verdict = if read.is_of_this_engine() {
                Verdict::Tampered
            } else {
                Verdict::EngineDiffers
            };
        }
        Ok(Replay { verdict, findings })
    }

    /// The same, and whether the record is the one whose digest was kept elsewhere.
    ///
    /// # Errors
    /// As for [`Record::replay`].
    pub fn replay_against(
        &self,
        kept: &str,
        inputs: Option<(&Roster, &Case)>,
    ) -> Result<Replay, Error> {
        let found = self.digest().to_string();
        if found == kept {
            return self.replay(inputs);
        }
        let finding = Finding {
            path: String::new(),
            found,
            expected: kept.to_owned(),
        };
        Ok(Replay {
            verdict: Verdict::Tampered,
            findings: vec![finding],
        })
    }
}

/// A record's parts.
struct Read<'a> {
    json: &'a Json<'static>,
    policy: Policy,
    calibration: Calibration,
    case: &'a str,
    at: Instant,
    events: Vec<Event>,
    candidates: Vec<Listed>,
}

/// A candidate as the record lists it.
struct Listed {
    lawyer: LawyerId,
    points: i64,
    signals: Vec<i64>,
    keys: (i64, i64),
}

fn fault(path: &str, expected: &'static str) -> Error {
    let problem = Problem::new("not_a_record", path, "something else", expected);
    Error::one(ErrorKind::Record, problem)
}

fn part<T: Wire>(json: &Json<'_>, name: &'static str) -> Result<T, Error> {
    let mut faults = Faults::new();
    let value = json
        .get(name)
        .and_then(|value| faults.in_field(name, |faults| T::read(value, faults)));
    match value {
        Some(value) if faults.is_empty() => Ok(value),
        _ if faults.is_empty() => Err(fault(name, "a value")),
        _ => Err(Error::new(ErrorKind::Record, faults.into_problems())),
    }
}

fn numbers(json: Option<&Json<'_>>) -> Option<Vec<i64>> {
    let Some(Json::Array(items)) = json else {
        return None;
    };
    let number = |item: &Json<'_>| match item {
        Json::Int(number) => Some(*number),
        _ => None,
    };
    items.iter().map(number).collect()
}

impl Listed {
    fn of(json: &Json<'_>) -> Option<Self> {
        let lawyer = match json.get("lawyer") {
            Some(Json::Str(id)) => LawyerId::new(id).ok()?,
            _ => return None,
        };
        let points = match json.get("points") {
            Some(Json::Int(points)) => *points,
            _ => return None,
        };
        let keys = numbers(json.get("keys"))?;
        Some(Self {
            lawyer,
            points,
            signals: numbers(json.get("signals"))?,
            keys: (*keys.first()?, *keys.get(1)?),
        })
    }
}

impl<'a> Read<'a> {
    fn of(json: &'a Json<'static>) -> Result<Self, Error> {
        let text = |name: &'static str| json.get(name).map_or_else(String::new, Json::to_canonical);
        let policy =
            Policy::from_text(&text("policy")).map_err(|error| error.in_input("policy"))?;
        let calibration = Calibration::from_json(&text("calibration"));
        let Some(Json::Array(candidates)) = json.get("candidates") else {
            return Err(fault("candidates", "a list"));
        };
        let candidates: Option<Vec<Listed>> = candidates.iter().map(Listed::of).collect();
        let Some(Json::Str(case)) = json.get("case") else {
            return Err(fault("case", "the id of a case"));
        };
        Ok(Self {
            json,
            policy,
            calibration: calibration.map_err(|error| error.in_input("calibration"))?,
            case,
            at: part(json, "at")?,
            events: part(json, "events")?,
            candidates: candidates
                .ok_or_else(|| fault("candidates", "lawyers with their signals"))?,
        })
    }

    fn is_of_this_engine(&self) -> bool {
        let engine = self.json.get("engine");
        let has = |name: &str, value: Json<'_>| {
            engine
                .and_then(|engine| engine.get(name))
                .is_some_and(|found| *found == value)
        };
        has("version", Json::from(crate::VERSION))
            && has("score_version", Json::from(SCORE_VERSION))
    }

    /// Reports where the record says something else than it should.
    fn compare(&self, path: &str, expected: &Json<'_>, findings: &mut Vec<Finding>) {
        let mut found = Some(self.json);
        for step in path.split('.') {
            found = found.and_then(|json| json.get(step));
        }
        let found = found.unwrap_or(&Json::Null).to_canonical();
        let expected = expected.to_canonical();
        if found != expected {
            findings.push(Finding {
                path: path.to_owned(),
                found: shortened(found),
                expected: shortened(expected),
            });
        }
    }

    fn check_digests(&self, findings: &mut Vec<Finding>) {
        self.compare("policy_digest", &digest(self.policy.digest()), findings);
        self.compare(
            "calibration_digest",
            &digest(self.calibration.digest()),
            findings,
        );
    }

    fn check_points(&self, findings: &mut Vec<Finding>) {
        let weights = self.policy.micro_weights().get();
        for (place, listed) in self.candidates.iter().enumerate() {
            let parts = weights.iter().zip(&listed.signals);
            let points: i64 = parts
                .map(|(weight, signal)| i64::from(*weight) * signal / i64::from(MICRO))
                .sum();
            if points != listed.points || listed.signals.len() != weights.len() {
                findings.push(Finding {
                    path: format!("candidates[{place}].points"),
                    found: listed.points.to_string(),
                    expected: points.to_string(),
                });
            }
        }
    }

    fn check_order(&self, findings: &mut Vec<Finding>) {
        let key = |listed: &Listed| {
            let hash = tie_hash("rank", SEED, self.case, listed.lawyer.as_str());
            (
                Reverse(listed.points),
                listed.keys,
                Reverse(hash),
                listed.lawyer.clone(),
            )
        };
        let pairs = self.candidates.windows(2).enumerate();
        for (place, pair) in pairs.filter(|(_, pair)| key(&pair[0]) >= key(&pair[1])) {
            findings.push(Finding {
                path: format!("candidates[{}]", place + 1),
                found: crate::wire::shown_text(pair[1].lawyer.as_str()),
                expected: "a place before its predecessor".to_owned(),
            });
        }
    }

    fn check_lots(&self, findings: &mut Vec<Finding>) {
        for (index, event) in self.events.iter().enumerate() {
            let Happening::Held(held) = event.what() else {
                continue;
            };
            let Some(lot) = held.lot() else { continue };
            let tickets = lot.tickets().iter().map(LawyerId::as_str);
            let drawn = Lot::draw(lot.seed().as_str(), self.case, tickets).ok();
            let first = drawn.and_then(|drawn| {
                drawn
                    .tickets()
                    .first()
                    .map(|first| first.lawyer().to_owned())
            });
            if first.as_deref() != Some(held.lawyer().as_str()) {
                findings.push(Finding {
                    path: format!("events[{index}].data.lawyer"),
                    found: crate::wire::shown_text(held.lawyer().as_str()),
                    expected: first.map_or_else(
                        || "nobody".to_owned(),
                        |first| crate::wire::shown_text(&first),
                    ),
                });
            }
        }
    }

    fn check_outcome(&self, findings: &mut Vec<Finding>) {
        let state = replay_case(&self.events);
        self.compare("outcome", &outcome(&state, self.case), findings);
    }

    fn check_inputs(&self, roster: &Roster, case: &Case, findings: &mut Vec<Finding>) {
        let of = |digest: Digest| Json::from(digest.to_string());
        self.compare(
            "inputs.lawyers",
            &of(listing::digest_of(roster.lawyers())),
            findings,
        );
        self.compare(
            "inputs.firms",
            &of(listing::digest_of(roster.firms())),
            findings,
        );
        self.compare(
            "inputs.case",
            &of(listing::digest_of([case].into_iter())),
            findings,
        );
    }

    fn check_listing(
        &self,
        roster: &Roster,
        case: &Case,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Error> {
        let engine = Engine::new(roster, &self.policy, &self.calibration)?;
        let changed = self.json.get("brought_up").unwrap_or(&Json::Null);
        let (engine, case) = take_over(engine, case, changed)?;
        let listed = listing::listing(&engine, &case, self.at.date(), SEED)?;
        for (name, expected) in &listed {
            self.compare(name, expected, findings);
        }
        Ok(())
    }
}

/// Enough of a long value to be recognised.
fn shortened(text: String) -> String {
    if text.chars().count() <= 120 {
        return text;
    }
    text.chars().take(120).chain("…".chars()).collect()
}
