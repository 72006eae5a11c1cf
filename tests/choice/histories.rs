//! Random histories: whatever is asked for in whatever order, the auditor finds nothing, nothing is lost or done
//! twice, and the events alone lead to the same state.

use std::collections::BTreeSet;

use dianyuan::choice::{Command, Ledger};
use dianyuan::model::Instant;
use proptest::prelude::*;

use crate::auditor::Auditor;
use crate::fake::{Caps, Fake, lawyer, policy};

const LAWYERS: u8 = 7;
const CASES: u8 = 9;

/// One thing that somebody tries: which, about whom, how long after the last, and by how skewed a clock.
#[derive(Clone, Copy, Debug)]
struct Try {
    sort: u8,
    case: u8,
    lawyer: u8,
    other: u8,
    minutes: u16,
    skew: i8,
}

fn tries(most: usize) -> impl Strategy<Value = Vec<Try>> {
    let one = (
        0_u8..40,
        0..CASES,
        0..LAWYERS,
        0..LAWYERS,
        0_u16..400,
        -90_i8..10,
    );
    let one = one.prop_map(|(sort, case, lawyer, other, minutes, skew)| Try {
        sort,
        case,
        lawyer,
        other,
        minutes,
        skew,
    });
    prop::collection::vec(one, 1..most)
}

#[expect(clippy::too_many_lines, reason = "one arm for each sort of command")]
/// The command as JSON: its actor, case, type and data.
fn wanted(t: Try, at: &str) -> (&'static str, bool, &'static str, String) {
    let (who, other) = (lawyer(t.lawyer.into()), lawyer(t.other.into()));
    let about = format!(r#""lawyer": "{who}""#);
    let named = |data: String| format!("{{{data}}}");
    match t.sort {
        0..=3 => {
            let kind = if t.lawyer.is_multiple_of(3) {
                "criminal"
            } else {
                "civil"
            };
            let route = if t.other.is_multiple_of(3) {
                "notified"
            } else {
                "application"
            };
            let (units, need) = (1 + t.lawyer % 3, 1 + u8::from(t.other == 1));
            let interim = t.minutes.is_multiple_of(7);
            let data = format!(
                r#""kind": "{kind}", "route": "{route}", "units": {units}, "need": {need}, "from": "{at}",
                   "interim": {interim}, "wishes": ["{who}"]"#
            );
            ("clerk", true, "receive", named(data))
        }
        4..=9 => (
            "client",
            true,
            "choose",
            format!(r#"{{"picks": ["{who}", "{other}"]}}"#),
        ),
        10 => ("client", true, "delegate", "{}".into()),
        11..=15 => ("clerk", true, "propose", named(about)),
        16..=20 => ("official", true, "confirm", named(about)),
        21..=23 => {
            let reason = if t.other.is_multiple_of(2) {
                "illness"
            } else {
                "other"
            };
            (
                "official",
                true,
                "decline",
                named(format!(r#"{about}, "reason": "{reason}""#)),
            )
        }
        24 => (
            "official",
            true,
            "declare_conflict",
            named(format!(r#"{about}, "ground": "kin""#)),
        ),
        25 => (
            "official",
            true,
            "reoffer",
            named(format!(r#"{about}, "reason": "back""#)),
        ),
        26 => {
            let data = format!(r#"{about}, "reason": "needed", "instead": "{other}""#);
            ("official", true, "override", named(data))
        }
        27 => (
            "official",
            true,
            "override",
            named(format!(r#"{about}, "reason": "needed""#)),
        ),
        28 => {
            let data = format!(r#"{about}, "named": "{other}", "reason": "absent""#);
            ("official", true, "name_person", named(data))
        }
        29 | 30 => (
            "client",
            true,
            "request_replacement",
            named(format!(r#"{about}, "ground": "wish""#)),
        ),
        31 => (
            "official",
            true,
            "grant_replacement",
            named(format!(r#"{about}, "reason": "just""#)),
        ),
        32 => (
            "official",
            true,
            "refuse_replacement",
            named(format!(r#"{about}, "reason": "unjust""#)),
        ),
        33 => ("official", true, "close", r#"{"reason": "done"}"#.into()),
        34 => (
            "client",
            true,
            "withdraw",
            r#"{"reason": "own_wish"}"#.into(),
        ),
        35 => (
            "official",
            false,
            "suspend_lawyer",
            named(format!(r#"{about}, "reason": "late""#)),
        ),
        36 => ("official", false, "resume_lawyer", named(about)),
        37 if t.other == 0 => (
            "official",
            false,
            "remove_lawyer",
            named(format!(r#"{about}, "reason": "fault""#)),
        ),
        37 => ("clerk", true, "assign", named(about)),
        38 => {
            let field = if t.minutes.is_multiple_of(2) {
                "units"
            } else {
                "need"
            };
            let data = format!(
                r#""field": "{field}", "value": {}, "reason": "typo""#,
                1 + t.other % 3
            );
            ("official", true, "correct", named(data))
        }
        _ => ("system", false, "tick", "{}".into()),
    }
}

fn fake(chain: &str, holds_again: bool, firm_units: u32) -> Fake {
    let lines = format!(
        "choice.fallback = [{chain}]\nchoice.holds_again = {holds_again}\nchoice.window_hours = 10\n\
         choice.again_hours = 4\nchoice.hold_hours = 3\nchoice.most = 3\ndeadlines.appointment_days = 7\n\
         deadlines.replacement_working_days = 5\n"
    );
    let mut fake = Fake::new(LAWYERS.into(), 4, policy(&lines));
    fake.firm_units = firm_units;
    fake.seed = Some("2026".to_owned());
    fake.on_duty = vec![lawyer(2), lawyer(4)];
    for (number, caps) in (0..).zip(fake.caps.values_mut()) {
        *caps = Caps {
            units: 2 + number,
            cases_per_year: 3 + number,
            criminal_units: 3,
        };
    }
    for pair in [("C-0", "L-0"), ("C-3", "L-1"), ("C-4", "L-4")] {
        fake.barred.insert((pair.0.to_owned(), pair.1.to_owned()));
    }
    fake
}

/// Tries everything, with duplicates and a clock that is skewed, then lets time run out.
fn run(tries: &[Try], fake: &Fake) -> (Ledger, Vec<String>, Auditor) {
    let start: Instant = "2026-12-20T08:00:00+08:00".parse().unwrap();
    let mut ledger = Ledger::new("city").unwrap();
    let (mut lines, mut auditor, mut minutes) = (Vec::new(), Auditor::default(), 0_i64);
    let mut refused = BTreeSet::new();
    let mut decide = |ledger: &mut Ledger, json: &str, at: &Instant, is_again: bool| {
        let command = Command::from_json(json).unwrap_or_else(|error| panic!("{json}: {error}"));
        let before = ledger.clone();
        match ledger.decide(&command, fake, at) {
            Ok(decided) => {
                if is_again && decided.repeats().is_some() {
                    assert!(decided.events().is_empty(), "done twice: {json}");
                }
                for event in decided.events() {
                    let line = event.to_json();
                    auditor.read(&line, fake);
                    lines.push(line);
                    ledger.apply(event).unwrap();
                }
            }
            Err(refusal) => {
                refused.insert(refusal.code());
            }
        }
        assert_eq!(
            before.seq() == ledger.seq(),
            before == *ledger,
            "a refusal changes nothing"
        );
    };
    for (number, t) in tries.iter().enumerate() {
        minutes += i64::from(t.minutes) / 3;
        let at = start
            .plus_seconds((minutes + i64::from(t.skew)) * 60)
            .unwrap();
        let (role, has_case, kind, data) = wanted(*t, &at.to_string());
        let case = if has_case {
            format!(r#""case": "C-{}","#, t.case)
        } else {
            String::new()
        };
        let json = format!(
            r#"{{"id": "k-{number}", "actor": {{"id": "x", "role": "{role}"}}, {case} "type": "{kind}", "data": {data}}}"#
        );
        decide(&mut ledger, &json, &at, false);
        if t.minutes.is_multiple_of(5) {
            decide(&mut ledger, &json, &at, true);
        }
    }
    for days in 1..=3 {
        let at = start.plus_seconds(minutes * 60 + days * 86_400).unwrap();
        let json = format!(
            r#"{{"id": "end-{days}", "actor": {{"id": "x", "role": "system"}}, "type": "tick"}}"#
        );
        decide(&mut ledger, &json, &at, false);
    }
    (ledger, lines, auditor)
}

/// What must hold of every history.
fn check(tries: &[Try], fake: &Fake) -> Result<(), TestCaseError> {
    let (ledger, lines, auditor) = run(tries, fake);
    prop_assert!(auditor.found.is_empty(), "{:#?}", auditor.found);
    prop_assert!(auditor.forgotten().is_empty(), "{:#?}", auditor.forgotten());
    // The plain books and the ledger's agree on every seat.
    prop_assert_eq!(auditor.cases.len(), ledger.state().cases().count());
    for (id, case) in ledger.state().cases() {
        let plain = &auditor.cases[id.as_str()];
        let seats: Vec<(&str, bool)> = case
            .seats()
            .map(|(l, s)| (l.as_str(), s.is_confirmed()))
            .collect();
        let expected: Vec<(&str, bool)> = plain
            .seats
            .iter()
            .map(|(l, s)| (l.as_str(), s.is_confirmed))
            .collect();
        prop_assert_eq!(seats, expected, "seats of {}", id);
        prop_assert_eq!(case.is_closed(), plain.is_closed);
    }
    // Events alone lead to the same state, byte for byte.
    let again = Ledger::replay("city", &lines.join("\n")).unwrap();
    prop_assert_eq!(
        again.state().to_json().to_canonical(),
        ledger.state().to_json().to_canonical()
    );
    prop_assert_eq!(again, ledger);
    Ok(())
}

fn cases(most: u32) -> ProptestConfig {
    ProptestConfig {
        cases: std::env::var("PROPTEST_CASES")
            .ok()
            .and_then(|n| n.parse().ok())
            .unwrap_or(most),
        ..ProptestConfig::default()
    }
}

const CHAINS: [&str; 5] = [
    "'continuity', 'best_ranked'",
    "'rotation_by_lawyer', 'duty'",
    "'rotation_by_firm', 'best_ranked'",
    "'lot', 'rotation_by_lawyer', 'rotation_by_firm'",
    "",
];

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn no_history_breaks_a_rule(
        tries in tries(250),
        chain in 0..CHAINS.len(),
        holds_again in any::<bool>(),
        firm_units in 3_u32..12,
    ) {
        check(&tries, &fake(CHAINS[chain], holds_again, firm_units))?;
    }
}

#[test]
fn a_history_of_thousands_of_commands_breaks_no_rule() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    for chain in CHAINS {
        let one = prop::collection::vec(tries(500), 8..9)
            .new_tree(&mut runner)
            .unwrap();
        let tries: Vec<Try> = one.current().concat();
        assert!(tries.len() > 1_000, "{} commands", tries.len());
        check(&tries, &fake(chain, true, 9)).unwrap();
    }
}
