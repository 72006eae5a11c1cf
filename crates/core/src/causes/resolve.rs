//! From a written code to a cause, across vintages where a crosswalk allows it.

use std::collections::{BTreeMap, BTreeSet};

use super::code::quoted;
use super::crosswalk::Crosswalk;
use super::{CauseCode, Causes, NodeId, path};
use crate::{Error, ErrorKind, Problem};

/// Why a well-formed code is no cause here. None of these is ever taken for a match.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ResolveProblem {
    /// No list of this name is loaded.
    #[error("`{code}`: there is no such list, expected one of {}", .lists.join(", "))]
    UnknownList {
        /// What was asked for.
        code: CauseCode,
        /// The lists that are loaded.
        lists: Vec<String>,
    },
    /// The list at the vintage in force has no such path.
    #[error("`{code}`: there is no such cause in `{in_force}`")]
    UnknownCause {
        /// What was asked for.
        code: CauseCode,
        /// The list and the vintage in force, e.g. `civil@2026`.
        in_force: String,
    },
    /// The code is of another vintage than the one in force, and no crosswalk maps it.
    #[error("`{code}`: `{in_force}` is in force, and no crosswalk maps this cause to it")]
    OldVintage {
        /// What was asked for.
        code: CauseCode,
        /// The list and the vintage in force, e.g. `civil@2026`.
        in_force: String,
    },
    /// A crosswalk says that the cause has no successor in the vintage in force.
    #[error("`{code}`: it has no successor in `{in_force}`")]
    NoSuccessor {
        /// What was asked for.
        code: CauseCode,
        /// The list and the vintage in force, e.g. `civil@2026`.
        in_force: String,
    },
    /// A crosswalk names several successors, and a person must choose.
    #[error("`{code}`: it is divided, expected one of {}", .candidates.join(", "))]
    AmbiguousVintage {
        /// What was asked for.
        code: CauseCode,
        /// The successors in their short form, in pre-order.
        candidates: Vec<String>,
    },
}

impl ResolveProblem {
    /// The stable word for the sort of fault: `unknown_list`, `unknown_cause`, `old_vintage`,
    /// `no_successor` or `ambiguous_vintage`.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::{CauseCode, Causes};
    /// let causes = Causes::official();
    /// let code = CauseCode::parse("civil:7.19.999")?;
    /// assert_eq!(causes.resolve(&code).unwrap_err().code(), "unknown_cause");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownList { .. } => "unknown_list",
            Self::UnknownCause { .. } => "unknown_cause",
            Self::OldVintage { .. } => "old_vintage",
            Self::NoSuccessor { .. } => "no_successor",
            Self::AmbiguousVintage { .. } => "ambiguous_vintage",
        }
    }

    /// The same as a [`Problem`] of the field at `path`.
    #[must_use]
    pub fn to_problem(&self, path: impl Into<String>) -> Problem {
        let (code, expected) = match self {
            Self::UnknownList { code, lists } => {
                (code, format!("one of the lists {}", lists.join(", ")))
            }
            Self::UnknownCause { code, in_force } => (code, format!("a cause of {in_force}")),
            Self::OldVintage { code, in_force } => (
                code,
                format!("a cause of {in_force}, or a crosswalk that maps this one"),
            ),
            Self::NoSuccessor { code, in_force } => (
                code,
                format!("a cause of {in_force}; this one has no successor there"),
            ),
            Self::AmbiguousVintage { code, candidates } => (
                code,
                format!("one of its successors {}", candidates.join(", ")),
            ),
        };
        Problem::new(self.code(), path, quoted(code), expected)
    }
}

impl From<ResolveProblem> for Problem {
    /// With an empty path.
    fn from(problem: ResolveProblem) -> Self {
        problem.to_problem("")
    }
}

impl From<ResolveProblem> for Error {
    /// [`ErrorKind::Request`], with the one problem.
    fn from(problem: ResolveProblem) -> Self {
        Self::one(ErrorKind::Request, problem.into())
    }
}

impl Causes {
    /// The cause that a code means.
    ///
    /// The short form, and the form that names the vintage in force, mean that vintage. A code of
    /// another vintage is mapped by the loaded crosswalks, over several of them if need be.
    ///
    /// # Errors
    /// A [`ResolveProblem`]: the list or the cause does not exist, or the code is of another vintage
    /// and no crosswalk leads to exactly one cause in force.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::{CauseCode, Causes};
    /// let causes = Causes::official();
    /// let wages = causes.resolve(&CauseCode::parse("civil:7.19.205.5")?)?;
    /// assert_eq!(causes.name(wages), "追索劳动报酬纠纷");
    /// // The same cause by its number before 2026; the bare old number is not in force.
    /// assert_eq!(causes.resolve(&CauseCode::parse("civil@2021:6.17.186.5")?)?, wages);
    /// assert!(causes.resolve(&CauseCode::parse("civil:6.17.186.5")?).is_err());
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn resolve(&self, code: &CauseCode) -> Result<NodeId, ResolveProblem> {
        let Some(&tree) = self.inner.in_force.get(code.list()) else {
            return Err(ResolveProblem::UnknownList {
                code: code.clone(),
                lists: self
                    .inner
                    .in_force
                    .keys()
                    .map(ToString::to_string)
                    .collect(),
            });
        };
        let vintage = &*self.inner.forest.trees()[tree].vintage;
        let in_force = || format!("{}@{vintage}", code.list());
        match code.vintage() {
            Some(old) if old != vintage => {
                let Some(way) = self.way(code.list(), old, vintage) else {
                    return Err(ResolveProblem::OldVintage {
                        code: code.clone(),
                        in_force: in_force(),
                    });
                };
                self.follow(&way, code, tree, &in_force())
            }
            _ => self.inner.forest.find(tree, code.path()).ok_or_else(|| {
                ResolveProblem::UnknownCause {
                    code: code.clone(),
                    in_force: in_force(),
                }
            }),
        }
    }

    /// The cause that a text means: [`CauseCode::parse`], then [`Causes::resolve`].
    ///
    /// # Errors
    /// [`ErrorKind::Request`] with the one problem of either step.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// assert_eq!(causes.name(causes.node("criminal:2.42")?), "交通肇事罪");
    /// assert_eq!(causes.node("criminal:99").unwrap_err().problems()[0].code, "unknown_cause");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn node(&self, text: &str) -> Result<NodeId, Error> {
        Ok(self.resolve(&CauseCode::parse(text)?)?)
    }

    /// The fewest crosswalks that lead from one vintage of a list to another, the smaller vintage
    /// first where two ways are as short.
    fn way(&self, list: &str, from: &str, to: &str) -> Option<Vec<&Crosswalk>> {
        let mut reached_by: BTreeMap<&str, &Crosswalk> = BTreeMap::new();
        let mut front = vec![from];
        while !front.is_empty() && !reached_by.contains_key(to) {
            let mut next = Vec::new();
            for vintage in front {
                for crosswalk in self.inner.crosswalks.iter().map(|crosswalk| &**crosswalk) {
                    let leads_on = &*crosswalk.list == list
                        && &*crosswalk.from == vintage
                        && &*crosswalk.to != from
                        && !reached_by.contains_key(&*crosswalk.to);
                    if leads_on {
                        reached_by.insert(&crosswalk.to, crosswalk);
                        next.push(&*crosswalk.to);
                    }
                }
            }
            front = next;
        }
        let mut way = vec![*reached_by.get(to)?];
        while let Some(crosswalk) = reached_by.get(&*way.last().expect("never empty").from) {
            way.push(crosswalk);
        }
        way.reverse();
        Some(way)
    }

    /// Maps a code over crosswalks, all its branches at once.
    fn follow(
        &self,
        way: &[&Crosswalk],
        code: &CauseCode,
        tree: usize,
        in_force: &str,
    ) -> Result<NodeId, ResolveProblem> {
        let old_vintage = || ResolveProblem::OldVintage {
            code: code.clone(),
            in_force: in_force.to_owned(),
        };
        let mut paths: BTreeSet<&str> = BTreeSet::from([code.path()]);
        // The whole list is the whole list in every vintage.
        if !code.is_whole_list() {
            for crosswalk in way {
                let mut successors = BTreeSet::new();
                for path in paths {
                    let rows = crosswalk.rows.get(path).ok_or_else(old_vintage)?;
                    successors.extend(rows.iter().map(|path| &**path));
                }
                paths = successors;
            }
        }
        let mut paths: Vec<&str> = paths.into_iter().collect();
        paths.sort_by(|a, b| path::compare(a, b));
        match paths.as_slice() {
            [] => Err(ResolveProblem::NoSuccessor {
                code: code.clone(),
                in_force: in_force.to_owned(),
            }),
            [path] => self.inner.forest.find(tree, path).ok_or_else(old_vintage),
            several => Err(ResolveProblem::AmbiguousVintage {
                code: code.clone(),
                candidates: several
                    .iter()
                    .map(|path| format!("{}:{path}", code.list()))
                    .collect(),
            }),
        }
    }
}

#[cfg(test)]
#[path = "resolve_tests.rs"]
mod tests;
