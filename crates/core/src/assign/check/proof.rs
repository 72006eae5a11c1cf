//! The tree of branches: each split leaves nothing out, each leaf is closed, and the best leaf is the bound.

use super::bound::Leaf;
use super::ways::Ways;
use crate::assign::certificate::{Certificate, Firm, Prices};
use crate::assign::objective::Levels;
use crate::assign::outcome::Assignment;
use crate::assign::problem::Problem;
use crate::wire::Faults;

/// The highest bound of the leaves. `None` after reporting what is wrong with the tree.
pub(super) fn bound(
    problem: &Problem,
    result: &Assignment,
    certificate: &Certificate,
    faults: &mut Faults,
) -> Option<Levels> {
    let mut tree = Tree {
        problem,
        result,
        branches: Vec::new(),
    };
    tree.push(certificate, None);
    tree.bound(faults)
}

/// All branches; they stand in a list instead of on the stack, so that no depth is too much.
struct Tree<'a> {
    problem: &'a Problem,
    result: &'a Assignment,
    branches: Vec<Branch<'a>>,
}

struct Branch<'a> {
    certificate: &'a Certificate,
    part_of: Option<Part>,
}

/// Of which branch it is a part, and what it forbids.
#[derive(Clone, Copy)]
struct Part {
    branch: usize,
    barred: (u32, Firm),
}

impl<'a> Tree<'a> {
    fn push(&mut self, certificate: &'a Certificate, part_of: Option<Part>) {
        self.branches.push(Branch {
            certificate,
            part_of,
        });
    }

    fn bound(&mut self, faults: &mut Faults) -> Option<Levels> {
        let before = faults.count();
        let mut highest = None;
        let mut at = 0;
        while let Some(branch) = self.branches.get(at) {
            match branch.certificate {
                Certificate::Split {
                    one,
                    other,
                    firm,
                    without_one,
                    without_other,
                } => {
                    self.split(at, (*one, *other), *firm, faults);
                    let mut part = |case, certificate| {
                        let part = Part {
                            branch: at,
                            barred: (case, *firm),
                        };
                        self.push(certificate, Some(part));
                    };
                    part(*one, without_one);
                    part(*other, without_other);
                }
                Certificate::Closed(prices) => {
                    highest = highest.max(self.closed(at, prices, faults));
                }
                Certificate::Contradiction => self.contradiction(at, faults),
            }
            at += 1;
        }
        if faults.count() > before {
            return None;
        }
        if highest.is_none() {
            let value = "contradictions alone".to_owned();
            report(0, "not_proved", value, "a bound", faults);
        }
        highest
    }

    fn split(&self, at: usize, (one, other): (u32, u32), firm: Firm, faults: &mut Faults) {
        let pair = (one.min(other), one.max(other));
        if self.problem.opposing().binary_search(&pair).is_err() {
            let value = format!("cases {one} and {other}");
            report(at, "not_opposing", value, "two opposing cases", faults);
        }
        let is_firm = match firm {
            Firm::Group(group) => group < self.problem.group_count(),
            Firm::Lawyer(lawyer) => {
                lawyer < self.problem.lawyer_count() && self.problem.firm(lawyer) == firm
            }
        };
        if !is_firm {
            let expected = "a group, or a lawyer without one";
            report(at, "unknown_firm", format!("{firm:?}"), expected, faults);
        }
    }

    /// The bound of a leaf, unless nothing lies in it or it is wrong.
    fn closed(&self, at: usize, prices: &Prices, faults: &mut Faults) -> Option<Levels> {
        let mut inner = Faults::new();
        let ways = Ways::read(self.problem, prices, &mut inner);
        if !inner.is_empty() {
            faults.in_field(&path(at), |faults| {
                faults.in_field("closed", |faults| faults.adopt(inner.into_problems()));
            });
        }
        let ways = ways?;
        let barred = self.barred(at);
        let leaf = self.leaf(&barred);
        if leaf.is_contradiction() {
            return None;
        }
        let bound = ways.and_then(|ways| leaf.bound(prices, &ways));
        if bound.is_err() {
            let value = "prices too large".to_owned();
            let expected = "prices whose sums stay within 128 bits";
            report(at, "out_of_range", value, expected, faults);
        }
        bound.ok()
    }

    fn contradiction(&self, at: usize, faults: &mut Faults) {
        if !self.leaf(&self.barred(at)).is_contradiction() {
            let value = "a contradiction".to_owned();
            let expected = "a contradiction only where a fixed pair is forbidden";
            report(at, "no_contradiction", value, expected, faults);
        }
    }

    fn leaf<'b>(&'b self, barred: &'b [(u32, Firm)]) -> Leaf<'b> {
        Leaf {
            problem: self.problem,
            objective: self.result.objective,
            seed: &self.result.seed,
            barred,
        }
    }

    /// What a branch forbids, sorted, each once.
    fn barred(&self, at: usize) -> Vec<(u32, Firm)> {
        let mut all: Vec<_> = self.parts(at).map(|part| part.barred).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// From a branch up to the whole.
    fn parts(&self, at: usize) -> impl Iterator<Item = Part> + '_ {
        let above = |part: &Part| self.branches[part.branch].part_of;
        std::iter::successors(self.branches[at].part_of, above)
    }
}

fn report(
    at: usize,
    code: &'static str,
    value: String,
    expected: &'static str,
    faults: &mut Faults,
) {
    faults.in_field(&path(at), |faults| {
        faults.report_described(code, value, expected);
    });
}

/// Where a branch stands in the JSON: each one after that of which it is a part, those of one split together.
fn path(at: usize) -> String {
    format!("certificate.branches[{at}]")
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
