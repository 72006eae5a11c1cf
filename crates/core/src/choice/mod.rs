//! 点援: the person chooses, an official confirms. What stands here so far: whom the person is shown ([`Shortlist`]),
//! whom to appoint where nobody chose ([`Rotation`], [`Lot`]), and which cases
//! supervision looks at afterwards ([`Sample`]).

mod lot;
mod rotation;
mod sample;
mod shortlist;

pub use lot::{Lot, Seed, Ticket, commitment};
pub use rotation::{Rotation, Skipped, Standing, Turn};
pub use sample::{AlwaysIn, Item, Sample, Sampled, Stratum};
pub use shortlist::{Entry, Shortlist, ShortlistRules, Suitable};
pub use term::{Due, Term, TermDraft, TermUnit};
