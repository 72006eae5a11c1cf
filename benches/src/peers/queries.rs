//! The cases that are ranked, and what each asks for as numbers that a peer reads.

use dianyuan::model::{Flag, Group, PartyRole, RegionCode, Training};
use dianyuan::policy::{Key, MICRO};
use dianyuan::wire::Json;
use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};

use super::facts::{LANGUAGES, bits, number_of};
use super::side_tables::party;
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

impl Query {
    /// Everything that the policy, the calibration and the case say, as numbers.
    #[must_use]
    pub fn parameters(&self, engine: &Engine, scope: Scope) -> Json<'static> {
        let Json::Object(mut all) = case_numbers(&self.case, engine.policy()) else {
            unreachable!("an object was made");
        };
        let Json::Object(more) = policy_numbers(&self.case, engine) else {
            unreachable!("an object was made");
        };
        all.extend(more);
        let area = (scope == Scope::City).then(|| region(self.case.region()) / 100);
        all.extend([
            ("name".into(), Json::from(self.name)),
            ("scope".into(), Json::from(scope.as_str())),
            ("area".into(), area.map_or(Json::Null, Json::from)),
        ]);
        Json::Object(all)
    }
}

fn region(code: Option<&RegionCode>) -> u32 {
    let code = code.expect("every case here has a region");
    code.as_str().parse().expect("six digits")
}

/// What the case says.
fn case_numbers(case: &Case, policy: &Policy) -> Json<'static> {
    let day = case.received().date();
    let client = case.client().expect("every case here has a client");
    let groups = client.groups().map_or(&[][..], Vec::as_slice);
    let minor = case.has(Flag::Minor) || groups.contains(&Group::Minor);
    let criminal = case.kind().as_str() == "criminal";
    let grave = case.is_defence() && case.has(Flag::LifeOrDeath);
    let cutoff = |years| i64::from(day.minus_years(years).day_number());
    let parties = case.parties().into_iter().flatten().map(|other| {
        let opposed = match other.role() {
            PartyRole::Opponent => true,
            PartyRole::Victim => case.is_defence(),
            _ => false,
        };
        Json::object([
            ("id", Json::from(other.id().map_or(u32::MAX, party))),
            ("opposed", Json::from(opposed)),
            (
                "lawyer",
                or_null(other.lawyer().map(|lawyer| number_of(lawyer.as_str()))),
            ),
        ])
    });
    let earlier = case.earlier().into_iter().flatten();
    let chain = earlier.map(|e| {
        Json::object([
            (
                "lawyer",
                or_null(e.lawyer().map(|lawyer| number_of(lawyer.as_str()))),
            ),
            (
                "firm",
                or_null(e.firm().map(|firm| number_of(firm.as_str()))),
            ),
        ])
    });
    let spoken = client.languages().map(|codes| {
        codes.iter().fold(0_u32, |bits, code| {
            let at = LANGUAGES.iter().position(|known| *known == code.as_str());
            bits | 1 << at.expect("a language of these rosters")
        })
    });
    let home_visit = client
        .mobility()
        .is_some_and(|m| m.as_str() == "home_visit");
    let vetoes = client.vetoes().into_iter().flatten();
    let organ = case.organ().expect("every case here has an organ");
    Json::object([
        ("day", Json::Int(day.day_number().into())),
        ("kind", Json::from(case.kind().as_str())),
        ("is_criminal", Json::from(criminal)),
        ("is_defence", Json::from(case.is_defence())),
        ("is_minors", Json::from(criminal && minor)),
        (
            "h3_cutoff",
            if grave {
                Json::Int(cutoff(policy.number(Key::H3Years)))
            } else {
                Json::Null
            },
        ),
        (
            "failed_since",
            Json::Int(
                day.minus_years(policy.number(Key::H2FailedReviewMonths) / 12)
                    .day_number()
                    .into(),
            ),
        ),
        (
            "ban_cutoff",
            Json::Int(cutoff(policy.number(Key::H11BanYears))),
        ),
        (
            "client_cutoff",
            Json::Int(cutoff(policy.number(Key::H9FormerClientYears))),
        ),
        ("units", Json::from(policy.work_units(*case.kind()))),
        ("region", Json::from(region(case.region()))),
        ("organ", Json::from(number_in(organ.id().as_str()))),
        ("organ_place", place(organ.place())),
        ("client_place", place(case.place())),
        (
            "hearings",
            Json::Array(
                case.hearings()
                    .into_iter()
                    .flatten()
                    .map(|d| Json::Int(d.day_number().into()))
                    .collect(),
            ),
        ),
        (
            "vetoes",
            Json::from(vetoes.map(|id| number_of(id.as_str())).collect::<Vec<_>>()),
        ),
        ("parties", Json::Array(parties.collect())),
        ("chain", Json::Array(chain.collect())),
        ("languages", or_null(spoken)),
        ("home_visit", Json::from(home_visit)),
        (
            "trainings",
            Json::from(u32::from(trainings(policy, groups))),
        ),
    ])
}

fn or_null(number: Option<u32>) -> Json<'static> {
    number.map_or(Json::Null, Json::from)
}

fn number_in(id: &str) -> u32 {
    id.trim_start_matches(|c: char| !c.is_ascii_digit())
        .parse()
        .expect("six digits")
}

fn place(place: Option<&dianyuan::model::Place>) -> Json<'static> {
    place.map_or(Json::Null, |place| {
        let numbers = [place.lat_e6().get(), place.lon_e6().get()];
        Json::Array(numbers.map(|n| Json::Int(n.into())).to_vec())
    })
}

fn trainings(policy: &Policy, groups: &[Group]) -> u8 {
    let keys = groups
        .iter()
        .map(|group| Key::from_path(&format!("training.{group}")).expect("a key for every group"));
    let words = keys.flat_map(|key| policy.words(key));
    let trainings: Vec<Training> = words.filter_map(|word| Training::from_word(word)).collect();
    bits(&trainings)
}

/// What the policy and the calibration say.
fn policy_numbers(case: &Case, engine: &Engine) -> Json<'static> {
    let policy = engine.policy();
    let neutral = engine.calibration().neutral();
    let nobody = made(dianyuan::Lawyer::from_json(r#"{"id": "nobody"}"#));
    let performance = engine
        .calibration()
        .performance(policy, &nobody, *case.kind());
    let years = if case.is_defence() {
        neutral.criminal_defence()
    } else {
        neutral.practice()
    };
    let number = |key| Json::from(policy.number(key));
    let closeness = case
        .causes()
        .iter()
        .map(|cause| Json::from(closeness(policy, engine.causes(), cause)));
    Json::object([
        ("weights", Json::from(policy.micro_weights().get().to_vec())),
        ("closeness", Json::Array(closeness.collect())),
        ("speciality_neutral", number(Key::SpecialityNeutral)),
        ("free_part", number(Key::CaseloadFreeShare)),
        ("free_neutral", Json::from(neutral.free_share().get())),
        ("idle_neutral", Json::from(neutral.idle().get())),
        ("idle_full_days", number(Key::CaseloadIdleFullDays)),
        ("performance_neutral", Json::from(performance.value)),
        (
            "experience_half",
            Json::from(policy.number(Key::ExperienceHalfYears) * 1_461),
        ),
        (
            "experience_full",
            Json::from(policy.number(Key::ExperienceFullYears) * 1_461),
        ),
        ("experience_neutral", Json::from(years.get())),
        ("full_metres", number(Key::ProximityFullMetres)),
        ("half_metres", number(Key::ProximityHalfMetres)),
        ("organ_part", number(Key::ProximityOrganShare)),
        ("proximity_neutral", number(Key::ProximityNeutral)),
        ("level_1", number(Key::ProximityLevel1)),
        ("level_2", number(Key::ProximityLevel2)),
        ("language_neutral", number(Key::LanguageNeutral)),
        ("continuity_firm", number(Key::ContinuityFirm)),
        ("training_neutral", number(Key::TrainingNeutral)),
        ("home_visit_neutral", number(Key::HomeVisitNeutral)),
        ("local_levels", number(Key::H18LocalLevels)),
    ])
}

/// Closeness of every cause to this one, and 0 for none.
fn closeness(policy: &Policy, causes: &Causes, code: &dianyuan::CauseCode) -> Vec<u32> {
    let cause = causes.resolve(code).expect("a cause of the official lists");
    let steps = [
        Key::SpecialityStep1,
        Key::SpecialityStep2,
        Key::SpecialityStep3,
        Key::SpecialityStep4,
        Key::SpecialityStep5,
        Key::SpecialityStep6,
    ];
    let by_steps = |distance: u32| match distance {
        0 => MICRO,
        1..=6 => policy.number(steps[distance as usize - 1]),
        _ => 0,
    };
    let value = |node| {
        let near = causes.distance(cause, node).map_or(0, by_steps);
        let shared = causes.share_area(cause, node);
        near.max(if shared {
            policy.number(Key::SpecialityArea)
        } else {
            0
        })
    };
    causes.nodes().map(value).chain([0]).collect()
}
