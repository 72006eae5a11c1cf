//! The compiled half of the Python package: conversions, one call into the core, conversions back.

#![expect(
    clippy::doc_markdown,
    clippy::doc_link_with_quotes,
    reason = "comments on what Python sees are its docstrings, which are no Markdown"
)]

mod agency;
mod answer;
mod assign;
mod assignment;
mod calibration;
mod candidate;
mod case;
mod causes;
mod column;
mod csv;
mod decision;
mod diff;
mod error;
mod excluded;
mod explain;
mod explanation;
mod features;
mod html;
mod ledger;
mod lines;
mod many;
mod places;
mod policy;
mod problem;
mod rank;
mod ranking;
mod records;
mod roster;
mod sample;
mod seed;
mod signals;
mod snapshot;
mod table;
mod text;
mod values;
mod watch;
mod words;

use pyo3::pymodule;

/// The compiled half of `dianyuan`; import from `dianyuan` instead.
// Classes are frozen and `Sync`, so the module needs no lock of the interpreter's where there is none.
#[pymodule(gil_used = false)]
mod _dianyuan {
    #[pymodule_export]
    use crate::agency::PyAgency;
    #[pymodule_export]
    use crate::assign::assign_problem;
    #[pymodule_export]
    use crate::assignment::{PyAssignment, PyPair};
    #[pymodule_export]
    use crate::calibration::PyCalibration;
    #[pymodule_export]
    use crate::candidate::{PyCandidate, PyContribution};
    #[pymodule_export]
    use crate::case::PyCase;
    #[pymodule_export]
    use crate::causes::PyCauses;
    #[pymodule_export]
    use crate::decision::{PyDecision, PyEvent};
    #[pymodule_export]
    use crate::diff::diff_json;
    #[pymodule_export]
    use crate::error::{
        CalibrationError, CausesError, DianyuanError, MalformedError, PolicyError, RecordError,
        RequestError, StoppedError, error_classes,
    };
    #[pymodule_export]
    use crate::explain::explain_json;
    #[pymodule_export]
    use crate::explanation::PyExplanation;
    #[pymodule_export]
    use crate::ledger::PyLedger;
    #[pymodule_export]
    use crate::lines::table_lines;
    #[pymodule_export]
    use crate::policy::PyPolicy;
    #[pymodule_export]
    use crate::problem::PyProblem;
    #[pymodule_export]
    use crate::rank::rank_json;
    #[pymodule_export]
    use crate::ranking::PyRanking;
    #[pymodule_export]
    use crate::records::replay_record_json;
    #[pymodule_export]
    use crate::roster::PyRoster;
    #[pymodule_export]
    use crate::sample::sample_texts;
    #[pymodule_export]
    use crate::seed::commitment;
    #[pymodule_export]
    use crate::signals::signal_names;
    #[pymodule_export]
    use crate::snapshot::PyEngine;
    #[pymodule_export]
    use crate::table::PyTable;

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = engine::VERSION;

    #[pymodule_export]
    const SCORE_VERSION: u32 = engine::SCORE_VERSION;
}
