//! The cases that are ranked, and the policies that they are ranked under.

use dianyuan::{Calibration, Case, Engine, Policy, Roster};

use crate::nation::{City, DAY};
use crate::values::{date, made};

/// How far the agency looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Lawyers who serve the city of the case.
    City,
    /// Lawyers anywhere.
    Nation,
}

impl Scope {
    /// Both.
    pub const ALL: [Self; 2] = [Self::City, Self::Nation];

    /// The scope in a word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Nation => "nation",
        }
    }

    /// The national policy with this service area.
    #[must_use]
    pub fn policy(self) -> Policy {
        let levels = if self == Self::City { 2 } else { 0 };
        let text = format!(
            "id = 'bench-{}'\nversion = '1'\nextends = 'national'\ngates.H2.service_area = {levels}",
            self.as_str()
        );
        made(Policy::from_text(&text))
    }
}

/// An engine over a roster for one scope.
///
/// # Panics
/// If the roster names a cause that the official lists do not have.
#[must_use]
pub fn engine(roster: &Roster, scope: Scope) -> Engine {
    let policy = scope.policy();
    let calibration = made(Calibration::fit(roster, &policy, date(DAY)));
    made(Engine::new(roster, &policy, &calibration))
}

/// A case to be ranked.
#[derive(Clone, Debug)]
pub struct Query {
    /// What it is about, in a word.
    pub name: &'static str,
    /// The case.
    pub case: Case,
}

/// A case at the centre of a city; `more` are fields of its own.
fn query(name: &'static str, city: u32, kind_and_cause: &str, more: &str) -> Query {
    let city = City::ranked(city);
    let region = city.code(1);
    let (lat, lon) = city.centre(1);
    let places = if name == "injury" {
        format!(
            r#""region": "{region}", "organ": {{"id": "bureau-{region}", "region": "{region}"}}"#
        )
    } else {
        format!(
            r#""region": "{region}", "place": {{"lat_e6": {}, "lon_e6": {}}},
               "organ": {{"id": "court-{}", "region": "{region}", "place": {{"lat_e6": {lat}, "lon_e6": {lon}}}}}"#,
            lat + 21_000,
            lon - 34_000,
            city.code(0),
        )
    };
    let text = format!(
        r#"{{"id": "bench-{name}", {kind_and_cause}, "received": "{DAY}T09:30:00+08:00",
            "replacements": 0, {places}, {more}}}"#
    );
    Query {
        name,
        case: made(Case::from_json(&text)),
    }
}

/// Six cases of different kinds in cities of different sizes, from the largest (4 % of all lawyers) down.
#[must_use]
pub fn queries() -> Vec<Query> {
    vec![
        query(
            "wages",
            0,
            r#""kind": "civil", "causes": ["civil:7.19.205.5"]"#,
            r#""stage": "first_instance", "client": {"id": "c", "languages": ["cmn"], "vetoes": [],
               "groups": ["migrant_worker"], "representatives": 0},
               "parties": [{"id": "CO-0123", "role": "opponent"}]"#,
        ),
        query(
            "theft",
            5,
            r#""kind": "criminal", "causes": ["criminal:5.2"]"#,
            r#""stage": "investigation", "client": {"id": "c", "position": "accused", "vetoes": [],
               "languages": ["cmn"], "representatives": 0}, "parties": [{"id": "CO-0007", "role": "victim"}]"#,
        ),
        query(
            "homicide",
            20,
            r#""kind": "criminal", "causes": ["criminal:4.1"]"#,
            r#""stage": "second_instance", "flags": ["life_or_death", "in_custody"],
               "client": {"id": "c", "position": "accused", "vetoes": ["N-0000003"], "representatives": 0},
               "parties": [{"id": "K-0000150", "role": "victim"}]"#,
        ),
        query(
            "minor",
            60,
            r#""kind": "criminal", "causes": ["criminal:4.3"]"#,
            r#""stage": "prosecution", "flags": ["minor"], "client": {"id": "c", "position": "accused",
               "vetoes": [], "groups": ["minor"], "languages": ["uig"], "representatives": 0},
               "parties": [{"id": "CO-0010", "role": "victim"}]"#,
        ),
        query(
            "divorce",
            12,
            r#""kind": "civil", "causes": ["civil:2.2.14"]"#,
            r#""stage": "second_instance", "hearings": ["2026-12-08"],
               "client": {"id": "c", "vetoes": ["N-0000007"], "groups": ["elderly", "woman"],
               "mobility": "home_visit", "languages": ["cmn", "yue"], "representatives": 0},
               "parties": [{"id": "X-1", "role": "opponent", "lawyer": "N-0000040"}],
               "earlier": [{"side": "ours", "lawyer": "N-0000005", "firm": "F-000002", "ended": "completed"}]"#,
        ),
        query(
            "injury",
            120,
            r#""kind": "administrative", "causes": ["administrative:1.7.4", "civil:7.19.206.2"]"#,
            r#""client": {"id": "c", "vetoes": [], "groups": ["migrant_worker", "disabled"],
               "languages": ["cmn"], "representatives": 0},
               "parties": [{"id": "CO-0042", "role": "opponent"}]"#,
        ),
    ]
}
