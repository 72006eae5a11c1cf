//! The best assignment: levels one after the other on markets, and branches where firms may not serve both sides.

pub(in crate::assign) mod coupled;
pub(in crate::assign) mod dual;
pub(in crate::assign) mod levels;
pub(in crate::assign) mod optimal;
pub(in crate::assign) mod primary;
