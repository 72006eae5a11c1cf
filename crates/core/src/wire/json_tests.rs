use proptest::prelude::*;

use super::*;

fn parse(text: &str) -> Json<'_> {
    Json::parse(text).unwrap()
}

fn nested(levels: usize) -> String {
    format!("{}{}", "[".repeat(levels), "]".repeat(levels))
}

#[test]
fn keys_stand_in_the_order_of_rfc_8785() {
    // The vector of RFC 8785, section 3.2.3: by UTF-16, so the emoji comes before the Hebrew letter.
    let vector = r#"{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"}"#;
    assert_eq!(
        parse(vector).to_canonical(),
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\
         \"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    );
}

#[test]
fn texts_are_written_as_rfc_8785_writes_them() {
    // The text and the literals of RFC 8785, section 3.2.2.
    let vector = r#"{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}"#;
    assert_eq!(
        parse(vector).to_canonical(),
        r#"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
    );
}

#[test]
fn every_control_character_is_escaped_in_the_shortest_way() {
    for code in 0..0x20_u8 {
        let shortest = match code {
            8 => "\\b".to_owned(),
            9 => "\\t".to_owned(),
            10 => "\\n".to_owned(),
            12 => "\\f".to_owned(),
            13 => "\\r".to_owned(),
            _ => format!("\\u{code:04x}"),
        };
        let text = char::from(code).to_string();
        assert_eq!(Json::from(text).to_canonical(), format!("\"{shortest}\""));
    }
    let as_they_are = "\u{7f}\u{85}\u{2028}/漢<>&'";
    assert_eq!(
        Json::from(as_they_are).to_canonical(),
        format!("\"{as_they_are}\"")
    );
}

#[test]
fn integers_beyond_two_to_the_53_become_text() {
    let written = |n: i64| Json::Int(n).to_canonical();
    assert_eq!(MAX_INTEGER, 9_007_199_254_740_991);
    assert_eq!(written(MAX_INTEGER), "9007199254740991");
    assert_eq!(written(-MAX_INTEGER), "-9007199254740991");
    assert_eq!(written(MAX_INTEGER + 1), "\"9007199254740992\"");
    assert_eq!(written(-MAX_INTEGER - 1), "\"-9007199254740992\"");
    assert_eq!(written(i64::MIN), "\"-9223372036854775808\"");
    assert_eq!(
        Json::from(u64::MAX).to_canonical(),
        "\"18446744073709551615\""
    );
    assert_eq!(Json::from(7_u64), Json::Int(7));
}

#[test]
fn a_number_is_whole_only_as_digits() {
    assert_eq!(parse("9223372036854775807"), Json::Int(i64::MAX));
    assert_eq!(parse("-9223372036854775808"), Json::Int(i64::MIN));
    for text in ["9223372036854775808", "1.0", "1e2", "0.5", "-0.0"] {
        assert!(matches!(parse(text), Json::Float(_)), "{text}");
    }
    for text in [
        "NaN",
        "Infinity",
        "-Infinity",
        "nan",
        "1.",
        "01",
        "+1",
        "1e999",
        "0x1",
    ] {
        assert!(Json::parse(text).is_err(), "{text}");
    }
    // Never written by this crate; if it were, no reader could take it for a number that was rounded.
    assert_eq!(Json::Float(0.5).to_canonical(), "\"0.5\"");
}

#[test]
fn repeated_keys_are_kept_for_the_report() {
    let Json::Object(entries) = parse(r#"{"a": 1, "b": 2, "a": 3}"#) else {
        panic!("an object")
    };
    let entries: Vec<_> = entries.iter().map(|(key, value)| (&**key, value)).collect();
    assert_eq!(
        entries,
        [
            ("a", &Json::Int(1)),
            ("b", &Json::Int(2)),
            ("a", &Json::Int(3))
        ]
    );
}

#[test]
fn ext_of_a_record_is_kept_as_it_was_written() {
    let ext =
        r#"{"z": 1.10, "a": [1e400, 123456789012345678901234567890, -0.0], "a": "\u5f20\ud800"}"#;
    let text = format!(r#"{{"id": "L-1", "ext": {ext}}}"#);
    assert_eq!(parse(&text).get("ext"), Some(&Json::Raw(ext.into())));
    let records = format!("[{text}, {text}]");
    for record in Json::parse_records(&records).unwrap() {
        assert_eq!(record.get("ext"), Some(&Json::Raw(ext.into())));
    }
    assert_eq!(
        parse(&text).to_canonical(),
        format!(r#"{{"ext":{ext},"id":"L-1"}}"#)
    );
}

#[test]
fn ext_further_in_is_no_host_data() {
    let text = r#"{"display": {"ext": {"b": 1, "a": 2}}}"#;
    assert_eq!(
        parse(text).to_canonical(),
        r#"{"display":{"ext":{"a":2,"b":1}}}"#
    );
}

#[test]
fn a_text_nests_127_levels_deep_and_no_deeper() {
    assert!(Json::parse(&nested(MAX_NESTING)).is_ok());
    assert!(Json::parse(&nested(MAX_NESTING + 1)).is_err());
    let record = |levels| format!(r#"{{"id": {}}}"#, nested(levels));
    assert!(Json::parse(&record(MAX_NESTING - 1)).is_ok());
    assert!(Json::parse(&record(MAX_NESTING)).is_err());
    let ext = |levels| format!(r#"{{"ext": {}}}"#, nested(levels));
    assert!(Json::parse(&ext(MAX_NESTING - 1)).is_ok());
    assert!(Json::parse(&ext(MAX_NESTING)).is_err());
    let in_array = |levels| format!("[{}]", ext(levels));
    assert!(Json::parse_records(&in_array(MAX_NESTING - 2)).is_ok());
    assert!(Json::parse_records(&in_array(MAX_NESTING - 1)).is_err());
    assert!(Json::parse(&ext(1_000_000)).is_err(), "no stack is used up");
}

#[test]
fn owning_a_value_changes_nothing() {
    let text = r#"{"a": [null, true, 1, 1.5, "x", {"b": "\n"}], "ext": {"c":  1}}"#;
    assert_eq!(parse(text).into_owned(), parse(text));
    assert_eq!(parse(text).to_string(), parse(text).to_canonical());
}

/// Values of our profile.
fn any_json() -> impl Strategy<Value = Json<'static>> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        (-MAX_INTEGER..=MAX_INTEGER).prop_map(Json::Int),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::Array),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..6).prop_map(|map| {
                Json::Object(
                    map.into_iter()
                        .map(|(key, value)| (key.into(), value))
                        .collect(),
                )
            }),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_reads_back_the_same(value in any_json()) {
        let text = value.to_canonical();
        // The strategy's keys come sorted, so nothing moves.
        prop_assert_eq!(&Json::parse(&text).unwrap(), &value);
        // And the public reader sees the same value.
        let public: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(serde_json::to_string(&public).unwrap(), text);
    }

    #[test]
    fn the_order_of_keys_changes_no_byte(value in any_json(), other in any_json()) {
        let there = Json::object([("a", value.clone()), ("b", other.clone())]);
        let back = Json::object([("b", other), ("a", value)]);
        prop_assert_eq!(there.to_canonical(), back.to_canonical());
    }

    #[test]
    fn it_takes_what_the_public_reader_takes(tokens in prop::collection::vec(
        prop::sample::select(vec!["{", "}", "[", "]", ",", ":", "\"a\"", "\"ext\"", "1", "-", "1.5", "null", "tru", "e", " ", "\"", "\\"]),
        0..14,
    )) {
        let text = tokens.concat();
        let public = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        prop_assert_eq!(Json::parse(&text).is_ok(), public, "{}", text);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,64}") {
        let _ = Json::parse(&text);
        let _ = Json::parse_records(&text);
    }
}
