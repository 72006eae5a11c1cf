//! Level after level: each is solved on what the one above leaves open.

use crate::assign::certificate::Prices;
use crate::assign::market::{
    First, Market, Meter, Opened, Part, ROOT, Scale, Score, Solved, UNSEATED, open, solve,
};
use crate::assign::objective::{Level, Levels, Objective};
use crate::assign::options::AssignOptions;
use crate::assign::problem::{Problem, count};
use crate::assign::solve::primary::{Bans, Kind, Primary};
use crate::assign::worth::LEFT_OUT;
use crate::observe::Stage;
use crate::wire::tie_hash;

/// No tie key or hash is larger.
const LARGEST_TIE: i128 = 1 << 48;

/// The best pairs of a branch, and the prices that prove it.
pub(in crate::assign) struct Best {
    /// Edges taken, sorted.
    pub(in crate::assign) pairs: Vec<u32>,
    pub(in crate::assign) prices: Prices,
    /// Whether the work came to its end.
    pub(in crate::assign) is_complete: bool,
}

/// The best pairs under a branch's bans; `None` where a fixed pair is forbidden there.
pub(in crate::assign) fn best(
    problem: &Problem,
    bans: &Bans,
    options: &AssignOptions,
    meter: &mut Meter<'_>,
) -> Option<Best> {
    let keeps_zero = options.objective == Objective::PointsFirst;
    let primary = Primary::new(problem, bans, keeps_zero)?;
    let is_root = bans.is_empty();
    Some(match &primary.market {
        Kind::Narrow(market) => Work::new(problem, options, &primary, market, is_root).run(meter),
        Kind::Wide(market) => Work::new(problem, options, &primary, market, is_root).run(meter),
    })
}

struct Work<'a, S> {
    problem: &'a Problem,
    options: &'a AssignOptions,
    primary: &'a Primary,
    market: &'a Market<S>,
    /// Of places, each with all above it included.
    prices: Vec<Levels>,
    /// Places that follow the one above at all further levels.
    followers: Vec<u32>,
    /// Whether nothing is banned, so that its stages are worth telling.
    is_root: bool,
}

impl<'a, S: Score> Work<'a, S> {
    fn new(
        problem: &'a Problem,
        options: &'a AssignOptions,
        primary: &'a Primary,
        market: &'a Market<S>,
        is_root: bool,
    ) -> Self {
        Self {
            problem,
            options,
            primary,
            market,
            prices: vec![Levels::ZERO; market.place_count()],
            followers: Vec::new(),
            is_root,
        }
    }

    fn run(mut self, meter: &mut Meter<'_>) -> Best {
        let first = match self.options.objective {
            Objective::SeatsFirst => First::Seats,
            Objective::PointsFirst => First::Points,
            Objective::MinimumsFirst => First::Minimums,
        };
        let solved = solve(self.market, first, meter);
        self.read_first(&solved);
        let mut taken = solved.seating.taken.clone();
        let mut is_complete = solved.is_complete;
        if is_complete {
            if self.is_root {
                meter.enter(Stage::Ties, 0);
            }
            is_complete = self.ties(&solved, &mut taken, meter);
        }
        let mut pairs = self.problem.fixed().to_vec();
        for (seat, offer) in taken.iter().enumerate() {
            if *offer != UNSEATED {
                pairs.push(self.edge(solved.seating.seat_cases[seat], *offer));
            }
        }
        pairs.sort_unstable();
        Best {
            pairs,
            prices: self.own_prices(),
            is_complete,
        }
    }

    /// The problem's edge of an offer.
    fn edge(&self, case: u32, offer: u32) -> u32 {
        let lawyer = self.market.offers[offer as usize].lawyer;
        let case = self.primary.cases[case as usize];
        let edge = self.problem.find_edge(case, lawyer);
        edge.expect("offers come from edges")
    }

    /// The market's case of an offer.
    fn case_of(&self, offer: u32) -> u32 {
        count(self.market.starts.partition_point(|start| *start <= offer)) - 1
    }

    fn hash(&self, offer: u32) -> i64 {
        let case = self.primary.cases[self.case_of(offer) as usize];
        let lawyer = self.market.offers[offer as usize].lawyer;
        let hash = tie_hash(
            "assign",
            &self.options.seed,
            self.problem.case_id(case),
            self.problem.lawyer_id(lawyer),
        );
        i64::try_from(hash >> LEFT_OUT).expect("48 bits")
    }

    fn tie(&self, offer: u32) -> i64 {
        self.problem.tie(self.edge(self.case_of(offer), offer))
    }

    /// Tie keys, where there are any, then hashes.
    fn ties(&mut self, solved: &Solved, taken: &mut [u32], meter: &mut Meter<'_>) -> bool {
        if self.problem.ties.is_empty() {
            let opened = open(self.market, solved, |offer| self.hash(offer));
            return self
                .level(Level::Hash, &opened, None, taken, meter)
                .is_none_or(|part| part.is_complete);
        }
        let opened = open(self.market, solved, |offer| self.tie(offer));
        let Some(by_tie) = self.level(Level::Tie, &opened, None, taken, meter) else {
            return true;
        };
        if !by_tie.is_complete {
            return false;
        }
        let part = &opened.part;
        let further = open(&part.market, &by_tie, |offer| {
            self.hash(part.offers[offer as usize])
        });
        let by_hash = self.level(Level::Hash, &further, Some(part), taken, meter);
        by_hash.is_none_or(|part| part.is_complete)
    }

    /// Solves a level on its open part and notes its prices. `within` is the part that `opened` was opened from.
    fn level(
        &mut self,
        level: Level,
        opened: &Opened,
        within: Option<&Part>,
        taken: &mut [u32],
        meter: &mut Meter<'_>,
    ) -> Option<Solved> {
        let part = &opened.part;
        let place_of = |place: u32| within.map_or(place, |within| within.places[place as usize]);
        let solved = (!part.offers.is_empty()).then(|| solve(&part.market, First::Seats, meter));
        if solved.as_ref().is_some_and(|solved| !solved.is_complete) {
            // The level above stays as it was.
            return solved;
        }
        if let Some(solved) = &solved {
            for (seat, offer) in part.seats.iter().zip(&solved.seating.taken) {
                let seat = within.map_or(*seat, |within| within.seats[*seat as usize]);
                taken[seat as usize] = if *offer == UNSEATED {
                    UNSEATED
                } else {
                    let offer = part.offers[*offer as usize];
                    within.map_or(offer, |within| within.offers[offer as usize])
                };
            }
        }
        // Local prices of the part, and steps between ranks that outweigh them.
        let mut amounts = vec![0_i128; self.market.place_count()];
        let mut largest = LARGEST_TIE;
        if let Some(solved) = &solved {
            for (place, price) in part.places.iter().zip(&solved.prices) {
                amounts[place_of(*place) as usize] = *price;
                largest = largest.max(price.abs());
            }
            for (case, utility) in solved.utilities.iter().enumerate() {
                let seat = if part.market.optional[case] {
                    0
                } else {
                    solved.scale.seat
                };
                largest = largest.max((utility - seat).abs());
            }
        }
        let step = 4 * (largest + 1);
        for (place, rank) in (0..).zip(&opened.ranks) {
            amounts[place_of(place) as usize] += step * i128::from(*rank);
        }
        self.followers
            .extend(opened.followers.iter().map(|place| place_of(*place)));
        self.follow(&mut amounts);
        let at = self.options.objective.place(level);
        for (price, amount) in self.prices.iter_mut().zip(amounts) {
            price.0[at] = amount;
        }
        solved
    }

    fn follow(&mut self, amounts: &mut [i128]) {
        if self.followers.is_empty() {
            return;
        }
        let depth = |mut place: u32| {
            let mut depth = 0;
            while place != ROOT {
                place = self.market.parents[place as usize];
                depth += 1;
            }
            depth
        };
        let mut order: Vec<(u32, u32)> = self
            .followers
            .iter()
            .map(|place| (depth(*place), *place))
            .collect();
        order.sort_unstable();
        for (_, place) in order {
            amounts[place as usize] = match self.market.parents[place as usize] {
                ROOT => 0,
                parent => amounts[parent as usize],
            };
        }
    }

    /// Reads the first three levels from one number.
    fn read_first(&mut self, solved: &Solved) {
        let objective = self.options.objective;
        let unit = i128::from(self.primary.unit);
        let Scale {
            seat,
            minimum,
            score,
        } = solved.scale;
        let shift = i128::from(self.primary.shift);
        for (price, whole) in self.prices.iter_mut().zip(&solved.prices) {
            let mut rest = *whole;
            for level in &objective.levels()[..3] {
                let (worth, in_units) = match level {
                    Level::Seats => (seat, 1),
                    Level::Minimums => (minimum, 1),
                    _ => (score, unit),
                };
                let times = nearest(rest, worth);
                rest -= times * worth;
                price.0[objective.place(*level)] += times * in_units;
                if *level == Level::Seats {
                    // The score that each seat lost.
                    price.0[objective.place(Level::Score)] += times * shift;
                }
            }
        }
    }

    /// What each place costs itself; places without a seat cost more than anybody would pay.
    fn own_prices(&self) -> Prices {
        let dear = {
            let mut dear = Levels::ZERO;
            dear.0[0] = match self.options.objective {
                Objective::PointsFirst => 1_000_000_000_000_001,
                _ => 2,
            };
            dear
        };
        let own = |place: usize| match self.market.parents[place] {
            ROOT => self.prices[place],
            parent => self.prices[place] - self.prices[parent as usize],
        };
        let lawyers = self.problem.lawyer_count() as usize;
        let groups = self.problem.group_count() as usize;
        let mut closed = self.primary.closed.iter().peekable();
        let mut prices = Prices::default();
        for place in 0..self.market.place_count() {
            let price = if closed
                .next_if(|closed| **closed as usize == place)
                .is_some()
            {
                dear
            } else {
                own(place)
            };
            if price == Levels::ZERO {
                continue;
            }
            if place < lawyers {
                prices.lawyers.push((count(place), price));
            } else if place < lawyers + groups {
                prices.groups.push((count(place - lawyers), price));
            } else {
                let (link, lawyer) = self.primary.links[place - lawyers - groups];
                prices.links.push((link, lawyer, price));
            }
        }
        prices
            .links
            .sort_unstable_by_key(|(link, lawyer, _)| (*link, *lawyer));
        prices
    }
}

/// The quotient with the smallest remainder; halves go towards zero.
fn nearest(value: i128, by: i128) -> i128 {
    let half = by / 2;
    if value >= 0 {
        (value + half - i128::from(by % 2 == 0)) / by
    } else {
        -((-value + half - i128::from(by % 2 == 0)) / by)
    }
}
