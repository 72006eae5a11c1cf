//! Loading lists and crosswalks, and choosing the vintages in force.

use std::sync::Arc;

use super::code::quoted;
use super::crosswalk::{self, Crosswalk};
use super::forest::Forest;
use super::tree::{self, Tree};
use super::{Causes, Inner};
use crate::{Error, ErrorKind, Problem};

impl Causes {
    /// The same with one more list.
    ///
    /// The text is a file of causes: see [the module](crate::causes). A list and vintage that is loaded
    /// already, a built-in one above all, cannot be replaced. Another vintage of a built-in list,
    /// such as a newer `civil`, can be loaded; short codes go on to mean the built-in vintage until
    /// [`with_pins`](Self::with_pins) says otherwise. Of other lists, short codes mean the greatest
    /// vintage unless one is pinned. The order in which files are loaded changes nothing.
    ///
    /// Node ids are given anew: those of `self` are not to be used with the new value.
    ///
    /// # Errors
    /// [`ErrorKind::Causes`] with every fault of the file and its line, or with `already_loaded`.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let error = causes
    ///     .with_tree("dianyuan-causes 1\nlist civil\nvintage 2026\ntitle Mine\n1\t1\tMine\n")
    ///     .unwrap_err();
    /// assert_eq!(error.problems()[0].code, "already_loaded");
    /// let error = causes
    ///     .with_tree("dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tOne\n2.1\t2\tTwo\n")
    ///     .unwrap_err();
    /// assert_eq!((error.problems()[0].code, error.problems()[0].row), ("no_parent", Some(6)));
    /// ```
    pub fn with_tree(&self, text: &str) -> Result<Self, Error> {
        let tree = Tree::parse(text, &self.inner.areas)?;
        if self
            .inner
            .forest
            .tree_position(&tree.list, &tree.vintage)
            .is_some()
        {
            let loaded = quoted(format_args!("{}@{}", tree.list, tree.vintage));
            let expected = "another vintage, or a list of another name";
            let problem = Problem::new("already_loaded", "vintage", loaded, expected);
            return Err(Error::one(ErrorKind::Causes, problem));
        }
        let mut trees = self.inner.forest.trees().to_vec();
        trees.push(Arc::new(tree));
        Ok(Self::from_inner(Inner {
            forest: Arc::new(Forest::grow(trees)),
            ..self.parts()
        }))
    }

    /// The same with one more crosswalk between two vintages of a list.
    ///
    /// The newer vintage must be loaded, and every number on its side must be in it; the older one
    /// need not be loaded. Codes of the older vintage then resolve where they have exactly one
    /// successor. Node ids stay as they are.
    ///
    /// # Errors
    /// [`ErrorKind::Causes`] with every fault of the file and its line, or with `already_loaded`.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official()
    ///     .with_tree("dianyuan-causes 1\nlist own\nvintage 2\ntitle Own\n1\t1\tOne\n2\t1\tTwo\n")?
    ///     .with_crosswalk("dianyuan-crosswalk 1\nfrom own@1\nto own@2\n1\t2\n2\t-\n")?;
    /// assert_eq!(causes.name(causes.node("own@1:1")?), "Two");
    /// assert_eq!(causes.node("own@1:2").unwrap_err().problems()[0].code, "no_successor");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn with_crosswalk(&self, text: &str) -> Result<Self, Error> {
        let crosswalk = Crosswalk::parse(text, &self.inner.forest)?;
        let mut crosswalks = self.inner.crosswalks.clone();
        let key = |c: &Crosswalk| (c.list.clone(), c.from.clone(), c.to.clone());
        match crosswalks.binary_search_by_key(&key(&crosswalk), |known| key(known)) {
            Ok(_) => {
                let (list, from, to) = key(&crosswalk);
                let loaded = quoted(format_args!("{list}@{from} to {list}@{to}"));
                let problem =
                    Problem::new("already_loaded", "to", loaded, "a crosswalk not yet loaded");
                Err(Error::one(ErrorKind::Causes, problem))
            }
            Err(place) => {
                crosswalks.insert(place, Arc::new(crosswalk));
                Ok(Self::from_inner(Inner {
                    crosswalks,
                    ..self.parts()
                }))
            }
        }
    }

    /// The same with one more file, a list or a crosswalk, told apart by its first line.
    ///
    /// # Errors
    /// Those of [`with_tree`](Self::with_tree) and [`with_crosswalk`](Self::with_crosswalk).
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// assert!(causes.with_file("dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tA\n").is_ok());
    /// assert_eq!(causes.with_file("{}").unwrap_err().problems()[0].code, "wrong_format");
    /// ```
    pub fn with_file(&self, text: &str) -> Result<Self, Error> {
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let first = lines.find(|line| !line.trim().is_empty() && !line.starts_with('#'));
        if first == Some(crosswalk::FORMAT) {
            return self.with_crosswalk(text);
        }
        if first == Some(tree::FORMAT) {
            return self.with_tree(text);
        }
        let expected = format!("`{}` or `{}`", tree::FORMAT, crosswalk::FORMAT);
        let value = super::shown(first.unwrap_or_default());
        Err(Error::one(
            ErrorKind::Causes,
            Problem::new("wrong_format", "", value, expected),
        ))
    }

    /// The vintage in force of every list, by name: what its short codes mean.
    pub fn pins(&self) -> impl Iterator<Item = (&str, &str)> {
        let trees = self.inner.forest.trees();
        self.inner
            .in_force
            .iter()
            .map(|(list, tree)| (&**list, &*trees[*tree].vintage))
    }

    /// The same with other vintages in force, as a policy pins them.
    ///
    /// Lists that are not named keep theirs. Node ids stay as they are.
    ///
    /// # Errors
    /// [`ErrorKind::Causes`] with `unknown_list` or `unknown_vintage` for every pin that names
    /// nothing loaded; the path of the problem is the name of the list.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official()
    ///     .with_tree("dianyuan-causes 1\nlist civil\nvintage 2030\ntitle New\n1\t1\tNew\n")?;
    /// assert_eq!(causes.name(causes.node("civil:1")?), "人格权纠纷");
    /// let causes = causes.with_pins(&[("civil", "2030")])?;
    /// assert_eq!(causes.name(causes.node("civil:1")?), "New");
    /// assert!(causes.with_pins(&[("civil", "1999")]).is_err());
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn with_pins(&self, pins: &[(&str, &str)]) -> Result<Self, Error> {
        let mut problems = Vec::new();
        let mut inner = self.parts();
        for (list, vintage) in pins {
            if self.inner.forest.tree_position(list, vintage).is_some() {
                inner.pins.insert((*list).into(), (*vintage).into());
                continue;
            }
            let vintages: Vec<&str> = self
                .lists()
                .filter(|loaded| loaded.name() == *list)
                .map(super::CauseList::vintage)
                .collect();
            problems.push(if vintages.is_empty() {
                let lists: Vec<&str> = self.pins().map(|(list, _)| list).collect();
                let expected = format!("one of the lists {}", lists.join(", "));
                Problem::new("unknown_list", *list, super::shown(list), expected)
            } else {
                let expected = format!("one of the loaded vintages {}", vintages.join(", "));
                Problem::new("unknown_vintage", *list, super::shown(vintage), expected)
            });
        }
        Error::unless_empty(ErrorKind::Causes, problems)?;
        Ok(Self::from_inner(inner))
    }

    /// The parts of this value, to make another from.
    fn parts(&self) -> Inner {
        Inner {
            areas: Arc::clone(&self.inner.areas),
            forest: Arc::clone(&self.inner.forest),
            crosswalks: self.inner.crosswalks.clone(),
            pins: self.inner.pins.clone(),
            in_force: self.inner.in_force.clone(),
        }
    }
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;
