//! The forest of places, both ways.

use super::{Market, ROOT, Score};
use crate::assign::problem::count;

impl<S: Score> Market<S> {
    /// All places, each after those below it.
    pub(super) fn upwards(&self) -> Vec<u32> {
        let mut waits = vec![0_u32; self.place_count()];
        for parent in self.parents.iter().filter(|parent| **parent != ROOT) {
            waits[*parent as usize] += 1;
        }
        let mut order: Vec<u32> = (0..count(self.place_count()))
            .filter(|place| waits[*place as usize] == 0)
            .collect();
        let mut at = 0;
        while at < order.len() {
            let parent = self.parents[order[at] as usize];
            if parent != ROOT {
                waits[parent as usize] -= 1;
                if waits[parent as usize] == 0 {
                    order.push(parent);
                }
            }
            at += 1;
        }
        order
    }
}

/// Lists by number, one after the other.
#[derive(Debug, Default)]
pub(in crate::assign) struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// From pairs of a list's number and an item; items keep their order.
    pub(in crate::assign) fn of(
        lists: usize,
        pairs: impl Iterator<Item = (u32, u32)> + Clone,
    ) -> Self {
        let mut starts = vec![0_u32; lists + 1];
        for (list, _) in pairs.clone() {
            starts[list as usize + 1] += 1;
        }
        for at in 0..lists {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut items = vec![0; starts[lists] as usize];
        for (list, item) in pairs {
            let at = &mut next[list as usize];
            items[*at as usize] = item;
            *at += 1;
        }
        Self { starts, items }
    }

    /// All items, list after list.
    pub(in crate::assign) fn into_items(self) -> Vec<u32> {
        self.items
    }

    pub(in crate::assign) fn get(&self, list: u32) -> &[u32] {
        let list = list as usize;
        &self.items[self.starts[list] as usize..self.starts[list + 1] as usize]
    }
}
