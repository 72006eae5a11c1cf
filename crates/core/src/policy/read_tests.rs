use proptest::prelude::*;

use super::super::trial::{found, from, one};
use super::*;

fn presets() -> impl Iterator<Item = Policy> {
    Policy::PRESETS
        .iter()
        .map(|name| Policy::preset(name).unwrap())
}

#[test]
fn what_a_policy_writes_reads_back_the_same() {
    let own = from(
        "extends = 'hangzhou'\nweights.language = 50\ngates.H2.sections = ['b', 'a']\next.a = 1",
    )
    .unwrap();
    let chosen = from(
        "extends = 'national'\nchoice.fallback = ['lot', 'duty', 'best_ranked']\nchoice.hold_hours = 4\n\
        calendar = {from = 2026-01-01, until = 2026-12-31, holidays = [2026-10-02, 2026-10-01]}",
    )
    .unwrap();
    let alone =
        from("locked = ['H1', 'H6']\ngates.H1.on_unknown = 'review'\nvintages.own = '3'").unwrap();
    let reweighed = presets().map(|policy| policy.with_weights([1; 10], "9").unwrap());
    for policy in presets().chain(reweighed).chain([own, chosen, alone]) {
        let text = policy.to_json().to_canonical();
        let again =
            Policy::from_text(&text).unwrap_or_else(|error| panic!("{}: {error}", policy.id()));
        assert_eq!(again, policy);
        assert_eq!(again.to_json().to_canonical(), text);
        assert_eq!(again.digest(), policy.digest());
        assert_eq!(again.micro_weights(), policy.micro_weights());
        assert_eq!(again.extends(), policy.extends());
    }
}

#[test]
fn other_weights_are_another_version_of_the_same_law() {
    let policy = Policy::hangzhou()
        .with_weights([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "2")
        .unwrap();
    assert_eq!(
        (policy.version(), policy.jurisdiction()),
        ("2", "CN-330100")
    );
    assert_eq!(policy.micro_weights().get()[9], 1_000_000);
    assert_ne!(policy.digest(), Policy::hangzhou().digest());
    assert!(policy.gate(Gate::H3).locked());
    let again = policy.with_weights([1; 10], "3").unwrap();
    assert_eq!(again.extends(), policy.extends());
    assert_eq!(
        Policy::none()
            .with_weights([0; 10], "2")
            .unwrap_err()
            .problems()[0]
            .path,
        "weights"
    );
    assert!(Policy::none().with_weights([1_000_001; 10], "2").is_err());
    assert!(Policy::none().with_weights([1; 10], "").is_err());
}

#[test]
fn every_fault_is_named_at_once() {
    let rest = "extends = 'national'\nweights = {speciality = -1, colour = 5}\ngates = {H3 = {years = 2}, H99 = {}, H11 = 5}\n\
        jurisdiction = ''\nlocked = ['H20']\nsignals.speciality.step_2 = 900000\nsignals.caseload.neutral = 0.5\n\
        order.keys = ['longest_waiting', 'best', 'luck']\nvintages = {civil = 2026, '张三' = '1'}\nschema = 'dianyuan.policy/2'\n\
        preferences = [{id = 'a'}]\ncolour = 'red'";
    assert_eq!(
        found(rest),
        [
            ("colour", "unknown_key"),
            ("gates.H11", "wrong_type"),
            ("gates.H3.years", "loosens_locked_gate"),
            ("gates.H99", "unknown_key"),
            ("jurisdiction", "bad_length"),
            ("locked[0]", "unknown_word"),
            ("order.keys[1]", "unknown_word"),
            ("order.keys[2]", "unknown_word"),
            ("preferences[0].attribute", "missing"),
            ("preferences[0].flag", "missing"),
            ("preferences[0].sources", "missing"),
            ("preferences[0].value", "missing"),
            ("schema", "unknown_word"),
            ("signals.caseload.neutral", "not_whole"),
            ("signals.speciality.step_2", "out_of_order"),
            ("vintages.(a key of 2 characters)", "unknown_key"),
            ("vintages.civil", "wrong_type"),
            ("weights.colour", "unknown_key"),
            ("weights.speciality", "out_of_range"),
        ]
        .map(|(path, code)| (path.to_owned(), code))
    );
}

#[test]
fn a_key_and_a_version_are_needed() {
    for text in ["", "{}", "id = 'x'", "{\"id\": null, \"version\": \"1\"}"] {
        let error = Policy::from_text(text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Policy);
        assert!(
            error
                .problems()
                .iter()
                .all(|problem| problem.code == "missing")
        );
    }
    let error = Policy::from_text("extends = 'nation'").unwrap_err();
    assert_eq!(error.problems().len(), 3);
    assert_eq!(
        error.problems()[0].expected,
        "one of national, hangzhou, none"
    );
    assert_eq!(found("extends = 5"), one("extends", "wrong_type"));
}

#[test]
fn a_repeated_key_is_refused_at_every_depth() {
    let json = |rest: &str| {
        let error =
            Policy::from_text(&format!(r#"{{"id": "x", "version": "1", {rest}}}"#)).unwrap_err();
        assert_eq!(error.problems().len(), 1, "{error}");
        (error.problems()[0].path.clone(), error.problems()[0].code)
    };
    for (rest, path) in [
        (r#""id": "x""#, "id"),
        (r#""gates": {"H3": {}, "H3": {}}"#, "gates.H3"),
        (
            r#""gates": {"H3": {"years": 5, "years": 5}}"#,
            "gates.H3.years",
        ),
        (
            r#""gates": {"H3": {"years": {"value": 5, "value": 6}}}"#,
            "gates.H3.years.value",
        ),
        (
            r#""gates": {"H3": {"years": {"value": 5, "sources": [], "sources": []}}}"#,
            "gates.H3.years.sources",
        ),
        (
            r#""vintages": {"civil": "2026", "civil": "2021"}"#,
            "vintages.civil",
        ),
        (r#""weights": {}, "weights": {}"#, "weights"),
    ] {
        assert_eq!(json(rest), (path.to_owned(), "duplicate_key"));
    }
}

#[test]
fn null_leaves_everything_as_it_is() {
    let nulls = r#"{"id": "x", "version": "1", "extends": null, "gates": {"H3": null, "H11": {"ban_years": null}},
        "weights": {"language": null}, "vintages": {"civil": null}, "preferences": null, "ext": null,
        "signals": {"caseload": {"neutral": {"value": 400000, "sources": null}}}}"#;
    let policy = Policy::from_text(nulls).unwrap();
    let plain = from("signals.caseload.neutral = 400000").unwrap();
    assert_eq!(policy, plain);
}

#[test]
fn a_reason_cites_the_statute_or_the_policys_own_key() {
    let national = Policy::national();
    let basis = national.basis(Gate::H11, &[Key::H11BanYears]);
    assert_eq!(basis[0], "律师法 第41条");
    assert!(!basis.iter().any(|line| line.starts_with("policy")));
    let own = from("extends = 'national'\ngates.H11.ban_years = 5").unwrap();
    let basis = own.basis(Gate::H11, &[Key::H11BanYears]);
    assert_eq!(basis.last().unwrap(), "policy x 1: gates.H11.ban_years");
    assert_eq!(
        Policy::none().basis(Gate::H14, &[]),
        ["policy none 1: gates.H14"]
    );
}

#[test]
fn a_rule_takes_the_place_of_the_one_it_inherits() {
    let rule = |id: &str, value: &str| {
        format!(
            "[[preferences]]\nid = '{id}'\nflag = 'girl_sexual_abuse'\nattribute = 'sex'\nvalue = '{value}'\nsources = []\n"
        )
    };
    let policy = from(&format!(
        "extends = 'national'\n{}",
        rule("woman_lawyer_for_girl", "male")
    ))
    .unwrap();
    assert_eq!(policy.preferences().len(), 1);
    assert!(policy.preferences()[0].sources().is_empty());
    let more = from(&format!(
        "extends = 'national'\n{}{}",
        rule("z", "male"),
        rule("a", "male")
    ))
    .unwrap();
    let ids: Vec<&str> = more
        .preferences()
        .iter()
        .map(|rule| rule.id().as_str())
        .collect();
    assert_eq!(ids, ["a", "woman_lawyer_for_girl", "z"]);
    let twice = format!("{}{}", rule("a", "male"), rule("a", "female"));
    assert_eq!(found(&twice), one("preferences[1].id", "duplicate_id"));
}

#[test]
fn vintages_are_named_by_list() {
    let policy =
        from("extends = 'national'\nvintages.civil = '2021'\nvintages.own = '3-1'").unwrap();
    let vintages: Vec<_> = policy.vintages().collect();
    assert_eq!(
        vintages,
        [
            ("administrative", "2021"),
            ("civil", "2021"),
            ("criminal", "2024"),
            ("own", "3-1")
        ]
    );
    assert_eq!(found("vintages = []"), one("vintages", "wrong_type"));
    for list in ["a.b", "", "Civil", "civil@2026", "civil:7", "名"] {
        let found = found(&format!("vintages.'{list}' = '1'"));
        assert_eq!((found.len(), found[0].1), (1, "unknown_key"), "{list}");
    }
    assert_eq!(
        found("vintages.civil = 'a b'"),
        one("vintages.civil", "not_a_vintage")
    );
    assert_eq!(
        found("vintages.civil = ''"),
        one("vintages.civil", "bad_length")
    );
}

#[test]
fn a_calendar_takes_the_place_of_the_one_before() {
    let calendar =
        |rest: &str| format!("calendar = {{from = 2026-01-01, until = 2026-12-31{rest}}}");
    assert_eq!(from("extends = 'national'").unwrap().calendar(), None);
    let policy = from(&calendar(", worked = [2026-10-10]")).unwrap();
    let read = policy.calendar().unwrap();
    assert_eq!(read.worked().unwrap().len(), 1);
    assert!(!read.is_rest("2026-10-10".parse().unwrap()));
    let mut inherited = Draft::from(&policy);
    let later = Json::object([
        ("from", Json::from("2027-01-01".to_owned())),
        ("until", Json::from("2027-12-31".to_owned())),
    ]);
    inherited.take("calendar", &later, Some(&policy));
    let inherited = inherited.finish().unwrap();
    assert_eq!(inherited.calendar().unwrap().worked(), None);
    assert_ne!(inherited.digest(), policy.digest());
    let kept = Draft::from(&policy).finish().unwrap();
    assert_eq!(kept.calendar(), policy.calendar());

    let none = from("").unwrap();
    assert!(!none.to_json().to_canonical().contains("calendar"));
    let null = r#"{"id": "x", "version": "1", "calendar": null}"#;
    assert_eq!(Policy::from_text(null).unwrap().digest(), none.digest());
    assert_eq!(
        found(&calendar(", worked = [2026-10-09]")),
        one("calendar.worked[0]", "not_a_weekend")
    );
    assert_eq!(found("calendar = []"), one("calendar", "wrong_type"));
    let backwards = "calendar = {from = 2026-01-02, until = 2026-01-01}";
    assert_eq!(
        found(backwards),
        one("calendar.until", "dates_out_of_order")
    );
}

#[test]
fn the_digest_is_of_what_the_policy_says() {
    let base = from("extends = 'national'").unwrap().digest();
    for same in [
        "extends = 'national'\next.note = 'x'",
        "extends = 'national'\nschema = 'dianyuan.policy/1'",
        "extends = 'national'\nlocked = ['H12', 'H1', 'H1']",
        "extends = 'national'\ngates.H3.years = 3",
        "extends = 'national'\ntraining.minor = ['minors', 'minors']",
    ] {
        assert_eq!(from(same).unwrap().digest(), base, "{same}");
    }
    for other in [
        "extends = 'hangzhou'",
        "extends = 'none'",
        "extends = 'national'\nlocked = ['H2']",
        "extends = 'national'\ngates.H3.years = {value = 3, sources = [{article = 'A'}]}",
        "extends = 'national'\nweights.language = 6",
        "extends = 'national'\ngates.H2.enabled = false",
        "extends = 'national'\nvintages.own = '1'",
        "extends = 'national'\njurisdiction = 'CN-32'",
        "extends = 'national'\nchoice.fallback = ['duty']",
        "extends = 'national'\ncalendar = {from = 2026-01-01, until = 2026-12-31}",
    ] {
        assert_ne!(from(other).unwrap().digest(), base, "{other}");
    }
    let a = from("gates.H2.sections = ['b', 'a']").unwrap();
    assert_eq!(
        a.digest(),
        from("gates.H2.sections = ['a', 'b', 'a']")
            .unwrap()
            .digest()
    );
}

proptest! {
    #[test]
    fn the_order_of_lines_changes_no_digest(order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let lines = ["id = 'x'", "version = '1'", "extends = 'national'", "weights.language = 9", "weights.training = 9",
            "gates.H2.sections = ['a']", "gates.H3.years = 4", "vintages.own = '1'"];
        let text = order.iter().map(|i| lines[*i]).collect::<Vec<_>>().join("\n");
        prop_assert_eq!(Policy::from_text(&text).unwrap(), Policy::from_text(&lines.join("\n")).unwrap());
    }

    #[test]
    fn any_text_is_a_policy_or_has_a_problem(text in any::<String>(), lines in prop::collection::vec("(id|version|extends|gates\\.H[0-9]{1,2}\\.[a-z_]{0,9}|weights|vintages\\.[a-z.]{1,4}|ext|locked)[ .]?=[ ]?('[a-z]{0,8}'|[0-9.-]{1,4}|\\[\\]|\\{\\}|true)", 0..6)) {
        for text in [text, lines.join("\n")] {
            match Policy::from_text(&text) {
                Ok(policy) => prop_assert_eq!(Policy::from_text(&policy.to_json().to_canonical()).unwrap(), policy),
                Err(error) => {
                    prop_assert!(!error.problems().is_empty());
                    prop_assert!(error.problems().iter().all(|problem| !problem.expected.is_empty()));
                }
            }
        }
    }
}
