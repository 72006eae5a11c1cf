//! Ids as small numbers, in the order in which they are first mentioned, and later in the order of bytes.

#[expect(
    clippy::disallowed_types,
    reason = "only looked up in, never walked through; no hash leaves the process"
)]
mod index {
    use std::collections::HashMap;
    use std::hash::{BuildHasherDefault, DefaultHasher, Hasher as _};

    /// Numbers by keys of ids.
    pub(super) type Index = HashMap<u128, u32, BuildHasherDefault<DefaultHasher>>;

    pub(super) fn hash(id: &str) -> u64 {
        let mut hasher = DefaultHasher::default();
        hasher.write(id.as_bytes());
        hasher.finish()
    }
}

use crate::assign::problem::Ids;
use index::{Index, hash};

/// Numbers for ids. The ids stand in one text, since a country has millions. No id has a byte of 0.
#[derive(Clone, Debug)]
pub(super) struct Names {
    ids: Ids,
    index: Index,
    /// Most bytes of all ids together.
    room: usize,
    /// Key and number of the short id that was given last: rows often name the same case again.
    last: (u128, u32),
}

impl Names {
    pub(super) fn new(room: usize) -> Self {
        Self {
            ids: Ids::default(),
            index: Index::default(),
            room,
            last: (0, 0),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The number of an id, given to it now if it is new; `None` if there is no room for it.
    pub(super) fn number(&mut self, id: &str) -> Option<u32> {
        let key = key(id);
        if key == self.last.0 {
            return Some(self.last.1);
        }
        let number = match self.look_up(id, key) {
            Ok(found) => found,
            Err(free) => self.add(id, free)?,
        };
        if !is_hash(key) {
            self.last = (key, number);
        }
        Some(number)
    }

    fn add(&mut self, id: &str, key: u128) -> Option<u32> {
        if self.ids.text.len() + id.len() > self.room {
            return None;
        }
        let number = u32::try_from(self.ids.len()).ok()?;
        self.ids.push(id);
        self.index.insert(key, number);
        Some(number)
    }

    /// The number of an id that was mentioned.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        self.look_up(id, key(id)).ok()
    }

    /// The number of an id with this key, or the key that it would get.
    fn look_up(&self, id: &str, mut key: u128) -> Result<u32, u128> {
        while let Some(found) = self.index.get(&key) {
            if !is_hash(key) || self.ids.get(*found) == id {
                return Ok(*found);
            }
            // Another id with this hash.
            key = key.wrapping_add(HASHED + 1);
        }
        Err(key)
    }

    pub(super) fn id(&self, number: u32) -> &str {
        self.ids.get(number)
    }

    /// The ids in the order of bytes, and where each number is in it.
    pub(super) fn ranked(self) -> Ranked {
        let count = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        let ids = self.ids;
        let is_sorted = (1..count).all(|at| ids.get(at - 1) < ids.get(at));
        if is_sorted {
            return Ranked {
                ids,
                numbers: (0..count).collect(),
                ranks: (0..count).collect(),
            };
        }
        // The first bytes nearly always decide; comparing them as numbers stays near in memory.
        let mut order: Vec<(u128, u32)> = (0..count).map(|at| (front(ids.get(at)), at)).collect();
        order.sort_unstable_by(|one, other| {
            let longer = || ids.get(one.1).cmp(ids.get(other.1));
            one.0.cmp(&other.0).then_with(longer)
        });
        let numbers: Vec<u32> = order.into_iter().map(|(_, number)| number).collect();
        let mut ranks = vec![0; numbers.len()];
        let mut sorted = Ids::default();
        sorted.text.reserve_exact(ids.text.len());
        sorted.ends.reserve_exact(numbers.len());
        for (rank, number) in (0..count).zip(&numbers) {
            ranks[*number as usize] = rank;
            sorted.push(ids.get(*number));
        }
        Ranked {
            ids: sorted,
            numbers,
            ranks,
        }
    }
}

/// Ids in the order of bytes.
pub(super) struct Ranked {
    pub(super) ids: Ids,
    /// By place in the order: the number.
    pub(super) numbers: Vec<u32>,
    /// By number: the place in the order.
    pub(super) ranks: Vec<u32>,
}

/// The lowest byte of a key that is a hash; in other keys it is 0.
const HASHED: u128 = 0xff;

/// What an id is looked up by: itself, which takes one look into memory, or its hash where it is long.
fn key(id: &str) -> u128 {
    if id.len() < 16 {
        front(id)
    } else {
        u128::from(hash(id)) << 8 | HASHED
    }
}

fn is_hash(key: u128) -> bool {
    key & HASHED == HASHED
}

/// The first 16 bytes as a number that sorts as they do. No id has a byte of 0, so a shorter one comes first.
fn front(id: &str) -> u128 {
    let mut bytes = [0; 16];
    let length = id.len().min(16);
    bytes[..length].copy_from_slice(&id.as_bytes()[..length]);
    u128::from_be_bytes(bytes)
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
