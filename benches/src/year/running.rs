//! A year under one way: an agenda of who does what when, and commands to the ledger.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::time::{Duration, Instant as Clock};

use dianyuan::RankOptions;
use dianyuan::agency::Agency;
use dianyuan::choice::{
    CaseState, Command, Event, Ledger, Seat, SeatStanding, Shortlist, ShortlistRules, Step,
    Suitable,
};
use dianyuan::model::{Case, Instant, LawyerId, Route};

use super::figures::{Figures, Tally};
use super::intake::{cases, later, office_hour};
use super::people::{Does, People};
use super::{Way, city};

/// What comes next in a case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Next {
    ComesIn,
    /// The client does something, or the time for it runs out.
    Client,
    /// The lawyer whose seat is kept answers.
    Lawyer(LawyerId),
    /// An official confirms, or finds somebody where every step failed.
    Official,
    Ends,
}

/// A year that is being lived.
struct Year {
    agency: Agency,
    ledger: Ledger,
    people: People,
    cases: Vec<Case>,
    /// What stands where, by moment; the number keeps the order of equal moments.
    agenda: BinaryHeap<Reverse<(i64, u64, usize, Next)>>,
    pushed: u64,
    /// Commands sent, and of these the ones that are timed.
    sent: u64,
    commands: u64,
    took: Duration,
    turns: BTreeMap<usize, u32>,
    lists: BTreeMap<usize, Vec<LawyerId>>,
    shown: BTreeMap<LawyerId, u32>,
    tally: Tally,
    stored: Option<String>,
}

/// Lives through a year.
///
/// # Panics
/// Without a single case, or if the generator makes what the ledger does not take.
#[must_use]
pub fn run(way: Way, seed: u64, number: u32) -> Figures {
    let year = live(way, seed, number, None);
    year.tally.figures(
        way,
        &year.agency,
        &year.ledger,
        &year.people,
        year.commands,
        year.took,
    )
}

/// The events of a year as a host stores them, one JSON object on each line. The stream is `city`.
///
/// # Panics
/// As for [`run`].
#[must_use]
pub fn events(way: Way, seed: u64, number: u32) -> String {
    let year = live(way, seed, number, Some(String::new()));
    year.stored.unwrap_or_default()
}

fn live(way: Way, seed: u64, number: u32, stored: Option<String>) -> Year {
    let lawyers = city::lawyers(seed);
    let cases = cases(seed, number);
    let people = People::new(seed, lawyers.iter().map(|lawyer| lawyer.id().clone()));
    let mut year = Year {
        agency: city::agency(way, &lawyers, seed, cases.clone()),
        ledger: Ledger::new("city").expect("a short name"),
        people,
        cases,
        agenda: BinaryHeap::new(),
        pushed: 0,
        sent: 0,
        commands: 0,
        took: Duration::ZERO,
        turns: BTreeMap::new(),
        lists: BTreeMap::new(),
        shown: BTreeMap::new(),
        tally: Tally::default(),
        stored,
    };
    let opening = year.cases[0].received().clone();
    for lawyer in &lawyers {
        let firm = lawyer.firm();
        let firm = firm.map_or(String::new(), |firm| format!(r#", "firm": "{firm}""#));
        let data = format!(r#"{{"lawyer": "{}"{firm}}}"#, lawyer.id());
        year.command(&opening, "clerk", None, "add_lawyer", &data);
    }
    year.tally.start(year.ledger.seq());
    (year.commands, year.took) = (0, Duration::ZERO);
    for at in 0..year.cases.len() {
        let received = year.cases[at].received().clone();
        year.push(&received, at, Next::ComesIn);
    }
    while let Some(Reverse((seconds, _, at, next))) = year.agenda.pop() {
        let now = later(&opening, seconds - opening.unix_seconds());
        year.step(&now, at, next);
    }
    year
}

impl Year {
    fn push(&mut self, at: &Instant, case: usize, next: Next) {
        self.pushed += 1;
        self.agenda
            .push(Reverse((at.unix_seconds(), self.pushed, case, next)));
    }

    fn turn(&mut self, case: usize) -> u32 {
        let turn = self.turns.entry(case).or_default();
        *turn += 1;
        *turn
    }

    fn state(&self, case: usize) -> &CaseState {
        let state = self.ledger.state().case(self.cases[case].id().as_str());
        state.expect("it came in")
    }

    /// Decides and applies, which is what is timed; events, or nothing where it was refused.
    fn command(
        &mut self,
        now: &Instant,
        role: &str,
        case: Option<usize>,
        wanted: &str,
        data: &str,
    ) -> Option<Vec<Event>> {
        let about = case.map_or(String::new(), |at| {
            format!(r#""case": "{}","#, self.cases[at].id())
        });
        let json = format!(
            r#"{{"id": "k-{}", "actor": {{"id": "x", "role": "{role}"}}, {about} "type": "{wanted}", "data": {data}}}"#,
            self.sent
        );
        self.sent += 1;
        let command = Command::from_json(&json).expect("a command");
        let before = case
            .is_some_and(|_| wanted == "receive")
            .then(|| self.ledger.clone());
        let started = Clock::now();
        let decided = self.ledger.decide(&command, &self.agency, now);
        let decided = decided.ok().map(|decided| decided.events().to_vec());
        for event in decided.iter().flatten() {
            self.ledger.apply(event).expect("decided just now");
        }
        self.took += started.elapsed();
        self.commands += 1;
        for event in decided.iter().flatten() {
            self.tally.read(event);
            if let Some(stored) = &mut self.stored {
                *stored += &event.to_json();
                stored.push('\n');
            }
        }
        if let (Some(at), Some(mut before), Some([received, ..])) =
            (case, before, decided.as_deref())
        {
            // How everybody stands before anybody has a seat.
            before.apply(received).expect("decided just now");
            self.look(now, at, &before);
        }
        decided
    }

    /// Ranks once for each case: for the shortlist, and to say how well whoever is appointed fits.
    fn look(&mut self, now: &Instant, case: usize, ledger: &Ledger) {
        let id = self.cases[case].id().clone();
        let options = RankOptions::new().as_of(now.date()).top(300);
        let ranking = self.agency.rank(ledger.state(), id.as_str(), now, &options);
        let ranking = ranking.expect("the case came in");
        let open: Vec<_> = ranking.open_candidates().collect();
        self.tally.could(
            id.as_str(),
            open.iter()
                .map(|one| (&one.lawyer, one.points.unwrap_or_default())),
        );
        let suitable: Vec<Suitable<'_>> = open
            .iter()
            .map(|one| Suitable {
                lawyer: one.lawyer.as_str(),
                firm: self
                    .agency
                    .engine()
                    .lawyer(one.lawyer.as_str())
                    .and_then(|l| l.firm())
                    .map(dianyuan::model::FirmId::as_str),
                points: one.points,
                free_share: None,
                shown: self.shown.get(&one.lawyer).copied().unwrap_or_default(),
            })
            .collect();
        let rules = ShortlistRules::of(self.agency.engine().policy());
        let list = Shortlist::new("2026", id.as_str(), &suitable, &rules).expect("a ranking");
        let list = list
            .entries()
            .iter()
            .map(|entry| LawyerId::new(entry.lawyer()).expect("an id"));
        self.lists.insert(case, list.collect());
    }

    fn step(&mut self, now: &Instant, at: usize, next: Next) {
        match next {
            Next::ComesIn => self.comes_in(now, at),
            Next::Client => self.client(now, at),
            Next::Lawyer(lawyer) => self.lawyer(now, at, &lawyer),
            Next::Official => self.official(now, at),
            Next::Ends => {
                self.command(now, "official", Some(at), "close", r#"{"reason": "done"}"#);
            }
        }
    }

    fn comes_in(&mut self, now: &Instant, at: usize) {
        let case = &self.cases[at];
        let route = case.route().copied().unwrap_or(Route::Application);
        let units = case.work_units().map_or(String::new(), |units| {
            format!(r#", "units": {}"#, units.get())
        });
        let wishes = match (route, self.people.does(at, 0)) {
            // Nobody waits for a wish, so it comes with the case.
            (Route::Notified, Does::Choose) => ids("wishes", &self.people.picks(at, 0, &[])) + ", ",
            _ => String::new(),
        };
        let data = format!(
            r#"{{{wishes}"kind": "{}", "route": "{route}", "from": "{now}"{units}}}"#,
            case.kind()
        );
        self.command(now, "clerk", Some(at), "receive", &data)
            .expect("a new case");
        if self.state(at).step() == Step::Choice {
            let list = self.lists[&at].clone();
            for lawyer in &list {
                *self.shown.entry(lawyer.clone()).or_default() += 1;
            }
            let data = format!("{{{}}}", ids("lawyers", &list));
            self.command(now, "clerk", Some(at), "show", &data);
        }
        self.go_on(now, at);
    }

    /// The client chooses, delegates, or lets the time run out.
    fn client(&mut self, now: &Instant, at: usize) {
        let turn = self.turns.get(&at).copied().unwrap_or_default();
        let is_over = self
            .state(at)
            .until()
            .is_none_or(|until| now.unix_seconds() > until.unix_seconds());
        if is_over {
            self.command(now, "system", Some(at), "tick", "{}");
        } else if self.people.does(at, turn) == Does::Delegate {
            self.command(now, "client", Some(at), "delegate", "{}");
        } else {
            let picks = self.people.picks(at, turn, &self.lists[&at]);
            self.tally.chose(self.cases[at].id().as_str(), &picks);
            let data = format!("{{{}}}", ids("picks", &picks));
            self.command(now, "client", Some(at), "choose", &data);
        }
        self.go_on(now, at);
    }

    fn lawyer(&mut self, now: &Instant, at: usize, lawyer: &LawyerId) {
        let turn = self.turn(at);
        let (declines, _) = self.people.answers(at, turn);
        let Some(reason) = declines else {
            let data = format!(r#"{{"lawyer": "{lawyer}"}}"#);
            self.command(now, "clerk", Some(at), "propose", &data);
            return self.go_on(now, at);
        };
        let data = format!(r#"{{"lawyer": "{lawyer}", "reason": "{reason}"}}"#);
        self.command(now, "lawyer", Some(at), "decline", &data)
            .or_else(|| self.command(now, "clerk", Some(at), "decline", &data));
        self.go_on(now, at);
    }

    fn official(&mut self, now: &Instant, at: usize) {
        let state = self.state(at);
        let proposed = state
            .seats()
            .find(|(_, seat)| seat.standing() == SeatStanding::Proposed);
        if let Some(lawyer) = proposed.map(|(lawyer, _)| lawyer.clone()) {
            let data = format!(r#"{{"lawyer": "{lawyer}"}}"#);
            let confirmed = self.command(now, "official", Some(at), "confirm", &data);
            if confirmed.is_none() {
                // Somebody else has the lawyer's room by now.
                self.command(now, "system", Some(at), "tick", "{}");
            }
            return self.go_on(now, at);
        }
        let best = self.agency.rank(
            self.ledger.state(),
            self.cases[at].id().as_str(),
            now,
            &RankOptions::new().as_of(now.date()).top(300),
        );
        let best = best.expect("the case came in");
        let free = best
            .open_candidates()
            .find(|one| self.state(at).bar(&one.lawyer).is_none());
        if let Some(lawyer) = free.map(|one| one.lawyer.clone()) {
            let data = format!(r#"{{"lawyer": "{lawyer}", "reason": "nobody_left"}}"#);
            self.command(now, "official", Some(at), "override", &data);
        }
        self.go_on(now, at);
    }

    /// Puts on the agenda whatever the case waits for.
    fn go_on(&mut self, now: &Instant, at: usize) {
        let turn = self.turn(at);
        let state = self.state(at);
        if state.is_served() {
            let end = later(now, self.people.lasts(at));
            return self.push(&end, at, Next::Ends);
        }
        let of = |standing| {
            let mut seats = state.seats();
            seats
                .find(|(_, seat): &(_, &Seat)| seat.standing() == standing)
                .map(|(lawyer, _)| lawyer.clone())
        };
        if let Some(lawyer) = of(SeatStanding::Held) {
            let (_, wait) = self.people.answers(at, turn + 1);
            let answer = later(now, wait);
            return self.push(&answer, at, Next::Lawyer(lawyer));
        }
        if of(SeatStanding::Proposed).is_some() {
            let look = office_hour(&later(now, self.people.looks(at, turn)));
            return self.push(&look, at, Next::Official);
        }
        match (state.step(), state.until().cloned()) {
            (Step::Choice | Step::Again, Some(until)) => {
                let left = until.unix_seconds() - now.unix_seconds();
                let next = match self.people.does(at, turn) {
                    Does::Nothing => later(&until, 60),
                    _ => later(now, self.people.thinks(at, turn, left)),
                };
                self.push(&next, at, Next::Client);
            }
            // An official has to find somebody; where nobody is free, again the next day, for two weeks.
            _ if turn < 40 => {
                let wait = if turn < 20 {
                    self.people.looks(at, turn)
                } else {
                    86_400
                };
                let look = office_hour(&later(now, wait));
                self.push(&look, at, Next::Official);
            }
            _ => {}
        }
    }
}

fn ids(name: &str, lawyers: &[LawyerId]) -> String {
    let quoted: Vec<String> = lawyers
        .iter()
        .map(|lawyer| format!("\"{lawyer}\""))
        .collect();
    format!(r#""{name}": [{}]"#, quoted.join(", "))
}
