//! Whom a client is shown.

use super::{Agency, everyone};
use crate::choice::{Member, MemberStanding, Shortlist, ShortlistRules, State, Suitable};
use crate::error::Error;
use crate::model::{Instant, Lawyer, LawyerId};
use crate::policy::{Key, MICRO, Policy};
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
    /// The shortlist for a case now: whoever may be appointed and has no seat or bar in it, ranked by profiles brought
    /// up to date, in bands of like points, least shown first. With another order than points it is neutral: in that
    /// order, and nobody is scored.
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
        let policy = self.engine.policy();
        let open = ranking.open_candidates();
        let open = open.filter(|candidate| may_be_had(state, id, &candidate.lawyer));
        let suitable: Vec<Suitable<'_>> = open
            .map(|candidate| {
                let lawyer = candidate.lawyer.as_str();
                let profile = then.engine.lawyer(lawyer);
                Suitable {
                    lawyer,
                    firm: profile.and_then(|profile| Some(profile.firm()?.as_str())),
                    points: candidate.points,
                    free_share: profile.and_then(|profile| free_share(profile, policy)),
                    shown: state.member(lawyer).map_or(0, Member::shown),
                }
            })
            .collect();
        Shortlist::new(seed, id, &suitable, &ShortlistRules::of(policy))
    }
}

/// Whether neither the ledger's roster nor what happened in the case keeps a lawyer out of it.
fn may_be_had(state: &State, id: &str, lawyer: &LawyerId) -> bool {
    let is_out = state
        .case(id)
        .is_some_and(|case| case.bar(lawyer).is_some() || case.seat(lawyer).is_some());
    let standing = state.member(lawyer.as_str()).map(Member::standing);
    let gone = [MemberStanding::Suspended, MemberStanding::Removed];
    !is_out && !standing.is_some_and(|standing| gone.contains(&standing))
}

/// The free part of the capacity in millionths, by the lawyer's own limit or the policy's where that is less; none
/// where limit or load is unknown.
fn free_share(profile: &Lawyer, policy: &Policy) -> Option<u32> {
    let own = profile.capacity().and_then(|capacity| capacity.units());
    let own = own.map(|units| units.get());
    let cap = Some(policy.number(Key::H14Units)).filter(|cap| *cap > 0);
    let capacity = u64::from(own.into_iter().chain(cap).min()?);
    let load = u64::from(profile.caseload()?.units().get());
    let free = capacity.saturating_sub(load) * u64::from(MICRO);
    u32::try_from(free.checked_div(capacity).unwrap_or(0)).ok()
}
