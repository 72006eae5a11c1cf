//! A problem with changes: what a way out is tried on.

use crate::assign::empty::unassigned::Remedy;
use crate::assign::problem::{Problem, count};

impl Problem {
    /// The problem with these changes; what is so already stays as it is. An added pair shifts the indices of the
    /// edges after it, so that pairs of two problems are compared by case and lawyer.
    ///
    /// # Example
    /// ```
    /// use dianyuan::assign::{CaseRow, LawyerRow, ProblemDraft, Remedy};
    ///
    /// let mut draft = ProblemDraft::new();
    /// draft.case(CaseRow::new("C-1", 1));
    /// draft.lawyer(LawyerRow::new("L-1", 3));
    /// let problem = draft.build()?;
    /// let changed = problem.with(&[Remedy::LawyerSeat(0), Remedy::Add(0, 0)]);
    /// assert_eq!((changed.maximum(0), changed.edge_count()), (4, 1));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn with(&self, remedies: &[Remedy]) -> Self {
        let mut changed = self.clone();
        let more = |maximum: &mut u32| *maximum = maximum.saturating_add(1);
        let mut added = Vec::new();
        for remedy in remedies {
            match *remedy {
                Remedy::LawyerSeat(lawyer) => more(&mut changed.lawyers.maximums[lawyer as usize]),
                Remedy::GroupSeat(group) => more(&mut changed.groups.maximums[group as usize]),
                Remedy::Allow(edge) => changed.forbidden.retain(|forbidden| *forbidden != edge),
                Remedy::Add(case, lawyer) => added.push((case, lawyer)),
            }
        }
        added.retain(|(case, lawyer)| self.find_edge(*case, *lawyer).is_none());
        added.sort_unstable();
        added.dedup();
        changed.add(&added);
        changed
    }

    /// The problem with a pair fixed that was free.
    pub(in crate::assign) fn fixing(&self, edge: u32) -> Self {
        let mut changed = self.clone();
        changed.fixed = inserted(&self.fixed, edge);
        changed
    }

    /// The problem with a pair forbidden that was free.
    pub(in crate::assign) fn forbidding(&self, edge: u32) -> Self {
        let mut changed = self.clone();
        changed.forbidden = inserted(&self.forbidden, edge);
        changed
    }

    /// Adds pairs that have no row; sorted, each once.
    fn add(&mut self, pairs: &[(u32, u32)]) {
        if pairs.is_empty() {
            return;
        }
        // Where each goes among the edges as they are.
        let places: Vec<u32> = pairs
            .iter()
            .map(|(case, lawyer)| {
                let edges = self.edges(*case);
                let lawyers = &self.edge_lawyers[edges.start as usize..edges.end as usize];
                edges.start + count(lawyers.partition_point(|other| other < lawyer))
            })
            .collect();
        let shift = |edge: &mut u32| *edge += count(places.partition_point(|place| place <= edge));
        self.fixed.iter_mut().for_each(shift);
        self.forbidden.iter_mut().for_each(shift);
        for (case, start) in (0..).zip(&mut self.edge_starts) {
            *start += count(pairs.partition_point(|(other, _)| *other < case));
        }
        self.edge_lawyers = spread(&self.edge_lawyers, &places, |at| pairs[at].1);
        self.scores = spread(&self.scores, &places, |_| 0);
        if !self.ties.is_empty() {
            self.ties = spread(&self.ties, &places, |_| 0);
        }
    }
}

fn inserted(sorted: &[u32], edge: u32) -> Vec<u32> {
    let mut sorted = sorted.to_vec();
    if let Err(at) = sorted.binary_search(&edge) {
        sorted.insert(at, edge);
    }
    sorted
}

/// Puts a new value before each of these places, in their order.
fn spread<T: Copy>(values: &[T], places: &[u32], new: impl Fn(usize) -> T) -> Vec<T> {
    let mut spread = Vec::with_capacity(values.len() + places.len());
    let mut from = 0;
    for (at, place) in places.iter().enumerate() {
        let place = *place as usize;
        spread.extend_from_slice(&values[from..place]);
        spread.push(new(at));
        from = place;
    }
    spread.extend_from_slice(&values[from..]);
    spread
}

#[cfg(test)]
#[path = "remedy_tests.rs"]
mod tests;
