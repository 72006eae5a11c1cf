//! What is called with a mutated input, and what must hold whatever it holds.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dianyuan::wire::Wire;
use dianyuan::{Calibration, Case, Causes, Error, Policy, Roster, rank_json, text_from_bytes};
use serde_json::Value;

use crate::c::{Call, World};
use crate::corpus::{CANARY, Input};

/// One way into the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Roster,
    Cases,
    Policy,
    Causes,
    Calibration,
    Rank,
    /// A function of the C interface.
    C(Call),
}

/// What calls find ready.
pub(crate) struct Ready {
    pub(crate) causes: Causes,
    pub(crate) world: World,
}

impl Target {
    const RUST: [Self; 6] = [
        Self::Roster,
        Self::Cases,
        Self::Policy,
        Self::Causes,
        Self::Calibration,
        Self::Rank,
    ];

    /// Those whose name has this in it.
    pub(crate) fn named(part: &str) -> Vec<Self> {
        let all = Self::RUST.into_iter().chain(Call::ALL.map(Self::C));
        all.filter(|target| target.name().contains(part)).collect()
    }

    /// Whether its parts are texts in a form of their own.
    pub(crate) fn reads_text(self) -> bool {
        self != Self::C(Call::Shapes)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Roster => "Roster::from_json",
            Self::Cases => "Case::many_from_json",
            Self::Policy => "Policy::from_text",
            Self::Causes => "Causes::with_file",
            Self::Calibration => "Calibration::from_json",
            Self::Rank => "rank_json",
            Self::C(call) => call.name(),
        }
    }

    /// The parts of the input that it reads.
    pub(crate) fn parts(self, input: &mut Input) -> Vec<&mut Vec<u8>> {
        match self {
            Self::Roster => vec![&mut input.roster],
            Self::Cases => vec![&mut input.case],
            Self::Policy => vec![&mut input.policy],
            Self::Causes => vec![&mut input.causes],
            Self::Calibration => vec![&mut input.calibration],
            Self::Rank => vec![
                &mut input.roster,
                &mut input.case,
                &mut input.policy,
                &mut input.options,
            ],
            Self::C(call) => call.parts(input),
        }
    }

    /// Calls it and says in a few words what came of it, for telling new outcomes from old ones.
    ///
    /// # Errors
    /// What must hold and does not.
    pub(crate) fn run(self, input: &Input, ready: &Ready) -> Result<String, String> {
        let official = &ready.causes;
        match self {
            Self::Roster => roster(&input.roster, official),
            Self::Cases => cases(&input.case),
            Self::Policy => policy(&input.policy),
            Self::Causes => causes(&input.causes, official),
            Self::Calibration => calibration(&input.calibration),
            Self::Rank => rank(input, official),
            Self::C(call) => call.run(input, &ready.world),
        }
    }
}

pub(crate) fn must(holds: bool, what: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

/// What must hold of every error; its outcome in words.
fn refused(error: &Error) -> Result<String, String> {
    let problems = error.problems();
    must(!problems.is_empty(), "an error without a problem")?;
    must(problems.is_sorted(), "problems out of order")?;
    for problem in problems {
        must(
            !problem.expected.is_empty(),
            "a problem that expects nothing",
        )?;
        must(
            !problem.code.is_empty() && !problem.value.is_empty(),
            "a problem that found nothing",
        )?;
        must(problem.row != Some(0), "a row 0")?;
    }
    let text = error.to_string();
    must(
        !text.contains(CANARY) && !error.to_json().contains(CANARY),
        "an error that shows personal text",
    )?;
    canonical(&error.to_json())?;
    let sorts: BTreeSet<String> = problems
        .iter()
        .map(|problem| {
            let path: String = problem
                .path
                .chars()
                .filter(|c| !c.is_ascii_digit())
                .take(40)
                .collect();
            format!("{}@{path}", problem.code)
        })
        .collect();
    Ok(sorts
        .into_iter()
        .take(6)
        .fold(error.kind().to_string(), |mut outcome, sort| {
            write!(outcome, " {sort}").expect("a String takes any text");
            outcome
        }))
}

/// Whether a text is canonical JSON to a reader and writer that others wrote.
pub(crate) fn canonical(text: &str) -> Result<Value, String> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| format!("what comes out is no JSON: {error}"))?;
    let again = serde_json::to_string(&value).map_err(|error| error.to_string())?;
    must(again == text, "what comes out is not canonical")?;
    Ok(value)
}

/// A record as one line of JSON; `ext` is the host's and may be what no reader can hold.
fn line(record: &impl Wire) -> Result<String, String> {
    let text = record.write().to_canonical();
    must(!text.contains('\n'), "a record on more than one line")?;
    let valid = serde_json::from_str::<&serde_json::value::RawValue>(&text);
    valid.map_err(|error| format!("a record that is no JSON: {error}"))?;
    Ok(text)
}

fn text(bytes: &[u8]) -> Result<&str, Result<String, String>> {
    text_from_bytes(bytes).map_err(|error| refused(&error))
}

fn roster(bytes: &[u8], causes: &Causes) -> Result<String, String> {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(outcome) => return outcome,
    };
    let roster = match Roster::from_json(text, causes) {
        Ok(roster) => roster,
        Err(error) => return refused(&error),
    };
    let lines = lines_of(&roster)?;
    let again = Roster::from_json(&lines.join("\n"), causes)
        .map_err(|error| format!("what was written is refused: {error}"))?;
    must(
        again.lawyers().eq(roster.lawyers()) && again.firms().eq(roster.firms()),
        "another roster reads back",
    )?;
    must(
        lines_of(&again)? == lines,
        "another text is written the second time",
    )?;
    Ok(format!("{} lawyers", roster.len().min(9)))
}

/// Firms and lawyers as lines. A firm that does not say what it is would read back as a lawyer.
fn lines_of(roster: &Roster) -> Result<Vec<String>, String> {
    let lawyers = roster.lawyers().map(line);
    let firms = roster.firms().map(|firm| {
        must(firm.schema().is_some(), "a firm that does not say so")?;
        line(firm)
    });
    lawyers.chain(firms).collect()
}

fn cases(bytes: &[u8]) -> Result<String, String> {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(outcome) => return outcome,
    };
    let cases = match Case::many_from_json(text) {
        Ok(cases) => cases,
        Err(error) => return refused(&error),
    };
    let lines = cases.iter().map(line).collect::<Result<Vec<_>, _>>()?;
    for text in [lines.join("\n"), format!("[{}]", lines.join(","))] {
        let again = Case::many_from_json(&text)
            .map_err(|error| format!("what was written is refused: {error}"))?;
        must(again == cases, "other cases read back")?;
    }
    Ok(format!("{} cases", cases.len()))
}

fn policy(bytes: &[u8]) -> Result<String, String> {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(outcome) => return outcome,
    };
    let policy = match Policy::from_text(text) {
        Ok(policy) => policy,
        Err(error) => return refused(&error),
    };
    let written = policy.to_json().to_canonical();
    let again = Policy::from_text(&written)
        .map_err(|error| format!("what was written is refused: {error}"))?;
    must(
        again.digest() == policy.digest(),
        "another policy reads back",
    )?;
    must(
        again.to_json().to_canonical() == written,
        "another text is written the second time",
    )?;
    let sum: u32 = policy.micro_weights().get().iter().sum();
    must(sum == 1_000_000, "weights that do not sum to one")?;
    Ok(format!(
        "policy of {}",
        policy.jurisdiction().chars().take(2).collect::<String>()
    ))
}

fn causes(bytes: &[u8], official: &Causes) -> Result<String, String> {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(outcome) => return outcome,
    };
    match official.with_file(text) {
        Ok(causes) => {
            for (list, vintage) in causes.pins() {
                must(
                    causes.node(&format!("{list}:")).is_ok(),
                    "a list without a root",
                )?;
                must(
                    causes.node(&format!("{list}@{vintage}:")).is_ok(),
                    "a vintage without a root",
                )?;
            }
            Ok("causes".to_owned())
        }
        Err(error) => refused(&error),
    }
}

fn calibration(bytes: &[u8]) -> Result<String, String> {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(outcome) => return outcome,
    };
    let calibration = match Calibration::from_json(text) {
        Ok(calibration) => calibration,
        Err(error) => return refused(&error),
    };
    let written = calibration.to_json().to_canonical();
    canonical(&written)?;
    let again = Calibration::from_json(&written)
        .map_err(|error| format!("what was written is refused: {error}"))?;
    must(again == calibration, "another calibration reads back")?;
    Ok("calibration".to_owned())
}

fn rank(input: &Input, official: &Causes) -> Result<String, String> {
    let (roster, case, policy, options) = match (
        text(&input.roster),
        text(&input.case),
        text(&input.policy),
        text(&input.options),
    ) {
        (Ok(roster), Ok(case), Ok(policy), Ok(options)) => (roster, case, policy, options),
        (Err(outcome), ..)
        | (_, Err(outcome), ..)
        | (_, _, Err(outcome), _)
        | (.., Err(outcome)) => return outcome,
    };
    let ranked = match rank_json(roster, case, Some(policy), options) {
        Ok(ranked) => ranked,
        Err(error) => return refused(&error),
    };
    let value = canonical(&ranked)?;
    let candidates = value["candidates"].as_array().ok_or("no candidates")?;
    for (index, candidate) in candidates.iter().enumerate() {
        must(
            candidate["place"].as_u64() == Some(index as u64 + 1),
            "places that do not count up",
        )?;
        if let Some(points) = candidate["points"].as_u64() {
            let parts = candidate["contributions"]
                .as_array()
                .ok_or("points without contributions")?;
            let sum: u64 = parts
                .iter()
                .filter_map(|part| part["points"].as_u64())
                .sum();
            must(
                sum == points && points <= 1_000_000,
                "contributions that do not sum to the points",
            )?;
        }
    }
    must(
        !ranked.contains(CANARY) || anywhere_else(input),
        "a ranking that shows personal text",
    )?;
    // The same facts in another order and form.
    if let Ok(facts) = Roster::from_json(roster, official) {
        let mut lines = lines_of(&facts)?;
        lines.reverse();
        let turned = rank_json(&lines.join("\n"), case, Some(policy), options);
        let turned = turned.map_err(|error| format!("the same facts are refused: {error}"))?;
        must(turned == ranked, "the order of rows changes the ranking")?;
    }
    let codes = value["excluded_by_code"].as_array().map_or(0, Vec::len);
    Ok(format!(
        "{} candidates, {codes} codes",
        candidates.len().min(9)
    ))
}

/// Whether a mutation has carried the canary to where it is no personal text, an id for one.
fn anywhere_else(input: &Input) -> bool {
    let personal = [
        "name",
        "firm_name",
        "office_address",
        "phone",
        "introduction",
    ];
    let elsewhere = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.match_indices(CANARY).any(|(at, _)| {
            let before = text[..at].trim_end_matches('"').trim_end();
            !personal
                .iter()
                .any(|field| before.ends_with(&format!("\"{field}\":")))
        })
    };
    [&input.roster, &input.case, &input.policy, &input.options]
        .into_iter()
        .any(|part| elsewhere(part))
}
