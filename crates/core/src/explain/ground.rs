//! Which facts each signal came from, with their fields and days.

use crate::calibration::waiting_since;
use crate::columns::Row;
use crate::gate::region_of;
use crate::model::{Case, Caseload, Lawyer, distance_m};
use crate::policy::Signal;
use crate::ranking::Prepared;
use crate::wire::{Json, Wire};

/// The facts behind one signal.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// The signal.
    pub signal: Signal,
    /// Whether the case asks for it at all; else it is full for everyone.
    pub asked: bool,
    /// Fields of the profile and of the case with their values and, where it says so, the day of the fact.
    pub facts: Vec<(String, Json<'static>)>,
}

impl Ground {
    pub(super) fn to_json(&self) -> Json<'static> {
        let facts = self.facts.iter().map(|(field, value)| {
            Json::object([
                ("field", Json::from(field.clone())),
                ("value", value.clone()),
            ])
        });
        Json::object([
            ("signal", Json::from(self.signal.as_str())),
            ("asked", Json::from(self.asked)),
            ("facts", Json::Array(facts.collect())),
        ])
    }
}

/// Fields with their values; a field that is unknown is null.
type Facts = Vec<(String, Json<'static>)>;

/// The facts of every signal, in the order of signals.
pub(super) fn grounds(prepared: &Prepared<'_>, row: &Row<'_>) -> Vec<Ground> {
    let (lawyer, case) = (row.lawyer(), prepared.case);
    let request = &prepared.request;
    let each = |signal: &Signal| {
        let (asked, facts) = match signal {
            Signal::Speciality => (true, specialities(lawyer, case)),
            Signal::Caseload => (true, caseload(lawyer)),
            Signal::Performance => (true, record(prepared, lawyer)),
            Signal::Experience => (true, experience(lawyer, request.is_defence)),
            Signal::Proximity => (
                request.organ.is_asked() || request.client.is_asked(),
                proximity(lawyer, case),
            ),
            Signal::Language => (request.languages.is_some(), languages(lawyer, case)),
            Signal::Continuity => (request.chain.is_some(), continuity(lawyer, case)),
            Signal::Training => (
                request.trainings != 0,
                vec![fact("training", lawyer.training())],
            ),
            Signal::HomeVisit => (
                request.home_visit,
                vec![fact("home_visits", lawyer.home_visits())],
            ),
            // The value of the attribute stays where it is; the rule that read it is named.
            Signal::Preference => {
                let rules = request.preferences.iter();
                let rules: Facts = rules
                    .map(|rule| {
                        (
                            "policy.preference".to_owned(),
                            Json::from(rule.id().as_str().to_owned()),
                        )
                    })
                    .collect();
                (!rules.is_empty(), rules)
            }
        };
        Ground {
            signal: *signal,
            asked,
            facts: if asked { facts } else { Vec::new() },
        }
    };
    Signal::ALL.iter().map(each).collect()
}

fn fact<T: Wire>(field: impl Into<String>, value: Option<&T>) -> (String, Json<'static>) {
    (field.into(), value.map_or(Json::Null, Wire::write))
}

fn of_case<T: Wire>(field: &str, value: Option<&T>) -> (String, Json<'static>) {
    fact(format!("case.{field}"), value)
}

fn specialities(lawyer: &Lawyer, case: &Case) -> Facts {
    let causes = case.causes().iter().enumerate();
    let wanted = causes.map(|(index, cause)| (format!("case.causes[{index}]"), cause.write()));
    let Some(known) = lawyer.specialities() else {
        return wanted
            .chain([("specialities".to_owned(), Json::Null)])
            .collect();
    };
    let own = known.iter().enumerate();
    let own = own.map(|(index, speciality)| (format!("specialities[{index}]"), speciality.write()));
    wanted.chain(own).collect()
}

fn caseload(lawyer: &Lawyer) -> Facts {
    let load = lawyer.caseload();
    let units = lawyer.capacity().and_then(|capacity| capacity.units());
    let waiting = match load.and_then(|load| load.last_appointed()) {
        Some(last) => fact("caseload.last_appointed", Some(last)),
        None => fact("roster.from", waiting_since(lawyer).as_ref()),
    };
    vec![
        fact("capacity.units", units),
        fact("caseload.units", load.map(Caseload::units)),
        fact("caseload.as_of", load.map(Caseload::as_of)),
        waiting,
    ]
}

fn record(prepared: &Prepared<'_>, lawyer: &Lawyer) -> Facts {
    let known_on = prepared.context.calibration.as_of();
    let kind = prepared.request.kind;
    let entries = lawyer.track_record().into_iter().flatten().enumerate();
    let counted = entries.filter(|(_, entry)| *entry.kind() == kind && *entry.on() <= known_on);
    let facts = counted.map(|(index, entry)| (format!("track_record[{index}]"), entry.write()));
    let mut facts: Facts = facts.collect();
    if facts.is_empty() {
        facts.push(("track_record".to_owned(), Json::Null));
    }
    facts
}

fn experience(lawyer: &Lawyer, is_defence: bool) -> Facts {
    if is_defence {
        vec![fact(
            "criminal_defence_start",
            lawyer.criminal_defence_start(),
        )]
    } else {
        vec![fact("first_practice", lawyer.first_practice())]
    }
}

fn proximity(lawyer: &Lawyer, case: &Case) -> Facts {
    let organ = case.organ();
    let office = lawyer.office();
    let mut facts = Vec::new();
    for (name, place) in [
        ("organ.place", organ.and_then(|organ| organ.place())),
        ("place", case.place()),
    ] {
        if let (Some(place), Some(office)) = (place, office) {
            let at = |place: &crate::model::Place| (place.lat_e6().get(), place.lon_e6().get());
            let metres = distance_m(at(office), at(place));
            facts.push((
                format!("metres from office to case.{name}"),
                Json::from(metres),
            ));
        }
    }
    facts.push(of_case("region", region_of(case)));
    facts.push(fact("service_regions", lawyer.service_regions()));
    facts.push(fact("office", office));
    facts
}

fn languages(lawyer: &Lawyer, case: &Case) -> Facts {
    let client = case.client().and_then(|client| client.languages());
    vec![
        of_case("client.languages", client),
        fact("languages", lawyer.languages()),
    ]
}

fn continuity(lawyer: &Lawyer, case: &Case) -> Facts {
    let earlier = case.earlier().into_iter().flatten().enumerate();
    let mine = earlier.filter(|(_, one)| {
        one.lawyer() == Some(lawyer.id()) || one.firm().is_some() && one.firm() == lawyer.firm()
    });
    let facts: Facts = mine
        .map(|(index, one)| (format!("case.earlier[{index}]"), one.write()))
        .collect();
    if facts.is_empty() {
        vec![("case.earlier".to_owned(), Json::Array(Vec::new()))]
    } else {
        facts
    }
}
