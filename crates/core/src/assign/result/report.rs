//! What a result comes to, as JSON.

use super::levels::by_name;
use super::text::Text;
use super::unassigned::remedy;
use crate::assign::decimal::decimal;
use crate::assign::objective::{Levels, Objective};
use crate::assign::price::seat_worth::SeatWorth;
use crate::assign::problem::Problem;
use crate::assign::report::Report;
use crate::assign::report::load::Load;
use crate::assign::result::answer::{Answer, AskedPrice};

/// `{"mechanisms","pair_prices","seat_worth","summary"}`.
pub(super) fn write(text: &mut Text, answer: &Answer, problem: &Problem) {
    let objective = answer.assignment.objective;
    text.object(|text| {
        text.key("mechanisms")
            .list(&answer.mechanisms, |text, (mechanism, report)| {
                text.object(|text| {
                    text.key("mechanism").string(mechanism.as_str());
                    text.key("summary");
                    summary(text, report, problem);
                });
            });
        text.key("pair_prices").list(&answer.prices, |text, asked| {
            price(text, objective, asked, problem);
        });
        text.key("seat_worth")
            .list(&answer.seat_worth, |text, worth| {
                seat(text, objective, worth, problem);
            });
        text.key("summary");
        summary(text, &answer.report, problem);
    });
}

pub(super) fn summary(text: &mut Text, report: &Report, problem: &Problem) {
    text.object(|text| {
        text.key("full").plain(report.full);
        text.key("linked").plain(report.linked);
        text.key("load");
        load(text, report.load);
        text.key("mean_exact");
        match report.mean {
            Some(mean) => text.string(&decimal(mean)),
            None => text.plain("null"),
        }
        text.key("opposing").plain(report.opposing);
        text.key("part").plain(report.part);
        text.key("seats").plain(report.seats_filled);
        text.key("seats_needed").plain(report.seats_needed);
        text.key("shortfalls")
            .list(&report.shortfalls, |text, (lawyer, missing)| {
                text.object(|text| {
                    text.key("lawyer").string(problem.lawyer_id(*lawyer));
                    text.key("missing").plain(missing);
                });
            });
        text.key("total_exact").string(&decimal(report.total));
        text.key("unserved").plain(report.unserved);
        text.key("worst");
        match report.worst {
            Some(worst) => text.object(|text| {
                text.key("case").string(problem.case_id(worst.case));
                text.key("total_exact").string(&decimal(worst.total));
            }),
            None => text.plain("null"),
        }
    });
}

/// Shares in millionths.
fn load(text: &mut Text, load: Load) {
    text.object(|text| {
        text.key("gini_micro");
        or_null(text, load.gini.map(u64::from));
        text.key("idle").plain(load.idle);
        text.key("lawyers").plain(load.lawyers);
        text.key("most").plain(load.most);
        text.key("most_over_mean_micro");
        or_null(text, load.most_over_mean);
    });
}

fn or_null(text: &mut Text, number: Option<u64>) {
    match number {
        Some(number) => text.plain(number),
        None => text.plain("null"),
    }
}

fn levels_or_null(text: &mut Text, objective: Objective, numbers: Option<Levels>) {
    match numbers {
        Some(numbers) => by_name(text, objective, numbers),
        None => text.plain("null"),
    }
}

fn price(text: &mut Text, objective: Objective, asked: &AskedPrice, problem: &Problem) {
    text.object(|text| {
        text.key("case").string(problem.case_id(asked.case));
        text.key("forbidden");
        let price = asked.price;
        levels_or_null(text, objective, price.and_then(|price| price.forbidden));
        text.key("forced");
        levels_or_null(text, objective, price.and_then(|price| price.forced));
        text.key("is_known").plain(price.is_some());
        text.key("lawyer").string(problem.lawyer_id(asked.lawyer));
    });
}

fn seat(text: &mut Text, objective: Objective, worth: &SeatWorth, problem: &Problem) {
    text.object(|text| {
        text.key("at_most");
        by_name(text, objective, worth.at_most);
        text.key("exact");
        levels_or_null(text, objective, worth.exact);
        text.key("seat");
        remedy(text, worth.seat, problem);
    });
}
