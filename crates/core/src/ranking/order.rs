//! The total order: points, the policy's keys, the tie hash, the id.

use std::cell::OnceCell;
use std::cmp::{Ordering, Reverse};

use crate::columns::Row;
use crate::error::Error;
use crate::observe::Watch;
use crate::policy::{Key, Policy};
use crate::wire::record::words;
use crate::wire::tie_hash;

words! {
    /// In which order candidates stand.
    pub enum Order {
        /// By points: the personal order.
        Points = "points",
        /// Neutral: longest without an appointment first.
        Rotation = "rotation",
        /// Neutral: by lot, which the seed and the ids decide.
        Lot = "lot",
    }
}

impl Order {
    /// The purpose that its tie hash is drawn for.
    pub(crate) fn purpose(self) -> &'static str {
        match self {
            Self::Points => "rank",
            Self::Rotation => "rotation",
            Self::Lot => "lot",
        }
    }
}

/// What decides between candidates, beside the points.
#[derive(Clone, Copy)]
pub(crate) struct Ties<'a> {
    pub(crate) order: Order,
    pub(crate) seed: &'a str,
    pub(crate) case: &'a str,
    longest_waiting: bool,
    least_caseload: bool,
}

impl<'a> Ties<'a> {
    pub(crate) fn new(order: Order, seed: &'a str, case: &'a str, policy: &Policy) -> Self {
        let has = |word: &str| {
            policy
                .words(Key::OrderKeys)
                .iter()
                .any(|key| key.as_ref() == word)
        };
        Self {
            order,
            seed,
            case,
            longest_waiting: order == Order::Rotation
                || (order == Order::Points && has("longest_waiting")),
            least_caseload: order == Order::Points && has("least_caseload"),
        }
    }

    /// The keys of a row, smaller first: the day since when the lawyer waits, and work in hand. Who waits
    /// since an unknown day comes last.
    #[inline]
    pub(crate) fn keys(&self, row: &Row<'_>) -> (i32, u32) {
        let waiting = if self.longest_waiting {
            row.waiting_since().unwrap_or(i32::MAX)
        } else {
            0
        };
        let load = if self.least_caseload {
            row.load().unwrap_or(u32::MAX)
        } else {
            0
        };
        (waiting, load)
    }
}

/// A candidate on the way to a place.
#[derive(Clone)]
pub(crate) struct Standing<'a> {
    pub(crate) points: u32,
    pub(crate) keys: (i32, u32),
    pub(crate) row: Row<'a>,
    hash: OnceCell<u64>,
}

impl<'a> Standing<'a> {
    pub(crate) fn new(points: u32, keys: (i32, u32), row: Row<'a>) -> Self {
        Self {
            points,
            keys,
            row,
            hash: OnceCell::new(),
        }
    }

    fn hash(&self, ties: &Ties<'_>) -> u64 {
        *self.hash.get_or_init(|| {
            tie_hash(
                ties.order.purpose(),
                ties.seed,
                ties.case,
                self.row.lawyer().id().as_str(),
            )
        })
    }

    /// `Less` comes first. The hash is drawn only where points and keys are equal.
    pub(crate) fn compare(&self, other: &Self, ties: &Ties<'_>) -> Ordering {
        (Reverse(self.points), self.keys)
            .cmp(&(Reverse(other.points), other.keys))
            .then_with(|| other.hash(ties).cmp(&self.hash(ties)))
            .then_with(|| self.row.lawyer().id().cmp(other.row.lawyer().id()))
    }
}

/// Most that are sorted at once.
const RUN: usize = 16_384;

/// Two sorted lists as one.
fn merge<'a>(
    one: Vec<Standing<'a>>,
    other: Vec<Standing<'a>>,
    ties: &Ties<'_>,
    watch: &mut Watch<'_>,
) -> Result<Vec<Standing<'a>>, Error> {
    let mut merged = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    while let Some(first) = one.peek() {
        let next = other.next_if(|second| second.compare(first, ties) == Ordering::Less);
        merged.extend(next.or_else(|| one.next()));
        watch.spend(1)?;
    }
    merged.extend(other);
    Ok(merged)
}

/// The best `limit` candidates seen so far, as a heap with the worst of them on top.
pub(crate) struct Best<'a, 't> {
    limit: usize,
    ties: &'t Ties<'t>,
    heap: Vec<Standing<'a>>,
}

impl<'a, 't> Best<'a, 't> {
    pub(crate) fn new(limit: usize, ties: &'t Ties<'t>) -> Self {
        Self {
            limit,
            ties,
            heap: Vec::new(),
        }
    }

    /// Points below which nobody can be kept any more.
    #[inline]
    pub(crate) fn floor(&self) -> u32 {
        match self.heap.first() {
            Some(worst) if self.heap.len() == self.limit => worst.points,
            _ => 0,
        }
    }

    pub(crate) fn offer(&mut self, standing: Standing<'a>) {
        if self.heap.len() < self.limit {
            self.heap.push(standing);
            self.up(self.heap.len() - 1);
        } else if self.limit > 0 && standing.compare(&self.heap[0], self.ties) == Ordering::Less {
            self.heap[0] = standing;
            self.down(0);
        }
    }

    /// The kept candidates, first place first. Very many are sorted in runs, and these are merged, so that there is
    /// somewhere to stop.
    pub(crate) fn finish(self, watch: &mut Watch<'_>) -> Result<Vec<Standing<'a>>, Error> {
        self.sorted(RUN, watch)
    }

    fn sorted(self, run: usize, watch: &mut Watch<'_>) -> Result<Vec<Standing<'a>>, Error> {
        let (ties, mut heap) = (self.ties, self.heap);
        let mut runs = Vec::new();
        while heap.len() > run {
            runs.push(heap.split_off(heap.len() - run));
        }
        runs.push(heap);
        for run in &mut runs {
            run.sort_by(|a, b| a.compare(b, ties));
            watch.spend(run.len())?;
        }
        while runs.len() > 1 {
            let mut merged = Vec::with_capacity(runs.len().div_ceil(2));
            let mut left = runs.into_iter();
            while let Some(one) = left.next() {
                let other = left.next().unwrap_or_default();
                merged.push(merge(one, other, ties, watch)?);
            }
            runs = merged;
        }
        Ok(runs.pop().unwrap_or_default())
    }

    fn is_worse(&self, a: usize, b: usize) -> bool {
        self.heap[a].compare(&self.heap[b], self.ties) == Ordering::Greater
    }

    fn up(&mut self, mut at: usize) {
        while at > 0 {
            let parent = (at - 1) / 2;
            if !self.is_worse(at, parent) {
                return;
            }
            self.heap.swap(at, parent);
            at = parent;
        }
    }

    fn down(&mut self, mut at: usize) {
        loop {
            let children = [2 * at + 1, 2 * at + 2];
            let mut worst = at;
            for child in children
                .into_iter()
                .filter(|child| *child < self.heap.len())
            {
                if self.is_worse(child, worst) {
                    worst = child;
                }
            }
            if worst == at {
                return;
            }
            self.heap.swap(at, worst);
            at = worst;
        }
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
