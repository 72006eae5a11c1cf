//! How much a lawyer has in hand, and could have.

use super::{Agency, load};
use crate::choice::State;
use crate::engine::Change;
use crate::model::{Instant, Lawyer};
use crate::policy::{Key, MICRO, Policy};

/// A lawyer's work units, in hand and at most. `None` is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Work units in hand.
    pub in_hand: Option<u32>,
    /// Most work units: the lawyer's own limit, or the policy's where that is less.
    pub most: Option<u32>,
}

impl Room {
    pub(super) fn of(profile: &Lawyer, policy: &Policy) -> Self {
        let own = profile.capacity().and_then(|capacity| capacity.units());
        let own = own.map(|units| units.get());
        let cap = Some(policy.number(Key::H14Units)).filter(|cap| *cap > 0);
        Self {
            in_hand: profile.caseload().map(|load| load.units().get()),
            most: own.into_iter().chain(cap).min(),
        }
    }

    /// The free part of the most, in millionths.
    #[must_use]
    pub fn free_share(self) -> Option<u32> {
        let (in_hand, most) = (u64::from(self.in_hand?), u64::from(self.most?));
        let free = most.saturating_sub(in_hand) * u64::from(MICRO);
        u32::try_from(free.checked_div(most).unwrap_or(0)).ok()
    }
}

impl Agency {
    /// A lawyer's room now, by the profile's opening balance and what the ledger has booked since; none where there is
    /// no such lawyer. Without an opening balance what is in hand stays unknown.
    #[must_use]
    pub fn room(&self, state: &State, lawyer: &str, now: &Instant) -> Option<Room> {
        let profile = self.engine.lawyer(lawyer)?;
        let given = Room::of(profile, self.engine.policy());
        let changed = load::lawyer(profile, state.books(now), now.date());
        match changed {
            Some(Change::PutLawyer(changed)) if given.in_hand.is_some() => {
                Some(Room::of(&changed, self.engine.policy()))
            }
            _ => Some(given),
        }
    }
}
