//! Who serves whom, read pair by pair.

use std::ffi::c_char;
use std::ptr;
use std::sync::Arc;

use engine::assign::{Assignment, Status, decimal};

use crate::object::{free, look, objects};
use crate::problem::{Ids, Named};
use crate::text::{Terminated, empty};

/// Who serves whom. `index` counts its pairs from 0, by case and lawyer.
///
/// It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
/// `dy_assignment_free`.
pub struct dy_assignment {
    _private: [u8; 0],
}

objects! {
    16 dy_assignment = Seats;
}

/// Whether all seats are filled.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_assigned {
    /// Every case has all the lawyers that it needs.
    Complete = 0,
    /// Some seat is empty; `dy_problem_assign_json` says why.
    Partial = 1,
    /// The work was stopped before it was known to be done. It cannot become a proposal.
    Stopped = 2,
}

/// One lawyer for one case.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct dy_pair {
    /// Number of the case in its problem.
    pub case_: u32,
    /// Number of the lawyer in its problem.
    pub lawyer: u32,
    /// What the pair is worth, in thousand-millionths.
    pub score: i64,
}

/// An assignment, and what of it C reads in place.
pub(crate) struct Seats {
    status: dy_assigned,
    is_optimal: bool,
    pairs: Vec<dy_pair>,
    total: Terminated,
    ids: Arc<Ids>,
}

impl Seats {
    pub(crate) fn new(named: &Named, assignment: &Assignment) -> Self {
        let problem = &named.problem;
        let pairs: Vec<dy_pair> = assignment
            .pairs
            .iter()
            .map(|&edge| dy_pair {
                case_: problem.case_of(edge),
                lawyer: problem.lawyer_of(edge),
                score: problem.score(edge),
            })
            .collect();
        let total = pairs.iter().map(|pair| i128::from(pair.score)).sum();
        Self {
            status: match assignment.status {
                Status::Complete => dy_assigned::Complete,
                Status::Partial => dy_assigned::Partial,
                _ => dy_assigned::Stopped,
            },
            is_optimal: assignment.optimal,
            pairs,
            total: Terminated::new(decimal(total)),
            ids: Arc::clone(&named.ids),
        }
    }
}

/// A `dy_assigned`; `DY_ASSIGNED_STOPPED` for NULL. Cannot fail.
///
/// # Safety
/// `assignment` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assignment_status(assignment: *const dy_assignment) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    let status = unsafe { look(assignment) }.map(|seats| seats.status);
    status.unwrap_or(dy_assigned::Stopped) as u32
}

/// 1 if nothing better exists, which is proved; else 0, also for NULL. Cannot fail.
///
/// # Safety
/// `assignment` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assignment_is_optimal(assignment: *const dy_assignment) -> u32 {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(assignment) }.map_or(0, |seats| u32::from(seats.is_optimal))
}

/// All pairs, by case and lawyer. NULL where there are none, and for NULL. The array belongs to `assignment`. Cannot fail.
///
/// - `len`: receives how many there are; may be NULL.
///
/// # Safety
/// `assignment` is NULL or came from this library and is not freed. `len` is NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assignment_pairs(
    assignment: *const dy_assignment,
    len: *mut usize,
) -> *const dy_pair {
    // SAFETY: NULL, or alive by this function's contract.
    let pairs = unsafe { look(assignment) }.map_or(&[][..], |seats| &seats.pairs);
    if !len.is_null() {
        // SAFETY: not NULL, and writable by this function's contract.
        unsafe { len.write(pairs.len()) };
    }
    if pairs.is_empty() {
        ptr::null()
    } else {
        pairs.as_ptr()
    }
}

/// The id of the case of a pair; `""` for NULL and beyond the last. The text belongs to `assignment`. Cannot fail.
///
/// # Safety
/// `assignment` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assignment_case(
    assignment: *const dy_assignment,
    index: usize,
) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    let id = unsafe { look(assignment) }.and_then(|seats| {
        let pair = seats.pairs.get(index)?;
        seats.ids.cases.get(pair.case_ as usize)
    });
    id.map_or(empty(), Terminated::as_ptr)
}

/// The id of the lawyer of a pair; `""` for NULL and beyond the last. The text belongs to `assignment`. Cannot fail.
///
/// # Safety
/// `assignment` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assignment_lawyer(
    assignment: *const dy_assignment,
    index: usize,
) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    let id = unsafe { look(assignment) }.and_then(|seats| {
        let pair = seats.pairs.get(index)?;
        seats.ids.lawyers.get(pair.lawyer as usize)
    });
    id.map_or(empty(), Terminated::as_ptr)
}

/// The sum of the scores as an exact decimal, such as `"124.25"`; `""` for NULL. The text belongs to `assignment`. Cannot
/// fail.
///
/// # Safety
/// `assignment` is NULL or came from this library and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assignment_total(assignment: *const dy_assignment) -> *const c_char {
    // SAFETY: NULL, or alive by this function's contract.
    unsafe { look(assignment) }.map_or(empty(), |seats| seats.total.as_ptr())
}

/// Frees an assignment. NULL is fine and does nothing. Cannot fail.
///
/// # Safety
/// `assignment` is NULL, or came from this library, is not freed yet, and no other thread uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_assignment_free(assignment: *mut dy_assignment) {
    // SAFETY: the same contract.
    unsafe { free(assignment) };
}
