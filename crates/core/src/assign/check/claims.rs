//! What a result says of itself: its worth, whether it is complete, whether it is the best.

use super::bound::hash;
use super::proof;
use super::taken::Pair;
use crate::assign::objective::{Level, Levels, Objective};
use crate::assign::outcome::{Assignment, Mechanism, Status};
use crate::assign::problem::Problem;
use crate::wire::Faults;

/// Worth, status, and what the mechanism has to prove.
pub(super) fn check(problem: &Problem, result: &Assignment, taken: &[Pair], faults: &mut Faults) {
    let worth = worth(problem, result.objective, &result.seed, taken);
    compare_worth(result, worth, faults);
    status(problem, result, taken, faults);
    if result.mechanism == Mechanism::Optimal {
        proof(problem, result, faults);
    } else {
        nothing_proved(result, faults);
    }
}

/// The worth of pairs at each level, in the order of the objective.
fn worth(problem: &Problem, objective: Objective, seed: &str, taken: &[Pair]) -> Levels {
    let mut loads = vec![0_u32; problem.lawyer_count() as usize];
    let mut worth = Levels::ZERO;
    let mut count = |level, more: i128| worth.0[objective.place(level)] += more;
    for pair in taken {
        loads[pair.lawyer as usize] += 1;
        count(Level::Seats, 1);
        count(Level::Score, i128::from(problem.score(pair.edge)));
        count(Level::Tie, i128::from(problem.tie(pair.edge)));
        count(Level::Hash, hash(problem, seed, pair.case, pair.edge));
    }
    for (lawyer, load) in (0..problem.lawyer_count()).zip(loads) {
        let missing = problem.minimum(lawyer).saturating_sub(load);
        count(Level::Minimums, -i128::from(missing));
    }
    worth
}

fn compare_worth(result: &Assignment, worth: Levels, faults: &mut Faults) {
    for level in result.objective.levels() {
        let at = result.objective.place(level);
        let (said, is) = (result.worth.0[at], worth.0[at]);
        if said != is {
            let field = match level {
                Level::Score => "total",
                other => other.as_str(),
            };
            faults.in_field(field, |faults| {
                let expected = format!("{is}, the sum over the pairs");
                faults.report_described("wrong_worth", said.to_string(), expected);
            });
        }
    }
}

fn status(problem: &Problem, result: &Assignment, taken: &[Pair], faults: &mut Faults) {
    let filled = taken.len() as u64 == problem.seats_needed();
    let expected = match (result.status, filled) {
        (Status::Stopped, _) | (Status::Complete, true) | (Status::Partial, false) => return,
        (_, true) => "complete, since all seats are filled",
        (_, false) => "partial, since some seat is empty",
    };
    faults.in_field("status", |faults| {
        faults.report_described("wrong_status", result.status.as_str(), expected);
    });
}

fn nothing_proved(result: &Assignment, faults: &mut Faults) {
    let mut none = |field, there: bool, found: &'static str| {
        if there {
            faults.in_field(field, |faults| {
                let expected = "none, since the mechanism proves nothing";
                faults.report_described("unproved", found, expected);
            });
        }
    };
    none("optimal", result.optimal, "true");
    none("bound", result.bound.is_some(), "a bound");
    none("certificate", result.certificate.is_some(), "a certificate");
}

fn proof(problem: &Problem, result: &Assignment, faults: &mut Faults) {
    let stopped = result.status == Status::Stopped;
    if result.optimal == stopped {
        faults.in_field("optimal", |faults| {
            let expected = "true, or false with the status stopped";
            faults.report_described("wrong_status", result.optimal.to_string(), expected);
        });
    }
    if result.bound.is_none() {
        faults.in_field("bound", |faults| {
            faults.report_described("missing", "none", "a bound");
        });
    }
    let Some(certificate) = &result.certificate else {
        faults.in_field("certificate", |faults| {
            faults.report_described("missing", "none", "the proof of the bound");
        });
        return;
    };
    let proved = proof::bound(problem, result, certificate, faults);
    let (Some(said), Some(proved)) = (result.bound, proved) else {
        return;
    };
    if said != proved {
        faults.in_field("bound", |faults| {
            let expected = format!("{}, which the certificate proves", shown(proved));
            faults.report_described("wrong_bound", shown(said), expected);
        });
    }
    if result.optimal && said != result.worth {
        faults.in_field("optimal", |faults| {
            let expected = format!("true only where the worth is the bound, {}", shown(said));
            faults.report_described("not_proved", shown(result.worth), expected);
        });
    }
}

/// The five numbers, the first one decides first.
fn shown(levels: Levels) -> String {
    format!("{:?}", levels.0)
}

#[cfg(test)]
#[path = "claims_tests.rs"]
mod tests;
