//! From a kept seat to an appointment, or away from it.

use super::{AGENCY, AGENCY_OR_LAWYER, Deciding, Outcome, Refusal, about, refuse};
use crate::choice::ledger::command::{Decline, NamePerson, Reoffer};
use crate::choice::ledger::eligibility::Answer;
use crate::choice::ledger::event::{
    AgreementSigned, Confirmed, ConflictDeclared, Declined, FirmNamed, FirmNotified, Held,
    InterimConfirmed, InterimEnded, Overridden, Progressed, Proposed, Released, Reoffered,
};
use crate::choice::ledger::refusal::RefusalCode;
use crate::choice::ledger::state::SeatStanding;
use crate::choice::ledger::words::{ReplacementGround, Role, Via};
use crate::model::{CaseId, FirmId, LawyerId};
use crate::policy::{Key, TermUnit};

impl Deciding<'_> {
    /// The gates are asked again. If they bar the lawyer now, the seat is given up, and the next step is taken.
    pub(super) fn propose(&mut self, id: &CaseId, proposed: &Proposed) -> Outcome {
        self.allow(AGENCY)?;
        let lawyer = proposed.lawyer();
        let seat = self.a_seat(id, lawyer)?;
        if seat.standing() != SeatStanding::Held {
            return refuse(RefusalCode::AlreadyDone, seat.standing().as_str());
        }
        match self.check(id, lawyer) {
            Answer::Yes(_) => self.happens(id, proposed.clone()),
            Answer::No(grounds) => {
                let released = Released::draft(lawyer.clone(), grounds).build();
                self.happens(id, released.expect("its fields do not contradict"));
                self.advance(id);
            }
        }
        Ok(())
    }

    /// An official appoints. What must precede it is the policy's; the gates are asked a last time.
    pub(super) fn confirm(&mut self, id: &CaseId, lawyer: &LawyerId) -> Outcome {
        self.allow(&[Role::Official])?;
        let seat = self.a_seat(id, lawyer)?;
        match seat.standing() {
            SeatStanding::Confirmed => {
                return refuse(RefusalCode::AlreadyAppointed, about(lawyer));
            }
            SeatStanding::Held => return refuse(RefusalCode::NotProposed, about(lawyer)),
            SeatStanding::Proposed => {}
        }
        let has_run_out = seat.has_run_out(self.now);
        if has_run_out && !self.policy().is_on(Key::ChoiceHoldsAgain) {
            return refuse(
                RefusalCode::HoldOver,
                format!("it was kept until {}", seat.until()),
            );
        }
        let case = self.case(id);
        let required = self.policy().preconditions().into_iter();
        let missing = required.into_iter().find(|required| !seat.has(*required));
        if let Some(missing) = missing {
            return refuse(RefusalCode::NotYet, format!("expected {missing} before"));
        }
        if let Answer::No(grounds) = self.check(id, lawyer) {
            return Err(Refusal::because(
                RefusalCode::Ineligible,
                about(lawyer),
                grounds,
            ));
        }
        if has_run_out {
            let hours = self.policy().number(Key::ChoiceHoldHours);
            let until = self.until(hours, case.due_at());
            let mut held = Held::draft(lawyer.clone(), seat.via(), until);
            if let Some(firm) = seat.firm() {
                held = held.firm(firm.clone());
            }
            self.happens(id, held.build().expect("its fields do not contradict"));
        }
        let mut confirmed = Confirmed::draft(lawyer.clone());
        if let Some((due, _)) = self.due(Key::AgreementDays, TermUnit::Days, self.now) {
            confirmed = confirmed.sign_by(due);
        }
        self.happens(id, confirmed.build().expect("its fields do not contradict"));
        // The case may have a window or other seats that ran out meanwhile.
        self.expire(id);
        Ok(())
    }

    /// An official decides for another lawyer, with a reason, under the same gates.
    pub(super) fn override_with(&mut self, id: &CaseId, overridden: &Overridden) -> Outcome {
        self.allow(&[Role::Official])?;
        let lawyer = overridden.lawyer();
        let case = self.case(id);
        match overridden.instead() {
            Some(instead) if self.a_seat(id, instead)?.is_confirmed() => {
                return refuse(RefusalCode::AlreadyAppointed, about(instead));
            }
            None if !case.is_short() => {
                let detail = format!(
                    "{} of {}; expected instead of whom",
                    case.seats.len(),
                    case.need()
                );
                return refuse(RefusalCode::SeatsTaken, detail);
            }
            _ => {}
        }
        self.happens(id, overridden.clone());
        // Asked once the other seat is free, which may be of the same firm.
        let firm = self.must(id, lawyer)?;
        self.hold(id, lawyer, Via::Official, firm, Vec::new(), None);
        Ok(())
    }

    pub(super) fn decline(&mut self, id: &CaseId, decline: &Decline) -> Outcome {
        let lawyer = decline.lawyer();
        self.allow_for(
            &[Role::Lawyer, Role::Firm, Role::Clerk, Role::Official],
            id,
            lawyer,
        )?;
        if self.a_seat(id, lawyer)?.is_confirmed() {
            return refuse(RefusalCode::AlreadyAppointed, about(lawyer));
        }
        if decline.is_good().is_some() {
            self.allow(&[Role::Official])?;
        }
        let by_policy = self.policy().is_good_reason(*decline.reason());
        let is_good = decline.is_good().copied().unwrap_or(by_policy);
        let declined = Declined::draft(lawyer.clone(), *decline.reason(), is_good);
        self.happens(id, declined.build().expect("its fields do not contradict"));
        self.advance(id);
        Ok(())
    }

    /// A conflict ends a seat that is only kept; of an appointed lawyer it opens a replacement.
    pub(super) fn declare_conflict(&mut self, id: &CaseId, declared: &ConflictDeclared) -> Outcome {
        let lawyer = declared.lawyer();
        self.allow_for(AGENCY_OR_LAWYER, id, lawyer)?;
        let is_appointed = self.seat(id, lawyer).is_some_and(super::Seat::is_confirmed);
        self.happens(id, declared.clone());
        if is_appointed {
            self.open_replacement(id, lawyer, ReplacementGround::Conflict);
        } else {
            self.advance(id);
        }
        Ok(())
    }

    pub(super) fn reoffer(&mut self, id: &CaseId, reoffer: &Reoffer) -> Outcome {
        self.allow(&[Role::Official])?;
        let lawyer = reoffer.lawyer();
        match self.case(id).bar(lawyer) {
            None => refuse(RefusalCode::NotBarred, about(lawyer)),
            Some(why) if why.is_final() => {
                refuse(RefusalCode::FinalBar, format!("{}, {why}", about(lawyer)))
            }
            Some(_) => {
                let reoffered = Reoffered::draft(lawyer.clone(), reoffer.reason().clone());
                self.happens(id, reoffered.build().expect("its fields do not contradict"));
                Ok(())
            }
        }
    }

    pub(super) fn notify_firm(&mut self, id: &CaseId, notified: &FirmNotified) -> Outcome {
        self.allow(AGENCY)?;
        let case = self.case(id);
        let is_seated = case
            .seats()
            .any(|(_, seat)| seat.firm() == Some(notified.firm()));
        if !is_seated {
            let detail = format!(
                "no seat in firm {}",
                crate::wire::shown_text(notified.firm().as_str())
            );
            return refuse(RefusalCode::NoSeat, detail);
        }
        self.happens(id, notified.clone());
        Ok(())
    }

    /// The firm names the person. Another than the chosen one takes an official's reason, or a new choice.
    pub(super) fn name_person(&mut self, id: &CaseId, name: &NamePerson) -> Outcome {
        let lawyer = name.lawyer();
        self.allow_for(&[Role::Firm, Role::Clerk, Role::Official], id, lawyer)?;
        let seat = self.a_seat(id, lawyer)?;
        let mut named = FirmNamed::draft(lawyer.clone(), name.named().clone());
        if name.named() == lawyer {
            if let Some(firm) = seat.firm() {
                named = named.firm(firm.clone());
            }
        } else {
            let Some(reason) = name
                .reason()
                .filter(|_| *self.actor.role() == Role::Official)
            else {
                let detail = format!("{} instead of {}", about(name.named()), about(lawyer));
                return refuse(RefusalCode::AnotherPerson, detail);
            };
            named = named.reason(reason.clone());
            if let Some(firm) = self.instead(id, lawyer, name.named())? {
                named = named.firm(firm);
            }
        }
        self.happens(id, named.build().expect("its fields do not contradict"));
        Ok(())
    }

    /// The firm of somebody who would have another's seat: asked as if that were free.
    fn instead(
        &self,
        id: &CaseId,
        lawyer: &LawyerId,
        named: &LawyerId,
    ) -> Result<Option<FirmId>, Refusal> {
        let mut after = Deciding {
            state: self.state.clone(),
            happened: Vec::new(),
            ..*self
        };
        let freed = Released::draft(lawyer.clone(), Vec::new());
        after.happens(id, freed.build().expect("its fields do not contradict"));
        after.must(id, named)
    }

    pub(super) fn sign(&mut self, id: &CaseId, signed: &AgreementSigned) -> Outcome {
        self.allow_for(AGENCY_OR_LAWYER, id, signed.lawyer())?;
        self.a_seat(id, signed.lawyer())?;
        self.happens(id, signed.clone());
        Ok(())
    }

    pub(super) fn report(&mut self, id: &CaseId, progressed: &Progressed) -> Outcome {
        self.allow_for(AGENCY_OR_LAWYER, id, progressed.lawyer())?;
        if !self.a_seat(id, progressed.lawyer())?.is_confirmed() {
            return refuse(RefusalCode::NotAppointed, about(progressed.lawyer()));
        }
        self.happens(id, progressed.clone());
        Ok(())
    }

    pub(super) fn confirm_interim(&mut self, id: &CaseId, confirmed: &InterimConfirmed) -> Outcome {
        self.allow(&[Role::Official])?;
        self.must_be_interim(id)?;
        self.happens(id, confirmed.clone());
        Ok(())
    }

    pub(super) fn end_interim(&mut self, id: &CaseId, ended: &InterimEnded) -> Outcome {
        self.allow(&[Role::Official])?;
        self.must_be_interim(id)?;
        self.happens(id, ended.clone());
        Ok(())
    }

    fn must_be_interim(&self, id: &CaseId) -> Outcome {
        if self.case(id).is_interim() {
            return Ok(());
        }
        refuse(RefusalCode::NotInterim, "the case was granted before")
    }
}
