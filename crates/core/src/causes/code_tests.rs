use proptest::prelude::*;

use super::*;

fn expected(text: &str) -> String {
    let error = CauseCode::parse(text).unwrap_err();
    assert_eq!(
        (error.kind(), error.problems().len()),
        (ErrorKind::Request, 1)
    );
    let problem = error.problems()[0].clone();
    assert_eq!(problem.code, "not_a_cause");
    assert_eq!(problem.path, "");
    problem.expected.into_owned()
}

#[test]
fn well_formed_codes_are_read() {
    for (text, list, vintage, path) in [
        ("civil:7.19.205.5", "civil", None, "7.19.205.5"),
        ("criminal:", "criminal", None, ""),
        ("civil@2026:7", "civil", Some("2026"), "7"),
        ("civil@2026:", "civil", Some("2026"), ""),
        ("own-list:HOU", "own-list", None, "HOU"),
    ] {
        let code = CauseCode::parse(text).expect(text);
        assert_eq!(
            (code.list(), code.vintage(), code.path()),
            (list, vintage, path)
        );
        assert_eq!(code.to_string(), text);
        assert_eq!(text.parse::<CauseCode>(), Ok(code));
    }
}

#[test]
fn each_fault_is_told_apart() {
    assert!(expected("7.19.205").contains("list:path"));
    assert!(expected("").contains("list:path"));
    assert!(expected(":7").contains("list name"));
    assert!(expected("Civil:7").contains("list name"));
    assert!(expected("civil@:7").contains("vintage"));
    assert!(expected("civil@20 26:7").contains("vintage"));
    assert!(expected("civil:7..1").contains("empty segments"));
    assert!(expected("civil:7.").contains("empty segments"));
    assert!(expected("civil:07").contains("leading zeros"));
    assert!(expected("civil:7:1").contains("ASCII letters"));
    assert!(expected("civil：7").contains("list:path"));
    assert!(expected("civil: 7").contains("ASCII letters"));
}

#[test]
fn a_problem_shows_codes_and_hides_other_text() {
    let value = |text| CauseCode::read(text).unwrap_err().value;
    assert_eq!(value("7.19.205"), "\"7.19.205\"");
    assert_eq!(value("张三丰"), "text of 3 characters");
    assert_eq!(value("Zhang"), "text of 5 characters");
    assert_eq!(value("civil: Zhang San"), "text of 16 characters");
    assert_eq!(value(""), "empty text");
    assert_eq!(value("民"), "text of 1 character");
    assert_eq!(
        value(&"7".repeat(10_000_000)),
        "text of 10000000 characters"
    );
}

proptest! {
    #[test]
    fn what_is_displayed_is_read_back(
        list in "[a-z][a-z0-9_-]{0,8}",
        vintage in proptest::option::of("[1-9A-Za-z_-][0-9A-Za-z_-]{0,5}"),
        path in proptest::option::of("[1-9A-Za-z_-][0-9A-Za-z_-]{0,5}(\\.[1-9a-z]{1,3}){0,4}"),
    ) {
        let path = path.unwrap_or_default();
        let code = CauseCode::from_parts(&list, vintage.as_deref(), &path);
        prop_assert_eq!(CauseCode::parse(&code.to_string()), Ok(code));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
        if let Ok(code) = CauseCode::parse(&text) {
            prop_assert_eq!(code.to_string(), text);
        }
    }
}
