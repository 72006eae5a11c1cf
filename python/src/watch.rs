//! Long calls hear Ctrl-C, and tell how far they are.

use std::any::Any;
use std::thread;
use std::time::{Duration, Instant};

use engine::{Error, Observer, Stage};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::error::Failure;

/// Between two looks at Python: too short for a person to notice, too long to cost anything.
const EVERY: Duration = Duration::from_millis(20);

/// Looks now and then whether a signal came in, and tells the caller's `progress` how far the work is.
struct Attention {
    progress: Option<Py<PyAny>>,
    looked: Instant,
    stage: Option<Stage>,
    raised: Option<PyErr>,
}

impl Attention {
    fn look(&self, py: Python<'_>, stage: Stage, done: u64, of: u64) -> PyResult<()> {
        py.check_signals()?;
        if let Some(progress) = &self.progress {
            progress.call1(py, (stage.as_str(), done, of))?;
        }
        Ok(())
    }
}

impl Observer for Attention {
    fn step(&mut self, stage: Stage, _steps: u64, done: u64, of: u64) -> bool {
        if self.raised.is_some() {
            return false;
        }
        let is_new = self.progress.is_some() && self.stage != Some(stage);
        if !is_new && self.looked.elapsed() < EVERY {
            return true;
        }
        self.stage = Some(stage);
        self.raised = Python::attach(|py| self.look(py, stage, done, of)).err();
        self.looked = Instant::now();
        self.raised.is_none()
    }

    /// Whoever stopped the call waits for it, so what it leaves behind is freed beside; here, where no thread can be had.
    fn discard(&mut self, rest: Box<dyn Any + Send>) {
        drop(thread::Builder::new().spawn(move || drop(rest)));
    }
}

/// Does long work while Python runs other threads. An error that a signal or `progress` raised ends it and is raised.
pub(crate) fn watched<T: Send>(
    py: Python<'_>,
    progress: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&mut dyn Observer) -> Result<T, Error> + Send,
) -> Result<T, Failure> {
    if let Some(progress) = progress.filter(|progress| !progress.is_callable()) {
        let found = progress.get_type().name()?;
        let expected = format!("progress must be callable or None, not {found}");
        return Err(PyTypeError::new_err(expected).into());
    }
    let mut attention = Attention {
        progress: progress.map(|progress| progress.clone().unbind()),
        looked: Instant::now(),
        stage: None,
        raised: None,
    };
    let (made, attention) = py.detach(move || {
        let made = work(&mut attention);
        (made, attention)
    });
    match attention.raised {
        Some(raised) => Err(raised.into()),
        None => Ok(made?),
    }
}
