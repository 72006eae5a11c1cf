//! The ledger of client choice (点援): what happened, and what may happen next.

use engine::agency::Status;
use engine::choice::{Command, Event, Ledger};
use engine::record::Record;
use engine::{Error, Order};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::agency::PyAgency;
use crate::decision::PyDecision;
use crate::error::Failure;
use crate::ranking::PyRanking;
use crate::values::{self, Asked};
use crate::watch::watched;
use crate::words::word;

/// The ledger of client choice (点援): what happened in one stream of events, and what may happen next. Immutable: `apply`
/// and `take` give another one, which shares what did not change.
///
/// It keeps no file and reads no clock. A host decides, stores the events of the `Decision` in one transaction under a
/// unique (stream, number), and then takes them. Two hosts that decide at once come to the same number, one insert fails,
/// and whoever lost reads what came and decides again.
///
/// It cannot be pickled, as it does not keep its events: send those, and `replay` them.
///
/// Arguments:
///     stream: The stream's name.
///
/// Raises:
///     DianyuanError: That cannot be a name.
///
/// Example:
///     >>> ledger = Ledger("2026")
///     >>> ledger.stream, ledger.seq, ledger.head
///     ('2026', 0, None)
#[pyclass(name = "Ledger", module = "dianyuan", frozen)]
pub(crate) struct PyLedger(Ledger);

#[pymethods]
impl PyLedger {
    #[new]
    #[pyo3(signature = (stream))]
    fn new(stream: &str) -> Result<Self, Failure> {
        let ledger = Ledger::new(stream).map_err(|error| error.in_input("stream"))?;
        Ok(Self(ledger))
    }

    /// The ledger after stored events.
    ///
    /// Arguments:
    ///     stream: The stream's name.
    ///     events: From the first on: text with one a line, a list of dicts, or a table as for `Roster`.
    ///     progress: As for `Roster`.
    ///
    /// Raises:
    ///     DianyuanError: An event is missing, changed, or does not follow from its predecessor.
    #[staticmethod]
    #[pyo3(signature = (stream, events, *, progress = None))]
    fn replay(
        py: Python<'_>,
        stream: &str,
        events: &Bound<'_, PyAny>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<Self, Failure> {
        let events = values::records("events", events, progress)?;
        let ledger = watched(py, progress, |observer| {
            let ledger = Ledger::replay_observed(stream, events.as_str(), observer);
            ledger.map_err(|error| error.in_input("events"))
        })?;
        Ok(Self(ledger))
    }

    /// What a command leads to. Nothing changes: a host stores the events, and then calls `take`.
    ///
    /// Arguments:
    ///     command: A dict, or JSON text.
    ///     agency: What is asked of the world outside.
    ///     now: The moment, a `datetime` with its offset, or RFC 3339 text; one before the latest event counts as that
    ///         event's.
    ///     progress: As for `Roster`.
    ///
    /// Returns:
    ///     A `Decision`. A refusal is one too, and no error.
    ///
    /// Raises:
    ///     DianyuanError: That is no command, or no moment.
    #[pyo3(signature = (command, agency, now, *, progress = None))]
    fn decide(
        &self,
        py: Python<'_>,
        command: &Bound<'_, PyAny>,
        agency: &Bound<'_, PyAgency>,
        now: &Bound<'_, PyAny>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<PyDecision, Failure> {
        let command = values::record("command", command)?;
        let now = values::moment("now", now)?;
        let agency = &agency.get().agency;
        watched(py, progress, |observer| {
            let command = Command::from_json(command.as_str());
            let command = command.map_err(|error| error.in_input("command"))?;
            let decided = self.0.decide_observed(&command, agency, &now, observer)?;
            Ok(PyDecision::new(&command, decided))
        })
    }

    /// The ledger with stored events that come next, all or none.
    ///
    /// Arguments:
    ///     events: Text with one a line, a list of dicts, or a table as for `Roster`.
    ///
    /// Raises:
    ///     DianyuanError: One is missing, changed, or does not follow from its predecessor.
    #[pyo3(signature = (events, /))]
    fn apply(&self, py: Python<'_>, events: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        let events = values::records("events", events, None)?;
        let after = watched(py, None, |_| {
            let after =
                Event::many_from_json(events.as_str()).and_then(|events| after(&self.0, &events));
            after.map_err(|error| error.in_input("events"))
        })?;
        Ok(Self(after))
    }

    /// The ledger with the events of a decision, once they are stored.
    ///
    /// Raises:
    ///     DianyuanError: It is a decision of another ledger, or of an earlier state.
    #[pyo3(signature = (decision, /))]
    fn take(&self, py: Python<'_>, decision: &Bound<'_, PyDecision>) -> Result<Self, Failure> {
        let events = &decision.get().events;
        let after = watched(py, None, |_| {
            after(&self.0, events).map_err(|error| error.in_input("decision"))
        })?;
        Ok(Self(after))
    }

    /// The stream's name.
    #[getter]
    fn stream(&self) -> &str {
        self.0.stream()
    }

    /// The number of the latest event; 0 before the first.
    #[getter]
    fn seq(&self) -> u64 {
        self.0.seq()
    }

    /// The digest of the latest event, which chains all before it; None before the first.
    #[getter]
    fn head(&self) -> Option<String> {
        self.0.head().map(|digest| digest.to_string())
    }

    /// The whole state as canonical JSON.
    fn state_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.state().to_json().to_canonical())
    }

    /// Everything that is known of one case: canonical JSON, as `state_json` has it among its `cases`.
    ///
    /// Arguments:
    ///     case: The id of the case.
    ///
    /// Raises:
    ///     RequestError: The ledger has no such case.
    #[pyo3(signature = (case, /))]
    fn case_json(&self, py: Python<'_>, case: &str) -> Result<String, Failure> {
        py.detach(|| {
            let json = self.0.state().case_json(case);
            let json = json.map_err(|error| error.in_input("case"))?;
            Ok(json.to_canonical())
        })
    }

    /// Everyone ranked for a case, by profiles that the books of this ledger bring up to date: who is free now. What
    /// `Engine.rank` gives is how the roster has them.
    ///
    /// Arguments:
    ///     agency: What is asked of the world outside.
    ///     case: The id of the case.
    ///     now: As for `decide`.
    ///     top, as_of, seed, excluded, order, progress: As for `Engine.rank`.
    ///
    /// Raises:
    ///     DianyuanError: `RequestError` if the agency or the ledger has no such case, or for a wrong option.
    #[pyo3(signature = (agency, case, now, *, top = None, as_of = None, seed = None, excluded = None, order = None, progress = None))]
    #[expect(
        clippy::too_many_arguments,
        reason = "each is an argument by name in Python"
    )]
    fn rank<'py>(
        &self,
        py: Python<'py>,
        agency: &Bound<'py, PyAgency>,
        case: &str,
        now: &Bound<'py, PyAny>,
        top: Option<Bound<'py, PyAny>>,
        as_of: Option<Bound<'py, PyAny>>,
        seed: Option<Bound<'py, PyAny>>,
        excluded: Option<Bound<'py, PyAny>>,
        order: Option<Bound<'py, PyAny>>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<PyRanking, Failure> {
        let asked = Asked {
            top,
            as_of,
            seed,
            excluded,
            order,
        };
        let (options, now) = (asked.options(py)?, values::moment("now", now)?);
        let agency = &agency.get().agency;
        let ranking = watched(py, progress, |observer| {
            let state = self.0.state();
            let ranking = agency.rank_observed(state, case, &now, &options, observer);
            ranking.map_err(|error| error.in_input("case"))
        })?;
        Ok(ranking.into())
    }

    /// How much a lawyer has in hand now, and could have: the profile's opening balance, and what this ledger has booked since.
    ///
    /// Arguments:
    ///     agency: What is asked of the world outside.
    ///     lawyer: The lawyer's id.
    ///     now: As for `decide`.
    ///
    /// Returns:
    ///     Work units in hand, and the most: the lawyer's own limit, or the policy's where that is less. What is not known is None;
    ///     so are both of somebody who is not on the roster.
    #[pyo3(signature = (agency, lawyer, now))]
    fn room(
        &self,
        agency: &Bound<'_, PyAgency>,
        lawyer: &str,
        now: &Bound<'_, PyAny>,
    ) -> Result<(Option<u32>, Option<u32>), Failure> {
        let now = values::moment("now", now)?;
        let room = agency.get().agency.room(self.0.state(), lawyer, &now);
        Ok(room.map_or((None, None), |room| (room.in_hand, room.most)))
    }

    /// Open cases, whatever is overdue first, and what lawyers have in hand: canonical JSON, `dianyuan.status/1`.
    #[pyo3(signature = (agency, now))]
    fn status_json(
        &self,
        py: Python<'_>,
        agency: &Bound<'_, PyAgency>,
        now: &Bound<'_, PyAny>,
    ) -> Result<String, Failure> {
        let now = values::moment("now", now)?;
        let agency = &agency.get().agency;
        watched(py, None, |_| {
            Ok(Status::of(&self.0, agency, &now).to_json().to_canonical())
        })
    }

    /// Whom the client is shown, with the books of this ledger counted in: canonical JSON.
    ///
    /// Arguments:
    ///     agency: What is asked of the world outside.
    ///     case: The id of the case.
    ///     now: As for `decide`.
    ///     order: `"points"`, or one of the neutral orders, `"rotation"` and `"lot"`.
    ///     seed: Text that decides ties and lots; None for the empty one.
    ///     progress: As for `Roster`.
    ///
    /// Raises:
    ///     RequestError: There is no such case.
    #[pyo3(signature = (agency, case, now, *, order, seed = None, progress = None))]
    #[expect(
        clippy::too_many_arguments,
        reason = "each is an argument by name in Python"
    )]
    fn shortlist_json(
        &self,
        py: Python<'_>,
        agency: &Bound<'_, PyAgency>,
        case: &str,
        now: &Bound<'_, PyAny>,
        order: &str,
        seed: Option<&str>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<String, Failure> {
        let now = values::moment("now", now)?;
        let seed = seed.unwrap_or_default();
        let order: Order = word("order", order, Order::ALL)?;
        let agency = &agency.get().agency;
        watched(py, progress, |observer| {
            let state = self.0.state();
            let list = agency.shortlist_observed(state, case, &now, order, seed, observer);
            let list = list.map_err(|error| error.in_input("case"))?;
            Ok(list.to_json().to_canonical())
        })
    }

    /// The record of a decided case, everything it was decided by, without a name in it: JSON, `dianyuan.record/1`, which
    /// `records.replay` goes through again.
    ///
    /// Arguments:
    ///     agency: What is asked of the world outside.
    ///     events: The stored events of the whole stream: text with one a line, a list of dicts, or a table as for `Roster`.
    ///     case: The id of the case.
    ///     now: As for `decide`.
    ///
    /// Raises:
    ///     DianyuanError: There is no such case, or those are not its events.
    #[pyo3(signature = (agency, events, case, now))]
    fn record_json(
        &self,
        py: Python<'_>,
        agency: &Bound<'_, PyAgency>,
        events: &Bound<'_, PyAny>,
        case: &str,
        now: &Bound<'_, PyAny>,
    ) -> Result<String, Failure> {
        let events = values::records("events", events, None)?;
        let now = values::moment("now", now)?;
        let agency = &agency.get().agency;
        watched(py, None, |_| {
            let events = Event::many_from_json(events.as_str());
            let events = events.map_err(|error| error.in_input("events"))?;
            let record = Record::make(agency, self.0.state(), &events, case, &now, None)?;
            Ok(record.to_json())
        })
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.0 == other.0)
    }

    fn __hash__(&self) -> u64 {
        crate::policy::hashed(&self.head().unwrap_or_default())
    }

    fn __repr__(&self) -> String {
        format!(
            "<Ledger {:?} after event {}>",
            self.0.stream(),
            self.0.seq()
        )
    }

    #[expect(clippy::unused_self, reason = "Python calls it as a method")]
    fn __reduce__(&self) -> PyResult<()> {
        let reason = "a Ledger does not keep its events: send those, and replay them";
        Err(PyTypeError::new_err(reason))
    }
}

fn after(ledger: &Ledger, events: &[Event]) -> Result<Ledger, Error> {
    let mut after = ledger.clone();
    events.iter().try_for_each(|event| after.apply(event))?;
    Ok(after)
}
