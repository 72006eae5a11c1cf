//! A case comes in.

use super::{AGENCY, Deciding, Outcome, refuse};
use crate::choice::ledger::command::Receive;
use crate::choice::ledger::event::{Need, Received, Units};
use crate::choice::ledger::refusal::RefusalCode;
use crate::model::{CaseId, Whole};
use crate::policy::{ChoiceMode, Key, TermUnit};
use crate::wire::shown_text;

impl Deciding<'_> {
    pub(super) fn receive(&mut self, id: &CaseId, receive: &Receive) -> Outcome {
        self.allow(AGENCY)?;
        if self.state.case(id.as_str()).is_some() {
            return refuse(
                RefusalCode::KnownCase,
                format!("case {}", shown_text(id.as_str())),
            );
        }
        let is_interim = receive.interim() == Some(&true);
        let mode = self.policy().choice_mode(*receive.route(), *receive.kind());
        let units = receive.units().copied().unwrap_or_else(|| {
            let units = self.policy().work_units(*receive.kind());
            Units::new(units).expect("the policy's numbers are in range")
        });
        let need: Need = receive
            .need()
            .copied()
            .or(Whole::new(1))
            .expect("one is in range");
        let mut draft = Received::draft(
            *receive.kind(),
            *receive.route(),
            units,
            need,
            mode,
            receive.from().clone(),
        );
        let due = self.due(Key::AppointmentDays, TermUnit::Days, receive.from());
        if let Some((due_at, is_provisional)) = &due {
            draft = draft
                .due_at(due_at.clone())
                .due_is_provisional(*is_provisional);
        }
        if mode == ChoiceMode::Open && !is_interim {
            let hours = self.policy().number(Key::ChoiceWindowHours);
            draft = draft.until(self.until(hours, due.as_ref().map(|(due_at, _)| due_at)));
        }
        // Where the choice is open and waited for, wishes are no choice yet: `choose` makes one.
        if let Some(wishes) = receive.wishes().filter(|_| mode != ChoiceMode::Closed) {
            self.check_names(wishes, 0)?;
            draft = draft.wishes(wishes.clone());
        }
        if is_interim {
            draft = draft.interim(true);
        }
        if receive.mandatory() == Some(&true) {
            draft = draft.mandatory(true);
        }
        if let Some(before) = receive.continues() {
            let Some(case) = self.state.case(before.as_str()) else {
                let detail = format!("continues: case {}", shown_text(before.as_str()));
                return refuse(RefusalCode::UnknownCase, detail);
            };
            let bookings = case.earlier.iter().cloned();
            let appointed = case.seats().filter(|(_, seat)| seat.is_confirmed());
            let mut earlier: Vec<_> = appointed.map(|(lawyer, _)| lawyer.clone()).collect();
            for lawyer in bookings {
                if !earlier.contains(&lawyer) && case.bar(&lawyer).is_none() {
                    earlier.push(lawyer);
                }
            }
            draft = draft.continues(before.clone()).earlier(earlier);
        }
        let received = draft
            .build()
            .expect("its fields do not contradict each other");
        self.happens(id, received);
        self.advance(id);
        Ok(())
    }
}
