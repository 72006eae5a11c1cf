//! The ledger with real gates: what is in hand counts against every cap, once.

use dianyuan::agency::Agency;
use dianyuan::choice::{Answer, Eligibility, Ground, Question, RefusalCode};
use dianyuan::model::{Case, LawyerId};
use dianyuan::{Calibration, Causes, Engine, Policy, RankOptions, Roster};

use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL};

const DAY: &str = "2026-11-25";

fn case(id: &str, more: &str) -> Case {
    let json = format!(
        r#"{{"id": "{id}", "kind": "civil", "causes": ["civil:7.19"], "work_units": 1, "parties": [],
            "received": "{DAY}T09:00:00+08:00"{more}}}"#
    );
    Case::from_json(&json).unwrap()
}

fn agency(roster: &str, policy: &str, cases: &[Case]) -> Agency {
    let roster = Roster::from_json(roster, &Causes::official()).unwrap();
    let policy = Policy::from_text(&format!("id = 'x'\nversion = '1'\n{policy}")).unwrap();
    let calibration = Calibration::fit(&roster, &policy, DAY.parse().unwrap()).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let mut agency = Agency::new(engine);
    for case in cases {
        agency.put_case(case.clone());
    }
    agency
}

fn choose(desk: &mut Desk, agency: &Agency, id: &str, who: &str) -> Vec<&'static str> {
    desk.receive(agency, id, "civil", "application", "");
    desk.does(
        agency,
        "10:00",
        CLIENT,
        (id, "choose"),
        &format!(r#"{{"picks": ["{who}"]}}"#),
    )
}

fn appoint(desk: &mut Desk, agency: &Agency, id: &str, who: &str) {
    assert_eq!(choose(desk, agency, id, who), ["chosen", "held"], "{id}");
    let about = format!(r#"{{"lawyer": "{who}"}}"#);
    desk.does(agency, "10:05", CLERK, (id, "propose"), &about);
    desk.does(agency, "10:10", OFFICIAL, (id, "confirm"), &about);
}

const PASSED: [&str; 3] = ["chosen", "passed_over", "asked_again"];

fn code_of_last_passed(desk: &Desk) -> String {
    let json: Vec<String> = desk.lines();
    let passed = json
        .iter()
        .rev()
        .find(|line| line.contains(r#""type":"passed_over""#))
        .unwrap();
    let event: serde_json::Value = serde_json::from_str(passed).unwrap();
    event["data"]["grounds"][0]["code"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn every_cap_counts_what_the_ledger_has_in_hand() {
    let cases: Vec<Case> = (1..=9).map(|n| case(&format!("C-{n}"), "")).collect();
    for (profile, firm, code) in [
        // Two units at once, of which the profile says that one is taken.
        (
            r#""capacity": {"units": 2}, "caseload": {"as_of": "2026-11-01", "units": 1}"#,
            "",
            "H14.units_full",
        ),
        // Three cases a year, of which two are taken.
        (
            r#""capacity": {"cases_per_year": 3}, "yearly_counts": [{"year": 2026, "count": 2}],
               "caseload": {"as_of": "2026-11-01", "units": 1}"#,
            "",
            "H14.year_full",
        ),
        // One civil unit at once.
        (
            r#""capacity": {"by_kind": [{"kind": "civil", "units": 1}]},
               "caseload": {"as_of": "2026-11-01", "units": 0, "by_kind": []}"#,
            "",
            "H14.kind_full",
        ),
        // One unit for the whole firm.
        (
            "",
            r#", "caps": {"units": 1}, "caseload": {"as_of": "2026-11-01", "units": 0}"#,
            "H14.firm_full",
        ),
    ] {
        let comma = if profile.is_empty() { "" } else { "," };
        let roster = format!(
            r#"{{"id": "L-1", "firm": "F-1"{comma} {profile}}}
{{"schema": "dianyuan.firm/1", "id": "F-1"{firm}}}"#
        )
        .replace('\n', "\u{1}")
        .replace("               ", " ")
        .replace('\u{1}', "\n");
        let roster = roster.replace(",\n ", ", ");
        let agency = agency(&roster, "", &cases);
        let mut desk = Desk::on(DAY);
        appoint(&mut desk, &agency, "C-1", "L-1");
        assert_eq!(choose(&mut desk, &agency, "C-2", "L-1"), PASSED, "{code}");
        assert_eq!(code_of_last_passed(&desk), code);
        // Once the case is done there is room again, but in the year it stays counted.
        desk.does(
            &agency,
            "11:00",
            CLERK,
            ("C-1", "close"),
            r#"{"reason": "done"}"#,
        );
        let happened = choose(&mut desk, &agency, "C-3", "L-1");
        if code == "H14.year_full" {
            assert_eq!(happened, PASSED);
        } else {
            assert_eq!(happened, ["chosen", "held"], "{code}");
        }
    }
}

#[test]
fn a_case_that_the_host_reports_later_counts_once() {
    let cases: Vec<Case> = (1..=4).map(|n| case(&format!("C-{n}"), "")).collect();
    let with = |as_of: &str, units: u32| {
        let roster = format!(
            r#"{{"id": "L-1", "capacity": {{"units": 2}}, "caseload": {{"as_of": "{as_of}", "units": {units}}}}}"#
        );
        agency(&roster, "", &cases)
    };
    let before = with("2026-11-01", 0);
    let mut desk = Desk::on(DAY);
    appoint(&mut desk, &before, "C-1", "L-1");
    // The host's new balance has the case; together they would be two without the rule.
    let after = with("2026-11-25", 1);
    assert_eq!(choose(&mut desk, &after, "C-2", "L-1"), ["chosen", "held"]);
    assert_eq!(choose(&mut desk, &after, "C-3", "L-1"), PASSED);
}

#[test]
fn a_pick_outside_the_shortlist_is_held_like_any_other_and_a_barred_one_is_told_why() {
    let lawyer = |n: u32| {
        let load = format!(r#""caseload": {{"as_of": "2026-11-01", "units": {n}}}"#);
        format!(r#"{{"id": "L-{n:02}", "capacity": {{"units": 50}}, {load}}}"#)
    };
    let roster = (0..40).map(lawyer).collect::<Vec<_>>().join("\n");
    let vetoed = case("C-2", r#", "client": {"vetoes": ["L-07"]}"#);
    let agency = agency(&roster, "", &[case("C-1", ""), vetoed]);
    let mut desk = Desk::on(DAY);
    desk.receive(&agency, "C-1", "civil", "application", "");
    let now = desk.at("09:30");
    let ranking = agency
        .rank(desk.ledger.state(), "C-1", &now, &RankOptions::new().top(5))
        .unwrap();
    let last = "L-39";
    assert!(
        ranking
            .candidates()
            .iter()
            .all(|candidate| candidate.lawyer.as_str() != last)
    );
    let happened = desk.does(
        &agency,
        "10:00",
        CLIENT,
        ("C-1", "choose"),
        &format!(r#"{{"picks": ["{last}"]}}"#),
    );
    assert_eq!(happened, ["chosen", "held"]);
    assert_eq!(choose(&mut desk, &agency, "C-2", "L-07"), PASSED);
    let reasons = agency
        .reasons(desk.ledger.state(), "C-2", "L-07", &now)
        .unwrap();
    assert!(
        reasons
            .iter()
            .any(|reason| reason.code().as_str() == "H16.vetoed"),
        "{reasons:?}"
    );
}

#[test]
fn linked_accused_never_share_a_lawyer_whom_the_ledger_gave_one_of_them() {
    let accused = |id: &str, other: &str| {
        let json = format!(
            r#"{{"id": "{id}", "kind": "criminal", "causes": ["criminal:"], "work_units": 1, "parties": [],
                "received": "{DAY}T09:00:00+08:00", "client": {{"id": "p-{id}", "position": "accused"}},
                "linked": [{{"case": "{other}", "relation": "co_defendant"}}]}}"#
        );
        Case::from_json(&json).unwrap()
    };
    let policy = "choice.application.open = ['criminal']";
    let agency = agency(
        "{\"id\": \"L-1\"}\n{\"id\": \"L-2\"}",
        policy,
        &[accused("C-1", "C-2"), accused("C-2", "C-1")],
    );
    let mut desk = Desk::on(DAY);
    for id in ["C-1", "C-2"] {
        desk.receive(&agency, id, "criminal", "application", "");
    }
    let l1 = r#"{"picks": ["L-1"]}"#;
    assert_eq!(
        desk.does(&agency, "10:00", CLIENT, ("C-1", "choose"), l1),
        ["chosen", "held"]
    );
    assert_eq!(
        desk.does(&agency, "10:00", CLIENT, ("C-2", "choose"), l1),
        PASSED
    );
    assert!(
        code_of_last_passed(&desk).starts_with("H10."),
        "{}",
        code_of_last_passed(&desk)
    );
    let l1 = r#"{"lawyer": "L-1", "reason": "needed"}"#;
    assert_eq!(
        desk.refused(&agency, "10:01", OFFICIAL, ("C-2", "override"), l1),
        RefusalCode::Ineligible
    );
}

#[test]
fn whom_the_agency_finds_is_ranked_by_what_is_in_hand_now() {
    let roster = r#"{"id": "L-1", "capacity": {"units": 9}, "caseload": {"as_of": "2026-11-01", "units": 0}}
{"id": "L-2", "capacity": {"units": 9}, "caseload": {"as_of": "2026-11-01", "units": 0}}"#;
    let cases: Vec<Case> = (1..=8).map(|n| case(&format!("C-{n}"), "")).collect();
    let agency = agency(roster, "choice.application.open = []", &cases);
    let mut desk = Desk::on(DAY);
    let mut taken = [0, 0];
    for number in 1..=8 {
        let id = format!("C-{number}");
        desk.receive(&agency, &id, "civil", "application", "");
        let who = desk.seated(&id)[0].to_owned();
        let about = format!(r#"{{"lawyer": "{who}"}}"#);
        desk.does(&agency, "10:05", CLERK, (&id, "propose"), &about);
        desk.does(&agency, "10:10", OFFICIAL, (&id, "confirm"), &about);
        taken[usize::from(who == "L-2")] += 1;
    }
    assert_eq!(taken, [4, 4]);
}

#[test]
fn a_shortlist_turns_among_the_equally_fit_and_marks_the_nearly_full() {
    let lawyer = |n: u32| {
        let units = if n == 3 { 9 } else { 1 };
        let load = format!(r#""caseload": {{"as_of": "2026-11-01", "units": {units}}}"#);
        format!(
            r#"{{"id": "L-{n}", "firm": "F-{}", "capacity": {{"units": 10}}, {load}}}"#,
            n / 2
        )
    };
    let roster = (0..8).map(lawyer).collect::<Vec<_>>().join("\n");
    let cases: Vec<Case> = (1..=12).map(|n| case(&format!("C-{n}"), "")).collect();
    let agency = agency(
        &roster,
        "shortlist = {size = 3, per_firm = 1, band = 1000000}",
        &cases,
    );
    let mut desk = Desk::on(DAY);
    let mut shown = std::collections::BTreeMap::<String, u32>::new();
    for number in 1..=12 {
        let id = format!("C-{number}");
        desk.receive(&agency, &id, "civil", "application", "");
        let now = desk.at("09:30");
        let state = desk.ledger.state();
        let list = agency
            .shortlist(state, &id, &now, dianyuan::Order::Points, "")
            .unwrap();
        let ids: Vec<&str> = list
            .entries()
            .iter()
            .map(dianyuan::choice::Entry::lawyer)
            .collect();
        assert_eq!(ids.len(), 3);
        for entry in list.entries() {
            assert_eq!(
                entry.is_nearly_full(),
                Some(entry.lawyer() == "L-3"),
                "{}",
                entry.lawyer()
            );
            *shown.entry(entry.lawyer().to_owned()).or_default() += 1;
        }
        let data = format!(r#"{{"lawyers": {ids:?}}}"#);
        desk.does(&agency, "09:30", CLERK, (&id, "show"), &data);
        let neutral = agency
            .shortlist(desk.ledger.state(), &id, &now, dianyuan::Order::Lot, "2026")
            .unwrap();
        assert!(
            neutral
                .entries()
                .iter()
                .all(|entry| entry.points().is_none())
        );
    }
    // Thirty-six places among eight: everybody had four or five.
    assert!(
        shown.len() == 8 && shown.values().all(|times| (4..=5).contains(times)),
        "{shown:?}"
    );
}

/// An agency that is asked about one lawyer after the other, and shares no work between them.
struct OneByOne(Agency);

impl Eligibility for OneByOne {
    fn policy(&self) -> &Policy {
        self.0.policy()
    }
    fn calibration(&self) -> Option<String> {
        self.0.calibration()
    }
    fn check(&self, question: &Question<'_>, lawyer: &LawyerId) -> Answer {
        self.0.check(question, lawyer)
    }
    fn check_replacement(&self, question: &Question<'_>, granted: u32) -> Vec<Ground> {
        self.0.check_replacement(question, granted)
    }
    fn lawyers(&self) -> Vec<LawyerId> {
        self.0.lawyers()
    }
    fn best_ranked(&self, question: &Question<'_>) -> Vec<LawyerId> {
        self.0.best_ranked(question)
    }
    fn on_duty(&self, question: &Question<'_>) -> Vec<LawyerId> {
        self.0.on_duty(question)
    }
    fn seed(&self) -> Option<&str> {
        self.0.seed()
    }
}

#[test]
fn many_asked_at_once_answer_as_each_alone() {
    let lawyer = |n: u32| {
        let load = match n % 4 {
            0 => String::new(),
            _ => format!(
                r#", "caseload": {{"as_of": "2026-11-01", "units": {}}}"#,
                n % 3
            ),
        };
        let years = match n % 3 {
            0 => r#", "yearly_counts": [{"year": 2026, "count": 1}]"#,
            _ => "",
        };
        format!(
            r#"{{"id": "L-{n}", "firm": "F-{}", "capacity": {{"units": {}, "cases_per_year": 3}}{load}{years}}}"#,
            n % 3,
            2 + n % 3
        )
    };
    let firm = r#"{"schema": "dianyuan.firm/1", "id": "F-1", "caps": {"units": 5}}"#;
    let lawyers: Vec<String> = (0..9).map(lawyer).collect();
    let roster = lawyers.join("\n") + "\n" + firm;
    let cases: Vec<Case> = (1..=24).map(|n| case(&format!("C-{n}"), "")).collect();
    for chain in ["'rotation_by_lawyer'", "'rotation_by_firm'", "'lot'"] {
        for unknown in ["pass", "exclude"] {
            let policy = format!(
                "choice.application.open = []\nchoice.fallback = [{chain}]\ngates.H14.on_unknown = '{unknown}'"
            );
            let agency = agency(&roster, &policy, &cases).with_seed("2026");
            let alone = OneByOne(agency.clone());
            let run = |rules: &dyn Eligibility| {
                let mut desk = Desk::on(DAY);
                for n in 0..9 {
                    let data = format!(r#"{{"lawyer": "L-{n}", "firm": "F-{}"}}"#, n % 3);
                    desk.does(rules, "08:00", OFFICIAL, ("", "add_lawyer"), &data);
                }
                for number in 1..=24 {
                    let id = format!("C-{number}");
                    desk.receive(rules, &id, "civil", "application", "");
                    let Some(who) = desk.seated(&id).first().map(ToString::to_string) else {
                        continue;
                    };
                    let about = format!(r#"{{"lawyer": "{who}"}}"#);
                    desk.does(rules, "10:05", CLERK, (&id, "propose"), &about);
                    if number % 3 > 0 {
                        desk.does(rules, "10:10", OFFICIAL, (&id, "confirm"), &about);
                    }
                }
                desk.lines()
            };
            let lines = run(&agency);
            assert!(
                lines.iter().any(|line| line.contains("H14.")),
                "{chain} {unknown}"
            );
            assert_eq!(lines, run(&alone), "{chain} {unknown}");
        }
    }
}

#[test]
fn what_is_in_hand_stays_unknown_where_the_profile_does_not_tell() {
    let roster = r#"{"id": "L-1", "capacity": {"units": 5}}
{"id": "L-2", "capacity": {"units": 5}, "caseload": {"as_of": "2026-11-01", "units": 3}}"#;
    let cases: Vec<Case> = (1..=2).map(|n| case(&format!("C-{n}"), "")).collect();
    let agency = agency(roster, "gates.H14.units = 4", &cases);
    let mut desk = Desk::on(DAY);
    for (id, who) in [("C-1", "L-1"), ("C-2", "L-2")] {
        appoint(&mut desk, &agency, id, who);
    }
    let room = |who: &str| agency.room(desk.ledger.state(), who, &desk.at("11:00"));
    let of = |who: &str| room(who).map(|room| (room.in_hand, room.most, room.free_share()));
    assert_eq!(of("L-1"), Some((None, Some(4), None)));
    assert_eq!(of("L-2"), Some((Some(4), Some(4), Some(0))));
    assert_eq!(of("L-3"), None);
}
