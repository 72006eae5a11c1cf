//! One thing changed in a result.

use dianyuan::assign::{
    Assignment, Certificate, Levels, Mechanism, Objective, Prices, Problem, Status,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::certificates::price;
use crate::draw::objective;

#[derive(Clone, Debug)]
pub(crate) enum Change {
    Drop(Index),
    Add(Index),
    Swap(Index, Index),
    Twice(Index),
    Turn,
    Beyond,
    Worth(usize, i128),
    Bound(usize, i128),
    Both(usize, i128),
    Status(Status),
    Stopped,
    NotOptimal,
    Mechanism(Mechanism),
    Objective(Objective),
    Seed,
    NoBound,
    NoCertificate,
    Price(Index, usize, i128),
    NewPrice(Index, Levels),
    DropPrice(Index),
    PricesTurned(Index),
    CutBranch(Index, bool),
    Contradict(Index),
}

pub(crate) fn change() -> impl Strategy<Value = Change> {
    use Change::{
        Add, Beyond, Both, Bound, Contradict, CutBranch, Drop, DropPrice, Mechanism, NewPrice,
        NoBound, NoCertificate, NotOptimal, Objective, Price, PricesTurned, Seed, Stopped, Swap,
        Turn, Twice, Worth,
    };
    let index = any::<Index>;
    let by = [-1, 1, -1_000_000_000, 1_000_000_000, i128::MAX];
    let level = || (0..5_usize, select(by.to_vec()));
    let pairs = prop_oneof![
        index().prop_map(Drop),
        index().prop_map(Add),
        (index(), index()).prop_map(|(out, into)| Swap(out, into)),
        index().prop_map(Twice),
        Just(Turn),
        Just(Beyond),
    ];
    let words = prop_oneof![
        select(Status::ALL).prop_map(Change::Status),
        Just(Stopped),
        Just(NotOptimal),
        select(dianyuan::assign::Mechanism::ALL).prop_map(Mechanism),
        objective().prop_map(Objective),
        Just(Seed),
    ];
    let numbers = prop_oneof![
        level().prop_map(|(level, by)| Worth(level, by)),
        level().prop_map(|(level, by)| Bound(level, by)),
        level().prop_map(|(level, by)| Both(level, by)),
    ];
    let proof = prop_oneof![
        1 => Just(NoBound),
        1 => Just(NoCertificate),
        4 => (index(), level()).prop_map(|(of, (level, by))| Price(of, level, by)),
        2 => (index(), price()).prop_map(|(of, price)| NewPrice(of, price)),
        2 => index().prop_map(DropPrice),
        1 => index().prop_map(PricesTurned),
        2 => (index(), any::<bool>()).prop_map(|(of, one)| CutBranch(of, one)),
        2 => index().prop_map(Contradict),
    ];
    prop_oneof![1 => pairs, 1 => words, 1 => numbers, 2 => proof]
}

impl Change {
    /// Changes the result; false where what comes out has not even the form of a result.
    pub(crate) fn apply(&self, problem: &Problem, result: &mut Assignment) -> bool {
        match self {
            Self::Worth(level, by) => add(&mut result.worth, *level, *by),
            Self::Bound(level, by) => result
                .bound
                .iter_mut()
                .for_each(|all| add(all, *level, *by)),
            Self::Both(level, by) => {
                add(&mut result.worth, *level, *by);
                result
                    .bound
                    .iter_mut()
                    .for_each(|all| add(all, *level, *by));
            }
            Self::Status(status) => result.status = *status,
            Self::Stopped => (result.status, result.optimal) = (Status::Stopped, false),
            Self::NotOptimal => result.optimal = false,
            Self::Mechanism(mechanism) => result.mechanism = *mechanism,
            Self::Objective(objective) => result.objective = *objective,
            Self::Seed => result.seed.push('1'),
            Self::NoBound => result.bound = None,
            Self::NoCertificate => result.certificate = None,
            Self::Drop(_) | Self::Add(_) | Self::Swap(..) => {
                self.exchange(problem, &mut result.pairs);
            }
            Self::Twice(of) => {
                let again = (!result.pairs.is_empty()).then(|| of.index(result.pairs.len()));
                result.pairs.extend(again.map(|at| result.pairs[at]));
                result.pairs.sort_unstable();
            }
            Self::Turn => result.pairs.reverse(),
            Self::Beyond => result.pairs.push(problem.edge_count()),
            _ => {
                return result
                    .certificate
                    .as_mut()
                    .is_none_or(|all| self.in_proof(problem, all));
            }
        }
        true
    }

    /// Pairs of the problem, one out or one in.
    fn exchange(&self, problem: &Problem, pairs: &mut Vec<u32>) {
        let (out, into) = match self {
            Self::Drop(out) => (Some(out), None),
            Self::Swap(out, into) => (Some(out), Some(into)),
            Self::Add(into) => (None, Some(into)),
            _ => (None, None),
        };
        if let Some(out) = out.filter(|_| !pairs.is_empty()) {
            pairs.remove(out.index(pairs.len()));
        }
        let others: Vec<u32> = (0..problem.edge_count())
            .filter(|edge| !pairs.contains(edge))
            .collect();
        if let Some(into) = into.filter(|_| !others.is_empty()) {
            pairs.push(*into.get(&others));
            pairs.sort_unstable();
        }
    }

    fn in_proof(&self, problem: &Problem, certificate: &mut Certificate) -> bool {
        let is_split = |part: &Certificate| matches!(part, Certificate::Split { .. });
        let mut has_form = true;
        match self {
            Self::CutBranch(of, one) => one_of(certificate, *of, is_split, |part| cut(part, *one)),
            Self::Contradict(of) => {
                let is_leaf = |part: &Certificate| !is_split(part);
                one_of(certificate, *of, is_leaf, |part| {
                    *part = Certificate::Contradiction;
                });
            }
            Self::Price(of, ..)
            | Self::NewPrice(of, _)
            | Self::DropPrice(of)
            | Self::PricesTurned(of) => {
                let is_closed = |part: &Certificate| matches!(part, Certificate::Closed(_));
                one_of(certificate, *of, is_closed, |part| {
                    if let Certificate::Closed(prices) = part {
                        has_form = self.in_prices(problem, prices);
                    }
                });
            }
            other => unreachable!("{other:?} is not about proofs"),
        }
        has_form
    }

    fn in_prices(&self, problem: &Problem, prices: &mut Prices) -> bool {
        let (lawyers, groups, links) = (&mut prices.lawyers, &mut prices.groups, &mut prices.links);
        let count = lawyers.len() + groups.len() + links.len();
        match self {
            Self::Price(of, level, by) if count > 0 => {
                let all = lawyers.iter_mut().map(|price| &mut price.1);
                let all = all.chain(groups.iter_mut().map(|price| &mut price.1));
                let mut all = all.chain(links.iter_mut().map(|price| &mut price.2));
                add(all.nth(of.index(count)).unwrap(), *level, *by);
                return *by < i128::MAX;
            }
            Self::NewPrice(of, price) if problem.lawyer_count() > 0 => {
                let lawyer = u32::try_from(of.index(problem.lawyer_count() as usize)).unwrap();
                match lawyers.binary_search_by_key(&lawyer, |known| known.0) {
                    Ok(at) => lawyers[at].1 = *price,
                    Err(at) => lawyers.insert(at, (lawyer, *price)),
                }
            }
            Self::DropPrice(of) if count > 0 => {
                let at = of.index(count);
                if at < lawyers.len() {
                    lawyers.remove(at);
                } else if at - lawyers.len() < groups.len() {
                    groups.remove(at - lawyers.len());
                } else {
                    links.remove(at - lawyers.len() - groups.len());
                }
            }
            Self::PricesTurned(_) => {
                lawyers.reverse();
                groups.reverse();
                links.reverse();
                return lawyers.len() < 2 && groups.len() < 2 && links.len() < 2;
            }
            _ => {}
        }
        true
    }
}

fn add(levels: &mut Levels, level: usize, by: i128) {
    levels.0[level] = levels.0[level].saturating_add(by);
}

/// Puts one part of a split in its place.
fn cut(split: &mut Certificate, one: bool) {
    let whole = std::mem::replace(split, Certificate::Contradiction);
    if let Certificate::Split {
        without_one,
        without_other,
        ..
    } = whole
    {
        *split = if one { *without_one } else { *without_other };
    }
}

/// Changes one of the parts of a tree that are such, if there are any.
fn one_of(
    tree: &mut Certificate,
    of: Index,
    is_such: impl Fn(&Certificate) -> bool,
    mut change: impl FnMut(&mut Certificate),
) {
    let mut count = 0;
    every(tree, &mut |part| count += usize::from(is_such(part)));
    let Some(last) = count.checked_sub(1) else {
        return;
    };
    let mut left = of.index(last + 1);
    let mut done = false;
    every(tree, &mut |part| {
        if !done && is_such(part) {
            done = left == 0;
            if done {
                change(part);
            } else {
                left -= 1;
            }
        }
    });
}

fn every(tree: &mut Certificate, visit: &mut dyn FnMut(&mut Certificate)) {
    visit(tree);
    if let Certificate::Split {
        without_one,
        without_other,
        ..
    } = tree
    {
        every(without_one, visit);
        every(without_other, visit);
    }
}
