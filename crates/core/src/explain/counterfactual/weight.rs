//! The smallest change of one integer weight that makes an eligible lawyer first.

use super::{Search, SmallestChange};
use crate::error::Error;
use crate::observe::Watch;
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
    pub(super) fn smallest_weight(
        &self,
        watch: &mut Watch<'_>,
    ) -> Result<Option<SmallestChange>, Error> {
        if !self.prepared.by_points() {
            return Ok(None);
        }
        let weights = *self.engine.policy().weights();
        let Some(bounds) = self.bounds(&weights, watch)? else {
            return Ok(None);
        };
        let mut changes = Vec::new();
        for signal in Signal::ALL {
            let now = weights[signal.index()];
            if let Some(bound) = bounds[signal.index()]
                && let Some(to) = self.nearest(&weights, *signal, bound, watch)?
            {
                changes.push((to.abs_diff(now), *signal, now, to));
            }
        }
        let least = changes
            .into_iter()
            .min_by_key(|change| (change.0, change.1.index()));
        Ok(least.map(|(_, signal, from, to)| SmallestChange::Weight { signal, from, to }))
    }

    /// For every signal the weights with which Σ w d ≥ 0 against everyone else, where d is how much higher the
    /// lawyer's signal is; none where no weight of this signal does it.
    fn bounds(
        &self,
        weights: &[u32; Signal::COUNT],
        watch: &mut Watch<'_>,
    ) -> Result<Option<[Option<Bounds>; Signal::COUNT]>, Error> {
        let Some(row) = self.prepared.row(self.lawyer.id().as_str()) else {
            return Ok(None);
        };
        let mine = self.prepared.signal_values(&row);
        let free = Bounds {
            least: 0,
            most: i128::from(u32::MAX),
        };
        let mut bounds = [Some(free); Signal::COUNT];
        self.prepared.survey(watch, |other| {
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
        })?;
        Ok(Some(bounds))
    }

    /// The weight nearest to the present one that makes the lawyer first.
    fn nearest(
        &self,
        weights: &[u32; Signal::COUNT],
        signal: Signal,
        bound: Bounds,
        watch: &mut Watch<'_>,
    ) -> Result<Option<u32>, Error> {
        let now = weights[signal.index()];
        let mut enough = |weight: u32| {
            watch.done_long()?;
            let mut changed = *weights;
            changed[signal.index()] = weight;
            // Where a policy may not weigh so, nothing is offered.
            let Ok(policy) = self.engine.policy().with_weights(changed, "other weights") else {
                return Ok(false);
            };
            let id = self.lawyer.id().as_str();
            self.prepared
                .is_first_under(policy.micro_weights(), id, watch)
        };
        let present = i128::from(now);
        let mut found = Vec::new();
        let up = u32::try_from((bound.least - MARGIN).max(present + 1));
        if let Some(start) = up.ok().filter(|_| present < bound.most) {
            let farther = start..start.saturating_add(TRIED);
            // Between the margin and the present weight there may be one that is enough as well.
            let nearer = |found| (now + 1..found).rev();
            found.extend(first_of(farther, nearer, &mut enough)?);
        }
        let down = u32::try_from((bound.most + MARGIN).min(present - 1));
        if let Some(start) = down.ok().filter(|_| present > bound.least) {
            let farther = (start.saturating_sub(TRIED)..=start).rev();
            found.extend(first_of(farther, |found| found + 1..now, &mut enough)?);
        }
        let found = found.into_iter();
        Ok(found.min_by_key(|weight| weight.abs_diff(now)))
    }
}

/// The first weight that is enough; and from it back, as long as each one is, the last.
fn first_of<Nearer: Iterator<Item = u32>>(
    farther: impl Iterator<Item = u32>,
    nearer: impl FnOnce(u32) -> Nearer,
    enough: &mut impl FnMut(u32) -> Result<bool, Error>,
) -> Result<Option<u32>, Error> {
    for weight in farther {
        if !enough(weight)? {
            continue;
        }
        let mut last = weight;
        for weight in nearer(weight) {
            if !enough(weight)? {
                break;
            }
            last = weight;
        }
        return Ok(Some(last));
    }
    Ok(None)
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
