//! Why a command is refused. A refusal changes nothing.

use std::fmt;

use super::ground::Ground;
use crate::wire::record::words;
use crate::wire::{Json, Wire as _};

words! {
    /// The sort of refusal.
    pub enum RefusalCode {
        /// The id was used for another command.
        IdReused = "id_reused",
        /// The command names no case, or one too many.
        CaseExpected = "case_expected",
        /// There is no such case.
        UnknownCase = "unknown_case",
        /// There is such a case already.
        KnownCase = "known_case",
        /// The case is closed.
        CaseClosed = "case_closed",
        /// The role may not do this.
        WrongRole = "wrong_role",
        /// A lawyer or firm may speak for itself alone.
        NotTheirs = "not_theirs",
        /// The policy leaves no choice in such cases.
        ChoiceClosed = "choice_closed",
        /// Nothing is to be chosen now.
        NothingToChoose = "nothing_to_choose",
        /// Fewer names than the policy asks for.
        TooFewPicks = "too_few_picks",
        /// More names than the policy allows.
        TooManyPicks = "too_many_picks",
        /// A name stands twice.
        RepeatedPick = "repeated_pick",
        /// Every seat is taken.
        SeatsTaken = "seats_taken",
        /// A chosen lawyer comes before everybody else.
        ChoiceOpen = "choice_open",
        /// The lawyer has no seat in this case.
        NoSeat = "no_seat",
        /// The seat has not been proposed.
        NotProposed = "not_proposed",
        /// The seat has been proposed or confirmed already.
        AlreadyDone = "already_done",
        /// The lawyer is appointed; a replacement has to be asked for.
        AlreadyAppointed = "already_appointed",
        /// The lawyer is not appointed.
        NotAppointed = "not_appointed",
        /// The time for which the seat was kept is over.
        HoldOver = "hold_over",
        /// The lawyer may not serve.
        Ineligible = "ineligible",
        /// Something has to happen first.
        NotYet = "not_yet",
        /// Another person than the chosen one: it takes a new choice or an official's reason.
        AnotherPerson = "another_person",
        /// Nobody asked for it.
        NotRequested = "not_requested",
        /// It was asked for already.
        AlreadyRequested = "already_requested",
        /// The client has used up the replacements.
        ReplacementsUsedUp = "replacements_used_up",
        /// The lawyer was not barred.
        NotBarred = "not_barred",
        /// Nobody may lift this.
        FinalBar = "final_bar",
        /// The aid was approved already.
        NotInterim = "not_interim",
        /// The lawyer stands otherwise on the roster.
        WrongStanding = "wrong_standing",
        /// That is no commitment: 64 hexadecimal digits.
        NoCommitment = "no_commitment",
        /// The value cannot be that.
        OutOfRange = "out_of_range",
    }
}

/// Why a command is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    code: RefusalCode,
    detail: String,
    grounds: Vec<Ground>,
}

impl Refusal {
    pub(super) fn new(code: RefusalCode, detail: impl Into<String>) -> Self {
        Self {
            code,
            detail: detail.into(),
            grounds: Vec::new(),
        }
    }

    pub(super) fn because(
        code: RefusalCode,
        detail: impl Into<String>,
        grounds: Vec<Ground>,
    ) -> Self {
        Self {
            code,
            detail: detail.into(),
            grounds,
        }
    }

    /// The sort.
    #[must_use]
    pub fn code(&self) -> RefusalCode {
        self.code
    }

    /// What was found and what was expected, in words fit to be logged.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The rules behind it, where a lawyer may not serve or a wish is used up.
    #[must_use]
    pub fn grounds(&self) -> &[Ground] {
        &self.grounds
    }

    /// `{"refused","detail","grounds"}`.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        Json::object([
            ("refused", Json::from(self.code.as_str())),
            ("detail", Json::from(self.detail.clone())),
            ("grounds", self.grounds.write()),
        ])
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.detail)?;
        for ground in &self.grounds {
            let facts = ground.facts().map_or("", |facts| facts.as_json());
            write!(f, "; {} {facts}", ground.code())?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
