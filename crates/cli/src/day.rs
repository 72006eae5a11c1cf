//! The day that it is.

use std::time::{SystemTime, UNIX_EPOCH};

use dianyuan::Date;

/// Today, as the clock has it in UTC.
pub(crate) fn today() -> Date {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or(0);
    Date::from_day_number(days).expect("clocks stand between 1970 and 2199")
}
