//! Long work on a terminal: how far it is, and Ctrl-C.

use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use dianyuan::assign::{Observer, Stage};

use crate::language::Language;
use crate::progress::Progress;

/// Work that takes less is over before one could read about it.
const WORTH_SHOWING: Duration = Duration::from_millis(400);

/// Between two looks at the clock's consequences on the screen.
const PAUSE: Duration = Duration::from_millis(100);

/// What a shell says of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// Shows the stage and the count on standard error, and stops the work at the first Ctrl-C.
pub(super) struct Watch {
    language: Language,
    is_interrupted: Arc<AtomicBool>,
    progress: Option<Progress>,
    start: Instant,
    /// When something was last shown.
    shown: Instant,
}

impl Watch {
    /// From here on, the first Ctrl-C stops the work and the second one ends the program.
    pub(super) fn start(language: Language) -> Self {
        let is_interrupted = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&is_interrupted);
        let second = move || {
            if seen.swap(true, Ordering::Relaxed) {
                process::exit(INTERRUPTED);
            }
        };
        // Where no handler can be set, Ctrl-C ends the program as it always does.
        let _ = ctrlc::set_handler(second);
        let start = Instant::now();
        Self {
            language,
            is_interrupted,
            progress: None,
            start,
            shown: start,
        }
    }
}

impl Observer for Watch {
    fn step(&mut self, stage: Stage, steps: u64, done: u64, of: u64) -> bool {
        let now = Instant::now();
        if now - self.start >= WORTH_SHOWING && now - self.shown >= PAUSE {
            self.shown = now;
            let progress = self.progress.get_or_insert_with(Progress::of_work);
            progress.say(self.language.stage(stage, steps, done, of));
        }
        !self.is_interrupted.load(Ordering::Relaxed)
    }
}
