//! Many cases at once: the best assignment, proved, and why a seat stays empty.
//!
//! It works on scored pairs alone and does not care where the scores came from.

mod certificate;
mod check;
mod decimal;
mod draft;
mod empty;
mod market;
mod mechanism;
mod neutral;
mod objective;
mod options;
mod outcome;
mod price;
mod problem;
mod received;
mod report;
mod result;
#[cfg(test)]
mod sample_tests;
mod score;
mod solve;
mod tables;
mod worth;

pub use crate::observe::{Observer, Stage};
pub use certificate::{Certificate, Firm, Prices};
pub use check::check;
pub use decimal::{MAX_SCORE, decimal, parse_total};
pub use draft::{
    CaseHandle, CaseRow, EdgeRow, GroupRow, LawyerHandle, LawyerRow, MAX_EDGES, MAX_GROUP_SEATS,
    MAX_NEED, MAX_SEATS, MAX_TIE, ProblemDraft,
};
pub use empty::reasons::{ReasonOptions, unassigned};
pub use empty::unassigned::{Blocked, Limit, Obstacle, Remedy, Shortage, Unassigned, WayOut};
pub use mechanism::assign;
pub use neutral::lot::lot;
pub use neutral::rotation::rotation;
pub use objective::{Level, Levels, Objective};
pub use options::AssignOptions;
pub use outcome::{Assignment, Mechanism, Status};
pub use price::pair_price::{PairCost, PairPrice, pair_costs, price_of_pair};
pub use price::seat_worth::{SeatWorth, seat_worth};
pub use problem::{Pin, Problem};
pub use report::load::Load;
pub use report::{Report, Worst, compare};
pub use result::answer::{Answer, AskedPrice};
pub(crate) use result::assignment_schema;
pub use result::verify::{Verdict, verify};
pub use score::Score;
pub use solve::optimal::optimal;
pub use tables::Tables;
