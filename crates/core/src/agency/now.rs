//! An agency at a moment: the engine and a case as the ledger has made them, and what that changed.

use super::Agency;
use super::answer::not_found;
use super::record::with;
use crate::choice::{CaseState, State};
use crate::engine::{Change, Engine};
use crate::error::{Error, ErrorKind, Problem};
use crate::model::{Case, Firm, Instant, Lawyer};
use crate::observe::Watch;
use crate::wire::{Json, Wire};

/// An agency at a moment.
pub(crate) struct Now {
    pub(crate) engine: Engine,
    pub(crate) case: Case,
    /// What the ledger changed of profiles, firms and the case: `{"case","lawyers","firms"}`.
    pub(crate) changed: Json<'static>,
}

impl Agency {
    /// The engine and a case as they are at a moment.
    ///
    /// # Errors
    /// `Request` if the agency or the ledger has no such case.
    pub(crate) fn at(&self, state: &State, id: &str, now: &Instant) -> Result<Now, Error> {
        self.at_watched(state, id, now, &mut Watch::new(&mut ()))
    }

    /// The same as part of longer work.
    pub(super) fn at_watched(
        &self,
        state: &State,
        id: &str,
        now: &Instant,
        watch: &mut Watch<'_>,
    ) -> Result<Now, Error> {
        let (Some(case), Some(of_ledger)) = (self.case(id), state.case(id)) else {
            let expected = "the id of a case of the agency and its ledger";
            return Err(not_found("case", id, expected));
        };
        let (engine, made) = self.engine_now(state.books(now), now.date(), None, watch)?;
        let fields = case_fields(case, of_ledger, |other| state.case(other), now);
        let changed = Json::object([
            ("case", object(fields.clone())),
            (
                "lawyers",
                Json::Array(made.iter().filter_map(of_lawyer).collect()),
            ),
            (
                "firms",
                Json::Array(made.iter().filter_map(of_firm).collect()),
            ),
        ]);
        Ok(Now {
            engine,
            case: with(case, fields).unwrap_or_else(|| case.clone()),
            changed,
        })
    }
}

fn object(fields: Vec<(&'static str, Json<'static>)>) -> Json<'static> {
    Json::Object(
        fields
            .into_iter()
            .map(|(name, value)| (name.into(), value))
            .collect(),
    )
}

fn of_lawyer(change: &Change) -> Option<Json<'static>> {
    let Change::PutLawyer(lawyer) = change else {
        return None;
    };
    Some(object(vec![
        ("lawyer", lawyer.id().write()),
        (
            "caseload",
            lawyer.caseload().map_or(Json::Null, Wire::write),
        ),
        (
            "yearly_counts",
            lawyer.yearly_counts().map_or(Json::Null, Wire::write),
        ),
    ]))
}

fn of_firm(change: &Change) -> Option<Json<'static>> {
    let Change::PutFirm(firm) = change else {
        return None;
    };
    Some(object(vec![
        ("firm", firm.id().write()),
        ("caseload", firm.caseload().map_or(Json::Null, Wire::write)),
    ]))
}

/// Makes the same changes of another engine and case.
///
/// # Errors
/// `Record` if the changes are of another form, or about a lawyer or firm that is not there.
pub(crate) fn take_over(
    mut engine: Engine,
    case: &Case,
    changed: &Json<'static>,
) -> Result<(Engine, Case), Error> {
    let fault = |path: &'static str| {
        let expected = "changes of profiles, firms and the case";
        Error::one(
            ErrorKind::Record,
            Problem::new("not_a_record", path, "something else", expected),
        )
    };
    let mut to_make = Vec::new();
    for entry in items(changed, "lawyers") {
        let lawyer = text(entry, "lawyer").and_then(|id| engine.lawyer(id));
        let changed = lawyer.and_then(|lawyer: &Lawyer| {
            with(lawyer, fields(entry, &["caseload", "yearly_counts"]))
        });
        let changed = changed.ok_or_else(|| fault("brought_up.lawyers"))?;
        to_make.push(Change::PutLawyer(Box::new(changed)));
    }
    for entry in items(changed, "firms") {
        let firm = text(entry, "firm").and_then(|id| engine.context().table.firm(id));
        let changed = firm.and_then(|firm: &Firm| with(firm, fields(entry, &["caseload"])));
        let changed = changed.ok_or_else(|| fault("brought_up.firms"))?;
        to_make.push(Change::PutFirm(Box::new(changed)));
    }
    engine.apply(&to_make)?;
    let of_case = changed.get("case").unwrap_or(&Json::Null);
    let case = with(case, fields(of_case, &["work_units", "linked", "opposing"]));
    Ok((engine, case.ok_or_else(|| fault("brought_up.case"))?))
}

fn items<'a>(json: &'a Json<'static>, name: &str) -> &'a [Json<'static>] {
    match json.get(name) {
        Some(Json::Array(items)) => items,
        _ => &[],
    }
}

fn text<'a>(json: &'a Json<'static>, name: &str) -> Option<&'a str> {
    match json.get(name) {
        Some(Json::Str(text)) => Some(text),
        _ => None,
    }
}

fn fields(json: &Json<'static>, names: &[&'static str]) -> Vec<(&'static str, Json<'static>)> {
    let has = |name: &&'static str| Some((*name, json.get(name)?.clone()));
    names.iter().filter_map(has).collect()
}

/// What the ledger knows of a case: its work units, and who has seats in linked cases and for the other side.
pub(super) fn case_fields<'a>(
    case: &Case,
    of_ledger: &CaseState,
    other: impl Fn(&str) -> Option<&'a CaseState>,
    now: &Instant,
) -> Vec<(&'static str, Json<'static>)> {
    let entries = |record: Json<'static>, id: &str| -> Vec<Json<'static>> {
        let seats = other(id).into_iter().flat_map(CaseState::seats);
        let seats = seats.filter(|(_, seat)| !seat.has_run_out(now));
        let seated: Vec<Json<'static>> = seats
            .filter_map(|(lawyer, seat)| {
                let Json::Object(mut entries) = record.clone() else {
                    return None;
                };
                entries.retain(|(key, _)| key != "lawyer" && key != "firm");
                entries.push(("lawyer".into(), lawyer.write()));
                if let Some(firm) = seat.firm() {
                    entries.push(("firm".into(), firm.write()));
                }
                Some(Json::Object(entries))
            })
            .collect();
        if seated.is_empty() {
            vec![record]
        } else {
            seated
        }
    };
    let mut fields = vec![("work_units", Json::from(of_ledger.units()))];
    if let Some(linked) = case.linked() {
        let all = linked
            .iter()
            .flat_map(|link| entries(link.write(), link.case().as_str()));
        fields.push(("linked", Json::Array(all.collect())));
    }
    if let Some(opposing) = case.opposing() {
        let all = opposing
            .iter()
            .flat_map(|link| entries(link.write(), link.case().as_str()));
        fields.push(("opposing", Json::Array(all.collect())));
    }
    fields
}
