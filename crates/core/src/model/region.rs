//! Regions: where a case lies and where a lawyer works, as places in a hierarchy.

use std::fmt;
use std::str::FromStr;

use crate::{Error, ErrorKind, Problem};

/// Digits of a GB/T 2260 code down to each level: province, prefecture, county, town, village.
const DIGITS: [usize; 5] = [2, 4, 6, 9, 12];
/// Most levels of a dotted code.
const MAX_LEVELS: usize = 8;
/// Longest dotted code in bytes.
const MAX_BYTES: usize = 64;
/// Longest level of a dotted code in bytes.
const MAX_LEVEL_BYTES: usize = 32;

/// A region: a place in a hierarchy of regions.
///
/// 6, 9 or 12 digits are a Chinese division code (GB/T 2260 down to the county, the statistical codes
/// of towns and villages below it) and nest by their prefixes of 2, 4, 6, 9 and 12 digits; what is zero at the end is not there, so `320000` is a province, `320300` a prefecture in
/// it, `320302` a county in that. Anything else is a hierarchy of the host's own: up to 8 levels of
/// ASCII letters, digits, `_` and `-`, with dots between, such as `B.B1`; upper and lower case differ.
/// The two schemes have nothing in common.
///
/// No table of regions is built in: a code is well formed or not, and whether such a county exists is
/// not asked.
///
/// # Example
/// ```
/// use dianyuan::model::RegionCode;
/// let county = RegionCode::parse("320302")?;
/// let city = RegionCode::parse("320300")?;
/// assert!(city.contains(&county));
/// assert_eq!(county.distance(&RegionCode::parse("320311")?), Some(2));
/// assert_eq!(county.distance(&RegionCode::parse("110101")?), None);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionCode {
    /// In its shortest form: a division code has 6 digits unless it is a town or a village.
    text: Box<str>,
}

impl RegionCode {
    /// Reads a region.
    ///
    /// A single level of digits only, of another length than 6, 9 or 12, is refused: it is more
    /// likely a division code cut short than a region of the host's own.
    ///
    /// # Errors
    /// [`ErrorKind::Request`] with the one problem `not_a_region`, whose `expected` tells the first
    /// thing that is wrong with the text.
    ///
    /// # Example
    /// ```
    /// use dianyuan::model::RegionCode;
    /// assert_eq!(RegionCode::parse("320302000000")?.as_str(), "320302");
    /// assert!(RegionCode::parse("B.B1").is_ok());
    /// assert_eq!(RegionCode::parse("32030").unwrap_err().problems()[0].code, "not_a_region");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        let error = |expected: &'static str| {
            let value = crate::causes::shown(text);
            Error::one(
                ErrorKind::Request,
                Problem::new("not_a_region", "", value, expected),
            )
        };
        let shortest = if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
            shortest_division(text).map_err(error)?
        } else if let Some(expected) = dotted_fault(text) {
            return Err(error(expected));
        } else {
            text
        };
        Ok(Self {
            text: shortest.into(),
        })
    }

    /// The code in its shortest form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the code is a Chinese division code and not a hierarchy of the host's own.
    ///
    /// # Example
    /// ```
    /// use dianyuan::model::RegionCode;
    /// assert!(RegionCode::parse("320302")?.is_division());
    /// assert!(!RegionCode::parse("32.03.02")?.is_division());
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn is_division(&self) -> bool {
        // Digits only are a division code, or would have been refused.
        self.text.bytes().all(|b| b.is_ascii_digit())
    }

    /// How many levels the region has, itself counted; a province has 1, a county 3.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.levels().count()
    }

    /// The region's prefixes from the top level down to itself.
    ///
    /// Those of a division code have 2, 4, 6, 9 and 12 digits.
    ///
    /// # Example
    /// ```
    /// use dianyuan::model::RegionCode;
    /// let county = RegionCode::parse("320302")?;
    /// assert_eq!(county.levels().collect::<Vec<_>>(), ["32", "3203", "320302"]);
    /// let own = RegionCode::parse("B.B1")?;
    /// assert_eq!(own.levels().collect::<Vec<_>>(), ["B", "B.B1"]);
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn levels(&self) -> impl Iterator<Item = &str> {
        let text = &*self.text;
        let (division, dotted) = if self.is_division() {
            (division_depth(text), "")
        } else {
            (0, text)
        };
        let dots = dotted.match_indices('.').map(|(place, _)| place);
        let whole = (!dotted.is_empty()).then_some(dotted.len());
        let ends = DIGITS.into_iter().take(division).chain(dots).chain(whole);
        ends.map(move |end| &text[..end])
    }

    /// Whether `other` is this region or lies in it.
    ///
    /// # Example
    /// ```
    /// use dianyuan::model::RegionCode;
    /// let region = RegionCode::parse;
    /// assert!(region("B")?.contains(&region("B.B1")?));
    /// assert!(!region("B")?.contains(&region("B1")?));
    /// assert!(!region("320302")?.contains(&region("320300")?));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.common_depth(other) == self.depth()
    }

    /// How many levels, from the top, the regions have in common.
    #[must_use]
    pub fn common_depth(&self, other: &Self) -> usize {
        let (a, b) = (self.text.as_bytes(), other.text.as_bytes());
        let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
        // Most pairs of a large roster part at the first letter.
        if same == 0 || self.is_division() != other.is_division() {
            return 0;
        }
        if self.is_division() {
            let common = DIGITS.iter().take_while(|digits| **digits <= same).count();
            return common
                .min(division_depth(&self.text))
                .min(division_depth(&other.text));
        }
        let ends = |text: &[u8], at: usize| text.get(at).is_none_or(|byte| *byte == b'.');
        (1..=same).filter(|at| ends(a, *at) && ends(b, *at)).count()
    }

    /// Steps from both regions up to the smallest region that holds both.
    ///
    /// `None` where there is none: other provinces, other top levels, other schemes.
    ///
    /// # Example
    /// ```
    /// use dianyuan::model::RegionCode;
    /// let region = RegionCode::parse;
    /// assert_eq!(region("320302")?.distance(&region("320300")?), Some(1));
    /// assert_eq!(region("320302")?.distance(&region("320102")?), Some(4));
    /// assert_eq!(region("320302")?.distance(&region("B")?), None);
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn distance(&self, other: &Self) -> Option<u32> {
        let common = self.common_depth(other);
        if common == 0 {
            return None;
        }
        u32::try_from(self.depth() + other.depth() - 2 * common).ok()
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for RegionCode {
    type Err = Error;

    /// As [`RegionCode::parse`].
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// The shortest form of a division code of digits only; else what was expected.
fn shortest_division(digits: &str) -> Result<&str, &'static str> {
    if !matches!(digits.len(), 6 | 9 | 12) {
        return Err("6, 9 or 12 digits, or levels with dots between, for example 320302 or B.B1");
    }
    if digits.starts_with('0') {
        return Err("a division code that begins with its province, for example 320302");
    }
    // A county has 6 digits; a province or a prefecture is filled up with zeros to as many.
    let length = DIGITS[division_depth(digits) - 1].max(6);
    Ok(&digits[..length])
}

/// The level of the last part that is not all zeros.
///
/// Zeros in the middle stay: prefectures without counties have towns such as `441900003`.
fn division_depth(digits: &str) -> usize {
    let significant = digits.trim_end_matches('0').len();
    DIGITS
        .iter()
        .position(|length| *length >= significant)
        .map_or(DIGITS.len(), |level| level + 1)
}

/// What is wrong with `text` as levels with dots between, in the words of `expected`.
fn dotted_fault(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return Some("a region, for example 320302 or B.B1");
    }
    if text.len() > MAX_BYTES {
        return Some("a region of at most 64 bytes");
    }
    if text.split('.').count() > MAX_LEVELS {
        return Some("a region of at most 8 levels");
    }
    text.split('.').find_map(|level| {
        if level.is_empty() || level.len() > MAX_LEVEL_BYTES {
            Some("levels of 1 to 32 characters")
        } else if level
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        {
            None
        } else {
            Some("levels of ASCII letters, digits, `_` and `-`, with dots between")
        }
    })
}

#[cfg(test)]
#[path = "region_tests.rs"]
mod tests;
