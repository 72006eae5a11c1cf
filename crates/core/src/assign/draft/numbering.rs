//! Which row each pair came from, in as little room as rows that follow each other need.

/// Row numbers by position: runs of rows that follow each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    /// The first position of each run, and its row.
    runs: Vec<(u32, u64)>,
}

impl Numbering {
    /// Notes that the pair at this position, the last so far, came from this row.
    pub(super) fn note(&mut self, position: u32, row: u64) {
        if row_in(self.runs.last(), position) != row {
            self.runs.push((position, row));
        }
    }

    /// The row of a position.
    pub(super) fn row(&self, position: u32) -> u64 {
        let run = self.runs.partition_point(|(first, _)| *first <= position);
        row_in(self.runs[..run].last(), position)
    }
}

/// The row of a position in a run; before the first run positions count from 1.
fn row_in(run: Option<&(u32, u64)>, position: u32) -> u64 {
    match run {
        Some((first, row)) => row.wrapping_add(u64::from(position - first)),
        None => u64::from(position) + 1,
    }
}

#[cfg(test)]
#[path = "numbering_tests.rs"]
mod tests;
