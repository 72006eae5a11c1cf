//! A result as text, checked whole: its pairs and its proof, and what it tells about them.

use crate::assign::check::check;
use crate::assign::empty::reasons::{ReasonOptions, unassigned};
use crate::assign::options::AssignOptions;
use crate::assign::outcome::Assignment;
use crate::assign::price::pair_price::pair_costs;
use crate::assign::problem::Problem;
use crate::assign::report::Report;
use crate::assign::result::Told;
use crate::error::{Error, ErrorKind, Problem as Fault};
use crate::observe::Observer;
use crate::wire::{Json, read_value};

/// What came of checking a result.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verdict {
    /// Whether it is proved that nothing better exists; `false` where anything was found.
    pub is_optimal: bool,
    /// What is wrong, by paths of the JSON; nothing where the result is right.
    pub findings: Vec<Fault>,
}

impl Verdict {
    /// The verdict as JSON, `dianyuan.verify/1`: `{"findings","format","optimal","verified"}`. Findings are problems as in
    /// `error` JSON, and there are none where it is `verified`.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let findings = self.findings.iter().map(Fault::to_json);
        Json::object([
            ("format", Json::from("dianyuan.verify/1")),
            ("verified", Json::from(self.findings.is_empty())),
            ("optimal", Json::from(self.is_optimal)),
            ("findings", Json::Array(findings.collect())),
        ])
    }
}

/// Reads a result (`dianyuan.assign/1`) and checks it against the problem.
///
/// First the pairs, the numbers and the certificate, by [`check`](check()), which shares no code with the solver.
/// Where these are right: what each pair costs, which cases lack lawyers, the rule at each lawyer, every shortage (its
/// numbers hold, whoever made it) and the summary. What only solving again could tell is passed over: ways out, what a
/// seat or a pair is worth, and what other mechanisms come to; so are the numbers `score` and `total`, beside which
/// exact text stands.
///
/// # Errors
/// `Malformed` where the text is no JSON, and `Record` where it is no such result. A result of another problem can be
/// read; that it is one, is found.
///
/// # Example
/// ```
/// use dianyuan::assign::{Answer, AssignOptions, Mechanism, Problem, Tables, verify};
/// let problem = Problem::from_tables(&Tables {
///     edges: "case,lawyer,score\nC-1,L-1,0.75\nC-1,L-2,0.5\n",
///     lawyers: "lawyer,min,max\nL-1,0,1\nL-2,0,1\n",
///     cases: "case,need\nC-1,1\n",
///     groups: None,
/// })?;
/// let json = Answer::of(&problem, Mechanism::Optimal, &AssignOptions::new(), &mut ()).to_json(&problem);
/// let verdict = verify(&json, &problem)?;
/// assert!(verdict.is_optimal);
/// let verdict = verdict.to_json().to_canonical();
/// assert_eq!(verdict, r#"{"findings":[],"format":"dianyuan.verify/1","optimal":true,"verified":true}"#);
/// let other = json.replace("0.75", "0.5").replace("L-1", "L-2");
/// assert!(!verify(&other, &problem)?.findings.is_empty());
/// # Ok::<(), dianyuan::Error>(())
/// ```
pub fn verify(text: &str, problem: &Problem) -> Result<Verdict, Error> {
    let json = read_value(text)?;
    let checked = Assignment::of(&json, problem).and_then(|assignment| {
        // What a checker finds is no fault of the text.
        let as_found = |error: Error| {
            let found = error.problems().iter().cloned().map(in_json);
            Error::new(ErrorKind::Request, found.collect())
        };
        check(problem, &assignment).map_err(as_found)?;
        Ok(assignment)
    });
    let findings = match checked {
        Ok(assignment) => {
            let findings = told(problem, &assignment).differences(&json, problem);
            let is_optimal = assignment.optimal && findings.is_empty();
            return Ok(Verdict {
                is_optimal,
                findings,
            });
        }
        Err(error) if error.kind() == ErrorKind::Request => error.problems().to_vec(),
        Err(error) => return Err(error),
    };
    Ok(Verdict {
        is_optimal: false,
        findings,
    })
}

/// A finding about a field of an [`Assignment`] where that stands in the JSON.
fn in_json(mut finding: Fault) -> Fault {
    let place = match finding.path.as_str() {
        "bound" => "certificate.bound",
        "certificate" => "certificate.branches",
        "minimums" | "tie" | "hash" => "certificate.worth",
        "total" => "total_exact",
        _ => return finding,
    };
    place.clone_into(&mut finding.path);
    finding
}

/// What is told about an assignment without solving anything.
fn told(problem: &Problem, assignment: &Assignment) -> Told {
    let none = ReasonOptions::new().cases(0);
    let observer: &mut dyn Observer = &mut ();
    let (unassigned, shortages) =
        unassigned(problem, assignment, &AssignOptions::new(), none, observer);
    Told {
        costs: pair_costs(problem, assignment),
        objective: assignment.objective,
        unassigned,
        shortages,
        report: Report::of(problem, assignment),
    }
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
