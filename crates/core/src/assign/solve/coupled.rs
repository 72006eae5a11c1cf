//! Opposing sides never share a firm: branch and bound over what prices cannot say.
//!
//! A branch is solved without the rule. Where its best pairs let one firm serve two opposing cases, it splits: in one
//! part the one case may not have the firm, in the other the other. A branch that is worth no more than what is
//! already found is closed by its prices. The branch that is worth most goes first, so that the bound falls fastest.

use std::collections::{BTreeSet, BinaryHeap};

use crate::assign::certificate::{Certificate, Firm, Prices};
use crate::assign::market::Meter;
use crate::assign::objective::Levels;
use crate::assign::options::AssignOptions;
use crate::assign::problem::{Pin, Problem};
use crate::assign::solve::dual::bound;
use crate::assign::solve::levels::{Best, best};
use crate::assign::solve::primary::Bans;
use crate::assign::worth::worth;
use crate::observe::Stage;

/// What branching led to.
pub(in crate::assign) struct Coupled {
    /// The best pairs found that obey every rule, sorted.
    pub(in crate::assign) pairs: Vec<u32>,
    pub(in crate::assign) worth: Levels,
    /// No assignment is worth more.
    pub(in crate::assign) bound: Levels,
    pub(in crate::assign) certificate: Certificate,
    pub(in crate::assign) is_complete: bool,
}

/// Two opposing cases that one firm serves.
#[derive(Clone, Copy)]
struct Clash {
    one: u32,
    other: u32,
    firm: Firm,
}

enum Node {
    Closed(Prices),
    Contradiction,
    Split { clash: Clash, parts: [usize; 2] },
}

/// A solved branch that waits to be split; the one that is worth most comes first, of equals the older.
struct Waiting {
    worth: Levels,
    at: std::cmp::Reverse<usize>,
    bans: Bans,
    clash: Clash,
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Waiting {}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.worth, self.at).cmp(&(other.worth, other.at))
    }
}

struct Search<'a> {
    problem: &'a Problem,
    options: &'a AssignOptions,
    nodes: Vec<Node>,
    waiting: BinaryHeap<Waiting>,
    found: Option<(Levels, Vec<u32>)>,
    /// The most that any closed branch is worth.
    closed: Option<Levels>,
}

/// The best pairs in which no firm serves two opposing cases.
pub(in crate::assign) fn coupled(
    problem: &Problem,
    options: &AssignOptions,
    meter: &mut Meter<'_>,
) -> Coupled {
    meter.enter(Stage::Score, 0);
    let mut search = Search {
        problem,
        options,
        nodes: Vec::new(),
        waiting: BinaryHeap::new(),
        found: None,
        closed: None,
    };
    let root = best(problem, &Vec::new(), options, meter);
    let root = root.expect("without bans no fixed pair is banned");
    search.nodes.push(Node::Contradiction);
    let mut is_complete = root.is_complete;
    let stopped_bound = (!is_complete).then(|| bound(problem, options, &root.prices));
    search.take(0, Vec::new(), root);
    if !search.waiting.is_empty() && is_complete {
        meter.enter(Stage::Opposing, 0);
        is_complete = search.branch(meter);
    }
    let mut found = search.end(is_complete);
    if let Some(bound) = stopped_bound {
        found.bound = bound;
    }
    found
}

impl Search<'_> {
    /// Splits branches until none is worth more than what is found. `false` where the work was stopped.
    fn branch(&mut self, meter: &mut Meter<'_>) -> bool {
        while let Some(next) = self.waiting.pop() {
            if self.is_beaten(next.worth) {
                self.waiting.push(next);
                return true;
            }
            if meter.is_stopped() {
                self.waiting.push(next);
                return false;
            }
            let Clash { one, other, firm } = next.clash;
            let mut parts = Vec::with_capacity(2);
            let mut stopped = false;
            for case in [one, other] {
                let mut bans = next.bans.clone();
                if let Err(at) = bans.binary_search(&(case, firm)) {
                    bans.insert(at, (case, firm));
                }
                match best(self.problem, &bans, self.options, meter) {
                    None => parts.push(None),
                    Some(part) => {
                        stopped |= !part.is_complete;
                        parts.push(Some((bans, part)));
                    }
                }
            }
            if stopped {
                // The branch stays as it was, closed by its own prices.
                self.waiting.push(next);
                return false;
            }
            let first = self.nodes.len();
            self.nodes.push(Node::Contradiction);
            self.nodes.push(Node::Contradiction);
            self.nodes[next.at.0] = Node::Split {
                clash: next.clash,
                parts: [first, first + 1],
            };
            for (at, part) in (first..).zip(parts) {
                if let Some((bans, part)) = part {
                    self.take(at, bans, part);
                }
            }
            meter.progress(self.nodes.len() as u64);
            meter.count(1);
        }
        true
    }

    fn is_beaten(&self, worth: Levels) -> bool {
        self.found
            .as_ref()
            .is_some_and(|(found, _)| worth <= *found)
    }

    /// A solved branch is a result, or waits to be split. Until then its prices close it.
    fn take(&mut self, at: usize, bans: Bans, part: Best) {
        let worth = |pairs: &[u32]| {
            worth(
                self.problem,
                self.options.objective,
                &self.options.seed,
                pairs,
            )
        };
        let whole = worth(&part.pairs);
        self.nodes[at] = Node::Closed(part.prices);
        if let Some(clash) = clash(self.problem, &part.pairs) {
            let without = without_clashes(self.problem, &part.pairs);
            let less = worth(&without);
            self.offer(less, without);
            self.waiting.push(Waiting {
                worth: whole,
                at: std::cmp::Reverse(at),
                bans,
                clash,
            });
        } else {
            self.closed = self.closed.max(Some(whole));
            self.offer(whole, part.pairs);
        }
    }

    fn offer(&mut self, worth: Levels, pairs: Vec<u32>) {
        if !self.is_beaten(worth) {
            self.found = Some((worth, pairs));
        }
    }

    fn end(mut self, is_complete: bool) -> Coupled {
        let (worth, pairs) = self.found.take().expect("the root made an offer");
        let open = self.waiting.iter().map(|waiting| waiting.worth).max();
        let most = open.max(self.closed).unwrap_or(worth).max(worth);
        Coupled {
            pairs,
            worth,
            bound: if is_complete { worth } else { most },
            certificate: certificate(self.nodes),
            is_complete,
        }
    }
}

/// Parts come after what they are parts of, so the tree is put together from its end.
fn certificate(nodes: Vec<Node>) -> Certificate {
    let mut made: Vec<Option<Certificate>> = nodes.iter().map(|_| None).collect();
    for (at, node) in nodes.into_iter().enumerate().rev() {
        let mut take = |part: usize| {
            let part: Option<Certificate> = made[part].take();
            Box::new(part.expect("each part belongs to one split and comes after it"))
        };
        made[at] = Some(match node {
            Node::Closed(prices) => Certificate::Closed(prices),
            Node::Contradiction => Certificate::Contradiction,
            Node::Split { clash, parts } => Certificate::Split {
                one: clash.one,
                other: clash.other,
                firm: clash.firm,
                without_one: take(parts[0]),
                without_other: take(parts[1]),
            },
        });
    }
    made[0].take().expect("the root is a node")
}

/// Firms that serve each of the cases that have an opposing side.
fn firms(problem: &Problem, pairs: &[u32], case: u32) -> BTreeSet<Firm> {
    let edges = problem.edges(case);
    let first = pairs.partition_point(|edge| *edge < edges.start);
    let own = pairs[first..].iter().take_while(|edge| **edge < edges.end);
    own.map(|edge| problem.firm(problem.lawyer_of(*edge)))
        .collect()
}

/// The first pair of opposing cases that a firm serves both.
fn clash(problem: &Problem, pairs: &[u32]) -> Option<Clash> {
    problem.opposing().iter().find_map(|(one, other)| {
        let firms_of_one = firms(problem, pairs, *one);
        let firms_of_other = firms(problem, pairs, *other);
        let firm = firms_of_one.intersection(&firms_of_other).next()?;
        Some(Clash {
            one: *one,
            other: *other,
            firm: *firm,
        })
    })
}

/// The pairs without those that break the rule: of two opposing cases the later gives way, unless its pair is fixed.
fn without_clashes(problem: &Problem, pairs: &[u32]) -> Vec<u32> {
    let mut pairs = pairs.to_vec();
    while let Some(Clash { one, other, firm }) = clash(problem, &pairs) {
        let is_of = |case: u32, edge: u32| {
            problem.edges(case).contains(&edge) && problem.firm(problem.lawyer_of(edge)) == firm
        };
        let is_fixed = |case: u32| {
            let fixed = problem.edges(case).filter(|edge| is_of(case, *edge));
            fixed
                .into_iter()
                .any(|edge| problem.pin(edge) == Pin::Fixed)
        };
        let leaving = if is_fixed(other) { one } else { other };
        pairs.retain(|edge| !is_of(leaving, *edge));
    }
    pairs
}
