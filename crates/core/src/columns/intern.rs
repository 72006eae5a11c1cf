//! Codes as small numbers, shared between snapshots until one learns a new code.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Numbers for codes, in the order in which they were first seen; nothing that comes out depends on it.
#[derive(Clone, Debug)]
pub(crate) struct Interner<K>(Arc<Inner<K>>);

#[derive(Clone, Debug)]
struct Inner<K> {
    codes: Vec<K>,
    numbers: BTreeMap<K, u32>,
}

impl<K: Ord + Clone> Interner<K> {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Inner {
            codes: Vec::new(),
            numbers: BTreeMap::new(),
        }))
    }

    /// The number of a code, given to it now if it is new.
    pub(crate) fn intern(&mut self, code: &K) -> u32 {
        if let Some(number) = self.0.numbers.get(code) {
            return *number;
        }
        let inner = Arc::make_mut(&mut self.0);
        let number =
            u32::try_from(inner.codes.len()).expect("fewer codes than lawyers, who fit memory");
        inner.codes.push(code.clone());
        inner.numbers.insert(code.clone(), number);
        number
    }

    /// The number of a code that was seen.
    pub(crate) fn number<Q: Ord + ?Sized>(&self, code: &Q) -> Option<u32>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.0.numbers.get(code).copied()
    }

    /// Every code, by number.
    pub(crate) fn codes(&self) -> &[K] {
        &self.0.codes
    }
}

#[cfg(test)]
#[path = "intern_tests.rs"]
mod tests;
