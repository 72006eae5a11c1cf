//! Numbers of the policy that are not in force on the day.

use super::finding::{Finding, Place};
use super::kind::Kind;
use crate::model::Date;
use crate::policy::{Gate, Key, Policy, Source};

pub(super) fn check(policy: &Policy, as_of: Date, findings: &mut Vec<Finding>) {
    let gates = Gate::ALL.iter().map(|gate| {
        let enabled = policy.gate(*gate).enabled();
        (format!("gates.{gate}.enabled"), enabled.sources())
    });
    let keys = Key::ALL.iter().map(|key| {
        let sources = policy.setting(*key).sources();
        (key.rule().path.to_owned(), sources)
    });
    let preferences = (0..).zip(policy.preferences()).map(|(index, rule)| {
        let sources = rule.sources().as_slice();
        (format!("preferences[{index}]"), sources)
    });
    for (path, sources) in gates.chain(keys).chain(preferences) {
        for (index, source) in sources.iter().enumerate() {
            if !source.in_force(as_of) {
                let place = Place::Policy(policy.id().to_owned());
                let path = format!("{path}.sources[{index}]");
                let expected = format!("in force on {as_of}");
                let value = in_words(source);
                findings.push(Finding::new(Kind::OutOfForce, place, path, value, expected));
            }
        }
    }
}

fn in_words(source: &Source) -> String {
    let mut words = source.article().to_string();
    for (word, day) in [("from", source.from()), ("until", source.until())] {
        if let Some(day) = day {
            words.extend([" ", word, " ", &day.to_string()]);
        }
    }
    words
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
