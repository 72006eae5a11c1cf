//! A certificate as JSON: its branches as one flat list, so that no depth of splits nests the text.

use std::collections::VecDeque;

use super::levels::in_order;
use super::text::Text;
use crate::assign::certificate::{Certificate, Firm, Prices};
use crate::assign::objective::Objective;
use crate::assign::outcome::Assignment;
use crate::assign::problem::Problem;

/// `{"bound","branches","levels","worth"}`; `branches` is null where nothing is proved.
pub(super) fn write(text: &mut Text, assignment: &Assignment, problem: &Problem) {
    let objective = assignment.objective;
    text.object(|text| {
        text.key("bound");
        match assignment.bound {
            Some(bound) => in_order(text, objective, bound),
            None => text.plain("null"),
        }
        text.key("branches");
        match &assignment.certificate {
            Some(certificate) => branches(text, objective, certificate, problem),
            None => text.plain("null"),
        }
        let names = objective.levels();
        text.key("levels")
            .list(names, |text, level| text.string(level.as_str()));
        text.key("worth");
        in_order(text, objective, assignment.worth);
    });
}

/// Each branch after the one that it follows from; the two of a split by their places in the list.
fn branches(text: &mut Text, objective: Objective, root: &Certificate, problem: &Problem) {
    let mut waiting = VecDeque::from([root]);
    let mut named: usize = 1;
    let in_turn = std::iter::from_fn(|| {
        let next = waiting.pop_front()?;
        if let Certificate::Split {
            without_one,
            without_other,
            ..
        } = next
        {
            waiting.extend([&**without_one, without_other]);
        }
        Some(next)
    });
    text.list(in_turn, |text, branch| {
        text.object(|text| match branch {
            Certificate::Closed(prices) => {
                text.key("closed");
                closed(text, objective, prices, problem);
            }
            Certificate::Contradiction => text.key("contradiction").plain(true),
            Certificate::Split {
                one, other, firm, ..
            } => text.key("split").object(|text| {
                match firm {
                    Firm::Group(group) => text.key("group").string(problem.group_id(*group)),
                    Firm::Lawyer(lawyer) => text.key("lawyer").string(problem.lawyer_id(*lawyer)),
                }
                text.key("one").string(problem.case_id(*one));
                text.key("other").string(problem.case_id(*other));
                text.key("without_one").plain(named);
                text.key("without_other").plain(named + 1);
                named += 2;
            }),
        });
    });
}

fn closed(text: &mut Text, objective: Objective, prices: &Prices, problem: &Problem) {
    text.object(|text| {
        text.key("groups")
            .list(&prices.groups, |text, (group, price)| {
                text.object(|text| {
                    text.key("group").string(problem.group_id(*group));
                    text.key("prices");
                    in_order(text, objective, *price);
                });
            });
        text.key("lawyers")
            .list(&prices.lawyers, |text, (lawyer, price)| {
                text.object(|text| {
                    text.key("lawyer").string(problem.lawyer_id(*lawyer));
                    text.key("prices");
                    in_order(text, objective, *price);
                });
            });
        text.key("links")
            .list(&prices.links, |text, (link, lawyer, price)| {
                text.object(|text| {
                    text.key("lawyer").string(problem.lawyer_id(*lawyer));
                    text.key("link").string(problem.link_id(*link));
                    text.key("prices");
                    in_order(text, objective, *price);
                });
            });
    });
}
