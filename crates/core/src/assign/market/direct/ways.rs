//! The shortest ways found so far.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::assign::market::exact::Amount;

/// The shortest ways found so far. Where nobody has been is far away; the node after the last lawyer, for cases that
/// are outside, is always far, and the one after that, for cases that nobody has looked for yet, is always near.
pub(super) struct Ways<T> {
    pub(super) distances: Vec<T>,
    /// Who moves along the way that ends at a lawyer: where cases look for seats, the case that comes and its offer;
    /// where seats look for cases, the case that leaves and the lawyer to whom it goes.
    pub(super) moves: Vec<(u32, u32)>,
    queue: BinaryHeap<(Reverse<T>, u32)>,
    reached: Vec<u32>,
    pub(super) done: Vec<u32>,
}

impl<T: Amount> Ways<T> {
    pub(super) fn new(lawyers: usize) -> Self {
        let mut distances = vec![T::FAR; lawyers + 2];
        distances[lawyers + 1] = -T::FAR;
        Self {
            distances,
            moves: vec![(0, 0); lawyers],
            queue: BinaryHeap::new(),
            reached: Vec::new(),
            done: Vec::new(),
        }
    }

    /// Nobody has been anywhere.
    pub(super) fn clear(&mut self) {
        for lawyer in self.reached.drain(..) {
            self.distances[lawyer as usize] = T::FAR;
        }
        self.queue.clear();
        self.done.clear();
    }

    /// At one lawyer, to whom nobody moves yet.
    pub(super) fn start(&mut self, lawyer: u32) {
        self.clear();
        self.reach(lawyer, T::default(), (0, lawyer));
    }

    /// A shorter way than any so far.
    #[inline]
    pub(super) fn reach(&mut self, lawyer: u32, distance: T, by: (u32, u32)) {
        let known = &mut self.distances[lawyer as usize];
        if *known == T::FAR {
            self.reached.push(lawyer);
        }
        *known = distance;
        self.moves[lawyer as usize] = by;
        self.queue.push((Reverse(distance), lawyer));
    }

    /// The nearest lawyer that is not done, if nearer than `limit`.
    #[inline]
    pub(super) fn next(&mut self, limit: T) -> Option<(u32, T)> {
        while let Some((Reverse(distance), lawyer)) = self.queue.pop() {
            if distance >= limit {
                return None;
            }
            // Else a shorter way was found since.
            if self.distances[lawyer as usize] == distance {
                self.done.push(lawyer);
                return Some((lawyer, distance));
            }
        }
        None
    }
}
