//! Another lawyer instead of an appointed one.

use super::{Deciding, Outcome, Refusal, about, refuse};
use crate::choice::ledger::command::{GrantReplacement, RequestReplacement};
use crate::choice::ledger::event::{ReplacementGranted, ReplacementRefused, ReplacementRequested};
use crate::choice::ledger::refusal::RefusalCode;
use crate::choice::ledger::words::{ReplacementGround, Role};
use crate::model::{CaseId, LawyerId};
use crate::policy::{ChoiceMode, Key, TermUnit};

impl Deciding<'_> {
    /// A client may ask where duties are not done (法律援助法 Art. 55), or at trial, so often (刑诉解释 Art. 311).
    pub(super) fn request_replacement(
        &mut self,
        id: &CaseId,
        request: &RequestReplacement,
    ) -> Outcome {
        let (lawyer, ground) = (request.lawyer(), *request.ground());
        let roles: &[Role] = match ground {
            ReplacementGround::LawyerRequest => &[Role::Lawyer, Role::Clerk, Role::Official],
            ReplacementGround::Performance | ReplacementGround::Wish => {
                &[Role::Client, Role::Clerk, Role::Official]
            }
            ReplacementGround::Conflict => &[
                Role::Client,
                Role::Lawyer,
                Role::Firm,
                Role::Clerk,
                Role::Official,
            ],
            ReplacementGround::Suspended | ReplacementGround::Removed => {
                &[Role::Official, Role::System]
            }
        };
        self.allow_for(roles, id, lawyer)?;
        if !self.a_seat(id, lawyer)?.is_confirmed() {
            return refuse(RefusalCode::NotAppointed, about(lawyer));
        }
        let case = self.case(id);
        if case.requests.contains_key(lawyer) {
            return refuse(RefusalCode::AlreadyRequested, about(lawyer));
        }
        if ground == ReplacementGround::Wish {
            let granted = case.replaced_by_wish;
            let grounds = self.ask(id, None, |rules, question| {
                rules.check_replacement(question, granted)
            });
            if !grounds.is_empty() {
                let detail = format!("{granted} were granted");
                return Err(Refusal::because(
                    RefusalCode::ReplacementsUsedUp,
                    detail,
                    grounds,
                ));
            }
        }
        self.open_replacement(id, lawyer, ground);
        Ok(())
    }

    /// A replacement is asked for, unless one is already.
    pub(super) fn open_replacement(
        &mut self,
        id: &CaseId,
        lawyer: &LawyerId,
        ground: ReplacementGround,
    ) {
        if self.case(id).requests.contains_key(lawyer) {
            return;
        }
        let mut requested = ReplacementRequested::draft(lawyer.clone(), ground);
        let due = self.due(Key::ReplacementWorkingDays, TermUnit::WorkingDays, self.now);
        if let Some((due_at, _)) = due {
            requested = requested.due_at(due_at);
        }
        self.happens(id, requested.build().expect("its fields do not contradict"));
    }

    /// The seat is free, and the client chooses anew where the choice was theirs.
    pub(super) fn grant_replacement(&mut self, id: &CaseId, grant: &GrantReplacement) -> Outcome {
        self.allow(&[Role::Official])?;
        let lawyer = grant.lawyer();
        self.must_be_requested(id, lawyer)?;
        let mut granted = ReplacementGranted::draft(lawyer.clone(), grant.reason().clone());
        let due = self.due(Key::AppointmentDays, TermUnit::Days, self.now);
        let due_at = due.map(|(due_at, _)| due_at);
        if self.case(id).mode() == ChoiceMode::Open {
            let hours = self.policy().number(Key::ChoiceWindowHours);
            granted = granted.until(self.until(hours, due_at.as_ref()));
        }
        if let Some(due_at) = due_at {
            granted = granted.due_at(due_at);
        }
        self.happens(id, granted.build().expect("its fields do not contradict"));
        self.advance(id);
        Ok(())
    }

    pub(super) fn refuse_replacement(
        &mut self,
        id: &CaseId,
        refused: &ReplacementRefused,
    ) -> Outcome {
        self.allow(&[Role::Official])?;
        self.must_be_requested(id, refused.lawyer())?;
        self.happens(id, refused.clone());
        Ok(())
    }

    fn must_be_requested(&self, id: &CaseId, lawyer: &LawyerId) -> Outcome {
        if self.case(id).requests.contains_key(lawyer) {
            return Ok(());
        }
        refuse(RefusalCode::NotRequested, about(lawyer))
    }
}
