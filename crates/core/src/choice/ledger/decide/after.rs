//! The end of a case, and what is said of it afterwards.

use super::{AGENCY, AGENCY_OR_LAWYER, Deciding, Outcome, about, refuse};
use crate::choice::ledger::command::{Close, Wanted};
use crate::choice::ledger::event::{Closed, Corrected, Happening, MeetingRequested, Met, Objected};
use crate::choice::ledger::refusal::RefusalCode;
use crate::choice::ledger::words::{Correctable, Role};
use crate::model::{CaseId, LawyerId, Whole};
use crate::policy::{Key, TermUnit};

impl Deciding<'_> {
    /// Without anybody appointed, it takes an official (法律援助法 Art. 48).
    pub(super) fn close(&mut self, id: &CaseId, close: &Close) -> Outcome {
        self.allow(&[Role::Clerk, Role::Official])?;
        if self.case(id).appointed() == 0 {
            self.allow(&[Role::Official])?;
        }
        let mut closed = Closed::draft(close.reason().clone());
        if let Some((due, _)) = self.due(Key::ClosingDays, TermUnit::Days, self.now) {
            closed = closed.archive_by(due);
        }
        self.happens(id, closed.build().expect("its fields do not contradict"));
        Ok(())
    }

    /// A client in custody may see the lawyer within so many hours.
    pub(super) fn request_meeting(&mut self, id: &CaseId, lawyer: &LawyerId) -> Outcome {
        self.allow(&[Role::Client, Role::Organ, Role::Clerk, Role::Official])?;
        if !self.a_seat(id, lawyer)?.is_confirmed() {
            return refuse(RefusalCode::NotAppointed, about(lawyer));
        }
        let mut requested = MeetingRequested::draft(lawyer.clone());
        if let Some((due, _)) = self.due(Key::CustodyMeetingHours, TermUnit::Hours, self.now) {
            requested = requested.due_at(due);
        }
        let requested = requested.build().expect("its fields do not contradict");
        self.happens(id, requested);
        Ok(())
    }

    pub(super) fn meet(&mut self, id: &CaseId, met: &Met) -> Outcome {
        self.allow_for(AGENCY_OR_LAWYER, id, met.lawyer())?;
        if !self.a_seat(id, met.lawyer())?.is_confirmed() {
            return refuse(RefusalCode::NotAppointed, about(met.lawyer()));
        }
        self.happens(id, met.clone());
        Ok(())
    }

    pub(super) fn correct(&mut self, id: &CaseId, corrected: &Corrected) -> Outcome {
        self.allow(&[Role::Official])?;
        let value = corrected.value().get();
        let seats = u32::try_from(self.case(id).seats.len()).expect("at most 99 seats");
        let (is_fine, expected) = match corrected.field() {
            Correctable::Units => (
                Whole::<1, 1_000>::new(value).is_some(),
                "work units from 1 to 1000".to_owned(),
            ),
            Correctable::Need => (
                Whole::<1, 99>::new(value).is_some() && value >= seats,
                format!("from {} to 99 lawyers", seats.max(1)),
            ),
        };
        if !is_fine {
            return refuse(
                RefusalCode::OutOfRange,
                format!("found {value}, expected {expected}"),
            );
        }
        self.happens(id, corrected.clone());
        self.advance(id);
        Ok(())
    }

    /// What may be said of a case whether it is closed or not.
    pub(super) fn about_any_case(&mut self, id: &CaseId, wanted: &Wanted) -> Outcome {
        match wanted {
            Wanted::Review(reviewed) => {
                self.note(id, &[Role::Clerk, Role::Official], reviewed.clone())
            }
            Wanted::FollowUp(followed) => self.note(id, AGENCY, followed.clone()),
            Wanted::Complain(complained) => {
                let roles = [Role::Client, Role::Organ, Role::Clerk, Role::Official];
                self.note(id, &roles, complained.clone())
            }
            Wanted::DecideComplaint(decided) => {
                let was_asked = self.case(id).was_complained_of();
                self.decide_what(id, was_asked, decided.clone())
            }
            Wanted::Object(object) => {
                self.allow(&[Role::Client, Role::Clerk, Role::Official])?;
                let mut objected = Objected::draft(object.about().clone());
                if let Some((due, _)) = self.due(Key::ObjectionDays, TermUnit::Days, self.now) {
                    objected = objected.due_at(due);
                }
                self.happens(id, objected.build().expect("its fields do not contradict"));
                Ok(())
            }
            Wanted::DecideObjection(decided) => {
                let was_asked = self.case(id).has_objection;
                self.decide_what(id, was_asked, decided.clone())
            }
            other => {
                let detail = format!("{} is about no case", other.kind());
                refuse(RefusalCode::CaseExpected, detail)
            }
        }
    }

    /// An official decides what somebody asked for.
    fn decide_what(
        &mut self,
        id: &CaseId,
        was_asked: bool,
        decided: impl Into<Happening>,
    ) -> Outcome {
        self.allow(&[Role::Official])?;
        if !was_asked {
            return refuse(RefusalCode::NotRequested, "in this case");
        }
        self.happens(id, decided);
        Ok(())
    }

    pub(super) fn about_closed_case(&mut self, id: &CaseId, wanted: &Wanted) -> Outcome {
        match wanted {
            Wanted::Review(_)
            | Wanted::FollowUp(_)
            | Wanted::Complain(_)
            | Wanted::DecideComplaint(_)
            | Wanted::Object(_)
            | Wanted::DecideObjection(_) => self.about_any_case(id, wanted),
            Wanted::Archive(archived) => self.note(id, AGENCY, archived.clone()),
            _ => {
                let closed = self.case(id).closed.clone();
                let at = closed.map_or_else(String::new, |at| at.to_string());
                refuse(RefusalCode::CaseClosed, format!("since {at}"))
            }
        }
    }
}
