//! How far a long call is, and whether it is to go on.

use std::ffi::{c_char, c_void};
use std::mem::size_of;
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::{Error, ErrorKind, Observer, Problem, Stage};

use crate::error::Failure;
use crate::object::get_optional;
use crate::options::{self, Options};
use crate::stop::dy_stop;
use crate::text::empty;

/// Hears how far a call is, on the thread of that call, and says whether to go on: 0 stops it, any other number does not.
///
/// - `user`: the pointer of the `dy_watch`.
/// - `stage`: what the call is busy with, a `dy_stage`; `dy_stage_word` names it.
/// - `steps`: steps done in this call so far.
/// - `done`, `of`: how many parts of the stage are done out of how many (rows, events, seats); `of` is 0 where that is
///   not known.
///
/// It is called some hundred times a second and has to be quick. It must not throw an exception, jump out of the call,
/// or free an object that the call uses. It may call other functions of this library.
pub type dy_progress = Option<
    unsafe extern "C" fn(user: *mut c_void, stage: u32, steps: u64, done: u64, of: u64) -> i32,
>;

/// How to follow a long call, and to end it early. Begin with `dy_watch_init`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct dy_watch {
    /// `sizeof(dy_watch)`.
    pub size: usize,
    /// Hears how far the call is; NULL for nobody.
    pub progress: dy_progress,
    /// Given to `progress` as it is.
    pub user: *mut c_void,
    /// Stops the call, from whatever thread; NULL for nobody. The caller keeps it alive until the call returns.
    pub stop: *const dy_stop,
}

// SAFETY: `repr(C)`, the size first; no padding, as all fields are as wide as a pointer. NULL is a value of each pointer;
// what else the bits of `progress` may be is this struct's contract, as for every pointer from C.
unsafe impl Options for dy_watch {
    const FEWEST: usize = size_of::<Self>();
    fn defaults() -> Self {
        Self {
            size: size_of::<Self>(),
            progress: None,
            user: ptr::null_mut(),
            stop: ptr::null(),
        }
    }
}

/// Writes a watch that does nothing into `watch`, whose size is `size`: `dy_watch_init(&watch, sizeof watch)`. NULL, and a
/// size that no version has, do nothing. Cannot fail.
///
/// # Safety
/// `watch` is NULL or writable for `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_watch_init(watch: *mut dy_watch, size: usize) {
    // SAFETY: the same contract.
    unsafe { options::init(watch, size) };
}

/// What a call is busy with.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_stage {
    /// An assignment: seats, minimums and the total score.
    Score = 0,
    /// An assignment: policy tie keys and tie hashes.
    Ties = 1,
    /// An assignment: branches of opposing cases.
    Opposing = 2,
    /// An assignment: cases one after the other, of rotation and lot.
    Turns = 3,
    /// An assignment: reasons and ways out of seats that stayed empty.
    Reasons = 4,
    /// Rows of a text are read.
    Reading = 5,
    /// A calibration is fitted.
    Fitting = 6,
    /// An engine is made ready.
    Building = 7,
    /// Lawyers are asked about and scored.
    Ranking = 8,
    /// The smallest change is looked for.
    Explaining = 9,
    /// Events are gone through again.
    Replaying = 10,
}

/// The word of a `dy_stage`, such as `"ranking"`; `""` for a number that is none. The text lives for ever. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn dy_stage_word(stage: u32) -> *const c_char {
    const WORDS: [&std::ffi::CStr; 11] = [
        c"score",
        c"ties",
        c"opposing",
        c"turns",
        c"reasons",
        c"reading",
        c"fitting",
        c"building",
        c"ranking",
        c"explaining",
        c"replaying",
    ];
    let word = usize::try_from(stage).ok().and_then(|at| WORDS.get(at));
    word.map_or(empty(), |word| word.as_ptr())
}

/// The caller's watch as the core asks it.
pub(crate) struct Watch<'a> {
    progress: dy_progress,
    user: *mut c_void,
    stop: Option<&'a AtomicBool>,
    /// Whether the call was told to stop: it stays so, whoever takes the wish back, and nobody is asked again.
    has_ended: bool,
    /// Steps of what was worked through before.
    before: u64,
    /// Steps of what is worked through now.
    steps: u64,
}

impl Watch<'_> {
    /// # Safety
    /// `watch` is NULL or a readable `dy_watch`; its `progress` and `stop` are what they are declared to be, and stay so
    /// during the call.
    pub(crate) unsafe fn new(watch: *const dy_watch) -> Result<Self, Failure> {
        // SAFETY: the same contract.
        let watch = unsafe { options::read("watch", watch) }?;
        // SAFETY: the same contract.
        let stop = unsafe { get_optional("watch.stop", watch.stop) }?;
        let new = Self {
            progress: watch.progress,
            user: watch.user,
            stop,
            has_ended: false,
            before: 0,
            steps: 0,
        };
        if new.is_stopped() {
            let problem = Problem::new("stopped", "watch", "a stop", "to go on to the end");
            return Err(Error::one(ErrorKind::Stopped, problem).into());
        }
        Ok(new)
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.is_some_and(|stop| stop.load(Ordering::Acquire))
    }
}

impl Observer for Watch<'_> {
    fn step(&mut self, stage: Stage, steps: u64, done: u64, of: u64) -> bool {
        if self.has_ended {
            return false;
        }
        // An assignment that is to tell everything is worked through several times, each counted from 0.
        if steps < self.steps {
            self.before = self.before.saturating_add(self.steps);
        }
        self.steps = steps;
        let steps = self.before.saturating_add(steps);
        let goes_on = !self.is_stopped()
            && self.progress.is_none_or(|progress| {
                // SAFETY: `new` was promised that it is such a function, for as long as the call lasts.
                unsafe { progress(self.user, stage as u32, steps, done, of) != 0 }
            })
            && !self.is_stopped();
        self.has_ended = !goes_on;
        goes_on
    }
}

#[cfg(test)]
#[path = "watch_tests.rs"]
mod tests;
