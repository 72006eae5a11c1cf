//! Two decision records compared, for people.

use dianyuan::Signal;
use dianyuan::render::{Audience, signal};
use dianyuan::wire::Json;

use crate::language::Language;
use crate::page::grid::paragraph;
use crate::page::one_line;
use crate::screen;

pub(crate) fn page(found: &Json<'static>, language: Language) -> String {
    let mut lines = Vec::new();
    let differ: Vec<String> = items(found, "differ").iter().map(shown).collect();
    if !differ.is_empty() {
        let label = language.pick("不同的部分：", "Parts that differ: ");
        lines.push(format!("{label}{}", differ.join(language.pick("、", ", "))));
    }
    for one in items(found, "policy") {
        let (path, before, after) = (of(one, "path"), of(one, "before"), of(one, "after"));
        let label = language.pick("规则 ", "policy ");
        lines.push(one_line(&format!("{label}{path}: {before} → {after}")));
    }
    for one in items(found, "lawyers") {
        let place = |name: &str| match one.get(name) {
            Some(Json::Int(place)) => place.to_string(),
            _ => language.pick("未列出", "not listed").to_owned(),
        };
        let (before, after) = (place("place_before"), place("place_after"));
        lines.push(format!("{}  {before} → {after}", of(one, "lawyer")));
        lines.extend(items(one, "signals").iter().map(|part| {
            let name = signal_name(&of(part, "signal"), language);
            format!("    {name} {} → {}", of(part, "before"), of(part, "after"))
        }));
    }
    for one in items(found, "excluded") {
        let codes = |name: &str| {
            let codes: Vec<String> = items(one, name).iter().map(shown).collect();
            if codes.is_empty() {
                language.pick("可指派", "may be appointed").to_owned()
            } else {
                codes.join(", ")
            }
        };
        let (before, after) = (codes("codes_before"), codes("codes_after"));
        lines.push(format!("{}  {before} → {after}", of(one, "lawyer")));
    }
    let (before, after) = (of(found, "events_before"), of(found, "events_after"));
    if before != after {
        lines.push(format!(
            "{}{before} → {after}",
            language.pick("事件数：", "Events: ")
        ));
    }
    if lines.is_empty() {
        lines.push(
            language
                .pick("两份记录没有不同。", "The two records are the same.")
                .to_owned(),
        );
    }
    let width = screen::width();
    lines.iter().map(|line| paragraph(line, width)).collect()
}

fn signal_name(word: &str, language: Language) -> String {
    let words = match language {
        Language::Zh => dianyuan::render::Language::Zh,
        Language::En => dianyuan::render::Language::En,
    };
    match Signal::from_word(word) {
        Some(of) => signal(of, words, Audience::Staff).to_string(),
        None => word.to_owned(),
    }
}

fn items<'a>(json: &'a Json<'static>, name: &str) -> &'a [Json<'static>] {
    match json.get(name) {
        Some(Json::Array(items)) => items,
        _ => &[],
    }
}

fn of(json: &Json<'static>, name: &str) -> String {
    json.get(name).map_or_else(String::new, shown)
}

/// Text as it is, anything else as JSON.
fn shown(json: &Json<'static>) -> String {
    match json {
        Json::Str(text) => text.to_string(),
        other => other.to_canonical(),
    }
}
