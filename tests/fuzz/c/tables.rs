//! Problems of assignment: tables in, an answer and a verdict on it out.

use std::ptr;

use dianyuan_c::{
    dy_assign_options, dy_assign_options_init, dy_assignment_free, dy_assignment_pairs, dy_problem,
    dy_problem_assign, dy_problem_assign_json, dy_problem_free, dy_problem_read,
    dy_problem_verify_json,
};

use super::calls::made;
use super::object::{Owned, make, make_text};
use super::world::{World, at};
use super::{Ended, Texts};
use crate::targets::{canonical, must};

/// Most steps of the solver, which tables of some lines do not reach unless somebody means them to.
const STEPS: u64 = 20_000;

pub(super) fn read_problem(c: &Texts) -> Result<Result<Owned<dy_problem>, String>, String> {
    make(dy_problem_free, |out, err| {
        // SAFETY: each text is readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_problem_read(
                at(&c.edges),
                c.edges.len(),
                at(&c.lawyers),
                c.lawyers.len(),
                at(&c.cases),
                c.cases.len(),
                at(&c.groups),
                c.groups.len(),
                out,
                err,
            )
        }
    })
}

/// Reads tables, assigns in each way, and has every answer checked.
pub(super) fn problem(c: &Texts) -> Result<Ended, String> {
    let problem = made!(read_problem(c));
    let mut outcome = String::new();
    for mechanism in 0..3 {
        let mut options = options();
        options.mechanism = mechanism;
        options.objective = u32::try_from(c.shape.len() % 3).unwrap_or(0);
        let answer = make_text(|out, err| {
            // SAFETY: the problem and the options are alive, and `out` and `err` are two places.
            unsafe {
                dy_problem_assign_json(problem.get(), &raw const options, ptr::null(), out, err)
            }
        })??;
        let value = canonical(&answer)?;
        let pairs = pairs(&problem, &options)?;
        let told = value["assignments"].as_array().map(Vec::len);
        must(told == Some(pairs), "another assignment as JSON")?;
        let verdict = verdict(&problem, answer.as_bytes())??;
        must(
            verdict.contains("\"verified\":true"),
            &format!("an answer that does not pass: {verdict}"),
        )?;
        outcome.push_str(value["status"].as_str().unwrap_or_default());
        outcome.push(' ');
    }
    Ok(Ok(outcome))
}

/// Has a result checked against tables.
pub(super) fn verify(result: &[u8], world: &World) -> Result<Ended, String> {
    let verdict = made!(verdict(&world.problem, result));
    Ok(Ok(verdict.chars().take(60).collect()))
}

fn verdict(problem: &Owned<dy_problem>, result: &[u8]) -> Result<Result<String, String>, String> {
    let verdict = make_text(|out, err| {
        // SAFETY: the problem is alive, the text is readable for its length, and `out` and `err` are two places.
        unsafe { dy_problem_verify_json(problem.get(), at(result), result.len(), out, err) }
    })?;
    if let Ok(verdict) = &verdict {
        canonical(verdict)?;
    }
    Ok(verdict)
}

fn options() -> dy_assign_options {
    let mut options = std::mem::MaybeUninit::uninit();
    // SAFETY: the place is writable for the size, and written whole where the size is this version's.
    let mut options: dy_assign_options = unsafe {
        dy_assign_options_init(options.as_mut_ptr(), size_of::<dy_assign_options>());
        options.assume_init()
    };
    options.steps = STEPS;
    options
}

/// How many pairs there are when they are read one by one.
fn pairs(problem: &Owned<dy_problem>, options: &dy_assign_options) -> Result<usize, String> {
    let assignment = make(dy_assignment_free, |out, err| {
        // SAFETY: the problem and the options are alive, and `out` and `err` are two places.
        unsafe { dy_problem_assign(problem.get(), options, ptr::null(), out, err) }
    })??;
    let mut len = usize::MAX;
    // SAFETY: the assignment is alive, and `len` is a place.
    let pairs = unsafe { dy_assignment_pairs(assignment.get(), &raw mut len) };
    must(
        pairs.is_null() == (len == 0),
        "pairs whose number says something else",
    )?;
    Ok(len)
}
