//! Complementary slackness, looked at from scratch. Only builds with debug assertions do it.

use super::demand::Residual;
use super::exact::Amount;
use super::seating::{OUTSIDE, UNSEATED};
use super::{ROOT, Score};
use crate::assign::problem::count;

impl<S: Score, T: Amount> Residual<'_, S, T> {
    /// `is_seated`: everybody has been looked at, and no place is dear any more.
    pub(super) fn audit(&self, is_seated: bool) {
        self.audit_loads();
        for case in 0..count(self.market.case_count()) {
            let utility = self.utilities[case as usize];
            let seats = self.seating.seats_of(case);
            let taken = &self.seating.taken[seats.start as usize..seats.end as usize];
            if taken.iter().all(|offer| *offer == UNSEATED) {
                assert!(
                    !is_seated || taken.is_empty(),
                    "case {case} was not looked at"
                );
                continue;
            }
            if taken.contains(&OUTSIDE) {
                assert!(utility <= -self.root, "case {case} stays outside");
            }
            for offer in self.market.offers_of(case) {
                let net = self.net(case, offer);
                if taken.contains(&count(offer)) {
                    assert!(
                        net >= utility,
                        "case {case} pays too much: {net:?} {utility:?}"
                    );
                    assert!(
                        utility >= -self.root,
                        "case {case} would rather stay outside"
                    );
                } else {
                    assert!(
                        net <= utility,
                        "case {case} prefers another: {net:?} {utility:?}"
                    );
                }
            }
        }
        for place in 0..count(self.market.place_count()) {
            let own = self.prices[place as usize] - self.price_above(place);
            if self.seating.loads[place as usize] > 0 {
                assert!(
                    own + self.paid(place) >= T::default(),
                    "place {place} is too cheap"
                );
            }
            if is_seated && self.has_room(place) {
                assert!(self.excess(place) <= T::default(), "place {place} is dear");
            }
        }
    }

    fn audit_loads(&self) {
        let mut loads = vec![0; self.market.place_count()];
        let mut used = vec![0; self.market.lawyers as usize];
        for offer in &self.seating.taken {
            if *offer == UNSEATED || *offer == OUTSIDE {
                continue;
            }
            used[self.market.offers[*offer as usize].lawyer as usize] += 1;
            let mut place = self.market.leaf(*offer as usize);
            while place != ROOT {
                loads[place as usize] += 1;
                place = self.market.parents[place as usize];
            }
        }
        assert_eq!(loads, self.seating.loads, "loads count seats");
        assert_eq!(used, self.seating.used, "slots hold seats");
        for (place, (load, maximum)) in loads.iter().zip(&self.market.maximums).enumerate() {
            assert!(load <= maximum, "place {place} is overfull");
        }
    }
}
