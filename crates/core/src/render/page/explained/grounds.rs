//! Which field of which record each signal came from.

use maud::{Markup, html};

use crate::explain::Ground;
use crate::render::page::own::{Own, PARAGRAPH};
use crate::render::{Audience, Language, signal};
use crate::wire::Json;

/// Fields with their values as the records have them; signals without facts are left out.
pub(super) fn section(grounds: &[Ground], language: Language) -> Markup {
    let told = grounds.iter().filter(|ground| !ground.facts.is_empty());
    html! {
        section aria-labelledby="grounds" {
            h2 #grounds { (language.pick("事实来源", "Where the numbers come from")) }
            dl {
                @for ground in told {
                    dt { (signal(ground.signal, language, Audience::Staff)) }
                    @for (field, value) in &ground.facts {
                        dd data-field=(field) { code { (field) } " " (shown(value, language)) }
                    }
                }
            }
        }
    }
}

/// The value as JSON has it, cut and cleaned as whatever else people wrote.
fn shown(value: &Json<'_>, language: Language) -> Markup {
    let text = match value {
        Json::Null => return html! { (language.pick("（没有记录）", "(not on record)")) },
        Json::Str(text) => text.clone().into_owned(),
        other => other.to_canonical(),
    };
    html! { @if let Some(own) = Own::new(&text, PARAGRAPH) { (own.markup(language)) } }
}
