//! One digest for everything that is loaded.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Causes;

impl Causes {
    /// SHA-256, in lower-case hexadecimal, of the canonical form of all loaded lists, their areas
    /// and crosswalks.
    ///
    /// The order of rows, comments, and the order in which files were loaded change nothing; any
    /// change of a name, a number, an area or a mapping does. Pins are the policy's and are not
    /// part of it.
    ///
    /// The canonical form is text in UTF-8, a line feed after each line, tabs between cells:
    /// `dianyuan-causes-fingerprint 1`; for each area `area`, key, Chinese and English name, in the
    /// order of their file; for each list and vintage in order `list`, list, vintage, title, source,
    /// date, then its causes in pre-order as path, level, name and area keys, separated by commas,
    /// beginning with a line for the list itself, with an empty path and level 0; for each crosswalk
    /// in order of list, old and new vintage `crosswalk`, list, old vintage, new vintage, then a line
    /// for each old path, by bytes, with its successors in pre-order. What is absent is empty.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let official = Causes::official();
    /// assert_eq!(official.fingerprint().len(), 64);
    /// assert_eq!(official.fingerprint(), Causes::official().fingerprint());
    /// let more = official.with_tree("dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tOne\n")?;
    /// assert_ne!(official.fingerprint(), more.fingerprint());
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digest = Sha256::digest(self.canonical().as_bytes());
        digest
            .iter()
            .fold(String::with_capacity(64), |mut hex, byte| {
                write!(hex, "{byte:02x}").expect("a String takes any text");
                hex
            })
    }

    fn canonical(&self) -> String {
        let mut text = String::from("dianyuan-causes-fingerprint 1\n");
        let mut line = |cells: &[&str]| {
            text.push_str(&cells.join("\t"));
            text.push('\n');
        };
        for area in self.all_areas() {
            line(&["area", area.key(), area.zh(), area.en()]);
        }
        for list in self.lists() {
            let source = list.source().unwrap_or_default();
            let from = list.in_force_from().unwrap_or_default();
            line(&[
                "list",
                list.name(),
                list.vintage(),
                list.title(),
                source,
                from,
            ]);
            for node in self.subtree(list.root()).map(super::NodeId::new) {
                let keys: Vec<&str> = self.areas(node).map(super::Area::key).collect();
                let level = self.level(node).to_string();
                line(&[self.path(node), &level, self.name(node), &keys.join(",")]);
            }
        }
        for crosswalk in &self.inner.crosswalks {
            line(&["crosswalk", &crosswalk.list, &crosswalk.from, &crosswalk.to]);
            for (old, successors) in &crosswalk.rows {
                line(&[old, &successors.join(",")]);
            }
        }
        text
    }
}

#[cfg(test)]
#[path = "fingerprint_tests.rs"]
mod tests;
