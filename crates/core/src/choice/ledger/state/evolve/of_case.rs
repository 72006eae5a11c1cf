//! What concerns a case alone.

use super::super::super::event::Happening;
use super::super::super::words::Via;
use super::super::{CaseState, SeatStanding, Step};
use crate::model::{Instant, LawyerId};
use crate::policy::Precondition;

impl CaseState {
    /// What concerns the case alone.
    pub(super) fn evolve(&mut self, what: &Happening) {
        match what {
            Happening::Chosen(chosen) => {
                self.picks.clone_from(chosen.picks());
                self.next_pick = 0;
                self.are_wishes = false;
                self.until = None;
                self.step = Step::Picks;
            }
            Happening::Delegated(_) => {
                self.until = None;
                self.step = Step::Fallback;
            }
            Happening::AskedAgain(asked) => {
                self.was_asked_again = true;
                self.until = Some(asked.until().clone());
                self.step = Step::Again;
            }
            Happening::PassedOver(passed) => {
                self.step_over(*passed.via(), passed.lawyer());
                if passed.lawyer().is_none() {
                    self.tried.insert(*passed.via());
                }
            }
            Happening::Referred(_) => self.step = Step::Manual,
            Happening::FellBack(_) => self.step = Step::Fallback,
            Happening::Proposed(proposed) => {
                if let Some(seat) = self.seats.get_mut(proposed.lawyer()) {
                    seat.standing = SeatStanding::Proposed;
                }
            }
            Happening::Reoffered(reoffered) => {
                self.barred.remove(reoffered.lawyer());
            }
            Happening::FirmNotified(notified) => {
                let firm = Some(notified.firm());
                let of_firm = self.seats.values_mut();
                for seat in of_firm.filter(|seat| seat.firm() == firm) {
                    seat.done.insert(Precondition::FirmNotified);
                }
            }
            Happening::OrganNotified(_) => {
                for seat in self.seats.values_mut() {
                    seat.done.insert(Precondition::OrganNotified);
                }
            }
            Happening::AgreementSigned(signed) => {
                self.note(signed.lawyer(), Precondition::AgreementSigned);
            }
            Happening::MeetingRequested(requested) => {
                if let Some(seat) = self.seats.get_mut(requested.lawyer()) {
                    seat.meet_by = requested.due_at().cloned();
                }
            }
            Happening::Met(met) => {
                if let Some(seat) = self.seats.get_mut(met.lawyer()) {
                    seat.meet_by = None;
                }
            }
            Happening::Archived(_) => self.archive_by = None,
            Happening::StageReached(reached) => self.stage = Some(*reached.stage()),
            Happening::InterimConfirmed(_) => self.is_interim = false,
            Happening::ReplacementRequested(requested) => {
                let request = (*requested.ground(), requested.due_at().cloned());
                self.requests.insert(requested.lawyer().clone(), request);
            }
            Happening::ReplacementRefused(refused) => drop(self.requests.remove(refused.lawyer())),
            Happening::Objected(objected) => {
                self.has_objection = true;
                self.objection_due = objected.due_at().cloned();
            }
            Happening::ObjectionDecided(_) => {
                self.has_objection = false;
                self.objection_due = None;
            }
            _ => {}
        }
    }

    /// Something has happened for a lawyer that a policy may want before the confirmation.
    pub(super) fn note(&mut self, lawyer: &LawyerId, done: Precondition) {
        if let Some(seat) = self.seats.get_mut(lawyer) {
            seat.done.insert(done);
        }
    }

    /// A step about a pick is done with that pick.
    pub(super) fn step_over(&mut self, via: Via, lawyer: Option<&LawyerId>) {
        let is_pick = matches!(via, Via::Pick | Via::Wish);
        if is_pick && self.picks.get(self.next_pick) == lawyer {
            self.next_pick += 1;
        }
    }

    /// A choice is open again, for a seat that has become free.
    pub(super) fn start_again(&mut self, due_at: Option<&Instant>, until: Option<&Instant>) {
        self.due_at = due_at.cloned();
        self.until = until.cloned();
        self.picks.clear();
        self.next_pick = 0;
        self.was_asked_again = false;
        self.tried.clear();
        self.step = if until.is_some() {
            Step::Choice
        } else {
            Step::Fallback
        };
    }
}
