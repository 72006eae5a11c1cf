//! An auditor who knows nothing of the ledger's code: reads events as JSON, keeps plain books, and says what must
//! never have happened.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::fake::Fake;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seat {
    pub(crate) until: i64,
    pub(crate) is_confirmed: bool,
    pub(crate) is_proposed: bool,
    pub(crate) firm: String,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Case {
    pub(crate) kind: String,
    pub(crate) units: u64,
    pub(crate) need: usize,
    pub(crate) seats: BTreeMap<String, Seat>,
    /// Who must not be offered the case again.
    pub(crate) never: BTreeSet<String>,
    pub(crate) is_closed: bool,
    pub(crate) is_referred: bool,
    pub(crate) due_at: Option<String>,
    pub(crate) window: Option<i64>,
}

/// Plain books.
#[derive(Default)]
pub(crate) struct Auditor {
    pub(crate) cases: BTreeMap<String, Case>,
    /// Lawyer, case, year of the appointment.
    taken: Vec<(String, String, i32)>,
    away: BTreeSet<String>,
    gone: BTreeSet<String>,
    seq: u64,
    at: i64,
    pub(crate) found: Vec<String>,
}

pub(crate) fn seconds(value: &Value) -> i64 {
    let text = value.as_str().expect("an instant");
    text.parse::<dianyuan::model::Instant>()
        .expect("an instant")
        .unix_seconds()
}

impl Auditor {
    /// Looks at one more event.
    pub(crate) fn read(&mut self, line: &str, fake: &Fake) {
        let event: Value = serde_json::from_str(line).expect("an event is JSON");
        let (data, kind) = (&event["data"], event["type"].as_str().unwrap());
        self.seq += 1;
        if event["seq"] != self.seq {
            self.found
                .push(format!("number {} instead of {}", event["seq"], self.seq));
        }
        let at = seconds(&event["at"]);
        if at < self.at {
            self.found
                .push(format!("event {} goes back in time", self.seq));
        }
        self.at = at;
        match event["case"].as_str() {
            None => self.read_roster(kind, data),
            Some(id) if kind == "received" => self.receive(id, data),
            Some(id) => self.read_case(id, kind, &event, fake),
        }
    }

    fn read_roster(&mut self, kind: &str, data: &Value) {
        let lawyer = lawyer_of(data);
        match kind {
            "roster_suspended" => drop(self.away.insert(lawyer.to_owned())),
            "roster_resumed" => drop(self.away.remove(lawyer)),
            "roster_removed" => drop(self.gone.insert(lawyer.to_owned())),
            "roster_added" => drop(self.gone.remove(lawyer)),
            _ => {}
        }
    }

    fn receive(&mut self, id: &str, data: &Value) {
        let case = Case {
            kind: data["kind"].as_str().unwrap().to_owned(),
            units: data["units"].as_u64().unwrap(),
            need: usize::try_from(data["need"].as_u64().unwrap()).unwrap(),
            due_at: data["due_at"].as_str().map(str::to_owned),
            window: data.get("until").map(seconds),
            ..Case::default()
        };
        if self.cases.insert(id.to_owned(), case).is_some() {
            self.found.push(format!("case {id} came in twice"));
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each sort of event")]
    fn read_case(&mut self, id: &str, kind: &str, event: &Value, fake: &Fake) {
        let (data, at) = (&event["data"], self.at);
        let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
        let lawyer = text("lawyer");
        let Some(case) = self.cases.get_mut(id) else {
            self.found
                .push(format!("{kind} of case {id}, which never came in"));
            return;
        };
        if case.is_closed
            && !matches!(
                kind,
                "reviewed"
                    | "archived"
                    | "followed_up"
                    | "complained"
                    | "complaint_decided"
                    | "objected"
                    | "objection_decided"
            )
        {
            self.found
                .push(format!("{kind} of case {id}, which is closed"));
        }
        match kind {
            "held" => {
                let seat = Seat {
                    until: seconds(&data["until"]),
                    firm: text("firm"),
                    ..case.seats.get(&lawyer).cloned().unwrap_or_default()
                };
                let is_new = case.seats.insert(lawyer.clone(), seat).is_none();
                case.is_referred = false;
                if is_new && case.never.contains(&lawyer) {
                    self.found
                        .push(format!("{id} was offered to {lawyer} again"));
                }
                if case.seats.len() > case.need {
                    self.found
                        .push(format!("{id} has {} seats", case.seats.len()));
                }
                self.may_serve(id, &lawyer, fake);
            }
            "proposed" => {
                self.may_serve(id, &lawyer, fake);
                self.seat(id, &lawyer, |seat| seat.is_proposed = true);
            }
            "confirmed" => {
                if event["actor"]["role"] != "official" {
                    self.found
                        .push(format!("{id} was confirmed by {}", event["actor"]));
                }
                self.may_serve(id, &lawyer, fake);
                self.seat(id, &lawyer, |seat| {
                    assert!(seat.is_proposed, "confirmed without a proposal");
                    assert!(seat.until >= at, "confirmed after its time");
                    seat.is_confirmed = true;
                });
                self.taken.push((lawyer.clone(), id.to_owned(), year(at)));
            }
            "declined" | "released" => {
                case.seats.remove(&lawyer);
                case.never.insert(lawyer);
            }
            "conflict_declared" => {
                case.never.insert(lawyer.clone());
                if case
                    .seats
                    .get(&lawyer)
                    .is_some_and(|seat| !seat.is_confirmed)
                {
                    case.seats.remove(&lawyer);
                }
            }
            "overridden" => {
                if let Some(instead) = data["instead"].as_str() {
                    case.seats.remove(instead);
                    case.never.insert(instead.to_owned());
                }
            }
            "expired" if text("what") == "hold" => {
                let seat = case.seats.remove(&lawyer);
                assert!(
                    seat.is_some_and(|seat| seat.until < at && !seat.is_confirmed),
                    "expired too early"
                );
                case.never.insert(lawyer);
            }
            "expired" => case.window = None,
            "asked_again" => case.window = Some(seconds(&data["until"])),
            "chosen" | "delegated" => {
                case.window = None;
                case.is_referred = false;
            }
            "reoffered" => drop(case.never.remove(&lawyer)),
            "replacement_granted" => {
                case.seats.remove(&lawyer);
                case.never.insert(lawyer);
                case.due_at = data["due_at"].as_str().map(str::to_owned);
                case.window = data.get("until").map(seconds);
                case.is_referred = false;
            }
            "firm_named" => {
                let named = text("named");
                if named != lawyer {
                    let mut seat = case.seats.remove(&lawyer).expect("a seat to take over");
                    seat.firm = text("firm");
                    case.never.insert(lawyer);
                    case.seats.insert(named.clone(), seat);
                    for (who, of, _) in &mut self.taken {
                        if *of == *id && *who == lawyer_of(data) {
                            who.clone_from(&named);
                        }
                    }
                    self.may_serve(id, &named, fake);
                }
            }
            "referred" => case.is_referred = true,
            "withdrawn" | "closed" | "interim_ended" => {
                case.is_closed = true;
                case.seats.retain(|_, seat| seat.is_confirmed);
            }
            "corrected" => {
                let value = data["value"].as_u64().unwrap();
                match text("field").as_str() {
                    "need" => case.need = usize::try_from(value).unwrap(),
                    _ => case.units = value,
                }
            }
            _ => {}
        }
    }

    fn seat(&mut self, id: &str, lawyer: &str, change: impl FnOnce(&mut Seat)) {
        let seat = self
            .cases
            .get_mut(id)
            .and_then(|case| case.seats.get_mut(lawyer));
        match seat {
            Some(seat) => change(seat),
            None => self.found.push(format!("{lawyer} has no seat in {id}")),
        }
    }

    /// Seats that count now: appointments of cases in hand, and what is kept and not over.
    fn in_hand(&self) -> impl Iterator<Item = (&str, &Case, &str, &Seat)> {
        let open = self.cases.iter().filter(|(_, case)| !case.is_closed);
        open.flat_map(move |(id, case)| {
            let seats = case.seats.iter();
            let count = seats.filter(move |(_, seat)| seat.is_confirmed || seat.until >= self.at);
            count.map(move |(lawyer, seat)| (id.as_str(), case, lawyer.as_str(), seat))
        })
    }

    /// Whether a lawyer who was given, or kept, a seat could have it.
    fn may_serve(&mut self, id: &str, lawyer: &str, fake: &Fake) {
        let mut found = Vec::new();
        if self.away.contains(lawyer) || self.gone.contains(lawyer) {
            found.push(format!("{lawyer} is away and has {id}"));
        }
        if fake.barred.contains(&(id.to_owned(), lawyer.to_owned())) {
            found.push(format!("{lawyer} may not have {id}"));
        }
        let caps = fake.caps[lawyer];
        let sum = |of: &dyn Fn(&Case, &str, &Seat) -> bool| -> u64 {
            let seats = self
                .in_hand()
                .filter(|(_, case, who, seat)| of(case, who, seat));
            seats.map(|(_, case, ..)| case.units).sum()
        };
        let units = sum(&|_, who, _| who == lawyer);
        if units > u64::from(caps.units) {
            found.push(format!("{lawyer} has {units} units, cap {}", caps.units));
        }
        let case = &self.cases[id];
        let criminal = sum(&|case, who, _| who == lawyer && case.kind == "criminal");
        if case.kind == "criminal" && criminal > u64::from(caps.criminal_units) {
            found.push(format!("{lawyer} has {criminal} criminal units"));
        }
        let firm = case
            .seats
            .get(lawyer)
            .map_or("", |seat| &seat.firm)
            .to_owned();
        let in_firm = sum(&|_, _, seat| seat.firm == firm);
        if !firm.is_empty() && in_firm > u64::from(fake.firm_units) {
            found.push(format!(
                "{firm} has {in_firm} units, cap {}",
                fake.firm_units
            ));
        }
        let this_year = year(self.at);
        let taken = self
            .taken
            .iter()
            .filter(|(who, case, of)| who == lawyer && *of == this_year && case != id);
        let kept = self
            .in_hand()
            .filter(|(case, _, who, seat)| *who == lawyer && !seat.is_confirmed && *case != id);
        let cases = taken.count() + kept.count() + 1;
        if cases > caps.cases_per_year as usize {
            found.push(format!("{lawyer} has {cases} cases in a year"));
        }
        self.found.extend(found);
    }

    /// Cases that are neither served, nor waiting for somebody by a known time, nor with an official.
    pub(crate) fn forgotten(&self) -> Vec<String> {
        let open = self.cases.iter().filter(|(_, case)| !case.is_closed);
        let forgotten = open.filter(|(_, case)| {
            let is_full = case.seats.len() >= case.need;
            let is_waited_for = case.window.is_some_and(|until| until >= self.at);
            let is_with_official = case.is_referred && case.due_at.is_some();
            !(is_full || is_waited_for || is_with_official)
        });
        forgotten
            .map(|(id, case)| format!("{id}: {case:?}"))
            .collect()
    }
}

fn lawyer_of(data: &Value) -> &str {
    data["lawyer"].as_str().unwrap_or_default()
}

/// The calendar year at the offset of the tests, +08:00.
pub(crate) fn year(seconds: i64) -> i32 {
    let days = (seconds + 8 * 3_600).div_euclid(86_400);
    i32::try_from(
        dianyuan::Date::from_day_number(i32::try_from(days).unwrap())
            .unwrap()
            .year(),
    )
    .unwrap()
}
