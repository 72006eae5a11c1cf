//! Many cases against one engine.

use engine::ranking::Candidate;
use engine::{Error, Observer, RankOptions, Stage};
use pyo3::prelude::*;

use crate::case::PyCase;
use crate::error::Failure;
use crate::values;

/// The cases: a list of `Case`, or records.
pub(crate) fn cases(
    value: &Bound<'_, PyAny>,
    progress: Option<&Bound<'_, PyAny>>,
) -> Result<Vec<engine::Case>, Failure> {
    if let Ok(cases) = value.extract::<Vec<Bound<'_, PyCase>>>() {
        return Ok(cases.iter().map(|case| case.get().0.clone()).collect());
    }
    let text = values::records("cases", value, progress)?;
    let cases = value
        .py()
        .detach(|| engine::Case::many_from_json(text.as_str()));
    Ok(cases.map_err(|error| error.in_input("cases"))?)
}

/// Ranks case after case, and hands over the case's id with each candidate.
pub(crate) fn each(
    engine: &engine::Engine,
    cases: &[engine::Case],
    options: &RankOptions,
    observer: &mut dyn Observer,
    take: &mut dyn FnMut(&str, &Candidate),
) -> Result<(), Error> {
    let of = cases.len() as u64;
    for (done, case) in (0..).zip(cases) {
        let mut within = Within { observer, done, of };
        let ranking = engine.rank_observed(case, options, &mut within);
        let ranking = ranking.map_err(|error| error.in_input("cases"))?;
        for candidate in ranking.candidates() {
            take(case.id().as_str(), candidate);
        }
    }
    Ok(())
}

/// Tells how many cases are done, while one of them is ranked.
struct Within<'a> {
    observer: &'a mut dyn Observer,
    done: u64,
    of: u64,
}

impl Observer for Within<'_> {
    fn step(&mut self, stage: Stage, steps: u64, _done: u64, _of: u64) -> bool {
        self.observer.step(stage, steps, self.done, self.of)
    }
}
