//! The state that events lead to.

mod books;
mod case;
mod evolve;
mod member;
mod seat;

use std::sync::Arc;

use rpds::RedBlackTreeMapSync;

pub(crate) use books::AllBookings;
pub use books::{Booking, Books};
pub use case::{CaseState, Step};
pub(super) use evolve::OTHER_FIRM;
pub use member::{Member, MemberStanding};
pub use seat::{BarWhy, Seat, SeatStanding};

use super::super::rotation::{Rotation, Turn};
use crate::error::{Error, ErrorKind, Problem};
use crate::model::{CaseId, FirmId, Instant, Label, LawyerId};
use crate::wire::record::words;
use crate::wire::{Digest, Json, Wire, shown_text};

/// A command that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Done {
    pub(super) command: Digest,
    pub(super) seq: u64,
    pub(super) events: u64,
}

/// Where everything stands after some events. Copies share what did not change, so they cost next to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub(super) cases: RedBlackTreeMapSync<CaseId, Arc<CaseState>>,
    /// Cases that are not closed.
    pub(super) open: RedBlackTreeMapSync<CaseId, ()>,
    pub(super) bookings: AllBookings,
    pub(super) members: RedBlackTreeMapSync<LawyerId, Arc<Member>>,
    pub(super) by_lawyer: Arc<Rotation>,
    pub(super) by_firm: Arc<Rotation>,
    /// Turns of seats that are only kept: they are given back if nothing comes of them.
    pub(super) turns: RedBlackTreeMapSync<(CaseId, LawyerId), Arc<Turns>>,
    pub(super) commitments: RedBlackTreeMapSync<Label, Instant>,
    pub(super) done: RedBlackTreeMapSync<Label, Done>,
    pub(super) latest: Option<Instant>,
}

/// Turns that a seat was given by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Turns {
    pub(super) of_lawyers: Option<Turn>,
    pub(super) of_firms: Option<Turn>,
}

impl State {
    pub(super) fn new(stream: &Label) -> Self {
        Self {
            cases: RedBlackTreeMapSync::default(),
            open: RedBlackTreeMapSync::default(),
            bookings: AllBookings::default(),
            members: RedBlackTreeMapSync::default(),
            by_lawyer: Arc::new(Rotation::new(stream.as_str())),
            by_firm: Arc::new(Rotation::new(stream.as_str())),
            turns: RedBlackTreeMapSync::default(),
            commitments: RedBlackTreeMapSync::default(),
            done: RedBlackTreeMapSync::default(),
            latest: None,
        }
    }

    /// Where a case stands.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&CaseState> {
        self.cases.get(id).map(AsRef::as_ref)
    }

    /// Every case, in the order of ids.
    pub fn cases(&self) -> impl Iterator<Item = (&CaseId, &CaseState)> {
        self.cases.iter().map(|(id, case)| (id, case.as_ref()))
    }

    /// Cases that are not closed, in the order of ids.
    pub fn open_cases(&self) -> impl Iterator<Item = (&CaseId, &CaseState)> {
        let open = self.open.keys();
        open.filter_map(|id| Some((id, self.cases.get(id)?.as_ref())))
    }

    /// What the ledger knows of a lawyer.
    #[must_use]
    pub fn member(&self, lawyer: &str) -> Option<&Member> {
        self.members.get(lawyer).map(AsRef::as_ref)
    }

    /// Everybody of whom the ledger knows anything, in the order of ids.
    pub fn members(&self) -> impl Iterator<Item = (&LawyerId, &Member)> {
        self.members
            .iter()
            .map(|(id, member)| (id, member.as_ref()))
    }

    /// What is in hand at a moment.
    #[must_use]
    pub fn books<'a>(&'a self, now: &'a Instant) -> Books<'a> {
        Books {
            all: &self.bookings,
            now,
            seat: None,
        }
    }

    /// Every booking of a lawyer, also of seats that have run out and cases that have ended.
    #[must_use]
    pub fn bookings(&self, lawyer: &str) -> &[Booking] {
        self.bookings.of(lawyer)
    }

    /// When the latest event happened.
    #[must_use]
    pub fn latest(&self) -> Option<&Instant> {
        self.latest.as_ref()
    }

    /// Rotation among lawyers.
    #[must_use]
    pub fn rotation_by_lawyer(&self) -> &Rotation {
        &self.by_lawyer
    }

    /// Rotation among firms.
    #[must_use]
    pub fn rotation_by_firm(&self) -> &Rotation {
        &self.by_firm
    }

    /// When this commitment was published.
    #[must_use]
    pub fn committed(&self, commitment: &str) -> Option<&Instant> {
        self.commitments.get(commitment)
    }

    /// The latest commitment.
    pub(super) fn latest_commitment(&self) -> Option<(&str, &Instant)> {
        let all = self.commitments.iter();
        let latest = all.max_by_key(|(commitment, at)| (at.unix_seconds(), *commitment));
        latest.map(|(commitment, at)| (commitment.as_str(), at))
    }

    /// The firm of a lawyer, as far as the ledger knows.
    pub(super) fn firm_of(&self, lawyer: &str) -> Option<&FirmId> {
        self.member(lawyer)?.firm.as_ref()
    }

    /// What is overdue at an instant, the longest first.
    #[must_use]
    pub fn overdue(&self, now: &Instant) -> Vec<Overdue> {
        let mut found = Vec::new();
        for (id, case) in self.cases() {
            for (what, lawyer, due) in case.deadlines() {
                if now.unix_seconds() > due.unix_seconds() {
                    found.push(Overdue {
                        case: id.clone(),
                        what,
                        lawyer: lawyer.cloned(),
                        due_at: due.clone(),
                    });
                }
            }
        }
        // In the order of cases, which stays the order of equals.
        found.sort_by_key(|overdue| overdue.due_at.unix_seconds());
        found
    }

    /// SHA-256 of everything that is known of a case; of `null` where there is none.
    #[must_use]
    pub fn case_digest(&self, id: &str) -> Digest {
        let case = self.cases.get_key_value(id);
        let json = case.map_or(Json::Null, |(id, case)| case.to_json(id));
        Digest::of(&json)
    }

    /// Everything that is known of a case as JSON, as [`State::to_json`] has it among its `cases`.
    ///
    /// # Errors
    /// `Request` if there is no such case.
    ///
    /// # Example
    /// ```
    /// use dianyuan::choice::Ledger;
    /// let error = Ledger::new("2026").unwrap().state().case_json("C-1").unwrap_err();
    /// assert_eq!(error.problems()[0].code, "not_found");
    /// ```
    pub fn case_json(&self, id: &str) -> Result<Json<'static>, Error> {
        let case = self.cases.get_key_value(id);
        case.map(|(id, case)| case.to_json(id)).ok_or_else(|| {
            let problem = Problem::new("not_found", "case", shown_text(id), "a case of the ledger");
            Error::one(ErrorKind::Request, problem)
        })
    }

    /// Everything as JSON: the same events lead to the same canonical bytes.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let cases = self.cases.iter().map(|(id, case)| case.to_json(id));
        let members = self.members.iter().map(|(id, member)| member.to_json(id));
        let commitments = self.commitments.iter().map(|(commitment, at)| {
            Json::object([("commitment", commitment.write()), ("at", at.write())])
        });
        let done = self.done.iter().map(|(id, done)| {
            Json::object([
                ("id", id.write()),
                ("command", Json::from(done.command.to_string())),
                ("seq", Json::from(done.seq)),
                ("events", Json::from(done.events)),
            ])
        });
        let turns = self.turns.iter().map(|((case, lawyer), turns)| {
            let turn = |turn: &Option<Turn>| turn.as_ref().map_or(Json::Null, Turn::to_json);
            Json::object([
                ("case", case.write()),
                ("lawyer", lawyer.write()),
                ("of_lawyers", turn(&turns.of_lawyers)),
                ("of_firms", turn(&turns.of_firms)),
            ])
        });
        let latest = self.latest.as_ref();
        Json::object([
            ("format", Json::from("dianyuan.ledger/1")),
            ("cases", Json::Array(cases.collect())),
            ("bookings", self.bookings.to_json()),
            ("members", Json::Array(members.collect())),
            ("rotation_by_lawyer", self.by_lawyer.to_json()),
            ("rotation_by_firm", self.by_firm.to_json()),
            ("turns", Json::Array(turns.collect())),
            ("commitments", Json::Array(commitments.collect())),
            ("commands", Json::Array(done.collect())),
            ("latest", latest.map_or(Json::Null, Wire::write)),
        ])
    }
}

words! {
    /// What a term is set for.
    pub enum Deadline {
        /// Somebody must be appointed (法律援助法 Art. 36, 43).
        Appointment = "appointment",
        /// Agreement and power of attorney must be signed (程序规定 Art. 27).
        Agreement = "agreement",
        /// The lawyer must have met the client in custody (刑事诉讼法 Art. 39).
        Meeting = "meeting",
        /// A replacement that was asked for must be decided.
        Replacement = "replacement",
        /// The bureau must decide on an objection (法律援助法 Art. 49).
        Objection = "objection",
        /// The file must be archived.
        Archive = "archive",
    }
}

/// Something that should have happened by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The case.
    pub case: CaseId,
    /// What.
    pub what: Deadline,
    /// The lawyer it is about, where it is about one.
    pub lawyer: Option<LawyerId>,
    /// By when.
    pub due_at: Instant,
}
