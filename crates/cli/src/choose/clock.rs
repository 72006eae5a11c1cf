//! The moment at which commands are decided.

use std::time::{SystemTime, UNIX_EPOCH};

use dianyuan::model::Instant;

/// A moment that was stated, or the clock's.
#[derive(Debug)]
pub(super) enum Clock {
    Stated(Instant),
    /// The clock, told at this moment's offset: civil days are those of the place where cases come in.
    Like(Instant),
}

impl Clock {
    /// The clock that was asked for; `like` lends its offset, UTC where there is none.
    pub(super) fn new(stated: Option<&Instant>, like: Option<&Instant>) -> Self {
        match (stated, like) {
            (Some(stated), _) => Self::Stated(stated.clone()),
            (None, Some(like)) => Self::Like(like.clone()),
            (None, None) => Self::Like("1970-01-01T00:00:00Z".parse().expect("a moment in range")),
        }
    }

    /// Now.
    pub(super) fn now(&self) -> Instant {
        match self {
            Self::Stated(stated) => stated.clone(),
            Self::Like(like) => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH);
                let seconds = since.map_or(0, |since| since.as_secs());
                let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
                let later = like.plus_seconds(seconds.saturating_sub(like.unix_seconds()));
                later.expect("clocks stand between 1970 and 2199")
            }
        }
    }
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
