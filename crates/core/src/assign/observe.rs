//! Long work tells how far it is, and may be stopped.

/// What the solver is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stage {
    /// Seats, minimums and the total score.
    Score,
    /// Policy tie keys and tie hashes.
    Ties,
    /// Branches of opposing cases.
    Opposing,
    /// Cases one after the other, of rotation and lot.
    Turns,
    /// Reasons and ways out of seats that stayed empty.
    Reasons,
}

/// Asked now and then during long work.
pub trait Observer {
    /// So many steps are done in all, so many parts of the stage out of so many (0 where unknown). `false` stops
    /// the work at the next place where the result is consistent.
    fn step(&mut self, stage: Stage, steps: u64, done: u64, of: u64) -> bool;
}

/// Never stops anything.
impl Observer for () {
    fn step(&mut self, _: Stage, _: u64, _: u64, _: u64) -> bool {
        true
    }
}
