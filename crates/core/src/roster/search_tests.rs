use super::*;
use crate::causes::Causes;
use crate::roster::Roster;

const ROSTER: &str = r#"{"id": "L-1", "firm": "F-1", "display": {"name": "范例甲", "firm_name": "范例所"},
"specialities": [{"cause": "civil:7.19", "level": "declared"}], "service_regions": ["320300"]}"#;

fn faults(text: &str) -> Vec<String> {
    let error = Query::from_json(text).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Request);
    let told = error.problems().iter();
    told.map(|one| format!("{} {}", one.path, one.code))
        .collect()
}

#[test]
fn every_key_asks_for_what_its_setter_does() {
    let name = |text| PersonalText::new(text).unwrap();
    let all = Query::new()
        .name(name("范例甲"))
        .firm(FirmId::new("F-1").unwrap())
        .firm_name(name("范例"))
        .cause(CauseCode::parse("civil:7.19.205").unwrap())
        .region(RegionCode::parse("320302").unwrap())
        .most(3);
    let text = r#"{"name": "范例甲", "firm": "F-1", "firm_name": "范例", "cause": "civil:7.19.205",
        "region": "320302", "most": 3}"#;
    assert_eq!(Query::from_json(text).unwrap(), all);
    for nothing in ["{}", r#"{"name": null, "most": null}"#] {
        assert_eq!(Query::from_json(nothing).unwrap(), Query::new());
    }
}

#[test]
fn who_is_found_is_told_by_ids_and_words() {
    let roster = Roster::from_json(&ROSTER.replace('\n', " "), &Causes::official()).unwrap();
    let text = r#"{"name": "范例甲", "firm": "F-1", "firm_name": "范例", "cause": "civil:7.19.205", "region": "320302"}"#;
    let found = roster.find(&Query::from_json(text).unwrap()).unwrap();
    let json = found_json(&found).to_canonical();
    let why = [
        ("name", "exact"),
        ("firm", "exact"),
        ("firm_name", "contains"),
        ("cause", "above"),
        ("region", "serves"),
    ];
    let why = why.map(|(asked, how)| format!(r#"{{"asked":"{asked}","how":"{how}"}}"#));
    let why = why.join(",");
    let expected =
        format!(r#"{{"format":"dianyuan.find/1","found":[{{"lawyer":"L-1","why":[{why}]}}]}}"#);
    assert_eq!(json, expected);
    let nobody = roster.find(&Query::from_json(r#"{"most": 0}"#).unwrap());
    let json = found_json(&nobody.unwrap()).to_canonical();
    assert_eq!(json, r#"{"format":"dianyuan.find/1","found":[]}"#);
}

#[test]
fn every_fault_is_found_and_no_name_is_told() {
    let text = r#"{"name": 7, "firm": "", "firm_name": ["范例"], "cause": "labour", "region": 7, "most": -1,
        "town": "范例城"}"#;
    assert_eq!(
        faults(text)
            .iter()
            .filter_map(|one| one.split(' ').next())
            .collect::<Vec<_>>(),
        [
            "cause",
            "firm",
            "firm_name",
            "most",
            "name",
            "region",
            "town"
        ]
    );
    let error = Query::from_json(text).unwrap_err().to_string();
    assert!(!error.contains("范例"), "{error}");
    assert_eq!(faults("[]"), [" wrong_type"]);
    assert_eq!(
        faults(r#"{"firm": "F-1", "firm": "F-2"}"#),
        ["firm duplicate_key"]
    );
    for text in ["", "{", "{}{}"] {
        assert_eq!(
            Query::from_json(text).unwrap_err().kind(),
            ErrorKind::Malformed
        );
    }
}
