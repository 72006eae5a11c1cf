//! Ways out of an empty seat: the changes that would fill it, each of them tried.

use std::collections::BTreeMap;

use crate::assign::empty::again::Again;
use crate::assign::empty::bounds::Bounds;
use crate::assign::empty::changes::Changes;
use crate::assign::empty::reasons::ReasonOptions;
use crate::assign::empty::residual::Residual;
use crate::assign::empty::search::Search;
use crate::assign::empty::unassigned::{Remedy, WayOut};
use crate::assign::objective::Levels;
use crate::assign::outcome::{Assignment, Mechanism};

/// Looks for ways out, case by case.
pub(in crate::assign) struct Finder<'a> {
    residual: &'a Residual<'a>,
    assignment: &'a Assignment,
    bounds: Option<Bounds<'a>>,
    options: ReasonOptions,
    /// What changes brought so far; cases that share a shortage share most of them.
    gains: BTreeMap<Vec<Remedy>, Option<Levels>>,
}

impl<'a> Finder<'a> {
    pub(in crate::assign) fn new(
        residual: &'a Residual<'a>,
        assignment: &'a Assignment,
        options: ReasonOptions,
    ) -> Self {
        Self {
            residual,
            assignment,
            bounds: Bounds::of(residual.problem, assignment),
            options,
            gains: BTreeMap::new(),
        }
    }

    /// The best ways out of a case, the greatest gain first. With prices, changes are tried in the order of what
    /// they bring at most, until no other can be among the best.
    pub(in crate::assign) fn ways_out(
        &mut self,
        case: u32,
        search: &mut Search,
        again: &mut Again<'_>,
    ) -> Vec<WayOut> {
        let most = self.options.ways;
        let changes = match self.assignment.mechanism {
            Mechanism::Optimal => Changes::anywhere(self.residual, case, most, search),
            Mechanism::Rotation | Mechanism::Lot => Changes::direct(self.residual, case, most),
        };
        let bounded = changes.list.into_iter().map(|remedies| {
            let bounds = self.bounds.as_ref();
            (bounds.map(|bounds| bounds.gain(&remedies)), remedies)
        });
        let mut bounded: Vec<(Option<Levels>, Vec<Remedy>)> = bounded.collect();
        bounded.sort_by(|(one, ones), (other, others)| (other, ones).cmp(&(one, others)));
        let mut ways: Vec<WayOut> = Vec::new();
        for (bound, remedies) in bounded.into_iter().take(self.options.tries) {
            let last = most.checked_sub(1).and_then(|last| ways.get(last));
            let is_beaten = |last: &WayOut| bound.is_some_and(|bound| bound < last.gain);
            if again.is_over || last.is_some_and(is_beaten) {
                break;
            }
            if let Some(gain) = self.gain(&remedies, again)
                && (changes.are_all_needed || !self.has_fewer(&remedies, again))
            {
                ways.push(WayOut { remedies, gain });
                ways.sort_by(|one, other| {
                    (other.gain, &one.remedies).cmp(&(one.gain, &other.remedies))
                });
            }
        }
        ways.truncate(most);
        ways
    }

    /// Whether one of several changes can be left out, and a seat is still filled.
    fn has_fewer(&mut self, remedies: &[Remedy], again: &mut Again<'_>) -> bool {
        remedies.len() > 1
            && (0..remedies.len()).any(|left_out| {
                let mut fewer = remedies.to_vec();
                fewer.remove(left_out);
                self.gain(&fewer, again).is_some()
            })
    }

    /// What changes bring, if they fill a seat.
    fn gain(&mut self, remedies: &[Remedy], again: &mut Again<'_>) -> Option<Levels> {
        if let Some(known) = self.gains.get(remedies) {
            return *known;
        }
        let before = self.assignment;
        let result = again.solve(&self.residual.problem.with(remedies));
        let fuller = result.filter(|result| result.pairs.len() > before.pairs.len());
        let gain = fuller.map(|result| result.worth - before.worth);
        if !again.is_over {
            self.gains.insert(remedies.to_vec(), gain);
        }
        gain
    }
}

#[cfg(test)]
#[path = "ways_out_tests.rs"]
mod tests;
