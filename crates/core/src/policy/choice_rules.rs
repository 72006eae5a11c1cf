//! Client choice (点援) as a policy has it: where a choice binds, and what happens before and after it.

use super::choice_limits::Windows;
use super::{Key, Policy};
use crate::model::{CaseKind, Route};
use crate::wire::record::words;

words! {
    /// How far the client's choice reaches.
    pub enum ChoiceMode {
        /// The client's picks bind the agency unless a rule or an official's reason stands against them.
        Open = "open",
        /// A wish is tried first, but nothing is waited for.
        Preference = "preference",
        /// Nobody is asked.
        Closed = "closed",
    }
}

words! {
    /// Who is tried where the client has not chosen or no pick is left. That an official decides always comes
    /// last, and is no word.
    pub enum Fallback {
        /// The lawyer of the matter's case before this one (一援到底).
        Continuity = "continuity",
        /// The first of the ranking.
        BestRanked = "best_ranked",
        /// Whose turn it is among lawyers.
        RotationByLawyer = "rotation_by_lawyer",
        /// Whose turn it is among firms.
        RotationByFirm = "rotation_by_firm",
        /// Who is drawn by lot.
        Lot = "lot",
        /// Who is on duty.
        Duty = "duty",
    }
}

words! {
    /// Why a lawyer declines.
    pub enum DeclineReason {
        /// A conflict of interest.
        Conflict = "conflict",
        /// Illness.
        Illness = "illness",
        /// Leave.
        Leave = "leave",
        /// A hearing of another case at the same time.
        HearingClash = "hearing_clash",
        /// Too much work in hand.
        Overload = "overload",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// What must have happened before an appointment is confirmed.
    pub enum Precondition {
        /// The lawyer's firm has been told.
        FirmNotified = "firm_notified",
        /// The firm has named the lawyer.
        FirmNamed = "firm_named",
        /// The organ that handles the case has been told.
        OrganNotified = "organ_notified",
        /// The client has signed the agreement.
        AgreementSigned = "agreement_signed",
    }
}

impl Policy {
    /// How far the choice reaches in a case of this kind that came by this route.
    ///
    /// # Example
    /// ```
    /// use dianyuan::Policy;
    /// use dianyuan::model::{CaseKind, Route};
    /// use dianyuan::policy::ChoiceMode;
    /// let policy = Policy::national();
    /// let mode = |route| policy.choice_mode(route, CaseKind::Criminal);
    /// assert_eq!(mode(Route::Application), ChoiceMode::Open);
    /// assert_eq!(mode(Route::Notified), ChoiceMode::Preference);
    /// ```
    #[must_use]
    pub fn choice_mode(&self, route: Route, kind: CaseKind) -> ChoiceMode {
        let (open, preference) = match route {
            Route::Application => (Key::ChoiceApplicationOpen, Key::ChoiceApplicationPreference),
            Route::Notified => (Key::ChoiceNotifiedOpen, Key::ChoiceNotifiedPreference),
            Route::Forwarded => (Key::ChoiceForwardedOpen, Key::ChoiceForwardedPreference),
        };
        if self.lists(open, kind.as_str()) {
            ChoiceMode::Open
        } else if self.lists(preference, kind.as_str()) {
            ChoiceMode::Preference
        } else {
            ChoiceMode::Closed
        }
    }

    /// Who is tried where no pick is left, in this order. After the last an official decides.
    #[must_use]
    pub fn fallback(&self) -> Vec<Fallback> {
        let words = self.words(Key::ChoiceFallback).iter();
        words.filter_map(|word| Fallback::from_word(word)).collect()
    }

    /// Whether a lawyer may decline for this.
    #[must_use]
    pub fn is_good_reason(&self, reason: DeclineReason) -> bool {
        self.lists(Key::ChoiceGoodReasons, reason.as_str())
    }

    /// What must have happened before an appointment is confirmed, in the order of the words.
    #[must_use]
    pub fn preconditions(&self) -> Vec<Precondition> {
        let all = Precondition::ALL.iter().copied();
        all.filter(|step| self.lists(Key::ChoiceBeforeConfirmed, step.as_str()))
            .collect()
    }

    /// The longest that choosing may take, in hours: both choices to their last hour, and the hold of every pick
    /// and of every step of the fallback run out.
    ///
    /// # Example
    /// ```
    /// use dianyuan::Policy;
    /// // 24 to choose, 6 to choose again, and two times three picks and one fallback of 6 each.
    /// assert_eq!(Policy::national().choice_hours(), 72);
    /// ```
    #[must_use]
    pub fn choice_hours(&self) -> u32 {
        Windows::of(&self.0).hours()
    }

    fn lists(&self, key: Key, word: &str) -> bool {
        self.words(key).iter().any(|listed| listed.as_ref() == word)
    }
}

#[cfg(test)]
#[path = "choice_rules_tests.rs"]
mod tests;
