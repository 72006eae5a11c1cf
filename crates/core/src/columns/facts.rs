//! Small facts of a row packed into 32 bits.

use crate::model::{Category, Sex};

/// Switches and small numbers of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Facts(u32);

/// Names a switch of [`Facts`].
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub(crate) enum Is {
    /// The row holds a lawyer.
    Alive = 1,
    /// Standing is known.
    StandingKnown = 1 << 1,
    /// Standing is more than one span of being active: read the profile.
    StandingMixed = 1 << 2,
    /// Listing is known.
    ListingKnown = 1 << 3,
    /// Listing is more than one span: read the profile.
    ListingMixed = 1 << 4,
    /// Training is known.
    TrainingKnown = 1 << 5,
    /// Languages are known.
    LanguagesKnown = 1 << 6,
    /// A language has a number above 63: read the profile.
    LanguagesMore = 1 << 7,
    /// Specialities are known.
    SpecialitiesKnown = 1 << 8,
    /// A speciality's number of cases is unknown, so that a neutral value stands in its evidence.
    CasesUnknown = 1 << 9,
    /// Coordinates are known.
    OfficeKnown = 1 << 11,
    /// Times of not being free are known.
    BusyKnown = 1 << 12,
    /// There are such times: read the profile.
    Busy = 1 << 13,
    /// The legal ground is stated by the lawyer's own record: read the profile.
    OwnGround = 1 << 14,
    /// There is a failing review grade: read the profile.
    FailedReview = 1 << 15,
    /// The latest annual assessment is incompetent.
    Incompetent = 1 << 16,
    /// There are limits by year or kind: read the profile.
    MoreLimits = 1 << 17,
    /// Home visits are known.
    HomeVisitsKnown = 1 << 19,
    /// Home visits are made.
    HomeVisits = 1 << 20,
    /// There are limits by kind of case: read the profile.
    KindLimits = 1 << 21,
}

const CATEGORY_AT: u32 = 24;
const SEX_AT: u32 = 28;

impl Facts {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) fn with(mut self, switch: Is, on: bool) -> Self {
        if on {
            self.0 |= switch as u32;
        }
        self
    }

    pub(crate) fn with_category(mut self, category: Option<Category>) -> Self {
        self.0 |= category.map_or(0, |category| category as u32 + 1) << CATEGORY_AT;
        self
    }

    pub(crate) fn with_sex(mut self, sex: Option<Sex>) -> Self {
        self.0 |= sex.map_or(0, |sex| sex as u32 + 1) << SEX_AT;
        self
    }

    pub(crate) fn has(self, switch: Is) -> bool {
        self.0 & switch as u32 != 0
    }

    /// The category as a number of four bits; 0 where it is unknown.
    pub(crate) fn category_number(self) -> u32 {
        self.0 >> CATEGORY_AT & 0xf
    }

    pub(crate) fn category(self) -> Option<Category> {
        Category::ALL
            .get((self.category_number() as usize).wrapping_sub(1))
            .copied()
    }

    pub(crate) fn sex(self) -> Option<Sex> {
        let number = self.0 >> SEX_AT & 0x3;
        Sex::ALL.get((number as usize).wrapping_sub(1)).copied()
    }
}

#[cfg(test)]
#[path = "facts_tests.rs"]
mod tests;
