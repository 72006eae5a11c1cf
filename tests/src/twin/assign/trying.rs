//! Every set of pairs that keeps the rules is tried.

use dianyuan::assign::{Objective, Pin, Problem};

use super::{Best, arranged, may_join, of_pair};

/// The best pairs by each objective, in the order of `objectives`.
///
/// # Panics
/// If fixed pairs contradict each other, which no problem has.
#[must_use]
pub fn best_by_trying(problem: &Problem, objectives: &[Objective], seed: &str) -> Vec<Best> {
    let mut search = Search {
        problem,
        objectives,
        of_pairs: (0..problem.edge_count())
            .map(|edge| of_pair(problem, seed, edge))
            .collect(),
        taken: Vec::new(),
        best: vec![None; objectives.len()],
    };
    search.go(0, [0; 5]);
    let best = search.best.into_iter();
    best.map(|best| best.expect("fixed pairs go together"))
        .collect()
}

struct Search<'a> {
    problem: &'a Problem,
    objectives: &'a [Objective],
    of_pairs: Vec<[i128; 5]>,
    taken: Vec<u32>,
    best: Vec<Option<Best>>,
}

impl Search<'_> {
    /// Tries all ways to go on from an edge, with what is taken before it.
    fn go(&mut self, edge: u32, sums: [i128; 5]) {
        if edge == self.problem.edge_count() {
            return self.compare(sums);
        }
        if may_join(self.problem, &self.taken, edge) {
            let mut more = sums;
            for (sum, more) in more.iter_mut().zip(self.of_pairs[edge as usize]) {
                *sum += more;
            }
            self.taken.push(edge);
            self.go(edge + 1, more);
            self.taken.pop();
        }
        if self.problem.pin(edge) != Pin::Fixed {
            self.go(edge + 1, sums);
        }
    }

    fn compare(&mut self, mut sums: [i128; 5]) {
        for lawyer in 0..self.problem.lawyer_count() {
            let of_lawyer = |edge: &&u32| self.problem.lawyer_of(**edge) == lawyer;
            let load = self.taken.iter().filter(of_lawyer).count() as i128;
            sums[1] -= (i128::from(self.problem.minimum(lawyer)) - load).max(0);
        }
        for (objective, best) in self.objectives.iter().zip(&mut self.best) {
            let worth = arranged(*objective, sums);
            if best.as_ref().is_none_or(|best| best.worth < worth) {
                let pairs = self.taken.clone();
                *best = Some(Best { worth, pairs });
            }
        }
    }
}
