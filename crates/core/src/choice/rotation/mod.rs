//! Rotation (轮派): whoever is farthest behind their share of the work is next.
//!
//! Each piece of work is shared out, by weight, among those who could have taken it; whoever takes it has the whole
//! taken off. What is left is the deficit, and the largest is next. So shares are counted over work that could be
//! moved alone, one who is away or may not serve falls behind nobody, and a newcomer starts even with the others.

mod turn;

use std::collections::BTreeMap;

pub use turn::{Skipped, Standing, Turn};

use crate::error::{Error, ErrorKind, Problem};
use crate::model::Whole;

/// Parts of a work unit. A share is cut to whole parts, for equal weights alike, so that equals stay equal.
const PARTS: i128 = 1_000_000_000_000;

/// Heaviest weight.
const MOST: u32 = 1_000_000;

/// Shares of work among members: lawyers, or firms.
///
/// # Example
/// ```
/// use dianyuan::choice::Rotation;
/// let mut rotation = Rotation::new("2026");
/// for (member, weight) in [("F-1", 5), ("F-2", 1), ("F-3", 1), ("F-4", 1)] {
///     rotation.join(member, weight)?;
/// }
/// let mut taken = std::collections::BTreeMap::new();
/// for _ in 0..80 {
///     let turn = rotation.next(1, |_| None)?; // nobody is barred
///     *taken.entry(turn.member().unwrap().to_owned()).or_insert(0) += 1;
///     rotation.take(&turn)?;
/// }
/// assert_eq!(taken.into_values().collect::<Vec<_>>(), [50, 10, 10, 10]);
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    seed: Box<str>,
    members: BTreeMap<Box<str>, Member>,
    turns: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Member {
    weight: u32,
    /// Parts of work units by which it is behind its share; negative where it is ahead.
    deficit: i128,
    is_away: bool,
    /// The number of its latest turn, from 1; 0 where it had none.
    last: u64,
}

impl Rotation {
    /// A rotation without members. The seed decides, by tie hash, between equals who have not had a turn yet.
    #[must_use]
    pub fn new(seed: &str) -> Self {
        Self {
            seed: seed.into(),
            members: BTreeMap::new(),
            turns: 0,
        }
    }

    /// A member joins, even with the others. A weight of 0 is given nothing.
    ///
    /// # Errors
    /// `Request` if it is a member already, or the weight is above 1,000,000.
    pub fn join(&mut self, member: &str, weight: u32) -> Result<(), Error> {
        check_weight(weight)?;
        if self.members.contains_key(member) {
            return Err(fault("duplicate", member, "an id that is no member yet"));
        }
        let new = Member {
            weight,
            deficit: 0,
            is_away: false,
            last: 0,
        };
        self.members.insert(member.into(), new);
        Ok(())
    }

    /// A member leaves for good; one who joins again later starts even.
    ///
    /// # Errors
    /// `Request` if it is no member.
    pub fn leave(&mut self, member: &str) -> Result<(), Error> {
        self.member(member)?;
        self.members.remove(member);
        Ok(())
    }

    /// A member is away (on leave, suspended): it is given nothing, and work meanwhile does not count for it.
    ///
    /// # Errors
    /// `Request` if it is no member.
    pub fn suspend(&mut self, member: &str) -> Result<(), Error> {
        self.member(member)?.is_away = true;
        Ok(())
    }

    /// A member is back, as far behind or ahead as it went.
    ///
    /// # Errors
    /// `Request` if it is no member.
    pub fn resume(&mut self, member: &str) -> Result<(), Error> {
        self.member(member)?.is_away = false;
        Ok(())
    }

    /// A member's share of later work is another; what it is behind or ahead stays.
    ///
    /// # Errors
    /// `Request` if it is no member, or the weight is above 1,000,000.
    pub fn reweigh(&mut self, member: &str, weight: u32) -> Result<(), Error> {
        check_weight(weight)?;
        self.member(member)?.weight = weight;
        Ok(())
    }

    fn member(&mut self, id: &str) -> Result<&mut Member, Error> {
        let member = self.members.get_mut(id);
        member.ok_or_else(|| fault("not_found", id, "the id of a member"))
    }

    /// Members in the order of their ids.
    pub fn members(&self) -> impl Iterator<Item = &str> {
        self.members.keys().map(AsRef::as_ref)
    }

    /// Whether a member is there and has a weight, so that it may be given work.
    #[must_use]
    pub fn takes_part(&self, member: &str) -> bool {
        let member = self.members.get(member);
        member.is_some_and(|member| member.weight > 0 && !member.is_away)
    }

    /// The weight of a member.
    #[must_use]
    pub fn weight(&self, member: &str) -> Option<u32> {
        self.members.get(member).map(|member| member.weight)
    }
}

/// A share of work.
fn share(units: u32, weight: u32, all: u64) -> i128 {
    i128::from(units) * PARTS * i128::from(weight) / i128::from(all)
}

fn check_weight(weight: u32) -> Result<(), Error> {
    if Whole::<0, MOST>::new(weight).is_some() {
        return Ok(());
    }
    let problem = Problem::new(
        "out_of_range",
        "weight",
        weight.to_string(),
        format!("a weight from 0 to {MOST}"),
    );
    Err(Error::one(ErrorKind::Request, problem))
}

fn fault(code: &'static str, id: &str, expected: &'static str) -> Error {
    let found = crate::wire::shown_text(id);
    Error::one(
        ErrorKind::Request,
        Problem::new(code, "member", found, expected),
    )
}

#[cfg(test)]
#[path = "rotation_tests.rs"]
mod tests;
