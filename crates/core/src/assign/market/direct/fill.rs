//! A lawyer with a seat left who costs more than it is worth: somebody comes, or the price falls.

use super::Direct;
use crate::assign::market::Score;
use crate::assign::market::exact::Amount;
use crate::assign::market::meter::Meter;
use crate::assign::market::wishes::Wishes;

/// Where a way begins.
#[derive(Clone, Copy)]
enum In {
    /// With this case, which comes from outside to this lawyer.
    From(u32, u32),
    /// At this lawyer, who then has a seat less.
    At(u32),
}

impl<S: Score, T: Amount> Direct<'_, '_, S, T> {
    /// Searches against the moves for whoever gains most by a seat more at `start`, who costs too much for one with
    /// a seat left. Without a way that gains, the price falls.
    pub(super) fn fill(&mut self, start: u32, offered: &Wishes<S>, meter: &mut Meter<'_>) {
        let (mut limit, mut end) = (self.whole.excess(start), None);
        self.search.start(start);
        while let Some((lawyer, distance)) = self.search.next(limit) {
            meter.count(1);
            if meter.is_stopped() {
                return;
            }
            let here = distance + self.whole.prices[lawyer as usize];
            if lawyer != start && self.whole.seating.loads[lawyer as usize] > 0 {
                let out = here + self.whole.paid(lawyer);
                if out < limit {
                    (limit, end) = (out, Some(In::At(lawyer)));
                }
            }
            self.who_comes(lawyer, here, offered, &mut limit, &mut end);
        }
        self.shift(limit, false);
        if let Some(end) = end {
            self.follow_in(start, end);
            self.whole.seating.loads[start as usize] += 1;
        }
    }

    /// Who would come to a lawyer, and from where. `here` is what they would pay.
    fn who_comes(
        &mut self,
        lawyer: u32,
        here: T,
        offered: &Wishes<S>,
        limit: &mut T,
        end: &mut Option<In>,
    ) {
        let outside = self.market.lawyers;
        for wish in offered.at(lawyer) {
            let standing = self.cases[wish.case as usize];
            let there = here + standing.utility - self.whole.worth_of(wish.case, wish.score);
            if there >= (*limit).min(self.search.distances[standing.lawyer as usize]) {
                continue;
            }
            if standing.lawyer == outside {
                (*limit, *end) = (there, Some(In::From(wish.case, lawyer)));
            } else {
                let by = (wish.case, lawyer);
                self.search.reach(standing.lawyer, there, by);
            }
        }
    }

    /// Moves everybody along the way from its beginning to `start`, whoever is nearest to `start` first, so that each
    /// finds the seat already free.
    fn follow_in(&mut self, start: u32, from: In) {
        let mut moves = Vec::new();
        let mut step = match from {
            In::From(case, to) => (case, to),
            In::At(lawyer) => {
                self.whole.seating.loads[lawyer as usize] -= 1;
                self.search.moves[lawyer as usize]
            }
        };
        loop {
            moves.push(step);
            if step.1 == start {
                break;
            }
            step = self.search.moves[step.1 as usize];
        }
        for (case, lawyer) in moves.into_iter().rev() {
            self.give_up(case);
            self.take(case, self.market.find_offer(case, lawyer));
        }
    }
}
