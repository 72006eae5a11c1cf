//! A ranking as a value and as canonical JSON.

use std::borrow::Cow;

use super::order::Order;
use crate::gate::{Code, Reason, Verdict};
use crate::model::{CaseId, Date, LawyerId};
use crate::score::{Contribution, SCORE_VERSION};
use crate::wire::{Digest, Json, Wire as _};

/// One lawyer's place. Whoever has an open review keeps the place that the points give, but can't be
/// appointed until an official has answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Place, from 1.
    pub place: u32,
    /// The lawyer.
    pub lawyer: LawyerId,
    /// Points, 0 to 1,000,000; `None` in a neutral order.
    pub points: Option<u32>,
    /// One for every signal, in the fixed order; they sum to the points. Empty in a neutral order.
    pub contributions: Vec<Contribution>,
    /// Open reviews.
    pub reviews: Vec<Reason>,
    /// What passed with a note: unknown facts, waivers, dismissed reviews.
    pub notes: Vec<Reason>,
}

impl Candidate {
    /// Whether the lawyer may be shortlisted, held or proposed: no review is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.reviews.is_empty()
    }
}

/// How many lawyers a code removes. A lawyer with several reasons counts under each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeCount {
    /// The code.
    pub code: Code,
    /// Lawyers.
    pub count: u32,
}

/// A lawyer who may not be appointed, with every reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Excluded {
    /// The lawyer.
    pub lawyer: LawyerId,
    /// Every reason, in the order of gates; never empty.
    pub reasons: Vec<Reason>,
}

/// What a ranking says of itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    pub(super) case: CaseId,
    pub(super) as_of: Date,
    pub(super) seed: String,
    pub(super) order: Order,
    pub(super) jurisdiction: String,
    pub(super) policy_id: String,
    pub(super) policy_version: String,
    pub(super) policy_digest: Digest,
    pub(super) calibration_digest: Digest,
    pub(super) considered: u32,
    pub(super) rules: Vec<String>,
}

/// Who may be appointed for a case, in order, and why the others may not.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    pub(super) head: Head,
    pub(super) candidates: Vec<Candidate>,
    pub(super) excluded_by_code: Vec<CodeCount>,
    pub(super) excluded: Vec<Excluded>,
    pub(super) case_findings: Vec<Reason>,
}

impl Ranking {
    /// The case.
    #[must_use]
    pub fn case(&self) -> &CaseId {
        &self.head.case
    }

    /// The day on which gates and signals were asked.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.head.as_of
    }

    /// The order of the candidates.
    #[must_use]
    pub fn order(&self) -> Order {
        self.head.order
    }

    /// Whose law was applied; `none` where the policy extends nothing.
    #[must_use]
    pub fn jurisdiction(&self) -> &str {
        &self.head.jurisdiction
    }

    /// Lawyers on the roster.
    #[must_use]
    pub fn considered(&self) -> u32 {
        self.head.considered
    }

    /// The first candidates, in order.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Candidates who may be shortlisted, held or proposed: those without an open review.
    pub fn open_candidates(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates
            .iter()
            .filter(|candidate| candidate.is_open())
    }

    /// How many lawyers each code removed, in the order of codes.
    #[must_use]
    pub fn excluded_by_code(&self) -> &[CodeCount] {
        &self.excluded_by_code
    }

    /// The first excluded lawyers by the bytes of their ids, with every reason.
    #[must_use]
    pub fn excluded(&self) -> &[Excluded] {
        &self.excluded
    }

    /// Failed checks on the request (H13, H17): they leave the candidates as they are, and block a hold and
    /// a proposal, or the client's wish to replace.
    pub fn case_reasons(&self) -> impl Iterator<Item = &Reason> {
        self.case_findings
            .iter()
            .filter(|reason| reason.verdict() == Verdict::Fail)
    }

    /// Names of the policy's rules that the case called for.
    #[must_use]
    pub fn rules(&self) -> &[String] {
        &self.head.rules
    }

    /// The ranking as canonical JSON (`dianyuan.rank/1`).
    #[must_use]
    pub fn to_json(&self) -> String {
        let of_case = |verdict: Verdict| {
            let these = self.case_findings.iter();
            let these = these.filter(move |reason| reason.verdict() == verdict);
            Json::Array(these.map(Reason::to_json).collect())
        };
        let mut entries = head_json("dianyuan.rank/1", &self.head);
        let own = [
            ("case_reasons", of_case(Verdict::Fail)),
            ("case_reviews", of_case(Verdict::Review)),
            ("case_notes", of_case(Verdict::Note)),
            (
                "candidates",
                Json::Array(self.candidates.iter().map(candidate_json).collect()),
            ),
            (
                "excluded_by_code",
                Json::Array(
                    self.excluded_by_code
                        .iter()
                        .copied()
                        .map(count_json)
                        .collect(),
                ),
            ),
            (
                "excluded",
                Json::Array(self.excluded.iter().map(excluded_json).collect()),
            ),
        ];
        entries.extend(own.map(|(key, value)| (key.into(), value)));
        Json::Object(entries).to_canonical()
    }
}

/// What a ranking and an explanation say of themselves.
pub(crate) fn head_json<'a>(format: &'a str, head: &Head) -> Vec<(Cow<'a, str>, Json<'a>)> {
    let text = |text: &str| Json::from(text.to_owned());
    let digest = |digest: Digest| Json::from(digest.to_string());
    let policy = Json::object([
        ("id", text(&head.policy_id)),
        ("version", text(&head.policy_version)),
        ("digest", digest(head.policy_digest)),
    ]);
    let calibration = Json::object([("digest", digest(head.calibration_digest))]);
    vec![
        ("format".into(), Json::from(format)),
        ("case".into(), text(head.case.as_str())),
        ("as_of".into(), head.as_of.write()),
        ("seed".into(), text(&head.seed)),
        ("order".into(), Json::from(head.order.as_str())),
        ("jurisdiction".into(), text(&head.jurisdiction)),
        ("policy".into(), policy),
        ("calibration".into(), calibration),
        ("score_version".into(), Json::from(SCORE_VERSION)),
        ("considered".into(), Json::from(head.considered)),
        ("rules".into(), Json::from(head.rules.clone())),
    ]
}

pub(crate) fn reasons_json(reasons: &[Reason]) -> Json<'static> {
    Json::Array(reasons.iter().map(Reason::to_json).collect())
}

pub(crate) fn contribution_json(part: &Contribution) -> Json<'static> {
    Json::object([
        ("signal", Json::from(part.signal.as_str())),
        ("value", Json::from(part.value)),
        ("weight", Json::from(part.weight)),
        ("points", Json::from(part.points)),
        ("known", Json::from(part.known)),
    ])
}

fn candidate_json(candidate: &Candidate) -> Json<'_> {
    let mut entries = vec![
        ("place".into(), Json::from(candidate.place)),
        ("lawyer".into(), Json::from(candidate.lawyer.as_str())),
        ("reviews".into(), reasons_json(&candidate.reviews)),
        ("notes".into(), reasons_json(&candidate.notes)),
    ];
    if let Some(points) = candidate.points {
        entries.push(("points".into(), Json::from(points)));
        let contributions = candidate.contributions.iter().map(contribution_json);
        entries.push(("contributions".into(), Json::Array(contributions.collect())));
    }
    Json::Object(entries)
}

fn count_json(entry: CodeCount) -> Json<'static> {
    Json::object([
        ("code", Json::from(entry.code.as_str())),
        ("count", Json::from(entry.count)),
    ])
}

fn excluded_json(excluded: &Excluded) -> Json<'_> {
    Json::object([
        ("lawyer", Json::from(excluded.lawyer.as_str())),
        ("reasons", reasons_json(&excluded.reasons)),
    ])
}
