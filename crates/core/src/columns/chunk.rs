//! A thousand lawyers as columns: what gates and signals read for everyone, beside the whole
//! profiles, which they read rarely.

use std::ops::Range;
use std::sync::Arc;

use super::facts::Facts;
use super::few::Few;
use super::links::Bonds;
use crate::model::{CaseKind, Lawyer};

/// Rows in a chunk: small enough to copy when a snapshot shares it, large enough to scan.
pub(crate) const CHUNK_ROWS: usize = 1024;

/// Kinds of cases.
pub(crate) const KINDS: usize = CaseKind::ALL.len();

/// A day that is not known.
pub(crate) const NO_DAY: i32 = i32::MAX;
/// A number that is not known.
pub(crate) const NO_NUMBER: u32 = u32::MAX;

/// A speciality: the cause's node and its evidence in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    pub(crate) node: u32,
    pub(crate) evidence: u32,
}

/// What the gates that look at the lawyer alone answer, by number, on days from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settled {
    pub(crate) from: i32,
    pub(crate) to: i32,
    pub(crate) answer: u32,
}

impl Settled {
    /// Settled on no day.
    pub(crate) const NEVER: Self = Self {
        from: i32::MAX,
        to: i32::MIN,
        answer: 0,
    };
}

/// What a row says, before it is put into columns.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) lawyer: Arc<Lawyer>,
    pub(crate) fixed: Fixed,
    pub(crate) performance: [u32; KINDS],
    pub(crate) specialities: Vec<Evidence>,
    pub(crate) bonds: Option<Bonds>,
    /// First and last days of not being free.
    pub(crate) busy: Vec<(i32, i32)>,
}

/// The part of a row that has the same size for everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fixed {
    pub(crate) hot: Hot,
    /// The one span of being active, where the standing is that simple.
    pub(crate) active: (i32, i32),
    /// The one span of being listed, where the listing is that simple.
    pub(crate) listed: (i32, i32),
    pub(crate) first_practice: i32,
    pub(crate) defence_start: i32,
    pub(crate) waiting_since: i32,
    pub(crate) office: (i32, i32),
    pub(crate) languages: u64,
    pub(crate) training: u16,
    /// Letters of the lawyer's name and of the firm's, folded into 64 bits each.
    pub(crate) letters: [u64; 2],
}

/// What every ranking reads of everyone, side by side in half a cache line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hot {
    pub(crate) facts: Facts,
    pub(crate) firm: u32,
    /// The number of the list of regions served.
    pub(crate) served: u32,
    pub(crate) capacity: u32,
    pub(crate) load: u32,
    pub(crate) settled: Settled,
}

const _: () = assert!(size_of::<Hot>() == 32);

impl Hot {
    const EMPTY: Self = Self {
        facts: Facts::NONE,
        firm: NO_NUMBER,
        served: NO_NUMBER,
        capacity: NO_NUMBER,
        load: NO_NUMBER,
        settled: Settled::NEVER,
    };
}

/// Declares the columns of fixed size and how a row goes in.
macro_rules! columns {
    ($( $column:ident: $type:ty = $empty:expr ),+ $(,)?) => {
        /// Columns of [`CHUNK_ROWS`] rows, of which the first [`Chunk::len`] are used.
        #[derive(Clone, Debug)]
        pub(crate) struct Chunk {
            pub(crate) lawyers: Vec<Option<Arc<Lawyer>>>,
            $( $column: Column<$type>, )+
            /// A column for each kind of case, as a ranking reads one of them.
            performance: [Column<u32>; KINDS],
            specialities_at: Vec<Range<u32>>,
            specialities: Vec<Evidence>,
            bonds: Few<Bonds>,
            busy: Few<(i32, i32)>,
        }

        impl Default for Chunk {
            fn default() -> Self {
                Self {
                    lawyers: Vec::new(),
                    $( $column: column($empty), )+
                    performance: std::array::from_fn(|_| column(NO_NUMBER)),
                    specialities_at: Vec::new(),
                    specialities: Vec::new(),
                    bonds: Few::default(),
                    busy: Few::default(),
                }
            }
        }

        impl Chunk {
            fn set_fixed(&mut self, row: usize, fixed: Fixed) {
                $( self.$column[row % CHUNK_ROWS] = fixed.$column; )+
            }

            /// Bytes that the columns of one row of fixed size take.
            pub(crate) const FIXED_BYTES: usize = 0 $( + size_of::<$type>() )+;

            $(
                #[inline]
                pub(super) fn $column(&self, row: usize) -> &$type {
                    &self.$column[row % CHUNK_ROWS]
                }
            )+
        }
    };
}

/// A column whose length the compiler knows, so that a row number needs no check.
type Column<T> = Box<[T; CHUNK_ROWS]>;

#[expect(
    clippy::unnecessary_box_returns,
    reason = "a column lives on the heap; nothing copies it to the stack on the way"
)]
fn column<T: Copy + std::fmt::Debug>(empty: T) -> Column<T> {
    vec![empty; CHUNK_ROWS]
        .into_boxed_slice()
        .try_into()
        .expect("the vector has this length")
}

columns! {
    hot: Hot = Hot::EMPTY,
    active: (i32, i32) = (NO_DAY, NO_DAY),
    listed: (i32, i32) = (NO_DAY, NO_DAY),
    first_practice: i32 = NO_DAY,
    defence_start: i32 = NO_DAY,
    waiting_since: i32 = NO_DAY,
    office: (i32, i32) = (0, 0),
    languages: u64 = 0,
    training: u16 = 0,
    letters: [u64; 2] = [0; 2],
}

impl Chunk {
    /// Rows, empty ones among them.
    pub(crate) fn len(&self) -> usize {
        self.lawyers.len()
    }

    pub(crate) fn is_full(&self) -> bool {
        self.len() == CHUNK_ROWS
    }

    /// Appends a row.
    pub(crate) fn push(&mut self, entry: Entry) {
        let row = self.len();
        self.lawyers.push(None);
        let end = position(self.specialities.len());
        self.specialities_at.push(end..end);
        self.set(row, entry);
    }

    /// Replaces a row.
    pub(crate) fn set(&mut self, row: usize, entry: Entry) {
        self.lawyers[row] = Some(entry.lawyer);
        self.set_fixed(row, entry.fixed);
        splice(
            &mut self.specialities,
            &mut self.specialities_at,
            row,
            &entry.specialities,
        );
        for (column, value) in self.performance.iter_mut().zip(entry.performance) {
            column[row % CHUNK_ROWS] = value;
        }
        self.bonds.set(row, entry.bonds);
        self.busy.set(row, entry.busy);
    }

    /// Keeps what is settled about a row.
    pub(crate) fn settle(&mut self, row: usize, settled: Settled) {
        self.hot[row % CHUNK_ROWS].settled = settled;
    }

    /// The part of each row that every ranking reads.
    #[inline]
    pub(super) fn hot_rows(&self) -> &[Hot] {
        &self.hot[..self.len()]
    }

    /// Empties a row.
    pub(crate) fn clear(&mut self, row: usize) {
        self.lawyers[row] = None;
        self.hot[row % CHUNK_ROWS] = Hot::EMPTY;
        self.letters[row % CHUNK_ROWS] = [0; 2];
        splice(&mut self.specialities, &mut self.specialities_at, row, &[]);
        self.bonds.set(row, None);
        self.busy.set(row, None);
    }

    pub(crate) fn specialities(&self, row: usize) -> &[Evidence] {
        let at = &self.specialities_at[row];
        &self.specialities[at.start as usize..at.end as usize]
    }

    /// Past performance in a kind of case.
    #[inline]
    pub(super) fn performance(&self, row: usize, kind: CaseKind) -> u32 {
        self.performance[kind as usize][row % CHUNK_ROWS]
    }

    /// Rows with affiliations.
    pub(super) fn bonds(&self) -> &[(u16, Bonds)] {
        self.bonds.items()
    }

    /// Rows with days of not being free, once for each span of days.
    pub(super) fn busy(&self) -> &[(u16, (i32, i32))] {
        self.busy.items()
    }

    /// Bytes of the columns, without the whole profiles.
    pub(crate) fn bytes(&self) -> usize {
        self.len()
            * (Self::FIXED_BYTES
                + size_of::<Option<Arc<Lawyer>>>()
                + KINDS * size_of::<u32>()
                + size_of::<Range<u32>>())
            + self.specialities.len() * size_of::<Evidence>()
            + self.bonds.bytes()
            + self.busy.bytes()
    }
}

fn position(length: usize) -> u32 {
    u32::try_from(length).expect("a thousand rows of at most ten thousand items")
}

/// Replaces one row's items and moves the later rows' ranges.
fn splice<T: Clone>(pool: &mut Vec<T>, at: &mut [Range<u32>], row: usize, items: &[T]) {
    let old = at[row].clone();
    pool.splice(old.start as usize..old.end as usize, items.iter().cloned());
    let end = old.start + position(items.len());
    at[row].end = end;
    for range in &mut at[row + 1..] {
        range.start = range.start - old.end + end;
        range.end = range.end - old.end + end;
    }
}
