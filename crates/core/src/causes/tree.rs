//! One list of causes at one vintage, as its file says it.

use std::collections::{BTreeMap, BTreeSet};

use super::area::{AreaSet, Areas};
use super::code::shown;
use super::path;
use super::sheet::{Row, Sheet, name_fault};
use crate::{Error, ErrorKind, Problem};

/// The first line of a file that holds a list of causes.
pub(super) const FORMAT: &str = "dianyuan-causes 1";
const KEYS: &[&str] = &["list", "vintage", "title", "source", "from"];

/// A list of causes: its header, its causes in pre-order, and the areas that its file gives them.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) list: Box<str>,
    pub(super) vintage: Box<str>,
    pub(super) title: Box<str>,
    pub(super) source: Option<Box<str>>,
    pub(super) from: Option<Box<str>>,
    pub(super) causes: Vec<Cause>,
    /// Areas by path, for that cause and what is below it.
    pub(super) areas: BTreeMap<Box<str>, AreaSet>,
}

/// One row of a list.
#[derive(Debug)]
pub(super) struct Cause {
    pub(super) path: Box<str>,
    pub(super) level: u8,
    pub(super) name: Box<str>,
}

impl Tree {
    /// Reads a list; the order of its rows means nothing.
    pub(super) fn parse(text: &str, areas: &Areas) -> Result<Self, Error> {
        let mut sheet = Sheet::read(text, FORMAT, KEYS);
        if sheet
            .problems
            .iter()
            .any(|problem| problem.code == "wrong_format")
        {
            return Err(Error::new(ErrorKind::Causes, sheet.problems));
        }
        let list = sheet.required("list", path::list_fault).unwrap_or_default();
        let vintage = sheet
            .required("vintage", path::vintage_fault)
            .unwrap_or_default();
        let title = sheet.required("title", name_fault).unwrap_or_default();
        let source = sheet.optional("source", name_fault);
        let from = sheet.optional("from", date_fault);
        let rows = std::mem::take(&mut sheet.rows);
        let (area_rows, cause_rows): (Vec<_>, Vec<_>) =
            rows.iter().partition(|row| row.cells[0] == "area");
        if cause_rows.is_empty() {
            let problem = Problem::new("empty", "", "no rows", "rows: path, level, name");
            sheet.problems.push(problem);
        }
        let causes = read_causes(&cause_rows, &mut sheet);
        let areas = read_areas(&area_rows, &causes, areas, &mut sheet);
        Error::unless_empty(ErrorKind::Causes, sheet.problems)?;
        Ok(Self {
            list: list.into(),
            vintage: vintage.into(),
            title: title.into(),
            source: source.map(Into::into),
            from: from.map(Into::into),
            causes: causes.into_iter().map(|(_, cause)| cause).collect(),
            areas,
        })
    }
}

/// Reads rows of causes, puts them in pre-order, and checks that they make a tree.
fn read_causes(rows: &[&Row<'_>], sheet: &mut Sheet<'_>) -> Vec<(u64, Cause)> {
    let mut causes = Vec::with_capacity(rows.len());
    for row in rows {
        match read_cause(row) {
            Ok(cause) => causes.push((row.line, cause)),
            Err(problem) => sheet.problems.push(problem.at_row(row.line)),
        }
    }
    // By line among equals, so that the first of two rows with one path is the one that counts.
    causes.sort_by(|(line_a, a), (line_b, b)| {
        path::compare(&a.path, &b.path).then(line_a.cmp(line_b))
    });
    causes.dedup_by(|(line, later), (_, first)| {
        let same = later.path == first.path;
        if same {
            sheet.fault(
                *line,
                "duplicate",
                "path",
                shown(&later.path),
                "each path once",
            );
        }
        same
    });
    let levels: BTreeMap<&str, u8> = causes.iter().map(|(_, c)| (&*c.path, c.level)).collect();
    for (line, cause) in &causes {
        let above = path::parent(&cause.path).unwrap_or_default();
        match levels.get(above) {
            _ if above.is_empty() => {}
            None => {
                let expected = format!("a row for its parent `{above}`");
                sheet.fault(*line, "no_parent", "path", shown(&cause.path), expected);
            }
            Some(level) if *level >= cause.level => {
                let expected = format!("a level above {level}, the level of its parent `{above}`");
                sheet.fault(
                    *line,
                    "level_not_below_parent",
                    "level",
                    cause.level.to_string(),
                    expected,
                );
            }
            Some(_) => {}
        }
    }
    causes
}

fn read_cause(row: &Row<'_>) -> Result<Cause, Problem> {
    let [path, level, name] = row.cells.as_slice() else {
        let found = format!("a row of {} cells", row.cells.len());
        return Err(Problem::new(
            "malformed",
            "",
            found,
            "3 cells: path, level, name",
        ));
    };
    if let Some(expected) = path::fault(path) {
        return Err(Problem::new("malformed", "path", shown(path), expected));
    }
    let level = match level.as_bytes() {
        [digit @ b'1'..=b'9'] => digit - b'0',
        _ => {
            return Err(Problem::new(
                "malformed",
                "level",
                shown(level),
                "a level from 1 to 9",
            ));
        }
    };
    if let Some(expected) = name_fault(name) {
        return Err(Problem::new("malformed", "name", shown(name), expected));
    }
    Ok(Cause {
        path: (*path).into(),
        level,
        name: (*name).into(),
    })
}

/// Reads rows `area`, key, path; the areas of several rows for one path add up.
fn read_areas(
    rows: &[&Row<'_>],
    causes: &[(u64, Cause)],
    areas: &Areas,
    sheet: &mut Sheet<'_>,
) -> BTreeMap<Box<str>, AreaSet> {
    let paths: BTreeSet<&str> = causes.iter().map(|(_, cause)| &*cause.path).collect();
    let mut sets: BTreeMap<Box<str>, AreaSet> = BTreeMap::new();
    for row in rows {
        let [_, key, path] = row.cells.as_slice() else {
            let found = format!("a row of {} cells", row.cells.len());
            sheet.fault(
                row.line,
                "malformed",
                "",
                found,
                "3 cells: `area`, key, path",
            );
            continue;
        };
        if !path.is_empty() && !paths.contains(path) {
            sheet.fault(
                row.line,
                "unknown_cause",
                "path",
                shown(path),
                "a path of this list",
            );
        }
        match areas.set_of(key) {
            Ok(set) => {
                let all = sets.entry((*path).into()).or_default();
                *all = all.union(set);
            }
            Err(problem) => sheet.problems.push(problem.at_row(row.line)),
        }
    }
    sets
}

/// What is wrong with `text` as a civil date, in the words of `expected`.
fn date_fault(text: &str) -> Option<&'static str> {
    let is_date = text.len() == "YYYY-MM-DD".len() && text.parse::<jiff::civil::Date>().is_ok();
    if is_date {
        None
    } else {
        Some("a date YYYY-MM-DD")
    }
}

#[cfg(test)]
#[path = "tree_tests.rs"]
mod tests;
