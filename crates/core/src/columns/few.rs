//! What only few rows of a chunk have, kept beside the columns.

/// Items of rows, in the order of rows.
#[derive(Clone, Debug)]
pub(super) struct Few<T>(Vec<(u16, T)>);

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Few<T> {
    /// Replaces a row's items.
    pub(super) fn set(&mut self, row: usize, items: impl IntoIterator<Item = T>) {
        let row = u16::try_from(row).expect("a chunk has a thousand rows");
        let from = self.0.partition_point(|(at, _)| *at < row);
        let to = self.0.partition_point(|(at, _)| *at <= row);
        self.0
            .splice(from..to, items.into_iter().map(|item| (row, item)));
    }

    /// Every item with its row.
    pub(super) fn items(&self) -> &[(u16, T)] {
        &self.0
    }

    pub(super) fn bytes(&self) -> usize {
        size_of_val(self.items())
    }
}

#[cfg(test)]
#[path = "few_tests.rs"]
mod tests;
