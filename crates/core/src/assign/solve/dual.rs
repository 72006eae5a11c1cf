//! What any prices prove: a bound, for results whose prices are not yet the final ones.

use std::collections::BTreeMap;

use crate::assign::certificate::Prices;
use crate::assign::objective::{Level, Levels};
use crate::assign::options::AssignOptions;
use crate::assign::problem::{Pin, Problem};
use crate::assign::worth::hash;

/// The most that any assignment can be worth, by weak duality: each case takes the pairs that are worth most above
/// their prices, each place is paid for as many seats as suits it. Every pair is looked at, so this is for results that
/// were stopped; finished ones meet their bound by complementary slackness. Whoever stopped the work waits for this, so
/// hashes, which take longer than everything else, are computed only where they can decide.
pub(in crate::assign) fn bound(
    problem: &Problem,
    options: &AssignOptions,
    prices: &Prices,
) -> Levels {
    let lawyers: BTreeMap<u32, Levels> = prices.lawyers.iter().copied().collect();
    let groups: BTreeMap<u32, Levels> = prices.groups.iter().copied().collect();
    let links: BTreeMap<(u32, u32), Levels> = prices
        .links
        .iter()
        .map(|(link, lawyer, price)| ((*link, *lawyer), *price))
        .collect();
    let none = Levels::ZERO;
    let way: Vec<Levels> = (0..problem.lawyer_count())
        .map(|lawyer| {
            let mut sum = lawyers.get(&lawyer).copied().unwrap_or(none);
            let mut group = problem.group(lawyer);
            while let Some(at) = group {
                sum += groups.get(&at).copied().unwrap_or(none);
                group = problem.parent(at);
            }
            sum
        })
        .collect();
    let objective = options.objective;
    let [seats, score, tie, last] =
        [Level::Seats, Level::Score, Level::Tie, Level::Hash].map(|level| objective.place(level));
    let mut bound = Levels::ZERO;
    // Of pairs that may be worth something, with their lawyers; hashes are still to be added.
    let mut nets: Vec<(Levels, u32)> = Vec::new();
    for case in 0..problem.case_count() {
        nets.clear();
        let mut need = problem.need(case) as usize;
        let hashed = |mut net: Levels, lawyer: u32| {
            net.0[last] += hash(problem, &options.seed, case, lawyer);
            net
        };
        for edge in problem.edges(case) {
            let lawyer = problem.lawyer_of(edge);
            let pin = problem.pin(edge);
            if pin == Pin::Forbidden {
                continue;
            }
            let link = problem.link(case);
            let link = link.and_then(|link| links.get(&(link, lawyer)));
            let mut net = none - way[lawyer as usize] - link.copied().unwrap_or(none);
            net.0[seats] += 1;
            net.0[score] += i128::from(problem.score(edge));
            net.0[tie] += i128::from(problem.tie(edge));
            if pin == Pin::Fixed {
                bound += hashed(net, lawyer);
                need -= 1;
            } else if net.0[..last] >= none.0[..last] {
                nets.push((net, lawyer));
            }
        }
        if need == 0 {
            continue;
        }
        // Only pairs that are no less before their hashes than the last one that is needed can be among the first.
        nets.sort_unstable_by(|(a, _), (b, _)| b.0[..last].cmp(&a.0[..last]));
        if let Some((least, _)) = nets.get(need - 1).copied() {
            nets.truncate(nets.partition_point(|(net, _)| net.0[..last] >= least.0[..last]));
        }
        for (net, lawyer) in &mut nets {
            *net = hashed(*net, *lawyer);
        }
        nets.sort_unstable_by(|a, b| b.cmp(a));
        let first = nets.iter().take(need).filter(|(net, _)| *net > none);
        bound += first.fold(none, |sum, (net, _)| sum + *net);
    }
    let minimums = options.objective.place(Level::Minimums);
    for lawyer in 0..problem.lawyer_count() {
        let price = lawyers.get(&lawyer).copied().unwrap_or(none);
        let (minimum, maximum) = (problem.minimum(lawyer), problem.maximum(lawyer));
        let paid = |seats: u32| {
            let mut sum = price.times(i128::from(seats));
            sum.0[minimums] -= i128::from(minimum.saturating_sub(seats));
            sum
        };
        bound += paid(0).max(paid(minimum)).max(paid(maximum));
    }
    for (group, price) in &groups {
        let seats = i128::from(problem.group_maximum(*group));
        bound += price.times(seats).max(none);
    }
    for price in links.values() {
        bound += (*price).max(none);
    }
    bound
}

#[cfg(test)]
#[path = "dual_tests.rs"]
mod tests;
