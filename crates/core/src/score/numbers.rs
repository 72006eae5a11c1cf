//! Numbers of the policy and the calibration that every row needs, read once per case.

use crate::calibration::Calibration;
use crate::policy::{Key, Policy};

/// See the keys of the same names.
pub(crate) struct Numbers {
    pub(crate) speciality_neutral: u32,
    pub(crate) free_part: u32,
    pub(crate) free_neutral: u32,
    pub(crate) idle_neutral: u32,
    pub(crate) idle_full_days: u32,
    pub(crate) performance_neutral: u32,
    pub(crate) experience_neutral: u32,
    /// Quarter days, so that a year of 365.25 days is whole.
    pub(crate) experience_half: u64,
    pub(crate) experience_full: u64,
    pub(crate) full_metres: u32,
    pub(crate) half_metres: u32,
    pub(crate) organ_part: u32,
    pub(crate) proximity_neutral: u32,
    pub(crate) language_neutral: u32,
    pub(crate) continuity_firm: u32,
    pub(crate) training_neutral: u32,
    pub(crate) home_visit_neutral: u32,
    pub(crate) preference_neutral: u32,
}

impl Numbers {
    /// `performance` is what the priors alone give; `is_defence` says which years count.
    pub(super) fn new(
        policy: &Policy,
        calibration: &Calibration,
        performance: u32,
        is_defence: bool,
    ) -> Self {
        let neutral = calibration.neutral();
        let years = if is_defence {
            neutral.criminal_defence()
        } else {
            neutral.practice()
        };
        let number = |key| policy.number(key);
        let (experience_half, experience_full) = crate::calibration::experience_shape(policy);
        Self {
            speciality_neutral: number(Key::SpecialityNeutral),
            free_part: number(Key::CaseloadFreeShare),
            free_neutral: neutral.free_share().get(),
            idle_neutral: neutral.idle().get(),
            idle_full_days: number(Key::CaseloadIdleFullDays),
            performance_neutral: performance,
            experience_neutral: years.get(),
            experience_half,
            experience_full,
            full_metres: number(Key::ProximityFullMetres),
            half_metres: number(Key::ProximityHalfMetres),
            organ_part: number(Key::ProximityOrganShare),
            proximity_neutral: number(Key::ProximityNeutral),
            language_neutral: number(Key::LanguageNeutral),
            continuity_firm: number(Key::ContinuityFirm),
            training_neutral: number(Key::TrainingNeutral),
            home_visit_neutral: number(Key::HomeVisitNeutral),
            preference_neutral: number(Key::PreferenceNeutral),
        }
    }
}
