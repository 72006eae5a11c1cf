use super::*;

fn lawyer() -> Lawyer {
    let text = r#"{"id": "L", "specialities": [{"cause": "civil:1", "level": "proven", "cases": 4}], "ext": {"x": 1.50}}"#;
    Lawyer::from_json(text).unwrap()
}

#[test]
fn one_field_changes_and_nothing_else() {
    let steps = [
        Step::Field("specialities"),
        Step::Item(0),
        Step::Field("cases"),
    ];
    assert_eq!(path(&steps), "specialities[0].cases");
    assert_eq!(value(&lawyer(), &steps), Json::Int(4));
    let changed = with(&lawyer(), &steps, Json::Int(9)).unwrap();
    assert_eq!(value(&changed, &steps), Json::Int(9));
    assert_eq!(with(&changed, &steps, Json::Int(4)).unwrap(), lawyer());
}

#[test]
fn an_unknown_field_becomes_known() {
    let steps = [Step::Field("home_visits")];
    assert_eq!(value(&lawyer(), &steps), Json::Null);
    let changed = with(&lawyer(), &steps, Json::Bool(true)).unwrap();
    assert_eq!(changed.home_visits(), Some(&true));
}

#[test]
fn what_is_no_profile_is_none() {
    let steps = [
        Step::Field("specialities"),
        Step::Item(0),
        Step::Field("cases"),
    ];
    assert_eq!(with(&lawyer(), &steps, Json::Int(-1)), None);
    let beyond = [Step::Field("specialities"), Step::Item(3)];
    assert_eq!(with(&lawyer(), &beyond, Json::Null), None);
}
