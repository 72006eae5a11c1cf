//! What changes the roster, and what is published for lots.

use std::sync::Arc;

use super::super::super::event::{Happening, RosterAdded};
use super::super::{MemberStanding, State};
use crate::model::{Instant, LawyerId};

impl State {
    pub(super) fn evolve_roster(&mut self, what: &Happening, at: &Instant) {
        match what {
            Happening::RosterAdded(added) => self.add(added),
            Happening::RosterUpdated(updated) => {
                let weight = updated.weight().map(|weight| weight.get());
                let rotation = Arc::make_mut(&mut self.by_lawyer);
                if let Some(weight) = weight {
                    let _ = rotation.reweigh(updated.lawyer().as_str(), weight);
                }
                if let Some(firm) = updated.firm() {
                    let _ = Arc::make_mut(&mut self.by_firm).join(firm.as_str(), 1);
                    self.member_mut(updated.lawyer(), |member| member.firm = Some(firm.clone()));
                }
            }
            Happening::RosterSuspended(suspended) => {
                let _ = Arc::make_mut(&mut self.by_lawyer).suspend(suspended.lawyer().as_str());
                self.stand(suspended.lawyer(), MemberStanding::Suspended);
            }
            Happening::RosterResumed(resumed) => {
                let _ = Arc::make_mut(&mut self.by_lawyer).resume(resumed.lawyer().as_str());
                self.stand(resumed.lawyer(), MemberStanding::Active);
            }
            Happening::RosterRemoved(removed) => {
                let _ = Arc::make_mut(&mut self.by_lawyer).leave(removed.lawyer().as_str());
                self.stand(removed.lawyer(), MemberStanding::Removed);
            }
            Happening::Disciplined(disciplined) => {
                self.member_mut(disciplined.lawyer(), |member| member.disciplines += 1);
            }
            Happening::FirmWeighed(weighed) => {
                let rotation = Arc::make_mut(&mut self.by_firm);
                let (firm, weight) = (weighed.firm().as_str(), weighed.weight().get());
                let _ = rotation.join(firm, weight);
                let _ = rotation.reweigh(firm, weight);
            }
            Happening::SeedCommitted(committed)
                if !self.commitments.contains_key(committed.commitment()) =>
            {
                let commitment = committed.commitment().clone();
                self.commitments.insert_mut(commitment, at.clone());
            }
            _ => {}
        }
    }

    fn add(&mut self, added: &RosterAdded) {
        let weight = added.weight().map_or(1, |weight| weight.get());
        let rotation = Arc::make_mut(&mut self.by_lawyer);
        let _ = rotation.join(added.lawyer().as_str(), weight);
        if let Some(firm) = added.firm() {
            let _ = Arc::make_mut(&mut self.by_firm).join(firm.as_str(), 1);
        }
        self.member_mut(added.lawyer(), |member| {
            member.standing = MemberStanding::Active;
            member.firm = added.firm().cloned();
        });
    }

    fn stand(&mut self, lawyer: &LawyerId, standing: MemberStanding) {
        self.member_mut(lawyer, |member| member.standing = standing);
    }
}
