//! A ledger at work: commands one after the other, and what came of each.

use dianyuan::choice::{CaseState, Command, Eligibility, Event, Ledger, Refusal, RefusalCode};
use dianyuan::model::Instant;

pub(crate) struct Desk {
    pub(crate) ledger: Ledger,
    pub(crate) events: Vec<Event>,
    day: &'static str,
    number: u32,
}

impl Desk {
    pub(crate) fn on(day: &'static str) -> Self {
        Self {
            ledger: Ledger::new("city").unwrap(),
            events: Vec::new(),
            day,
            number: 0,
        }
    }

    pub(crate) fn at(&self, time: &str) -> Instant {
        let text = if time.len() > 8 {
            time.to_owned()
        } else {
            format!("{}T{time}:00+08:00", self.day)
        };
        text.parse()
            .unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    /// What a command leads to; its events are taken.
    pub(crate) fn try_to(
        &mut self,
        rules: &dyn Eligibility,
        time: &str,
        (role, who): (&str, &str),
        (case, kind): (&str, &str),
        data: &str,
    ) -> Result<Vec<Event>, Refusal> {
        self.number += 1;
        let case = if case.is_empty() {
            String::new()
        } else {
            format!(r#""case": "{case}","#)
        };
        let json = format!(
            r#"{{"id": "k-{}", "actor": {{"id": "{who}", "role": "{role}"}}, {case} "type": "{kind}", "data": {data}}}"#,
            self.number
        );
        let command = Command::from_json(&json).unwrap_or_else(|error| panic!("{json}: {error}"));
        let decided = self.ledger.decide(&command, rules, &self.at(time))?;
        for event in decided.events() {
            self.ledger.apply(event).unwrap();
            self.events.push(event.clone());
        }
        Ok(decided.events().to_vec())
    }

    /// The sorts of what happened.
    pub(crate) fn does(
        &mut self,
        rules: &dyn Eligibility,
        time: &str,
        actor: (&str, &str),
        what: (&str, &str),
        data: &str,
    ) -> Vec<&'static str> {
        let events = self.try_to(rules, time, actor, what, data);
        let events = events.unwrap_or_else(|refusal| panic!("{what:?} was refused: {refusal}"));
        events.iter().map(|event| event.what().kind()).collect()
    }

    /// Why it is refused.
    pub(crate) fn refused(
        &mut self,
        rules: &dyn Eligibility,
        time: &str,
        actor: (&str, &str),
        what: (&str, &str),
        data: &str,
    ) -> RefusalCode {
        let before = self.ledger.clone();
        let result = self.try_to(rules, time, actor, what, data);
        assert_eq!(before, self.ledger, "a refusal changes nothing");
        result.expect_err("it should be refused").code()
    }

    /// A case comes in by a route.
    pub(crate) fn receive(
        &mut self,
        rules: &dyn Eligibility,
        case: &str,
        kind: &str,
        route: &str,
        more: &str,
    ) -> Vec<&'static str> {
        let data = format!(
            r#"{{"kind": "{kind}", "route": "{route}", "units": 1, "from": "{}T09:00:00+08:00"{more}}}"#,
            self.day
        );
        self.does(rules, "09:00", CLERK, (case, "receive"), &data)
    }

    pub(crate) fn case(&self, id: &str) -> &CaseState {
        self.ledger.state().case(id).expect("a case that came in")
    }

    /// Who has seats in a case.
    pub(crate) fn seated(&self, id: &str) -> Vec<&str> {
        self.case(id)
            .seats()
            .map(|(lawyer, _)| lawyer.as_str())
            .collect()
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.events.iter().map(Event::to_json).collect()
    }
}

pub(crate) const CLIENT: (&str, &str) = ("client", "p-1");
pub(crate) const CLERK: (&str, &str) = ("clerk", "s-1");
pub(crate) const OFFICIAL: (&str, &str) = ("official", "o-1");
pub(crate) const SYSTEM: (&str, &str) = ("system", "timer");
