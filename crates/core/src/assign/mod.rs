//! Many cases at once: the best assignment, proved, and why a seat stays empty.
//!
//! It works on scored pairs alone and does not care where the scores came from.

mod again;
mod answer;
mod bounds;
mod certificate;
mod changes;
mod check;
mod coupled;
mod decimal;
mod draft;
mod dual;
mod levels;
mod load;
mod lot;
mod market;
mod mechanism;
mod moves;
mod objective;
mod observe;
mod obstacles;
mod optimal;
mod options;
mod outcome;
mod pair_price;
mod possible;
mod primary;
mod problem;
mod reasons;
mod received;
mod remedy;
mod report;
mod residual;
mod result;
mod room;
mod rotation;
#[cfg(test)]
mod sample_tests;
mod score;
mod search;
mod seat_worth;
mod shortage;
mod shortage_check;
mod tables;
mod turns;
mod unassigned;
mod verify;
mod ways_out;
mod worth;

pub use answer::{Answer, AskedPrice};
pub use certificate::{Certificate, Firm, Prices};
pub use check::check;
pub use decimal::{MAX_SCORE, decimal, parse_total};
pub use draft::{
    CaseHandle, CaseRow, EdgeRow, GroupRow, LawyerHandle, LawyerRow, MAX_EDGES, MAX_GROUP_SEATS,
    MAX_NEED, MAX_SEATS, MAX_TIE, ProblemDraft,
};
pub use load::Load;
pub use lot::lot;
pub use mechanism::assign;
pub use objective::{Level, Levels, Objective};
pub use observe::{Observer, Stage};
pub use optimal::optimal;
pub use options::AssignOptions;
pub use outcome::{Assignment, Mechanism, Status};
pub use pair_price::{PairCost, PairPrice, pair_costs, price_of_pair};
pub use problem::{Pin, Problem};
pub use reasons::{ReasonOptions, unassigned};
pub use report::{Report, Worst, compare};
pub(crate) use result::assignment_schema;
pub use rotation::rotation;
pub use score::Score;
pub use seat_worth::{SeatWorth, seat_worth};
pub use tables::Tables;
pub use unassigned::{Blocked, Limit, Obstacle, Remedy, Shortage, Unassigned, WayOut};
pub use verify::{Verdict, verify};
