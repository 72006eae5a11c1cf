//! Many cases at once: the best assignment, proved, and why a seat stays empty.
//!
//! It works on scored pairs alone and does not care where the scores came from.

mod certificate;
mod decimal;
mod draft;
mod levels;
mod market;
mod check;
mod objective;
mod observe;
mod optimal;
mod options;
mod outcome;
mod primary;
mod problem;
mod received;
mod score;
mod tables;
mod unassigned;
mod worth;

pub use certificate::{Certificate, Firm, Prices};
pub use decimal::{MAX_SCORE, decimal, parse_total};
pub use draft::{
    CaseHandle, CaseRow, EdgeRow, GroupRow, LawyerHandle, LawyerRow, MAX_EDGES, MAX_GROUP_SEATS,
    MAX_NEED, MAX_SEATS, MAX_TIE, ProblemDraft,
};
pub use check::check;
pub use objective::{Level, Levels, Objective};
pub use observe::{Observer, Stage};
pub use optimal::optimal;
pub use options::AssignOptions;
pub use outcome::{Assignment, Mechanism, Status};
pub use problem::{Pin, Problem};
pub use score::Score;
pub use tables::Tables;
pub use unassigned::{Blocked, Limit, Obstacle, Remedy, Shortage, Unassigned, WayOut};
