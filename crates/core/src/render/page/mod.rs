//! Pages for people, as HTML that needs nothing from outside: no network, no other file, no font.
//!
//! They can be read on a phone, on a kiosk, by a screen reader, in black and white and on paper (A4). Where
//! there is a script, the page works without it too. A Content-Security-Policy in the page allows that one
//! script and that one style, and nothing else.
//!
//! What others wrote (names, introductions) is escaped, cut to a length that the page says, freed of
//! characters that move or hide what stands around them, and isolated from the direction of the text.
//!
//! # Example
//! ```
//! use dianyuan::render::{Language, page::{PageOptions, shortlist}};
//! use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
//! let roster = Roster::from_json(
//!     r#"{"id": "L-1", "specialities": [], "display": {"name": "<script>alert(1)</script>"}}"#,
//!     &Causes::official(),
//! )?;
//! let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
//!     "received": "2026-11-22T09:30:00+08:00"}"#)?;
//! let policy = Policy::none();
//! let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
//! let engine = Engine::new(&roster, &policy, &calibration)?;
//! let ranking = engine.rank(&case, &RankOptions::new())?;
//! let page = shortlist(&ranking, &engine, &case, &PageOptions::new(Language::En));
//! assert!(page.starts_with("<!DOCTYPE html>") && !page.contains("<script>alert"));
//! # Ok::<(), dianyuan::Error>(())
//! ```

mod csp;
mod document;
mod explained;
mod facts;
mod figure;
mod options;
mod own;
mod regions;
mod roster;
mod shortlist;

pub use explained::explained;
pub use options::{MOST_SHOWN, PageOptions};
pub use regions::RegionNames;
pub use roster::roster;
pub use shortlist::shortlist;
