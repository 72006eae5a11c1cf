//! An engine: a roster, a policy and a calibration made ready to rank many cases.

use engine::{Change, Engine, ErrorKind};
use pyo3::prelude::*;

use crate::calibration::PyCalibration;
use crate::case::Given;
use crate::causes::PyCauses;
use crate::error::Failure;
use crate::explanation::PyExplanation;
use crate::features::Features;
use crate::many;
use crate::places::Places;
use crate::policy::{PyPolicy, short};
use crate::ranking::PyRanking;
use crate::roster::PyRoster;
use crate::table::PyTable;
use crate::values::{self, Asked};
use crate::watch::watched;

/// A roster, a policy and a calibration made ready: a snapshot that ranks any number of cases. Immutable; any number of
/// threads may rank with one at the same time.
///
/// Arguments:
///     roster, policy, calibration: What it is made of; it does not keep them.
///     progress: As for `Roster`.
///
/// Raises:
///     DianyuanError: `CausesError` if the policy names a vintage that is not there; `RecordError` with every cause that its
///         vintages do not have.
///
/// Example:
///     >>> roster, policy = Roster([{"id": "zhang"}, {"id": "li"}]), Policy("none")
///     >>> engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))
///     >>> case = Case({"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"})
///     >>> ranking = engine.rank(case, top=1)
///     >>> ranking.considered, [candidate.place for candidate in ranking.candidates]
///     (2, [1])
///     >>> sum(part.points for part in ranking.candidates[0].contributions) == ranking.candidates[0].points
///     True
#[pyclass(name = "Engine", module = "dianyuan", frozen)]
pub(crate) struct PyEngine {
    pub(crate) engine: Engine,
    /// Those of the roster it was made from; a pickle needs them.
    causes: PyCauses,
}

impl PyEngine {
    /// Whether both rank everything alike.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let (one, two) = (&self.engine, &other.engine);
        self.causes == other.causes
            && one.policy().to_json() == two.policy().to_json()
            && one.calibration() == two.calibration()
            && one.lawyers().eq(two.lawyers())
            && one.firms().eq(two.firms())
    }
}

#[pymethods]
impl PyEngine {
    #[new]
    #[pyo3(signature = (roster, policy, calibration, *, progress = None))]
    fn new(
        py: Python<'_>,
        roster: &Bound<'_, PyRoster>,
        policy: &Bound<'_, PyPolicy>,
        calibration: &Bound<'_, PyCalibration>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<Self, Failure> {
        let (roster, policy) = (roster.get(), &policy.get().0);
        let calibration = &calibration.get().0;
        let engine = watched(py, progress, |observer| {
            let engine = Engine::new_observed(&roster.roster, policy, calibration, observer);
            engine.map_err(|error| error.in_input("policy"))
        })?;
        let causes = roster.causes.copied();
        Ok(Self { engine, causes })
    }

    /// A new engine with changes of the roster; this one stays as it is, and both share what did not change. The new one
    /// answers byte for byte as one made from the changed roster with the same calibration.
    ///
    /// Arguments:
    ///     changes: Dicts in their order, JSON text, or a table as for `Roster`: `{"type": "put_lawyer", "lawyer": {…}}`,
    ///         `{"type": "remove_lawyer", "id": …}`, `{"type": "put_firm", "firm": {…}}`, `{"type": "remove_firm", "id": …}`.
    ///     progress: As for `Roster`.
    ///
    /// Raises:
    ///     DianyuanError: `MalformedError` or `RecordError` with every fault; `RequestError` if somebody to be removed is not
    ///         there. All changes are made, or none.
    #[pyo3(signature = (changes, *, progress = None))]
    fn apply(
        &self,
        py: Python<'_>,
        changes: &Bound<'_, PyAny>,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<Self, Failure> {
        let changes = values::records("changes", changes, progress)?;
        let engine = watched(py, progress, |observer| {
            let mut engine = self.engine.clone();
            Change::many_from_json(changes.as_str())
                .and_then(|changes| engine.apply_observed(&changes, observer))
                .map_err(|error| error.in_input("changes"))?;
            Ok(engine)
        })?;
        let causes = self.causes.copied();
        Ok(Self { engine, causes })
    }

    /// Ranks everyone who may be appointed for a case. An option that is None takes the engine's default.
    ///
    /// Arguments:
    ///     case: A `Case`, or what one is made of.
    ///     top: How many candidates to list at most.
    ///     as_of: The civil date on which facts are looked at; by default that of the case's receipt.
    ///     seed: Text that decides ties and lots.
    ///     excluded: How many excluded lawyers to list in the JSON, each with all reasons.
    ///     order: `"points"`, or one of the neutral orders, `"rotation"` and `"lot"`.
    ///     progress: As for `Roster`.
    ///
    /// Raises:
    ///     DianyuanError: `RecordError` if a cause of the case is in no tree; `RequestError` for a wrong option.
    #[pyo3(signature = (case, *, top = None, as_of = None, seed = None, excluded = None, order = None, progress = None))]
    #[expect(
        clippy::too_many_arguments,
        reason = "each is an argument by name in Python"
    )]
    fn rank<'py>(
        &self,
        py: Python<'py>,
        case: &Bound<'py, PyAny>,
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
        let options = asked.options(py)?;
        let case = Given::new(case)?;
        let case = case.get();
        let ranking = watched(py, progress, |observer| {
            let ranking = self.engine.rank_observed(case, &options, observer);
            ranking.map_err(|error| error.in_input("case"))
        })?;
        Ok(ranking.into())
    }

    /// Ranks everyone who may be appointed for each of many cases, as a table with a row for each candidate, in the order of
    /// cases and places. The points are those of `rank`, bit for bit.
    ///
    /// Columns: `case` and `lawyer` (ids), `place` (from 1), `points` (0 to 1,000,000; null in a neutral order), `is_open` (false
    /// while an official has to answer a review), and one for each signal, such as `speciality`: how many of the points it
    /// gives (null in a neutral order).
    ///
    /// Arguments:
    ///     cases: A list of `Case`, dicts in a list, JSON text, or a table as for `Roster`; no id twice but in a list of `Case`.
    ///     top, as_of, seed, order: As for `rank`; by default each case is looked at on the day of its own receipt.
    ///     threads: How many threads share the work; None is as many as the machine has cores. The table is the same for any.
    ///     progress: As for `Roster`; it is told how many cases are done.
    ///
    /// Raises:
    ///     DianyuanError: As for `rank`; `RecordError` with every fault of every case.
    ///     ValueError: `threads` is 0.
    ///
    /// Example:
    ///     >>> roster, policy = Roster([{"id": "zhang"}, {"id": "li"}]), Policy("none")
    ///     >>> engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))
    ///     >>> case = {"kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"}
    ///     >>> table = engine.rank_many([case | {"id": "1"}, case | {"id": "2"}], top=1)
    ///     >>> len(table), table.columns[:6]
    ///     (2, ['case', 'place', 'lawyer', 'points', 'is_open', 'speciality'])
    #[pyo3(signature = (cases, *, top = None, as_of = None, seed = None, order = None, threads = None, progress = None))]
    #[expect(
        clippy::too_many_arguments,
        reason = "each is an argument by name in Python"
    )]
    fn rank_many<'py>(
        &self,
        py: Python<'py>,
        cases: &Bound<'py, PyAny>,
        top: Option<Bound<'py, PyAny>>,
        as_of: Option<Bound<'py, PyAny>>,
        seed: Option<Bound<'py, PyAny>>,
        order: Option<Bound<'py, PyAny>>,
        threads: Option<usize>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<PyTable, Failure> {
        let threads = many::threads(threads)?;
        let asked = Asked {
            top,
            as_of,
            seed,
            order,
            ..Asked::default()
        };
        let (options, cases) = (
            asked.options(py)?.excluded(0),
            many::cases(cases, progress)?,
        );
        watched(py, progress, |observer| {
            many::table::<Places>(&self.engine, &cases, &options, threads, observer)
        })
    }

    /// The signals of everyone who may be appointed for each of many cases, as a table: what a model of one's own learns from.
    ///
    /// Columns: `case` and `lawyer` (ids), `is_open` as in `rank_many`, one for each signal with its value in millionths, such as
    /// `speciality`, and one beside each, such as `speciality_known`: false where a fact is missing and the value is a neutral
    /// one. Rows are in the order of cases, and of places by points.
    ///
    /// Arguments:
    ///     cases, as_of, threads, progress: As for `rank_many`.
    ///
    /// Raises:
    ///     DianyuanError: As for `rank_many`.
    #[pyo3(signature = (cases, *, as_of = None, threads = None, progress = None))]
    fn features<'py>(
        &self,
        py: Python<'py>,
        cases: &Bound<'py, PyAny>,
        as_of: Option<Bound<'py, PyAny>>,
        threads: Option<usize>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<PyTable, Failure> {
        let threads = many::threads(threads)?;
        let asked = Asked {
            as_of,
            ..Asked::default()
        };
        let everyone = asked.options(py)?.excluded(0).top(self.engine.len());
        let cases = many::cases(cases, progress)?;
        watched(py, progress, |observer| {
            many::table::<Features>(&self.engine, &cases, &everyone, threads, observer)
        })
    }

    /// Explains the place of one lawyer for a case, or why there is none, and what would change it.
    ///
    /// Arguments:
    ///     lawyer: The id of a lawyer on the roster.
    ///     case, as_of, seed, order, progress: As for `rank`.
    ///
    /// Raises:
    ///     DianyuanError: As for `rank`; `RequestError` if there is no such lawyer.
    #[pyo3(signature = (case, lawyer, *, as_of = None, seed = None, order = None, progress = None))]
    #[expect(
        clippy::too_many_arguments,
        reason = "each is an argument by name in Python"
    )]
    fn explain<'py>(
        &self,
        py: Python<'py>,
        case: &Bound<'py, PyAny>,
        lawyer: &str,
        as_of: Option<Bound<'py, PyAny>>,
        seed: Option<Bound<'py, PyAny>>,
        order: Option<Bound<'py, PyAny>>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<PyExplanation, Failure> {
        let asked = Asked {
            as_of,
            seed,
            order,
            ..Asked::default()
        };
        let options = asked.options(py)?;
        let case = Given::new(case)?;
        let case = case.get();
        let explanation = watched(py, progress, |observer| {
            let explanation = self
                .engine
                .explain_observed(case, lawyer, &options, observer);
            // Putting it in words is work too.
            explanation
                .map(PyExplanation::from)
                .map_err(|error| match error.kind() {
                    ErrorKind::Request => error.in_input("lawyer"),
                    _ => error.in_input("case"),
                })
        })?;
        Ok(explanation)
    }

    fn __len__(&self) -> usize {
        self.engine.len()
    }

    fn __contains__(&self, id: &str) -> bool {
        self.engine.lawyer(id).is_some()
    }

    /// The policy it ranks by.
    #[getter]
    fn policy(&self) -> PyPolicy {
        PyPolicy(self.engine.policy().clone())
    }

    /// The calibration it ranks with.
    #[getter]
    fn calibration(&self) -> PyCalibration {
        PyCalibration(self.engine.calibration().clone())
    }

    /// The roster as changes have left it, which shares the profiles with the engine.
    fn roster(&self, py: Python<'_>) -> Result<PyRoster, Failure> {
        let roster = watched(py, None, |observer| self.engine.roster_observed(observer))?;
        let causes = self.causes.copied();
        Ok(PyRoster { roster, causes })
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        py.detach(|| self.is_same(other))
    }

    fn __repr__(&self) -> String {
        let policy = self.engine.policy();
        let (lawyers, digest) = (self.engine.len(), policy.digest().to_string());
        format!(
            "<Engine of {lawyers} lawyers, policy {:?}, digest {}>",
            policy.id(),
            short(&digest)
        )
    }

    fn __getnewargs__(
        &self,
        py: Python<'_>,
    ) -> Result<(PyRoster, PyPolicy, PyCalibration), Failure> {
        Ok((self.roster(py)?, self.policy(), self.calibration()))
    }
}
