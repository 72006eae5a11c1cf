//! Which lawyers a group has, which pairs a lawyer has.

/// Numbers by owner, one list after the other.
#[derive(Clone, Debug)]
pub(super) struct Lists {
    starts: Vec<u32>,
    entries: Vec<u32>,
}

impl Lists {
    /// What has no owner is left out.
    pub(super) fn new(
        owners: usize,
        entries: impl Iterator<Item = u32> + Clone,
        owner: impl Fn(&u32) -> Option<u32>,
    ) -> Self {
        let mut starts = vec![0; owners + 1];
        for entry in entries.clone() {
            if let Some(owner) = owner(&entry) {
                starts[owner as usize + 1] += 1;
            }
        }
        for at in 0..owners {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut sorted = vec![0; starts[owners] as usize];
        for entry in entries {
            if let Some(owner) = owner(&entry) {
                let at = &mut next[owner as usize];
                sorted[*at as usize] = entry;
                *at += 1;
            }
        }
        Self {
            starts,
            entries: sorted,
        }
    }

    /// The numbers of an owner, in the order of entry.
    pub(super) fn of(&self, owner: u32) -> &[u32] {
        let owner = owner as usize;
        &self.entries[self.starts[owner] as usize..self.starts[owner + 1] as usize]
    }
}
