//! What lawyers are compared on, topic by topic, in the order of signals.

use maud::{Markup, html};

use super::{Column, View};
use crate::model::{CaseKind, Date, Place, distance_m};
use crate::policy::Signal;
use crate::render::page::facts::unknown;
use crate::render::page::figure::{figure, fit};
use crate::render::page::own::{Own, PARAGRAPH, id};
use crate::render::{Audience, Counted, Language, category, signal, uncertainty};

/// One thing to compare, with a cell for each lawyer.
pub(super) struct Topic {
    pub(super) title: Markup,
    pub(super) cells: Vec<Markup>,
}

impl View<'_> {
    pub(super) fn topics(&self) -> Vec<Topic> {
        let mut topics = vec![Topic {
            title: html! { (self.language.pick("律师", "The lawyer")) },
            cells: self.columns.iter().map(|column| self.who(column)).collect(),
        }];
        let shown = Signal::ALL.iter().filter(|signal| self.is_shown(**signal));
        topics.extend(shown.map(|signal| self.topic(*signal)));
        let introduced = |column: &Column<'_>| introduction(column).is_some();
        if self.columns.iter().any(introduced) {
            let title = self
                .language
                .pick("律师自我介绍", "In the lawyer’s own words");
            let cell = |column: &Column<'_>| {
                html! {
                    @if let Some(own) = introduction(column) { p { (own.markup(self.language)) } }
                    @else { span.note { (unknown(self.language)) } }
                }
            };
            topics.push(Topic {
                title: html! { (title) },
                cells: self.columns.iter().map(cell).collect(),
            });
        }
        topics
    }

    /// Sort of provider, firm and id.
    fn who(&self, column: &Column<'_>) -> Markup {
        let (language, facts) = (self.language, &column.facts);
        html! {
            @if let Some(sort) = facts.lawyer.category() { span.line { (category(*sort, language)) } }
            @if let Some(firm) = facts.firm_name() { span.line { (firm.markup(language)) } }
            span.line.note { (language.pick("编号", "Id")) " " (id(facts.lawyer.id().as_str())) }
        }
    }

    /// Facts are always worth comparing; what is nothing but a score only where the case asks for it.
    fn is_shown(&self, signal: Signal) -> bool {
        match signal {
            Signal::Performance => self.by_points(),
            Signal::Continuity | Signal::Preference => self.asked.contains(&signal),
            _ => true,
        }
    }

    fn topic(&self, of: Signal) -> Topic {
        let name = signal(of, self.language, Audience::Client);
        let units = self.units();
        let units = figure(
            "case_units",
            units,
            &self.language.count(units, Counted::Unit),
        );
        let title = match (of, self.language) {
            (Signal::Caseload, Language::Zh) => html! { (name) "（您的案件算" (units) "）" },
            (Signal::Caseload, Language::En) => {
                html! { (name) " (your case counts as " (units) ")" }
            }
            (Signal::Proximity, Language::Zh) => html! { (name) "（直线距离）" },
            (Signal::Proximity, Language::En) => html! { (name) " (in a straight line)" },
            _ => html! { (name) },
        };
        let cell = |column: &Column<'_>| {
            html! {
                @if self.asked.contains(&of) { (self.fit(column, of)) }
                (self.fact(column, of))
            }
        };
        Topic {
            title,
            cells: self.columns.iter().map(cell).collect(),
        }
    }

    fn fit(&self, column: &Column<'_>, of: Signal) -> Markup {
        let parts = &column.candidate.contributions;
        let part = parts.iter().find(|part| part.signal == of);
        html! { @if let Some(part) = part { (fit(part, self.language)) } }
    }

    /// The facts of the profile beside what a signal says.
    fn fact(&self, column: &Column<'_>, of: Signal) -> Markup {
        let facts = &column.facts;
        match of {
            Signal::Speciality => facts.specialities(),
            Signal::Caseload => self.load(column),
            Signal::Performance => self.certainty(column),
            Signal::Experience => self.years(column),
            Signal::Proximity => self.way(column),
            Signal::Language => facts.languages(),
            Signal::Training => facts.training(),
            Signal::HomeVisit => html! { p { (facts.home_visits()) } },
            Signal::Continuity | Signal::Preference => html! {},
        }
    }

    /// Work units that this case takes.
    pub(super) fn units(&self) -> i64 {
        let stated = self.case.work_units().map(|units| units.get());
        let usual = || self.engine.policy().work_units(*self.case.kind());
        stated.unwrap_or_else(usual).into()
    }

    /// Whether this case takes the last room there is for one like it.
    pub(super) fn is_nearly_full(&self, column: &Column<'_>) -> bool {
        room(column).is_some_and(|(in_hand, most)| in_hand + 2 * self.units() > most)
    }

    fn load(&self, column: &Column<'_>) -> Markup {
        let language = self.language;
        let Some((in_hand, most)) = room(column) else {
            return html! { span.note { (unknown(language)) } };
        };
        let number = |number, fact| {
            let words = match language {
                Language::Zh => format!("{}个", language.number(number)),
                Language::En => language.number(number),
            };
            figure(fact, number, &words)
        };
        let (in_hand, most) = (number(in_hand, "in_hand"), number(most, "capacity"));
        html! {
            p {
                @match language {
                    Language::Zh => { "在办" (in_hand) "，最多" (most) "。" }
                    Language::En => { "Has " (in_hand) " in hand, of at most " (most) "." }
                }
                @if self.is_nearly_full(column) {
                    " " strong { (language.pick(
                        "接了您的案件，就接不了第二件这样的案件了。",
                        "With your case, there is no room left for another like it.",
                    )) }
                }
            }
        }
    }

    /// How sure the record of past work is.
    fn certainty(&self, column: &Column<'_>) -> Markup {
        let engine = self.engine;
        let past = engine.calibration().performance(
            engine.policy(),
            column.facts.lawyer,
            *self.case.kind(),
        );
        if !past.known {
            return html! {};
        }
        // Measures of several weights rest on records of several sizes; their weighted mean stands for them.
        let total: u64 = past.parts.iter().map(|part| u64::from(part.weight)).sum();
        let sum = past
            .parts
            .iter()
            .map(|part| u128::from(part.weight) * u128::from(part.effective_cases));
        let mean = sum.sum::<u128>() / u128::from(total.max(1));
        let cases = u64::try_from(mean).unwrap_or(u64::MAX);
        let words = uncertainty(cases, (0, 1_000_000), self.language, Audience::Client);
        html! { p data-fact="effective_cases" data-value=(cases) { (words) } }
    }

    fn years(&self, column: &Column<'_>) -> Markup {
        let (language, lawyer) = (self.language, column.facts.lawyer);
        let line = |since: Option<&Date>, fact: &str, (zh, en): (&str, &str)| {
            let Some(since) = since else {
                let (zh, en) = (
                    format!("{zh}年限没有记录。"),
                    format!("Years in {en} are not on record."),
                );
                return html! { p.note { (language.pick(zh, en)) } };
            };
            let years = full_years(*since, self.ranking.as_of());
            let words = match years {
                0 => language.pick("不到1年", "less than a year").to_owned(),
                years => language.count(years, Counted::Year),
            };
            let years = figure(fact, years, &words);
            match language {
                Language::Zh => html! { p { (zh) (years) "。" } },
                Language::En => html! { p { (years) " in " (en) "." } },
            }
        };
        html! {
            (line(lawyer.first_practice(), "years_of_practice", ("执业", "practice")))
            @if *self.case.kind() == CaseKind::Criminal {
                (line(lawyer.criminal_defence_start(), "years_of_defence", ("刑事辩护", "criminal defence")))
            }
        }
    }

    /// How far from the court and from the client, and where the lawyer works.
    fn way(&self, column: &Column<'_>) -> Markup {
        let language = self.language;
        let metres = |place: Option<&Place>| {
            let at = |place: &Place| (place.lat_e6().get(), place.lon_e6().get());
            Some(distance_m(at(column.facts.lawyer.office()?), at(place?)))
        };
        let line = |fact, metres: u32, (zh, en): (&str, &str)| {
            let way = figure(fact, metres.into(), &language.distance(metres));
            match language {
                Language::Zh => html! { p { (zh) (way) "。" } },
                Language::En => html! { p { (way) " from " (en) "." } },
            }
        };
        let organ = self.case.organ().and_then(|organ| organ.place());
        html! {
            @if let Some(metres) = metres(self.case.place()) {
                (line("metres_to_client", metres, ("离您", "you")))
            }
            @if let Some(metres) = metres(organ) {
                (line("metres_to_organ", metres, ("离办案机关", "the court or office that handles the case")))
            }
            div.regions {
                span.label { (language.pick("服务地区：", "Works in: ")) }
                (column.facts.regions())
            }
        }
    }
}

fn introduction(column: &Column<'_>) -> Option<Own> {
    let display = column.facts.lawyer.display()?;
    Own::new(display.introduction()?.reveal(), PARAGRAPH)
}

/// Work in hand and the most there may be, where both are known.
fn room(column: &Column<'_>) -> Option<(i64, i64)> {
    let lawyer = column.facts.lawyer;
    let most = lawyer.capacity()?.units()?.get();
    Some((lawyer.caseload()?.units().get().into(), most.into()))
}

/// Whole years between two days, 29 February ending on the last day of February.
fn full_years(since: Date, day: Date) -> i64 {
    let years = day.year().saturating_sub(since.year());
    let is_over = since.plus_years(years) <= day;
    i64::from(years.saturating_sub(u32::from(!is_over)))
}

#[cfg(test)]
#[path = "topics_tests.rs"]
mod tests;
