//! Settings of client choice that must agree with each other and with the legal limit.

use std::fmt;

use super::Inner;
use super::key::Key;
use super::setting::{Setting, Value};
use crate::error::Problem;

/// Lists of open kinds, each with the list of the same route where a choice is a wish.
const ROUTES: [(Key, Key); 3] = [
    (Key::ChoiceApplicationOpen, Key::ChoiceApplicationPreference),
    (Key::ChoiceForwardedOpen, Key::ChoiceForwardedPreference),
    (Key::ChoiceNotifiedOpen, Key::ChoiceNotifiedPreference),
];

/// How long choosing may take: the terms of the longest way from the first name asked for to the last step of the
/// fallback.
pub(super) struct Windows {
    window: u32,
    again: u32,
    most: u32,
    steps: u32,
    hold: u32,
}

impl Windows {
    pub(super) fn of(policy: &Inner) -> Self {
        let steps = words(policy, Key::ChoiceFallback).len();
        Self {
            window: number(policy, Key::ChoiceWindowHours),
            again: number(policy, Key::ChoiceAgainHours),
            most: number(policy, Key::ChoiceMost),
            steps: u32::try_from(steps).expect("each of a few words once"),
            hold: number(policy, Key::ChoiceHoldHours),
        }
    }

    /// How often the client may choose.
    fn rounds(&self) -> u32 {
        if self.again > 0 { 2 } else { 1 }
    }

    /// Everything to its last hour.
    pub(super) fn hours(&self) -> u32 {
        self.window + self.again + (self.rounds() * self.most + self.steps) * self.hold
    }
}

impl fmt::Display for Windows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            window,
            again,
            most,
            steps,
            hold,
        } = self;
        let (rounds, hours) = (self.rounds(), self.hours());
        write!(
            f,
            "{window} + {again} + ({rounds} x {most} + {steps}) x {hold} = {hours} hours"
        )
    }
}

/// Every disagreement.
pub(super) fn disagreements(policy: &Inner) -> Vec<Problem> {
    let mut found = Vec::new();
    for (open, preference) in ROUTES {
        let listed = words(policy, open);
        let both = words(policy, preference).iter();
        for kind in both.filter(|kind| listed.contains(kind)) {
            let expected = format!("a kind that is not in {}", open.rule().path);
            let path = preference.rule().path;
            found.push(Problem::new(
                "contradiction",
                path,
                kind.to_string(),
                expected,
            ));
        }
    }
    found.extend(past_the_limit(policy));
    found
}

/// A client who may choose must not cost the agency its term for appointing.
fn past_the_limit(policy: &Inner) -> Option<Problem> {
    let days = number(policy, Key::AppointmentDays);
    let is_open = ROUTES
        .iter()
        .any(|(open, _)| !words(policy, *open).is_empty());
    // The day of the grant does not count and the last one runs to its end, so the term is at least this long.
    let limit = 24 * days;
    let windows = Windows::of(policy);
    if days == 0 || !is_open || windows.hours() <= limit {
        return None;
    }
    let unit = if days == 1 { "day" } else { "days" };
    let mut expected = format!("at most {limit} hours, {days} {unit}");
    let sources = &setting(policy, Key::AppointmentDays).sources;
    let articles: Vec<&str> = sources
        .iter()
        .map(|source| source.article().as_str())
        .collect();
    if !articles.is_empty() {
        expected = format!("{expected} ({})", articles.join(", "));
    }
    let value = windows.to_string();
    Some(Problem::new(
        "windows_exceed_limit",
        "choice",
        value,
        expected,
    ))
}

fn setting(policy: &Inner, key: Key) -> &Setting {
    &policy.settings[key as usize]
}

fn number(policy: &Inner, key: Key) -> u32 {
    match &setting(policy, key).value {
        Value::Number(n) => *n,
        Value::Words(_) => 0,
    }
}

fn words(policy: &Inner, key: Key) -> &[Box<str>] {
    match &setting(policy, key).value {
        Value::Words(words) => words,
        Value::Number(_) => &[],
    }
}

#[cfg(test)]
#[path = "choice_limits_tests.rs"]
mod tests;
