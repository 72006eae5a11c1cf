//! 点援: the person chooses, an official confirms.
//!
//! The client is shown a [`Shortlist`] and may name anybody. The [`Ledger`] keeps what happened in every case and says
//! what may happen next; [`Rotation`] and [`Lot`] say whom to appoint where nobody chose; a [`Sample`] says which
//! cases supervision looks at afterwards.

mod ledger;
mod lot;
mod rotation;
mod sample;
mod shortlist;

pub use ledger::*;
pub use lot::{Lot, Seed, Ticket, commitment};
pub use rotation::{Rotation, Skipped, Standing, Turn};
pub use sample::{AlwaysIn, Item, Sample, Sampled, Stratum};
pub use shortlist::{Entry, Shortlist, ShortlistRules, Suitable};
