//! Steps of a chore: each has a heading and a time, none stops the others, and a table ends them.

use std::env;
use std::fmt;
use std::time::{Duration, Instant};

/// How one step ended.
pub(crate) enum Outcome {
    Passed,
    Failed(String),
    /// The machine lacks what the step needs; the reason says what.
    Skipped(String),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passed => f.write_str("passed"),
            Self::Failed(reason) => write!(f, "FAILED: {reason}"),
            Self::Skipped(reason) => write!(f, "SKIPPED: {reason}"),
        }
    }
}

impl From<Result<(), String>> for Outcome {
    fn from(result: Result<(), String>) -> Self {
        result.map_or_else(Self::Failed, |()| Self::Passed)
    }
}

struct Step {
    name: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// The steps done so far.
#[derive(Default)]
pub(crate) struct Steps(Vec<Step>);

impl Steps {
    /// Does one step and remembers how it ended.
    pub(crate) fn step(&mut self, name: &'static str, body: impl FnOnce() -> Outcome) {
        println!("\n==== {name} ====");
        let start = Instant::now();
        let outcome = body();
        let took = start.elapsed();
        println!("---- {name}, {}: {outcome}", seconds(took));
        self.0.push(Step {
            name,
            outcome,
            took,
        });
    }

    /// Notes something that a step left out.
    pub(crate) fn note_skipped(&mut self, name: &'static str, reason: String) {
        self.0.push(Step {
            name,
            outcome: Outcome::Skipped(reason),
            took: Duration::ZERO,
        });
    }

    /// Prints the table and says whether all is well. Under `CI=true` everything has to be tested, so there
    /// a skipped step is a failed one.
    pub(crate) fn finish(self) -> Result<(), String> {
        let strict = env::var("CI").as_deref() == Ok("true");
        let (mut failed, mut skipped) = (0, 0);
        println!("\n==== summary ====");
        for Step {
            name,
            outcome,
            took,
        } in &self.0
        {
            match outcome {
                Outcome::Passed => {}
                Outcome::Failed(_) => failed += 1,
                Outcome::Skipped(_) => skipped += 1,
            }
            println!("{:>8}  {name}: {outcome}", seconds(*took));
        }
        let total = self.0.iter().map(|step| step.took).sum();
        println!("{:>8}  in all", seconds(total));
        match (failed, skipped) {
            (0, 0) => Ok(()),
            (0, skipped) if strict => Err(format!(
                "{skipped} skipped, and under CI=true nothing may be skipped"
            )),
            (0, skipped) => {
                println!("all that could run here passed; {skipped} SKIPPED");
                Ok(())
            }
            (failed, skipped) => Err(format!("{failed} failed, {skipped} skipped")),
        }
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
