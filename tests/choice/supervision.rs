//! Spot checks and follow-ups: which cases are looked at, and what comes back to the track record.

use dianyuan::choice::{AlwaysIn, closed_cases, follow_ups, outcomes, spot_checks};
use dianyuan::model::{Arm, Measure};

use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL};
use crate::fake::{Fake, policy};

/// Twenty cases that clients chose L-1 or L-3 for, and ten that rotation gave to L-5, all closed but the last.
fn worked() -> Desk {
    let lines = "choice.fallback = ['rotation_by_lawyer']\nchoice.notified.preference = []";
    let fake = Fake::new(6, 1_000, policy(lines));
    let mut desk = Desk::on("2026-11-25");
    desk.does(
        &fake,
        "08:00",
        OFFICIAL,
        ("", "add_lawyer"),
        r#"{"lawyer": "L-5"}"#,
    );
    for number in 0..30 {
        let id = format!("C-{number:02}");
        let route = if number < 20 {
            "application"
        } else {
            "notified"
        };
        desk.receive(&fake, &id, "civil", route, "");
        if number < 20 {
            let picks = if number % 2 == 0 { "L-1" } else { "L-3" };
            let picks = format!(r#"{{"picks": ["{picks}"]}}"#);
            desk.does(&fake, "10:00", CLIENT, (&id, "choose"), &picks);
        }
        let about = format!(r#"{{"lawyer": "{}"}}"#, desk.seated(&id)[0]);
        desk.does(&fake, "10:05", CLERK, (&id, "propose"), &about);
        desk.does(&fake, "10:10", OFFICIAL, (&id, "confirm"), &about);
        if number < 29 {
            desk.does(
                &fake,
                "11:00",
                CLERK,
                (&id, "close"),
                r#"{"reason": "judgment"}"#,
            );
        }
    }
    let complaint = r#"{"lawyer": "L-1", "ground": "late"}"#;
    desk.does(&fake, "12:00", CLIENT, ("C-04", "complain"), complaint);
    for (case, kind, data) in [
        (
            "C-00",
            "review",
            r#"{"lawyer": "L-1", "grade": "excellent"}"#,
        ),
        (
            "C-01",
            "follow_up",
            r#"{"lawyer": "L-3", "is_satisfied": true}"#,
        ),
        ("C-20", "review", r#"{"lawyer": "L-5", "grade": "fail"}"#),
        (
            "C-04",
            "decide_complaint",
            r#"{"lawyer": "L-1", "is_proven": true}"#,
        ),
    ] {
        desk.does(&fake, "14:00", OFFICIAL, (case, kind), data);
    }
    desk
}

#[test]
fn a_sample_holds_a_share_of_each_kind_and_firm_and_whatever_was_complained_of() {
    let desk = worked();
    let day = "2026-11-25".parse().unwrap();
    let mut closed = closed_cases(desk.ledger.state(), day, day);
    assert_eq!(closed.len(), 29, "the one in hand is not among them");
    closed[7] = closed[7].clone().always(AlwaysIn::Influential);
    let sample = spot_checks(&policy(""), "2026", &closed).unwrap();
    let strata: Vec<(&str, usize)> = sample
        .strata()
        .iter()
        .map(|s| (s.name(), s.drawn()))
        .collect();
    assert_eq!(
        strata,
        [("civil|F-0", 1), ("civil|F-1", 1), ("civil|F-2", 1)]
    );
    let is_in = |id: &str| sample.cases().any(|case| case.case() == id && case.is_in());
    assert!(is_in("C-04") && is_in("C-07"));
    let everyone = follow_ups(&policy(""), "2026", &closed).unwrap();
    assert!(everyone.cases().all(dianyuan::choice::Sampled::is_drawn));
    let elsewhere = "2026-11-24".parse().unwrap();
    assert!(closed_cases(desk.ledger.state(), elsewhere, elsewhere).is_empty());
}

#[test]
fn what_is_found_comes_back_with_the_way_of_the_appointment() {
    let desk = worked();
    let found = outcomes(&desk.events);
    let of = |who: &str| &found.iter().find(|(id, _)| id.as_str() == who).unwrap().1[..];
    let [review, complaint] = of("L-1") else {
        panic!("{found:?}")
    };
    assert_eq!(*review.measure(), Measure::PeerReview);
    assert_eq!(review.arm(), Some(&Arm::Choice));
    assert_eq!(review.grades().unwrap().excellent().unwrap().get(), 1);
    assert_eq!(*complaint.measure(), Measure::ComplaintFree);
    assert_eq!(
        (
            complaint.good().unwrap().get(),
            complaint.of().unwrap().get()
        ),
        (0, 1)
    );
    assert_eq!(of("L-3")[0].good().unwrap().get(), 1);
    assert_eq!(of("L-5")[0].arm(), Some(&Arm::Rotation));
    assert_eq!(of("L-5")[0].grades().unwrap().fail().unwrap().get(), 1);
    let member = desk.ledger.state().member("L-1").unwrap();
    assert_eq!((member.complaints(), member.proven_complaints()), (1, 1));
}
