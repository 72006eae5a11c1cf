use super::super::trial::{found, from, one};
use super::super::{Gate, Key, OnUnknown};
use super::*;

#[test]
fn the_presets_are_what_they_say() {
    let (national, hangzhou, none) = (Policy::national(), Policy::hangzhou(), Policy::none());
    assert_eq!(
        (national.id(), national.jurisdiction(), national.extends()),
        ("national", "CN", None)
    );
    assert_eq!(
        (hangzhou.jurisdiction(), hangzhou.extends()),
        ("CN-330100", Some("national"))
    );
    assert_eq!((none.jurisdiction(), none.vintages().count()), ("none", 0));
    assert_eq!(national.number(Key::H3Years), 3);
    assert_eq!(hangzhou.number(Key::H3Years), 5);
    assert_eq!(none.number(Key::H3Years), 0);
    let open = [Gate::H2, Gate::H14, Gate::H15];
    for gate in Gate::ALL {
        assert_eq!(
            national.gate(*gate).locked(),
            !open.contains(gate),
            "{gate}"
        );
        assert_eq!(
            hangzhou.gate(*gate).locked(),
            !open.contains(gate),
            "{gate}"
        );
        assert!(!none.gate(*gate).locked());
        assert_eq!(none.gate(*gate).on_unknown(), OnUnknown::Pass);
    }
    for gate in [Gate::H1, Gate::H3, Gate::H4, Gate::H5, Gate::H18] {
        assert_eq!(
            national.gate(gate).on_unknown(),
            OnUnknown::Exclude,
            "{gate}"
        );
    }
    assert_eq!(Policy::preset("National"), None);
}

#[test]
fn every_legal_number_of_the_presets_has_its_article() {
    for policy in [Policy::national(), Policy::hangzhou()] {
        for gate in Gate::ALL.iter().filter(|gate| policy.gate(**gate).locked()) {
            let sources = policy.gate(*gate).enabled().sources();
            assert!(!sources.is_empty(), "{gate}");
            assert!(sources.iter().all(|source| source.tag().is_some()));
        }
        for key in [
            Key::H3Years,
            Key::H9FormerClientYears,
            Key::H11BanYears,
            Key::H13MostRepresentatives,
        ] {
            assert!(
                !policy.setting(key).sources().is_empty(),
                "{}",
                key.rule().path
            );
        }
    }
}

#[test]
fn terms_are_those_of_the_statutes_and_stand_free() {
    let terms = [
        (Key::AppointmentDays, [3, 3, 0]),
        (Key::AgreementDays, [5, 5, 0]),
        (Key::ObjectionDays, [5, 5, 0]),
        (Key::CustodyMeetingHours, [48, 48, 0]),
        (Key::ReplacementWorkingDays, [0, 5, 0]),
        (Key::ClosingDays, [0, 15, 0]),
    ];
    for (key, numbers) in terms {
        for (name, number) in Policy::PRESETS.iter().zip(numbers) {
            let policy = Policy::preset(name).unwrap();
            let path = key.rule().path;
            assert_eq!(policy.number(key), number, "{name} {path}");
            let sources = policy.setting(key).sources();
            assert_eq!(sources.is_empty(), number == 0, "{name} {path}");
            assert!(sources.iter().all(|source| source.tag().is_some()));
        }
    }
    let slower = from("extends = 'national'\ndeadlines.appointment_days = 7").unwrap();
    assert_eq!(slower.number(Key::AppointmentDays), 7);
    for name in Policy::PRESETS {
        assert_eq!(Policy::preset(name).unwrap().choice_hours(), 72, "{name}");
    }
}

#[test]
fn only_a_preset_speaks_for_a_jurisdiction() {
    assert_eq!(
        found("jurisdiction = 'CN'"),
        one("jurisdiction", "wrong_jurisdiction")
    );
    assert_eq!(
        found("extends = 'none'\njurisdiction = 'CN'"),
        one("jurisdiction", "wrong_jurisdiction")
    );
    assert_eq!(
        from("jurisdiction = 'none'").unwrap().jurisdiction(),
        "none"
    );
    assert_eq!(from("extends = 'none'").unwrap().jurisdiction(), "none");
    assert_eq!(from("extends = 'national'").unwrap().jurisdiction(), "CN");
    let city = from("extends = 'national'\njurisdiction = 'CN-320300'").unwrap();
    assert_eq!(city.jurisdiction(), "CN-320300");
    // A preset word for word may, but not with one word changed.
    let text = Policy::national().to_json().to_canonical();
    assert!(Policy::from_text(&text).is_ok());
    let changed = text.replacen("\"ban_years\":{", "\"ban_years\":{\"sources\":[],", 1);
    assert!(
        Policy::from_text(&changed.replacen("\"version\":\"2026.1\"", "\"version\":\"2\"", 1))
            .is_err()
    );
}
