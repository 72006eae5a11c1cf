//! The engine's answers.

use std::collections::BTreeSet;

use super::now::case_fields;
use super::record::with;
use super::{Agency, everyone, load};
use crate::choice::{Answer, Books, Ground, Question};
use crate::engine::{Change, Engine};
use crate::error::{Error, ErrorKind, Problem};
use crate::gate::{Code, Reason, Verdict};
use crate::model::{BusyWhy, Case, Date, FirmId, LawyerId};
use crate::policy::Gate;
use crate::ranking::{Prepared, RankOptions};
use crate::wire::{Json, shown_text};

/// Everything that the gates find about one lawyer, and about the request.
pub(super) fn reasons(
    engine: &Engine,
    case: &Case,
    lawyer: &str,
    day: Date,
) -> Result<Vec<Reason>, Error> {
    let options = RankOptions::new().as_of(day);
    let prepared = Prepared::new(engine.context(), case, &options)?;
    let Some(row) = prepared.row(lawyer) else {
        return Err(not_found(
            "lawyer",
            lawyer,
            "the id of a lawyer on the roster",
        ));
    };
    let mut found = prepared.reasons(&row);
    // H17 is about a wish to replace, and H13 about any seat more.
    let of_request = prepared.case_findings().into_iter();
    found.extend(of_request.filter(|reason| reason.code().gate() == Gate::H13));
    Ok(found)
}

pub(super) fn not_found(path: &'static str, id: &str, expected: &'static str) -> Error {
    let problem = Problem::new("not_found", path, shown_text(id), expected);
    Error::one(ErrorKind::Request, problem)
}

impl Agency {
    /// The engine with profiles and firms brought up to date by the books: of one lawyer, or of all.
    pub(super) fn engine_now(
        &self,
        books: Books<'_>,
        day: Date,
        only: Option<&LawyerId>,
    ) -> (Engine, Vec<Change>) {
        let mut changes: Vec<Change> = Vec::new();
        let mut firms: BTreeSet<&FirmId> = BTreeSet::new();
        let lawyers: Vec<&LawyerId> = match only {
            Some(lawyer) => vec![lawyer],
            None => books.lawyers().collect(),
        };
        for id in lawyers {
            let Some(profile) = self.engine.lawyer(id.as_str()) else {
                continue;
            };
            changes.extend(load::lawyer(profile, books, day));
            firms.extend(profile.firm());
            let bookings = books.of_lawyer(id.as_str());
            firms.extend(bookings.filter_map(|booking| booking.firm()));
        }
        for id in firms {
            let firm = self.engine.context().table.firm(id.as_str());
            changes.extend(firm.and_then(|firm| load::firm(firm, books, day)));
        }
        let mut engine = self.engine.clone();
        if !changes.is_empty() {
            let applied = engine.apply(&changes);
            applied.expect("causes and ids were on the roster before");
        }
        (engine, changes)
    }

    fn case_of(&self, question: &Question<'_>) -> Option<Case> {
        let case = self.case(question.id().as_str())?;
        let others = |other: &str| question.other_case(other);
        with(
            case,
            case_fields(case, question.case(), others, question.at()),
        )
    }

    pub(super) fn answer(&self, question: &Question<'_>, lawyer: &LawyerId) -> Answer {
        let Some(case) = self.case_of(question) else {
            return Answer::No(vec![Ground::own("unknown_case")]);
        };
        let Some(profile) = self.engine.lawyer(lawyer.as_str()) else {
            return Answer::No(vec![Ground::own("not_on_roster")]);
        };
        let day = question.at().date();
        let (engine, changes) = self.engine_now(question.books(), day, Some(lawyer));
        let Ok(mut found) = reasons(&engine, &case, lawyer.as_str(), day) else {
            return Answer::No(vec![Ground::own("unknown_case")]);
        };
        // What the profile does not tell stays unknown, whatever the books add to it.
        if !changes.is_empty() {
            let given = reasons(&self.engine, &case, lawyer.as_str(), day).unwrap_or_default();
            let unknown = given
                .into_iter()
                .filter(|reason| reason.code() == Code::H14Unknown);
            found.extend(unknown);
        }
        let bars = found
            .iter()
            .filter(|reason| reason.verdict() != Verdict::Note);
        let mut grounds: Vec<Ground> = bars.map(Ground::from).collect();
        grounds.dedup();
        if grounds.is_empty() {
            Answer::Yes(profile.firm().cloned())
        } else {
            Answer::No(grounds)
        }
    }

    pub(super) fn replacement_grounds(&self, question: &Question<'_>, granted: u32) -> Vec<Ground> {
        let Some(case) = self.case_of(question) else {
            return vec![Ground::own("unknown_case")];
        };
        let before = case.replacements().map_or(0, |count| count.get());
        let done = Json::from(before.max(granted).min(9));
        let case = with(&case, [("replacements", done)]).unwrap_or(case);
        let options = RankOptions::new().as_of(question.at().date());
        let Ok(prepared) = Prepared::new(self.engine.context(), &case, &options) else {
            return vec![Ground::own("unknown_case")];
        };
        let findings = prepared.case_findings();
        let used_up = findings.iter().filter(|reason| {
            reason.code().gate() == Gate::H17 && reason.verdict() == Verdict::Fail
        });
        used_up.map(Ground::from).collect()
    }

    pub(super) fn ranked(&self, question: &Question<'_>) -> Vec<LawyerId> {
        let Some(case) = self.case_of(question) else {
            return Vec::new();
        };
        let (engine, _) = self.engine_now(question.books(), question.at().date(), None);
        let ranking = engine.rank(&case, &everyone(&engine, question.at()));
        let ranking = ranking.map(|ranking| {
            let open = ranking.open_candidates();
            open.map(|candidate| candidate.lawyer.clone()).collect()
        });
        ranking.unwrap_or_default()
    }

    /// Whoever's profile says that they are on duty on the day, by id.
    pub(super) fn duty(&self, day: Date) -> Vec<LawyerId> {
        let rows = self.engine.context().table.rows();
        let on_duty = rows.map(|row| row.lawyer()).filter(|lawyer| {
            let spans = lawyer.busy().into_iter().flatten();
            spans
                .into_iter()
                .any(|span| *span.why() == BusyWhy::Duty && span.covers(day))
        });
        let mut ids: Vec<LawyerId> = on_duty.map(|lawyer| lawyer.id().clone()).collect();
        ids.sort();
        ids
    }
}
