//! A finding of a gate in words: what was found, what came of it, and, for staff, on what basis.

mod conflict;
mod ending;
mod fitness;
mod path;
mod request;
mod room;
mod standing;
mod unknown;

use super::basis::basis;
use super::told::Told;
use super::{Audience, Language};
use crate::gate::{Code, Reason};

/// A finding of a gate in words: one or a few short sentences, the most important first, the last with its
/// full stop.
///
/// For the client it names no statute and nothing private about anyone else: a conflict is told as a link with
/// the other side. For staff it names every parameter, the evidence step by step, what came of the finding, and
/// the legal basis.
///
/// # Example
/// See the [module](crate::render).
#[must_use]
pub fn reason(reason: &Reason, language: Language, audience: Audience) -> String {
    let told = Told {
        reason,
        language,
        audience,
    };
    let mut parts = vec![finding(&told)];
    parts.extend(evidence(&told));
    parts.push(ending::of(&told));
    parts.extend(cited(&told));
    language.sentences(&parts)
}

/// What was found.
fn finding(told: &Told<'_>) -> String {
    match told.reason.code() {
        Code::H1Suspended => standing::suspended(told),
        Code::H1Revoked => standing::revoked(told),
        Code::H1NotActive => standing::not_active(told),
        Code::H1NotYetPractising => standing::not_yet_practising(told),
        Code::H1BarredCategory => standing::barred_category(told),
        Code::H2NotListed => standing::not_listed(told),
        Code::H2Suspended => standing::roster_suspended(told),
        Code::H2Removed => standing::roster_removed(told),
        Code::H2FailedReview => standing::failed_review(told),
        Code::H2FailedAssessment => standing::failed_assessment(told),
        Code::H2OutOfArea => standing::out_of_area(told),
        Code::H3TooFewYears => fitness::too_few_years(told),
        Code::H4NotTrained => fitness::not_trained(told),
        Code::H5NotALawyer => fitness::not_a_lawyer(told),
        Code::H6IsParty => conflict::is_party(told),
        Code::H6OtherSide => conflict::other_side(told),
        Code::H6NearRelative => conflict::near_relative(told),
        Code::H6NameMatch => conflict::name_match(told),
        Code::H7SameFirm => conflict::same_firm(told),
        Code::H7FirmIsParty => conflict::firm_is_party(told),
        Code::H7OpposingAidedCase => conflict::opposing_aided_case(told),
        Code::H7NameMatch => conflict::firm_name_match(told),
        Code::H8OtherSideBefore => conflict::other_side_before(told),
        Code::H8FirmOtherSideBefore => conflict::firm_other_side_before(told),
        Code::H8OfficialBefore => conflict::official_before(told),
        Code::H9ColleagueRelative => conflict::colleague_relative(told),
        Code::H9ClientOfLawyer => conflict::client_of_lawyer(told),
        Code::H9ClientOfFirm => conflict::client_of_firm(told),
        Code::H9FormerClient => conflict::former_client(told),
        Code::H10CoDefendant => conflict::co_defendant(told),
        Code::H11WithinBan => conflict::within_ban(told),
        Code::H11FormerOrgan => conflict::former_organ(told),
        Code::H11KinAtOrgan => conflict::kin_at_organ(told),
        Code::H12Serving => conflict::serving(told),
        Code::H13TooMany => request::too_many(told),
        Code::H14UnitsFull => room::units_full(told),
        Code::H14YearFull => room::year_full(told),
        Code::H14KindFull => room::kind_full(told),
        Code::H14FirmFull => room::firm_full(told),
        Code::H15OnLeave => room::on_leave(told),
        Code::H15Unavailable => room::unavailable(told),
        Code::H15HearingClash => room::hearing_clash(told),
        Code::H16Vetoed => request::vetoed(told),
        Code::H16Removed => request::removed(told),
        Code::H17UsedUp => request::used_up(told),
        Code::H18VolunteerScope => fitness::volunteer_scope(told),
        Code::H18OutOfArea => fitness::worker_out_of_area(told),
        Code::H19Objected => standing::objected(told),
        Code::H19NoGround => standing::no_ground(told),
        Code::H1Unknown
        | Code::H2Unknown
        | Code::H3Unknown
        | Code::H4Unknown
        | Code::H5Unknown
        | Code::H6Unknown
        | Code::H7Unknown
        | Code::H8Unknown
        | Code::H9Unknown
        | Code::H10Unknown
        | Code::H11Unknown
        | Code::H12Unknown
        | Code::H13Unknown
        | Code::H14Unknown
        | Code::H15Unknown
        | Code::H16Unknown
        | Code::H17Unknown
        | Code::H18Unknown
        | Code::H19Unknown => unknown::finding(told),
    }
}

/// The evidence path, which only staff may see.
fn evidence(told: &Told<'_>) -> Option<String> {
    if told.audience == Audience::Client {
        return None;
    }
    let steps: Vec<String> = told
        .path()
        .iter()
        .map(|step| path::step(step, told.language))
        .collect();
    if steps.is_empty() {
        return None;
    }
    let joined = steps.join(told.language.pick("；", "; "));
    Some(
        told.language
            .pick(format!("查得：{joined}。"), format!("Found: {joined}.")),
    )
}

/// The legal basis, which only staff are told.
fn cited(told: &Told<'_>) -> Option<String> {
    if told.audience == Audience::Client || told.reason.basis().is_empty() {
        return None;
    }
    let entries = told.reason.basis().iter();
    let entries: Vec<String> = entries.map(|entry| basis(entry, told.language)).collect();
    let joined = entries.join(told.language.pick("；", "; "));
    Some(
        told.language
            .pick(format!("依据：{joined}。"), format!("Basis: {joined}.")),
    )
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
