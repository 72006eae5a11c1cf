//! The prices of a branch: what stands on the way to each lawyer, and what the places earn.

use super::exact::{Overflow, add, small, times};
use crate::assign::certificate::Prices;
use crate::assign::objective::{Level, Levels, Objective};
use crate::assign::problem::Problem;
use crate::wire::{Faults, Json};

/// Prices on the ways of a branch.
pub(super) struct Ways<'a> {
    /// By lawyer: the own price with those of the group and of all groups above it.
    lawyers: Vec<Levels>,
    /// By link set and lawyer, sorted.
    links: &'a [(u32, u32, Levels)],
}

impl<'a> Ways<'a> {
    /// `None` after reporting a price of something that does not exist, or out of order.
    pub(super) fn read(
        problem: &Problem,
        prices: &'a Prices,
        faults: &mut Faults,
    ) -> Option<Result<Self, Overflow>> {
        let before = faults.count();
        let lawyers = prices.lawyers.iter().map(|price| (price.0, 0));
        known(faults, "lawyers", lawyers, (problem.lawyer_count(), 1));
        let groups = prices.groups.iter().map(|price| (price.0, 0));
        known(faults, "groups", groups, (problem.group_count(), 1));
        let links = prices.links.iter().map(|price| (price.0, price.1));
        let ends = (problem.link_count(), problem.lawyer_count());
        known(faults, "links", links, ends);
        (faults.count() == before).then(|| Self::sum(problem, prices))
    }

    fn sum(problem: &Problem, prices: &'a Prices) -> Result<Self, Overflow> {
        let all = prices.lawyers.iter().map(|price| price.1);
        let all = all.chain(prices.groups.iter().map(|price| price.1));
        for price in all.chain(prices.links.iter().map(|price| price.2)) {
            small(price)?;
        }
        let groups = group_ways(problem, &prices.groups)?;
        let mut lawyers = vec![Levels::ZERO; problem.lawyer_count() as usize];
        for &(lawyer, price) in &prices.lawyers {
            lawyers[lawyer as usize] = price;
        }
        for (lawyer, way) in (0..problem.lawyer_count()).zip(&mut lawyers) {
            if let Some(group) = problem.group(lawyer) {
                *way = add(*way, groups[group as usize])?;
            }
            *way = small(*way)?;
        }
        let links = &prices.links;
        Ok(Self { lawyers, links })
    }

    /// What a seat with a lawyer costs, but for the price of a link set.
    pub(super) fn to_lawyer(&self, lawyer: u32) -> Levels {
        self.lawyers[lawyer as usize]
    }

    /// What a link set pays for its one seat with each lawyer, sorted by lawyer.
    pub(super) fn of_link(&self, link: u32) -> &'a [(u32, u32, Levels)] {
        let start = self.links.partition_point(|price| price.0 < link);
        let end = self.links.partition_point(|price| price.0 <= link);
        &self.links[start..end]
    }
}

/// By group: its price and those of all groups above it.
fn group_ways(problem: &Problem, prices: &[(u32, Levels)]) -> Result<Vec<Levels>, Overflow> {
    let mut own = vec![Levels::ZERO; problem.group_count() as usize];
    for &(group, price) in prices {
        own[group as usize] = price;
    }
    let mut ways: Vec<Option<Levels>> = vec![None; own.len()];
    let mut below = Vec::new();
    for start in 0..problem.group_count() {
        let mut at = Some(start);
        let mut way = Levels::ZERO;
        while let Some(group) = at {
            if let Some(known) = ways[group as usize] {
                way = known;
                break;
            }
            below.push(group);
            at = problem.parent(group);
        }
        while let Some(group) = below.pop() {
            way = add(way, own[group as usize])?;
            ways[group as usize] = Some(way);
        }
    }
    Ok(ways.into_iter().flatten().collect())
}

/// Reports prices of what does not exist, and those that do not stand in order, each once.
fn known(
    faults: &mut Faults,
    field: &'static str,
    places: impl Iterator<Item = (u32, u32)>,
    ends: (u32, u32),
) {
    let mut before = None;
    for (at, place) in places.enumerate() {
        let mut report = |code, value: u32, expected: String| {
            faults.in_field(field, |faults| {
                faults.in_item(at, |faults| {
                    faults.report(code, &Json::from(u64::from(value)), expected);
                });
            });
        };
        if place.0 >= ends.0 {
            report(
                "out_of_range",
                place.0,
                format!("an index below {}", ends.0),
            );
        }
        if place.1 >= ends.1 {
            report(
                "out_of_range",
                place.1,
                format!("an index below {}", ends.1),
            );
        }
        if before >= Some(place) {
            let expected = "prices in the order of what they are of, each once".to_owned();
            report("not_in_order", place.0, expected);
        }
        before = Some(place);
    }
}

/// What all places earn at most: each its price for as many seats as it may give, a lawyer with a minimum less
/// what is missing from it.
pub(super) fn earned(
    problem: &Problem,
    objective: Objective,
    prices: &Prices,
) -> Result<Levels, Overflow> {
    let mut sum = by_lawyers(problem, objective, &prices.lawyers)?;
    for &(group, price) in &prices.groups {
        let most = times(price, problem.group_maximum(group))?;
        sum = add(sum, most.max(Levels::ZERO))?;
    }
    for &(_, _, price) in &prices.links {
        sum = add(sum, price.max(Levels::ZERO))?;
    }
    Ok(sum)
}

/// Both price and missing seats are straight lines on either side of the minimum, so that one of its ends and the
/// minimum itself is best.
fn by_lawyers(
    problem: &Problem,
    objective: Objective,
    prices: &[(u32, Levels)],
) -> Result<Levels, Overflow> {
    let missing_at = objective.place(Level::Minimums);
    let mut prices = prices.iter().peekable();
    let mut sum = Levels::ZERO;
    for lawyer in 0..problem.lawyer_count() {
        let price = prices.next_if(|price| price.0 == lawyer);
        let price = price.map_or(Levels::ZERO, |price| price.1);
        let (least, most) = (problem.minimum(lawyer), problem.maximum(lawyer));
        let with = |seats: u32| {
            let mut missing = Levels::ZERO;
            missing.0[missing_at] = -i128::from(least.saturating_sub(seats));
            add(times(price, seats)?, missing)
        };
        let best = with(0)?.max(with(least.min(most))?).max(with(most)?);
        sum = add(sum, best)?;
    }
    Ok(sum)
}

#[cfg(test)]
#[path = "ways_tests.rs"]
mod tests;
