//! Many cases at once: the best assignment, proved, and why a seat stays empty.
//!
//! It works on scored pairs alone and does not care where the scores came from.

mod certificate;
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
mod unassigned;
mod worth;

pub use certificate::{Certificate, Firm, Prices};
pub use check::check;
pub use objective::{Level, Levels, Objective};
pub use observe::{Observer, Stage};
pub use optimal::optimal;
pub use options::AssignOptions;
pub use outcome::{Assignment, Mechanism, Status};
pub use problem::{Pin, Problem};
pub use unassigned::{Blocked, Limit, Obstacle, Remedy, Shortage, Unassigned, WayOut};
