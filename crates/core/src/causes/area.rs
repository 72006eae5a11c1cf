//! Practice areas: what links the lists to each other.

use std::fmt;

use super::code::{CauseCode, quoted, shown};
use super::path;
use super::sheet::{Row, Sheet, name_fault};
use crate::{Error, ErrorKind, Problem};

/// The first line of a file of practice areas.
const FORMAT: &str = "dianyuan-areas 1";
/// Most areas: they are bits of one integer.
const MAX_AREAS: usize = 64;

/// A practice area, such as labour or work injury: a name for work that lies in several lists.
///
/// The areas are this project's own choice; no official table of them exists.
///
/// # Example
/// ```
/// use dianyuan::causes::Causes;
/// let causes = Causes::official();
/// let area = causes.all_areas().find(|area| area.key() == "work_injury").expect("built in");
/// assert_eq!((area.zh(), area.en()), ("工伤", "Work injury"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Area {
    key: Box<str>,
    zh: Box<str>,
    en: Box<str>,
}

impl Area {
    /// The stable word for the area, e.g. `work_injury`.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The Chinese name.
    #[must_use]
    pub fn zh(&self) -> &str {
        &self.zh
    }

    /// The English name.
    #[must_use]
    pub fn en(&self) -> &str {
        &self.en
    }
}

impl fmt::Display for Area {
    /// The key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)
    }
}

/// The practice areas of a cause, as bits: what a scoring loop compares.
///
/// # Example
/// ```
/// use dianyuan::causes::Causes;
/// let causes = Causes::official();
/// let civil = causes.area_set(causes.node("civil:7.19.206.2")?);
/// let administrative = causes.area_set(causes.node("administrative:1.7.4")?);
/// assert!(civil.intersects(administrative));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AreaSet(u64);

impl AreaSet {
    /// No area at all.
    pub const EMPTY: Self = Self(0);

    fn of(position: usize) -> Self {
        Self(1 << position)
    }

    /// Whether there is no area in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the sets have an area in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The areas of either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many areas are in the set.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }
}

/// The areas that exist, and which causes of the built-in lists have them.
#[derive(Debug)]
pub(super) struct Areas {
    areas: Vec<Area>,
    pub(super) rules: Vec<AreaRule>,
}

/// `code` and everything below it has these areas, unless a deeper rule says otherwise.
#[derive(Debug)]
pub(super) struct AreaRule {
    pub(super) line: u64,
    pub(super) code: CauseCode,
    pub(super) set: AreaSet,
    /// The name of the cause: a check that the number is the one that was meant.
    pub(super) name: Box<str>,
}

impl Areas {
    /// Reads a file of areas and rules.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        let mut sheet = Sheet::read(text, FORMAT, &[]);
        let rows = std::mem::take(&mut sheet.rows);
        let mut read = Self {
            areas: Vec::new(),
            rules: Vec::new(),
        };
        for row in &rows {
            let result = match row.cells.as_slice() {
                ["area", key, zh, en] => read.add_area(key, zh, en),
                ["rule", code, keys, name] => read.add_rule(row, code, keys, name),
                _ => Err(Problem::new(
                    "malformed",
                    "",
                    format!("a row of {} cells", row.cells.len()),
                    "`area`, key, Chinese name, English name; or `rule`, cause, areas, name",
                )),
            };
            if let Err(problem) = result {
                sheet.problems.push(problem.at_row(row.line));
            }
        }
        Error::unless_empty(ErrorKind::Causes, sheet.problems)?;
        Ok(read)
    }

    fn add_area(&mut self, key: &str, zh: &str, en: &str) -> Result<(), Problem> {
        if path::list_fault(key).is_some() {
            return Err(Problem::new(
                "malformed",
                "area",
                shown(key),
                "a key such as work_injury",
            ));
        }
        if self.areas.iter().any(|area| &*area.key == key) {
            return Err(Problem::new(
                "duplicate",
                "area",
                quoted(key),
                "each area once",
            ));
        }
        if self.areas.len() == MAX_AREAS {
            return Err(Problem::new(
                "too_many_areas",
                "area",
                "one more area",
                "at most 64 areas",
            ));
        }
        if let Some(expected) = name_fault(zh).or_else(|| name_fault(en)) {
            return Err(Problem::new("malformed", "name", "another text", expected));
        }
        self.areas.push(Area {
            key: key.into(),
            zh: zh.into(),
            en: en.into(),
        });
        Ok(())
    }

    fn add_rule(
        &mut self,
        row: &Row<'_>,
        code: &str,
        keys: &str,
        name: &str,
    ) -> Result<(), Problem> {
        let code = CauseCode::read(code)?;
        if code.vintage().is_none() {
            return Err(Problem::new(
                "malformed",
                "rule",
                quoted(&code),
                "a cause with its vintage",
            ));
        }
        if self.rules.iter().any(|rule| rule.code == code) {
            return Err(Problem::new(
                "duplicate",
                "rule",
                quoted(&code),
                "one rule for each cause",
            ));
        }
        let mut set = AreaSet::EMPTY;
        for key in keys.split(',') {
            set = set.union(self.set_of(key)?);
        }
        self.rules.push(AreaRule {
            line: row.line,
            code,
            set,
            name: name.into(),
        });
        Ok(())
    }

    /// The set of one area.
    pub(super) fn set_of(&self, key: &str) -> Result<AreaSet, Problem> {
        let position = self.areas.iter().position(|area| &*area.key == key);
        position.map(AreaSet::of).ok_or_else(|| {
            let known: Vec<&str> = self.areas.iter().map(Area::key).collect();
            let expected = format!("one of the areas {}", known.join(", "));
            Problem::new("unknown_area", "area", shown(key), expected)
        })
    }

    /// Every area, in the order of the file.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter()
    }

    /// The areas of a set, in the order of the file.
    pub(super) fn in_set(&self, set: AreaSet) -> impl Iterator<Item = &Area> {
        self.areas
            .iter()
            .enumerate()
            .filter(move |(position, _)| set.intersects(AreaSet::of(*position)))
            .map(|(_, area)| area)
    }
}

#[cfg(test)]
#[path = "area_tests.rs"]
mod tests;
