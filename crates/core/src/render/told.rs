//! One finding on its way into words: its parameters, each in the form of the language it is told in.

use super::{Audience, Counted, Language};
use crate::gate::{Reason, Verdict};
use crate::model::{CaseKind, Date};
use crate::wire::Json;

/// Picks one of four texts by language and audience and fills it in.
macro_rules! say {
    ($told:expr, zh_client: $zc:literal, en_client: $ec:literal, zh_staff: $zs:literal, en_staff: $es:literal $(,)?) => {
        match ($told.language, $told.audience) {
            ($crate::render::Language::Zh, $crate::render::Audience::Client) => format!($zc),
            ($crate::render::Language::En, $crate::render::Audience::Client) => format!($ec),
            ($crate::render::Language::Zh, $crate::render::Audience::Staff) => format!($zs),
            ($crate::render::Language::En, $crate::render::Audience::Staff) => format!($es),
        }
    };
}
pub(super) use say;

/// What came of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It removes the candidate.
    Bars,
    /// An official looked and it removes the candidate.
    Upheld,
    /// An official has to look.
    Open,
    /// Written consent lifts it.
    Waived,
    /// An official looked and it stands in nobody's way.
    Dismissed,
    /// Noted, and no more.
    Passes,
}

/// A finding, and for whom it is told.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) reason: &'a Reason,
    pub(super) language: Language,
    pub(super) audience: Audience,
}

impl<'a> Told<'a> {
    pub(super) fn state(&self) -> State {
        let has = |name| self.fact(name).is_some();
        match self.reason.verdict() {
            Verdict::Fail if has("ruling") => State::Upheld,
            Verdict::Fail => State::Bars,
            Verdict::Review => State::Open,
            Verdict::Note if has("waiver") => State::Waived,
            Verdict::Note if has("ruling") => State::Dismissed,
            Verdict::Note => State::Passes,
        }
    }

    pub(super) fn fact(&self, name: &str) -> Option<&'a Json<'static>> {
        let facts = self.reason.facts().iter();
        facts
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// A parameter that is text; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &'a str {
        match self.fact(name) {
            Some(Json::Str(text)) => text,
            _ => "",
        }
    }

    /// A parameter that is text, between quotation marks.
    pub(super) fn quoted(&self, name: &str) -> String {
        self.language.quote(self.text(name))
    }

    /// A parameter that is a whole number.
    pub(super) fn whole(&self, name: &str) -> Option<i64> {
        match self.fact(name) {
            Some(Json::Int(number)) => Some(*number),
            _ => None,
        }
    }

    /// A number in the form of the language.
    pub(super) fn number(&self, name: &str) -> String {
        self.whole(name)
            .map_or_else(|| self.unrecorded(), |number| self.language.number(number))
    }

    /// A calendar year, which is never grouped.
    pub(super) fn year(&self, name: &str) -> String {
        self.whole(name)
            .map_or_else(|| self.unrecorded(), |year| year.to_string())
    }

    /// A number of something.
    pub(super) fn count(&self, name: &str, counted: Counted) -> String {
        let number = self.whole(name);
        number.map_or_else(|| self.unrecorded(), |n| self.language.count(n, counted))
    }

    /// A parameter that is a date.
    pub(super) fn day(&self, name: &str) -> Option<Date> {
        self.text(name).parse().ok()
    }

    /// A date in the form of the language.
    pub(super) fn date(&self, name: &str) -> String {
        self.day(name)
            .map_or_else(|| self.unrecorded(), |day| self.language.date(day))
    }

    /// The days from one parameter to another.
    pub(super) fn span(&self, from: &str, to: &str) -> String {
        match (self.day(from), self.day(to)) {
            (Some(from), Some(to)) => self.language.span(from, to),
            _ => self.unrecorded(),
        }
    }

    /// The kind of case that a limit is about.
    pub(super) fn kind(&self, name: &str) -> &'static str {
        let known = CaseKind::from_word(self.text(name));
        let other = self.language.pick("这类案件", "this kind of case");
        known.map_or(other, |kind| super::kind(kind, self.language))
    }

    /// The steps of an evidence path.
    pub(super) fn path(&self) -> Vec<&'a str> {
        let Some(Json::Array(steps)) = self.fact("path") else {
            return Vec::new();
        };
        let text = |step: &'a Json<'static>| match step {
            Json::Str(text) => Some(text.as_ref()),
            _ => None,
        };
        steps.iter().filter_map(text).collect()
    }

    fn unrecorded(&self) -> String {
        self.language
            .pick("（未记载）", "(not recorded)")
            .to_owned()
    }
}
