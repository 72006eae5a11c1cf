//! Every setting of a policy but weights and switches of gates: its key, form, default, and which
//! way is stricter. The table is what is read, merged, digested and described in the schema.

use super::rule::{
    CATEGORIES, CHOSEN, DECLINES, FALLBACKS, GOOD_REASONS, GROUNDS, KINDS, PRECONDITIONS, Preset,
    Rule, TRAININGS,
};
use super::setting::{Form, Stricter};

macro_rules! keys {
    ($( $key:ident $path:literal, $form:expr, $stricter:ident, $default:expr, $doc:literal; )+) => {
        /// Names a setting.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Key { $( #[doc = $doc] $key, )+ }

        impl Key {
            /// Every key, in the order of the table.
            pub const ALL: &'static [Self] = &[$( Self::$key, )+];
        }

        static RULES: &[Rule] = &[$( Rule {
            path: $path, form: $form, stricter: Stricter::$stricter, doc: $doc, preset: $default,
        }, )+];
    };
}

impl Key {
    /// The key's line of the table.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }

    /// The key with this dotted path.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|key| key.rule().path == path)
    }
}

const MICRO: Form = Form::Number(0, 1_000_000);
const YEARS: Form = Form::Number(0, 60);
const DAYS: Form = Form::Number(0, 365);
const HOURS: Form = Form::Number(0, 240);
const SOME_HOURS: Form = Form::Number(1, 240);

use Preset::{Number, Words};

keys! {
    H1BarredCategories "gates.H1.barred_categories", Form::Words(CATEGORIES), Longer, Words(&[]),
        "categories that may not be appointed at all";
    H2Sections "gates.H2.sections", Form::Labels, Free, Words(&[]),
        "roster sections that count; empty for any";
    H2ServiceArea "gates.H2.service_area", Form::Number(0, 8), Free, Number(0),
        "levels of region code that a served region must share with the case (GB/T 2260: 1 province, 2 city, 3 county); 0 for anywhere";
    H2FailedReviewMonths "gates.H2.failed_review_months", Form::Number(0, 120), Free, Number(0),
        "months for which a failing peer review keeps a lawyer from appointments; 0 for never";
    H2FailedAssessment "gates.H2.failed_assessment", Form::Switch, Free, Number(0),
        "whether an annual assessment of incompetent keeps a lawyer from appointments";
    H3Years "gates.H3.years", YEARS, More, Number(0),
        "full years of experience for possible life imprisonment or death, and for death review";
    H3CriminalDefence "gates.H3.criminal_defence", Form::Switch, More, Number(0),
        "whether the years are of criminal defence rather than of any practice";
    H6Likeness "gates.H6.likeness", MICRO, Less, Number(900_000),
        "likeness of names, in millionths, from which an official has to look (H6 and H7)";
    H7SingleFirmCounty "gates.H7.single_firm_county", Form::Switch, Less, Number(0),
        "whether consent lifts the same-firm bar of a criminal case where the county has a single firm";
    H9FormerClientYears "gates.H9.former_client_years", YEARS, More, Number(0),
        "years after acting for a party during which it counts as a former client";
    H9Waivable "gates.H9.waivable", Form::Switch, Less, Number(1),
        "whether signed consent lifts H9";
    H11BanYears "gates.H11.ban_years", YEARS, More, Number(0),
        "years after leaving a court or procuratorate without acting as a lawyer";
    H13MostRepresentatives "gates.H13.most_representatives", Form::Number(1, 99), Less, Number(99),
        "most agents or defenders of one client";
    H14Units "gates.H14.units", Form::Number(0, 100_000), Free, Number(0),
        "most work units in hand of a lawyer, beside the lawyer's own limit; 0 for none";
    H14CasesPerYear "gates.H14.cases_per_year", Form::Number(0, 100_000), Free, Number(0),
        "most cases of a lawyer in a calendar year, beside the lawyer's own limit; 0 for none";
    H17MostReplacements "gates.H17.most_replacements", Form::Number(0, 9), Less, Number(9),
        "most changes of lawyer in one trial procedure on the client's wish";
    H18LocalLevels "gates.H18.local_levels", Form::Number(0, 8), More, Number(0),
        "levels of region code that a grassroots worker's region must share with the case";
    H19RosterGround "gates.H19.roster_ground", Form::Words(GROUNDS), Shorter, Words(&[]),
        "the one legal ground on which the whole roster is listed and scored; empty for none";

    SpecialityStep1 "signals.speciality.step_1", MICRO, Free, Number(850_000),
        "closeness of causes one step apart in the tree; the same cause is 1,000,000";
    SpecialityStep2 "signals.speciality.step_2", MICRO, Free, Number(700_000), "two steps apart";
    SpecialityStep3 "signals.speciality.step_3", MICRO, Free, Number(500_000), "three steps apart";
    SpecialityStep4 "signals.speciality.step_4", MICRO, Free, Number(350_000), "four steps apart";
    SpecialityStep5 "signals.speciality.step_5", MICRO, Free, Number(200_000), "five steps apart";
    SpecialityStep6 "signals.speciality.step_6", MICRO, Free, Number(100_000), "six steps apart; farther is 0";
    SpecialityArea "signals.speciality.area", MICRO, Free, Number(400_000),
        "closeness of causes that share a practice area, across lists too";
    SpecialityDeclared "signals.speciality.declared", MICRO, Free, Number(400_000),
        "evidence of a declared speciality without cases";
    SpecialityCertified "signals.speciality.certified", MICRO, Free, Number(600_000),
        "evidence of a certified speciality without cases";
    SpecialityProven "signals.speciality.proven", MICRO, Free, Number(700_000),
        "evidence of a proven speciality without cases";
    SpecialityCasesHalf "signals.speciality.cases_half", Form::Number(1, 10_000), Free, Number(5),
        "shape of the saturation in cases: about as many give half of what cases can add";
    SpecialityCasesFull "signals.speciality.cases_full", Form::Number(1, 100_000), Free, Number(50),
        "cases that give all that cases can add";
    SpecialityHalfLifeDays "signals.speciality.half_life_days", Form::Number(0, 36_500), Free, Number(1_826),
        "days after which a speciality's cases count half; 0 for never";
    SpecialityNeutral "signals.speciality.neutral", MICRO, Free, Number(250_000),
        "value where a lawyer's specialities are unknown";

    CaseloadFreeShare "signals.caseload.free_share", MICRO, Free, Number(700_000),
        "part of the free share in the signal; the rest is the time since the last appointment";
    CaseloadIdleFullDays "signals.caseload.idle_full_days", Form::Number(1, 36_500), Free, Number(180),
        "days since the last appointment that count in full";
    CaseloadNeutral "signals.caseload.neutral", MICRO, Free, Number(500_000),
        "value where capacity or caseload is unknown and too few are known to fit one";

    PerformanceHalfLifeDays "signals.performance.half_life_days", Form::Number(0, 36_500), Free, Number(730),
        "days after which an outcome counts half; 0 for never";
    PerformancePeerReview "signals.performance.weight_peer_review", Form::Number(0, 1_000), Free, Number(2),
        "weight of peer review among the measures";
    PerformanceTimeliness "signals.performance.weight_timeliness", Form::Number(0, 1_000), Free, Number(2),
        "weight of steps done in time";
    PerformanceMeeting "signals.performance.weight_meeting", Form::Number(0, 1_000), Free, Number(2),
        "weight of first meetings held in time";
    PerformanceAdoption "signals.performance.weight_adoption", Form::Number(0, 1_000), Free, Number(1),
        "weight of opinions adopted";
    PerformanceSatisfaction "signals.performance.weight_satisfaction", Form::Number(0, 1_000), Free, Number(1),
        "weight of satisfied clients";
    PerformanceComplaintFree "signals.performance.weight_complaint_free", Form::Number(0, 1_000), Free, Number(2),
        "weight of cases without a proven complaint";
    PerformanceExcellent "signals.performance.grade_excellent", MICRO, Free, Number(1_000_000), "worth of 优秀";
    PerformanceGood "signals.performance.grade_good", MICRO, Free, Number(800_000), "worth of 良好";
    PerformancePass "signals.performance.grade_pass", MICRO, Free, Number(600_000), "worth of 合格";
    PerformancePriorMean "signals.performance.prior_mean", MICRO, Free, Number(700_000),
        "prior mean where too few lawyers have a record to fit one";
    PerformancePriorStrength "signals.performance.prior_strength", Form::Number(10, 100_000), Free, Number(20),
        "prior strength, in cases, where too few lawyers have a record to fit one";
    PerformanceLeastStrength "signals.performance.least_strength", Form::Number(10, 100_000), Free, Number(10),
        "least strength, in cases, of a fitted prior";
    PerformanceMostStrength "signals.performance.most_strength", Form::Number(10, 100_000), Free, Number(500),
        "strength, in cases, of a prior fitted to rates that spread no more than chance";
    PerformanceFewestLawyers "signals.performance.fewest_lawyers", Form::Number(2, 100_000), Free, Number(12),
        "fewest lawyers with a record that a prior is fitted to";

    ExperienceHalfYears "signals.experience.half_years", Form::Number(1, 60), Free, Number(5),
        "shape of the saturation in years: about as many give half";
    ExperienceFullYears "signals.experience.full_years", Form::Number(1, 60), Free, Number(20),
        "years that count in full";
    ExperienceNeutral "signals.experience.neutral", MICRO, Free, Number(500_000),
        "value where the years are unknown and too few are known to fit one";

    ProximityFullMetres "signals.proximity.full_metres", Form::Number(0, 1_000_000), Free, Number(2_000),
        "distance up to which an office counts as next door";
    ProximityHalfMetres "signals.proximity.half_metres", Form::Number(1, 10_000_000), Free, Number(15_000),
        "further metres at which the value is half";
    ProximityOrganShare "signals.proximity.organ_share", MICRO, Free, Number(500_000),
        "part of the way to the organ, where the way to the client is known too";
    ProximityLevel1 "signals.proximity.level_1", MICRO, Free, Number(200_000),
        "value for regions that share one level (GB/T 2260: the province)";
    ProximityLevel2 "signals.proximity.level_2", MICRO, Free, Number(600_000), "two levels (the city)";
    ProximityLevel3 "signals.proximity.level_3", MICRO, Free, Number(900_000),
        "three levels (the county) or more; the same region is 1,000,000";
    ProximityNeutral "signals.proximity.neutral", MICRO, Free, Number(400_000),
        "value where the lawyer's place is unknown";

    LanguageNeutral "signals.language.neutral", MICRO, Free, Number(500_000),
        "value where a lawyer's languages are unknown";
    ContinuityFirm "signals.continuity.firm", MICRO, Free, Number(400_000),
        "value for another lawyer of the earlier lawyer's firm";
    TrainingNeutral "signals.training.neutral", MICRO, Free, Number(250_000),
        "value where a lawyer's training is unknown";
    HomeVisitNeutral "signals.home_visit.neutral", MICRO, Free, Number(250_000),
        "value where it is unknown whether a lawyer makes home visits";
    PreferenceNeutral "signals.preference.neutral", MICRO, Free, Number(500_000),
        "value where a lawyer does not state the attribute";
    NeutralFewestLawyers "signals.neutral_fewest_lawyers", Form::Number(2, 100_000), Free, Number(12),
        "fewest lawyers with a known value that a neutral value is fitted to";

    TrainingMinor "training.minor", Form::Words(TRAININGS), Free, Words(&["minors"]), "training for minors";
    TrainingElderly "training.elderly", Form::Words(TRAININGS), Free, Words(&["elderly"]), "for the elderly";
    TrainingDisabled "training.disabled", Form::Words(TRAININGS), Free, Words(&["disability"]), "for disabled people";
    TrainingHearingImpaired "training.hearing_impaired", Form::Words(TRAININGS), Free, Words(&["disability"]),
        "for the deaf and hard of hearing";
    TrainingMentalIllness "training.mental_illness", Form::Words(TRAININGS), Free, Words(&["mental_health"]),
        "for mentally ill people";
    TrainingDomesticViolence "training.domestic_violence_victim", Form::Words(TRAININGS), Free,
        Words(&["domestic_violence"]), "for victims of domestic violence";
    TrainingMigrantWorker "training.migrant_worker", Form::Words(TRAININGS), Free, Words(&["migrant_workers"]),
        "for migrant workers";
    TrainingMilitaryFamily "training.military_family", Form::Words(TRAININGS), Free, Words(&["military"]),
        "for soldiers and their families";
    TrainingVeteran "training.veteran", Form::Words(TRAININGS), Free, Words(&["military"]), "for veterans";
    TrainingWoman "training.woman", Form::Words(TRAININGS), Free, Words(&["women"]), "for women";

    WorkUnitsCriminal "work_units.criminal", Form::Number(1, 1_000), Free, Number(2),
        "work units of a criminal case that does not state its own";
    WorkUnitsCivil "work_units.civil", Form::Number(1, 1_000), Free, Number(2), "of a civil case";
    WorkUnitsAdministrative "work_units.administrative", Form::Number(1, 1_000), Free, Number(2),
        "of an administrative case";
    WorkUnitsArbitration "work_units.arbitration", Form::Number(1, 1_000), Free, Number(2), "of an arbitration";
    WorkUnitsStateCompensation "work_units.state_compensation", Form::Number(1, 1_000), Free, Number(2),
        "of a state compensation case";
    WorkUnitsNonLitigation "work_units.non_litigation", Form::Number(1, 1_000), Free, Number(1),
        "of non-litigation work";
    WorkUnitsAdvice "work_units.advice", Form::Number(1, 1_000), Free, Number(1), "of advice";
    WorkUnitsDrafting "work_units.drafting", Form::Number(1, 1_000), Free, Number(1), "of drafting";

    OrderKeys "order.keys", Form::Words(&["longest_waiting", "least_caseload"]), Free, Words(&["longest_waiting"]),
        "what decides between equal points, before the tie hash: the longest without an appointment, then the least work in hand";

    ChoiceApplicationOpen "choice.application.open", Form::Words(KINDS), Free, Words(CHOSEN),
        "kinds of case, on application, where the client's choice binds the agency";
    ChoiceApplicationPreference "choice.application.preference", Form::Words(KINDS), Free, Words(&[]),
        "kinds where a wish is tried first and nothing is waited for; a kind in neither list is closed";
    ChoiceForwardedOpen "choice.forwarded.open", Form::Words(KINDS), Free, Words(CHOSEN),
        "the same for an application forwarded from custody";
    ChoiceForwardedPreference "choice.forwarded.preference", Form::Words(KINDS), Free, Words(&[]),
        "the same for an application forwarded from custody";
    ChoiceNotifiedOpen "choice.notified.open", Form::Words(KINDS), Free, Words(&[]), "the same on an organ's notice";
    ChoiceNotifiedPreference "choice.notified.preference", Form::Words(KINDS), Free, Words(&["criminal"]),
        "the same on an organ's notice";
    ChoiceFewest "choice.fewest", Form::Number(1, 9), Free, Number(1), "fewest names in one choice";
    ChoiceMost "choice.most", Form::Number(1, 9), Free, Number(3), "most names in one choice, in the client's order";
    ChoiceWindowHours "choice.window_hours", SOME_HOURS, Free, Number(24), "hours in which the client may choose";
    ChoiceAgainHours "choice.again_hours", HOURS, Free, Number(8),
        "hours for one further choice after every name failed; 0 for none";
    ChoiceHoldHours "choice.hold_hours", SOME_HOURS, Free, Number(5),
        "hours for which a seat is kept before it must be confirmed";
    ChoiceFallback "choice.fallback", Form::Sequence(FALLBACKS), Free, Words(&["continuity", "best_ranked"]),
        "who is tried where no name is left, in this order; after that an official decides";
    ChoiceHoldsAgain "choice.holds_again", Form::Switch, Free, Number(0),
        "whether confirming after the hold's end holds the seat again if it is still free, rather than being refused";
    ChoiceBeforeConfirmed "choice.before_confirmed", Form::Words(PRECONDITIONS), Free, Words(&[]),
        "what must have happened before an appointment is confirmed";
    ChoiceGoodReasons "choice.good_reasons", Form::Words(DECLINES), Free, Words(GOOD_REASONS),
        "reasons for which a lawyer may decline";

    ShortlistSize "shortlist.size", Form::Number(1, 20), Free, Number(5), "most lawyers on a client's shortlist";
    ShortlistPerFirm "shortlist.per_firm", Form::Number(1, 20), Free, Number(2), "most of one firm among them";
    ShortlistBand "shortlist.band", MICRO, Free, Number(20_000),
        "points, in millionths, within which lawyers count as equally fit and take turns";
    ShortlistNearlyFull "shortlist.nearly_full", MICRO, Free, Number(200_000),
        "free share of capacity below which a lawyer is marked nearly full";

    AppointmentDays "deadlines.appointment_days", DAYS, Free, Number(0),
        "days from the grant or the notice to the appointment; 0 for no limit";
    AgreementDays "deadlines.agreement_days", DAYS, Free, Number(0),
        "days from the appointment to the signed agreement; 0 for no limit";
    ObjectionDays "deadlines.objection_days", DAYS, Free, Number(0),
        "days in which an objection is decided; 0 for no limit";
    ReplacementWorkingDays "deadlines.replacement_working_days", DAYS, Free, Number(0),
        "working days in which a request for another lawyer is decided; 0 for no limit";
    CustodyMeetingHours "deadlines.custody_meeting_hours", HOURS, Free, Number(0),
        "hours from the request to the meeting of a client in custody; 0 for no limit";
    ClosingDays "deadlines.closing_days", DAYS, Free, Number(0),
        "days from the end of the matter to the closing file; 0 for no limit";

    SupervisionSample "supervision.sample", MICRO, Free, Number(100_000), "share of closed cases that is spot-checked";
    SupervisionFollowUp "supervision.follow_up", MICRO, Free, Number(1_000_000),
        "share of closed cases whose client is asked afterwards";
}

#[cfg(test)]
#[path = "key_tests.rs"]
mod tests;
