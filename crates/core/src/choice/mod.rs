//! 点援: the person chooses, an official confirms. What stands here so far: when something is due
//! ([`Calendar`]), and whom to appoint where nobody chose ([`Rotation`], [`Lot`]).

mod calendar;
mod lot;
mod rotation;
mod term;

pub use calendar::{Calendar, CalendarDraft};
pub use lot::{Lot, Seed, Ticket, commitment};
pub use rotation::{Rotation, Skipped, Standing, Turn};
pub use term::{Due, Term, TermDraft, TermUnit};
