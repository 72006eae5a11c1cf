//! Signs of life on standard error while something takes long; only on a terminal.

use std::fs;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Bytes of input below which everything is over before one could read it.
const WORTH_SHOWING: u64 = 4_000_000;

/// Lawyers below which the same holds.
const MANY_LAWYERS: usize = 20_000;

/// Shown until it is dropped.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// For work on a file, if the file is large.
    pub(crate) fn of_file(name: &str, what: &'static str) -> Self {
        let size = fs::metadata(name).map_or(0, |facts| facts.len());
        Self::new(size >= WORTH_SHOWING, what)
    }

    /// For work on a roster, if it is large.
    pub(crate) fn of_roster(lawyers: usize, what: &'static str) -> Self {
        Self::new(lawyers >= MANY_LAWYERS, what)
    }

    /// For work that is known to be long.
    pub(crate) fn of_work() -> Self {
        Self::new(true, "")
    }

    /// What is being done now.
    pub(crate) fn say(&self, what: String) {
        self.0.set_message(what);
    }

    fn new(is_long: bool, what: &'static str) -> Self {
        if !is_long {
            return Self(ProgressBar::hidden());
        }
        // Hidden by the library itself where standard error is no terminal.
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{spinner} {msg}, {elapsed}")
            .expect("the template is a literal");
        bar.set_style(style.tick_chars("|/-\\ "));
        bar.set_message(what);
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(bar)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
