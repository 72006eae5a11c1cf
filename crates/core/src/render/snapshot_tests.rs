//! Everything that is said, in one file for each language and audience, for people to read.

#![expect(
    clippy::disallowed_methods,
    reason = "a test reads the committed files, and writes them where it is asked to"
)]

use std::fmt::{Display, Write as _};

use super::samples_tests::{facts, samples};
use super::*;
use crate::gate::{Code, Verdict};
use crate::model::*;
use crate::policy::{Gate, Signal};
use crate::ranking::Order;
use crate::score::Contribution;
use crate::wire::Json;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/");

/// Titles and what is said under them.
pub(super) type Said = Vec<(String, String)>;

pub(super) fn reasons(language: Language, audience: Audience) -> Said {
    let all = samples().into_iter();
    all.map(|sample| (sample.title, reason(&sample.reason, language, audience)))
        .collect()
}

pub(super) fn signals(language: Language, audience: Audience) -> Said {
    let values = [
        0, 100_000, 250_000, 400_000, 500_000, 650_000, 700_000, 999_999, 1_000_000,
    ];
    let mut said = Said::new();
    for one in Signal::ALL {
        for value in values {
            let words = signal_value(*one, value, true, language, audience);
            said.push((format!("{one} {value}"), words));
        }
        let unknown = signal_value(*one, 250_000, false, language, audience);
        said.push((format!("{one} unknown"), unknown));
        said.push((
            format!("{one} not asked"),
            not_asked(*one, language, audience).to_owned(),
        ));
        for known in [true, false] {
            let part = Contribution {
                signal: *one,
                value: 738_446,
                weight: 132_743,
                points: 98_023,
                known,
            };
            let words = contribution(&part, language, audience);
            said.push((format!("{one} contribution, known {known}"), words));
        }
    }
    for (cases, interval) in [
        (0, (0, 1_000_000)),
        (1_000_000, (206_543, 1_000_000)),
        (12_440_000, (620_500, 810_000)),
        (45_000_000, (700_000, 900_000)),
    ] {
        let words = uncertainty(cases, interval, language, audience);
        said.push((format!("performance from {cases}"), words));
    }
    said
}

pub(super) fn names(language: Language, audience: Audience) -> Said {
    fn set<T: Copy + Display>(
        said: &mut Said,
        set: &str,
        all: &[T],
        name: impl Fn(T, Language) -> &'static str,
        language: Language,
    ) {
        for value in all {
            said.push((format!("{set} {value}"), name(*value, language).to_owned()));
        }
    }
    let mut said = Said::new();
    set(
        &mut said,
        "signal",
        Signal::ALL,
        |one, language| signal(one, language, audience),
        language,
    );
    macro_rules! sets {
        ($( $function:ident $set:ident; )+) => {
            $( set(&mut said, stringify!($function), $set::ALL, $function, language); )+
        };
    }
    sets! {
        gate Gate; verdict Verdict; order Order; kind CaseKind; stage Stage; route Route; flag Flag;
        position Position; group Group; mobility Mobility; party_role PartyRole;
        link_relation LinkRelation; side Side; ended Ended; outcome Outcome; category Category;
        level Level; training Training; sex Sex; status Status; concerns Concerns;
        assessment Assessment; arm Arm; measure Measure; former_role FormerRole;
        serving_role ServingRole; relation Relation; busy BusyWhy; ground LegalGround;
        profile_use ProfileUse;
    }
    for code in [
        "cmn", "csl", "yue", "bod", "uig", "mon", "kaz", "kor", "zha", "iii", "eng", "tlh",
    ] {
        let name = language_name(&LanguageCode::new(code).unwrap(), language);
        said.push((format!("language {code}"), name));
    }
    said
}

pub(super) fn every(mut look: impl FnMut(Language, Audience)) {
    for language in Language::ALL {
        for audience in Audience::ALL {
            look(*language, *audience);
        }
    }
}

#[test]
fn what_is_said_is_what_was_read_and_committed() {
    every(|language, audience| {
        let mut text = String::new();
        let parts = [
            ("Reasons", reasons(language, audience)),
            ("Signals", signals(language, audience)),
            ("Names", names(language, audience)),
        ];
        for (title, said) in parts {
            writeln!(text, "# {title}\n").unwrap();
            for (title, words) in said {
                writeln!(text, "{title}\n    {words}").unwrap();
            }
            text.push('\n');
        }
        let path = format!("{FOLDER}words/{language}-{audience}.txt");
        if std::env::var_os("UPDATE_WORDS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap();
        assert!(
            committed == text,
            "{path}: UPDATE_WORDS=1 writes it anew, for someone to read"
        );
    });
}

/// The gates' own fixtures hold what a ranking really reports.
#[test]
fn the_samples_have_the_parameters_that_gates_report() {
    for gate in Gate::ALL {
        let path = format!("{FOLDER}gates/{}.json", gate.as_str().to_lowercase());
        let text = std::fs::read_to_string(path).unwrap();
        for fixture in Json::parse_records(&text).unwrap() {
            let (Some(Json::Str(code)), Some(Json::Object(reported))) =
                (fixture.get("code"), fixture.get("facts"))
            else {
                panic!("a fixture without code or facts");
            };
            let code = Code::from_text(code).unwrap();
            let names = |facts: Vec<&str>| {
                let mut names = facts;
                names.retain(|name| !matches!(*name, "ruling" | "ruled_by" | "waiver"));
                names.sort_unstable();
                names.join(" ")
            };
            let wanted = names(reported.iter().map(|(name, _)| name.as_ref()).collect());
            let known = facts(code);
            let found = known
                .iter()
                .any(|one| names(one.iter().map(|(n, _)| *n).collect()) == wanted);
            assert!(found, "{code}: no sample with {wanted}");
            let Some(Json::Str(field)) =
                fixture.get("facts").and_then(|facts| facts.get("unknown"))
            else {
                continue;
            };
            let field = Json::from(field.to_string());
            assert!(
                known.iter().flatten().any(|(_, value)| *value == field),
                "{code} {field:?}"
            );
        }
    }
}
