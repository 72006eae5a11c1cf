//! Client-choice legal aid (点援): who may be appointed for a case, who fits best, and why.
//!
//! A person who cannot afford a lawyer picks one from a published roster, and the legal aid agency
//! appoints. This crate reads lawyers' profiles and a case, asks nineteen hard rules (gates) about every
//! lawyer, scores those who may be appointed by ten signals, and ranks them with reasons. The person
//! chooses, an official confirms; the engine only helps.
//!
//! ```
//! use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
//!
//! let roster = Roster::from_json(r#"[
//!   {"id": "L-1", "category": "full_time", "first_practice": "2015-03-10",
//!    "statuses": [{"status": "active", "from": "2015-03-10"}],
//!    "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 40}]},
//!   {"id": "L-2", "category": "full_time", "first_practice": "2020-02-29",
//!    "statuses": [{"status": "suspended", "concerns": "licence", "from": "2026-01-01"}]}
//! ]"#, &Causes::official())?;
//! let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
//!   "received": "2026-11-22T09:30:00+08:00", "client": {"vetoes": []}, "parties": []}"#)?;
//!
//! let policy = Policy::national();
//! let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
//! let engine = Engine::new(&roster, &policy, &calibration)?;
//! let ranking = engine.rank(&case, &RankOptions::new().top(5))?;
//!
//! let first = &ranking.candidates()[0];
//! assert_eq!(first.lawyer.as_str(), "L-1");
//! let sum: u32 = first.contributions.iter().map(|part| part.points).sum();
//! assert_eq!(first.points, Some(sum)); // the explanation is the computation
//! assert_eq!(ranking.excluded()[0].reasons[0].code().as_str(), "H1.suspended");
//! # Ok::<(), dianyuan::Error>(())
//! ```
//!
//! # What it does
//! - [`Lawyer`], [`Firm`], [`Case`]: facts whose every value is valid; `None` is unknown, not zero.
//! - [`Causes`]: the official cause lists as trees, practice areas across them, crosswalks between vintages.
//! - [`Policy`]: weights, parameters of gates, and the statute behind each legal number.
//! - [`Calibration`]: what is usual on a roster, fitted on demand.
//! - [`Engine`] and [`Ranking`]: a snapshot, and who may be appointed in order, with reasons.
//!
//! # What it does not do
//! It reads no files, no clock and no environment, draws no random numbers and starts no threads: texts,
//! days and seeds come in, values and canonical JSON go out. It appoints nobody.
//!
//! # Numbers
//! Points, weights and signals are whole millionths. The same facts, policy, calibration, day and seed
//! give the same bytes, whatever the order of rows or the platform.

#![forbid(unsafe_code)]

pub mod agency;
pub mod assign;
pub mod calibration;
pub mod causes;
pub mod check;
pub mod choice;
mod columns;
mod engine;
mod error;
pub mod explain;
pub mod gate;
pub mod model;
mod observe;
pub mod policy;
pub mod ranking;
pub mod record;
pub mod render;
pub mod roster;
mod score;
pub mod wire;

pub use calibration::Calibration;
pub use causes::{CauseCode, Causes};
pub use engine::{Change, Engine};
pub use error::{Error, ErrorKind, Problem};
pub use explain::{Explanation, SmallestChange};
pub use gate::{Code, Reason, Verdict};
pub use model::{Case, Date, Firm, Lawyer};
pub use observe::{Observer, Stage};
pub use policy::{Gate, Policy, Signal};
pub use ranking::{Order, RankOptions, Ranking};
pub use roster::Roster;
pub use score::{Contribution, SCORE_VERSION};
pub use wire::{SCHEMAS, diff_json, explain_json, rank_json, schema, text_from_bytes, tie_hash};

/// Version of this crate.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
