//! The lawyers side by side: a column for each, a pair of rows for each thing to compare. On a narrow screen
//! the cells stand one below the other, each with the lawyer's name, so the roles of a table are written out.

use maud::{Markup, html};

use super::{Column, View};
use crate::render::Language;

impl View<'_> {
    pub(super) fn table(&self) -> Markup {
        let language = self.language;
        if self.columns.is_empty() {
            return html! {
                section.notice aria-labelledby="nobody" {
                    h2 #nobody { (language.pick("现在没有可以选的律师", "Nobody can be chosen at this moment")) }
                    p { (language.pick(
                        "法律援助机构会另外为您想办法，请向工作人员询问。您获得法律援助的权利不受影响。",
                        "The legal aid agency will look for another way; please ask the staff. Your right to legal aid stands.",
                    )) }
                }
            };
        }
        let count = self.columns.len();
        html! {
            section.compare aria-labelledby="compare" {
                h2 #compare { (language.pick("比一比", "Compare them")) }
                table role="table" aria-labelledby="compare" data-columns=(count) {
                    thead role="rowgroup" {
                        tr role="row" {
                            @for column in &self.columns { (self.head(column)) }
                        }
                    }
                    @for (number, topic) in self.topics().into_iter().enumerate() {
                        @let id = format!("topic-{number}");
                        tbody.pair role="rowgroup" {
                            tr role="row" {
                                th.topic role="rowheader" scope="rowgroup" colspan=(count) id=(id) { (topic.title) }
                            }
                            tr role="row" {
                                @for (column, cell) in self.columns.iter().zip(topic.cells) {
                                    td role="cell" headers=(format!("{id} {}", head_id(column))) {
                                        span.who aria-hidden="true" { (column.facts.name().markup(language)) }
                                        (cell)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn head(&self, column: &Column<'_>) -> Markup {
        let (language, candidate) = (self.language, column.candidate);
        let place = language.number(candidate.place.into());
        let place = match language {
            Language::Zh => format!("第{place}位"),
            Language::En => format!("Number {place}"),
        };
        html! {
            th role="columnheader" scope="col" id=(head_id(column))
                data-lawyer=(candidate.lawyer.as_str()) data-place=(candidate.place)
                data-points=[candidate.points] {
                span.place { (place) }
                strong.name { (column.facts.name().markup(language)) }
                @if self.is_nearly_full(column) {
                    span.flag { "⚠ " (language.pick("接近满额", "Nearly full")) }
                }
            }
        }
    }
}

fn head_id(column: &Column<'_>) -> String {
    format!("lawyer-{}", column.candidate.place)
}
