//! What a command leads to: events to be stored, or why nothing may happen.

use engine::choice::{Command, Decided, Event, Refusal, answer_json};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::error::Failure;
use crate::policy::hashed;
use crate::values;

/// One event to be stored. `seq` is its number in the stream, from 1: with the stream's name it is the key under which it
/// is stored. `id` is its idempotency key, `type` what happened, such as `chosen`, and `json` what is stored, byte for byte.
#[pyclass(name = "Event", module = "dianyuan", frozen, eq, hash)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyEvent {
    #[pyo3(get)]
    seq: u64,
    #[pyo3(get)]
    id: String,
    #[pyo3(get, name = "type")]
    kind: String,
    #[pyo3(get)]
    json: String,
}

impl From<&Event> for PyEvent {
    fn from(event: &Event) -> Self {
        Self {
            seq: event.seq(),
            id: event.head().id().to_string(),
            kind: event.what().kind().to_owned(),
            json: event.to_json(),
        }
    }
}

#[pymethods]
impl PyEvent {
    #[new]
    #[pyo3(signature = (seq, id, r#type, json))]
    fn new(seq: u64, id: String, r#type: String, json: String) -> Self {
        Self {
            seq,
            id,
            kind: r#type,
            json,
        }
    }

    fn __repr__(&self) -> String {
        format!("<Event {} {}>", self.seq, self.kind)
    }

    fn __getnewargs__(&self) -> (u64, &str, &str, &str) {
        (self.seq, &self.id, &self.kind, &self.json)
    }
}

/// What a command leads to: events to be stored, that it was done before, or why it may not be. Immutable;
/// `Ledger.decide` makes one.
#[pyclass(name = "Decision", module = "dianyuan", frozen)]
pub(crate) struct PyDecision {
    pub(crate) events: Vec<Event>,
    told: Told,
    json: String,
}

/// The outcome, number of the first event, events of the command that was done before, refusal and detail.
#[derive(Clone, FromPyObject, IntoPyObject)]
struct Told(String, u64, u64, Option<String>, Option<String>);

impl PyDecision {
    pub(crate) fn new(command: &Command, decided: Result<Decided, Refusal>) -> Self {
        let json = answer_json(command, &decided).to_canonical();
        let (events, told) = match decided {
            Ok(decided) => {
                let events = decided.events().to_vec();
                let told = if let Some((seq, before)) = decided.repeats() {
                    Told("repeated".to_owned(), seq, before, None, None)
                } else {
                    let first = events.first().map_or(0, Event::seq);
                    Told("done".to_owned(), first, 0, None, None)
                };
                (events, told)
            }
            Err(refusal) => {
                let code = Some(refusal.code().as_str().to_owned());
                let detail = Some(refusal.detail().to_owned());
                (Vec::new(), Told("refused".to_owned(), 0, 0, code, detail))
            }
        };
        Self { events, told, json }
    }
}

#[pymethods]
impl PyDecision {
    #[staticmethod]
    fn _pickled(events: &str, told: Told, json: String) -> Result<Self, Failure> {
        let events = Event::many_from_json(events)?;
        Ok(Self { events, told, json })
    }

    /// `"done"`, `"repeated"` (it was done before, and nothing is to be stored) or `"refused"`.
    #[getter]
    fn outcome(&self) -> &str {
        &self.told.0
    }

    /// What is to be stored, all in one transaction; none for a repeat and a refusal, and where time brought nothing.
    #[getter]
    fn events<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(
            py,
            self.events.iter().map(PyEvent::from).collect::<Vec<_>>(),
        )
    }

    /// The number of the first event; of a repeat, that of the first event of the command done before. 0 for none.
    #[getter]
    fn seq(&self) -> u64 {
        self.told.1
    }

    /// How many events the command had when it was done before; 0 unless it is a repeat.
    #[getter]
    fn repeats(&self) -> u64 {
        self.told.2
    }

    /// Why the command may not be, as a stable word such as `ineligible`; None unless it is refused.
    #[getter]
    fn refusal(&self) -> Option<&str> {
        self.told.3.as_deref()
    }

    /// What was found and what was expected, in English, fit to be logged; None unless it is refused.
    #[getter]
    fn detail(&self) -> Option<&str> {
        self.told.4.as_deref()
    }

    /// Everything, also the grounds of a refusal, as canonical JSON: as `dianyuan choose --format json` answers.
    fn to_json(&self) -> &str {
        &self.json
    }

    /// The same as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        values::loaded(py, &self.json)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.json == other.json && self.events == other.events
    }

    fn __hash__(&self) -> u64 {
        hashed(&self.json)
    }

    fn __repr__(&self) -> String {
        let refusal = self.refusal().map(|code| format!(": {code}"));
        let (outcome, events) = (self.outcome(), self.events.len());
        format!(
            "<Decision {outcome}{}, {events} events>",
            refusal.unwrap_or_default()
        )
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        let own = slf.get();
        let read = slf.py().get_type::<Self>().getattr("_pickled")?;
        let lines: Vec<String> = own.events.iter().map(Event::to_json).collect();
        Ok((read, (lines.join("\n"), own.told.clone(), own.json.clone())))
    }
}

type Reduced<'py> = (Bound<'py, PyAny>, (String, Told, String));
