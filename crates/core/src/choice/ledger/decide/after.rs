//! The end of a case, and what is said of it afterwards.

use super::{AGENCY, Deciding, Outcome, refuse};
use crate::choice::ledger::command::Wanted;
use crate::choice::ledger::event::{Closed, Corrected, Objected};
use crate::choice::ledger::refusal::RefusalCode;
use crate::choice::ledger::words::{Correctable, Role};
use crate::model::{CaseId, Whole};
use crate::policy::{Key, TermUnit};

impl Deciding<'_> {
    /// Without anybody appointed, it takes an official (法律援助法 Art. 48).
    pub(super) fn close(&mut self, id: &CaseId, closed: &Closed) -> Outcome {
        self.allow(&[Role::Clerk, Role::Official])?;
        if self.case(id).appointed() == 0 {
            self.allow(&[Role::Official])?;
        }
        self.happens(id, closed.clone());
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
            Wanted::DecideComplaint(decided) => self.note(id, &[Role::Official], decided.clone()),
            Wanted::Object(object) => {
                self.allow(&[Role::Client, Role::Clerk, Role::Official])?;
                let mut objected = Objected::draft(object.about().clone());
                if let Some((due, _)) = self.due(Key::ObjectionDays, TermUnit::Days, self.now) {
                    objected = objected.due_at(due);
                }
                self.happens(id, objected.build().expect("its fields do not contradict"));
                Ok(())
            }
            Wanted::DecideObjection(decided) => self.note(id, &[Role::Official], decided.clone()),
            other => {
                let detail = format!("{} is about no case", other.kind());
                refuse(RefusalCode::CaseExpected, detail)
            }
        }
    }

    pub(super) fn about_closed_case(&mut self, id: &CaseId, wanted: &Wanted) -> Outcome {
        match wanted {
            Wanted::Review(_)
            | Wanted::FollowUp(_)
            | Wanted::Complain(_)
            | Wanted::DecideComplaint(_)
            | Wanted::Object(_)
            | Wanted::DecideObjection(_) => self.about_any_case(id, wanted),
            _ => {
                let closed = self.case(id).closed.clone();
                let at = closed.map_or_else(String::new, |at| at.to_string());
                refuse(RefusalCode::CaseClosed, format!("since {at}"))
            }
        }
    }
}
