//! A crosswalk: which number of a newer list is which number of an older one.

use std::collections::BTreeMap;

use super::code::{quoted, shown};
use super::forest::Forest;
use super::path;
use super::sheet::{Row, Sheet};
use crate::{Error, ErrorKind, Problem};

/// The first line of a file that holds a crosswalk.
pub(super) const FORMAT: &str = "dianyuan-crosswalk 1";
const KEYS: &[&str] = &["from", "to"];
/// How a row says that there is no successor, beside an empty cell, which editors strip.
const NONE: &str = "-";

/// A crosswalk from one vintage of a list to another.
#[derive(Debug)]
pub(super) struct Crosswalk {
    pub(super) list: Box<str>,
    pub(super) from: Box<str>,
    pub(super) to: Box<str>,
    /// Successors by old path, in pre-order; none where the old cause has no successor.
    pub(super) rows: BTreeMap<Box<str>, Vec<Box<str>>>,
}

impl Crosswalk {
    /// Reads a crosswalk to a vintage that `forest` has.
    pub(super) fn parse(text: &str, forest: &Forest) -> Result<Self, Error> {
        let mut sheet = Sheet::read(text, FORMAT, KEYS);
        if sheet
            .problems
            .iter()
            .any(|problem| problem.code == "wrong_format")
        {
            return Err(Error::new(ErrorKind::Causes, sheet.problems));
        }
        let from = sheet
            .required("from", list_and_vintage_fault)
            .and_then(split);
        let to = sheet.required("to", list_and_vintage_fault).and_then(split);
        let (old, new) = match (from, to) {
            (Some(from), Some(to)) => check_ends(from, to, forest, &mut sheet),
            _ => (None, None),
        };
        let rows = std::mem::take(&mut sheet.rows);
        if rows.is_empty() {
            sheet.problems.push(Problem::new(
                "empty",
                "",
                "no rows",
                "rows: old path, new path",
            ));
        }
        let exists = |tree: Option<usize>, path: &str| {
            tree.is_none_or(|tree| forest.find(tree, path).is_some())
        };
        let mut read: BTreeMap<Box<str>, Vec<Box<str>>> = BTreeMap::new();
        for row in &rows {
            let problem = match read_row(row) {
                Err(problem) => problem,
                Ok((path, _)) if !exists(old, path) => Problem::new(
                    "unknown_cause",
                    "old",
                    shown(path),
                    "a path of the old list",
                ),
                Ok((_, Some(path))) if !exists(new, path) => Problem::new(
                    "unknown_cause",
                    "new",
                    shown(path),
                    "a path of the new list",
                ),
                Ok((old, new)) => match add(&mut read, old, new) {
                    Ok(()) => continue,
                    Err(problem) => problem,
                },
            };
            sheet.problems.push(problem.at_row(row.line));
        }
        Error::unless_empty(ErrorKind::Causes, sheet.problems)?;
        for successors in read.values_mut() {
            successors.sort_by(|a, b| path::compare(a, b));
        }
        let ((list, from), (_, to)) = (from.unwrap_or_default(), to.unwrap_or_default());
        Ok(Self {
            list: list.into(),
            from: from.into(),
            to: to.into(),
            rows: read,
        })
    }
}

type ListAndVintage<'a> = (&'a str, &'a str);

/// Checks that the crosswalk stays in one list and leads to a vintage that is loaded; gives the
/// positions of both trees, as far as they are loaded.
fn check_ends(
    from: ListAndVintage<'_>,
    to: ListAndVintage<'_>,
    forest: &Forest,
    sheet: &mut Sheet<'_>,
) -> (Option<usize>, Option<usize>) {
    let line = sheet.fields.get("to").map_or(1, |field| field.line);
    let written = quoted(format_args!("{}@{}", to.0, to.1));
    let (old, new) = (
        forest.tree_position(from.0, from.1),
        forest.tree_position(to.0, to.1),
    );
    if from.0 != to.0 {
        sheet.fault(
            line,
            "other_list",
            "to",
            written,
            format!("a vintage of `{}`", from.0),
        );
    } else if from.1 == to.1 {
        sheet.fault(
            line,
            "same_vintage",
            "to",
            written,
            "another vintage than `from`",
        );
    } else if new.is_none() {
        sheet.fault(
            line,
            "unknown_vintage",
            "to",
            written,
            "a list and vintage that is loaded",
        );
    }
    (old, new)
}

fn read_row<'a>(row: &Row<'a>) -> Result<(&'a str, Option<&'a str>), Problem> {
    let [old, new] = row.cells.as_slice() else {
        let found = format!("a row of {} cells", row.cells.len());
        return Err(Problem::new(
            "malformed",
            "",
            found,
            "2 cells: old path, new path",
        ));
    };
    if let Some(expected) = path::fault(old) {
        return Err(Problem::new("malformed", "old", shown(old), expected));
    }
    if new.is_empty() || *new == NONE {
        return Ok((old, None));
    }
    match path::fault(new) {
        Some(expected) => Err(Problem::new("malformed", "new", shown(new), expected)),
        None => Ok((old, Some(new))),
    }
}

fn add(
    rows: &mut BTreeMap<Box<str>, Vec<Box<str>>>,
    old: &str,
    new: Option<&str>,
) -> Result<(), Problem> {
    let earlier = rows.get_mut(old);
    match (earlier, new) {
        (None, new) => {
            rows.insert(old.into(), new.map(Into::into).into_iter().collect());
            Ok(())
        }
        (Some(successors), Some(new)) if successors.iter().any(|known| &**known == new) => Err(
            Problem::new("duplicate", "old", shown(old), "each row once"),
        ),
        (Some(successors), Some(new)) if !successors.is_empty() => {
            successors.push(new.into());
            Ok(())
        }
        (Some(successors), None) if successors.is_empty() => Err(Problem::new(
            "duplicate",
            "old",
            shown(old),
            "each row once",
        )),
        (Some(_), _) => {
            let expected = "either successors or the word that there is none, not both";
            Err(Problem::new("contradiction", "old", shown(old), expected))
        }
    }
}

fn split(value: &str) -> Option<ListAndVintage<'_>> {
    value.split_once('@')
}

/// What is wrong with `value` as `list@vintage`, in the words of `expected`.
fn list_and_vintage_fault(value: &str) -> Option<&'static str> {
    let Some((list, vintage)) = split(value) else {
        return Some("list@vintage, for example civil@2021");
    };
    path::list_fault(list).or_else(|| path::vintage_fault(vintage))
}

#[cfg(test)]
#[path = "crosswalk_tests.rs"]
mod tests;
