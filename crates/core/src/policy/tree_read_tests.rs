use super::super::trial::{found, from, one};
use super::*;

#[test]
fn a_locked_gate_is_not_switched_off_nor_more_lenient_about_the_unknown() {
    for parent in ["national", "hangzhou"] {
        let policy = Policy::preset(parent).unwrap();
        for gate in Gate::ALL {
            let off = format!("extends = '{parent}'\ngates.{gate}.enabled = false");
            let path = format!("gates.{gate}.enabled");
            if !policy.gate(*gate).locked() {
                assert_eq!(found(&off), []);
                continue;
            }
            assert_eq!(found(&off), one(&path, "loosens_locked_gate"));
            let error = from(&off).unwrap_err();
            let expected = &error.problems()[0].expected;
            assert!(
                expected.starts_with(&format!("true: {gate} is locked by {parent} (")),
                "{expected}"
            );
            for action in OnUnknown::ALL {
                let path = format!("gates.{gate}.on_unknown");
                let rest = format!("extends = '{parent}'\n{path} = '{action}'");
                let looser = *action < policy.gate(*gate).on_unknown();
                let expected = if looser {
                    one(&path, "loosens_locked_gate")
                } else {
                    Vec::new()
                };
                assert_eq!(found(&rest), expected, "{gate} {action}");
            }
        }
    }
}

#[test]
fn a_number_of_a_locked_gate_may_only_become_stricter() {
    let national = Policy::national();
    for key in Key::ALL.iter().filter(|key| {
        key.rule()
            .gate()
            .is_some_and(|gate| national.gate(gate).locked())
    }) {
        let rule = key.rule();
        let Value::Number(now) = *national.setting(*key).value() else {
            continue;
        };
        let (least, most) = match rule.form {
            Form::Number(least, most) => (least, most),
            _ => (0, 1),
        };
        for new in [
            least,
            now.saturating_sub(1).max(least),
            now,
            (now + 1).min(most),
            most,
        ] {
            let looser = match rule.stricter {
                Stricter::More => new < now,
                Stricter::Less => new > now,
                _ => panic!("{} is locked and has no stricter way", rule.path),
            };
            let value = if rule.form == Form::Switch {
                (new == 1).to_string()
            } else {
                new.to_string()
            };
            for written in [value.clone(), format!("{{value = {value}}}")] {
                let rest = format!("extends = 'national'\n{} = {written}", rule.path);
                let expected = if looser {
                    one(rule.path, "loosens_locked_gate")
                } else {
                    Vec::new()
                };
                assert_eq!(found(&rest), expected, "{rest}");
            }
        }
    }
}

#[test]
fn a_list_of_a_locked_gate_may_only_become_stricter() {
    let extends = "extends = 'national'\n";
    let barred = |words: &str| found(&format!("{extends}gates.H1.barred_categories = {words}"));
    assert_eq!(barred("['volunteer']"), []);
    let stricter = "id = 'y'\nversion = '1'\n";
    assert!(Policy::from_text(&format!("{stricter}{extends}gates.H19.roster_ground = []")).is_ok());
    assert_eq!(
        found(&format!("{extends}gates.H19.roster_ground = ['consent']")),
        one("gates.H19.roster_ground", "loosens_locked_gate")
    );
    assert_eq!(
        found(&format!(
            "{extends}gates.H19.roster_ground = ['statutory_duty', 'consent']"
        )),
        one("gates.H19.roster_ground", "loosens_locked_gate")
    );
}

#[test]
fn a_value_said_again_keeps_its_statutes_and_another_is_the_agencys_own() {
    let years = |n: u32| {
        let policy = from(&format!("extends = 'national'\ngates.H3.years = {n}")).unwrap();
        policy.setting(Key::H3Years).sources().len()
    };
    assert_eq!(
        years(3),
        Policy::national().setting(Key::H3Years).sources().len()
    );
    assert_eq!(years(4), 0);
    let policy = from("extends = 'national'\ngates.H3.enabled = true").unwrap();
    assert_eq!(
        policy.gate(Gate::H3).enabled(),
        Policy::national().gate(Gate::H3).enabled()
    );
}
