//! Who sits where: each seat of a case at an offer, each lawyer's slots with the seats in them.

use super::{Market, ROOT, Score};

/// Of a seat: nobody has looked for it yet.
pub(in crate::assign) const UNSEATED: u32 = u32::MAX;

/// Of a seat: it stays empty, and at the present prices that is best.
pub(in crate::assign) const OUTSIDE: u32 = u32::MAX - 1;

/// Seats of cases and slots of lawyers, always in step.
#[derive(Clone, Debug)]
pub(in crate::assign) struct Seating {
    /// Where each case's seats start; one entry more than cases.
    pub(in crate::assign) seat_starts: Vec<u32>,
    /// The case of each seat.
    pub(in crate::assign) seat_cases: Vec<u32>,
    /// The offer that each seat took, or [`UNSEATED`] or [`OUTSIDE`].
    pub(in crate::assign) taken: Vec<u32>,
    /// Where each lawyer's slots start.
    slot_starts: Vec<u32>,
    slots: Vec<u32>,
    /// Slots of a lawyer that are used.
    pub(in crate::assign) used: Vec<u32>,
    /// Seats that go through each place.
    pub(in crate::assign) loads: Vec<u32>,
}

impl Seating {
    /// Everybody unseated.
    pub(in crate::assign) fn new<S: Score>(market: &Market<S>) -> Self {
        let cases = market.case_count();
        let mut seat_starts = Vec::with_capacity(cases + 1);
        let mut seat_cases = Vec::with_capacity(cases);
        let mut seats = 0;
        seat_starts.push(0);
        for (case, need) in (0..).zip(&market.needs) {
            // No lawyer twice: seats beyond the offers stay empty whatever happens.
            let offers = market.starts[case as usize + 1] - market.starts[case as usize];
            let count = (*need).min(offers);
            seats += count;
            seat_starts.push(seats);
            seat_cases.extend((0..count).map(|_| case));
        }
        let lawyers = market.lawyers as usize;
        let mut degrees = vec![0_u32; lawyers];
        for offer in &market.offers {
            degrees[offer.lawyer as usize] += 1;
        }
        let mut slot_starts = Vec::with_capacity(lawyers + 1);
        let mut slots = 0;
        slot_starts.push(0);
        for (degree, maximum) in degrees.iter().zip(&market.maximums) {
            slots += (*degree).min(*maximum);
            slot_starts.push(slots);
        }
        Self {
            taken: vec![UNSEATED; seat_cases.len()],
            seat_starts,
            seat_cases,
            slot_starts,
            slots: vec![0; slots as usize],
            used: vec![0; lawyers],
            loads: vec![0; market.place_count()],
        }
    }

    #[inline]
    pub(super) fn seats_of(&self, case: u32) -> std::ops::Range<u32> {
        self.seat_starts[case as usize]..self.seat_starts[case as usize + 1]
    }

    /// Whether one of the case's seats took the offer.
    #[inline]
    pub(super) fn holds(&self, case: u32, offer: u32) -> bool {
        let seats = self.seats_of(case);
        self.taken[seats.start as usize..seats.end as usize].contains(&offer)
    }

    /// The seats at a lawyer.
    #[inline]
    pub(in crate::assign) fn seats_at(&self, lawyer: u32) -> &[u32] {
        let start = self.slot_starts[lawyer as usize] as usize;
        &self.slots[start..start + self.used[lawyer as usize] as usize]
    }

    #[inline]
    pub(super) fn seats_at_mut(&mut self, lawyer: u32) -> &mut [u32] {
        let start = self.slot_starts[lawyer as usize] as usize;
        &mut self.slots[start..start + self.used[lawyer as usize] as usize]
    }

    #[inline]
    pub(super) fn slot_start(&self, lawyer: u32) -> usize {
        self.slot_starts[lawyer as usize] as usize
    }

    pub(super) fn slot_count(&self) -> usize {
        self.slots.len()
    }

    /// Puts a seat into the last slot of a lawyer and takes the offer; loads are the caller's.
    #[inline]
    pub(super) fn enter(&mut self, seat: u32, offer: u32, lawyer: u32) {
        let at = self.slot_starts[lawyer as usize] + self.used[lawyer as usize];
        self.slots[at as usize] = seat;
        self.used[lawyer as usize] += 1;
        self.taken[seat as usize] = offer;
    }

    /// Takes a seat out of a lawyer's slots; loads are the caller's.
    #[inline]
    pub(super) fn leave(&mut self, seat: u32, lawyer: u32) {
        let slots = self.seats_at_mut(lawyer);
        let at = slots.iter().position(|held| *held == seat);
        let last = slots.len() - 1;
        slots.swap(at.expect("a seat that took an offer is in a slot"), last);
        self.used[lawyer as usize] -= 1;
        self.taken[seat as usize] = UNSEATED;
    }

    /// Adds `change` to the loads of a leaf and all places above it.
    pub(super) fn load_up<S: Score>(&mut self, market: &Market<S>, leaf: u32, change: i32) {
        let mut place = leaf;
        while place != ROOT {
            let load = &mut self.loads[place as usize];
            *load = load.checked_add_signed(change).expect("loads count seats");
            place = market.parents[place as usize];
        }
    }

    /// A seat leaves its lawyer, and every place above.
    pub(super) fn drop_seat<S: Score>(&mut self, market: &Market<S>, seat: u32) {
        let offer = self.taken[seat as usize];
        self.leave(seat, market.offers[offer as usize].lawyer);
        self.load_up(market, market.leaf(offer as usize), -1);
    }
}
