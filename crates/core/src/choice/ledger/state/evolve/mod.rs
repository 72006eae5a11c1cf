//! How an event changes the state. It is total: what refers to nothing changes nothing, and neither the roster nor
//! a policy is asked, so that old histories stay what they were under new rules.

mod of_case;
mod of_roster;
mod seats;

use std::sync::Arc;

use super::super::event::Happening;
use super::super::words::{Correctable, Expiring, ReplacementGround};
use super::case::{CaseState, Step};
use super::{BarWhy, Member, State};
use crate::model::{CaseId, Instant, LawyerId, Whole};

impl State {
    /// What the state is after something happened.
    pub(crate) fn evolve(&mut self, case: Option<&CaseId>, what: &Happening, at: &Instant) {
        self.latest = Some(at.clone());
        match case {
            Some(case) => self.evolve_case(case, what, at),
            None => self.evolve_roster(what, at),
        }
    }

    fn member_mut(&mut self, lawyer: &LawyerId, change: impl FnOnce(&mut Member)) {
        let mut member = self.members.get(lawyer).cloned().unwrap_or_default();
        change(Arc::make_mut(&mut member));
        self.members.insert_mut(lawyer.clone(), member);
    }

    fn case_mut(&mut self, id: &CaseId, change: impl FnOnce(&mut CaseState)) {
        if let Some(mut case) = self.cases.get(id).cloned() {
            change(Arc::make_mut(&mut case));
            self.cases.insert_mut(id.clone(), case);
        }
    }

    fn evolve_case(&mut self, id: &CaseId, what: &Happening, at: &Instant) {
        match what {
            Happening::Received(received) => {
                if !self.cases.contains_key(id) {
                    let case = Arc::new(CaseState::new(received, at));
                    self.cases.insert_mut(id.clone(), case);
                    self.open.insert_mut(id.clone(), ());
                }
            }
            Happening::Shown(shown) => {
                for lawyer in shown.lawyers() {
                    self.member_mut(lawyer, |member| member.shown += 1);
                }
            }
            Happening::Held(held) => self.hold(id, held),
            Happening::Confirmed(confirmed) => self.appoint(id, confirmed, at),
            Happening::FirmNamed(named) => {
                self.rename(id, named.lawyer(), named.named(), named.firm());
            }
            Happening::Declined(declined) => {
                let is_good = *declined.is_good();
                self.member_mut(declined.lawyer(), |member| {
                    member.declined += 1;
                    member.declined_without_reason += u32::from(!is_good);
                });
                self.free(id, declined.lawyer(), Some(BarWhy::Declined), at);
            }
            Happening::ConflictDeclared(declared) => {
                self.case_mut(id, |case| {
                    case.barred
                        .insert(declared.lawyer().clone(), BarWhy::Conflict);
                });
                let seat = self
                    .case(id.as_str())
                    .and_then(|case| case.seat(declared.lawyer()));
                if seat.is_some_and(|seat| !seat.is_confirmed()) {
                    self.free(id, declared.lawyer(), Some(BarWhy::Conflict), at);
                }
            }
            Happening::Released(released) => {
                self.free(id, released.lawyer(), Some(BarWhy::Ineligible), at);
            }
            Happening::Overridden(overridden) => {
                if let Some(instead) = overridden.instead() {
                    self.free(id, instead, Some(BarWhy::Overridden), at);
                }
            }
            Happening::Expired(expired) => match (expired.what(), expired.lawyer()) {
                (Expiring::Hold, Some(lawyer)) => self.free(id, lawyer, Some(BarWhy::Expired), at),
                // Whoever was wished for at intake is tried before anybody whom the agency has to find.
                _ => self.case_mut(id, |case| {
                    case.until = None;
                    case.step = Step::Picks;
                }),
            },
            Happening::ReplacementGranted(granted) => {
                // H17 limits what a client only wishes; that a lawyer does no duty uses nothing up.
                let request = self
                    .case(id.as_str())
                    .and_then(|case| case.requests.get(granted.lawyer()));
                let by_wish = matches!(request, Some((ReplacementGround::Wish, _)));
                self.free(id, granted.lawyer(), Some(BarWhy::Replaced), at);
                self.case_mut(id, |case| {
                    case.requests.remove(granted.lawyer());
                    case.replaced_by_wish += u32::from(by_wish);
                    case.start_again(granted.due_at(), granted.until());
                });
            }
            Happening::Withdrawn(_) | Happening::InterimEnded(_) => self.close(id, at),
            Happening::Closed(closed) => {
                self.close(id, at);
                self.case_mut(id, |case| case.archive_by = closed.archive_by().cloned());
            }
            Happening::Complained(complained) => {
                self.case_mut(id, |case| case.was_complained_of = true);
                self.member_mut(complained.lawyer(), |member| member.complaints += 1);
            }
            Happening::ComplaintDecided(decided) if *decided.is_proven() => {
                self.member_mut(decided.lawyer(), |member| member.proven_complaints += 1);
            }
            Happening::Corrected(corrected) => {
                let value = corrected.value().get();
                match corrected.field() {
                    Correctable::Need => self.case_mut(id, |case| {
                        case.need = Whole::new(value).unwrap_or(case.need);
                    }),
                    Correctable::Units => self.correct_units(id, value),
                }
            }
            other => self.case_mut(id, |case| case.evolve(other)),
        }
    }
}

/// Why a lawyer of another firm is skipped, once a firm's turn has come.
pub(crate) const OTHER_FIRM: &str = "other_firm";
