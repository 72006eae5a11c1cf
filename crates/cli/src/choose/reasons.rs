//! Why somebody was passed over or refused, in plain words.

use dianyuan::agency::Agency;
use dianyuan::choice::{BarWhy, Ground, State};
use dianyuan::model::{CaseId, Instant, LawyerId};
use dianyuan::render::{Audience, reason};
use dianyuan::wire::Json;
use dianyuan::{Code, Reason};

use crate::language::Language;

/// Who is asked, and when.
#[derive(Clone, Copy)]
pub(super) struct Reasons<'a> {
    pub(super) language: Language,
    pub(super) agency: &'a Agency,
    pub(super) now: &'a Instant,
}

impl Reasons<'_> {
    /// Each ground in words, as the gates find it at this state.
    pub(super) fn of(
        &self,
        state: &State,
        case: Option<&CaseId>,
        lawyer: Option<&LawyerId>,
        grounds: &[Ground],
    ) -> Vec<String> {
        let asked = case.zip(lawyer);
        let found = asked.and_then(|(case, lawyer)| {
            let (case, lawyer) = (case.as_str(), lawyer.as_str());
            self.agency.reasons(state, case, lawyer, self.now).ok()
        });
        let found = found.unwrap_or_default();
        let words = grounds.iter().map(|ground| match finding(ground, &found) {
            Some(finding) => reason(finding, self.language.into(), Audience::Staff),
            None => self.phrase(ground),
        });
        words.collect()
    }

    /// A ground without its parameters.
    fn phrase(&self, ground: &Ground) -> String {
        let phrase = short(self.language, ground.code().as_str());
        let facts = ground.facts().map_or("", |facts| facts.as_json());
        let mut whys = BarWhy::ALL.iter();
        match whys.find(|why| facts == format!(r#"{{"why":"{why}"}}"#)) {
            Some(why) => self.language.with_why(&phrase, self.language.bar_why(*why)),
            None => phrase,
        }
    }
}

/// What a code of a gate or of the ledger means, in one phrase.
pub(super) fn short(language: Language, code: &str) -> String {
    if let Some(phrase) = language.own_ground(code) {
        return phrase.to_owned();
    }
    let gates = Code::ALL.iter().find(|gates| gates.as_str() == code);
    gates.map_or_else(
        || code.to_owned(),
        |code| {
            let colon = language.pick("：", ": ");
            format!(
                "{}{colon}{}",
                language.gate(code.gate()),
                language.meaning(*code)
            )
        },
    )
}

/// The finding that a ground was made of, or else another of the same code.
fn finding<'a>(ground: &Ground, found: &'a [Reason]) -> Option<&'a Reason> {
    let of_code = |reason: &&Reason| reason.code().as_str() == ground.code().as_str();
    let is_same = |reason: &&Reason| {
        let facts = reason.facts().iter();
        let facts = facts.map(|(name, value)| ((*name).into(), value.clone()));
        let facts = Json::Object(facts.collect()).to_canonical();
        ground.facts().is_some_and(|of| of.as_json() == facts)
    };
    let mut same = found.iter().filter(of_code).filter(is_same);
    same.next().or_else(|| found.iter().find(of_code))
}
