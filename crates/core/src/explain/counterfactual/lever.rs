//! The facts that a lawyer could honestly come to have, each with its own unit.
//!
//! Never among them: sex, facts of other people, and days that have passed.

use super::edit::Step;
use super::edit::Step::{Field, Item};
use crate::columns::training_bit;
use crate::model::{
    Case, CaseKind, Date, Lawyer, Level, Measure, Place, RegionCode, Training, distance_m,
};
use crate::policy::{Key, Policy, Signal};
use crate::score::trainings_for;
use crate::wire::record::words;
use crate::wire::{Json, Wire};

words! {
    /// What one step of a change is.
    pub enum Unit {
        /// One case more.
        Case = "case",
        /// One level of evidence higher.
        Grade = "grade",
        /// One work unit.
        WorkUnit = "work_unit",
        /// One metre nearer.
        Metre = "metre",
        /// One more item of a list, or a plain yes.
        Item = "item",
    }
}

/// One fact, and what it is after so many steps for the better.
pub(super) struct Lever<'a> {
    pub(super) steps: Vec<Step>,
    pub(super) signal: Signal,
    pub(super) unit: Unit,
    /// Most steps.
    pub(super) most: u32,
    /// The value of the field after so many steps.
    pub(super) after: Box<dyn Fn(u32) -> Option<Json<'static>> + 'a>,
}

/// Most cases of one entry.
const MOST_CASES: u32 = 100_000;

/// Everything that could be another way.
pub(super) fn levers<'a>(
    lawyer: &'a Lawyer,
    case: &'a Case,
    policy: &'a Policy,
    known_on: Date,
) -> Vec<Lever<'a>> {
    let mut levers = Vec::new();
    specialities(lawyer, case, &mut levers);
    work(lawyer, *case.kind(), policy, &mut levers);
    record(lawyer, *case.kind(), known_on, &mut levers);
    office(lawyer, case, &mut levers);
    lists(lawyer, case, policy, &mut levers);
    levers
}

/// More cases, a higher level, or a new speciality in a cause of the case.
fn specialities<'a>(lawyer: &'a Lawyer, case: &'a Case, levers: &mut Vec<Lever<'a>>) {
    let known = lawyer.specialities().map_or(&[][..], Vec::as_slice);
    for (index, speciality) in known.iter().enumerate() {
        let at = |field| vec![Field("specialities"), Item(index), Field(field)];
        let handled = speciality.cases().map_or(0, |cases| cases.get());
        if speciality.cases().is_some() {
            levers.push(Lever {
                steps: at("cases"),
                signal: Signal::Speciality,
                unit: Unit::Case,
                most: MOST_CASES - handled,
                after: Box::new(move |steps| Some(Json::from(handled + steps))),
            });
        }
        let level = *speciality.level() as usize;
        levers.push(Lever {
            steps: at("level"),
            signal: Signal::Speciality,
            unit: Unit::Grade,
            most: u32::try_from(Level::ALL.len() - 1 - level).unwrap_or(0),
            after: Box::new(move |steps| Some(Level::ALL.get(level + steps as usize)?.write())),
        });
    }
    if lawyer.specialities().is_none() {
        return;
    }
    for cause in case.causes() {
        if known.iter().any(|speciality| speciality.cause() == cause) {
            continue;
        }
        levers.push(Lever {
            steps: vec![Field("specialities"), Item(known.len())],
            signal: Signal::Speciality,
            unit: Unit::Case,
            most: MOST_CASES,
            after: Box::new(move |steps| {
                Some(Json::object([
                    ("cause", cause.write()),
                    ("level", Level::Declared.write()),
                    ("cases", Json::from(steps)),
                ]))
            }),
        });
    }
}

/// Less work in hand, or more room.
fn work<'a>(lawyer: &'a Lawyer, kind: CaseKind, policy: &Policy, levers: &mut Vec<Lever<'a>>) {
    let mut push = |steps, most, after: Box<dyn Fn(u32) -> Option<Json<'static>> + 'a>| {
        levers.push(Lever {
            steps,
            signal: Signal::Caseload,
            unit: Unit::WorkUnit,
            most,
            after,
        });
    };
    if let Some(load) = lawyer.caseload() {
        let units = load.units().get();
        let less = move |steps| units.checked_sub(steps).map(Json::from);
        push(
            vec![Field("caseload"), Field("units")],
            units,
            Box::new(less),
        );
        for (index, part) in load.by_kind().into_iter().flatten().enumerate() {
            if *part.kind() == kind {
                let units = part.units().get();
                let at = vec![
                    Field("caseload"),
                    Field("by_kind"),
                    Item(index),
                    Field("units"),
                ];
                let less = move |steps| units.checked_sub(steps).map(Json::from);
                push(at, units, Box::new(less));
            }
        }
    }
    let more = |now: u32| Box::new(move |steps| now.checked_add(steps).map(Json::from));
    // The policy's own limits are not the lawyer's to raise.
    let room = |key, now: u32| match policy.number(key) {
        0 => 1_000,
        most => most.saturating_sub(now),
    };
    if let Some(units) = lawyer.capacity().and_then(|capacity| capacity.units()) {
        let now = units.get();
        let at = vec![Field("capacity"), Field("units")];
        push(at, room(Key::H14Units, now), more(now));
    }
    if let Some(cases) = lawyer
        .capacity()
        .and_then(|capacity| capacity.cases_per_year())
    {
        let now = cases.get();
        let at = vec![Field("capacity"), Field("cases_per_year")];
        push(at, room(Key::H14CasesPerYear, now), more(now));
    }
    let by_kind = lawyer.capacity().and_then(|capacity| capacity.by_kind());
    for (index, limit) in by_kind.into_iter().flatten().enumerate() {
        if *limit.kind() != kind {
            continue;
        }
        for (field, now) in [
            ("units", limit.units()),
            ("cases_per_year", limit.cases_per_year()),
        ] {
            if let Some(now) = now {
                let at = vec![
                    Field("capacity"),
                    Field("by_kind"),
                    Item(index),
                    Field(field),
                ];
                push(at, 1_000, more(now.get()));
            }
        }
    }
}

/// More cases that went well, in an entry that the calibration knows.
fn record<'a>(lawyer: &'a Lawyer, kind: CaseKind, known_on: Date, levers: &mut Vec<Lever<'a>>) {
    let entries = lawyer.track_record().into_iter().flatten().enumerate();
    for (index, entry) in entries.filter(|(_, e)| *e.kind() == kind && *e.on() <= known_on) {
        let at = [Field("track_record"), Item(index)];
        if *entry.measure() == Measure::PeerReview {
            let grades = entry.grades();
            let now = grades
                .and_then(|grades| grades.excellent())
                .map_or(0, |n| n.get());
            levers.push(Lever {
                steps: [&at[..], &[Field("grades"), Field("excellent")]].concat(),
                signal: Signal::Performance,
                unit: Unit::Grade,
                most: MOST_CASES.saturating_sub(now),
                after: Box::new(move |steps| Some(Json::from(now + steps))),
            });
        } else if let (Some(good), Some(of)) = (entry.good(), entry.of()) {
            let (good, of) = (good.get(), of.get());
            levers.push(Lever {
                steps: at.to_vec(),
                signal: Signal::Performance,
                unit: Unit::Case,
                most: MOST_CASES.saturating_sub(of),
                after: Box::new(move |steps| {
                    let mut entry = entry.write();
                    if let Json::Object(entries) = &mut entry {
                        for (key, value) in entries {
                            match &**key {
                                "good" => *value = Json::from(good + steps),
                                "of" => *value = Json::from(of + steps),
                                _ => {}
                            }
                        }
                    }
                    Some(entry)
                }),
            });
        }
    }
}

/// An office nearer to the one place that the case has; where it has two, nearer to one may be farther from
/// the other.
fn office<'a>(lawyer: &'a Lawyer, case: &'a Case, levers: &mut Vec<Lever<'a>>) {
    let organ = case.organ().and_then(|organ| organ.place());
    let (Some(office), Some(target)) = (lawyer.office(), organ.xor(case.place())) else {
        return;
    };
    let far = way(office, target, 0, 1);
    levers.push(Lever {
        steps: vec![Field("office")],
        signal: Signal::Proximity,
        unit: Unit::Metre,
        most: far,
        after: Box::new(move |steps| nearer(office, target, far.checked_sub(steps)?)),
    });
}

/// Metres to the target from the point after `part` of `whole` equal parts of the way.
fn way(office: &Place, target: &Place, part: i64, whole: i64) -> u32 {
    let to = (target.lat_e6().get(), target.lon_e6().get());
    distance_m(point(office, target, part, whole), to)
}

fn point(office: &Place, target: &Place, part: i64, whole: i64) -> (i32, i32) {
    let between = |from: i32, to: i32| {
        let moved = i64::from(from) + (i64::from(to) - i64::from(from)) * part / whole;
        i32::try_from(moved).unwrap_or(to)
    };
    (
        between(office.lat_e6().get(), target.lat_e6().get()),
        between(office.lon_e6().get(), target.lon_e6().get()),
    )
}

/// The first point of the way that is exactly so many metres from the target.
fn nearer(office: &Place, target: &Place, metres: u32) -> Option<Json<'static>> {
    let (from, to) = (point(office, target, 0, 1), point(office, target, 1, 1));
    let whole = i64::from(from.0.abs_diff(to.0).max(from.1.abs_diff(to.1)));
    let (mut low, mut high) = (0, whole);
    while low < high {
        let middle = i64::midpoint(low, high);
        if way(office, target, middle, whole) <= metres {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    if whole == 0 || way(office, target, low, whole) != metres {
        return None;
    }
    let (lat, lon) = point(office, target, low, whole);
    Some(Json::object([
        ("lat_e6", Json::Int(lat.into())),
        ("lon_e6", Json::Int(lon.into())),
    ]))
}

/// One more item: a language, a training, a region, or home visits.
fn lists<'a>(lawyer: &'a Lawyer, case: &'a Case, policy: &Policy, levers: &mut Vec<Lever<'a>>) {
    let mut item = |field, signal, known: Vec<Json<'static>>, new: Vec<Json<'static>>| {
        let missing: Vec<Json<'static>> = new
            .into_iter()
            .filter(|item| !known.contains(item))
            .collect();
        levers.push(Lever {
            steps: vec![Field(field)],
            signal,
            unit: Unit::Item,
            most: u32::try_from(missing.len()).unwrap_or(0),
            after: Box::new(move |steps| {
                let added = missing.get(..steps as usize)?;
                Some(Json::Array([&known[..], added].concat()))
            }),
        });
    };
    let client = case.client();
    if let Some(spoken) = lawyer.languages() {
        let wanted = client
            .and_then(|client| client.languages())
            .into_iter()
            .flatten();
        let first = wanted.take(1).map(Wire::write).collect();
        item("languages", Signal::Language, written(spoken), first);
    }
    let trained = lawyer
        .training()
        .map_or_else(Vec::new, |known| written(known));
    let groups = client.and_then(|client| client.groups());
    let called_for = groups
        .into_iter()
        .flatten()
        .fold(0, |bits, group| bits | trainings_for(policy, *group));
    let called_for: Vec<Training> = Training::ALL
        .iter()
        .copied()
        .filter(|training| called_for & training_bit(*training) != 0)
        .collect();
    // H4 asks for minors, the signal for what the client's groups call for: one of these, or all.
    for training in called_for.iter().chain(&[Training::Minors]) {
        item(
            "training",
            Signal::Training,
            trained.clone(),
            vec![training.write()],
        );
    }
    item("training", Signal::Training, trained, written(&called_for));
    if let Some(region) = crate::gate::region_of(case) {
        let served = lawyer
            .service_regions()
            .map_or_else(Vec::new, |known| written(known));
        let region: &RegionCode = region;
        item(
            "service_regions",
            Signal::Proximity,
            served,
            vec![region.write()],
        );
    }
    if lawyer.home_visits() != Some(&true) {
        levers.push(Lever {
            steps: vec![Field("home_visits")],
            signal: Signal::HomeVisit,
            unit: Unit::Item,
            most: 1,
            after: Box::new(|_| Some(Json::Bool(true))),
        });
    }
}

fn written<T: Wire>(items: &[T]) -> Vec<Json<'static>> {
    items.iter().map(Wire::write).collect()
}
