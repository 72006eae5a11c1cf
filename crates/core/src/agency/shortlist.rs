//! Whom a client is shown.

use super::{Agency, Room, everyone};
use crate::choice::{Member, MemberStanding, Shortlist, ShortlistRules, State, Suitable};
use crate::error::Error;
use crate::model::{Instant, Lawyer, LawyerId};
use crate::observe::{Observer, Watch};
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
        self.shortlist_observed(state, id, now, order, seed, &mut ())
    }

    /// [`Agency::shortlist`], which an observer follows ([`Stage::Building`](crate::Stage::Building), then
    /// [`Stage::Ranking`](crate::Stage::Ranking)) and may stop.
    ///
    /// # Errors
    /// Those of [`Agency::shortlist`], and `Stopped`.
    pub fn shortlist_observed(
        &self,
        state: &State,
        id: &str,
        now: &Instant,
        order: Order,
        seed: &str,
        observer: &mut dyn Observer,
    ) -> Result<Shortlist, Error> {
        let watch = &mut Watch::new(observer);
        let then = self.at_watched(state, id, now, watch)?;
        let options = everyone(&then.engine, now).order(order).seed(seed);
        let ranking = match then.engine.rank_watched(&then.case, &options, watch) {
            Ok(ranking) => ranking,
            Err(stopped) => return Err(watch.discard(then, stopped)),
        };
        let policy = self.engine.policy();
        let open = ranking.open_candidates();
        let open = open.filter(|candidate| may_be_had(state, id, &candidate.lawyer));
        // Where a profile says nothing of work in hand, what the books have is no measure of what is free.
        let free_share = |lawyer: &str, now: Option<&Lawyer>| {
            self.engine.lawyer(lawyer)?.caseload()?;
            Room::of(now?, policy).free_share()
        };
        let mut suitable = Vec::new();
        for candidate in open {
            let lawyer = candidate.lawyer.as_str();
            let profile = then.engine.lawyer(lawyer);
            suitable.push(Suitable {
                lawyer,
                firm: profile.and_then(|profile| Some(profile.firm()?.as_str())),
                points: candidate.points,
                free_share: free_share(lawyer, profile),
                shown: state.member(lawyer).map_or(0, Member::shown),
            });
            watch.spend(1)?;
        }
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
