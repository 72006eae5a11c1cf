use super::*;
use crate::Policy;

fn fault(text: &str) -> (ErrorKind, Option<u64>, &'static str) {
    let error = to_json(text).unwrap_err();
    assert_eq!(error.problems().len(), 1);
    let problem = &error.problems()[0];
    (error.kind(), problem.row, problem.code)
}

#[test]
fn toml_and_json_are_told_apart_by_the_first_brace() {
    let expected = r#"{"gates":{"H3":{"years":5}},"id":"x"}"#;
    for text in [
        "id = 'x'\ngates.H3.years = 5\n",
        "\n# a policy\n[gates.H3]\nyears = 5\n[gates]\n",
        r#"{"id": "x", "gates": {"H3": {"years": 5}}}"#,
        " \n{\"id\": \"x\", \"gates\": {\"H3\": {\"years\": 5}}}\n",
    ] {
        let json = to_json(text).unwrap().to_canonical();
        assert!(json == expected || !text.contains('x'), "{json}");
    }
    assert_eq!(to_json("").unwrap(), Json::Object(vec![]));
}

#[test]
fn every_toml_value_has_its_json() {
    let text = "a = 'x'\nb = -5\nc = 1.5\nd = true\ne = 2018-01-01\nf = [1, [2]]\ng = {h = 1}\n";
    assert_eq!(
        to_json(text).unwrap(),
        Json::object([
            ("a", Json::from("x")),
            ("b", Json::Int(-5)),
            ("c", Json::Float(1.5)),
            ("d", Json::Bool(true)),
            ("e", Json::from("2018-01-01")),
            (
                "f",
                Json::Array(vec![Json::Int(1), Json::Array(vec![Json::Int(2)])])
            ),
            ("g", Json::object([("h", Json::Int(1))])),
        ])
    );
}

#[test]
fn host_data_in_toml_keeps_its_numbers() {
    let text = "[ext]\nbig = 9007199254740993\nratio = 1.10\nsmall = 1e-7\nwhen = 1979-05-27T07:32:00Z\ntext = \"a\\nb\"\n\
        list = [1, 2.0, true]\n";
    let json = to_json(text).unwrap();
    let Some(Json::Raw(raw)) = json.get("ext") else {
        panic!("{json}")
    };
    let value: serde_json::Value = serde_json::from_str(raw).unwrap();
    let expected = serde_json::json!({"big": 9_007_199_254_740_993_i64, "ratio": 1.1, "small": 1e-7,
        "when": "1979-05-27T07:32:00Z", "text": "a\nb", "list": [1, 2.0, true]});
    assert_eq!(value, expected);
    let policy = Policy::from_text(&format!("id = 'x'\nversion = '1'\n{text}")).unwrap();
    let again = Policy::from_text(&policy.to_json().to_canonical()).unwrap();
    assert_eq!(again.to_json(), policy.to_json());
}

#[test]
fn host_data_that_json_cannot_hold_is_refused() {
    for number in ["inf", "-inf", "nan", "[1, nan]", "{a = inf}"] {
        let error =
            Policy::from_text(&format!("id = 'x'\nversion = '1'\next.x = {number}\n")).unwrap_err();
        assert_eq!(
            (error.problems()[0].path.as_str(), error.problems()[0].code),
            ("ext", "wrong_type")
        );
    }
}

#[test]
fn a_syntax_error_has_its_line() {
    let malformed = |row, code| (ErrorKind::Malformed, Some(row), code);
    assert_eq!(fault("id = 'x'\nversion = \n"), malformed(2, "not_toml"));
    assert_eq!(fault("a = 1\n\n\na = 2\n"), malformed(4, "not_toml"));
    assert_eq!(fault("{\n\"id\": 1,\n"), malformed(2, "truncated"));
    assert_eq!(fault("{\"id\": 1} x"), malformed(1, "not_json"));
    assert_eq!(fault("\u{feff}id = 'x'\n"), malformed(1, "byte_order_mark"));
    assert_eq!(fault("\u{feff}{}"), malformed(1, "byte_order_mark"));
    assert_eq!(
        fault("a = 1\nb = 2\r\nc = 3\n"),
        malformed(2, "mixed_newlines")
    );
    assert_eq!(fault("a = 1\rb = 2"), malformed(1, "mixed_newlines"));
    assert!(to_json("a = 1\r\nb = 2\r\n").is_ok());
}

#[test]
fn a_syntax_error_quotes_nothing_of_the_file() {
    for text in [
        "name = Canary",
        "Canary = 1\nCanary = 2",
        "x = 'Canary",
        "[Canary]\n[Canary]",
        "Canary",
        "x = 0xCanary",
        "x = 1979-05-27TCanary",
        "x = [Canary]",
        "{\"Canary\": Canary}",
        "{\"Canary",
        "x = 99999999999999999999",
        "a.Canary = 1\na.Canary.b = 2",
        "x = \"\\Canary\"",
    ] {
        let error = to_json(text).unwrap_err().to_string();
        assert!(
            !error.contains("Canary") && !error.contains("9999"),
            "{error}"
        );
    }
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("x = {}{}", "[".repeat(20_000), "]".repeat(20_000));
    assert_eq!(fault(&deep).2, "not_toml");
    let dotted = format!("{} = 1", vec!["a"; 20_000].join("."));
    assert_eq!(fault(&dotted).2, "not_toml");
}
