//! A case, the policy and the calibration as the numbers that a peer's query is made of.

use dianyuan::model::{Flag, Group, PartyRole, Place, RegionCode, Training};
use dianyuan::policy::{Key, MICRO};
use dianyuan::wire::Json;
use dianyuan::{Case, CauseCode, Engine};

use super::facts::{LANGUAGES, bits, number_of};
use super::queries::{Query, Scope};
use super::side_tables::party;
use crate::values::made;

/// Names and numbers of one query.
struct Parameters<'a> {
    case: &'a Case,
    engine: &'a Engine,
    list: Vec<(&'static str, Json<'static>)>,
}

impl Query {
    /// Everything that the policy, the calibration and the case say, as numbers.
    #[must_use]
    pub fn parameters(&self, engine: &Engine, scope: Scope) -> Json<'static> {
        let mut parameters = Parameters {
            case: &self.case,
            engine,
            list: Vec::new(),
        };
        let area = (scope == Scope::City).then(|| code(self.case.region()) / 100);
        parameters.put("name", self.name);
        parameters.put("scope", scope.as_str());
        parameters.put("area", or_null(area));
        parameters.days();
        parameters.kind_and_client();
        parameters.persons();
        parameters.places();
        parameters.policy();
        parameters.calibration();
        let list = parameters.list.into_iter();
        Json::Object(list.map(|(name, value)| (name.into(), value)).collect())
    }
}

impl Parameters<'_> {
    fn put(&mut self, name: &'static str, value: impl Into<Json<'static>>) {
        self.list.push((name, value.into()));
    }

    /// The day, and the days from which on something counts.
    fn days(&mut self) {
        let day = self.case.received().date();
        let years_before = |years: u32| i64::from(day.minus_years(years).day_number());
        let policy = self.engine.policy().clone();
        let grave = self.case.is_defence() && self.case.has(Flag::LifeOrDeath);
        let grave = grave.then(|| years_before(policy.number(Key::H3Years)));
        let hearings = self.case.hearings().into_iter().flatten();
        let hearings: Vec<i64> = hearings.map(|day| day.day_number().into()).collect();
        let review_years = policy.number(Key::H2FailedReviewMonths) / 12;
        self.put("day", i64::from(day.day_number()));
        self.put("hearings", hearings);
        self.put("h3_cutoff", grave.map_or(Json::Null, Json::from));
        self.put("failed_since", years_before(review_years));
        self.put("ban_cutoff", years_before(policy.number(Key::H11BanYears)));
        let former = policy.number(Key::H9FormerClientYears);
        self.put("client_cutoff", years_before(former));
    }

    fn kind_and_client(&mut self) {
        let case = self.case;
        let client = case.client().expect("every case here has a client");
        let groups = client.groups().map_or(&[][..], Vec::as_slice);
        let is_criminal = case.kind().as_str() == "criminal";
        let is_minors = case.has(Flag::Minor) || groups.contains(&Group::Minor);
        let home_visit = client
            .mobility()
            .is_some_and(|m| m.as_str() == "home_visit");
        let spoken = client.languages().map(|codes| {
            codes.iter().fold(0_u32, |bits, code| {
                let at = LANGUAGES.iter().position(|known| *known == code.as_str());
                bits | 1 << at.expect("a language of these rosters")
            })
        });
        let trainings = self.trainings(groups);
        let units = self.engine.policy().work_units(*case.kind());
        self.put("kind", case.kind().as_str());
        self.put("is_criminal", is_criminal);
        self.put("is_defence", case.is_defence());
        self.put("is_minors", is_criminal && is_minors);
        self.put("units", units);
        self.put("languages", or_null(spoken));
        self.put("home_visit", home_visit);
        self.put("trainings", trainings);
    }

    /// Trainings that the client's groups call for, as bits.
    fn trainings(&self, groups: &[Group]) -> u32 {
        let key = |group| Key::from_path(&format!("training.{group}")).expect("one for each group");
        let words = groups
            .iter()
            .flat_map(|group| self.engine.policy().words(key(group)));
        let trainings: Vec<Training> = words.filter_map(|word| Training::from_word(word)).collect();
        bits(&trainings).into()
    }

    /// Those whom conflicts, vetoes and continuity are about.
    fn persons(&mut self) {
        let case = self.case;
        let parties = case.parties().into_iter().flatten().map(|other| {
            let is_opposed = match other.role() {
                PartyRole::Opponent => true,
                PartyRole::Victim => case.is_defence(),
                _ => false,
            };
            let lawyer = other.lawyer().map(|lawyer| number_of(lawyer.as_str()));
            Json::object([
                ("id", Json::from(other.id().map_or(u32::MAX, party))),
                ("opposed", Json::from(is_opposed)),
                ("lawyer", or_null(lawyer)),
            ])
        });
        let chain = case.earlier().into_iter().flatten().map(|earlier| {
            let lawyer = earlier.lawyer().map(|lawyer| number_of(lawyer.as_str()));
            let firm = earlier.firm().map(|firm| number_of(firm.as_str()));
            Json::object([("lawyer", or_null(lawyer)), ("firm", or_null(firm))])
        });
        let vetoes = case.client().and_then(|client| client.vetoes());
        let vetoes = vetoes.into_iter().flatten();
        let vetoes: Vec<u32> = vetoes.map(|lawyer| number_of(lawyer.as_str())).collect();
        self.put("parties", Json::Array(parties.collect()));
        self.put("chain", Json::Array(chain.collect()));
        self.put("vetoes", vetoes);
    }

    fn places(&mut self) {
        let organ = self.case.organ().expect("every case here has an organ");
        let digits = organ.id().as_str();
        let digits = digits.trim_start_matches(|c: char| !c.is_ascii_digit());
        self.put("region", code(self.case.region()));
        self.put("organ", digits.parse::<u32>().expect("six digits"));
        self.put("organ_place", point(organ.place()));
        self.put("client_place", point(self.case.place()));
    }

    fn policy(&mut self) {
        let weights = self.engine.policy().micro_weights().get().to_vec();
        self.put("weights", weights);
        let causes = self.case.causes().iter();
        let closeness: Vec<Vec<u32>> = causes.map(|cause| self.closeness(cause)).collect();
        self.put("closeness", closeness);
        for (name, key) in [
            ("speciality_neutral", Key::SpecialityNeutral),
            ("free_part", Key::CaseloadFreeShare),
            ("idle_full_days", Key::CaseloadIdleFullDays),
            ("full_metres", Key::ProximityFullMetres),
            ("half_metres", Key::ProximityHalfMetres),
            ("organ_part", Key::ProximityOrganShare),
            ("proximity_neutral", Key::ProximityNeutral),
            ("level_1", Key::ProximityLevel1),
            ("level_2", Key::ProximityLevel2),
            ("language_neutral", Key::LanguageNeutral),
            ("continuity_firm", Key::ContinuityFirm),
            ("training_neutral", Key::TrainingNeutral),
            ("home_visit_neutral", Key::HomeVisitNeutral),
        ] {
            self.put(name, self.engine.policy().number(key));
        }
        // Quarter days, so that a year of 365.25 days is whole.
        let quarters = |key| self.engine.policy().number(key) * 1_461;
        let (half, full) = (
            quarters(Key::ExperienceHalfYears),
            quarters(Key::ExperienceFullYears),
        );
        self.put("experience_half", half);
        self.put("experience_full", full);
    }

    /// Closeness of every cause to this one, and 0 for none.
    fn closeness(&self, cause: &CauseCode) -> Vec<u32> {
        let (policy, causes) = (self.engine.policy(), self.engine.causes());
        let cause = causes
            .resolve(cause)
            .expect("a cause of the official lists");
        let by_steps = |distance: u32| match distance {
            0 => MICRO,
            1..=6 => {
                let path = format!("signals.speciality.step_{distance}");
                policy.number(Key::from_path(&path).expect("six steps have a key"))
            }
            _ => 0,
        };
        let value = |node| {
            let near = causes.distance(cause, node).map_or(0, by_steps);
            let area = policy.number(Key::SpecialityArea);
            near.max(if causes.share_area(cause, node) {
                area
            } else {
                0
            })
        };
        causes.nodes().map(value).chain([0]).collect()
    }

    /// What stands in for unknown facts.
    fn calibration(&mut self) {
        let calibration = self.engine.calibration().clone();
        let neutral = calibration.neutral();
        let years = if self.case.is_defence() {
            neutral.criminal_defence()
        } else {
            neutral.practice()
        };
        let nobody = made(dianyuan::Lawyer::from_json(r#"{"id": "nobody"}"#));
        let policy = self.engine.policy();
        let performance = calibration.performance(policy, &nobody, *self.case.kind());
        self.put("free_neutral", neutral.free_share().get());
        self.put("idle_neutral", neutral.idle().get());
        self.put("experience_neutral", years.get());
        self.put("performance_neutral", performance.value);
    }
}

fn or_null(number: Option<u32>) -> Json<'static> {
    number.map_or(Json::Null, Json::from)
}

fn code(region: Option<&RegionCode>) -> u32 {
    let region = region.expect("every case here has a region");
    region.as_str().parse().expect("six digits")
}

fn point(place: Option<&Place>) -> Json<'static> {
    place.map_or(Json::Null, |place| {
        let numbers = [place.lat_e6().get(), place.lon_e6().get()];
        Json::from(numbers.map(i64::from).to_vec())
    })
}
