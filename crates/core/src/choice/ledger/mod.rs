//! The ledger (台账): what happened in every case of an agency, and what may happen next.
//!
//! A [`Command`] asks; [`Ledger::decide`] answers with events or a [`Refusal`], and changes nothing; the host keeps
//! the events under a unique (stream, number) and applies them. Whoever comes second with the same number reads
//! what came first and asks again: so a seat is never given away twice.

mod answer;
mod command;
mod decide;
mod eligibility;
pub mod event;
mod ground;
mod kinds;
mod refusal;
mod state;
mod supervision;
mod typed;
mod watched;
mod words;

pub use answer::answer_json;
pub use command::*;
pub use eligibility::{Answer, Eligibility, Question};
pub use event::{Actor, Event, Happening};
pub use ground::{Basis, Ground, GroundDraft, Parameters};
pub use refusal::{Refusal, RefusalCode};
pub use state::{
    BarWhy, Booking, Books, CaseState, Deadline, Member, MemberStanding, Overdue, Seat,
    SeatStanding, State, Step,
};
pub use supervision::{ClosedCase, closed_cases, follow_ups, outcomes, spot_checks};
pub use words::{Correctable, Expiring, ReplacementGround, ReviewGrade, Role, Via};

use crate::error::{Error, ErrorKind, Problem};
use crate::model::{Instant, Label, Whole};
use crate::observe::{Observer, Stage, Watch};
use crate::policy::{Key, Policy};
use crate::wire::{Digest, read_rows_watched, shown_text};
use event::Head;
use state::Done;
use watched::Watched;

/// One stream of events, and where it leads.
///
/// # Example
/// ```
/// use dianyuan::agency::Agency;
/// use dianyuan::choice::{Command, Ledger};
/// # use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};
/// let roster = Roster::from_json(r#"[{"id": "L-1"}, {"id": "L-2"}]"#, &Causes::official())?;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19"],
///     "received": "2026-11-25T09:00:00+08:00"}"#)?;
/// # let calibration = Calibration::fit(&roster, &Policy::none(), case.received().date())?;
/// # let engine = Engine::new(&roster, &Policy::none(), &calibration)?;
/// let agency = Agency::new(engine).with_case(case);
/// let mut ledger = Ledger::new("our-city")?;
///
/// let mut run = |time: &str, command: &str| -> Result<usize, Box<dyn std::error::Error>> {
///     let now = format!("2026-11-25T{time}:00+08:00").parse()?;
///     let decided = ledger.decide(&Command::from_json(command)?, &agency, &now)?;
///     // A host stores all of these here, in one transaction, before it goes on.
///     for event in decided.events() {
///         ledger.apply(event)?;
///     }
///     Ok(decided.events().len())
/// };
/// run("09:00", r#"{"id": "k-1", "actor": {"id": "s-1", "role": "clerk"}, "case": "C-1", "type": "receive",
///     "data": {"kind": "civil", "route": "application", "from": "2026-11-25T09:00:00+08:00"}}"#)?;
/// run("10:00", r#"{"id": "k-2", "actor": {"id": "p-1", "role": "client"}, "case": "C-1", "type": "choose",
///     "data": {"picks": ["L-2", "L-1"]}}"#)?; // chosen, and a seat is held
/// run("10:01", r#"{"id": "k-3", "actor": {"id": "s-1", "role": "clerk"}, "case": "C-1", "type": "propose",
///     "data": {"lawyer": "L-2"}}"#)?;
/// run("11:00", r#"{"id": "k-4", "actor": {"id": "o-1", "role": "official"}, "case": "C-1", "type": "confirm",
///     "data": {"lawyer": "L-2"}}"#)?;
/// assert!(ledger.state().case("C-1").unwrap().is_served());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    stream: Label,
    state: State,
    seq: u64,
    head: Option<Digest>,
}

/// What a command led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    events: Vec<Event>,
    repeats: Option<(u64, u64)>,
}

impl Decided {
    /// What happens, in order; nothing where the command was done before, or time brought nothing. A host stores all
    /// of it or none: half a command would count as done.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Where the events of the same command stand that was done before: the first number, and how many.
    #[must_use]
    pub fn repeats(&self) -> Option<(u64, u64)> {
        self.repeats
    }
}

impl Ledger {
    /// An empty stream.
    ///
    /// # Errors
    /// `Record` unless the name has 1 to 128 bytes and no control characters.
    pub fn new(stream: &str) -> Result<Self, Error> {
        let stream = Label::new(stream)?;
        Ok(Self {
            state: State::new(&stream),
            stream,
            seq: 0,
            head: None,
        })
    }

    /// The stream of these events, one JSON object on each line.
    ///
    /// # Errors
    /// `Malformed` or `Record` with every fault of every row; then the first event that does not follow from its
    /// predecessor.
    pub fn replay(stream: &str, text: &str) -> Result<Self, Error> {
        Self::replay_observed(stream, text, &mut ())
    }

    /// [`Ledger::replay`], which an observer follows ([`Stage::Reading`], then [`Stage::Replaying`]) and may stop.
    ///
    /// # Errors
    /// Those of [`Ledger::replay`], and `Stopped`.
    pub fn replay_observed(
        stream: &str,
        text: &str,
        observer: &mut dyn Observer,
    ) -> Result<Self, Error> {
        let mut ledger = Self::new(stream)?;
        let watch = &mut Watch::new(observer);
        let rows = read_rows_watched::<Event>(text, watch)?.finish()?;
        watch.enter(Stage::Replaying, rows.len() as u64)?;
        let mut rest = rows.into_iter();
        while let Some(row) = rest.next() {
            ledger
                .check_next(&row.record)
                .map_err(|problem| Error::one(ErrorKind::Record, problem.at_row(row.number)))?;
            ledger.take(&row.record);
            if let Err(stopped) = watch.done(1) {
                return Err(watch.discard((rest, ledger), stopped));
            }
        }
        Ok(ledger)
    }

    /// What a command leads to at a moment, in order; nothing has changed yet. The same command again, under the
    /// same id, leads to nothing. A moment before the latest event counts as that event's: time does not go back.
    ///
    /// # Errors
    /// Why nothing may happen.
    ///
    /// # Panics
    /// Where the stream would come to four thousand million events.
    pub fn decide(
        &self,
        command: &Command,
        rules: &dyn Eligibility,
        now: &Instant,
    ) -> Result<Decided, Refusal> {
        let decided = self.decide_observed(command, rules, now, &mut ());
        decided.expect("nobody stops it")
    }

    /// [`Ledger::decide`], which an observer follows and may stop while `rules` are asked about many lawyers: for a
    /// turn of rotation, a lot, or the best ranked. An [`Agency`](crate::agency::Agency) brings its engine up to date
    /// by the books ([`Stage::Building`]) and then asks about everyone ([`Stage::Ranking`]), as often as a command
    /// takes it. Nothing has changed after a stop: the same command may be given again.
    ///
    /// # Errors
    /// `Stopped` alone; why nothing may happen stands inside.
    ///
    /// # Panics
    /// As [`Ledger::decide`].
    pub fn decide_observed(
        &self,
        command: &Command,
        rules: &dyn Eligibility,
        now: &Instant,
        observer: &mut dyn Observer,
    ) -> Result<Result<Decided, Refusal>, Error> {
        let asked = Watched::new(rules, observer);
        let decided = self.decide_by(command, &asked, now);
        asked.finish().map(|()| decided)
    }

    fn decide_by(
        &self,
        command: &Command,
        rules: &dyn Eligibility,
        now: &Instant,
    ) -> Result<Decided, Refusal> {
        let digest = command.digest();
        if let Some(done) = self.state.done.get(command.head().id()) {
            if done.command == digest {
                return Ok(Decided {
                    events: Vec::new(),
                    repeats: Some((done.seq, done.events)),
                });
            }
            let id = shown_text(command.head().id().as_str());
            return Err(Refusal::new(RefusalCode::IdReused, format!("id {id}")));
        }
        let latest = self.state.latest();
        let now = latest
            .filter(|at| at.unix_seconds() > now.unix_seconds())
            .unwrap_or(now);
        let steps = decide::decide(&self.state, command, rules, now)?;
        let policy = rules.policy();
        let under = label_of(policy.digest());
        let calibration = rules
            .calibration()
            .and_then(|digest| Label::new(&digest).ok());
        let mut events = Vec::with_capacity(steps.len());
        let (mut seq, mut prev) = (self.seq, self.head);
        for (number, (case, what)) in (1_u64..).zip(steps) {
            seq += 1;
            let own = command.head().id();
            let id = match number {
                1 => own.clone(),
                _ => Label::new(&format!("{own}#{number}")).expect("ids of commands leave room"),
            };
            let mut head = Head::draft(
                Whole::new(1).expect("1 is in range"),
                self.stream.clone(),
                event::number(seq),
                id,
                now.clone(),
                command.head().actor().clone(),
                under.clone(),
            );
            if let Some(case) = case {
                head = head.case(case);
            }
            if number == 1 {
                head = head.command(label_of(digest));
            }
            let basis = basis(policy, &what);
            if !basis.is_empty() {
                head = head.basis(basis);
            }
            if let Some(calibration) = &calibration {
                head = head.calibration(calibration.clone());
            }
            if let Some(prev) = prev {
                head = head.prev(label_of(prev));
            }
            let head = head
                .build()
                .expect("its fields do not contradict each other");
            let event = Event { head, what };
            prev = Some(event.digest());
            events.push(event);
        }
        Ok(Decided {
            events,
            repeats: None,
        })
    }

    /// Takes an event that is stored.
    ///
    /// # Errors
    /// `Record` if it is of another stream, has another number than the next, or another predecessor.
    pub fn apply(&mut self, event: &Event) -> Result<(), Error> {
        self.check_next(event)
            .map_err(|problem| Error::one(ErrorKind::Record, problem))?;
        self.take(event);
        Ok(())
    }

    fn check_next(&self, event: &Event) -> Result<(), Problem> {
        let head = event.head();
        if *head.stream() != self.stream {
            let found = shown_text(head.stream().as_str());
            let expected = shown_text(self.stream.as_str());
            return Err(Problem::new("wrong_stream", "stream", found, expected));
        }
        if event.seq() != self.seq + 1 {
            let expected = (self.seq + 1).to_string();
            return Err(Problem::new(
                "wrong_number",
                "seq",
                event.seq().to_string(),
                expected,
            ));
        }
        let prev = self.head.map(|digest| digest.to_string());
        if head.prev().map(Label::as_str) != prev.as_deref() {
            let found = head.prev().map_or("nothing", Label::as_str).to_owned();
            let expected = prev.unwrap_or_else(|| "nothing, as it is the first".to_owned());
            return Err(Problem::new("broken_chain", "prev", found, expected));
        }
        Ok(())
    }

    fn take(&mut self, event: &Event) {
        let head = event.head();
        self.state.evolve(head.case(), event.what(), head.at());
        self.seq += 1;
        self.head = Some(event.digest());
        self.note(head);
    }

    /// Notes which command the event is of.
    fn note(&mut self, head: &Head) {
        let done = &mut self.state.done;
        if let Some(command) = head
            .command()
            .and_then(|text| Digest::from_hex(text.as_str()))
        {
            let first = Done {
                command,
                seq: self.seq,
                events: 1,
            };
            done.insert_mut(head.id().clone(), first);
        } else if let Some((own, _)) = head.id().as_str().rsplit_once('#')
            && let Ok(own) = Label::new(own)
            && let Some(known) = done.get(&own).copied()
        {
            let more = Done {
                events: known.events + 1,
                ..known
            };
            done.insert_mut(own, more);
        }
    }

    /// Where everything stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The stream's name.
    #[must_use]
    pub fn stream(&self) -> &str {
        self.stream.as_str()
    }

    /// The number of the latest event; 0 before the first.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Digest of the latest event: whoever keeps it elsewhere finds any change of the stream.
    #[must_use]
    pub fn head(&self) -> Option<Digest> {
        self.head
    }
}

fn label_of(digest: Digest) -> Label {
    Label::new(&digest.to_string()).expect("64 digits")
}

/// Statutes behind what happened.
fn basis(policy: &Policy, what: &Happening) -> Vec<Basis> {
    let key = match what {
        Happening::Received(received) if received.due_at().is_some() => Key::AppointmentDays,
        Happening::Referred(referred) if referred.due_at().is_some() => Key::AppointmentDays,
        Happening::Confirmed(confirmed) if confirmed.sign_by().is_some() => Key::AgreementDays,
        Happening::MeetingRequested(requested) if requested.due_at().is_some() => {
            Key::CustodyMeetingHours
        }
        Happening::Closed(closed) if closed.archive_by().is_some() => Key::ClosingDays,
        Happening::Objected(objected) if objected.due_at().is_some() => Key::ObjectionDays,
        Happening::ReplacementRequested(requested) if requested.due_at().is_some() => {
            Key::ReplacementWorkingDays
        }
        _ => return Vec::new(),
    };
    let sources = policy.setting(key).sources().iter();
    sources
        .map(|source| Basis::new(source.article().as_str()))
        .collect()
}

/// The state that the events of one case lead to, without those of the roster or of other cases.
pub(crate) fn replay_case(events: &[Event]) -> State {
    let stream = Label::new("record").expect("a short word");
    let mut state = State::new(&stream);
    for event in events {
        state.evolve(event.case(), event.what(), event.head().at());
    }
    state
}
