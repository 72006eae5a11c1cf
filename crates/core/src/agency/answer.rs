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
use crate::observe::{Stage, Watch};
use crate::policy::Gate;
use crate::ranking::{Prepared, RankOptions};
use crate::wire::{Json, shown_text};

/// Steps that it takes to bring a profile or a firm up to date.
const BROUGHT_UP: usize = 16;

/// Steps that it takes to answer about a lawyer in full.
const ANSWERED: usize = 64;

/// A case made ready to be asked of many lawyers.
struct Asked<'a> {
    prepared: Prepared<'a>,
    /// What H13 finds: it is about any seat more. (H17 is about a wish to replace.)
    of_request: Vec<Reason>,
}

impl<'a> Asked<'a> {
    /// `None` where a cause of the case is in no tree.
    fn new(engine: &'a Engine, case: &'a Case, options: &'a RankOptions) -> Option<Self> {
        Some(Self::of(
            Prepared::new(engine.context(), case, options).ok()?,
        ))
    }

    fn of(prepared: Prepared<'a>) -> Self {
        let mut of_request = prepared.case_findings();
        of_request.retain(|reason| reason.code().gate() == Gate::H13);
        Self {
            prepared,
            of_request,
        }
    }

    /// Everything that the gates find about one lawyer, and about the request.
    fn reasons(&self, lawyer: &str) -> Option<Vec<Reason>> {
        let mut found = self.prepared.reasons(&self.prepared.row(lawyer)?);
        found.extend(self.of_request.iter().cloned());
        Some(found)
    }

    /// Whether a lawyer may serve; `given` knows the profile as it was before the books were added to it.
    fn answer(&self, lawyer: &str, given: Option<&Self>) -> Answer {
        let Some(mut found) = self.reasons(lawyer) else {
            return Answer::No(vec![Ground::own("not_on_roster")]);
        };
        let given = given.and_then(|given| given.reasons(lawyer));
        let unknown = given.into_iter().flatten();
        found.extend(unknown.filter(|reason| reason.code() == Code::H14Unknown));
        let bars = found
            .iter()
            .filter(|reason| reason.verdict() != Verdict::Note);
        let mut grounds: Vec<Ground> = bars.map(Ground::from).collect();
        grounds.dedup();
        if grounds.is_empty() {
            let firm = self
                .prepared
                .row(lawyer)
                .and_then(|row| row.lawyer().firm());
            Answer::Yes(firm.cloned())
        } else {
            Answer::No(grounds)
        }
    }
}

/// Everything that the gates find about one lawyer, and about the request.
pub(super) fn reasons(
    engine: &Engine,
    case: &Case,
    lawyer: &str,
    day: Date,
) -> Result<Vec<Reason>, Error> {
    let options = RankOptions::new().as_of(day);
    let asked = Asked::of(Prepared::new(engine.context(), case, &options)?);
    let expected = "the id of a lawyer on the roster";
    let reasons = asked.reasons(lawyer);
    reasons.ok_or_else(|| not_found("lawyer", lawyer, expected))
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
        watch: &mut Watch<'_>,
    ) -> Result<(Engine, Vec<Change>), Error> {
        let mut changes: Vec<Change> = Vec::new();
        let mut engine = self.engine.clone();
        let made = self.bring_up(&mut engine, &mut changes, (books, day, only), watch);
        match made {
            Ok(()) => Ok((engine, changes)),
            Err(stopped) => Err(watch.discard((engine, changes), stopped)),
        }
    }

    fn bring_up(
        &self,
        engine: &mut Engine,
        changes: &mut Vec<Change>,
        (books, day, only): (Books<'_>, Date, Option<&LawyerId>),
        watch: &mut Watch<'_>,
    ) -> Result<(), Error> {
        watch.enter(Stage::Building, 0)?;
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
            watch.spend(BROUGHT_UP)?;
        }
        for id in firms {
            let firm = self.engine.context().table.firm(id.as_str());
            changes.extend(firm.and_then(|firm| load::firm(firm, books, day)));
            watch.spend(BROUGHT_UP)?;
        }
        if !changes.is_empty() {
            // Causes and ids were on the roster before.
            engine.apply_watched(changes, watch)?;
        }
        Ok(())
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
        let nobody = &mut ();
        let day = question.at().date();
        let watch = &mut Watch::new(nobody);
        let made = self.engine_now(question.books(), day, Some(lawyer), watch);
        let (engine, changes) = made.expect("nobody stops it");
        let is_changed = !changes.is_empty();
        let only = std::slice::from_ref(lawyer);
        let answers = self.answers(question, &engine, is_changed, only, watch);
        let mut answers = answers.expect("nobody stops it").into_iter();
        answers
            .next()
            .expect("one answer for the one who was asked about")
    }

    /// The answers of everybody at once: profiles are brought up to date, and the case made ready, once for all.
    pub(super) fn all_answers(
        &self,
        question: &Question<'_>,
        lawyers: &[LawyerId],
        watch: &mut Watch<'_>,
    ) -> Result<Vec<Answer>, Error> {
        let day = question.at().date();
        let (engine, changes) = self.engine_now(question.books(), day, None, watch)?;
        let answers = self.answers(question, &engine, !changes.is_empty(), lawyers, watch);
        answers.map_err(|stopped| watch.discard((engine, changes), stopped))
    }

    fn answers(
        &self,
        question: &Question<'_>,
        engine: &Engine,
        is_changed: bool,
        lawyers: &[LawyerId],
        watch: &mut Watch<'_>,
    ) -> Result<Vec<Answer>, Error> {
        watch.enter(Stage::Ranking, lawyers.len() as u64)?;
        let case = self.case_of(question);
        let options = RankOptions::new().as_of(question.at().date());
        let asked = |engine| Asked::new(engine, case.as_ref()?, &options);
        let now = asked(engine);
        // What a profile does not tell stays unknown, whatever the books add to it.
        let given = now.as_ref().filter(|_| is_changed);
        let given = given.and_then(|_| asked(&self.engine));
        let mut answers = Vec::with_capacity(lawyers.len());
        for lawyer in lawyers {
            answers.push(match &now {
                Some(now) => now.answer(lawyer.as_str(), given.as_ref()),
                None => Answer::No(vec![Ground::own("unknown_case")]),
            });
            if let Err(stopped) = watch.done(1).and_then(|()| watch.spend(ANSWERED)) {
                return Err(watch.discard(answers, stopped));
            }
        }
        Ok(answers)
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

    pub(super) fn ranked(
        &self,
        question: &Question<'_>,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<LawyerId>, Error> {
        let Some(case) = self.case_of(question) else {
            return Ok(Vec::new());
        };
        let day = question.at().date();
        let (engine, _) = self.engine_now(question.books(), day, None, watch)?;
        let options = everyone(&engine, question.at());
        match engine.rank_watched(&case, &options, watch) {
            Ok(ranking) => {
                let open = ranking.open_candidates();
                Ok(open.map(|candidate| candidate.lawyer.clone()).collect())
            }
            Err(error) if error.kind() == ErrorKind::Stopped => Err(watch.discard(engine, error)),
            Err(_) => Ok(Vec::new()),
        }
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
