use super::*;

fn code(text: &str) -> Option<&'static str> {
    LawyerId::new(text)
        .err()
        .map(|error| error.problems()[0].code)
}

#[test]
fn an_id_has_1_to_128_bytes() {
    assert_eq!(code(""), Some("bad_length"));
    assert_eq!(code("x"), None);
    assert_eq!(code(&"x".repeat(128)), None);
    assert_eq!(code(&"x".repeat(129)), Some("bad_length"));
    // Bytes, not characters: 42 × 3 = 126.
    assert_eq!(code(&"律".repeat(42)), None);
    assert_eq!(code(&"律".repeat(43)), Some("bad_length"));
}

#[test]
fn an_id_has_no_control_characters() {
    for control in [
        "\0", "\t", "\n", "\u{1f}", "\u{7f}", "\u{80}", "\u{85}", "\u{9f}",
    ] {
        assert_eq!(
            code(&format!("L{control}1")),
            Some("control_character"),
            "{control:?}"
        );
    }
    // Marks of direction and blanks are characters of format, not of control: the id stays opaque.
    for other in [
        " ", "\u{a0}", "\u{200e}", "\u{2028}", "\u{feff}", "张", "\"", "\\",
    ] {
        assert_eq!(code(&format!("L{other}1")), None, "{other:?}");
    }
}

#[test]
fn ids_are_compared_by_bytes() {
    let id = |text: &str| LawyerId::new(text).unwrap();
    let mut ids = [id("b"), id("a1"), id("B"), id("é"), id("a10"), id("a9")];
    ids.sort();
    assert_eq!(
        ids.each_ref().map(LawyerId::as_str),
        ["B", "a1", "a10", "a9", "b", "é"]
    );
    assert_ne!(id("é"), id("e\u{301}"), "no normalisation");
    assert_eq!(
        (id("a").to_string(), format!("{:?}", id("a"))),
        ("a".to_owned(), "\"a\"".to_owned())
    );
}

#[test]
fn an_id_that_is_no_text_is_refused() {
    for json in [Json::Int(7), Json::Bool(true), Json::Array(vec![])] {
        let mut faults = Faults::new();
        assert_eq!(Label::read(&json, &mut faults), None);
        assert_eq!(faults.into_problems()[0].code, "wrong_type");
    }
}

#[test]
fn personal_text_shows_only_its_length() {
    let text = PersonalText::new("张三").unwrap();
    assert_eq!(text.reveal(), "张三");
    assert_eq!(format!("{text:?}"), "PersonalText(2 characters)");
    assert_eq!(text.write(), Json::from("张三"));
    assert_eq!(PersonalText::new("").unwrap().reveal(), "");
}

#[test]
fn personal_text_is_as_long_as_an_introduction_needs() {
    let longest = "律".repeat(LONGEST_PERSONAL_TEXT);
    assert!(PersonalText::new(&longest).is_ok());
    let error = PersonalText::new(&format!("{longest}师")).unwrap_err();
    assert_eq!(error.problems()[0].code, "too_long");
    assert_eq!(error.problems()[0].value, "text of 20001 characters");
}

#[test]
fn host_data_comes_back_as_it_was_written_on_one_line() {
    let mut faults = Faults::new();
    let raw = Json::Raw("{ \"b\": 1.10,\n \"a\": [1e400, \"x  y\"] }".into());
    let ext = Ext::read(&raw, &mut faults).unwrap();
    assert_eq!(ext.as_json(), r#"{"b":1.10,"a":[1e400,"x  y"]}"#);
    assert_eq!(Ext::read(&ext.write(), &mut faults).unwrap(), ext);
    assert_eq!(format!("{ext:?}"), "Ext(29 bytes)");
    assert!(faults.is_empty());
    assert_eq!(Ext::read(&Json::Float(f64::NAN), &mut faults), None);
    assert_eq!(faults.into_problems()[0].code, "wrong_type");
}
