//! 点援: the person chooses, an official confirms. What stands here so far: whom to appoint where nobody chose
//! ([`Rotation`], [`Lot`]). What the agency allows and when something is due, its [policy](crate::policy) says.

mod lot;
mod rotation;

pub use lot::{Lot, Seed, Ticket, commitment};
pub use rotation::{Rotation, Skipped, Standing, Turn};
