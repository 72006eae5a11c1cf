//! The compiled half of the Python package: conversions, one call into the core, conversions back.

mod diff;
mod error;
mod explain;
mod rank;
mod text;

use pyo3::pymodule;

/// The compiled half of `dianyuan`; import from `dianyuan` instead.
#[pymodule]
mod _dianyuan {
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
    use crate::rank::rank_json;

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = engine::VERSION;

    #[pymodule_export]
    const SCORE_VERSION: u32 = engine::SCORE_VERSION;
}
