//! How a ranking is asked for.

use super::order::Order;
use crate::model::Date;

/// What to rank by, how far, and on which day. Built by chained setters.
///
/// # Example
/// ```
/// use dianyuan::{Order, RankOptions};
/// let options = RankOptions::new().top(5).order(Order::Lot).seed("2026-11-22/3");
/// assert_eq!(options.get_top(), 5);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankOptions {
    pub(super) top: usize,
    pub(super) excluded: usize,
    pub(super) as_of: Option<Date>,
    pub(super) seed: String,
    pub(super) order: Order,
}

impl Default for RankOptions {
    /// Top 20, the first 100 excluded, the day of receipt, an empty seed, by points.
    fn default() -> Self {
        Self {
            top: 20,
            excluded: 100,
            as_of: None,
            seed: String::new(),
            order: Order::Points,
        }
    }
}

impl RankOptions {
    /// The largest `top` and `excluded` that other languages, JSON among them, may ask for.
    pub const MOST: u32 = 1_000_000;

    /// The defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Most candidates to list; default 20.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.top = top;
        self
    }

    /// Most excluded lawyers to list with their reasons, by the bytes of their ids; default 100.
    #[must_use]
    pub fn excluded(mut self, excluded: usize) -> Self {
        self.excluded = excluded;
        self
    }

    /// The day on which gates and signals are asked; default the civil date of the case's receipt.
    #[must_use]
    pub fn as_of(mut self, day: Date) -> Self {
        self.as_of = Some(day);
        self
    }

    /// The seed of tie hashes and lots; default empty.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<String>) -> Self {
        self.seed = seed.into();
        self
    }

    /// By points, or one of the neutral orders; default by points.
    #[must_use]
    pub fn order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }

    /// Most candidates to list.
    #[must_use]
    pub fn get_top(&self) -> usize {
        self.top
    }
}
