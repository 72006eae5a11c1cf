//! Lives through a year of the synthetic city under each way of finding a lawyer: a line of JSON for each.
//!
//! `choice_year CASES [WAY]`, where the way is `choice`, `rotation` or `best`.

use std::io::{self, Write as _};

use dianyuan_benches::year::{SEED, Way, run};

fn main() -> io::Result<()> {
    let number = std::env::args()
        .nth(1)
        .and_then(|number| number.parse().ok());
    let number: u32 = number.ok_or_else(|| io::Error::other("expected a number of cases"))?;
    let only = std::env::args().nth(2);
    for way in Way::ALL {
        if only.as_deref().is_some_and(|only| only != way.word()) {
            continue;
        }
        let figures = run(way, SEED, number);
        let mut out = io::stdout().lock();
        writeln!(out, "{}", figures.to_json().to_canonical())?;
        out.flush()?;
    }
    Ok(())
}
