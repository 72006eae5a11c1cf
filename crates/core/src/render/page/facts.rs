//! What a profile says of a lawyer in public: the same facts on the shortlist and on the roster.

use maud::{Markup, html};

use super::figure::figure;
use super::own::{NAME, Own};
use super::regions::RegionNames;
use crate::causes::{Causes, NodeId};
use crate::model::{Firm, Lawyer, Speciality};
use crate::render::{Counted, Language, language_name, level, training};

/// A lawyer, and what it takes to put the profile into words.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) lawyer: &'a Lawyer,
    pub(super) firm: Option<&'a Firm>,
    pub(super) causes: &'a Causes,
    pub(super) regions: &'a RegionNames,
    pub(super) language: Language,
}

impl Facts<'_> {
    /// The name on the lawyer's page; without one, the id, which is the agency's.
    pub(super) fn name(&self) -> Own {
        let name = self.lawyer.display().and_then(|display| display.name());
        let name = name.and_then(|name| Own::new(name.reveal(), NAME));
        name.or_else(|| Own::new(self.lawyer.id().as_str(), NAME))
            .unwrap_or_else(|| Own::new("?", NAME).expect("a question mark is visible"))
    }

    /// The name of the firm.
    pub(super) fn firm_name(&self) -> Option<Own> {
        let own = self
            .lawyer
            .display()
            .and_then(|display| display.firm_name());
        let of_firm = || self.firm?.display()?.name();
        own.or_else(of_firm)
            .and_then(|name| Own::new(name.reveal(), NAME))
    }

    /// Fields of work, by the names of the cause lists.
    pub(super) fn specialities(&self) -> Markup {
        list(self.language, self.lawyer.specialities(), |speciality| {
            self.speciality(speciality)
        })
    }

    fn speciality(&self, speciality: &Speciality) -> Markup {
        let language = self.language;
        let Ok(node) = self.causes.resolve(speciality.cause()) else {
            return html! { (speciality.cause().to_string()) };
        };
        let cases = speciality.cases().map(|cases| {
            let count = i64::from(cases.get());
            let words = language.count(count, Counted::Case);
            let words = match count {
                0 => language.pick("还没有办过", "no cases yet").to_owned(),
                _ => language.pick(format!("办过{words}"), words),
            };
            figure("cases", count, &words)
        });
        let level = level(*speciality.level(), language);
        html! {
            span lang="zh-CN" { (self.causes.name(node)) }
            @if language == Language::En {
                @if let Some(field) = self.fields(node) { " – " (field) }
            }
            (language.pick("", " ")) span.note {
                (language.pick("（", "("))
                @if let Some(cases) = cases { (cases) (language.pick("，", ", ")) }
                (level) (language.pick("）", ")"))
            }
        }
    }

    /// The practice areas of a cause, for who can't read the official names.
    fn fields(&self, node: NodeId) -> Option<String> {
        let areas: Vec<String> = self
            .causes
            .areas(node)
            .map(|area| self.language.pick(area.zh(), area.en()).to_owned())
            .collect();
        (!areas.is_empty()).then(|| areas.join(", "))
    }

    /// Languages by name.
    pub(super) fn languages(&self) -> Markup {
        list(self.language, self.lawyer.languages(), |code| {
            html! { (language_name(code, self.language)) }
        })
    }

    /// Special training.
    pub(super) fn training(&self) -> Markup {
        list(self.language, self.lawyer.training(), |one| {
            html! { (training(*one, self.language)) }
        })
    }

    /// Regions served.
    pub(super) fn regions(&self) -> Markup {
        list(self.language, self.lawyer.service_regions(), |code| {
            html! { span data-region=(code.as_str()) { (self.regions.name(code, self.language)) } }
        })
    }

    /// Whether the lawyer comes to clients.
    pub(super) fn home_visits(&self) -> &'static str {
        match self.lawyer.home_visits() {
            Some(true) => self.language.pick("可以上门", "Can come to you"),
            Some(false) => self.language.pick("不上门", "Does not make home visits"),
            None => unknown(self.language),
        }
    }
}

/// Items of a profile: unknown and known to be none are told apart.
fn list<T>(language: Language, items: Option<&Vec<T>>, item: impl Fn(&T) -> Markup) -> Markup {
    html! {
        @match items.map(Vec::as_slice) {
            None => span.note { (unknown(language)) },
            Some([]) => span.note { (language.pick("没有", "None")) },
            Some([one]) => (item(one)),
            Some(items) => ul { @for one in items { li { (item(one)) } } },
        }
    }
}

/// What is said where a profile says nothing.
pub(super) fn unknown(language: Language) -> &'static str {
    language.pick("没有记录", "Not on record")
}
