//! Baselines without scores: rotation and lot, one case after the other.

pub(in crate::assign) mod lot;
pub(in crate::assign) mod rotation;
pub(in crate::assign) mod turns;
