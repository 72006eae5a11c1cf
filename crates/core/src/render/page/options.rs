//! How a page is asked for.

use super::regions::RegionNames;
use crate::render::Language;

/// Most lawyers side by side: more can't be compared (the practice of client choice is three to five).
pub const MOST_SHOWN: usize = 5;

/// The language of a page, and what the engine does not know. Built by chained setters.
///
/// # Example
/// ```
/// use dianyuan::render::{Language, page::PageOptions};
/// let options = PageOptions::new(Language::Zh).shown(3);
/// assert_eq!(options.get_shown(), 3);
/// assert_eq!(options.shown(50).get_shown(), 5);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageOptions {
    pub(super) language: Language,
    pub(super) regions: RegionNames,
    shown: usize,
}

impl PageOptions {
    /// A page in this language, with regions by their codes, and as many lawyers side by side as may be.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            regions: RegionNames::default(),
            shown: MOST_SHOWN,
        }
    }

    /// Names of regions.
    #[must_use]
    pub fn regions(mut self, names: RegionNames) -> Self {
        self.regions = names;
        self
    }

    /// Most lawyers side by side on a shortlist, 1 to [`MOST_SHOWN`].
    #[must_use]
    pub fn shown(mut self, most: usize) -> Self {
        self.shown = most.clamp(1, MOST_SHOWN);
        self
    }

    /// Most lawyers side by side on a shortlist.
    #[must_use]
    pub fn get_shown(&self) -> usize {
        self.shown
    }
}
