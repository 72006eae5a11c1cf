//! A result read back from its JSON, to be checked: exact strings and ids only.

use super::branches::branches;
use super::fields::{field, finish, id, is_object, items, levels, text, whole};
use crate::assign::certificate::Certificate;
use crate::assign::decimal::parse_total;
use crate::assign::objective::{Level, Levels, Objective};
use crate::assign::outcome::{Assignment, Mechanism, Status};
use crate::assign::problem::Problem;
use crate::error::Error;
use crate::wire::{Faults, Json, Wire, read_value};

/// The name of the form.
pub(super) const FORMAT: &str = "dianyuan.assign/1";

impl Assignment {
    /// Reads a result (`dianyuan.assign/1`) of this problem back. Numbers for readers, the report and the reasons
    /// are passed over; whether the result is right, [`check`](crate::assign::check()) says.
    ///
    /// # Errors
    /// Every fault at once: `Malformed` where the text is no JSON, `Record` where it is no such result, and `Request`
    /// where it is one of another problem: it names a case, lawyer, group or link set that is not there, a pair
    /// that has no row, or another score.
    pub fn from_json(text: &str, problem: &Problem) -> Result<Self, Error> {
        Self::of(&read_value(text)?, problem)
    }

    /// As [`from_json`](Self::from_json), from a text that is JSON.
    pub(in crate::assign) fn of(json: &Json<'_>, problem: &Problem) -> Result<Self, Error> {
        let mut faults = Faults::new();
        let result = read(json, &mut faults, problem);
        finish(faults)?;
        Ok(result.expect("what could not be read was reported"))
    }
}

fn read(json: &Json<'_>, faults: &mut Faults, problem: &Problem) -> Option<Assignment> {
    if !is_object(json, faults) {
        return None;
    }
    let format = field(json, "format", faults, |json, faults| {
        let is_known = matches!(json, Json::Str(name) if name == FORMAT);
        if !is_known {
            faults.report("unknown_format", json, FORMAT);
        }
        is_known.then_some(())
    });
    let mechanism = field(json, "mechanism", faults, Mechanism::read);
    let seed = field(json, "seed", faults, |json, faults| {
        text(json, faults).map(str::to_owned)
    });
    let status = field(json, "status", faults, Status::read);
    let optimal = field(json, "optimal", faults, bool::read);
    let pairs = field(json, "assignments", faults, |json, faults| {
        pairs(json, faults, problem)
    });
    // The order of the levels has to be known before any number at them is read.
    let objective = field(json, "objective", faults, Objective::read)?;
    let proof = field(json, "certificate", faults, |json, faults| {
        proof(json, faults, objective, problem)
    });
    let worth = proof.as_ref().map(|proof| proof.worth);
    stated(json, faults, objective, worth);
    format?;
    let Proof {
        worth,
        bound,
        certificate,
    } = proof?;
    Some(Assignment {
        mechanism: mechanism?,
        objective,
        seed: seed?,
        status: status?,
        optimal: optimal?,
        pairs: pairs?,
        worth,
        bound,
        certificate,
    })
}

/// The edges of the pairs, sorted, each once.
fn pairs(json: &Json<'_>, faults: &mut Faults, problem: &Problem) -> Option<Vec<u32>> {
    let edges = items(json, faults, |item, faults| pair(item, faults, problem))?;
    let mut places: Vec<(u32, usize)> = edges.into_iter().zip(0..).collect();
    places.sort_unstable();
    let before = faults.count();
    for two in places.windows(2).filter(|two| two[0].0 == two[1].0) {
        faults.in_item(two[1].1, |faults| {
            faults.report_described("duplicate", "a pair again", "each pair once");
        });
    }
    (faults.count() == before).then(|| places.into_iter().map(|(edge, _)| edge).collect())
}

fn pair(json: &Json<'_>, faults: &mut Faults, problem: &Problem) -> Option<u32> {
    if !is_object(json, faults) {
        return None;
    }
    let case = field(json, "case", faults, |json, faults| {
        id(json, faults, |id| problem.find_case(id))
    });
    let lawyer = field(json, "lawyer", faults, |json, faults| {
        id(json, faults, |id| problem.find_lawyer(id))
    });
    let score = field(json, "score_exact", faults, exact);
    let Some(edge) = problem.find_edge(case?, lawyer?) else {
        let expected = "a pair that the problem has a score for";
        faults.report_described("no_such_pair", "a pair without a row", expected);
        return None;
    };
    if score? != i128::from(problem.score(edge)) {
        faults.in_field("score_exact", |faults| {
            let score = json.get("score_exact").unwrap_or(&Json::Null);
            faults.report("other_score", score, "the pair's score in the problem");
        });
        return None;
    }
    Some(edge)
}

fn exact(json: &Json<'_>, faults: &mut Faults) -> Option<i128> {
    let number = parse_total(text(json, faults)?);
    if number.is_none() {
        let expected = "an exact decimal number without needless digits, e.g. \"124.25\"";
        faults.report("not_exact", json, expected);
    }
    number
}

struct Proof {
    worth: Levels,
    bound: Option<Levels>,
    certificate: Option<Certificate>,
}

fn proof(
    json: &Json<'_>,
    faults: &mut Faults,
    objective: Objective,
    problem: &Problem,
) -> Option<Proof> {
    if !is_object(json, faults) {
        return None;
    }
    let names = field(json, "levels", faults, |json, faults| {
        let names = items(json, faults, Level::read)?;
        let is_same = names == objective.levels();
        if !is_same {
            faults.report("disagrees", json, "the levels of the objective, in order");
        }
        is_same.then_some(())
    });
    let worth = field(json, "worth", faults, |json, faults| {
        levels(json, faults, objective)
    });
    let bound = field(json, "bound", faults, |json, faults| {
        or_null(json, |json| levels(json, faults, objective)).ok()
    });
    let certificate = field(json, "branches", faults, |json, faults| {
        or_null(json, |json| branches(json, faults, objective, problem)).ok()
    });
    names?;
    Some(Proof {
        worth: worth?,
        bound: bound?,
        certificate: certificate?,
    })
}

/// Null, or what is read; an error where that was reported.
fn or_null<'j, T>(
    json: &'j Json<'_>,
    read: impl FnOnce(&'j Json<'_>) -> Option<T>,
) -> Result<Option<T>, ()> {
    match json {
        Json::Null => Ok(None),
        json => read(json).map(Some).ok_or(()),
    }
}

/// What the head states for readers has to be what the certificate is about.
fn stated(json: &Json<'_>, faults: &mut Faults, objective: Objective, worth: Option<Levels>) {
    let total = field(json, "total_exact", faults, exact);
    let seats = field(json, "seats", faults, whole);
    let stated = [
        ("total_exact", Level::Score, total),
        ("seats", Level::Seats, seats.map(i128::from)),
    ];
    for (key, level, number) in stated {
        let (Some(number), Some(worth)) = (number, worth) else {
            continue;
        };
        if number != worth.0[objective.place(level)] {
            faults.in_field(key, |faults| {
                let found = json.get(key).unwrap_or(&Json::Null);
                faults.report("disagrees", found, "the number in certificate.worth");
            });
        }
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
