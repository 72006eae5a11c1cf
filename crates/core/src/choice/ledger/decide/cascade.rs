//! From one way of finding a lawyer to the next: the client's picks, one further choice, the agency's own ways,
//! an official. Each step that fails says why.

use std::collections::BTreeMap;

use super::{Deciding, Refusal, RefusalCode, about};
use crate::choice::ledger::eligibility::Answer;
use crate::choice::ledger::event::{
    AskedAgain, Drawn, Expired, FellBack, Held, PassedOver, Referred, Skip,
};
use crate::choice::ledger::ground::Ground;
use crate::choice::ledger::state::{CaseState, OTHER_FIRM, Step};
use crate::choice::ledger::words::{Expiring, Via};
use crate::choice::{Lot, Seed, commitment};
use crate::model::{CaseId, FirmId, Label, LawyerId};
use crate::policy::{ChoiceMode, Fallback, Key};

/// Somebody whom a step found.
struct Found {
    lawyer: LawyerId,
    firm: Option<FirmId>,
    skipped: Vec<Skip>,
    lot: Option<Drawn>,
}

/// What a step of the fallback came to: somebody, or why nobody.
type Search = Result<Found, (Vec<Ground>, Vec<Skip>)>;

impl Deciding<'_> {
    /// Takes steps until every seat is kept, or somebody has to be waited for.
    pub(super) fn advance(&mut self, id: &CaseId) {
        loop {
            let case = self.case(id);
            if !case.is_short() {
                return;
            }
            match case.step() {
                Step::Choice | Step::Again | Step::Manual | Step::Closed => return,
                Step::Picks => self.next_pick(id, &case),
                Step::Fallback => self.next_fallback(id, &case),
            }
        }
    }

    fn next_pick(&mut self, id: &CaseId, case: &CaseState) {
        let Some(lawyer) = case.picks.get(case.next_pick) else {
            let may_again = case.mode() == ChoiceMode::Open
                && !case.is_interim()
                && !case.picks.is_empty()
                && !case.was_asked_again;
            let hours = self.policy().number(Key::ChoiceAgainHours);
            if may_again && hours > 0 {
                let until = self.until(hours, case.due_at());
                self.happens(id, AskedAgain::draft(until).build().expect("one field"));
            } else {
                self.happens(id, FellBack::draft().build().expect("no field"));
            }
            return;
        };
        let via = if case.are_wishes {
            Via::Wish
        } else {
            Via::Pick
        };
        match self.check_new(id, lawyer) {
            Answer::Yes(firm) => self.hold(id, lawyer, via, firm, Vec::new(), None),
            Answer::No(grounds) => {
                let passed = PassedOver::draft(via, grounds).lawyer(lawyer.clone());
                self.happens(id, passed.build().expect("its fields do not contradict"));
            }
        }
    }

    fn next_fallback(&mut self, id: &CaseId, case: &CaseState) {
        let chain = self.policy().fallback();
        let via = chain
            .into_iter()
            .map(via_of)
            .find(|via| !case.tried.contains(via));
        let Some(via) = via else {
            let draft = Referred::draft();
            let draft = match case.due_at() {
                Some(due_at) => draft.due_at(due_at.clone()),
                None => draft,
            };
            self.happens(id, draft.build().expect("one field"));
            return;
        };
        let found = match via {
            Via::Continuity => self.first_of(id, case.earlier.clone()),
            Via::BestRanked => {
                let ranked = self.ask(id, None, |rules, question| rules.best_ranked(question));
                self.first_of(id, ranked)
            }
            Via::Duty => {
                let on_duty = self.ask(id, None, |rules, question| rules.on_duty(question));
                self.first_of(id, on_duty)
            }
            Via::RotationByLawyer => self.next_lawyer(id, case),
            Via::RotationByFirm => self.next_firm(id, case),
            Via::Lot => self.draw(id),
            Via::Pick | Via::Wish | Via::Assigned | Via::Official => unreachable!("no fallback"),
        };
        match found {
            Ok(found) => self.hold(id, &found.lawyer, via, found.firm, found.skipped, found.lot),
            Err((grounds, skipped)) => {
                let passed = PassedOver::draft(via, grounds).skipped(skipped);
                self.happens(id, passed.build().expect("its fields do not contradict"));
            }
        }
    }

    /// The first of a list who may serve.
    fn first_of(&self, id: &CaseId, lawyers: Vec<LawyerId>) -> Search {
        let mut skipped = Vec::new();
        for lawyer in lawyers {
            match self.check_new(id, &lawyer) {
                Answer::Yes(firm) => {
                    return Ok(Found {
                        lawyer,
                        firm,
                        skipped,
                        lot: None,
                    });
                }
                Answer::No(grounds) => skipped.push(skip(lawyer.as_str(), &grounds)),
            }
        }
        Err((vec![Ground::own("nobody")], skipped))
    }

    /// What is said of every member of the rotation who could be given work.
    fn members(&self, id: &CaseId) -> BTreeMap<String, Answer> {
        let rotation = &self.state.by_lawyer;
        let members = rotation
            .members()
            .filter(|member| rotation.takes_part(member));
        let members = members.map(|member| LawyerId::new(member).expect("members are lawyers"));
        let answers = self.check_all_new(id, members.collect()).into_iter();
        answers
            .map(|(lawyer, answer)| (lawyer.as_str().to_owned(), answer))
            .collect()
    }

    /// Whoever is next in the rotation among lawyers, of those whom `within` lets be asked.
    fn next_of(
        &self,
        case: &CaseState,
        members: &BTreeMap<String, Answer>,
        within: impl Fn(&str) -> bool,
    ) -> Search {
        let mut skipped = Vec::new();
        let turn = self.state.by_lawyer.next(case.units(), |member| {
            if !within(member) {
                return Some(OTHER_FIRM.to_owned());
            }
            match members.get(member) {
                Some(Answer::Yes(_)) => None,
                Some(Answer::No(grounds)) => {
                    skipped.push(skip(member, grounds));
                    Some(code_of(grounds))
                }
                None => unreachable!("everybody who takes part was asked about"),
            }
        });
        let member = turn.ok().and_then(|turn| turn.member().map(str::to_owned));
        match member.map(|member| (members.get(&member), member)) {
            Some((Some(Answer::Yes(firm)), member)) => Ok(Found {
                firm: firm.clone(),
                lawyer: LawyerId::new(&member).expect("members are lawyers"),
                skipped,
                lot: None,
            }),
            _ => Err((vec![Ground::own("nobody")], skipped)),
        }
    }

    fn next_lawyer(&self, id: &CaseId, case: &CaseState) -> Search {
        self.next_of(case, &self.members(id), |_| true)
    }

    /// The firm whose turn it is among those that have somebody who may serve, and inside it whose turn it is.
    fn next_firm(&self, id: &CaseId, case: &CaseState) -> Search {
        let members = self.members(id);
        let mut skipped = Vec::new();
        let mut found = BTreeMap::new();
        let turn = self.state.by_firm.next(case.units(), |firm| {
            let inside = |member: &str| {
                self.state
                    .firm_of(member)
                    .is_some_and(|of| of.as_str() == firm)
            };
            match self.next_of(case, &members, inside) {
                // Rotation among firms counts for the firm that the roster, too, knows the lawyer to be of.
                Ok(lawyer) if lawyer.firm.as_ref().is_some_and(|of| of.as_str() == firm) => {
                    found.insert(firm.to_owned(), lawyer);
                    None
                }
                Ok(lawyer) => {
                    skipped.push(skip(lawyer.lawyer.as_str(), &[Ground::own("moved")]));
                    skipped.push(skip(firm, &[Ground::own("moved")]));
                    Some("moved".to_owned())
                }
                Err((grounds, inside)) => {
                    skipped.extend(inside);
                    skipped.push(skip(firm, &grounds));
                    Some(code_of(&grounds))
                }
            }
        });
        let firm = turn.ok().and_then(|turn| turn.member().map(str::to_owned));
        match firm.and_then(|firm| found.remove(&firm)) {
            Some(mut lawyer) => {
                lawyer.skipped.extend(skipped);
                Ok(lawyer)
            }
            None => Err((vec![Ground::own("nobody")], skipped)),
        }
    }

    /// Draws a lot among everybody who may serve.
    fn draw(&self, id: &CaseId) -> Search {
        let Some(seed) = self.rules.seed() else {
            return Err((vec![Ground::own("no_seed")], Vec::new()));
        };
        let (mut skipped, mut firms) = (Vec::new(), BTreeMap::new());
        for (lawyer, answer) in self.check_all_new(id, self.rules.lawyers()) {
            match answer {
                Answer::Yes(firm) => drop(firms.insert(lawyer, firm)),
                Answer::No(grounds) => skipped.push(skip(lawyer.as_str(), &grounds)),
            }
        }
        skipped.sort_by(|a, b| a.who().cmp(b.who()));
        let tickets = firms.keys().map(LawyerId::as_str);
        let lot = Lot::draw(seed, id.as_str(), tickets).expect("each lawyer is a key once");
        let Some(first) = lot.tickets().first() else {
            return Err((vec![Ground::own("nobody")], skipped));
        };
        let published = commitment(seed);
        let committed = match self.state.committed(&published) {
            Some(at) => Some((published.as_str(), at)),
            None => self.state.latest_commitment(),
        };
        let received = &self.case(id).received;
        let Ok(shown) = Label::new(seed) else {
            return Err((vec![Ground::own("no_seed")], skipped));
        };
        let standing = Seed::standing(seed, committed, received);
        let lawyer = LawyerId::new(first.lawyer()).expect("it was one before");
        let drawn = Drawn::draft(shown, standing, firms.keys().cloned().collect());
        Ok(Found {
            firm: firms.get(&lawyer).cloned().flatten(),
            lawyer,
            skipped,
            lot: Some(drawn.build().expect("its fields do not contradict")),
        })
    }

    /// Keeps a seat with a lawyer who may serve.
    pub(super) fn hold(
        &mut self,
        id: &CaseId,
        lawyer: &LawyerId,
        via: Via,
        firm: Option<FirmId>,
        skipped: Vec<Skip>,
        lot: Option<Drawn>,
    ) {
        let hours = self.policy().number(Key::ChoiceHoldHours);
        let until = self.until(hours, self.case(id).due_at());
        let mut draft = Held::draft(lawyer.clone(), via, until);
        if let Some(firm) = firm {
            draft = draft.firm(firm);
        }
        if !skipped.is_empty() {
            draft = draft.skipped(skipped);
        }
        if let Some(lot) = lot {
            draft = draft.lot(lot);
        }
        self.happens(id, draft.build().expect("its fields do not contradict"));
    }

    /// The lawyer's firm, or why the lawyer may not have a seat that somebody names outright.
    pub(super) fn must(&self, id: &CaseId, lawyer: &LawyerId) -> Result<Option<FirmId>, Refusal> {
        match self.check_new(id, lawyer) {
            Answer::Yes(firm) => Ok(firm),
            Answer::No(grounds) => Err(Refusal::because(
                RefusalCode::Ineligible,
                about(lawyer),
                grounds,
            )),
        }
    }

    /// Records whatever of a case ran out by now, and takes the next steps.
    pub(super) fn expire(&mut self, id: &CaseId) {
        let case = self.case(id);
        if case.is_closed() {
            return;
        }
        let is_over = case
            .until()
            .is_some_and(|until| self.now.unix_seconds() > until.unix_seconds());
        if is_over {
            let what = if case.step() == Step::Again {
                Expiring::Again
            } else {
                Expiring::Window
            };
            self.happens(
                id,
                Expired::draft(what)
                    .build()
                    .expect("its fields do not contradict"),
            );
        }
        let over = case.seats().filter(|(_, seat)| seat.has_run_out(self.now));
        for (lawyer, _) in over {
            let expired = Expired::draft(Expiring::Hold).lawyer(lawyer.clone());
            self.happens(id, expired.build().expect("its fields do not contradict"));
        }
        self.advance(id);
    }
}

fn via_of(fallback: Fallback) -> Via {
    match fallback {
        Fallback::Continuity => Via::Continuity,
        Fallback::BestRanked => Via::BestRanked,
        Fallback::RotationByLawyer => Via::RotationByLawyer,
        Fallback::RotationByFirm => Via::RotationByFirm,
        Fallback::Lot => Via::Lot,
        Fallback::Duty => Via::Duty,
    }
}

fn code_of(grounds: &[Ground]) -> String {
    grounds
        .first()
        .map_or("nobody", |ground| ground.code().as_str())
        .to_owned()
}

fn skip(who: &str, grounds: &[Ground]) -> Skip {
    let label = |text: &str| Label::new(text).expect("ids and codes are short");
    let skip = Skip::draft(label(who), label(&code_of(grounds)));
    skip.build().expect("its fields do not contradict")
}
