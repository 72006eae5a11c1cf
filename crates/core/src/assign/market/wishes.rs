//! Offers by the place that they enter.

use super::{Market, Score};
use crate::assign::problem::count;

/// A case's offer, seen from the place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish<S> {
    pub(super) case: u32,
    pub(super) score: S,
}

/// Offers by place. Made when they are first needed: many markets never search against the arcs.
#[derive(Debug)]
pub(super) struct Wishes<S> {
    starts: Vec<u32>,
    wishes: Vec<Wish<S>>,
}

impl<S> Default for Wishes<S> {
    fn default() -> Self {
        Self {
            starts: Vec::new(),
            wishes: Vec::new(),
        }
    }
}

impl<S: Score> Wishes<S> {
    pub(super) fn is_made(&self) -> bool {
        !self.starts.is_empty()
    }

    pub(super) fn of(market: &Market<S>) -> Self {
        let places = market.place_count();
        let mut starts = vec![0_u32; places + 1];
        for offer in 0..market.offers.len() {
            starts[market.leaf(offer) as usize + 1] += 1;
        }
        for at in 0..places {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let nobody = Wish {
            case: 0,
            score: S::default(),
        };
        let mut wishes = vec![nobody; market.offers.len()];
        for case in 0..count(market.case_count()) {
            for offer in market.offers_of(case) {
                let at = &mut next[market.leaf(offer) as usize];
                wishes[*at as usize] = Wish {
                    case,
                    score: market.offers[offer].score,
                };
                *at += 1;
            }
        }
        Self { starts, wishes }
    }

    pub(super) fn at(&self, place: u32) -> &[Wish<S>] {
        let place = place as usize;
        &self.wishes[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}
