//! The lists that are built in: three of the courts, their practice areas, and a crosswalk.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::area::Areas;
use super::forest::Forest;
use super::tree::Tree;
use super::{Causes, Inner, path};
use crate::{Error, ErrorKind, Problem};

const AREAS: &str = include_str!("../../data/causes/areas.tsv");
const TREES: [&str; 3] = [
    include_str!("../../data/causes/civil-2026.tsv"),
    include_str!("../../data/causes/criminal-2024.tsv"),
    include_str!("../../data/causes/administrative-2021.tsv"),
];
const CROSSWALKS: [&str; 1] = [include_str!("../../data/causes/civil-2021-to-2026.tsv")];

impl Causes {
    /// The built-in lists: `civil@2026` (民事案件案由), `criminal@2024` (罪名) and
    /// `administrative@2021` (行政案件案由), their practice areas, and a crosswalk from `civil@2021`
    /// for the labour branch.
    ///
    /// The lists are transcribed from public copies, and the courts revise them: an agency loads
    /// its own with [`with_tree`](Self::with_tree). Each call reads the lists anew: keep the
    /// value and clone it.
    ///
    /// # Panics
    /// Never, unless this crate was built with broken data.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let lists: Vec<_> = causes.pins().collect();
    /// assert_eq!(lists, [("administrative", "2021"), ("civil", "2026"), ("criminal", "2024")]);
    /// ```
    #[must_use]
    pub fn official() -> Self {
        Self::built_in(AREAS, &TREES, &CROSSWALKS).expect("the built-in lists are well formed")
    }

    /// Reads a set of files that belong together.
    fn built_in(areas: &str, trees: &[&str], crosswalks: &[&str]) -> Result<Self, Error> {
        let areas = Areas::parse(areas)?;
        let mut trees = trees
            .iter()
            .map(|text| Tree::parse(text, &areas))
            .collect::<Result<Vec<_>, _>>()?;
        apply_rules(&areas, &mut trees)?;
        let pins = trees
            .iter()
            .map(|tree| (tree.list.clone(), tree.vintage.clone()))
            .collect();
        let forest = Forest::grow(trees.into_iter().map(Arc::new).collect());
        let causes = Self::from_inner(Inner {
            areas: Arc::new(areas),
            forest: Arc::new(forest),
            crosswalks: Vec::new(),
            pins,
            in_force: BTreeMap::new(),
        });
        crosswalks
            .iter()
            .try_fold(causes, |causes, text| causes.with_crosswalk(text))
    }
}

/// Gives the rules of the areas' file to the lists, each rule checked against the cause it names.
fn apply_rules(areas: &Areas, trees: &mut [Tree]) -> Result<(), Error> {
    let mut problems = Vec::new();
    for rule in &areas.rules {
        let tree = trees.iter_mut().find(|tree| {
            &*tree.list == rule.code.list() && Some(&*tree.vintage) == rule.code.vintage()
        });
        let name = tree.as_ref().and_then(|tree| {
            let row = tree
                .causes
                .binary_search_by(|cause| path::compare(&cause.path, rule.code.path()))
                .ok()?;
            Some(tree.causes[row].name.clone())
        });
        match (tree, name) {
            (Some(tree), Some(name)) if name == rule.name => {
                tree.areas.insert(rule.code.path().into(), rule.set);
            }
            (_, Some(name)) => {
                let problem = Problem::new("name_differs", "name", &*rule.name, name.into_string());
                problems.push(problem.at_row(rule.line));
            }
            (_, None) => {
                let code = super::code::quoted(&rule.code);
                let problem = Problem::new("unknown_cause", "rule", code, "a built-in cause");
                problems.push(problem.at_row(rule.line));
            }
        }
    }
    Error::unless_empty(ErrorKind::Causes, problems)
}

#[cfg(test)]
#[path = "official_tests.rs"]
mod tests;
