//! What gives a seat, changes whose it is, or frees it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::super::event::{Confirmed, Held};
use super::super::super::words::Via;
use super::super::{BarWhy, Booking, Seat, SeatStanding, State, Step, Turns};
use super::OTHER_FIRM;
use crate::model::{CaseId, FirmId, Instant, LawyerId, Whole};
use crate::policy::Precondition;

impl State {
    pub(super) fn correct_units(&mut self, id: &CaseId, value: u32) {
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
    pub(super) fn hold(&mut self, id: &CaseId, held: &Held) {
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
                done: BTreeSet::new(),
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

    pub(super) fn appoint(&mut self, id: &CaseId, confirmed: &Confirmed, at: &Instant) {
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
    pub(super) fn free(
        &mut self,
        id: &CaseId,
        lawyer: &LawyerId,
        why: Option<BarWhy>,
        at: &Instant,
    ) {
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
    pub(super) fn rename(
        &mut self,
        id: &CaseId,
        lawyer: &LawyerId,
        named: &LawyerId,
        firm: Option<&FirmId>,
    ) {
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
        if lawyer == named {
            self.case_mut(id, |case| case.note(lawyer, Precondition::FirmNamed));
            return;
        }
        if self
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
            // Whatever else was done was done for the other: the agreement was not signed with this one.
            let seat = Seat {
                firm: firm.cloned(),
                done: BTreeSet::from([Precondition::FirmNamed]),
                ..seat
            };
            case.seats.insert(named.clone(), seat);
        });
    }

    pub(super) fn close(&mut self, id: &CaseId, at: &Instant) {
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
