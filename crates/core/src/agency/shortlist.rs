//! Whom a client is shown.

use super::{Agency, everyone};
use crate::choice::{Shortlist, ShortlistRules, State, Suitable};
use crate::error::Error;
use crate::model::Instant;
use crate::policy::{Key, Policy};
use crate::ranking::Order;

impl ShortlistRules {
    /// The rules of a policy: `shortlist.size`, `per_firm`, `band` and `nearly_full`.
    #[must_use]
    pub fn of(policy: &Policy) -> Self {
        Self {
            size: policy.number(Key::ShortlistSize),
            per_firm: policy.number(Key::ShortlistPerFirm),
            band: policy.number(Key::ShortlistBand),
            nearly_full: policy.number(Key::ShortlistNearlyFull),
        }
    }
}

impl Agency {
    /// The shortlist for a case now: whoever may be appointed, ranked by profiles brought up to date, in bands of like
    /// points, least shown first. With another order than points it is neutral: in that order, and nobody is scored.
    ///
    /// # Errors
    /// As for [`Agency::rank`].
    pub fn shortlist(
        &self,
        state: &State,
        id: &str,
        now: &Instant,
        order: Order,
        seed: &str,
    ) -> Result<Shortlist, Error> {
        let then = self.at(state, id, now)?;
        let options = everyone(&then.engine, now).order(order).seed(seed);
        let ranking = then.engine.rank(&then.case, &options)?;
        let profiles = ranking.open_candidates().map(|candidate| {
            let profile = then.engine.lawyer(candidate.lawyer.as_str());
            (candidate, profile)
        });
        let profiles: Vec<_> = profiles.collect();
        let suitable: Vec<Suitable<'_>> = profiles
            .iter()
            .map(|(candidate, profile)| {
                let capacity = profile.and_then(|profile| profile.capacity()?.units());
                let load = profile.and_then(|profile| Some(profile.caseload()?.units().get()));
                let free = capacity.zip(load).map(|(capacity, load)| {
                    let capacity = capacity.get();
                    let free = u64::from(capacity.saturating_sub(load)) * 1_000_000;
                    u32::try_from(free / u64::from(capacity.max(1))).unwrap_or(1_000_000)
                });
                let lawyer = candidate.lawyer.as_str();
                Suitable {
                    lawyer,
                    firm: profile.and_then(|profile| Some(profile.firm()?.as_str())),
                    points: candidate.points,
                    free_share: free,
                    shown: state.member(lawyer).map_or(0, crate::choice::Member::shown),
                }
            })
            .collect();
        let rules = ShortlistRules::of(self.engine.policy());
        Shortlist::new(seed, id, &suitable, &rules)
    }
}
