//! How an event changes the state. It is total: what refers to nothing changes nothing, and neither the roster nor
//! a policy is asked, so that old histories stay what they were under new rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::event::{Confirmed, Happening, Held, RosterAdded};
use super::super::words::{Correctable, Expiring, Via};
use super::case::{BarWhy, CaseState, Seat, SeatStanding, Step};
use super::{Booking, Member, MemberStanding, State, Turns};
use crate::model::{CaseId, Instant, LawyerId, Whole};
use crate::policy::Precondition;

impl State {
    /// What the state is after something happened.
    pub(crate) fn evolve(&mut self, case: Option<&CaseId>, what: &Happening, at: &Instant) {
        self.latest = Some(at.clone());
        match case {
            Some(case) => self.evolve_case(case, what, at),
            None => self.evolve_roster(what, at),
        }
    }

    fn evolve_roster(&mut self, what: &Happening, at: &Instant) {
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
                let by_wish = self.case(id.as_str()).and_then(|case| {
                    case.requests
                        .get(granted.lawyer())
                        .map(|(ground, _)| ground.is_clients())
                });
                self.free(id, granted.lawyer(), Some(BarWhy::Replaced), at);
                self.case_mut(id, |case| {
                    case.requests.remove(granted.lawyer());
                    case.replaced_by_wish += u32::from(by_wish == Some(true));
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

    fn correct_units(&mut self, id: &CaseId, value: u32) {
        let Some(units) = Whole::new(value) else {
            return;
        };
        self.case_mut(id, |case| case.units = units);
        let seats = self
            .case(id.as_str())
            .map(|case| case.seats.keys().cloned());
        let seats: Vec<LawyerId> = seats.into_iter().flatten().collect();
        for lawyer in seats {
            self.bookings
                .update(&lawyer, id, |booking| booking.units = value);
        }
    }

    /// A seat is kept, or kept again.
    fn hold(&mut self, id: &CaseId, held: &Held) {
        let Some(case) = self.cases.get(id).cloned() else {
            return;
        };
        let lawyer = held.lawyer();
        if case.seats.contains_key(lawyer) {
            self.bookings
                .update(lawyer, id, |booking| booking.until = held.until().clone());
        } else {
            let booking = Booking {
                case: id.clone(),
                kind: case.kind,
                units: case.units.get(),
                firm: held.firm().cloned(),
                until: held.until().clone(),
                confirmed: None,
                ended: None,
            };
            self.bookings.add(lawyer, booking);
            self.take_turns(id, held, case.units.get());
        }
        self.case_mut(id, |case| {
            case.step_over(*held.via(), Some(lawyer));
            let seat = case.seats.entry(lawyer.clone()).or_insert_with(|| Seat {
                standing: SeatStanding::Held,
                via: *held.via(),
                until: held.until().clone(),
                firm: held.firm().cloned(),
                appointed: None,
                sign_by: None,
                meet_by: None,
                is_signed: false,
            });
            seat.until = held.until().clone();
        });
    }

    /// Takes the turns of a seat that was found by rotation, as it was decided.
    fn take_turns(&mut self, id: &CaseId, held: &Held, units: u32) {
        let skipped: BTreeMap<&str, &str> = held
            .skipped()
            .into_iter()
            .flatten()
            .map(|skip| (skip.who().as_str(), skip.why().as_str()))
            .collect();
        let why = |who: &str| skipped.get(who).map(|why| (*why).to_owned());
        let mut turns = Turns::default();
        match held.via() {
            Via::RotationByLawyer => {
                let turn = self.by_lawyer.next(units, why).ok();
                turns.of_lawyers =
                    turn.filter(|turn| turn.member() == Some(held.lawyer().as_str()));
            }
            Via::RotationByFirm => {
                let Some(firm) = held.firm() else { return };
                let turn = self.by_firm.next(units, &why).ok();
                turns.of_firms = turn.filter(|turn| turn.member() == Some(firm.as_str()));
                let inside = |who: &str| {
                    let is_there = self.firm_of(who) == Some(firm);
                    why(who).or_else(|| (!is_there).then(|| OTHER_FIRM.to_owned()))
                };
                let turn = self.by_lawyer.next(units, inside).ok();
                turns.of_lawyers =
                    turn.filter(|turn| turn.member() == Some(held.lawyer().as_str()));
            }
            _ => return,
        }
        if let Some(turn) = &turns.of_lawyers {
            let _ = Arc::make_mut(&mut self.by_lawyer).take(turn);
        }
        if let Some(turn) = &turns.of_firms {
            let _ = Arc::make_mut(&mut self.by_firm).take(turn);
        }
        let key = (id.clone(), held.lawyer().clone());
        self.turns.insert_mut(key, Arc::new(turns));
    }

    fn appoint(&mut self, id: &CaseId, confirmed: &Confirmed, at: &Instant) {
        let lawyer = confirmed.lawyer();
        self.bookings
            .update(lawyer, id, |booking| booking.confirmed = Some(at.date()));
        self.turns.remove_mut(&(id.clone(), lawyer.clone()));
        self.case_mut(id, |case| {
            if let Some(seat) = case.seats.get_mut(lawyer) {
                seat.standing = SeatStanding::Confirmed;
                seat.appointed = Some(at.clone());
                seat.sign_by = confirmed.sign_by().cloned();
            }
        });
    }

    /// A seat is free again; the lawyer is not tried again where `why` says so.
    fn free(&mut self, id: &CaseId, lawyer: &LawyerId, why: Option<BarWhy>, at: &Instant) {
        self.bookings.end(lawyer, id, at.date());
        let key = (id.clone(), lawyer.clone());
        if let Some(turns) = self.turns.get(&key).cloned() {
            self.turns.remove_mut(&key);
            for (turn, rotation) in [
                (&turns.of_lawyers, &mut self.by_lawyer),
                (&turns.of_firms, &mut self.by_firm),
            ] {
                if let Some(turn) = turn {
                    Arc::make_mut(rotation).give_back(turn);
                }
            }
        }
        self.case_mut(id, |case| {
            if let Some(seat) = case.seats.remove(lawyer) {
                case.tried.insert(seat.via);
                // An official's own attempt failed: the steps are looked at again, and the case referred again.
                if case.step == Step::Manual {
                    case.step = Step::Fallback;
                }
            }
            if let Some(why) = why {
                let bar = case.barred.entry(lawyer.clone()).or_insert(why);
                if !bar.is_final() {
                    *bar = why;
                }
            }
        });
    }

    /// The firm named another person: the seat is theirs.
    fn rename(
        &mut self,
        id: &CaseId,
        lawyer: &LawyerId,
        named: &LawyerId,
        firm: Option<&crate::model::FirmId>,
    ) {
        self.case_mut(id, |case| {
            case.done.insert(Precondition::FirmNamed);
        });
        let Some(seat) = self
            .case(id.as_str())
            .and_then(|case| case.seats.get(lawyer))
            .cloned()
        else {
            return;
        };
        let booking = self.bookings.of(lawyer.as_str()).iter().rev();
        let booking = booking
            .into_iter()
            .find(|b| b.case == *id && b.ended.is_none())
            .cloned();
        if lawyer == named
            || self
                .case(id.as_str())
                .is_some_and(|case| case.seats.contains_key(named))
        {
            return;
        }
        // What the firm changes by itself was never the first one's work, so its booking goes whole.
        self.bookings.forget(lawyer, id);
        if let Some(mut booking) = booking {
            booking.firm = firm.cloned();
            self.bookings.add(named, booking);
        }
        self.case_mut(id, |case| {
            case.seats.remove(lawyer);
            case.barred.insert(lawyer.clone(), BarWhy::Overridden);
            let firm = firm.cloned();
            case.seats.insert(named.clone(), Seat { firm, ..seat });
        });
    }

    fn close(&mut self, id: &CaseId, at: &Instant) {
        let seats = self.case(id.as_str()).map(|case| case.seats.clone());
        for (lawyer, seat) in seats.into_iter().flatten() {
            if seat.is_confirmed() {
                self.bookings.end(&lawyer, id, at.date());
            } else {
                self.free(id, &lawyer, None, at);
            }
        }
        self.open.remove_mut(id);
        self.case_mut(id, |case| {
            case.closed = case.closed.clone().or_else(|| Some(at.clone()));
            case.until = None;
            case.step = Step::Closed;
        });
    }
}

/// Why a lawyer of another firm is skipped, once a firm's turn has come.
pub(crate) const OTHER_FIRM: &str = "other_firm";

impl CaseState {
    /// What concerns the case alone.
    fn evolve(&mut self, what: &Happening) {
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
            Happening::FirmNotified(_) => drop(self.done.insert(Precondition::FirmNotified)),
            Happening::OrganNotified(_) => drop(self.done.insert(Precondition::OrganNotified)),
            Happening::AgreementSigned(signed) => {
                self.done.insert(Precondition::AgreementSigned);
                if let Some(seat) = self.seats.get_mut(signed.lawyer()) {
                    seat.is_signed = true;
                }
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

    /// A step about a pick is done with that pick.
    fn step_over(&mut self, via: Via, lawyer: Option<&LawyerId>) {
        let is_pick = matches!(via, Via::Pick | Via::Wish);
        if is_pick && self.picks.get(self.next_pick) == lawyer {
            self.next_pick += 1;
        }
    }

    /// A choice is open again, for a seat that has become free.
    fn start_again(&mut self, due_at: Option<&Instant>, until: Option<&Instant>) {
        self.due_at = due_at.cloned();
        self.until = until.cloned();
        self.picks.clear();
        self.next_pick = 0;
        self.was_asked_again = false;
        self.tried.clear();
        self.done.clear();
        self.step = if until.is_some() {
            Step::Choice
        } else {
            Step::Fallback
        };
    }
}
