//! Whom the agency finds where nobody chose: shares of rotation, and lots that anybody draws again.

use std::collections::BTreeMap;

use dianyuan::choice::{Happening, Via, commitment};

use crate::desk::{CLERK, Desk, OFFICIAL};
use crate::fake::{Fake, policy};

const CLOSED: &str = "choice.application.open = []\nchoice.hold_hours = 1\n";

/// Cases come in one after the other and are confirmed; who has how many.
fn shares(fake: &Fake, desk: &mut Desk, cases: std::ops::Range<u32>) -> BTreeMap<String, u32> {
    let mut taken = BTreeMap::new();
    for number in cases {
        let id = format!("C-{number}");
        desk.receive(fake, &id, "civil", "application", "");
        let who = desk.seated(&id)[0].to_owned();
        let about = format!(r#"{{"lawyer": "{who}"}}"#);
        desk.does(fake, "10:00", CLERK, (&id, "propose"), &about);
        desk.does(fake, "10:00", OFFICIAL, (&id, "confirm"), &about);
        *taken.entry(who).or_insert(0) += 1;
    }
    taken
}

#[test]
fn weights_of_five_one_one_one_share_eighty_cases_exactly() {
    let fake = Fake::new(
        5,
        1_000,
        policy(&format!("{CLOSED}choice.fallback = ['rotation_by_lawyer']")),
    );
    let mut desk = Desk::on("2026-11-25");
    for (who, weight) in [("L-0", 5), ("L-1", 1), ("L-2", 1), ("L-3", 1), ("L-4", 0)] {
        let data = format!(r#"{{"lawyer": "{who}", "weight": {weight}}}"#);
        desk.does(&fake, "08:00", OFFICIAL, ("", "add_lawyer"), &data);
    }
    let taken: Vec<u32> = shares(&fake, &mut desk, 0..80).into_values().collect();
    assert_eq!(taken, [50, 10, 10, 10]);
    // The zeroth weight is skipped with a reason.
    let skips = desk
        .events
        .iter()
        .filter(|event| event.to_json().contains(r#""skipped""#));
    assert_eq!(
        skips.count(),
        0,
        "whoever has no weight is no candidate, so there is nothing to record"
    );
}

#[test]
fn a_seat_that_comes_to_nothing_gives_the_turn_back() {
    let fake = Fake::new(
        3,
        1_000,
        policy(&format!("{CLOSED}choice.fallback = ['rotation_by_lawyer']")),
    );
    let mut desk = Desk::on("2026-11-25");
    for who in ["L-0", "L-1", "L-2"] {
        desk.does(
            &fake,
            "08:00",
            OFFICIAL,
            ("", "add_lawyer"),
            &format!(r#"{{"lawyer": "{who}"}}"#),
        );
    }
    let before = shares(&fake, &mut desk, 0..9);
    assert_eq!(before.into_values().collect::<Vec<_>>(), [3, 3, 3]);
    let rotation = desk.ledger.state().rotation_by_lawyer().clone();
    let deficits = |rotation: &dianyuan::choice::Rotation| {
        let turn = rotation.next(1, |_| None).unwrap();
        let mut all: Vec<(String, String)> = turn
            .contenders()
            .iter()
            .map(|s| (s.member().to_owned(), s.deficit()))
            .collect();
        all.sort();
        all
    };
    desk.receive(&fake, "X", "civil", "application", "");
    desk.does(
        &fake,
        "10:30",
        OFFICIAL,
        ("X", "withdraw"),
        r#"{"reason": "own_wish"}"#,
    );
    let after = desk.ledger.state().rotation_by_lawyer();
    assert_eq!(deficits(&rotation), deficits(after));
}

#[test]
fn firms_take_turns_and_inside_each_its_lawyers() {
    // Two lawyers in each firm; F-0 has weight 2.
    let fake = Fake::new(
        6,
        1_000,
        policy(&format!("{CLOSED}choice.fallback = ['rotation_by_firm']")),
    );
    let mut desk = Desk::on("2026-11-25");
    for number in 0..6 {
        let data = format!(r#"{{"lawyer": "L-{number}", "firm": "F-{}"}}"#, number / 2);
        desk.does(&fake, "08:00", OFFICIAL, ("", "add_lawyer"), &data);
    }
    desk.does(
        &fake,
        "08:00",
        OFFICIAL,
        ("", "weigh_firm"),
        r#"{"firm": "F-0", "weight": 2}"#,
    );
    let taken: Vec<u32> = shares(&fake, &mut desk, 0..40).into_values().collect();
    assert_eq!(taken, [10, 10, 5, 5, 5, 5]);
    let via = desk.case("C-7").seats().next().unwrap().1.via();
    assert_eq!(via, Via::RotationByFirm);
}

#[test]
fn a_lot_is_drawn_by_a_seed_that_was_published_before() {
    let mut fake = Fake::new(6, 10, policy(&format!("{CLOSED}choice.fallback = ['lot']")));
    fake.seed = Some("evening-number-42".to_owned());
    let mut desk = Desk::on("2026-11-25");
    let published = format!(r#"{{"commitment": "{}"}}"#, commitment("evening-number-42"));
    desk.does(&fake, "08:00", OFFICIAL, ("", "commit_seed"), &published);
    for number in 0..20 {
        let id = format!("C-{number}");
        desk.receive(&fake, &id, "civil", "application", "");
        let held = desk
            .events
            .iter()
            .rev()
            .find_map(|event| match event.what() {
                Happening::Held(held) => Some(held),
                _ => None,
            });
        let held = held.unwrap();
        let lot = held.lot().unwrap();
        assert_eq!(lot.standing().as_str(), "committed");
        let hash = |who: &dianyuan::model::LawyerId| {
            dianyuan::tie_hash("lot", lot.seed().as_str(), &id, who.as_str())
        };
        let winner = lot.tickets().iter().max_by_key(|who| hash(who)).unwrap();
        assert_eq!(held.lawyer(), winner);
    }
    fake.seed = None;
    assert_eq!(
        desk.receive(&fake, "X", "civil", "application", ""),
        ["received", "passed_over", "referred"]
    );
}
