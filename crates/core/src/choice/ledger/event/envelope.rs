//! The envelope around what happened: where it stands, who did it, and under which rules.

use super::super::ground::Basis;
use super::super::typed;
use super::super::words::Role;
use super::Happening;
use crate::error::Error;
use crate::model::{CaseId, Instant, Label, Whole};
use crate::wire::record::record;
use crate::wire::{Digest, Faults, Json, Wire, read_one, read_rows};

record! {
    /// Who acts.
    pub struct Actor, ActorDraft {
        required {
            /// The person, by pseudonymous id; of a lawyer or firm its own id.
            id: Label,
            /// As what.
            role: Role,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

/// The number of an event in its stream.
type Seq = Whole<1, 4_000_000_000>;

pub(crate) fn number(seq: u64) -> Seq {
    let seq = u32::try_from(seq).ok().and_then(Seq::new);
    seq.expect("a stream is far shorter than four thousand million events")
}

record! {
    /// Everything around what happened.
    pub struct Head, HeadDraft {
        required {
            /// Version of this form.
            v: Whole<1, 1>,
            /// The stream, one for each agency.
            stream: Label,
            /// Number in the stream, from 1, without a gap.
            seq: Seq,
            /// Id of the command, and from its second event on `#2`, `#3` and so on behind it.
            id: Label,
            /// When; never before the predecessor's.
            at: Instant,
            /// Who did it.
            actor: Actor,
            /// Digest of the policy that it was decided under.
            policy: Label,
        }
        optional {
            /// The case that it is about.
            case: CaseId,
            /// Digest of the command, at its first event.
            command: Label,
            /// Statutes behind it.
            basis: Vec<Basis>,
            /// Digest of the calibration that ranked.
            calibration: Label,
            /// Digest of the predecessor; absent at the first.
            prev: Label,
        }
    }
    personal false;
    check |_, _| {};
}

/// One event of a stream: what happened, and everything around it. Each carries the digest of its predecessor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub(crate) head: Head,
    pub(crate) what: Happening,
}

impl Event {
    /// Reads one event.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Record` with every fault of the event.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_one(text)
    }

    /// Reads events as they are stored: JSON Lines, an array, or one object. They stay in the order of the text; whether
    /// each follows from the one before, a [`Ledger`](crate::choice::Ledger) says.
    ///
    /// # Errors
    /// `Malformed` or `Record` with every fault of every row.
    pub fn many_from_json(text: &str) -> Result<Vec<Self>, Error> {
        let rows = read_rows::<Self>(text).finish()?;
        Ok(rows.into_iter().map(|row| row.record).collect())
    }

    /// Everything around what happened.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// What happened.
    #[must_use]
    pub fn what(&self) -> &Happening {
        &self.what
    }

    /// Number in the stream, from 1.
    #[must_use]
    pub fn seq(&self) -> u64 {
        u64::from(self.head.seq().get())
    }

    /// The case that it is about.
    #[must_use]
    pub fn case(&self) -> Option<&CaseId> {
        self.head.case()
    }

    /// The event as canonical JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.write().to_canonical()
    }

    /// SHA-256 of the canonical JSON; the successor carries it as `prev`.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.write())
    }
}

impl Wire for Event {
    fn read(json: &Json<'_>, faults: &mut Faults) -> Option<Self> {
        let parts = typed::take_apart(json, faults)?;
        let head = Head::read(&parts.head, faults);
        let what = Happening::read(&parts.kind, &parts.data, faults);
        Some(Self {
            head: head?,
            what: what?,
        })
    }
    fn write(&self) -> Json<'static> {
        typed::put_together(self.what.kind(), self.what.data(), self.head.write())
    }
    fn json_schema() -> Json<'static> {
        typed::schema(Head::json_schema(), Happening::schemas())
    }
}
