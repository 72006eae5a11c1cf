//! Words for people: Chinese and English, for the client and for staff, from typed codes and parameters.
//!
//! Everything that a person reads about a ranking comes from here, so that a sentence can't differ from what
//! the gates and signals found. A client reads what matters, in plain words, without legal citations and
//! without anything private about someone else; an official reads every parameter and the legal basis.
//!
//! What others wrote (ids, an official's reason) stands between quotation marks and is not escaped: whoever
//! puts words on a page escapes them.
//!
//! # Example
//! ```
//! use dianyuan::render::{Audience, Language, reason};
//! use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
//!
//! let lawyer = r#"{"id": "L-2", "statuses": [{"status": "suspended", "concerns": "licence", "from": "2026-01-01"}]}"#;
//! let case = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"], "received": "2026-11-22T09:30:00+08:00"}"#;
//! let (roster, case) = (Roster::from_json(lawyer, &Causes::official())?, Case::from_json(case)?);
//! let policy = Policy::national();
//! let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
//! let ranking = Engine::new(&roster, &policy, &calibration)?.rank(&case, &RankOptions::new())?;
//!
//! let suspended = &ranking.excluded()[0].reasons[0];
//! assert_eq!(
//!     reason(suspended, Language::En, Audience::Client),
//!     "This lawyer’s licence is suspended, so this lawyer cannot take cases now.",
//! );
//! assert_eq!(
//!     reason(suspended, Language::Zh, Audience::Staff),
//!     "该律师于2026年11月22日处于停止执业期间。不能指派。依据：《律师法》第5至13条、第49条；《刑事诉讼法》第33条。",
//! );
//! # Ok::<(), dianyuan::Error>(())
//! ```

mod audience;
mod basis;
mod change;
mod counted;
mod explanation;
mod language;
mod names;
mod names_case;
mod names_lawyer;
pub mod page;
mod performance;
mod reason;
mod signal;
mod speech;
mod told;

pub use audience::Audience;
pub use counted::Counted;
pub use explanation::{explanation, explanation_json};
pub use language::Language;
pub use names::{gate, language_name, order, verdict};
pub use names_case::{
    ended, flag, group, kind, link_relation, mobility, outcome, party_role, position, route, side,
    stage,
};
pub use names_lawyer::{
    arm, assessment, busy, category, concerns, former_role, ground, level, measure, profile_use,
    relation, serving_role, sex, status, training,
};
pub use performance::uncertainty;
pub use reason::reason;
pub use signal::{contribution, neutral, not_asked, signal, signal_value};

#[cfg(test)]
mod samples_tests;
#[cfg(test)]
mod snapshot_tests;
#[cfg(test)]
mod wording_tests;
