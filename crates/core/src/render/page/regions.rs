//! Names of regions: the engine knows codes alone, and a client can't read codes.

use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind, Problem};
use crate::model::RegionCode;
use crate::render::Language;

/// Names of regions by their codes.
///
/// # Example
/// ```
/// use dianyuan::model::RegionCode;
/// use dianyuan::render::{Language, page::RegionNames};
/// let names = RegionNames::from_text("320300\t徐州市\n320302\t鼓楼区\n")?;
/// let name = |code| Ok::<_, dianyuan::Error>(names.name(&RegionCode::parse(code)?, Language::Zh));
/// assert_eq!(name("320302")?, "鼓楼区");
/// assert_eq!(name("320311")?, "代码为320311的地区");
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegionNames(BTreeMap<RegionCode, String>);

impl RegionNames {
    /// Reads lines of a code, a tabulator and a name. Empty lines and lines that begin with `#` count for
    /// nothing; of two lines with one code the later counts.
    ///
    /// # Errors
    /// `Record` with every line that is not such a line.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        let (mut names, mut problems) = (BTreeMap::new(), Vec::new());
        for (row, line) in (1..).zip(text.lines()) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (code, name) = line.split_once('\t').unwrap_or((line, ""));
            match RegionCode::parse(code) {
                Ok(code) if !name.trim().is_empty() => {
                    names.insert(code, name.trim().to_owned());
                }
                Ok(_) => {
                    let problem = Problem::new(
                        "missing",
                        "name",
                        "no name",
                        "a code, a tabulator and a name",
                    );
                    problems.push(problem.at_row(row));
                }
                Err(error) => {
                    let found = error.problems().iter().cloned();
                    problems.extend(found.map(|problem| problem.at_row(row)));
                }
            }
        }
        Error::unless_empty(ErrorKind::Record, problems)?;
        Ok(Self(names))
    }

    /// The name of a region; without one, its code in words.
    #[must_use]
    pub fn name(&self, code: &RegionCode, language: Language) -> String {
        match (self.0.get(code), language) {
            (Some(name), _) => name.clone(),
            (None, Language::Zh) => format!("代码为{}的地区", code.as_str()),
            (None, Language::En) => format!("the area with code {}", code.as_str()),
        }
    }
}

#[cfg(test)]
#[path = "regions_tests.rs"]
mod tests;
