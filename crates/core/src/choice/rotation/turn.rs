//! One turn of a rotation: who is next, how far behind everybody is, and who was passed over and why.

use std::cmp::Reverse;

use super::{Member, PARTS, Rotation, fault, share};
use crate::error::{Error, ErrorKind, Problem};
use crate::model::Whole;
use crate::wire::{Json, tie_hash};

/// Most work units of one piece of work.
const MOST_UNITS: u32 = 1_000;

/// Who is next for a piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    number: u64,
    units: u32,
    contenders: Vec<Standing>,
    skipped: Vec<Skipped>,
}

/// A member who could be given the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    member: Box<str>,
    deficit: i128,
    /// Its share of this piece of work, in parts.
    share: i128,
}

/// A member who was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    member: Box<str>,
    why: Box<str>,
}

impl Standing {
    /// The member.
    #[must_use]
    pub fn member(&self) -> &str {
        &self.member
    }

    /// By how many work units, with this piece shared out, the member is behind its share: an exact decimal of
    /// twelve places, negative where it is ahead.
    #[must_use]
    pub fn deficit(&self) -> String {
        decimal(self.deficit)
    }
}

/// Parts as an exact decimal of work units.
fn decimal(parts: i128) -> String {
    let (whole, rest) = (parts.abs() / PARTS, parts.abs() % PARTS);
    let sign = if parts < 0 { "-" } else { "" };
    format!("{sign}{whole}.{rest:012}")
}

impl Skipped {
    /// The member.
    #[must_use]
    pub fn member(&self) -> &str {
        &self.member
    }

    /// `no_weight`, `away`, or what the caller said.
    #[must_use]
    pub fn why(&self) -> &str {
        &self.why
    }
}

impl Turn {
    /// Who is next; none where everybody was passed over.
    #[must_use]
    pub fn member(&self) -> Option<&str> {
        self.contenders.first().map(Standing::member)
    }

    /// Work units of the piece of work.
    #[must_use]
    pub fn units(&self) -> u32 {
        self.units
    }

    /// Who could be given it, whoever is farthest behind first.
    #[must_use]
    pub fn contenders(&self) -> &[Standing] {
        &self.contenders
    }

    /// Who was passed over, in the order of ids.
    #[must_use]
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// The turn for a record.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let contenders = self.contenders.iter().map(|standing| {
            Json::object([
                ("member", Json::from(standing.member.to_string())),
                ("deficit_exact", Json::from(standing.deficit())),
                ("share_exact", Json::from(decimal(standing.share))),
            ])
        });
        let skipped = self.skipped.iter().map(|skipped| {
            Json::object([
                ("member", Json::from(skipped.member.to_string())),
                ("why", Json::from(skipped.why.to_string())),
            ])
        });
        Json::object([
            ("number", Json::from(self.number)),
            ("units", Json::from(self.units)),
            ("contenders", Json::Array(contenders.collect())),
            ("skipped", Json::Array(skipped.collect())),
        ])
    }
}

impl Rotation {
    /// Who is next for work of so many units. `barred` says why a member may not have it (a gate's code, say), or
    /// nothing; it is asked of members who are there and have a weight. Nothing changes until [`Rotation::take`].
    ///
    /// Whoever is farthest behind comes first; of equals whoever has waited longest, then the larger tie hash of the
    /// purpose `rotation`, then the smaller id.
    ///
    /// # Errors
    /// `Request` if `units` is not from 1 to 1,000.
    pub fn next(
        &self,
        units: u32,
        mut barred: impl FnMut(&str) -> Option<String>,
    ) -> Result<Turn, Error> {
        if Whole::<1, MOST_UNITS>::new(units).is_none() {
            let expected = format!("work units from 1 to {MOST_UNITS}");
            let problem = Problem::new("out_of_range", "units", units.to_string(), expected);
            return Err(Error::one(ErrorKind::Request, problem));
        }
        let (mut able, mut skipped) = (Vec::new(), Vec::new());
        for (id, member) in &self.members {
            let why = if member.weight == 0 {
                Some("no_weight".to_owned())
            } else if member.is_away {
                Some("away".to_owned())
            } else {
                barred(id)
            };
            match why {
                None => able.push((id, member)),
                Some(why) => skipped.push(Skipped {
                    member: id.clone(),
                    why: why.into(),
                }),
            }
        }
        let all: u64 = able
            .iter()
            .map(|(_, member)| u64::from(member.weight))
            .sum();
        able.sort_by_cached_key(|(id, member)| {
            let hash = tie_hash("rotation", &self.seed, "", id);
            let deficit = member.deficit + share(units, member.weight, all);
            (Reverse(deficit), member.last, Reverse(hash), *id)
        });
        let contenders = able.into_iter().map(|(id, member)| Standing {
            member: id.clone(),
            deficit: member.deficit + share(units, member.weight, all),
            share: share(units, member.weight, all),
        });
        Ok(Turn {
            number: self.turns + 1,
            units,
            contenders: contenders.collect(),
            skipped,
        })
    }

    /// The work of a turn is given to whoever was next. A turn that nobody could take changes nothing.
    ///
    /// # Errors
    /// `Request` if the rotation has changed for one of the contenders since the turn was made.
    ///
    /// # Panics
    /// Never: whoever is looked up was looked up before.
    pub fn take(&mut self, turn: &Turn) -> Result<(), Error> {
        let Some(next) = turn.contenders.first() else {
            return Ok(());
        };
        let stale = |standing: &Standing| {
            let expected = "a turn that was made of the rotation as it is now";
            fault("stale", &standing.member, expected)
        };
        let member = |id: &str| self.members.get(id);
        let weights = turn.contenders.iter().map(|standing| {
            let able = member(&standing.member).filter(|member| !member.is_away);
            able.map(|able| u64::from(able.weight))
                .ok_or_else(|| stale(standing))
        });
        let all = weights.sum::<Result<u64, Error>>()?;
        let mut after: Vec<(&str, Member)> = Vec::with_capacity(turn.contenders.len());
        for standing in &turn.contenders {
            let mut able = member(&standing.member).expect("looked at above").clone();
            if able.weight == 0 || turn.number != self.turns + 1 {
                return Err(stale(standing));
            }
            able.deficit += share(turn.units, able.weight, all);
            if able.deficit != standing.deficit {
                return Err(stale(standing));
            }
            after.push((&standing.member, able));
        }
        self.turns += 1;
        for (id, member) in after {
            self.members.insert(id.into(), member);
        }
        let next = self.members.get_mut(&next.member).expect("put in above");
        next.deficit -= i128::from(turn.units) * PARTS;
        next.last = self.turns;
        Ok(())
    }

    /// Where every member stands.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let members = self.members.iter().map(|(id, member)| {
            Json::object([
                ("member", Json::from(id.to_string())),
                ("weight", Json::from(member.weight)),
                ("deficit_exact", Json::from(decimal(member.deficit))),
                ("is_away", Json::Bool(member.is_away)),
                ("last", Json::from(member.last)),
            ])
        });
        Json::object([
            ("turns", Json::from(self.turns)),
            ("members", Json::Array(members.collect())),
        ])
    }

    /// The work of a turn that was taken comes back, because nothing came of it: shares are as if it had never
    /// been, for everybody who is still a member. Whoever had it has waited less long than the others all the same.
    pub fn give_back(&mut self, turn: &Turn) {
        let Some(taker) = turn.member() else { return };
        for standing in &turn.contenders {
            if let Some(member) = self.members.get_mut(&standing.member) {
                member.deficit -= standing.share;
            }
        }
        if let Some(member) = self.members.get_mut(taker) {
            member.deficit += i128::from(turn.units) * PARTS;
        }
    }
}
