//! Why seats are empty, as JSON.

use super::levels::by_name;
use super::text::Text;
use crate::assign::empty::unassigned::{Limit, Obstacle, Remedy, Shortage, Unassigned, WayOut};
use crate::assign::objective::Objective;
use crate::assign::problem::Problem;

/// A case with empty seats: `{"case","missing","reasons","shortage","ways_out"}`.
pub(super) fn unassigned(
    text: &mut Text,
    objective: Objective,
    one: &Unassigned,
    problem: &Problem,
) {
    text.object(|text| {
        text.key("case").string(problem.case_id(one.case));
        text.key("missing").plain(one.missing);
        text.key("reasons").list(&one.obstacles, |text, obstacle| {
            reason(text, obstacle, problem);
        });
        text.key("shortage");
        match one.shortage {
            Some(index) => text.plain(index),
            None => text.plain("null"),
        }
        text.key("ways_out").list(&one.ways_out, |text, way| {
            way_out(text, objective, way, problem);
        });
    });
}

fn reason(text: &mut Text, obstacle: &Obstacle, problem: &Problem) {
    text.object(|text| {
        text.key("code").string(obstacle.rule.as_str());
        text.key("count").plain(obstacle.lawyers.len());
        lawyers(text, obstacle.listed(), problem);
    });
}

fn lawyers<'a>(text: &mut Text, all: impl IntoIterator<Item = &'a u32>, problem: &Problem) {
    text.key("lawyers").list(all, |text, lawyer| {
        text.string(problem.lawyer_id(*lawyer));
    });
}

fn way_out(text: &mut Text, objective: Objective, way: &WayOut, problem: &Problem) {
    text.object(|text| {
        text.key("gain");
        by_name(text, objective, way.gain);
        text.key("remedies")
            .list(&way.remedies, |text, one| remedy(text, *one, problem));
    });
}

pub(super) fn remedy(text: &mut Text, remedy: Remedy, problem: &Problem) {
    let pair = |text: &mut Text, kind, case, lawyer| {
        text.key("case").string(problem.case_id(case));
        text.key("kind").string(kind);
        text.key("lawyer").string(problem.lawyer_id(lawyer));
    };
    text.object(|text| match remedy {
        Remedy::LawyerSeat(lawyer) => {
            text.key("kind").string("lawyer_seat");
            text.key("lawyer").string(problem.lawyer_id(lawyer));
        }
        Remedy::GroupSeat(group) => {
            text.key("group").string(problem.group_id(group));
            text.key("kind").string("group_seat");
        }
        Remedy::Allow(edge) => {
            let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
            pair(text, "allow", case, lawyer);
        }
        Remedy::Add(case, lawyer) => pair(text, "add", case, lawyer),
    });
}

/// The proof that some seats stay empty: `{"cases","lawyers","parts","seats","seats_needed"}`, whole.
pub(super) fn shortage(text: &mut Text, one: &Shortage, problem: &Problem) {
    text.object(|text| {
        text.key("cases")
            .list(&one.cases, |text, case| text.string(problem.case_id(*case)));
        lawyers(text, &one.lawyers, problem);
        text.key("parts")
            .list(&one.parts, |text, part| limit(text, *part, problem));
        text.key("seats").plain(one.seats);
        text.key("seats_needed").plain(one.seats_needed);
    });
}

fn limit(text: &mut Text, limit: Limit, problem: &Problem) {
    text.object(|text| match limit {
        Limit::Lawyer { lawyer, seats } => {
            text.key("kind").string("lawyer");
            text.key("lawyer").string(problem.lawyer_id(lawyer));
            text.key("seats").plain(seats);
        }
        Limit::Group { group, seats } => {
            text.key("group").string(problem.group_id(group));
            text.key("kind").string("group");
            text.key("seats").plain(seats);
        }
        Limit::Link { link, lawyer } => {
            text.key("kind").string("link");
            text.key("lawyer").string(problem.lawyer_id(lawyer));
            text.key("link").string(problem.link_id(link));
            text.key("seats").plain(1);
        }
        Limit::Pair { case, lawyer } => {
            text.key("case").string(problem.case_id(case));
            text.key("kind").string("pair");
            text.key("lawyer").string(problem.lawyer_id(lawyer));
            text.key("seats").plain(1);
        }
    });
}
