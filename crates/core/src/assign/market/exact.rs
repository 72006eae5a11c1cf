//! From an auction to the exact optimum.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use super::auction::Auction;
use super::demand::{Residual, Turns};
use super::meter::Meter;
use super::seating::{OUTSIDE, Seating, UNSEATED};
use super::{Market, Score};

/// A whole number wide enough for one market.
pub(in crate::assign) trait Amount:
    Copy
    + Ord
    + Debug
    + Default
    + From<i64>
    + Into<i128>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
{
    /// More than anything that is added up.
    const FAR: Self;
}

impl Amount for i64 {
    const FAR: Self = i64::MAX / 2;
}

impl Amount for i128 {
    const FAR: Self = i128::MAX / 2;
}

/// What a seat, a seat towards a minimum, and a unit of score are worth against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assign) struct Scale<T> {
    pub(in crate::assign) seat: T,
    pub(in crate::assign) minimum: T,
    pub(in crate::assign) score: T,
}

/// The optimum of a market, or what was reached when the work was stopped.
#[derive(Debug)]
pub(in crate::assign) struct Solved {
    pub(in crate::assign) seating: Seating,
    /// Of places, each with all above it included, in units of `scale`.
    pub(in crate::assign) prices: Vec<i128>,
    /// Of cases: what a further seat would be worth to each.
    pub(in crate::assign) utilities: Vec<i128>,
    pub(in crate::assign) scale: Scale<i128>,
    pub(in crate::assign) is_complete: bool,
}

/// Which of the three comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assign) enum First {
    Seats,
    Points,
    Minimums,
}

impl Scale<i128> {
    /// Numbers for which an order of sums is the order of levels. Along a simple cycle of the residual graph seats and
    /// seats towards minimums change by at most 2 each and the score by at most `reach`. The factor 8 leaves room to
    /// read prices back, level by level.
    fn exact(first: First, reach: i128) -> Self {
        let unit = 8 * (reach + 1);
        match first {
            First::Seats => Self {
                seat: 64 * unit,
                minimum: unit,
                score: 1,
            },
            First::Minimums => Self {
                seat: unit,
                minimum: 64 * unit,
                score: 1,
            },
            First::Points => Self {
                seat: 16,
                minimum: 1,
                score: 256,
            },
        }
    }
}

/// The best seating of a market.
///
/// The widest sum is a potential: at most two seats, two minimums and `reach` of score, times the 8 of the scale;
/// `reach` is below 2⁵⁰ × 2³³, so it fits 128 bits always, and 64 bits wherever the test below says so.
pub(in crate::assign) fn solve<S: Score>(
    market: &Market<S>,
    first: First,
    meter: &mut Meter<'_>,
) -> Solved {
    let (low, high) = market.span();
    let range = i128::from(high) - i128::from(low);
    let largest = i128::from(high.max(-low).max(high - low.min(0)));
    let crossings = market.case_count().min(market.place_count()) + 2;
    let reach = i128::try_from(crossings).expect("counts fit 128 bits") * (range + 1) + largest;
    let scale = Scale::<i128>::exact(first, reach);
    let soft = soft(first, range, scale);
    let (seating, prices) = auction(market, soft, range, meter);
    let mut residual = Residual::new(market, seating, prices, soft);
    residual.settle();
    #[cfg(debug_assertions)]
    residual.audit(false);
    residual.cheapen(meter);
    residual.seat_all(Turns::Neighbours, meter);
    #[cfg(debug_assertions)]
    residual.audit(!meter.is_stopped());
    let widest = 16 * (scale.seat + scale.minimum + scale.score * (largest + reach + 1));
    if widest < i128::from(i64::MAX) {
        let narrow = |amount: i128| i64::try_from(amount).expect("below the widest sum");
        let scale = Scale {
            seat: narrow(scale.seat),
            minimum: narrow(scale.minimum),
            score: narrow(scale.score),
        };
        let more = scale.seat - soft.seat;
        finish(residual.rescaled(scale), more, meter)
    } else {
        let more = scale.seat - i128::from(soft.seat);
        finish(residual.rescaled(scale), more, meter)
    }
}

fn finish<S: Score, T: Amount>(
    mut residual: Residual<'_, S, T>,
    more: T,
    meter: &mut Meter<'_>,
) -> Solved {
    residual.cheapen(meter);
    let is_full = !residual.seating.taken.contains(&UNSEATED);
    if more > T::default() && !is_full && residual.is_plain() {
        residual.shut_out(more, meter);
    }
    residual.seat_all(Turns::Scattered, meter);
    #[cfg(debug_assertions)]
    residual.audit(!meter.is_stopped());
    residual.solved(!meter.is_stopped())
}

/// Numbers of one machine word in which a seat outweighs a few scores: nearly always enough, and what little is left
/// over is put right in exact numbers.
fn soft(first: First, range: i128, scale: Scale<i128>) -> Scale<i64> {
    let narrow = |amount: i128| i64::try_from(amount).expect("scores are within 2^50");
    if first == First::Points {
        return Scale {
            seat: narrow(scale.seat),
            minimum: narrow(scale.minimum),
            score: narrow(scale.score),
        };
    }
    let few = narrow(range * 2 + 1);
    Scale {
        seat: few,
        minimum: few,
        score: 1,
    }
}

/// Bids for each seat that an easy market needs at most, once a first one seated most.
const EASY: u64 = 3;

/// Bids for each seat that a pass with an increment gets at most.
const RISING: u64 = 60;

/// Bids for each seat that the last pass gets: enough for all but a few, and before the same few outbid each other
/// by ever less. Paths seat those.
const LAST: u64 = 8;

/// Increments as parts of the range of scores, one pass each; figures of others in `benches/record`.
const STEPS: [i64; 2] = [10, 100];

/// Increments by which prices fall before the last pass, so that few lawyers end dearer than they are wanted.
const FALL: i64 = 4;

fn auction<S: Score>(
    market: &Market<S>,
    scale: Scale<i64>,
    range: i128,
    meter: &mut Meter<'_>,
) -> (Seating, Vec<i64>) {
    let mut auction = Auction::new(market, scale);
    let seats = auction.seating.taken.len() as u64;
    auction.pass(0, 1, meter);
    if auction.unseated() * 2 < seats {
        auction.pass(0, EASY, meter);
    }
    if auction.unseated() * 100 > seats {
        let range = i64::try_from(range).expect("scores are within 2^50") * scale.score;
        for (at, part) in STEPS.into_iter().enumerate() {
            let increment = range / part + 1;
            auction.pass(increment, RISING, meter);
            let is_last = at + 1 == STEPS.len();
            auction.restart(if is_last { FALL * increment } else { increment });
        }
        auction.pass(0, LAST, meter);
    }
    auction.finish()
}

impl<S: Score, T: Amount> Residual<'_, S, T> {
    /// Potentials with the root at 0, in 128 bits.
    fn solved(mut self, is_complete: bool) -> Solved {
        for taken in &mut self.seating.taken {
            if *taken == OUTSIDE {
                *taken = UNSEATED;
            }
        }
        self.respect_settled();
        let root = self.root;
        Solved {
            prices: self
                .prices
                .iter()
                .map(|price| (*price - root).into())
                .collect(),
            utilities: self
                .utilities
                .iter()
                .map(|utility| (*utility + root).into())
                .collect(),
            scale: Scale {
                seat: self.scale.seat.into(),
                minimum: self.scale.minimum.into(),
                score: self.scale.score.into(),
            },
            seating: self.seating,
            is_complete,
        }
    }

    /// A place whose only seats are settled ones seems empty here, and so may cost less than the place above; seen
    /// whole, it may not. Nobody is at it who would pay more.
    fn respect_settled(&mut self) {
        if self.market.settled.is_empty() {
            return;
        }
        for place in self.market.upwards().into_iter().rev() {
            let at = place as usize;
            if self.market.settled[at] > 0 && self.seating.loads[at] == 0 {
                let least = self.price_above(place) - self.pay(place);
                self.prices[at] = self.prices[at].max(least);
            }
        }
    }
}
