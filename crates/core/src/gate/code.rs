//! The stable words for everything a gate can find.

use crate::policy::{Gate, Key};

macro_rules! codes {
    ($( $code:ident $gate:ident $word:literal [$($key:ident)*] $doc:literal; )+) => {
        /// What a gate found: the gate and a stable word, e.g. `H3.too_few_years`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code { $( #[doc = $doc] $code, )+ }

        impl Code {
            /// Every code, in the order of gates.
            pub const ALL: &'static [Self] = &[$( Self::$code, )+];

            /// The gate.
            #[must_use]
            pub const fn gate(self) -> Gate {
                match self { $( Self::$code => Gate::$gate, )+ }
            }

            /// The code as it stands on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$code => concat!(stringify!($gate), ".", $word), )+ }
            }

            /// What it means, in one English phrase.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $( Self::$code => $doc, )+ }
            }

            /// The settings of the policy that it rests on, beside the gate itself.
            pub(crate) const fn keys(self) -> &'static [Key] {
                match self { $( Self::$code => &[$( Key::$key ),*], )+ }
            }
        }
    };
}

codes! {
    H1Suspended H1 "suspended" [] "the licence is suspended on the day";
    H1Revoked H1 "revoked" [] "the licence is revoked";
    H1NotActive H1 "not_active" [] "no time of being active covers the day";
    H1NotYetPractising H1 "not_yet_practising" [] "practice starts after the day";
    H1BarredCategory H1 "barred_category" [H1BarredCategories] "the category may not be appointed";
    H1Unknown H1 "unknown" [] "the standing is unknown, or the category where some are barred";

    H2NotListed H2 "not_listed" [] "the roster does not list the lawyer on the day";
    H2Suspended H2 "suspended" [] "the agency has suspended the lawyer from appointments";
    H2Removed H2 "removed" [] "the agency has removed the lawyer from the roster";
    H2FailedReview H2 "failed_review" [H2FailedReviewMonths] "a peer review of the last months failed";
    H2FailedAssessment H2 "failed_assessment" [H2FailedAssessment] "the latest annual assessment is incompetent";
    H2OutOfArea H2 "out_of_area" [H2ServiceArea] "no served region is near enough to the case's";
    H2Unknown H2 "unknown" [] "it is unknown whether the roster lists the lawyer, or where the lawyer serves";

    H3TooFewYears H3 "too_few_years" [H3Years] "too few full years of experience";
    H3Unknown H3 "unknown" [H3Years] "the first day of the experience is unknown";

    H4NotTrained H4 "not_trained" [] "not trained for minors";
    H4Unknown H4 "unknown" [] "training is unknown";

    H5NotALawyer H5 "not_a_lawyer" [] "the category does not defend in criminal cases";
    H5Unknown H5 "unknown" [] "the category is unknown";

    H6IsParty H6 "is_party" [] "the lawyer is a party";
    H6OtherSide H6 "acts_for_other_side" [] "the lawyer acts for the other side";
    H6NearRelative H6 "near_relative" [] "a near relative is on the other side";
    H6NameMatch H6 "name_match" [H6Likeness] "a party's name is like the lawyer's or a near relative's";
    H6Unknown H6 "unknown" [] "the parties are unknown";

    H7SameFirm H7 "same_firm" [] "the lawyer's firm acts for the other side";
    H7FirmIsParty H7 "firm_is_party" [] "the lawyer's firm is a party";
    H7OpposingAidedCase H7 "opposing_aided_case" [] "the lawyer's firm has the aided case of the other side";
    H7NameMatch H7 "name_match" [H6Likeness] "a party's name is like the firm's";
    H7Unknown H7 "unknown" [] "the parties are unknown";

    H8OtherSideBefore H8 "other_side_before" [] "the lawyer stood for the other side earlier in this matter";
    H8FirmOtherSideBefore H8 "firm_other_side_before" [] "the firm stood for the other side earlier in this matter";
    H8OfficialBefore H8 "official_before" [] "the lawyer handled the matter as an official, judge, prosecutor or arbitrator";
    H8Unknown H8 "unknown" [] "the parties are unknown";

    H9ColleagueRelative H9 "colleague_relative" [] "a colleague's near relative is on the other side";
    H9ClientOfLawyer H9 "client_of_lawyer" [] "the other side is a client of the lawyer";
    H9ClientOfFirm H9 "client_of_firm" [] "the other side is a client of a colleague";
    H9FormerClient H9 "former_client" [H9FormerClientYears] "the other side was a client not long ago";
    H9Unknown H9 "unknown" [] "the parties are unknown";

    H10CoDefendant H10 "co_defendant" [] "the lawyer defends a co-defendant or in a case on linked facts";
    H10Unknown H10 "unknown" [] "the parties are unknown";

    H11WithinBan H11 "within_ban" [H11BanYears] "too few years since leaving a court or procuratorate";
    H11FormerOrgan H11 "former_organ" [] "the case is handled by the organ the lawyer left";
    H11KinAtOrgan H11 "kin_at_organ" [] "a spouse, child or parent works at the organ that handles the case";
    H11Unknown H11 "unknown" [] "the parties are unknown";

    H12Serving H12 "serving" [] "the lawyer serves at a court, procuratorate, supervision commission or the police";
    H12Unknown H12 "unknown" [] "the parties are unknown";

    H13TooMany H13 "too_many" [H13MostRepresentatives] "more agents or defenders than a client may have";
    H13Unknown H13 "unknown" [H13MostRepresentatives] "it is unknown how many agents or defenders the client has";

    H14UnitsFull H14 "units_full" [] "the case does not fit the work units left";
    H14YearFull H14 "year_full" [] "the cases of this year are used up";
    H14KindFull H14 "kind_full" [] "the limit for this kind of case is used up";
    H14FirmFull H14 "firm_full" [] "the firm's limit is used up";
    H14Unknown H14 "unknown" [] "capacity or caseload is unknown";

    H15OnLeave H15 "on_leave" [] "on leave on the day";
    H15Unavailable H15 "unavailable" [] "declared unavailable on the day";
    H15HearingClash H15 "hearing_clash" [] "not free on the day of a hearing";
    H15Unknown H15 "unknown" [] "times of not being free are unknown";

    H16Vetoed H16 "vetoed" [] "the client will not have this lawyer";
    H16Removed H16 "removed_for_cause" [] "the lawyer was removed from this matter for cause";
    H16Unknown H16 "unknown" [] "it is unknown whom the client will not have";

    H17UsedUp H17 "used_up" [H17MostReplacements] "the changes of lawyer on the client's wish are used up";
    H17Unknown H17 "unknown" [H17MostReplacements] "it is unknown how often the lawyer was changed";

    H18VolunteerScope H18 "volunteer_scope" [] "a volunteer only advises and drafts";
    H18OutOfArea H18 "out_of_area" [H18LocalLevels] "a grassroots worker serves only locally";
    H18Unknown H18 "unknown" [] "the category, or the region of a grassroots worker or of the case, is unknown";

    H19Objected H19 "objected" [] "the lawyer objects to being listed or scored";
    H19NoGround H19 "no_ground" [] "there is no legal ground to list or to score the profile";
    H19Unknown H19 "unknown" [H19RosterGround] "the legal ground is unknown";
}

impl Code {
    /// The code of this wire form.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }

    /// One bit of a reason mask.
    pub(crate) const fn bit(self) -> u128 {
        1 << self as u32
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
