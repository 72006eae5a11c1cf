//! Cases with a point: each makes some hard rule answer, or a signal matter.

use dianyuan::model::{CaseKind, Lawyer};

use super::cases::{Matter, Open, matter};
use super::matters::{CRIMINAL, FAMILY, LABOUR, PROPERTY};
use super::places::Sort;
use super::{circumstance, history, other_side};
use crate::random::Random;

/// The point of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Twist {
    OtherSidesLawyer,
    FirmIsParty,
    LawyerIsParty,
    LawyersName,
    RuledName,
    FirmsName,
    KinById,
    KinByName,
    OpposingAidedCase,
    OtherSideBefore,
    OfficialBefore,
    ClientOfLawyer,
    WaivedClient,
    CoDefendants,
    FormerOrgan,
    KinAtOrgan,
    TooManyDefenders,
    ReplacementsUsedUp,
    RemovedForCause,
    SameLawyerOn,
    MinorAccused,
    LifeOrDeath,
    DeathReview,
    GirlVictim,
    PartiesUnknown,
    TooLargeForAnyone,
}

/// Points that may come again.
const COMMON: [Twist; 24] = [
    Twist::OtherSidesLawyer,
    Twist::FirmIsParty,
    Twist::LawyerIsParty,
    Twist::LawyersName,
    Twist::RuledName,
    Twist::FirmsName,
    Twist::KinById,
    Twist::KinByName,
    Twist::OpposingAidedCase,
    Twist::OtherSideBefore,
    Twist::OfficialBefore,
    Twist::ClientOfLawyer,
    Twist::WaivedClient,
    Twist::CoDefendants,
    Twist::FormerOrgan,
    Twist::KinAtOrgan,
    Twist::TooManyDefenders,
    Twist::ReplacementsUsedUp,
    Twist::RemovedForCause,
    Twist::SameLawyerOn,
    Twist::MinorAccused,
    Twist::LifeOrDeath,
    Twist::DeathReview,
    Twist::GirlVictim,
];

impl Twist {
    /// The point of the case of this number, if it has one.
    pub(super) fn of(number: u32) -> Option<Self> {
        match number {
            100 => Some(Self::PartiesUnknown),
            150 => Some(Self::TooLargeForAnyone),
            _ if number % 4 == 1 => COMMON.get(number as usize / 4 % COMMON.len()).copied(),
            _ => None,
        }
    }

    /// The frame that the point needs.
    pub(super) fn frame(self) -> Option<Matter> {
        let criminal = |organ| Some(matter(CaseKind::Criminal, CRIMINAL, organ));
        match self {
            Self::CoDefendants | Self::LifeOrDeath => criminal(Sort::Procuratorate),
            Self::MinorAccused => criminal(Sort::Police),
            Self::GirlVictim | Self::TooManyDefenders | Self::DeathReview => criminal(Sort::Court),
            Self::FormerOrgan | Self::KinAtOrgan | Self::ReplacementsUsedUp => {
                Some(matter(CaseKind::Civil, FAMILY, Sort::Court))
            }
            Self::TooLargeForAnyone => Some(matter(CaseKind::Civil, LABOUR, Sort::Court)),
            _ => Some(matter(CaseKind::Civil, PROPERTY, Sort::Court)),
        }
    }

    /// The case with its point.
    pub(super) fn add(self, open: Open, lawyers: &[Lawyer], random: &mut Random) -> Open {
        match self {
            Self::OtherSidesLawyer
            | Self::FirmIsParty
            | Self::LawyerIsParty
            | Self::LawyersName
            | Self::RuledName
            | Self::FirmsName
            | Self::KinById
            | Self::KinByName
            | Self::ClientOfLawyer
            | Self::WaivedClient => other_side::add(self, open, lawyers, random),
            Self::OpposingAidedCase
            | Self::OtherSideBefore
            | Self::OfficialBefore
            | Self::CoDefendants
            | Self::RemovedForCause
            | Self::SameLawyerOn => history::add(self, open, lawyers, random),
            _ => circumstance::add(self, open, lawyers, random),
        }
    }
}

/// One of the lawyers of whom this is true.
pub(super) fn one<'a>(
    lawyers: &'a [Lawyer],
    random: &mut Random,
    is_meant: impl Fn(&Lawyer) -> bool,
) -> &'a Lawyer {
    let meant: Vec<&Lawyer> = lawyers.iter().filter(|lawyer| is_meant(lawyer)).collect();
    random.pick(&meant)
}
