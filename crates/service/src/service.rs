//! Read, decide, insert; and once more where somebody came first.

use std::sync::Arc;

use dianyuan::agency::Agency;
use dianyuan::choice::{Command, Event, Ledger, Refusal};
use dianyuan::model::Instant;

use crate::error::ServiceError;
use crate::store::{Appended, Store};

/// Tries of one command. Each lost one means that somebody else's command went in, so only a storm uses them up.
const TRIES: u32 = 1_000;

/// What a command came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is done, and these events are stored.
    Done {
        /// What happened, in order; nothing where time brought nothing.
        events: Vec<Event>,
        /// How often it was decided until nobody came first.
        tries: u32,
    },
    /// The same command was done before; its events stand at this number and after it.
    Repeated {
        /// Number of its first event.
        seq: u64,
        /// How many events.
        events: u64,
    },
    /// It may not be, and nothing was stored.
    Refused(Refusal),
}

/// The ledger of one stream as far as this service has read it, and where it is stored.
///
/// # Example
/// ```
/// use std::sync::Arc;
/// use dianyuan::agency::Agency;
/// use dianyuan::choice::Command;
/// use dianyuan_service::{Answer, Service, Store};
/// # use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};
/// # let roster = Roster::from_json(r#"[{"id": "L-1"}]"#, &Causes::official())?;
/// # let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19"],
/// #     "received": "2026-11-25T09:00:00+08:00"}"#)?;
/// # let calibration = Calibration::fit(&roster, &Policy::none(), case.received().date())?;
/// # let engine = Engine::new(&roster, &Policy::none(), &calibration)?;
/// let agency = Arc::new(Agency::new(engine).with_case(case));
/// let store = Store::open(":memory:".as_ref(), "our-city")?;
/// let mut service = Service::new(store, agency)?;
/// let receive = Command::from_json(r#"{"id": "k-1", "actor": {"id": "s-1", "role": "clerk"}, "case": "C-1",
///     "type": "receive", "data": {"kind": "civil", "route": "application", "from": "2026-11-25T09:00:00+08:00"}}"#)?;
/// let now = "2026-11-25T09:00:00+08:00".parse()?;
/// assert!(matches!(service.run(&receive, &now)?, Answer::Done { tries: 1, .. }));
/// // Sent again, because its answer was lost: nothing is done twice.
/// assert_eq!(service.run(&receive, &now)?, Answer::Repeated { seq: 1, events: 1 });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Service {
    store: Store,
    ledger: Ledger,
    agency: Arc<Agency>,
    tries: u32,
}

impl Service {
    /// A service that has read the whole stream.
    ///
    /// # Errors
    /// `Database`, or `Stream` if what is stored is no stream.
    pub fn new(store: Store, agency: Arc<Agency>) -> Result<Self, ServiceError> {
        let ledger = Ledger::new(store.stream())?;
        let mut service = Self {
            store,
            ledger,
            agency,
            tries: TRIES,
        };
        service.read()?;
        Ok(service)
    }

    /// The same with another limit of tries than a thousand; at least one.
    #[must_use]
    pub fn with_tries(mut self, tries: u32) -> Self {
        self.tries = tries.max(1);
        self
    }

    /// Goes on from a ledger of the same stream that somebody else has read further.
    pub fn skip_to(&mut self, ledger: &Ledger) {
        if ledger.stream() == self.ledger.stream() && ledger.seq() > self.ledger.seq() {
            self.ledger = ledger.clone();
        }
    }

    /// The ledger, as far as it was read.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Where it is stored.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Reads what came since.
    ///
    /// # Errors
    /// `Database`, or `Stream` if an event does not follow from its predecessor.
    pub fn read(&mut self) -> Result<(), ServiceError> {
        for line in self.store.after(self.ledger.seq())? {
            self.ledger.apply(&Event::from_json(&line)?)?;
        }
        Ok(())
    }

    /// Runs a command at a moment.
    ///
    /// # Errors
    /// `Database`, `Stream`, or `TooManyTries` if others came first each time.
    pub fn run(&mut self, command: &Command, now: &Instant) -> Result<Answer, ServiceError> {
        for tries in 1..=self.tries {
            self.read()?;
            let decided = match self.ledger.decide(command, self.agency.as_ref(), now) {
                Ok(decided) => decided,
                Err(refusal) => return Ok(Answer::Refused(refusal)),
            };
            if let Some((seq, events)) = decided.repeats() {
                return Ok(Answer::Repeated { seq, events });
            }
            let events = decided.events();
            if self.store.append(events)? == Appended::TooLate {
                continue;
            }
            for event in events {
                self.ledger.apply(event)?;
            }
            let events = events.to_vec();
            return Ok(Answer::Done { events, tries });
        }
        Err(ServiceError::TooManyTries { tries: self.tries })
    }
}
