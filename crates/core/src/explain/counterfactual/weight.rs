//! The smallest change of one integer weight that makes an eligible lawyer first.

use super::{Search, SmallestChange};
use crate::policy::Signal;

/// Steps around the real solution that are tried for the whole one: contributions are rounded down.
const TRIED: u32 = 32;
/// Steps before it from which they are tried.
const MARGIN: i128 = 8;

/// Bounds of one weight between which a lawyer is ahead of everyone, apart from rounding.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    least: i128,
    most: i128,
}

impl Search<'_> {
    /// The least change, ties in the order of signals; each is checked by ranking again, with it and with one
    /// less.
    pub(super) fn smallest_weight(&self) -> Option<SmallestChange> {
        if !self.prepared.by_points() {
            return None;
        }
        let weights = *self.engine.policy().weights();
        let bounds = self.bounds(&weights)?;
        let changes = Signal::ALL.iter().filter_map(|signal| {
            let now = weights[signal.index()];
            let to = self.nearest(&weights, *signal, bounds[signal.index()]?)?;
            Some((to.abs_diff(now), signal.index(), *signal, now, to))
        });
        let (_, _, signal, from, to) = changes.min_by_key(|change| (change.0, change.1))?;
        Some(SmallestChange::Weight { signal, from, to })
    }

    /// For every signal the weights with which Σ w d ≥ 0 against everyone else, where d is how much higher the
    /// lawyer's signal is; none where no weight of this signal does it.
    fn bounds(&self, weights: &[u32; Signal::COUNT]) -> Option<[Option<Bounds>; Signal::COUNT]> {
        let row = self.prepared.row(self.lawyer.id().as_str())?;
        let mine = self.prepared.signal_values(&row);
        let free = Bounds {
            least: 0,
            most: i128::from(u32::MAX),
        };
        let mut bounds = [Some(free); Signal::COUNT];
        self.prepared.survey(|other| {
            if other.number() == row.number() {
                return;
            }
            let theirs = self.prepared.signal_values(&other);
            let ahead: [i128; Signal::COUNT] =
                std::array::from_fn(|i| i128::from(mine[i]) - i128::from(theirs[i]));
            let total: i128 = (0..Signal::COUNT)
                .map(|i| i128::from(weights[i]) * ahead[i])
                .sum();
            for (i, bound) in bounds.iter_mut().enumerate() {
                let rest = total - i128::from(weights[i]) * ahead[i];
                *bound = bound.and_then(|bound| narrowed(bound, ahead[i], rest));
            }
        });
        Some(bounds)
    }

    /// The weight nearest to the present one that makes the lawyer first.
    fn nearest(
        &self,
        weights: &[u32; Signal::COUNT],
        signal: Signal,
        bound: Bounds,
    ) -> Option<u32> {
        let now = weights[signal.index()];
        let enough = |weight: u32| {
            let mut changed = *weights;
            changed[signal.index()] = weight;
            // Where a policy may not weigh so, nothing is offered.
            let policy = self.engine.policy().with_weights(changed, "other weights");
            policy.is_ok_and(|policy| {
                let id = self.lawyer.id().as_str();
                self.prepared.is_first_under(policy.micro_weights(), id)
            })
        };
        let present = i128::from(now);
        let up = u32::try_from((bound.least - MARGIN).max(present + 1));
        let up = up.ok().filter(|_| present < bound.most);
        let up = up.and_then(|start| (start..start.saturating_add(TRIED)).find(|w| enough(*w)));
        let down = u32::try_from((bound.most + MARGIN).min(present - 1));
        let down = down.ok().filter(|_| present > bound.least);
        let down = down.and_then(|start| {
            (start.saturating_sub(TRIED)..=start)
                .rev()
                .find(|w| enough(*w))
        });
        // Between the margin and the present weight there may be one that is enough as well.
        let up = up.map(|found| {
            (now + 1..found)
                .rev()
                .take_while(|w| enough(*w))
                .last()
                .unwrap_or(found)
        });
        let down = down.map(|found| {
            (found + 1..now)
                .take_while(|w| enough(*w))
                .last()
                .unwrap_or(found)
        });
        up.into_iter()
            .chain(down)
            .min_by_key(|weight| weight.abs_diff(now))
    }
}

/// The bounds with which w × ahead + rest ≥ 0 too.
fn narrowed(bound: Bounds, ahead: i128, rest: i128) -> Option<Bounds> {
    let mut bound = bound;
    if ahead > 0 {
        bound.least = bound.least.max(-(rest.div_euclid(ahead)));
    } else if ahead < 0 {
        bound.most = bound.most.min(rest.div_euclid(-ahead));
    } else if rest < 0 {
        return None;
    }
    (bound.least <= bound.most).then_some(bound)
}

#[cfg(test)]
#[path = "weight_tests.rs"]
mod tests;
