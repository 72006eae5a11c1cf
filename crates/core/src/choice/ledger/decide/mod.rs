//! From a command to events, or to a refusal.

mod after;
mod appoint;
mod cascade;
mod choose;
mod receive;
mod replace;
mod roster;
mod tick;

use std::sync::Arc;

use super::command::{Command, Wanted};
use super::eligibility::{Answer, Eligibility, Question};
use super::event::{Actor, Happening};
use super::ground::Ground;
use super::refusal::{Refusal, RefusalCode};
use super::state::{CaseState, MemberStanding, Seat, State};
use super::words::Role;
use crate::model::{CaseId, Instant, LawyerId};
use crate::policy::{Calendar, Key, Policy, Term, TermUnit};
use crate::wire::shown_text;

/// Something that happened, and the case that it is about.
pub(super) type Happened = (Option<CaseId>, Happening);

/// What a command leads to, tried on a copy of the state.
pub(super) struct Deciding<'a> {
    state: State,
    happened: Vec<Happened>,
    rules: &'a dyn Eligibility,
    now: &'a Instant,
    actor: &'a Actor,
}

/// What happens by a command at a moment.
pub(super) fn decide(
    state: &State,
    command: &Command,
    rules: &dyn Eligibility,
    now: &Instant,
) -> Result<Vec<Happened>, Refusal> {
    let mut deciding = Deciding {
        state: state.clone(),
        happened: Vec::new(),
        rules,
        now,
        actor: command.head().actor(),
    };
    match command.head().case() {
        Some(case) => deciding.about_case(case, command.wanted())?,
        None => deciding.about_roster(command.wanted())?,
    }
    Ok(deciding.happened)
}

type Outcome = Result<(), Refusal>;

fn refuse<T>(code: RefusalCode, detail: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal::new(code, detail))
}

impl Deciding<'_> {
    fn about_case(&mut self, case: &CaseId, wanted: &Wanted) -> Outcome {
        if let Wanted::Receive(receive) = wanted {
            return self.receive(case, receive);
        }
        let Some(state) = self.state.case(case.as_str()) else {
            let detail = format!("case {}", shown_text(case.as_str()));
            return refuse(RefusalCode::UnknownCase, detail);
        };
        if state.is_closed() {
            return self.about_closed_case(case, wanted);
        }
        // A confirmation that comes too late has rules of its own; everything else finds what ran out recorded.
        if !matches!(wanted, Wanted::Confirm(_)) {
            self.expire(case);
        }
        match wanted {
            Wanted::Show(shown) => self.show(case, shown),
            Wanted::Choose(chosen) => self.choose(case, chosen),
            Wanted::Delegate(_) => self.delegate(case),
            Wanted::Assign(assign) => self.assign(case, assign.lawyer()),
            Wanted::Propose(proposed) => self.propose(case, proposed),
            Wanted::Confirm(confirm) => self.confirm(case, confirm.lawyer()),
            Wanted::Override(overridden) => self.override_with(case, overridden),
            Wanted::Decline(decline) => self.decline(case, decline),
            Wanted::DeclareConflict(declared) => self.declare_conflict(case, declared),
            Wanted::Reoffer(reoffer) => self.reoffer(case, reoffer),
            Wanted::NotifyFirm(notified) => self.notify_firm(case, notified),
            Wanted::NamePerson(name) => self.name_person(case, name),
            Wanted::NotifyOrgan(notified) => self.note(
                case,
                &[Role::Clerk, Role::Official, Role::System],
                notified.clone(),
            ),
            Wanted::SignAgreement(signed) => self.sign(case, signed),
            Wanted::RequestMeeting(request) => self.request_meeting(case, request.lawyer()),
            Wanted::Meet(met) => self.meet(case, met),
            Wanted::Archive(_) => refuse(RefusalCode::NotYet, "expected closed before"),
            Wanted::ReportProgress(progressed) => self.report(case, progressed),
            Wanted::ReachStage(reached) => self.note(case, AGENCY_OR_LAWYER, reached.clone()),
            Wanted::ConfirmInterim(confirmed) => self.confirm_interim(case, confirmed),
            Wanted::EndInterim(ended) => self.end_interim(case, ended),
            Wanted::RequestReplacement(request) => self.request_replacement(case, request),
            Wanted::GrantReplacement(grant) => self.grant_replacement(case, grant),
            Wanted::RefuseReplacement(refused) => self.refuse_replacement(case, refused),
            Wanted::Withdraw(withdrawn) => self.note(
                case,
                &[Role::Client, Role::Clerk, Role::Official],
                withdrawn.clone(),
            ),
            Wanted::Close(closed) => self.close(case, closed),
            Wanted::Correct(corrected) => self.correct(case, corrected),
            Wanted::Tick(_) => Ok(()),
            other => self.about_any_case(case, other),
        }
    }

    fn about_roster(&mut self, wanted: &Wanted) -> Outcome {
        match wanted {
            Wanted::Tick(_) => self.tick(),
            Wanted::CommitSeed(committed) => self.commit_seed(committed),
            Wanted::AddLawyer(added) => self.add_lawyer(added),
            Wanted::UpdateLawyer(updated) => self.update_lawyer(updated),
            Wanted::SuspendLawyer(suspended) => self.suspend_lawyer(suspended),
            Wanted::ResumeLawyer(resumed) => self.resume_lawyer(resumed),
            Wanted::RemoveLawyer(removed) => self.remove_lawyer(removed),
            Wanted::Discipline(disciplined) => {
                self.allow(&[Role::Official])?;
                self.roster_happens(disciplined.clone());
                Ok(())
            }
            Wanted::WeighFirm(weighed) => {
                self.allow(&[Role::Official])?;
                self.roster_happens(weighed.clone());
                Ok(())
            }
            other => {
                let detail = format!("{} without a case", other.kind());
                refuse(RefusalCode::CaseExpected, detail)
            }
        }
    }

    /// Something happens in a case.
    fn happens(&mut self, case: &CaseId, what: impl Into<Happening>) {
        let what = what.into();
        self.state.evolve(Some(case), &what, self.now);
        self.happened.push((Some(case.clone()), what));
    }

    /// Something happens to the roster.
    fn roster_happens(&mut self, what: impl Into<Happening>) {
        let what = what.into();
        self.state.evolve(None, &what, self.now);
        self.happened.push((None, what));
    }

    /// One of these roles says so, and nothing else is asked.
    fn note(&mut self, case: &CaseId, roles: &[Role], what: impl Into<Happening>) -> Outcome {
        self.allow(roles)?;
        self.happens(case, what);
        Ok(())
    }

    fn allow(&self, roles: &[Role]) -> Outcome {
        let role = *self.actor.role();
        if roles.contains(&role) {
            return Ok(());
        }
        let roles: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
        let detail = format!("found {role}, expected {}", roles.join(" or "));
        refuse(RefusalCode::WrongRole, detail)
    }

    /// A lawyer or firm speaks for itself alone; others may speak for anybody.
    fn allow_for(&self, roles: &[Role], case: &CaseId, lawyer: &LawyerId) -> Outcome {
        self.allow(roles)?;
        let id = self.actor.id().as_str();
        let firm = self.seat(case, lawyer).and_then(Seat::firm);
        let is_theirs = match *self.actor.role() {
            Role::Lawyer => id == lawyer.as_str(),
            Role::Firm => firm.is_none_or(|firm| firm.as_str() == id),
            _ => true,
        };
        if is_theirs {
            return Ok(());
        }
        let detail = format!("{} {}", self.actor.role(), shown_text(id));
        refuse(RefusalCode::NotTheirs, detail)
    }

    /// A case that is known to be there.
    fn case(&self, id: &CaseId) -> Arc<CaseState> {
        self.state
            .cases
            .get(id)
            .cloned()
            .expect("looked up before anything was asked of it")
    }

    fn seat(&self, case: &CaseId, lawyer: &LawyerId) -> Option<&Seat> {
        self.state.case(case.as_str())?.seat(lawyer)
    }

    /// The lawyer's seat, or why there is none.
    fn a_seat(&self, case: &CaseId, lawyer: &LawyerId) -> Result<Seat, Refusal> {
        let seat = self.seat(case, lawyer).cloned();
        seat.ok_or_else(|| Refusal::new(RefusalCode::NoSeat, about(lawyer)))
    }

    fn policy(&self) -> &Policy {
        self.rules.policy()
    }

    /// Asks the roster's rules about a case; `seat` is left out of the books.
    fn ask<T>(
        &self,
        id: &CaseId,
        seat: Option<&LawyerId>,
        ask: impl FnOnce(&dyn Eligibility, &Question<'_>) -> T,
    ) -> T {
        let case = self.case(id);
        let mut books = self.state.books(self.now);
        books.seat = seat.map(|lawyer| (id, lawyer));
        let question = Question {
            id,
            case: &case,
            cases: &self.state,
            at: self.now,
            books,
        };
        ask(self.rules, &question)
    }

    /// What stands in the way of a lawyer's seat in a case, or the lawyer's firm where nothing does.
    fn check(&self, id: &CaseId, lawyer: &LawyerId) -> Answer {
        if let Some(ground) = self.off_roster(lawyer) {
            return Answer::No(vec![ground]);
        }
        self.ask(id, Some(lawyer), |rules, question| {
            rules.check(question, lawyer)
        })
    }

    /// What the ledger's own roster says against a lawyer.
    fn off_roster(&self, lawyer: &LawyerId) -> Option<Ground> {
        match self.state.member(lawyer.as_str())?.standing() {
            MemberStanding::Suspended => Some(Ground::own("roster_suspended")),
            MemberStanding::Removed => Some(Ground::own("roster_removed")),
            MemberStanding::Active | MemberStanding::Unlisted => None,
        }
    }

    /// What the ledger itself says against somebody who has no seat yet: whoever was tried before is not tried again.
    fn own_ground(&self, case: &CaseState, lawyer: &LawyerId) -> Option<Ground> {
        if let Some(why) = case.bar(lawyer) {
            return Some(Ground::own("barred").with("why", why.as_str()));
        }
        if case.seat(lawyer).is_some() {
            return Some(Ground::own("seated"));
        }
        self.off_roster(lawyer)
    }

    /// Whether somebody who has no seat yet may have one.
    fn check_new(&self, id: &CaseId, lawyer: &LawyerId) -> Answer {
        match self.own_ground(&self.case(id), lawyer) {
            Some(ground) => Answer::No(vec![ground]),
            None => self.check(id, lawyer),
        }
    }

    /// The same of many, in their order.
    fn check_all_new(&self, id: &CaseId, lawyers: Vec<LawyerId>) -> Vec<(LawyerId, Answer)> {
        let case = self.case(id);
        let own = lawyers.iter().map(|lawyer| self.own_ground(&case, lawyer));
        let own: Vec<Option<Ground>> = own.collect();
        let open = lawyers.iter().zip(&own).filter(|(_, own)| own.is_none());
        let open: Vec<LawyerId> = open.map(|(lawyer, _)| lawyer.clone()).collect();
        let answers = self.ask(id, None, |rules, question| rules.check_all(question, &open));
        let mut answers = answers.into_iter();
        let all = lawyers.into_iter().zip(own).map(|(lawyer, own)| {
            let answer = match own {
                Some(ground) => Answer::No(vec![ground]),
                None => answers
                    .next()
                    .expect("one answer for each who was asked about"),
            };
            (lawyer, answer)
        });
        all.collect()
    }

    /// So many hours from now, but not after the day by which somebody must be appointed.
    fn until(&self, hours: u32, due_at: Option<&Instant>) -> Instant {
        let until = self
            .now
            .plus_seconds(i64::from(hours) * 3_600)
            .unwrap_or_else(|| self.now.clone());
        match due_at {
            Some(due)
                if due.unix_seconds() < until.unix_seconds()
                    && due.unix_seconds() > self.now.unix_seconds() =>
            {
                due.clone()
            }
            _ => until,
        }
    }

    /// The end of a term that starts at a moment, and whether it is provisional; none where the policy sets none.
    fn due(&self, key: Key, unit: TermUnit, start: &Instant) -> Option<(Instant, bool)> {
        let length = self.policy().number(key);
        if length == 0 {
            return None;
        }
        let length = crate::model::Whole::new(length)?;
        let term = Term::draft(length, unit).build().ok()?;
        let unknown = Calendar::unknown();
        let calendar = self.policy().calendar().unwrap_or(&unknown);
        let due = term.due(start, calendar).ok()?;
        Some((due.at().clone(), due.is_provisional()))
    }
}

/// The agency's people, and the lawyer.
const AGENCY_OR_LAWYER: &[Role] = &[Role::Lawyer, Role::Firm, Role::Clerk, Role::Official];

/// The agency's people and its program.
const AGENCY: &[Role] = &[Role::Clerk, Role::Official, Role::System];

fn about(lawyer: &LawyerId) -> String {
    format!("lawyer {}", shown_text(lawyer.as_str()))
}
