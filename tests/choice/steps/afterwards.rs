//! What may come after an appointment: replacement, the end of a membership, terms.

use dianyuan::choice::{Deadline, RefusalCode, Step};

use super::{L2, RULES, appointed, received, rules};
use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL};
use crate::fake::{Fake, policy};

#[test]
fn a_replacement_is_asked_for_granted_and_chosen_anew() {
    let fake = rules();
    let mut desk = appointed(&fake);
    let wish = r#"{"lawyer": "L-2", "ground": "performance"}"#;
    assert_eq!(
        desk.refused(
            &fake,
            "11:00",
            ("lawyer", "L-2"),
            ("C-1", "request_replacement"),
            wish
        ),
        RefusalCode::WrongRole
    );
    let asked = desk.does(&fake, "11:00", CLIENT, ("C-1", "request_replacement"), wish);
    assert_eq!(asked, ["replacement_requested"]);
    // Five working days after a Wednesday.
    let (_, due) = desk.case("C-1").replacements().next().unwrap();
    assert_eq!(due.unwrap().to_string(), "2026-12-02T23:59:59+08:00");
    assert_eq!(
        desk.ledger
            .state()
            .overdue(&desk.at("2026-12-03T00:00:00+08:00"))
            .len(),
        2,
        "with the agreement"
    );
    let twice = desk.refused(&fake, "11:01", CLIENT, ("C-1", "request_replacement"), wish);
    assert_eq!(twice, RefusalCode::AlreadyRequested);
    let grant = r#"{"lawyer": "L-2", "reason": "no_meeting"}"#;
    assert_eq!(
        desk.refused(&fake, "11:02", CLERK, ("C-1", "grant_replacement"), grant),
        RefusalCode::WrongRole
    );
    assert_eq!(
        desk.does(
            &fake,
            "11:03",
            OFFICIAL,
            ("C-1", "grant_replacement"),
            grant
        ),
        ["replacement_granted"]
    );
    assert_eq!(desk.case("C-1").step(), Step::Choice);
    let picks = r#"{"picks": ["L-2", "L-4"]}"#;
    let happened = desk.does(&fake, "11:10", CLIENT, ("C-1", "choose"), picks);
    assert_eq!(
        happened,
        ["chosen", "passed_over", "held"],
        "whoever was replaced is not tried again"
    );
    let reoffer = r#"{"lawyer": "L-2", "reason": "x"}"#;
    assert_eq!(
        desk.refused(&fake, "11:11", OFFICIAL, ("C-1", "reoffer"), reoffer),
        RefusalCode::FinalBar
    );
}

#[test]
fn a_client_replaces_at_will_only_so_often() {
    let fake = rules();
    let mut desk = received(&fake);
    for (number, time) in [(0, "10"), (1, "11"), (2, "12")] {
        let about = format!(r#"{{"lawyer": "L-{number}"}}"#);
        let picks = format!(r#"{{"picks": ["L-{number}"]}}"#);
        desk.does(
            &fake,
            &format!("{time}:00"),
            CLIENT,
            ("C-1", "choose"),
            &picks,
        );
        desk.does(
            &fake,
            &format!("{time}:01"),
            CLERK,
            ("C-1", "propose"),
            &about,
        );
        desk.does(
            &fake,
            &format!("{time}:02"),
            OFFICIAL,
            ("C-1", "confirm"),
            &about,
        );
        let wish = format!(r#"{{"lawyer": "L-{number}", "ground": "wish"}}"#);
        let time = format!("{time}:03");
        if number == 2 {
            let code = desk.refused(&fake, &time, CLIENT, ("C-1", "request_replacement"), &wish);
            assert_eq!(code, RefusalCode::ReplacementsUsedUp);
            // Not doing one's duty is another matter.
            let fault = format!(r#"{{"lawyer": "L-{number}", "ground": "performance"}}"#);
            desk.does(&fake, &time, CLIENT, ("C-1", "request_replacement"), &fault);
        } else {
            desk.does(&fake, &time, CLIENT, ("C-1", "request_replacement"), &wish);
            let grant = format!(r#"{{"lawyer": "L-{number}", "reason": "wish"}}"#);
            desk.does(&fake, &time, OFFICIAL, ("C-1", "grant_replacement"), &grant);
        }
    }
}

#[test]
fn whoever_leaves_the_roster_leaves_every_case() {
    let fake = rules();
    let mut desk = appointed(&fake);
    desk.receive(&fake, "C-2", "civil", "application", "");
    desk.does(
        &fake,
        "11:00",
        CLIENT,
        ("C-2", "choose"),
        r#"{"picks": ["L-2", "L-4"]}"#,
    );
    let removed = r#"{"lawyer": "L-2", "reason": "fault"}"#;
    let happened = desk.does(&fake, "11:10", OFFICIAL, ("", "remove_lawyer"), removed);
    assert_eq!(
        happened,
        [
            "roster_removed",
            "replacement_requested",
            "released",
            "held"
        ]
    );
    assert_eq!(desk.seated("C-2"), ["L-4"]);
    desk.receive(&fake, "C-3", "civil", "application", "");
    let happened = desk.does(
        &fake,
        "11:20",
        CLIENT,
        ("C-3", "choose"),
        r#"{"picks": ["L-2"]}"#,
    );
    assert_eq!(happened, ["chosen", "passed_over", "asked_again"]);
    let added = r#"{"lawyer": "L-2"}"#;
    assert_eq!(
        desk.refused(&fake, "11:30", CLERK, ("", "add_lawyer"), added),
        RefusalCode::WrongRole
    );
    assert_eq!(
        desk.does(&fake, "11:30", OFFICIAL, ("", "add_lawyer"), added),
        ["roster_added"]
    );
}

#[test]
fn every_term_is_told_once_it_is_over_and_no_more_once_it_is_met() {
    let lines = format!(
        "{RULES}deadlines.custody_meeting_hours = 48\ndeadlines.objection_days = 5\ndeadlines.closing_days = 15"
    );
    let fake = Fake::new(6, 2, policy(&lines));
    let mut desk = appointed(&fake);
    desk.does(&fake, "11:00", CLIENT, ("C-1", "request_meeting"), L2);
    desk.does(
        &fake,
        "11:00",
        CLIENT,
        ("C-1", "object"),
        r#"{"about": "scope"}"#,
    );
    desk.receive(&fake, "C-2", "civil", "application", "");
    let overdue = |desk: &Desk, at: &str| -> Vec<Deadline> {
        let found = desk.ledger.state().overdue(&desk.at(at));
        found.iter().map(|overdue| overdue.what).collect()
    };
    assert!(
        overdue(&desk, "2026-11-27T11:00:00+08:00").is_empty(),
        "the last second counts"
    );
    assert_eq!(
        overdue(&desk, "2026-11-27T11:00:01+08:00"),
        [Deadline::Meeting]
    );
    let all = [
        Deadline::Meeting,
        Deadline::Objection,
        Deadline::Agreement,
        Deadline::Appointment,
    ];
    let found = overdue(&desk, "2026-12-02T00:00:00+08:00");
    assert!(
        all.iter().all(|deadline| found.contains(deadline)) && found.len() == 4,
        "{found:?}"
    );
    desk.does(
        &fake,
        "2026-11-27T12:00:00+08:00",
        ("lawyer", "L-2"),
        ("C-1", "meet"),
        L2,
    );
    desk.does(
        &fake,
        "2026-11-27T12:00:00+08:00",
        CLERK,
        ("C-1", "sign_agreement"),
        L2,
    );
    let decided = r#"{"is_upheld": false}"#;
    desk.does(
        &fake,
        "2026-11-27T12:00:00+08:00",
        OFFICIAL,
        ("C-1", "decide_objection"),
        decided,
    );
    assert_eq!(
        overdue(&desk, "2026-12-02T00:00:00+08:00"),
        [Deadline::Appointment]
    );
    let early = desk.refused(
        &fake,
        "2026-11-27T12:01:00+08:00",
        CLERK,
        ("C-1", "archive"),
        "{}",
    );
    assert_eq!(early, RefusalCode::NotYet);
    desk.does(
        &fake,
        "2026-11-27T12:02:00+08:00",
        CLERK,
        ("C-1", "close"),
        r#"{"reason": "judgment"}"#,
    );
    assert!(overdue(&desk, "2026-12-15T00:00:00+08:00").contains(&Deadline::Archive));
    desk.does(
        &fake,
        "2026-12-14T09:00:00+08:00",
        CLERK,
        ("C-1", "archive"),
        "{}",
    );
    assert!(!overdue(&desk, "2026-12-15T00:00:00+08:00").contains(&Deadline::Archive));
}

#[test]
fn a_lawyer_who_does_no_duty_uses_up_no_wish() {
    let fake = rules();
    let mut desk = received(&fake);
    for (number, time) in [(0, "10"), (1, "11"), (2, "12")] {
        let about = format!(r#"{{"lawyer": "L-{number}"}}"#);
        let picks = format!(r#"{{"picks": ["L-{number}"]}}"#);
        let time = format!("{time}:00");
        desk.does(&fake, &time, CLIENT, ("C-1", "choose"), &picks);
        desk.does(&fake, &time, CLERK, ("C-1", "propose"), &about);
        desk.does(&fake, &time, OFFICIAL, ("C-1", "confirm"), &about);
        let ground = if number < 2 { "performance" } else { "wish" };
        let asked = format!(r#"{{"lawyer": "L-{number}", "ground": "{ground}"}}"#);
        desk.does(&fake, &time, CLIENT, ("C-1", "request_replacement"), &asked);
        let grant = format!(r#"{{"lawyer": "L-{number}", "reason": "just"}}"#);
        desk.does(&fake, &time, OFFICIAL, ("C-1", "grant_replacement"), &grant);
    }
}

#[test]
fn nothing_is_decided_that_nobody_asked_for() {
    let fake = rules();
    let mut desk = appointed(&fake);
    for (kind, data) in [
        (
            "decide_complaint",
            r#"{"lawyer": "L-2", "is_proven": true}"#,
        ),
        ("decide_objection", r#"{"is_upheld": true}"#),
        ("grant_replacement", r#"{"lawyer": "L-2", "reason": "x"}"#),
        ("refuse_replacement", r#"{"lawyer": "L-2", "reason": "x"}"#),
    ] {
        let code = desk.refused(&fake, "11:00", OFFICIAL, ("C-1", kind), data);
        assert_eq!(code, RefusalCode::NotRequested, "{kind}");
    }
}
