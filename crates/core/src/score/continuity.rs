//! Continuity (一援到底): the lawyer who stood for the client before, or a colleague.

use super::points::Valued;
use super::request::Request;
use crate::columns::{Row, Table};
use crate::model::{Case, Ended, Side};
use crate::policy::MICRO;

/// Who stood for the client earlier in the matter.
#[derive(Debug, Default)]
pub(crate) struct Chain {
    rows: Vec<u32>,
    firms: Vec<u32>,
}

impl Chain {
    /// The chain, if there is one to go on with: earlier lawyers of the client who were neither replaced
    /// nor removed.
    pub(super) fn of(case: &Case, table: &Table) -> Option<Self> {
        let mut chain = Self::default();
        let mut asked = false;
        for earlier in case.earlier().into_iter().flatten() {
            let over = matches!(
                earlier.ended(),
                Some(Ended::Replaced | Ended::RemovedForCause)
            );
            if *earlier.side() != Side::Ours || over {
                continue;
            }
            asked = true;
            let row = earlier
                .lawyer()
                .and_then(|lawyer| table.number(lawyer.as_str()));
            chain.rows.extend(row);
            // The firm that the record names, even where nobody of the roster is there any more.
            chain.firms.extend(match earlier.firm() {
                Some(firm) => table.numbers.firms.number(firm.as_str()),
                None => row.and_then(|row| table.row(row).firm()),
            });
        }
        asked.then_some(chain)
    }
}

/// 1,000,000 for the same lawyer, less for a colleague, 0 for anyone else.
#[inline]
pub(super) fn value(row: &Row<'_>, request: &Request<'_>) -> Valued {
    let Some(chain) = &request.chain else {
        return Valued::not_asked();
    };
    let value = if chain.rows.contains(&row.number()) {
        MICRO
    } else if row.firm().is_some_and(|firm| chain.firms.contains(&firm)) {
        request.numbers.continuity_firm
    } else {
        0
    };
    Valued { value, known: true }
}

#[cfg(test)]
#[path = "continuity_tests.rs"]
mod tests;
