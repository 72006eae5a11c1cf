//! A ranking or an explanation from JSON to JSON: the face that the C and Python edges call.

use super::{Faults, Json, Wire, read_value};
use crate::calibration::Calibration;
use crate::causes::Causes;
use crate::engine::Engine;
use crate::error::{Error, ErrorKind};
use crate::model::{Case, Date, Whole};
use crate::policy::Policy;
use crate::ranking::{Order, RankOptions};
use crate::roster::Roster;
use crate::wire::record::record;

record! {
    /// Options of [`rank_json`] as they stand in JSON.
    pub struct CallOptions, CallOptionsDraft {
        required {}
        optional {
            /// Most candidates to list.
            top: Whole<0, { RankOptions::MOST }>,
            /// Most excluded lawyers to list with their reasons.
            excluded: Whole<0, { RankOptions::MOST }>,
            /// The day on which gates and signals are asked.
            as_of: Date,
            /// The seed of tie hashes and lots.
            seed: Seed,
            /// In which order candidates stand.
            order: Order,
            /// Texts of cause trees and crosswalks to load beside the built-in ones.
            causes: Vec<FileText>,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// How a ranking is asked for, as it stands in JSON.
    pub struct RankingOptions, RankingOptionsDraft {
        required {}
        optional {
            /// Most candidates to list.
            top: Whole<0, { RankOptions::MOST }>,
            /// Most excluded lawyers to list with their reasons.
            excluded: Whole<0, { RankOptions::MOST }>,
            /// The day on which gates and signals are asked.
            as_of: Date,
            /// The seed of tie hashes and lots.
            seed: Seed,
            /// In which order candidates stand.
            order: Order,
        }
    }
    personal false;
    check |_, _| {};
}

impl RankOptions {
    /// Reads options: a JSON object with any of `top`, `excluded`, `as_of`, `seed`, `order`; what is not there is as in
    /// [`RankOptions::new`], and empty text is `{}`.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Request` with every fault.
    ///
    /// # Example
    /// ```
    /// use dianyuan::{Order, RankOptions};
    /// let options = RankOptions::from_json(r#"{"top": 5, "order": "lot"}"#)?;
    /// assert_eq!(options, RankOptions::new().top(5).order(Order::Lot));
    /// assert_eq!(RankOptions::from_json(r#"{"top": -1}"#).unwrap_err().problems()[0].path, "top");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let given: RankingOptions = read_options(text)?;
        let mut options = Self::new();
        if let Some(top) = given.top {
            options = options.top(top.get() as usize);
        }
        if let Some(excluded) = given.excluded {
            options = options.excluded(excluded.get() as usize);
        }
        if let Some(day) = given.as_of {
            options = options.as_of(day);
        }
        if let Some(seed) = given.seed {
            options = options.seed(seed.0);
        }
        if let Some(order) = given.order {
            options = options.order(order);
        }
        Ok(options)
    }
}

/// A seed: any text of at most 1,024 bytes, the empty one too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seed(String);

impl Wire for Seed {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        match json {
            Json::Str(text) if text.len() <= 1_024 => Some(Self(text.to_string())),
            _ => {
                faults.wrong_type(json, "text of at most 1024 bytes");
                None
            }
        }
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.0.clone())
    }
    fn json_schema() -> Json<'static> {
        Json::object([("type", Json::from("string"))])
    }
}

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileText(String);

impl Wire for FileText {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        if let Json::Str(text) = json {
            return Some(Self(text.to_string()));
        }
        faults.wrong_type(json, "the text of a cause tree or crosswalk");
        None
    }
    fn write(&self) -> Json<'static> {
        Json::from(self.0.clone())
    }
    fn json_schema() -> Json<'static> {
        Json::object([("type", Json::from("string"))])
    }
}

/// Ranks one case from texts alone.
///
/// - `roster`: lawyers and firms as JSON Lines, a JSON array or one object.
/// - `case`: exactly one case.
/// - `policy`: TOML or JSON, or the name of a policy that comes with the crate; `None` is `national`.
/// - `options`: a JSON object with any of `top`, `excluded`, `as_of`, `seed`, `order`, `causes` (texts of
///   cause trees and crosswalks); empty text is `{}`.
///
/// The calibration is fitted to the roster on the day of the ranking.
///
/// # Errors
/// Whatever is wrong with the first input that is wrong, all of it; [`Error::input`] names it: `options`,
/// `causes`, `policy`, `roster`, `case`.
///
/// # Example
/// ```
/// let case = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///                "received": "2026-11-22T09:30:00+08:00"}"#;
/// let json = dianyuan::rank_json(r#"{"id": "L-1"}"#, case, Some("none"), r#"{"top": 1}"#)?;
/// assert!(json.contains(r#""format":"dianyuan.rank/1""#));
/// # Ok::<(), dianyuan::Error>(())
/// ```
pub fn rank_json(
    roster: &str,
    case: &str,
    policy: Option<&str>,
    options: &str,
) -> Result<String, Error> {
    let call = Call::read(roster, case, policy, options)?;
    let ranking = call.engine.rank(&call.case, &call.options);
    Ok(ranking.map_err(|error| error.in_input("case"))?.to_json())
}

/// Explains the place of one lawyer from texts alone; the other texts are those of [`rank_json`].
///
/// The explanation (`dianyuan.explain/1`) says the place or why there is none, the contributions and the facts
/// they come from, how far the first is ahead, the smallest change that would alter it, and all this in words.
///
/// # Errors
/// As for [`rank_json`]; and `Request`, with the input `lawyer`, if there is no such lawyer on the roster.
///
/// # Example
/// ```
/// let case = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///                "received": "2026-11-22T09:30:00+08:00"}"#;
/// let json = dianyuan::explain_json(r#"{"id": "L-1"}"#, case, "L-1", Some("none"), "")?;
/// assert!(json.contains(r#""place":1"#));
/// # Ok::<(), dianyuan::Error>(())
/// ```
pub fn explain_json(
    roster: &str,
    case: &str,
    lawyer: &str,
    policy: Option<&str>,
    options: &str,
) -> Result<String, Error> {
    let call = Call::read(roster, case, policy, options)?;
    let input = |error: Error| match error.kind() {
        ErrorKind::Request => error.in_input("lawyer"),
        _ => error.in_input("case"),
    };
    let explanation = call.engine.explain(&call.case, lawyer, &call.options);
    let explanation = explanation.map_err(input)?;
    Ok(crate::render::explanation_json(&explanation).to_canonical())
}

/// The built-in causes, and those of these files.
pub(super) fn with_files(files: Option<&[FileText]>) -> Result<Causes, Error> {
    let mut causes = Causes::official();
    for text in files.unwrap_or_default() {
        let more = causes.with_file(&text.0);
        causes = more.map_err(|error| error.in_input("causes"))?;
    }
    Ok(causes)
}

/// A case and an engine made from texts.
struct Call {
    engine: Engine,
    case: Case,
    options: RankOptions,
}

impl Call {
    fn read(roster: &str, case: &str, policy: Option<&str>, options: &str) -> Result<Self, Error> {
        let options: CallOptions =
            read_options(options).map_err(|error| error.in_input("options"))?;
        let causes = with_files(options.causes.as_deref())?;
        let policy = match policy {
            None => Policy::national(),
            Some(text) => match Policy::preset(text.trim()) {
                Some(policy) => policy,
                None => Policy::from_text(text).map_err(|error| error.in_input("policy"))?,
            },
        };
        let roster =
            Roster::from_json(roster, &causes).map_err(|error| error.in_input("roster"))?;
        let case = Case::from_json(case).map_err(|error| error.in_input("case"))?;
        let day = options.as_of.unwrap_or_else(|| case.received().date());
        let calibration = Calibration::fit(&roster, &policy, day)?;
        let engine = Engine::new(&roster, &policy, &calibration)
            .map_err(|error| error.in_input("policy"))?;
        Ok(Self {
            engine,
            case,
            options: options.of_ranking(day),
        })
    }
}

impl CallOptions {
    fn of_ranking(&self, day: Date) -> RankOptions {
        let mut options = RankOptions::new()
            .as_of(day)
            .order(self.order.unwrap_or(Order::Points));
        if let Some(top) = self.top {
            options = options.top(top.get() as usize);
        }
        if let Some(excluded) = self.excluded {
            options = options.excluded(excluded.get() as usize);
        }
        if let Some(seed) = &self.seed {
            options = options.seed(seed.0.clone());
        }
        options
    }
}

pub(super) fn read_options<T: Wire>(text: &str) -> Result<T, Error> {
    let text = if text.trim().is_empty() { "{}" } else { text };
    let json = read_value(text)?;
    let mut faults = Faults::new();
    let options = T::read(&json, &mut faults);
    Error::unless_empty(ErrorKind::Request, faults.into_problems())?;
    options.ok_or_else(|| Error::new(ErrorKind::Request, Vec::new()))
}

#[cfg(test)]
#[path = "call_tests.rs"]
mod tests;
