//! Efron and Morris's batting table (B. Efron and C. Morris, "Data analysis using Stein's estimator and
//! its generalizations", JASA 70, 1975, table 1; also "Stein's paradox in statistics", Scientific American
//! 236, 1977): 18 players after 45 times at bat in 1970, and their averages in the rest of the season.

use super::{Counts, estimates, raw_rates, squared_error};

/// Hits of 45, and the average of the rest of the season in thousandths.
const PLAYERS: [(&str, u32, u32); 18] = [
    ("Clemente", 18, 346),
    ("F. Robinson", 17, 298),
    ("F. Howard", 16, 276),
    ("Johnstone", 15, 222),
    ("Berry", 14, 273),
    ("Spencer", 14, 270),
    ("Kessinger", 13, 263),
    ("L. Alvarado", 12, 210),
    ("Santo", 11, 269),
    ("Swoboda", 11, 230),
    ("Unser", 10, 264),
    ("Williams", 10, 256),
    ("Scott", 10, 303),
    ("Petrocelli", 10, 264),
    ("E. Rodriguez", 10, 226),
    ("Campaneris", 9, 285),
    ("Munson", 8, 316),
    ("Alvis", 7, 200),
];

#[test]
fn the_error_on_the_batting_table_is_at_most_a_third_of_the_raw_means() {
    let counts: Vec<Counts> = PLAYERS.iter().map(|(_, hits, _)| (*hits, 45)).collect();
    let rest: Vec<f64> = PLAYERS
        .iter()
        .map(|(_, _, rest)| f64::from(*rest) / 1e3)
        .collect();
    let raw = squared_error(&raw_rates(&counts), &rest);
    let estimated = squared_error(&estimates(&counts), &rest);
    assert!(
        (0.0745..0.0765).contains(&raw),
        "the table's own error is {raw}"
    );
    assert!(3.0 * estimated <= raw, "{estimated} against {raw}");
}
