//! What happens to the roster reaches every case in hand.

use super::{Deciding, Outcome, about, refuse};
use crate::choice::ledger::event::{
    Released, RosterAdded, RosterRemoved, RosterResumed, RosterSuspended, RosterUpdated,
    SeedCommitted,
};
use crate::choice::ledger::ground::Ground;
use crate::choice::ledger::refusal::RefusalCode;
use crate::choice::ledger::state::{Member, MemberStanding};
use crate::choice::ledger::words::{ReplacementGround, Role};
use crate::model::{CaseId, LawyerId};

/// Whoever keeps the roster.
const KEEPERS: &[Role] = &[Role::Clerk, Role::Official, Role::System];

impl Deciding<'_> {
    fn standing(&self, lawyer: &LawyerId) -> MemberStanding {
        let member = self.state.member(lawyer.as_str());
        member.map_or(MemberStanding::Unlisted, Member::standing)
    }

    fn must_stand(&self, lawyer: &LawyerId, expected: &[MemberStanding]) -> Outcome {
        let standing = self.standing(lawyer);
        if expected.contains(&standing) {
            return Ok(());
        }
        refuse(
            RefusalCode::WrongStanding,
            format!("{} is {standing}", about(lawyer)),
        )
    }

    /// A lawyer who was removed comes back by an official alone.
    pub(super) fn add_lawyer(&mut self, added: &RosterAdded) -> Outcome {
        self.allow(KEEPERS)?;
        match self.standing(added.lawyer()) {
            MemberStanding::Unlisted => {}
            MemberStanding::Removed => self.allow(&[Role::Official])?,
            MemberStanding::Active | MemberStanding::Suspended => {
                self.must_stand(added.lawyer(), &[MemberStanding::Unlisted])?;
            }
        }
        self.roster_happens(added.clone());
        Ok(())
    }

    pub(super) fn update_lawyer(&mut self, updated: &RosterUpdated) -> Outcome {
        self.allow(KEEPERS)?;
        let listed = [MemberStanding::Active, MemberStanding::Suspended];
        self.must_stand(updated.lawyer(), &listed)?;
        self.roster_happens(updated.clone());
        Ok(())
    }

    pub(super) fn suspend_lawyer(&mut self, suspended: &RosterSuspended) -> Outcome {
        self.allow(&[Role::Official])?;
        let expected = [MemberStanding::Active, MemberStanding::Unlisted];
        self.must_stand(suspended.lawyer(), &expected)?;
        self.roster_happens(suspended.clone());
        self.leave_cases(suspended.lawyer(), ReplacementGround::Suspended);
        Ok(())
    }

    pub(super) fn resume_lawyer(&mut self, resumed: &RosterResumed) -> Outcome {
        self.allow(&[Role::Official])?;
        self.must_stand(resumed.lawyer(), &[MemberStanding::Suspended])?;
        self.roster_happens(resumed.clone());
        Ok(())
    }

    pub(super) fn remove_lawyer(&mut self, removed: &RosterRemoved) -> Outcome {
        self.allow(&[Role::Official])?;
        let expected = [
            MemberStanding::Active,
            MemberStanding::Unlisted,
            MemberStanding::Suspended,
        ];
        self.must_stand(removed.lawyer(), &expected)?;
        self.roster_happens(removed.clone());
        self.leave_cases(removed.lawyer(), ReplacementGround::Removed);
        Ok(())
    }

    /// Seats that are only kept are given up; for appointments a replacement is opened.
    fn leave_cases(&mut self, lawyer: &LawyerId, ground: ReplacementGround) {
        let bookings = self.state.bookings(lawyer.as_str()).iter();
        let mut cases: Vec<CaseId> = bookings
            .filter(|booking| booking.ended().is_none())
            .map(|booking| booking.case().clone())
            .collect();
        cases.sort();
        cases.dedup();
        for case in cases {
            let Some(seat) = self.seat(&case, lawyer) else {
                continue;
            };
            if seat.is_confirmed() {
                self.open_replacement(&case, lawyer, ground);
                continue;
            }
            let code = match ground {
                ReplacementGround::Removed => "roster_removed",
                _ => "roster_suspended",
            };
            let released = Released::draft(lawyer.clone(), vec![Ground::own(code)]);
            self.happens(
                &case,
                released.build().expect("its fields do not contradict"),
            );
            self.advance(&case);
        }
    }

    /// Nobody else may publish what a lot will be drawn by.
    pub(super) fn commit_seed(&mut self, committed: &SeedCommitted) -> Outcome {
        self.allow(&[Role::Official, Role::System])?;
        let text = committed.commitment().as_str();
        let is_digest = text.len() == 64
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if !is_digest {
            let detail = format!(
                "found text of {} bytes, expected 64 digits 0-9 a-f",
                text.len()
            );
            return refuse(RefusalCode::NoCommitment, detail);
        }
        if self.state.committed(text).is_some() {
            return refuse(RefusalCode::AlreadyDone, "it was published before");
        }
        self.roster_happens(committed.clone());
        Ok(())
    }
}
