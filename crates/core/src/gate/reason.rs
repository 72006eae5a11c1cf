//! What gates report, and to whom: the codes of failures when everyone is ranked, whole reasons when one is
//! explained.

use super::code::Code;
use crate::policy::Policy;
use crate::wire::Json;
use crate::wire::record::words;

words! {
    /// What a finding means for the candidate.
    pub enum Verdict {
        /// The candidate is removed.
        Fail = "fail",
        /// The candidate stays in view, but can't be appointed until an official has answered.
        Review = "review",
        /// The candidate stays, and the finding is noted: an unknown that passes, a waiver, a dismissed review.
        Note = "note",
    }
}

/// Parameters of a finding: typed values that words are made of.
pub type FactList = Vec<(&'static str, Json<'static>)>;

/// One finding of a gate about one candidate, or about the request.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub(crate) code: Code,
    pub(crate) verdict: Verdict,
    pub(crate) basis: Vec<String>,
    pub(crate) facts: FactList,
}

impl Reason {
    /// Gate and stable word.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// What it means for the candidate.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Statutes, or the policy's key and version for the agency's own rule; never empty.
    #[must_use]
    pub fn basis(&self) -> &[String] {
        &self.basis
    }

    /// Parameters: dates, numbers, ids, evidence paths. No personal text.
    #[must_use]
    pub fn facts(&self) -> &[(&'static str, Json<'static>)] {
        &self.facts
    }

    /// `{"code","basis","facts"}`.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let facts = self
            .facts
            .iter()
            .map(|(name, value)| ((*name).into(), value.clone()))
            .collect();
        Json::object([
            ("code", Json::from(self.code.as_str())),
            ("basis", Json::from(self.basis.clone())),
            ("facts", Json::Object(facts)),
        ])
    }
}

/// Takes what gates find. Gates are written once, generic over it.
pub(crate) trait Sink {
    /// Whether it wants each finding of a code, or to know of one is enough.
    const EACH: bool;

    /// One finding; its parameters are made only by a sink that wants them.
    fn report(&mut self, code: Code, verdict: Verdict, facts: impl FnOnce() -> FactList);
}

/// The codes that remove a candidate, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fails(u128);

impl Fails {
    pub(crate) fn any(self) -> bool {
        self.0 != 0
    }

    /// The codes, in their order.
    pub(super) fn codes(self) -> impl Iterator<Item = Code> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = Code::ALL.get(left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(*next)
        })
    }
}

impl std::ops::BitOrAssign for Fails {
    #[inline]
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl Sink for Fails {
    const EACH: bool = false;

    #[inline]
    fn report(&mut self, code: Code, verdict: Verdict, _facts: impl FnOnce() -> FactList) {
        if verdict == Verdict::Fail {
            self.0 |= code.bit();
        }
    }
}

/// Every finding in full.
pub(crate) struct Reasons<'a> {
    policy: &'a Policy,
    found: Vec<Reason>,
}

impl<'a> Reasons<'a> {
    pub(crate) fn new(policy: &'a Policy) -> Self {
        Self {
            policy,
            found: Vec::new(),
        }
    }

    /// The findings in the order of codes; the same finding once.
    pub(crate) fn finish(mut self) -> Vec<Reason> {
        self.found.sort_by_cached_key(|reason| {
            (reason.code, reason.verdict, reason.to_json().to_canonical())
        });
        self.found.dedup();
        self.found
    }
}

impl Sink for Reasons<'_> {
    const EACH: bool = true;

    fn report(&mut self, code: Code, verdict: Verdict, facts: impl FnOnce() -> FactList) {
        let basis = self.policy.basis(code.gate(), code.keys());
        self.found.push(Reason {
            code,
            verdict,
            basis,
            facts: facts(),
        });
    }
}
