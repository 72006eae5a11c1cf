//! The roster (名册): every lawyer and firm of an agency, each id once, each cause known.

mod find;
mod query;
mod search;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use query::{Asked, Found, How, Query, Why};
pub use search::found_json;

use crate::causes::Causes;
use crate::error::{Error, ErrorKind, Problem};
use crate::model::ids::{repeated, repeated_watched};
use crate::model::{Firm, FirmId, FirmSchema, Lawyer, LawyerId};
use crate::observe::{Observer, Watch};
use crate::wire::{Faults, Json, Rows, Wire, read_rows_watched};

/// Lawyers and firms, in the order of their ids.
///
/// # Example
/// ```
/// use dianyuan::{Causes, Roster};
/// let text = r#"{"id": "L-2", "specialities": [{"cause": "civil:7.19", "level": "declared"}]}
/// {"id": "L-1", "firm": "F-1"}
/// {"schema": "dianyuan.firm/1", "id": "F-1"}"#;
/// let roster = Roster::from_json(text, &Causes::official())?;
/// assert_eq!(roster.len(), 2);
/// assert_eq!(roster.lawyers().next().unwrap().id().as_str(), "L-1");
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Roster {
    causes: Causes,
    lawyers: BTreeMap<LawyerId, Arc<Lawyer>>,
    firms: BTreeMap<FirmId, Arc<Firm>>,
}

impl Roster {
    /// Reads a roster: JSON Lines, an array, or one object. A row whose `schema` is
    /// `dianyuan.firm/1` is a firm, every other a lawyer.
    ///
    /// # Errors
    /// `Malformed` or `Record` with every fault of every row: an id that stands twice and a cause that
    /// the trees do not have among them.
    pub fn from_json(text: &str, causes: &Causes) -> Result<Self, Error> {
        Self::from_json_observed(text, causes, &mut ())
    }

    /// [`Roster::from_json`], which an observer follows ([`Stage::Reading`](crate::Stage::Reading)) and may stop.
    ///
    /// # Errors
    /// Those of [`Roster::from_json`], and `Stopped`.
    pub fn from_json_observed(
        text: &str,
        causes: &Causes,
        observer: &mut dyn Observer,
    ) -> Result<Self, Error> {
        let watch = &mut Watch::new(observer);
        let mut rows = read_rows_watched::<Entry>(text, watch)?;
        match faults_together(&rows, causes, watch) {
            Ok(problems) => rows.report(problems),
            Err(stopped) => return Err(watch.discard(rows, stopped)),
        }
        let mut roster = Self::empty(causes);
        let mut rest = rows.finish()?.into_iter();
        while let Some(row) = rest.next() {
            match row.record {
                Entry::Lawyer(lawyer) => roster.put_lawyer(Arc::from(lawyer)),
                Entry::Firm(firm) => roster.put_firm(Arc::from(firm)),
            }
            if let Err(stopped) = watch.spend(1) {
                return Err(watch.discard((rest, roster), stopped));
            }
        }
        Ok(roster)
    }

    /// A roster of values made in Rust.
    ///
    /// # Errors
    /// `Record` if an id stands twice or a cause is in no tree; `row` is the position from 1, firms after
    /// lawyers.
    pub fn new(
        lawyers: impl IntoIterator<Item = Lawyer>,
        firms: impl IntoIterator<Item = Firm>,
        causes: &Causes,
    ) -> Result<Self, Error> {
        let lawyers: Vec<Lawyer> = lawyers.into_iter().collect();
        let firms: Vec<Firm> = firms.into_iter().collect();
        let after = lawyers.len() as u64;
        let mut problems = repeated((1..).zip(&lawyers).map(by_id));
        let firm_ids = firms.iter().map(|firm| firm.id().as_str());
        problems.extend(repeated((after + 1..).zip(firm_ids)));
        let nobody = &mut ();
        let watch = &mut Watch::new(nobody);
        problems.extend(unknown_causes((1..).zip(&lawyers), causes, watch)?);
        Error::unless_empty(ErrorKind::Record, problems)?;
        let mut roster = Self::empty(causes);
        for lawyer in lawyers {
            roster.put_lawyer(Arc::new(lawyer));
        }
        for firm in firms {
            roster.put_firm(Arc::new(firm));
        }
        Ok(roster)
    }

    /// A roster of profiles that others have too, each id once, by the bytes of the ids; `row` as in [`Roster::new`].
    pub(crate) fn of_shared<'a>(
        lawyers: impl Iterator<Item = &'a Arc<Lawyer>> + Clone,
        firms: impl Iterator<Item = &'a Arc<Firm>>,
        causes: &Causes,
        watch: &mut Watch<'_>,
    ) -> Result<Self, Error> {
        let rows = (1..).zip(lawyers.clone().map(AsRef::as_ref));
        let problems = unknown_causes(rows, causes, watch)?;
        Error::unless_empty(ErrorKind::Record, problems)?;
        let mut roster = Self::empty(causes);
        for lawyer in lawyers {
            roster.put_lawyer(Arc::clone(lawyer));
            watch.done(1)?;
        }
        for firm in firms {
            roster.put_firm(Arc::clone(firm));
            watch.done(1)?;
        }
        Ok(roster)
    }

    fn empty(causes: &Causes) -> Self {
        Self {
            causes: causes.clone(),
            lawyers: BTreeMap::new(),
            firms: BTreeMap::new(),
        }
    }

    fn put_lawyer(&mut self, lawyer: Arc<Lawyer>) {
        self.lawyers.insert(lawyer.id().clone(), lawyer);
    }

    fn put_firm(&mut self, firm: Arc<Firm>) {
        self.firms.insert(firm.id().clone(), firm);
    }

    /// Number of lawyers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lawyers.len()
    }

    /// Whether there are no lawyers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lawyers.is_empty()
    }

    /// Lawyers by the bytes of their ids.
    pub fn lawyers(&self) -> impl Iterator<Item = &Lawyer> {
        self.lawyers.values().map(AsRef::as_ref)
    }

    pub(crate) fn shared_lawyers(&self) -> impl Iterator<Item = &Arc<Lawyer>> {
        self.lawyers.values()
    }

    pub(crate) fn shared_firms(&self) -> impl Iterator<Item = &Arc<Firm>> {
        self.firms.values()
    }

    /// Firms by the bytes of their ids.
    pub fn firms(&self) -> impl Iterator<Item = &Firm> {
        self.firms.values().map(AsRef::as_ref)
    }

    /// The lawyer of this id.
    #[must_use]
    pub fn lawyer(&self, id: &str) -> Option<&Lawyer> {
        self.lawyers.get(id).map(AsRef::as_ref)
    }

    /// The firm of this id.
    #[must_use]
    pub fn firm(&self, id: &str) -> Option<&Firm> {
        self.firms.get(id).map(AsRef::as_ref)
    }

    /// The cause trees that the roster's codes were checked against.
    #[must_use]
    pub fn causes(&self) -> &Causes {
        &self.causes
    }
}

/// What only the rows together show: ids that stand twice, and causes that the trees do not have.
fn faults_together(
    rows: &Rows<Entry>,
    causes: &Causes,
    watch: &mut Watch<'_>,
) -> Result<Vec<Problem>, Error> {
    let lawyers = rows.as_slice().iter().filter_map(|row| match &row.record {
        Entry::Lawyer(lawyer) => Some((row.number, lawyer.as_ref())),
        Entry::Firm(_) => None,
    });
    let firms = rows.as_slice().iter().filter_map(|row| match &row.record {
        Entry::Lawyer(_) => None,
        Entry::Firm(firm) => Some((row.number, firm.id().as_str())),
    });
    let unread = |firms: bool| {
        let rows = rows.unread().iter();
        let rows = rows.filter(move |row| is_firm(row.record.schema.as_deref()) == firms);
        rows.map(|row| (row.number, row.record.id.as_str()))
    };
    let lawyer_ids = lawyers.clone().map(by_id).chain(unread(false));
    let mut problems = repeated_watched(lawyer_ids, watch)?;
    problems.extend(repeated_watched(firms.chain(unread(true)), watch)?);
    problems.extend(unknown_causes(lawyers, causes, watch)?);
    Ok(problems)
}

fn by_id((row, lawyer): (u64, &Lawyer)) -> (u64, &str) {
    (row, lawyer.id().as_str())
}

/// Every cause that the trees do not have, with the row of its lawyer.
fn unknown_causes<'a>(
    lawyers: impl Iterator<Item = (u64, &'a Lawyer)>,
    causes: &Causes,
    watch: &mut Watch<'_>,
) -> Result<Vec<Problem>, Error> {
    let mut problems = Vec::new();
    for (row, lawyer) in lawyers {
        let mut faults = Faults::new();
        check_causes(lawyer, causes, &mut faults);
        let found = faults.into_problems().into_iter();
        problems.extend(found.map(|problem| problem.at_row(row)));
        watch.spend(1)?;
    }
    Ok(problems)
}

/// Reports every speciality whose cause the trees do not have.
pub(crate) fn check_causes(lawyer: &Lawyer, causes: &Causes, faults: &mut Faults) {
    for (index, speciality) in lawyer.specialities().into_iter().flatten().enumerate() {
        if let Err(problem) = causes.resolve(speciality.cause()) {
            faults.in_field("specialities", |faults| {
                faults.in_item(index, |faults| {
                    faults.in_field("cause", |faults| faults.adopt([problem.into()]));
                });
            });
        }
    }
}

/// One row of a roster file.
enum Entry {
    Lawyer(Box<Lawyer>),
    Firm(Box<Firm>),
}

/// Whether a row with this `schema` is a firm.
fn is_firm(schema: Option<&str>) -> bool {
    schema == Some(FirmSchema::V1.as_str())
}

impl Wire for Entry {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        match json.get("schema") {
            Some(Json::Str(schema)) if is_firm(Some(schema)) => {
                Firm::read(json, faults).map(|firm| Self::Firm(Box::new(firm)))
            }
            _ => Lawyer::read(json, faults).map(|lawyer| Self::Lawyer(Box::new(lawyer))),
        }
    }
    fn write(&self) -> Json<'static> {
        match self {
            Self::Lawyer(lawyer) => lawyer.write(),
            Self::Firm(firm) => firm.write(),
        }
    }
    fn json_schema() -> Json<'static> {
        Json::object([(
            "anyOf",
            Json::Array(vec![Lawyer::json_schema(), Firm::json_schema()]),
        )])
    }
}
