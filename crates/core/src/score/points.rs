//! The score: micro-weights times signals, summed as integers.

use super::request::Request;
use super::{caseload, continuity, experience, needs, performance, proximity, speciality};
use crate::columns::Row;
use crate::policy::{MICRO, Signal};

/// A signal's value in millionths, and whether it rests on facts alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Valued {
    pub(crate) value: u32,
    pub(crate) known: bool,
}

impl Valued {
    /// What the case does not ask for is full for everyone.
    pub(super) fn not_asked() -> Self {
        Self {
            value: MICRO,
            known: true,
        }
    }

    /// A value that stands in for an unknown fact.
    pub(super) fn neutral(value: u32) -> Self {
        Self {
            value,
            known: false,
        }
    }

    /// All or nothing.
    pub(super) fn met(met: bool) -> Self {
        Self {
            value: if met { MICRO } else { 0 },
            known: true,
        }
    }
}

/// ⌊value × part / 1,000,000⌋.
#[inline]
pub(super) fn share(value: u32, part: u32) -> u32 {
    let share = u64::from(value) * u64::from(part) / u64::from(MICRO);
    u32::try_from(share).expect("a share of at most one million")
}

/// Takes contributions as they are made.
pub(crate) trait Sink {
    /// One signal's part in the score.
    fn contribute(&mut self, signal: Signal, valued: Valued, points: u32);
}

/// Wants nothing but the sum.
pub(crate) struct Sum;

impl Sink for Sum {
    #[inline]
    fn contribute(&mut self, _signal: Signal, _valued: Valued, _points: u32) {}
}

/// One signal's part in a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The signal.
    pub signal: Signal,
    /// Its value in millionths.
    pub value: u32,
    /// Its micro-weight.
    pub weight: u32,
    /// ⌊weight × value / 1,000,000⌋.
    pub points: u32,
    /// False where a neutral value stands in for an unknown fact.
    pub known: bool,
}

/// Every contribution, in the fixed order of signals.
pub(crate) struct Contributions {
    weights: [u32; Signal::COUNT],
    parts: [Option<Contribution>; Signal::COUNT],
}

impl Contributions {
    pub(crate) fn new(request: &Request<'_>) -> Self {
        Self {
            weights: request.weights,
            parts: [None; Signal::COUNT],
        }
    }

    pub(crate) fn finish(self) -> Vec<Contribution> {
        self.parts.into_iter().flatten().collect()
    }
}

impl Sink for Contributions {
    fn contribute(&mut self, signal: Signal, valued: Valued, points: u32) {
        let weight = self.weights[signal.index()];
        let Valued { value, known } = valued;
        self.parts[signal.index()] = Some(Contribution {
            signal,
            value,
            weight,
            points,
            known,
        });
    }
}

/// A score on the way: what has been added, and what the rest can bring at most.
struct Tally<'s, S> {
    weights: &'s [u32; Signal::COUNT],
    floor: u32,
    total: u32,
    left: u32,
    sink: &'s mut S,
}

impl<S: Sink> Tally<'_, S> {
    /// Adds one signal; `None` when `floor` is out of reach.
    #[inline]
    fn add(&mut self, signal: Signal, valued: Valued) -> Option<()> {
        let weight = self.weights[signal.index()];
        let points = share(valued.value, weight);
        self.sink.contribute(signal, valued, points);
        self.total += points;
        self.left -= weight;
        (self.total + self.left >= self.floor).then_some(())
    }
}

/// The lawyer's points for the case, or `None` as soon as they are sure to be below `floor`.
pub(crate) fn score<S: Sink>(
    row: &Row<'_>,
    request: &Request<'_>,
    floor: u32,
    sink: &mut S,
) -> Option<u32> {
    score_with(row, request, speciality::value(row, request), floor, sink)
}

/// The same with the value of the first signal.
///
/// The way on the globe is the dear part, so it comes last, and its bound before it. The sum does not
/// depend on the order, because it is a sum of integers.
#[inline]
pub(crate) fn score_with<S: Sink>(
    row: &Row<'_>,
    request: &Request<'_>,
    speciality: Valued,
    floor: u32,
    sink: &mut S,
) -> Option<u32> {
    let weights = &request.weights;
    let mut tally = Tally {
        weights,
        floor,
        total: 0,
        left: MICRO,
        sink,
    };
    tally.add(Signal::Speciality, speciality)?;
    tally.add(Signal::Caseload, caseload::value(row, request))?;
    tally.add(Signal::Performance, performance::value(row, request))?;
    tally.add(Signal::Experience, experience::value(row, request))?;
    tally.add(Signal::Language, needs::language(row, request))?;
    tally.add(Signal::Continuity, continuity::value(row, request))?;
    tally.add(Signal::Training, needs::training(row, request))?;
    tally.add(Signal::HomeVisit, needs::home_visit(row, request))?;
    tally.add(Signal::Preference, needs::preference(row, request))?;
    if floor > 0 {
        let most = share(
            proximity::bound(row, request),
            weights[Signal::Proximity.index()],
        );
        if tally.total + most < floor {
            return None;
        }
    }
    tally.add(Signal::Proximity, proximity::value(row, request))?;
    Some(tally.total)
}

#[cfg(test)]
#[path = "points_tests.rs"]
mod tests;
