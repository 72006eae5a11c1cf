use super::super::Signal;
use super::super::trial::{found, one};

#[test]
fn settings_that_must_fall_do() {
    for (rest, path) in [
        (
            "signals.speciality.step_1 = 600000",
            "signals.speciality.step_2",
        ),
        (
            "signals.speciality.step_6 = 200001",
            "signals.speciality.step_6",
        ),
        (
            "signals.speciality.declared = 600001",
            "signals.speciality.declared",
        ),
        (
            "signals.performance.grade_pass = 800001",
            "signals.performance.grade_pass",
        ),
        (
            "signals.performance.least_strength = 501",
            "signals.performance.least_strength",
        ),
        (
            "signals.proximity.level_1 = 600001",
            "signals.proximity.level_1",
        ),
        ("choice.fewest = 4", "choice.fewest"),
    ] {
        assert_eq!(found(rest), one(path, "out_of_order"), "{rest}");
    }
    assert_eq!(found("signals.speciality.step_2 = 850000"), []);
    assert_eq!(found("choice.fewest = 3"), []);
    assert_eq!(found("shortlist.per_firm = 6"), []);
    let measures = [
        "peer_review",
        "timeliness",
        "meeting",
        "adoption",
        "satisfaction",
        "complaint_free",
    ];
    let zero = measures
        .map(|measure| format!("signals.performance.weight_{measure} = 0"))
        .join("\n");
    assert_eq!(found(&zero), one("signals.performance", "out_of_range"));
    let weights = Signal::ALL
        .iter()
        .map(|signal| format!("weights.{signal} = 0"))
        .collect::<Vec<_>>()
        .join("\n");
    assert_eq!(found(&weights), one("weights", "out_of_range"));
}
