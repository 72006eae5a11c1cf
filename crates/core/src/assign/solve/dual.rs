//! What any prices prove: a bound, for results whose prices are not yet the final ones.

use std::collections::BTreeMap;

use crate::assign::certificate::Prices;
use crate::assign::objective::{Level, Levels};
use crate::assign::options::AssignOptions;
use crate::assign::problem::{Pin, Problem};
use crate::assign::worth::pair_worth;

/// The most that any assignment can be worth, by weak duality: each case takes the pairs that are worth most above
/// their prices, each place is paid for as many seats as suits it. Every pair's hash is computed, so this is for
/// results that were stopped; finished ones meet their bound by complementary slackness.
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
    let mut bound = Levels::ZERO;
    let mut nets = Vec::new();
    for case in 0..problem.case_count() {
        nets.clear();
        let mut need = problem.need(case) as usize;
        for edge in problem.edges(case) {
            let lawyer = problem.lawyer_of(edge);
            let pin = problem.pin(edge);
            if pin == Pin::Forbidden {
                continue;
            }
            let link = problem.link(case);
            let link = link.and_then(|link| links.get(&(link, lawyer)));
            let net = pair_worth(problem, options.objective, &options.seed, edge)
                - way[lawyer as usize]
                - link.copied().unwrap_or(none);
            if pin == Pin::Fixed {
                bound += net;
                need -= 1;
            } else if net > none {
                nets.push(net);
            }
        }
        nets.sort_unstable_by(|a, b| b.cmp(a));
        bound += nets.iter().take(need).fold(none, |sum, net| sum + *net);
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
