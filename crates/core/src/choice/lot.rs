//! Lot (随机, 摇号): chance that nobody could bend, and that anyone can draw again.
//!
//! Before a case is received the agency publishes a commitment, which is a digest of the seed and does not betray it.
//! The seed then decides the order of lawyers for each case by tie hash; afterwards it is published, and whoever has
//! SHA-256 draws again. A seed that was not committed before could have been tried out, so a lot says how its seed
//! stands.

use std::cmp::Reverse;

use crate::error::{Error, ErrorKind, Problem};
use crate::model::Instant;
use crate::wire::record::words;
use crate::wire::{Json, shown_text, tie_hash};

/// What is published of a seed before it is used: 64 hexadecimal digits of SHA-256 over `dianyuan/1`, `seed` and the
/// seed, each preceded by its length in bytes as 4 bytes big-endian.
///
/// # Example
/// ```
/// // printf '\0\0\0\012dianyuan/1\0\0\0\004seed\0\0\0\003abc' | sha256sum
/// let published = dianyuan::choice::commitment("abc");
/// assert_eq!(published, "beace8aa1636f7c57611844b891f766120c194796bb98a4d430015edb56ea61f");
/// ```
#[must_use]
pub fn commitment(seed: &str) -> String {
    crate::wire::seed_digest(seed).to_string()
}

words! {
    /// How a lot's seed stands.
    pub enum Seed {
        /// It was committed before the case was received: nobody could know what it would decide.
        Committed = "committed",
        /// It was committed when the case was known already.
        Late = "late",
        /// It is another than the one that was committed.
        Different = "different",
        /// It was not committed.
        Uncommitted = "uncommitted",
    }
}

impl Seed {
    /// How a seed stands that was published as `commitment` at some moment, for a case received at another.
    #[must_use]
    pub fn standing(seed: &str, committed: Option<(&str, &Instant)>, received: &Instant) -> Self {
        match committed {
            None => Self::Uncommitted,
            Some((published, _)) if published != commitment(seed) => Self::Different,
            Some((_, at)) if at.unix_seconds() >= received.unix_seconds() => Self::Late,
            Some(_) => Self::Committed,
        }
    }
}

/// A lawyer in a lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    lawyer: Box<str>,
    hash: u64,
}

impl Ticket {
    /// The lawyer.
    #[must_use]
    pub fn lawyer(&self) -> &str {
        &self.lawyer
    }

    /// The tie hash of the purpose `lot`; see [`tie_hash`](crate::tie_hash).
    #[must_use]
    pub fn hash(&self) -> u64 {
        self.hash
    }
}

/// The order of lawyers for one case that a seed decides.
///
/// # Example
/// ```
/// use dianyuan::choice::Lot;
/// let lot = Lot::draw("2026-11-22", "C-1", ["L-1", "L-2", "L-3"])?;
/// let largest = lot.tickets().iter().map(|ticket| ticket.hash()).max();
/// assert_eq!(Some(lot.tickets()[0].hash()), largest);
/// assert_eq!(lot, Lot::draw("2026-11-22", "C-1", ["L-3", "L-1", "L-2"])?, "in whatever order they come");
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    seed: Box<str>,
    case: Box<str>,
    tickets: Vec<Ticket>,
}

impl Lot {
    /// Draws for a case among lawyers. The larger tie hash comes first, of equals the smaller id.
    ///
    /// # Errors
    /// `Request` if a lawyer is named twice.
    pub fn draw<'a>(
        seed: &str,
        case: &str,
        lawyers: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, Error> {
        let mut tickets: Vec<Ticket> = lawyers
            .into_iter()
            .map(|lawyer| Ticket {
                lawyer: lawyer.into(),
                hash: tie_hash("lot", seed, case, lawyer),
            })
            .collect();
        tickets.sort_unstable_by(|a, b| {
            (Reverse(a.hash), &a.lawyer).cmp(&(Reverse(b.hash), &b.lawyer))
        });
        let twice = tickets
            .windows(2)
            .filter(|pair| pair[0].lawyer == pair[1].lawyer);
        let problems = twice.map(|pair| {
            let found = shown_text(&pair[0].lawyer);
            Problem::new("duplicate", "lawyer", found, "each lawyer once")
        });
        Error::unless_empty(ErrorKind::Request, problems.collect())?;
        Ok(Self {
            seed: seed.into(),
            case: case.into(),
            tickets,
        })
    }

    /// The first is who is drawn; if they cannot, the next is.
    #[must_use]
    pub fn tickets(&self) -> &[Ticket] {
        &self.tickets
    }

    /// The lot for a record, `dianyuan.lot/1`. Hashes are 16 hexadecimal digits.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let tickets = self.tickets.iter().map(|ticket| {
            Json::object([
                ("hash", Json::from(format!("{:016x}", ticket.hash))),
                ("lawyer", Json::from(ticket.lawyer.to_string())),
            ])
        });
        Json::object([
            ("format", Json::from("dianyuan.lot/1")),
            ("seed", Json::from(self.seed.to_string())),
            ("commitment", Json::from(commitment(&self.seed))),
            ("case", Json::from(self.case.to_string())),
            ("tickets", Json::Array(tickets.collect())),
        ])
    }
}

#[cfg(test)]
#[path = "lot_tests.rs"]
mod tests;
