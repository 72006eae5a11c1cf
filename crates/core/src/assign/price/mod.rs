//! What a pair costs, and what a seat more would be worth.

pub(in crate::assign) mod pair_price;
pub(in crate::assign) mod seat_worth;
