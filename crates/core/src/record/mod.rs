//! Decision records (决定记录): everything that one case was decided by, so that anybody can go through it again.
//!
//! A [`Record`] holds ids, codes and integers, never names: the policy and the calibration whole, what every lawyer's
//! signals and gates came to, the events of the case, and digests of the profiles. [`Record::replay`] derives points,
//! order, lots and outcome once more; with the roster and the case it derives the signals and gates, too.

mod compare;
mod listing;
mod make;
mod read;
mod replay;

pub use replay::{Finding, Replay, Verdict};

use crate::error::{Error, ErrorKind, Problem};
use crate::wire::{Digest, Faults, Json, read_value};

/// The form of a record.
const FORMAT: &str = "dianyuan.record/1";

/// The record of one case.
///
/// # Example
/// ```
/// # use dianyuan::agency::Agency;
/// # use dianyuan::choice::{Command, Ledger};
/// use dianyuan::record::{Record, Verdict};
/// # use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};
/// # let roster = Roster::from_json(r#"[{"id": "L-1"}, {"id": "L-2"}]"#, &Causes::official())?;
/// # let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19"],
/// #     "received": "2026-11-25T09:00:00+08:00"}"#)?;
/// # let calibration = Calibration::fit(&roster, &Policy::none(), case.received().date())?;
/// # let engine = Engine::new(&roster, &Policy::none(), &calibration)?;
/// # let agency = Agency::new(engine).with_case(case.clone());
/// # let mut ledger = Ledger::new("our-city")?;
/// # let mut events = Vec::new();
/// # let now = "2026-11-25T10:00:00+08:00".parse()?;
/// # let command = r#"{"id": "k-1", "actor": {"id": "s-1", "role": "clerk"}, "case": "C-1", "type": "receive",
/// #     "data": {"kind": "civil", "route": "application", "from": "2026-11-25T09:00:00+08:00"}}"#;
/// # for event in ledger.decide(&Command::from_json(command)?, &agency, &now)?.events() {
/// #     ledger.apply(event)?;
/// #     events.push(event.clone());
/// # }
/// let record = Record::make(&agency, ledger.state(), &events, "C-1", &now, None)?;
/// let read = Record::from_json(&record.to_json())?;
/// assert_eq!(read.replay(None)?.verdict(), Verdict::Reproduced);
/// assert_eq!(read.replay(Some((&roster, &case)))?.verdict(), Verdict::Reproduced);
///
/// let forged = record.to_json().replace("\"points\":", "\"points\":1");
/// assert_eq!(Record::from_json(&forged)?.replay(None)?.verdict(), Verdict::Tampered);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Record(Json<'static>);

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Record` if it is no record of this form, or a key stands twice in it.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let json = read_value(text)?.into_owned();
        if json.get("format") != Some(&Json::from(FORMAT)) {
            let found = "another form, or none";
            let problem = Problem::new("wrong_format", "format", found, FORMAT);
            return Err(Error::one(ErrorKind::Record, problem));
        }
        let mut faults = Faults::new();
        faults.repeated_keys(&json);
        Error::unless_empty(ErrorKind::Record, faults.into_problems())?;
        Ok(Self(json))
    }

    /// The record as canonical JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.to_canonical()
    }

    /// The case; empty where the record does not say.
    #[must_use]
    pub fn case(&self) -> &str {
        match self.0.get("case") {
            Some(Json::Str(case)) => case,
            _ => "",
        }
    }

    /// SHA-256 of the canonical JSON. Kept elsewhere, as the next record's `prev` or on paper, it proves that the
    /// record is what it was.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }
}
