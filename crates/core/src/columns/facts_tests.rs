use super::*;

const SWITCHES: [Is; 19] = [
    Is::Alive,
    Is::StandingKnown,
    Is::StandingMixed,
    Is::ListingKnown,
    Is::ListingMixed,
    Is::TrainingKnown,
    Is::LanguagesKnown,
    Is::LanguagesMore,
    Is::SpecialitiesKnown,
    Is::CasesUnknown,
    Is::OfficeKnown,
    Is::BusyKnown,
    Is::Busy,
    Is::OwnGround,
    Is::FailedReview,
    Is::Incompetent,
    Is::MoreLimits,
    Is::HomeVisitsKnown,
    Is::HomeVisits,
];

#[test]
fn every_switch_has_a_bit_of_its_own() {
    for switch in SWITCHES {
        let facts = Facts::NONE.with(switch, true);
        for other in SWITCHES {
            assert_eq!(
                facts.has(other),
                other as u32 == switch as u32,
                "{switch:?} {other:?}"
            );
        }
        assert_eq!((facts.category(), facts.sex()), (None, None));
        assert_eq!(Facts::NONE.with(switch, false), Facts::NONE);
    }
}

#[test]
fn category_and_sex_stand_beside_all_switches() {
    let all = SWITCHES
        .iter()
        .fold(Facts::NONE, |facts, switch| facts.with(*switch, true));
    let categories = Category::ALL.iter().copied().map(Some).chain([None]);
    for category in categories {
        for sex in [None, Some(Sex::Female), Some(Sex::Male)] {
            let facts = all.with_category(category).with_sex(sex);
            assert_eq!((facts.category(), facts.sex()), (category, sex));
            assert!(SWITCHES.iter().all(|switch| facts.has(*switch)));
        }
    }
}
