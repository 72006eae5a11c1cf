//! Many cases, many lawyers, and what each pair is worth.

use std::ffi::c_char;
use std::mem::size_of;
use std::ptr;
use std::sync::Arc;

use engine::assign::{
    Answer, AssignOptions, Mechanism, Objective, Problem, Tables, assign, verify,
};

use crate::assignment::{Seats, dy_assignment};
use crate::error::{Failure, dy_error};
use crate::guard::guard;
use crate::object::{Out, free, get, look, objects};
use crate::options::{self, Options};
use crate::status::dy_status;
use crate::text::{Terminated, dy_text, empty, take, take_optional};
use crate::watch::{Watch, dy_watch};

/// Many cases, many lawyers, and what each pair is worth. Cases, lawyers and pairs have numbers from 0, in the order of
/// their ids by bytes.
///
/// It is immutable: any number of threads may use one at the same time. It lives until `dy_problem_free`;
/// assignments that were made from it do not depend on it.
pub struct dy_problem {
    _private: [u8; 0],
}

objects! {
    15 dy_problem = Named;
}

/// A problem, and its ids as C reads them.
pub(crate) struct Named {
    pub(crate) problem: Problem,
    pub(crate) ids: Arc<Ids>,
}

/// Ids as C reads them, by number.
pub(crate) struct Ids {
    pub(crate) cases: Vec<Terminated>,
    pub(crate) lawyers: Vec<Terminated>,
}

impl Named {
    fn new(problem: Problem) -> Self {
        let id = |id: &str| Terminated::new(id.to_owned());
        let ids = Ids {
            cases: (0..problem.case_count())
                .map(|case| id(problem.case_id(case)))
                .collect(),
            lawyers: (0..problem.lawyer_count())
                .map(|lawyer| id(problem.lawyer_id(lawyer)))
                .collect(),
        };
        Self {
            problem,
            ids: Arc::new(ids),
        }
    }
}

/// How an assignment is made.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_mechanism {
    /// The best by the objective, proved.
    Optimal = 0,
    /// Each case, as it was received, to the lawyer with the fewest seats taken for the seats that there are.
    Rotation = 1,
    /// Each case, as it was received, to the lawyer whom the lot draws.
    Lot = 2,
}

/// Which of the first three levels comes first. The rest keeps its order.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_objective {
    /// Seats filled, then minimums, then the total score.
    SeatsFirst = 0,
    /// The total score, then seats filled, then minimums.
    PointsFirst = 1,
    /// Minimums, then seats filled, then the total score.
    MinimumsFirst = 2,
}

/// How an assignment is asked for. Begin with `dy_assign_options_init`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct dy_assign_options {
    /// `sizeof(dy_assign_options)`.
    pub size: usize,
    /// How it is made, a `dy_mechanism`; `DY_MECHANISM_OPTIMAL`.
    pub mechanism: u32,
    /// What best means, a `dy_objective`; `DY_OBJECTIVE_SEATS_FIRST`.
    pub objective: u32,
    /// Most steps of the solver; what is found by then is an assignment that says `DY_ASSIGNED_STOPPED`. The same input
    /// takes the same steps everywhere. 0 for no limit.
    pub steps: u64,
    /// Text that decides ties and the lot; NULL with length 0 is the empty one.
    pub seed: *const c_char,
    /// Bytes of `seed`.
    pub seed_len: usize,
}

// SAFETY: `repr(C)`, the size first; two fields of 4 bytes stand together and the others have 8, or 4 where a pointer has
// 4, so there is no padding; numbers and pointers may have any bits.
unsafe impl Options for dy_assign_options {
    const FEWEST: usize = size_of::<Self>();
    fn defaults() -> Self {
        Self {
            size: size_of::<Self>(),
            mechanism: dy_mechanism::Optimal as u32,
            objective: dy_objective::SeatsFirst as u32,
            steps: 0,
            seed: ptr::null(),
            seed_len: 0,
        }
    }
}

/// Writes the defaults into `options`, whose size is `size`: `dy_assign_options_init(&options, sizeof options)`. NULL, and
/// a size that no version has, do nothing. Cannot fail.
///
/// # Safety
/// `options` is NULL or writable for `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assign_options_init(options: *mut dy_assign_options, size: usize) {
    // SAFETY: the same contract.
    unsafe { options::init(options, size) };
}

/// The caller's options as the core reads them.
///
/// # Safety
/// `options` is NULL or a readable `dy_assign_options`, whose text is NULL or readable for its length.
unsafe fn of_assigning(
    options: *const dy_assign_options,
) -> Result<(Mechanism, AssignOptions), Failure> {
    // SAFETY: the same contract.
    let options = unsafe { options::read("options", options) }?;
    // SAFETY: the same contract.
    let seed = unsafe { take("options.seed", options.seed, options.seed_len) }?;
    let mechanisms = [Mechanism::Optimal, Mechanism::Rotation, Mechanism::Lot];
    let mechanism = options::value(
        "options.mechanism",
        options.mechanism,
        &mechanisms,
        "a dy_mechanism",
    )?;
    let objectives = [
        Objective::SeatsFirst,
        Objective::PointsFirst,
        Objective::MinimumsFirst,
    ];
    let objective = options::value(
        "options.objective",
        options.objective,
        &objectives,
        "a dy_objective",
    )?;
    let mut of_assigning = AssignOptions::new().objective(objective).seed(seed);
    if options.steps > 0 {
        of_assigning = of_assigning.steps(options.steps);
    }
    Ok((mechanism, of_assigning))
}

/// Reads a problem from tables of your own scores, each as CSV text with a header, columns in any order.
///
/// - `edges`, `edges_len`: `case,lawyer,score[,fixed,forbidden,tie]`, a row for each pair; scores with up to nine places.
/// - `lawyers`, `lawyers_len`: `lawyer,min,max[,group]`.
/// - `cases`, `cases_len`: `case,need[,priority,received,link,opposes]`; cases of one link never share a lawyer, opposing
///   ones no group.
/// - `groups`, `groups_len`: `group,max[,parent]`; NULL with length 0 where there are none.
/// - `out`: receives the problem, to be freed with `dy_problem_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault of every table (`path` is table and
/// column, such as `cases.need`); or that of a wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// The texts are NULL, or readable for their lengths and not written to during the call. `out` and `err` are NULL or
/// writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_read(
    edges: *const c_char,
    edges_len: usize,
    lawyers: *const c_char,
    lawyers_len: usize,
    cases: *const c_char,
    cases_len: usize,
    groups: *const c_char,
    groups_len: usize,
    out: *mut *mut dy_problem,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let tables = unsafe {
            Tables {
                edges: take("edges", edges, edges_len)?,
                lawyers: take("lawyers", lawyers, lawyers_len)?,
                cases: take("cases", cases, cases_len)?,
                groups: take_optional("groups", groups, groups_len)?,
            }
        };
        let problem = Problem::from_tables(&tables)?;
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Named::new(problem)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Number of cases; 0 for NULL. Cannot fail.
///
/// # Safety
/// `problem` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_case_count(problem: *const dy_problem) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(problem) }.map_or(0, |named| named.problem.case_count())
}

/// Number of lawyers; 0 for NULL. Cannot fail.
///
/// # Safety
/// `problem` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_lawyer_count(problem: *const dy_problem) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(problem) }.map_or(0, |named| named.problem.lawyer_count())
}

/// Number of pairs; 0 for NULL. Cannot fail.
///
/// # Safety
/// `problem` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_edge_count(problem: *const dy_problem) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(problem) }.map_or(0, |named| named.problem.edge_count())
}

/// The id of a case by its number; `""` for NULL and beyond the last. The text belongs to `problem`. Cannot fail.
///
/// # Safety
/// `problem` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_case(problem: *const dy_problem, case_: u32) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    let id = unsafe { look(problem) }.and_then(|named| named.ids.cases.get(case_ as usize));
    id.map_or(empty(), Terminated::as_ptr)
}

/// The id of a lawyer by its number; `""` for NULL and beyond the last. The text belongs to `problem`. Cannot fail.
///
/// # Safety
/// `problem` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_lawyer(
    problem: *const dy_problem,
    lawyer: u32,
) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    let id = unsafe { look(problem) }.and_then(|named| named.ids.lawyers.get(lawyer as usize));
    id.map_or(empty(), Terminated::as_ptr)
}

/// Assigns lawyers to cases, to be read pair by pair. Reasons, ways out and prices are in `dy_problem_assign_json`, which
/// takes some ten times as long.
///
/// - `problem`: not NULL.
/// - `options`: NULL for all defaults.
/// - `watch`: how to follow the call and to stop it; NULL for neither. A stopped call gives an assignment that says
///   `DY_ASSIGNED_STOPPED`, with what was found by then.
/// - `out`: receives the assignment, to be freed with `dy_assignment_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, also where seats stay empty; `DY_STATUS_BAD_OPTIONS`; or that of a wrong call;
/// `DY_STATUS_STOPPED` only where the stop was asked for before the call. Any number of threads may call it at the same
/// time.
///
/// # Safety
/// `problem` is NULL or came from this library and is not freed. `options` is NULL or a `dy_assign_options` whose text is
/// NULL, or readable for its length and not written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err`
/// are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_assign(
    problem: *const dy_problem,
    options: *const dy_assign_options,
    watch: *const dy_watch,
    out: *mut *mut dy_assignment,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (named, (mechanism, options), mut watch) = unsafe {
            (
                get("problem", problem)?,
                of_assigning(options)?,
                Watch::new(watch)?,
            )
        };
        let assignment = assign(&named.problem, mechanism, &options, &mut watch);
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Seats::new(named, &assignment)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Assigns lawyers to cases and tells everything about it: the proof, why each empty seat is empty, shortages, ways out,
/// prices, what other mechanisms come to. One JSON object (`dianyuan.assign/1`, JSON Schema `assignment`) without a line
/// end, byte for byte what `dianyuan assign --format json` prints for the same input.
///
/// - `problem`, `options`, `watch`, `err`: as for `dy_problem_assign`.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
///
/// Returns what `dy_problem_assign` returns. Any number of threads may call it at the same time.
///
/// # Safety
/// As for `dy_problem_assign`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_assign_json(
    problem: *const dy_problem,
    options: *const dy_assign_options,
    watch: *const dy_watch,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (named, (mechanism, options), mut watch) = unsafe {
            (
                get("problem", problem)?,
                of_assigning(options)?,
                Watch::new(watch)?,
            )
        };
        let answer = Answer::of(&named.problem, mechanism, &options, &mut watch);
        let json = answer.to_json(&named.problem);
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Checks a result against its tables, whoever made it, by code that shares nothing with the solver. The answer is JSON
/// that says whether it is proved to be the best and what was found wrong with it.
///
/// - `problem`: not NULL.
/// - `result`, `result_len`: a result as `dy_problem_assign_json` gives it.
/// - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
/// - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
///
/// Returns `DY_STATUS_OK`, whatever is found; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` for what is no result; or that of a
/// wrong call. Any number of threads may call it at the same time.
///
/// # Safety
/// `problem` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
/// written to during the call. `out` and `err` are NULL or writable, and are two places.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_verify_json(
    problem: *const dy_problem,
    result: *const c_char,
    result_len: usize,
    out: *mut *mut dy_text,
    err: *mut *mut dy_error,
) -> dy_status {
    let body = || {
        let out = Out::new(out)?;
        // SAFETY: by this function's contract.
        let (named, result) = unsafe {
            (
                get("problem", problem)?,
                take("result", result, result_len)?,
            )
        };
        let verdict = verify(result, &named.problem)?;
        let json = verdict.to_json().to_canonical();
        // SAFETY: `out` is writable by this function's contract.
        unsafe { out.give(Terminated::new(json)) };
        Ok(())
    };
    // SAFETY: `err` is NULL or writable by this function's contract.
    unsafe { guard(err, body) }
}

/// Frees a problem. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `problem` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_problem_free(problem: *mut dy_problem) {
    // SAFETY: the same contract.
    unsafe { free(problem) };
}
