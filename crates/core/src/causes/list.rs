//! What is loaded, list by list.

use super::{Causes, NodeId};

/// A list of causes at one vintage, as it is loaded.
///
/// # Example
/// ```
/// use dianyuan::causes::Causes;
/// let causes = Causes::official();
/// let civil = causes.lists().find(|list| list.name() == "civil").expect("built in");
/// assert_eq!((civil.vintage(), civil.title()), ("2026", "民事案件案由"));
/// assert_eq!(civil.in_force_from(), Some("2026-01-01"));
/// assert_eq!(civil.len(), 12 + 59 + 514 + 470);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CauseList<'a> {
    causes: &'a Causes,
    position: usize,
}

impl<'a> CauseList<'a> {
    pub(super) fn new(causes: &'a Causes, position: usize) -> Self {
        Self { causes, position }
    }

    /// The name that codes begin with.
    #[must_use]
    pub fn name(self) -> &'a str {
        &self.causes.inner.forest.trees()[self.position].list
    }

    /// The vintage.
    #[must_use]
    pub fn vintage(self) -> &'a str {
        &self.causes.inner.forest.trees()[self.position].vintage
    }

    /// The title, as people read it.
    #[must_use]
    pub fn title(self) -> &'a str {
        &self.causes.inner.forest.trees()[self.position].title
    }

    /// The document that the list comes from, where its file names one.
    #[must_use]
    pub fn source(self) -> Option<&'a str> {
        self.causes.inner.forest.trees()[self.position]
            .source
            .as_deref()
    }

    /// The day from which the list applies, `YYYY-MM-DD`, where its file names one.
    ///
    /// It is for people to read: the vintage in force is what the policy pins, not what a date says.
    #[must_use]
    pub fn in_force_from(self) -> Option<&'a str> {
        self.causes.inner.forest.trees()[self.position]
            .from
            .as_deref()
    }

    /// Whether this vintage is what short codes of the list mean.
    #[must_use]
    pub fn is_in_force(self) -> bool {
        self.causes.inner.in_force.get(self.name()) == Some(&self.position)
    }

    /// The node of the whole list.
    #[must_use]
    pub fn root(self) -> NodeId {
        self.causes.inner.forest.root(self.position)
    }

    /// How many causes the list has, itself not counted; never 0.
    #[must_use]
    #[expect(
        clippy::len_without_is_empty,
        reason = "a list without causes cannot be loaded"
    )]
    pub fn len(self) -> usize {
        self.causes.inner.forest.trees()[self.position].causes.len()
    }
}
