//! Free search of the roster: the shortlist helps and does not limit, so the client may name anyone.
//!
//! It tells who is on the roster and fits what was asked. Whether a lawyer may be appointed for a case, or shown on a
//! public page, is not asked here.

use std::cmp::Reverse;

use super::{Asked, Found, How, Query, Roster, Why};
use crate::causes::NodeId;
use crate::error::{Error, ErrorKind, Problem};
use crate::model::{Firm, Lawyer, PersonalText, RegionCode, comparable};

/// The same text, in millionths.
const SAME: u32 = 1_000_000;

impl Roster {
    /// Lawyers who fit a query: those of exactly the name first, then the more alike, then by the bytes of ids.
    ///
    /// A text is as like a name that contains it as it is long beside the name; of a name and a firm's name the less
    /// alike counts. A lawyer's nearest speciality is told, of two as near the one above; of two ways to be in a
    /// region, that the lawyer serves it.
    ///
    /// # Errors
    /// `Request` if the cause is in no tree of the roster, or a text has nothing to compare (blanks and marks only).
    ///
    /// # Example
    /// ```
    /// use dianyuan::model::PersonalText;
    /// use dianyuan::roster::{How, Query};
    /// use dianyuan::{CauseCode, Causes, Roster};
    /// let text = r#"[{"id": "L-1", "display": {"name": "甲乙丙"}, "specialities": [
    ///   {"cause": "civil:7.19.205.5", "level": "declared"}]},
    ///   {"id": "L-2", "display": {"name": "甲 乙"}, "specialities": [{"cause": "civil:7", "level": "declared"}]}]"#;
    /// let roster = Roster::from_json(text, &Causes::official())?;
    /// let query = Query::new().name(PersonalText::new("甲乙")?).cause(CauseCode::parse("civil:7.19")?);
    /// let found = roster.find(&query)?;
    /// let how: Vec<_> = found.iter().map(|f| (f.lawyer().as_str(), f.why()[0].how, f.why()[1].how)).collect();
    /// assert_eq!(how, [("L-2", How::Exact, How::Above), ("L-1", How::Contains, How::Below)]);
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn find(&self, query: &Query) -> Result<Vec<Found>, Error> {
        let wanted = Wanted::of(self, query)?;
        let lawyers = self.lawyers();
        let mut fits: Vec<(Likeness, Found)> = lawyers.filter_map(|one| wanted.fit(one)).collect();
        // Lawyers come by id, and a stable sort keeps that among equals.
        fits.sort_by_key(|(likeness, _)| Reverse(*likeness));
        let most = query.most.unwrap_or(usize::MAX);
        Ok(fits
            .into_iter()
            .map(|(_, found)| found)
            .take(most)
            .collect())
    }
}

/// Whether the name is the one asked for, and the likeness of texts in millionths.
type Likeness = (bool, u32);

/// A query made ready to be asked about each lawyer.
struct Wanted<'a> {
    roster: &'a Roster,
    query: &'a Query,
    name: Option<String>,
    firm_name: Option<String>,
    cause: Option<NodeId>,
}

impl<'a> Wanted<'a> {
    fn of(roster: &'a Roster, query: &'a Query) -> Result<Self, Error> {
        let mut problems = Vec::new();
        let mut text = |path: &str, text: Option<&PersonalText>| {
            let text = comparable(text?.reveal());
            if text.is_empty() {
                let expected = "a text with a letter or a digit";
                problems.push(Problem::new("empty", path, "nothing to compare", expected));
            }
            Some(text)
        };
        let name = text("name", query.name.as_ref());
        let firm_name = text("firm_name", query.firm_name.as_ref());
        let cause = query.cause.as_ref().map(|code| roster.causes.resolve(code));
        let cause = cause
            .transpose()
            .map_err(|problem| problem.to_problem("cause"));
        let cause = cause.unwrap_or_else(|problem| {
            problems.push(problem);
            None
        });
        Error::unless_empty(ErrorKind::Request, problems)?;
        Ok(Self {
            roster,
            query,
            name,
            firm_name,
            cause,
        })
    }

    /// How a lawyer fits; nothing unless all conditions hold. The cheap ones are asked first.
    fn fit(&self, lawyer: &Lawyer) -> Option<(Likeness, Found)> {
        let firm = lawyer.firm().and_then(|id| self.roster.firms.get(id));
        let firm = firm.map(AsRef::as_ref);
        let mut why = Vec::new();
        let (mut is_exact, mut likeness) = (false, SAME);
        if let Some(id) = &self.query.firm {
            lawyer.firm().filter(|firm| *firm == id)?;
            why.push((Asked::Firm, How::Exact));
        }
        if let Some(region) = &self.query.region {
            why.push((Asked::Region, place(lawyer, firm, region)?));
        }
        if let Some(cause) = self.cause {
            why.push((Asked::Cause, self.speciality(lawyer, cause)?));
        }
        if let Some(text) = &self.name {
            let like = like(lawyer.display()?.name()?, text)?;
            is_exact = like == SAME;
            likeness = like;
            why.push((Asked::Name, how(like)));
        }
        if let Some(text) = &self.firm_name {
            let of_firm = firm.and_then(|firm| firm.display()?.name());
            let own = lawyer.display().and_then(|display| display.firm_name());
            let names = [of_firm, own].into_iter().flatten();
            let like = names.filter_map(|name| like(name, text)).max()?;
            likeness = likeness.min(like);
            why.push((Asked::FirmName, how(like)));
        }
        why.sort_unstable();
        let why = why.into_iter().map(|(asked, how)| Why { asked, how });
        let found = Found {
            lawyer: lawyer.id().clone(),
            why: why.collect(),
        };
        Some(((is_exact, likeness), found))
    }

    /// How the nearest speciality stands to a cause, where one is in the cause's line.
    fn speciality(&self, lawyer: &Lawyer, cause: NodeId) -> Option<How> {
        let causes = &self.roster.causes;
        let specialities = lawyer.specialities().into_iter().flatten();
        let nodes = specialities.filter_map(|one| causes.resolve(one.cause()).ok());
        let in_line = nodes.filter_map(|node| {
            let how = if node == cause {
                How::Exact
            } else if causes.is_within(cause, node) {
                How::Above
            } else if causes.is_within(node, cause) {
                How::Below
            } else {
                return None;
            };
            Some((causes.distance(node, cause)?, how))
        });
        in_line.min().map(|(_, how)| how)
    }
}

/// How a lawyer is in a region, if so.
fn place(lawyer: &Lawyer, firm: Option<&Firm>, region: &RegionCode) -> Option<How> {
    let mut served = lawyer.service_regions().into_iter().flatten();
    if served.any(|served| served.contains(region)) {
        return Some(How::Serves);
    }
    let there = firm?.region()?;
    region.contains(there).then_some(How::FirmThere)
}

/// Likeness of a name that contains a comparable text: the text's letters beside the name's, in millionths, rounded
/// down; the whole only for the same name.
fn like(name: &PersonalText, text: &str) -> Option<u32> {
    let name = comparable(name.reveal());
    if !name.contains(text) {
        return None;
    }
    let (part, whole) = (text.chars().count() as u64, name.chars().count() as u64);
    u32::try_from(part * u64::from(SAME) / whole).ok()
}

fn how(likeness: u32) -> How {
    if likeness == SAME {
        How::Exact
    } else {
        How::Contains
    }
}

#[cfg(test)]
#[path = "find_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "find_twin_tests.rs"]
mod twin_tests;
