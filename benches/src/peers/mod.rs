//! What a data frame library gets, so that it can do the same work: the facts as columns, the numbers of
//! the policy and the calibration, and the cases as parameters.

mod columns;
mod evidence;
mod facts;
mod parameters;
mod queries;
mod side_tables;

pub use columns::Columns;
pub use queries::{Query, Scope, engine, many_queries, queries};

use dianyuan::{Calibration, Policy, Roster};

/// Writes everything that a peer reads at the start.
///
/// # Errors
/// What the file system says.
pub fn export(
    folder: &std::path::Path,
    roster: &Roster,
    policy: &Policy,
    calibration: &Calibration,
) -> std::io::Result<()> {
    let evidence = evidence::Evidence::ask(roster, policy);
    let mut columns = Columns::new(folder);
    facts::write(&mut columns, roster, &evidence, (policy, calibration))?;
    side_tables::write(&mut columns, roster)?;
    columns.finish()
}
