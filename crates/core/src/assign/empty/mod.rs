//! Why a seat stays empty: obstacles, shortages with their proof, and ways out.

pub(in crate::assign) mod again;
pub(in crate::assign) mod bounds;
pub(in crate::assign) mod changes;
pub(in crate::assign) mod moves;
pub(in crate::assign) mod obstacles;
pub(in crate::assign) mod possible;
pub(in crate::assign) mod reasons;
pub(in crate::assign) mod remedy;
pub(in crate::assign) mod residual;
pub(in crate::assign) mod room;
pub(in crate::assign) mod search;
pub(in crate::assign) mod shortage;
pub(in crate::assign) mod shortage_check;
pub(in crate::assign) mod unassigned;
pub(in crate::assign) mod ways_out;
