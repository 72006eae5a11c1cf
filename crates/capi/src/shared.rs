//! What changes while many threads use it: each call works on the value as it was when the call began.

use std::sync::{Arc, PoisonError, RwLock};

use crate::error::Failure;

/// A value that is looked at by many and changed by one at a time. Nobody waits while somebody else works with what
/// they looked at, so a call that takes long holds no lock.
pub(crate) struct Shared<T>(RwLock<Arc<T>>);

impl<T: Clone> Shared<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(RwLock::new(Arc::new(value)))
    }

    /// The value as it is now.
    pub(crate) fn now(&self) -> Result<Arc<T>, Failure> {
        let now = self.0.read().map_err(broken)?;
        Ok(Arc::clone(&now))
    }

    /// Changes the value; it stays as it was where the change fails.
    pub(crate) fn change<E>(
        &self,
        change: impl FnOnce(&mut T) -> Result<(), E>,
    ) -> Result<(), Failure>
    where
        Failure: From<E>,
    {
        let mut shared = self.0.write().map_err(broken)?;
        let mut changed = T::clone(&shared);
        change(&mut changed)?;
        *shared = Arc::new(changed);
        Ok(())
    }
}

/// A change that met a panic has changed nothing, but what caused it may still be there.
fn broken<T>(_: PoisonError<T>) -> Failure {
    Failure::panic(&"an earlier call on this object met a fault of the library")
}
