use super::*;

const ROSTER: &str = r#"{"id": "L-1", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 4}]}
{"id": "L-2"}
{"id": "L-3", "statuses": [{"status": "suspended", "concerns": "licence", "from": "2020-01-01"}]}"#;
const CASE: &str = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
    "received": "2026-11-22T09:30:00+08:00", "parties": [], "client": {"vetoes": []}}"#;

fn ranked(policy: Option<&str>, options: &str) -> Json<'static> {
    let text = rank_json(ROSTER, CASE, policy, options).unwrap();
    let json = Json::parse(&text).unwrap().into_owned();
    assert_eq!(json.to_canonical(), text, "what comes out is canonical");
    json
}

fn length(json: &Json<'_>, key: &str) -> usize {
    match json.get(key) {
        Some(Json::Array(items)) => items.len(),
        other => panic!("{key} is {other:?}"),
    }
}

fn fault(policy: Option<&str>, options: &str) -> (ErrorKind, String, &'static str) {
    let error = rank_json(ROSTER, CASE, policy, options).unwrap_err();
    let problem = &error.problems()[0];
    (error.kind(), problem.path.clone(), problem.code)
}

#[test]
fn it_gives_what_the_engine_gives() {
    let causes = Causes::official();
    let roster = Roster::from_json(ROSTER, &causes).unwrap();
    let case = Case::from_json(CASE).unwrap();
    let policy = Policy::none();
    let calibration = Calibration::fit(&roster, &policy, case.received().date()).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let ranking = engine.rank(&case, &RankOptions::new()).unwrap();
    for options in [
        "",
        " \n",
        "{}",
        r#"{"top": 20, "excluded": 100, "seed": "", "order": "points"}"#,
    ] {
        let text = rank_json(ROSTER, CASE, Some("none"), options).unwrap();
        assert_eq!(text, ranking.to_json(), "{options}");
    }
}

#[test]
fn no_policy_is_the_national_one() {
    assert_eq!(ranked(None, ""), ranked(Some("national"), ""));
    assert_eq!(ranked(None, ""), ranked(Some(" national\n"), ""));
    assert_eq!(
        ranked(None, "").get("jurisdiction"),
        Some(&Json::from("CN"))
    );
    assert_eq!(
        ranked(Some("none"), "").get("jurisdiction"),
        Some(&Json::from("none"))
    );
    let own = "id = 'own'\nversion = '7'\nextends = 'hangzhou'\n";
    let json = ranked(Some(own), "");
    assert_eq!(
        json.get("policy").unwrap().get("version"),
        Some(&Json::from("7"))
    );
    assert_eq!(json.get("jurisdiction"), Some(&Json::from("CN-330100")));
}

#[test]
fn every_option_is_heard() {
    assert_eq!(length(&ranked(Some("none"), ""), "candidates"), 2);
    assert_eq!(
        length(&ranked(Some("none"), r#"{"top": 1}"#), "candidates"),
        1
    );
    assert_eq!(
        length(&ranked(Some("none"), r#"{"top": 0}"#), "candidates"),
        0
    );
    assert_eq!(length(&ranked(Some("none"), ""), "excluded"), 1);
    assert_eq!(
        length(&ranked(Some("none"), r#"{"excluded": 0}"#), "excluded"),
        0
    );
    assert_eq!(
        length(
            &ranked(Some("none"), r#"{"excluded": 0}"#),
            "excluded_by_code"
        ),
        1
    );
    let earlier = ranked(Some("none"), r#"{"as_of": "2019-12-31"}"#);
    assert_eq!(earlier.get("as_of"), Some(&Json::from("2019-12-31")));
    let lot = ranked(Some("none"), r#"{"order": "lot", "seed": "2026/7"}"#);
    assert_eq!(lot.get("seed"), Some(&Json::from("2026/7")));
    let Some(Json::Array(drawn)) = lot.get("candidates") else {
        panic!("candidates")
    };
    assert!(
        drawn
            .iter()
            .all(|candidate| candidate.get("points").is_none())
    );
}

#[test]
fn trees_of_the_caller_are_loaded() {
    let tree = "dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tHousing\n";
    let case = CASE.replace("civil:7.19.205.5", "own:1");
    let options = Json::object([("causes", Json::from(vec![tree]))]).to_canonical();
    assert!(rank_json(ROSTER, &case, None, &options).is_ok());
    let error = rank_json(ROSTER, &case, None, "").unwrap_err();
    assert_eq!(
        (error.kind(), error.problems()[0].path.as_str()),
        (ErrorKind::Record, "causes[0]")
    );
    assert_eq!(
        fault(None, r#"{"causes": ["x"]}"#),
        (ErrorKind::Causes, String::new(), "wrong_format")
    );
}

#[test]
fn each_input_that_is_wrong_is_named_by_kind() {
    let request = |path: &str, code| (ErrorKind::Request, path.to_owned(), code);
    assert_eq!(fault(None, "[]"), request("", "wrong_type"));
    assert_eq!(
        fault(None, r#"{"top": -1}"#),
        request("top", "out_of_range")
    );
    assert_eq!(
        fault(None, r#"{"top": 1000001}"#),
        request("top", "out_of_range")
    );
    assert_eq!(
        fault(None, r#"{"limit": 1}"#),
        request("limit", "unknown_key")
    );
    assert_eq!(
        fault(None, r#"{"as_of": "2026-02-29"}"#),
        request("as_of", "not_a_date")
    );
    assert_eq!(
        fault(None, r#"{"order": "best"}"#),
        request("order", "unknown_word")
    );
    assert_eq!(
        fault(None, r#"{"causes": [1]}"#),
        request("causes[0]", "wrong_type")
    );
    let seed = |length: usize| format!(r#"{{"seed": "{}"}}"#, "x".repeat(length));
    assert_eq!(fault(None, &seed(1_025)), request("seed", "wrong_type"));
    assert!(rank_json(ROSTER, CASE, None, &seed(1_024)).is_ok());
    assert_eq!(
        fault(None, "{"),
        (ErrorKind::Malformed, String::new(), "truncated")
    );
    assert_eq!(fault(Some("nationale"), "").0, ErrorKind::Malformed);
    assert_eq!(
        fault(Some("id = 'x'"), ""),
        (ErrorKind::Policy, "version".to_owned(), "missing")
    );
    let error = rank_json("{}", CASE, None, "").unwrap_err();
    assert_eq!(
        (error.kind(), error.problems()[0].code),
        (ErrorKind::Record, "missing")
    );
    for none in ["", "[]"] {
        let error = rank_json(ROSTER, none, None, "").unwrap_err();
        assert_eq!(
            (error.kind(), error.problems()[0].code),
            (ErrorKind::Record, "not_one")
        );
    }
}

#[test]
fn a_roster_of_nobody_gives_a_ranking_of_nobody() {
    for empty in ["", "[]", "\n"] {
        let text = rank_json(empty, CASE, None, "").unwrap();
        assert_eq!(length(&Json::parse(&text).unwrap(), "candidates"), 0);
    }
}
