use proptest::prelude::*;

use super::*;

#[test]
fn brackets_in_strings_do_not_nest() {
    assert_eq!(nesting("1"), 0);
    assert_eq!(nesting("[]"), 1);
    assert_eq!(nesting(r#"{"a": [[], {"b": []}]}"#), 4);
    assert_eq!(nesting(r#"["[[[[", "\"[[[", "\\"]"#), 1);
    assert_eq!(nesting("[],[],[]"), 1);
}

#[test]
fn blanks_go_and_tokens_stay() {
    let text = "{ \"a b\" :\t[ 1.10 ,\r\n\t-0.0e+5 , \"x \\\" y\\\\\" ] , \"漢 字\":\n \" \" }";
    assert_eq!(
        without_blanks(text),
        "{\"a b\":[1.10,-0.0e+5,\"x \\\" y\\\\\"],\"漢 字\":\" \"}"
    );
}

proptest! {
    #[test]
    fn a_value_without_its_blanks_is_the_same_value(keys in prop::collection::vec(any::<String>(), 0..6), n in any::<f64>()) {
        let value = serde_json::json!({"keys": keys, "deep": [[{"n": n}]]});
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(without_blanks(&pretty), serde_json::to_string(&value).unwrap());
        prop_assert_eq!(nesting(&pretty), 4);
    }
}
