//! What a case asks of signals, made ready once for everyone.

use super::continuity::Chain;
use super::numbers::Numbers;
use crate::calibration::Calibration;
use crate::causes::Causes;
use crate::columns::{Table, training_bit};
use crate::error::{Error, ErrorKind, Problem};
use crate::model::{Case, CaseKind, Date, Group, Mobility, RegionCode, Training};
use crate::policy::{Key, Policy, PreferenceRule, Signal};

/// A case as signals see it.
pub(crate) struct Request<'a> {
    pub(crate) numbers: Numbers,
    pub(crate) weights: [u32; Signal::COUNT],
    pub(crate) day_number: i32,
    pub(crate) kind: CaseKind,
    pub(crate) is_defence: bool,
    /// For every cause of the case, closeness to every cause there is.
    pub(crate) closeness: Vec<Vec<u32>>,
    pub(crate) organ: Target,
    pub(crate) client: Target,
    pub(crate) languages: Option<Languages>,
    pub(crate) chain: Option<Chain>,
    /// Trainings that the client's groups call for, as bits; 0 where they call for none.
    pub(crate) trainings: u16,
    pub(crate) home_visit: bool,
    /// Rules that a flag of the case calls for.
    pub(crate) preferences: Vec<&'a PreferenceRule>,
}

/// Languages of the client.
pub(crate) struct Languages {
    pub(crate) bits: u64,
    /// Codes whose number is above 63, or that nobody on the roster speaks.
    pub(crate) others: Vec<crate::model::LanguageCode>,
}

/// A place to be near to.
#[derive(Default)]
pub(crate) struct Target {
    pub(crate) place: Option<(i32, i32)>,
    /// Value of every list of regions that a lawyer serves; none where it is unknown or empty.
    pub(crate) by_served: Option<Vec<Option<u32>>>,
}

impl Target {
    /// Whether the case says anything of it.
    pub(crate) fn is_asked(&self) -> bool {
        self.place.is_some() || self.by_served.is_some()
    }
}

impl<'a> Request<'a> {
    pub(crate) fn new(
        case: &'a Case,
        policy: &'a Policy,
        calibration: &'a Calibration,
        causes: &Causes,
        table: &Table,
        day: Date,
    ) -> Result<Self, Error> {
        let client = case.client();
        let kind = *case.kind();
        let is_defence = case.is_defence();
        let performance = super::performance::neutral(policy, calibration, kind);
        let organ = case.organ();
        let place = |place: Option<&crate::model::Place>| {
            place.map(|p| (p.lat_e6().get(), p.lon_e6().get()))
        };
        let by_served =
            |region: Option<&RegionCode>| region.map(|region| served_values(policy, table, region));
        let groups = client
            .and_then(|client| client.groups())
            .map_or(&[][..], Vec::as_slice);
        let flagged = |rule: &&PreferenceRule| case.has(*rule.flag());
        Ok(Self {
            numbers: Numbers::new(policy, calibration, performance, is_defence),
            weights: *policy.micro_weights().get(),
            day_number: day.day_number(),
            kind,
            is_defence,
            closeness: closeness(case, policy, causes)?,
            organ: Target {
                place: place(organ.and_then(|organ| organ.place())),
                by_served: by_served(organ.and_then(|organ| organ.region())),
            },
            client: Target {
                place: place(case.place()),
                by_served: by_served(case.region()),
            },
            languages: languages(client.and_then(|client| client.languages()), table),
            chain: Chain::of(case, table),
            trainings: groups
                .iter()
                .fold(0, |bits, group| bits | trainings_for(policy, *group)),
            home_visit: client.and_then(|client| client.mobility()) == Some(&Mobility::HomeVisit),
            preferences: policy.preferences().iter().filter(flagged).collect(),
        })
    }
}

/// Closeness of each cause of the case to every cause there is.
fn closeness(case: &Case, policy: &Policy, causes: &Causes) -> Result<Vec<Vec<u32>>, Error> {
    let mut tables = Vec::new();
    let mut problems: Vec<Problem> = Vec::new();
    for (index, code) in case.causes().iter().enumerate() {
        match causes.resolve(code) {
            Ok(node) => tables.push(super::speciality::closeness(policy, causes, node)),
            Err(problem) => problems.push(problem.to_problem(format!("causes[{index}]"))),
        }
    }
    Error::unless_empty(ErrorKind::Record, problems)?;
    Ok(tables)
}

fn languages(wanted: Option<&Vec<crate::model::LanguageCode>>, table: &Table) -> Option<Languages> {
    let wanted = wanted.filter(|wanted| !wanted.is_empty())?;
    let mut languages = Languages {
        bits: 0,
        others: Vec::new(),
    };
    for code in wanted {
        match table.numbers.languages.number(code) {
            Some(number @ 0..64) => languages.bits |= 1 << number,
            Some(_) => languages.others.push(code.clone()),
            None => {}
        }
    }
    Some(languages)
}

/// For every list of regions served, the value of the best of them.
fn served_values(policy: &Policy, table: &Table, target: &RegionCode) -> Vec<Option<u32>> {
    let regions = table.numbers.regions.codes().iter();
    let by_region: Vec<u32> = regions
        .map(|served| region_value(policy, served, target))
        .collect();
    let best = |list: &Option<Vec<u32>>| {
        let values = list
            .iter()
            .flatten()
            .map(|region| by_region[*region as usize]);
        values.max()
    };
    table.numbers.served.codes().iter().map(best).collect()
}

/// The value of a served region by the levels of code that it shares with the target.
fn region_value(policy: &Policy, served: &RegionCode, target: &RegionCode) -> u32 {
    if served == target {
        return crate::policy::MICRO;
    }
    match served.common_depth(target) {
        0 => 0,
        1 => policy.number(Key::ProximityLevel1),
        2 => policy.number(Key::ProximityLevel2),
        _ => policy.number(Key::ProximityLevel3),
    }
}

/// Trainings that a group calls for, as bits.
pub(crate) fn trainings_for(policy: &Policy, group: Group) -> u16 {
    let key = match group {
        Group::Minor => Key::TrainingMinor,
        Group::Elderly => Key::TrainingElderly,
        Group::Disabled => Key::TrainingDisabled,
        Group::HearingImpaired => Key::TrainingHearingImpaired,
        Group::MentalIllness => Key::TrainingMentalIllness,
        Group::DomesticViolenceVictim => Key::TrainingDomesticViolence,
        Group::MigrantWorker => Key::TrainingMigrantWorker,
        Group::MilitaryFamily => Key::TrainingMilitaryFamily,
        Group::Veteran => Key::TrainingVeteran,
        Group::Woman => Key::TrainingWoman,
    };
    let trainings = policy
        .words(key)
        .iter()
        .filter_map(|word| Training::from_word(word));
    trainings.fold(0, |bits, training| bits | training_bit(training))
}
