//! Going through a record again.

use std::fmt;

use super::Record;
use super::read::Read;
use crate::error::Error;
use crate::model::Case;
use crate::roster::Roster;
use crate::wire::Json;
use crate::wire::record::words;

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
