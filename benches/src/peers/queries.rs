//! The cases that are ranked, and the policies that they are ranked under.

use dianyuan::{Calibration, Case, Engine, Policy, Roster};

use crate::nation::{City, DAY, city_sizes, county};
use crate::random::Random;
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

/// What the cases of one kind say.
struct Kind {
    name: &'static str,
    /// The rank of the city where the one case lies that is ranked alone.
    city: u32,
    /// Kind and causes.
    what: &'static str,
    more: &'static str,
}

impl Kind {
    /// A case near the middle of a county.
    fn query(&self, id: &str, city: City, county: u32) -> Query {
        let (Self { what, more, .. }, region) = (self, city.code(county));
        let (lat, lon) = city.centre(county);
        let places = if self.name == "injury" {
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
            r#"{{"id": "{id}", {what}, "received": "{DAY}T09:30:00+08:00", "replacements": 0, {places}, {more}}}"#
        );
        Query {
            name: self.name,
            case: made(Case::from_json(&text)),
        }
    }
}

/// Six cases of different kinds in cities of different sizes, from the largest (4 % of all lawyers) down.
#[must_use]
pub fn queries() -> Vec<Query> {
    let queries = KINDS.iter().map(|kind| {
        let id = format!("bench-{}", kind.name);
        kind.query(&id, City::ranked(kind.city), 1)
    });
    queries.collect()
}

/// Any number of cases: the six kinds in turn, each case in a county drawn as lawyers' are.
#[must_use]
pub fn many_queries(seed: u64, number: u32) -> Vec<Query> {
    let sizes = city_sizes();
    let kinds = (0..number).zip(KINDS.iter().cycle());
    let queries = kinds.map(|(number, kind)| {
        let random = &mut Random::stream(seed, "case", u64::from(number));
        let city = City::draw(random, &sizes);
        let id = format!("bench-{}-{number}", kind.name);
        kind.query(&id, city, county(random))
    });
    queries.collect()
}

const KINDS: [Kind; 6] = [
    Kind {
        name: "wages",
        city: 0,
        what: r#""kind": "civil", "causes": ["civil:7.19.205.5"]"#,
        more: r#""stage": "first_instance", "client": {"id": "c", "languages": ["cmn"], "vetoes": [],
               "groups": ["migrant_worker"], "representatives": 0},
               "parties": [{"id": "CO-0123", "role": "opponent"}]"#,
    },
    Kind {
        name: "theft",
        city: 5,
        what: r#""kind": "criminal", "causes": ["criminal:5.2"]"#,
        more: r#""stage": "investigation", "client": {"id": "c", "position": "accused", "vetoes": [],
               "languages": ["cmn"], "representatives": 0}, "parties": [{"id": "CO-0007", "role": "victim"}]"#,
    },
    Kind {
        name: "homicide",
        city: 20,
        what: r#""kind": "criminal", "causes": ["criminal:4.1"]"#,
        more: r#""stage": "second_instance", "flags": ["life_or_death", "in_custody"],
               "client": {"id": "c", "position": "accused", "vetoes": ["N-0000003"], "representatives": 0},
               "parties": [{"id": "K-0000150", "role": "victim"}]"#,
    },
    Kind {
        name: "minor",
        city: 60,
        what: r#""kind": "criminal", "causes": ["criminal:4.3"]"#,
        more: r#""stage": "prosecution", "flags": ["minor"], "client": {"id": "c", "position": "accused",
               "vetoes": [], "groups": ["minor"], "languages": ["uig"], "representatives": 0},
               "parties": [{"id": "CO-0010", "role": "victim"}]"#,
    },
    Kind {
        name: "divorce",
        city: 12,
        what: r#""kind": "civil", "causes": ["civil:2.2.14"]"#,
        more: r#""stage": "second_instance", "hearings": ["2026-12-08"],
               "client": {"id": "c", "vetoes": ["N-0000007"], "groups": ["elderly", "woman"],
               "mobility": "home_visit", "languages": ["cmn", "yue"], "representatives": 0},
               "parties": [{"id": "X-1", "role": "opponent", "lawyer": "N-0000040"}],
               "earlier": [{"side": "ours", "lawyer": "N-0000005", "firm": "F-000002", "ended": "completed"}]"#,
    },
    Kind {
        name: "injury",
        city: 120,
        what: r#""kind": "administrative", "causes": ["administrative:1.7.4", "civil:7.19.206.2"]"#,
        more: r#""client": {"id": "c", "vetoes": [], "groups": ["migrant_worker", "disabled"],
               "languages": ["cmn"], "representatives": 0},
               "parties": [{"id": "CO-0042", "role": "opponent"}]"#,
    },
];
