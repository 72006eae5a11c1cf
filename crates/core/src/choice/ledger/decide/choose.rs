//! The client sees, chooses, or leaves it to the agency.

use super::{AGENCY, Deciding, Outcome, refuse};
use crate::choice::ledger::event::{Chosen, Delegated, Shown};
use crate::choice::ledger::refusal::RefusalCode;
use crate::choice::ledger::state::{SeatStanding, Step};
use crate::choice::ledger::words::{Role, Via};
use crate::model::{CaseId, LawyerId};
use crate::policy::{ChoiceMode, Key};

/// Whoever may pass on what the client says.
const CLIENT: &[Role] = &[Role::Client, Role::Clerk, Role::Official];

impl Deciding<'_> {
    pub(super) fn show(&mut self, case: &CaseId, shown: &Shown) -> Outcome {
        self.allow(AGENCY)?;
        self.happens(case, shown.clone());
        Ok(())
    }

    /// Whether anything is to be chosen now.
    fn allow_choice(&self, id: &CaseId) -> Outcome {
        let case = self.case(id);
        if case.mode() == ChoiceMode::Closed {
            return refuse(RefusalCode::ChoiceClosed, format!("a {} case", case.kind()));
        }
        if !case.is_short() {
            return refuse(
                RefusalCode::SeatsTaken,
                format!("{} of {}", case.seats.len(), case.need()),
            );
        }
        let is_waiting = match case.step() {
            Step::Choice | Step::Again | Step::Manual => true,
            Step::Picks | Step::Fallback | Step::Closed => false,
        };
        if !is_waiting {
            return refuse(
                RefusalCode::NothingToChoose,
                format!("the case is at {}", case.step()),
            );
        }
        Ok(())
    }

    pub(super) fn choose(&mut self, id: &CaseId, chosen: &Chosen) -> Outcome {
        self.allow(CLIENT)?;
        self.allow_choice(id)?;
        let fewest = self.policy().number(Key::ChoiceFewest) as usize;
        self.check_names(chosen.picks(), fewest)?;
        self.happens(id, chosen.clone());
        self.advance(id);
        Ok(())
    }

    /// So many names as the policy allows, each once: the time for trying them all is what it was held against.
    pub(super) fn check_names(&self, names: &[LawyerId], fewest: usize) -> Outcome {
        let most = self.policy().number(Key::ChoiceMost) as usize;
        let detail = || format!("found {}, expected {fewest} to {most} names", names.len());
        if names.len() < fewest {
            return refuse(RefusalCode::TooFewPicks, detail());
        }
        if names.len() > most {
            return refuse(RefusalCode::TooManyPicks, detail());
        }
        for (index, name) in names.iter().enumerate() {
            if names[..index].contains(name) {
                return refuse(RefusalCode::RepeatedPick, super::about(name));
            }
        }
        Ok(())
    }

    pub(super) fn delegate(&mut self, id: &CaseId) -> Outcome {
        self.allow(CLIENT)?;
        self.allow_choice(id)?;
        let delegated = Delegated::draft().build().expect("it has no fields");
        self.happens(id, delegated);
        self.advance(id);
        Ok(())
    }

    /// A batch gives the case to a lawyer. While the client's choice is open, or a picked lawyer has yet to be
    /// tried, only a picked lawyer can be given it.
    pub(super) fn assign(&mut self, id: &CaseId, lawyer: &LawyerId) -> Outcome {
        self.allow(AGENCY)?;
        let case = self.case(id);
        if !case.is_short() {
            return refuse(
                RefusalCode::SeatsTaken,
                format!("{} of {}", case.seats.len(), case.need()),
            );
        }
        let is_open = matches!(case.step(), Step::Choice | Step::Again);
        if is_open && !case.picks().contains(lawyer) {
            return refuse(RefusalCode::ChoiceOpen, super::about(lawyer));
        }
        let firm = self.must(id, lawyer)?;
        self.hold(id, lawyer, Via::Assigned, firm, Vec::new(), None);
        debug_assert!(
            self.seat(id, lawyer)
                .is_some_and(|seat| seat.standing() == SeatStanding::Held)
        );
        Ok(())
    }
}
