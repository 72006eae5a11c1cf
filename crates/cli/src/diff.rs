//! The `diff` command.

use dianyuan::explain::{Comparison, FactDifference, Move, Stand};
use dianyuan::render::{self, Audience, signal};
use dianyuan::wire::Difference;
use dianyuan::{Code, Roster};

use crate::args::{DiffArguments, Format};
use crate::failure::Failure;
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::page::grid::paragraph;
use crate::page::one_line;
use crate::record_diff;
use crate::screen;

pub(crate) fn run(arguments: &DiffArguments) -> Result<Outcome, Failure> {
    let files = [&arguments.before, &arguments.after];
    let names = files
        .into_iter()
        .chain(&arguments.rosters)
        .chain(&arguments.causes);
    input::refuse_two_from_stdin(names.map(String::as_str))?;
    let mut failure = Failure::default();
    let mut text = |file| failure.note(input::read(file, |text| Ok(text.to_owned())));
    let (before, after) = (text(&arguments.before), text(&arguments.after));
    let causes = input::causes(&arguments.causes, &mut failure);
    let mut rosters = Vec::new();
    if let Some(causes) = causes {
        for file in &arguments.rosters {
            let read = input::read(file, |text| Roster::from_json(text, &causes));
            rosters.extend(failure.note(read));
        }
    }
    failure.unless_empty()?;
    let (Some(before), Some(after)) = (before, after) else {
        unreachable!("what is missing was noted");
    };
    let given = match &rosters[..] {
        [before, after] => Some((before, after)),
        _ => None,
    };
    let found = Difference::of(&before, &after, given).map_err(|error| {
        let file = match error.input() {
            Some("before") => &arguments.before,
            Some("before_roster") => &arguments.rosters[0],
            // Of both, the later one is named.
            _ => &arguments.after,
        };
        Failure::of(file, error)
    })?;
    let language = || Language::or_environment(arguments.lang);
    let text = match (screen::format(arguments.format), &found) {
        (Format::Json, _) => found.to_json().to_canonical() + "\n",
        (Format::Table, Difference::Rankings(found)) => page(found, language()),
        (Format::Table, Difference::Records(found)) => record_diff::page(found, language()),
    };
    Ok(Outcome::done(text))
}

fn page(found: &Comparison, language: Language) -> String {
    let mut text = String::new();
    if !found.inputs.is_empty() {
        let inputs = found.inputs.join(", ");
        text.push_str(language.pick("不同的输入：", "Inputs that differ: "));
        text.push_str(&inputs);
        text.push_str("\n\n");
    }
    if found.moves.is_empty() {
        return text
            + language.pick(
                "所列律师的名次、得分和原因都没有变化。\n",
                "Nobody listed stands otherwise than before.\n",
            );
    }
    for one in &found.moves {
        let (before, after) = (stand(&one.before, language), stand(&one.after, language));
        text.push_str(&heading(&one.lawyer, &before, &after));
        for detail in details(one, language) {
            text.push_str(&paragraph(&format!("    {detail}"), screen::width()));
        }
    }
    text
}

fn heading(lawyer: &str, before: &str, after: &str) -> String {
    paragraph(&format!("{lawyer}  {before} → {after}"), screen::width())
}

/// Points gained or lost by each signal, then the facts that changed.
fn details(one: &Move, language: Language) -> Vec<String> {
    let words = match language {
        Language::Zh => render::Language::Zh,
        Language::En => render::Language::En,
    };
    let gain = |(of, points): &(dianyuan::Signal, i64)| {
        let sign = if *points > 0 { "+" } else { "" };
        let name = signal(*of, words, Audience::Staff);
        format!("{name} {sign}{}", words.number(*points))
    };
    let gains = one.signals.iter().map(gain);
    gains.chain(one.facts.iter().map(fact)).collect()
}

fn stand(stand: &Stand, language: Language) -> String {
    match stand {
        Stand::Placed { place, reviews, .. } if reviews.is_empty() => place.to_string(),
        Stand::Placed { place, .. } => format!("{place}!"),
        Stand::Excluded(codes) => {
            let told: Vec<String> = codes.iter().map(|code| meant(code, language)).collect();
            told.join(language.pick("；", "; "))
        }
        _ => language.pick("未列出", "not listed").to_owned(),
    }
}

/// A code and what it means; a code of a later version is told as it is.
fn meant(code: &str, language: Language) -> String {
    let known = Code::ALL.iter().find(|known| known.as_str() == code);
    known.map_or_else(
        || code.to_owned(),
        |known| format!("{code} {}", language.meaning(*known)),
    )
}

/// A fact of which only the field is told has no values.
fn fact(one: &FactDifference) -> String {
    let (from, to) = (one.from.to_canonical(), one.to.to_canonical());
    if from == to {
        return one.field.clone();
    }
    one_line(&format!("{} {from} → {to}", one.field))
}
