//! All rows of a snapshot: chunks shared with other snapshots, and where each lawyer stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::build::{Terms, entry};
use super::chunk::{CHUNK_ROWS, Chunk, Settled};
use super::facts::Is;
use super::firms::{Brief, Firms};
use super::intern::Interner;
use super::links::Bonds;
use super::row::Row;
use crate::model::{Firm, FirmId, LanguageCode, Lawyer, LawyerId, RegionCode};

/// Numbers given to codes.
#[derive(Clone, Debug)]
pub(crate) struct Numbers {
    pub(crate) firms: Interner<FirmId>,
    pub(crate) languages: Interner<LanguageCode>,
    pub(crate) regions: Interner<RegionCode>,
    /// Lists of regions that lawyers serve, by the numbers of regions; `None` is not known.
    pub(crate) served: Interner<Option<Vec<u32>>>,
}

/// Shards of the id index; a change copies one of them.
const SHARDS: usize = 256;

/// The rows of a snapshot. Cloning shares everything; a change copies one chunk and one shard.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    chunks: Vec<Arc<Chunk>>,
    ids: Vec<Arc<BTreeMap<LawyerId, u32>>>,
    firms: Firms,
    pub(crate) numbers: Numbers,
    /// Rows below this number stand in the order of their ids, as they were built.
    sorted: u32,
    /// Emptied rows above `sorted`; a row below it stays empty until the next build.
    free: Vec<u32>,
    len: usize,
}

impl Table {
    pub(crate) fn new() -> Self {
        Self {
            chunks: Vec::new(),
            ids: vec![Arc::default(); SHARDS],
            firms: Firms::default(),
            numbers: Numbers {
                firms: Interner::new(),
                languages: Interner::new(),
                regions: Interner::new(),
                served: Interner::new(),
            },
            sorted: 0,
            free: Vec::new(),
            len: 0,
        }
    }

    /// Declares that all rows so far were put in by the order of their ids.
    pub(crate) fn mark_sorted(&mut self) {
        self.sorted = u32::try_from(self.len).expect("fewer than 2^32 lawyers fit memory");
    }

    /// Whether all rows up to this one stand in the order of their ids.
    #[inline]
    pub(crate) fn is_sorted_at(&self, row: u32) -> bool {
        row < self.sorted
    }

    /// Puts a profile in, in place of an older one of the same id, and gives its row's number.
    pub(crate) fn put(&mut self, lawyer: &Arc<Lawyer>, terms: Terms<'_>) -> u32 {
        let entry = entry(lawyer, terms, &mut self.numbers);
        if let Some(number) = self
            .number(lawyer.id().as_str())
            .or_else(|| self.free.pop())
        {
            let (chunk, row) = place(number);
            let known = self.number(lawyer.id().as_str()).is_some();
            Arc::make_mut(&mut self.chunks[chunk]).set(row, entry);
            if !known {
                self.insert_id(lawyer.id(), number);
            }
            return number;
        }
        if self.chunks.last().is_none_or(|chunk| chunk.is_full()) {
            self.chunks.push(Arc::default());
        }
        let chunk = self.chunks.len() - 1;
        let row = self.chunks[chunk].len();
        let number =
            u32::try_from(chunk * CHUNK_ROWS + row).expect("fewer than 2^32 lawyers fit memory");
        Arc::make_mut(&mut self.chunks[chunk]).push(entry);
        self.insert_id(lawyer.id(), number);
        number
    }

    fn insert_id(&mut self, id: &LawyerId, number: u32) {
        Arc::make_mut(&mut self.ids[shard(id.as_str())]).insert(id.clone(), number);
        self.len += 1;
    }

    /// Keeps what is settled about a row.
    pub(crate) fn settle(&mut self, number: u32, settled: Settled) {
        let (chunk, row) = place(number);
        Arc::make_mut(&mut self.chunks[chunk]).settle(row, settled);
    }

    /// Takes a profile out, if it is there.
    pub(crate) fn remove(&mut self, id: &str) {
        let Some(number) = self.number(id) else {
            return;
        };
        let (chunk, row) = place(number);
        Arc::make_mut(&mut self.chunks[chunk]).clear(row);
        Arc::make_mut(&mut self.ids[shard(id)]).remove(id);
        if number >= self.sorted {
            self.free.push(number);
        }
        self.len -= 1;
    }

    /// Puts a firm in.
    pub(crate) fn put_firm(&mut self, firm: &Arc<Firm>) {
        let number = self.numbers.firms.intern(firm.id());
        self.firms.put(number, firm);
    }

    /// Takes a firm out, if it is there.
    pub(crate) fn remove_firm(&mut self, id: &str) {
        if let Some(number) = self.numbers.firms.number(id) {
            self.firms.remove(number, id);
        }
    }

    /// Number of lawyers.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        self.ids[shard(id)].get(id).copied()
    }

    pub(crate) fn row(&self, number: u32) -> Row<'_> {
        let (chunk, row) = place(number);
        let chunk = &self.chunks[chunk];
        Row::new(chunk, chunk.hot(row), number)
    }

    pub(crate) fn lawyer(&self, id: &str) -> Option<&Lawyer> {
        Some(self.row(self.number(id)?).lawyer())
    }

    pub(crate) fn firm(&self, id: &str) -> Option<&Firm> {
        self.firms.get(id)
    }

    /// Firms, in the order of ids.
    pub(crate) fn firms(&self) -> impl Iterator<Item = &Arc<Firm>> {
        self.firms.iter()
    }

    /// Every firm's number, and what searches read of it.
    pub(crate) fn firm_briefs(&self) -> impl Iterator<Item = (u32, &Brief)> {
        self.firms.briefs()
    }

    /// What searches read of one firm.
    #[inline]
    pub(crate) fn firm_brief(&self, number: u32) -> Option<&Brief> {
        self.firms.brief(number)
    }

    /// The firm of a number, if its record is there.
    pub(crate) fn firm_at(&self, number: u32) -> Option<&Firm> {
        self.firm(self.numbers.firms.codes()[number as usize].as_str())
    }

    /// Every lawyer's row, in no order that means anything.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.blocks().flatten()
    }

    /// The same in blocks of at most [`CHUNK_ROWS`].
    pub(crate) fn blocks(&self) -> impl Iterator<Item = impl Iterator<Item = Row<'_>>> {
        self.chunks.iter().enumerate().map(|(index, chunk)| {
            let first = u32::try_from(index * CHUNK_ROWS).expect("checked when put in");
            (first..)
                .zip(chunk.hot_rows())
                .filter(|(_, hot)| hot.facts.has(Is::Alive))
                .map(move |(number, hot)| Row::new(chunk, hot, number))
        })
    }

    /// Every lawyer with affiliations, and what the affiliations may have to do with.
    pub(crate) fn affiliated(&self) -> impl Iterator<Item = (u32, &Bonds)> {
        self.few(Chunk::bonds)
    }

    /// Every span of days on which a lawyer is not free.
    pub(crate) fn busy(&self) -> impl Iterator<Item = (u32, &(i32, i32))> {
        self.few(Chunk::busy)
    }

    fn few<'a, T: 'a>(
        &'a self,
        items: impl Fn(&'a Chunk) -> &'a [(u16, T)],
    ) -> impl Iterator<Item = (u32, &'a T)> {
        let chunks = (0_u32..).zip(&self.chunks);
        chunks.flat_map(move |(index, chunk)| {
            let first = index * u32::try_from(CHUNK_ROWS).expect("a thousand");
            let numbered = items(chunk).iter();
            numbered.map(move |(row, item)| (first + u32::from(*row), item))
        })
    }

    /// Bytes of all columns, without the whole profiles.
    pub(crate) fn bytes(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.bytes()).sum()
    }
}

fn place(number: u32) -> (usize, usize) {
    let number = number as usize;
    (number / CHUNK_ROWS, number % CHUNK_ROWS)
}

/// FNV-1a, 32 bits (Fowler, Noll, Vo): only spreads ids over shards.
fn shard(id: &str) -> usize {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash as usize % SHARDS
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
