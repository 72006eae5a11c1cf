//! What a result tells about itself, against what its pairs say.

use super::report::summary;
use super::text::Text;
use super::unassigned::{shortage, unassigned};
use crate::assign::decimal::decimal;
use crate::assign::empty::unassigned::{Shortage, Unassigned};
use crate::assign::objective::Objective;
use crate::assign::price::pair_price::PairCost;
use crate::assign::problem::Problem;
use crate::assign::report::Report;
use crate::error::Problem as Fault;
use crate::wire::{Faults, Json, read_value};

/// What can be told without solving anything.
pub(in crate::assign) struct Told {
    pub(in crate::assign) costs: Vec<PairCost>,
    pub(in crate::assign) objective: Objective,
    pub(in crate::assign) unassigned: Vec<Unassigned>,
    pub(in crate::assign) shortages: Vec<Shortage>,
    pub(in crate::assign) report: Report,
}

impl Told {
    /// Where a result that could be read tells something else.
    pub(in crate::assign) fn differences(&self, json: &Json<'_>, problem: &Problem) -> Vec<Fault> {
        let mut faults = Faults::new();
        self.costs(json, &mut faults, problem);
        let list = |text: &mut Text| {
            text.list(&self.unassigned, |text, one| {
                unassigned(text, self.objective, one, problem);
            });
        };
        each("unassigned", list, json, &mut faults);
        let list = |text: &mut Text| {
            text.list(&self.shortages, |text, one| shortage(text, one, problem));
        };
        each("shortages", list, json, &mut faults);
        for (place, _) in (0..)
            .zip(&self.shortages)
            .filter(|(_, one)| !one.holds(problem))
        {
            faults.in_field("shortages", |faults| {
                faults.in_item(place, |faults| {
                    let expected = "a proof";
                    faults.report_described("no_shortage", "numbers that prove nothing", expected);
                });
            });
        }
        let write = |text: &mut Text| summary(text, &self.report, problem);
        let found = json.get("report").and_then(|report| report.get("summary"));
        faults.in_field("report", |faults| {
            faults.in_field("summary", |faults| same(write, found, faults));
        });
        faults.into_problems()
    }

    fn costs(&self, json: &Json<'_>, faults: &mut Faults, problem: &Problem) {
        let Some(Json::Array(pairs)) = json.get("assignments") else {
            return;
        };
        faults.in_field("assignments", |faults| {
            for (place, pair) in pairs.iter().enumerate() {
                let of = |key| match pair.get(key) {
                    Some(Json::Str(text)) => Some(text.as_ref()),
                    _ => None,
                };
                let case = of("case").and_then(|id| problem.find_case(id));
                let lawyer = of("lawyer").and_then(|id| problem.find_lawyer(id));
                let edge = case.zip(lawyer);
                let edge = edge.and_then(|(case, lawyer)| problem.find_edge(case, lawyer));
                let by_edge = |edge| self.costs.binary_search_by_key(&edge, |pair| pair.edge);
                let cost = edge.and_then(|edge| by_edge(edge).ok());
                let cost = cost.map(|at| decimal(self.costs[at].cost().into()));
                if of("cost_exact") != cost.as_deref() {
                    let found = pair.get("cost_exact").unwrap_or(&Json::Null);
                    faults.in_item(place, |faults| {
                        faults.in_field("cost_exact", |faults| differs(found, faults));
                    });
                }
            }
        });
    }
}

/// Compares a list item by item, and items key by key. Ways out are found by solving, and passed over.
fn each(key: &str, write: impl FnOnce(&mut Text), json: &Json<'_>, faults: &mut Faults) {
    let mut text = Text::default();
    write(&mut text);
    let text = text.finish();
    let expected = read_value(&text);
    let Ok(Json::Array(expected)) = expected else {
        unreachable!("a list was written")
    };
    faults.in_field(key, |faults| {
        let found = match json.get(key) {
            Some(Json::Array(found)) if found.len() == expected.len() => found,
            found => return differs(found.unwrap_or(&Json::Null), faults),
        };
        for (place, (expected, found)) in expected.iter().zip(found).enumerate() {
            let Json::Object(entries) = expected else {
                continue;
            };
            for (key, value) in entries.iter().filter(|(key, _)| key != "ways_out") {
                let found = found.get(key).unwrap_or(&Json::Null);
                if found.to_canonical() != value.to_canonical() {
                    faults.in_item(place, |faults| {
                        faults.in_field(key, |faults| differs(found, faults));
                    });
                }
            }
        }
    });
}

/// Compares a whole value.
fn same(write: impl FnOnce(&mut Text), found: Option<&Json<'_>>, faults: &mut Faults) {
    let mut text = Text::default();
    write(&mut text);
    let found = found.unwrap_or(&Json::Null);
    if found.to_canonical() != text.finish() {
        differs(found, faults);
    }
}

fn differs(found: &Json<'_>, faults: &mut Faults) {
    faults.report("disagrees", found, "what the pairs say");
}
