//! Whoever keeps the head of the chain finds every change of the stream.

use dianyuan::choice::{Event, Ledger};

use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL};
use crate::fake::{Fake, policy};

fn stream() -> (Vec<String>, Ledger) {
    let fake = Fake::new(4, 3, policy(""));
    let mut desk = Desk::on("2026-11-25");
    for case in ["C-1", "C-2", "C-3"] {
        desk.receive(&fake, case, "civil", "application", "");
        desk.does(
            &fake,
            "10:00",
            CLIENT,
            (case, "choose"),
            r#"{"picks": ["L-1", "L-2"]}"#,
        );
        desk.does(
            &fake,
            "10:05",
            CLERK,
            (case, "propose"),
            r#"{"lawyer": "L-1"}"#,
        );
        desk.does(
            &fake,
            "10:10",
            OFFICIAL,
            (case, "confirm"),
            r#"{"lawyer": "L-1"}"#,
        );
    }
    (desk.lines(), desk.ledger)
}

#[test]
fn a_stream_reads_back_to_the_same_ledger() {
    let (lines, ledger) = stream();
    for line in &lines {
        assert_eq!(Event::from_json(line).unwrap().to_json(), *line);
    }
    assert_eq!(Ledger::replay("city", &lines.join("\n")).unwrap(), ledger);
}

/// The stream with each event changed in some way, and every later predecessor's digest made to fit again.
fn forged(lines: &[String], at: usize, from: &str, to: &str) -> Option<Vec<String>> {
    if !lines[at].contains(from) {
        return None;
    }
    let mut forged = lines.to_vec();
    forged[at] = forged[at].replacen(from, to, 1);
    for next in at + 1..forged.len() {
        let before = Event::from_json(&forged[next - 1])
            .ok()?
            .digest()
            .to_string();
        let old = Event::from_json(&lines[next - 1])
            .unwrap()
            .digest()
            .to_string();
        forged[next] = forged[next].replace(&old, &before);
    }
    Some(forged)
}

#[test]
fn any_change_is_found_even_where_all_digests_are_made_to_fit() {
    let (lines, ledger) = stream();
    let mut forgeries = 0;
    for at in 0..lines.len() {
        for (from, to) in [
            (r#""lawyer":"L-1""#, r#""lawyer":"L-2""#),
            (r#""role":"official""#, r#""role":"clerk""#),
            (r#""units":1"#, r#""units":2"#),
            (r#""id":"p-1""#, r#""id":"p-2""#),
            ("T10:0", "T10:1"),
            (r#"["L-1","L-2"]"#, r#"["L-2","L-1"]"#),
        ] {
            let Some(forged) = forged(&lines, at, from, to) else {
                continue;
            };
            forgeries += 1;
            let again = Ledger::replay("city", &forged.join("\n")).unwrap();
            assert_ne!(again.head(), ledger.head(), "event {at}: {from}");
            // Without making the others fit, the very next event says so.
            if at + 1 < lines.len() {
                let mut one = lines.clone();
                one[at].clone_from(&forged[at]);
                let error = Ledger::replay("city", &one.join("\n")).unwrap_err();
                assert_eq!(error.problems()[0].code, "broken_chain");
                assert_eq!(error.problems()[0].row, Some(at as u64 + 2));
            }
        }
    }
    assert!(forgeries > 20, "{forgeries}");
}

#[test]
fn events_lost_repeated_or_moved_are_found() {
    let (lines, _) = stream();
    let code = |lines: &[String]| {
        let error = Ledger::replay("city", &lines.join("\n")).unwrap_err();
        error.problems()[0].code
    };
    for at in 0..lines.len() - 1 {
        let mut lost = lines.clone();
        lost.remove(at);
        assert_eq!(code(&lost), "wrong_number");
        let mut moved = lines.clone();
        moved.swap(at, at + 1);
        assert_eq!(code(&moved), "wrong_number");
        let mut repeated = lines.clone();
        repeated.insert(at, lines[at].clone());
        assert_eq!(code(&repeated), "wrong_number");
    }
    assert_eq!(
        Ledger::replay("other", &lines.join("\n"))
            .unwrap_err()
            .problems()[0]
            .code,
        "wrong_stream"
    );
}

#[test]
fn an_old_history_goes_on_under_a_new_policy() {
    let (lines, _) = stream();
    let mut ledger = Ledger::replay("city", &lines.join("\n")).unwrap();
    // L-1 had room for three under the old rules, and has none at all under the new ones.
    let fake = Fake::new(4, 1, policy("choice.most = 1\nchoice.fallback = ['lot']"));
    let json = r#"{"id": "new-1", "actor": {"id": "o-1", "role": "official"}, "case": "C-2", "type": "close",
        "data": {"reason": "done"}}"#;
    let command = dianyuan::choice::Command::from_json(json).unwrap();
    let now = "2026-11-26T09:00:00+08:00".parse().unwrap();
    for event in ledger.decide(&command, &fake, &now).unwrap().events() {
        ledger.apply(event).unwrap();
    }
    assert!(ledger.state().case("C-2").unwrap().is_closed());
    assert!(ledger.state().case("C-1").unwrap().is_served());
}
