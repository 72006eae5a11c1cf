//! The steps of an evidence path in words.

use crate::model::{Relation, ServingRole};
use crate::render::{Language, relation, serving_role};

/// One step: a party, a lawyer, a firm, a case, a post or a bond, by its id.
pub(super) fn step(step: &str, language: Language) -> String {
    let numbered = |rest: &str| rest.strip_prefix('#').map(str::to_owned);
    let with = |zh: (&str, &str), en: &str, id: &str| {
        let id = language.quote(id);
        language.pick(format!("{}{id}{}", zh.0, zh.1), format!("{en} {id}"))
    };
    if step == "client" {
        return language
            .pick("受援人的意愿", "the client’s wish")
            .to_owned();
    }
    if let Some(found) = bond(step, language) {
        return found;
    }
    for (prefix, zh, en) in [
        (
            "client of lawyer ",
            ("律师", "的委托人"),
            "client of lawyer",
        ),
        ("firm of lawyer ", ("律师", "所在律所"), "firm of lawyer"),
        ("former post at ", ("曾任职于", ""), "former post at"),
        ("lawyer ", ("律师", ""), "lawyer"),
        ("firm ", ("律所", ""), "firm"),
        ("case ", ("案件", ""), "case"),
    ] {
        if let Some(id) = step.strip_prefix(prefix) {
            return with(zh, en, id);
        }
    }
    if let Some(rest) = step.strip_prefix("party ") {
        return match numbered(rest) {
            Some(n) => language.pick(format!("所列第{n}名当事人"), format!("party number {n}")),
            None => with(("当事人", ""), "party", rest),
        };
    }
    if let Some(n) = step.strip_prefix("earlier ").and_then(numbered) {
        return language.pick(
            format!("所列第{n}名先前经办人"),
            format!("number {n} of those who handled the matter earlier"),
        );
    }
    let role = step
        .strip_prefix("serves as ")
        .and_then(ServingRole::from_word);
    if let Some(role) = role {
        let role = serving_role(role, language);
        return language.pick(format!("现为{role}"), format!("serves as {role}"));
    }
    language.quote(step)
}

/// "RELATION at ORGAN" and "RELATION of lawyer ID".
fn bond(step: &str, language: Language) -> Option<String> {
    let (word, rest) = step.split_once(' ')?;
    let relation = relation(Relation::from_word(word)?, language);
    if let Some(organ) = rest.strip_prefix("at ") {
        let organ = language.quote(organ);
        return Some(language.pick(
            format!("其{relation}任职于{organ}"),
            format!("{relation} in office at {organ}"),
        ));
    }
    let lawyer = language.quote(rest.strip_prefix("of lawyer ")?);
    Some(language.pick(
        format!("律师{lawyer}的{relation}"),
        format!("{relation} of lawyer {lawyer}"),
    ))
}

#[cfg(test)]
#[path = "path_tests.rs"]
mod tests;
