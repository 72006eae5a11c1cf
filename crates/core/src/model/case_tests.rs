use super::*;

fn case(rest: &str) -> Result<Case, Error> {
    let causes = if rest.contains("\"causes\"") {
        ""
    } else {
        r#""causes": ["civil:7.19"], "#
    };
    Case::from_json(&format!(
        r#"{{"id": "C-1", "kind": "civil", {causes}"received": "2026-11-22T01:30:00+08:00"{rest}}}"#
    ))
}

fn found(rest: &str) -> Vec<(String, &'static str)> {
    match case(rest) {
        Ok(_) => Vec::new(),
        Err(error) => error
            .problems()
            .iter()
            .map(|p| (p.path.clone(), p.code))
            .collect(),
    }
}

fn one(path: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(path.to_owned(), code)]
}

#[test]
fn a_case_has_one_to_sixteen_causes() {
    let causes = |n: usize| format!(r#", "causes": [{}]"#, vec![r#""civil:7""#; n].join(","));
    assert_eq!(found(&causes(0)), one("causes", "bad_length"));
    assert_eq!(found(&causes(1)), []);
    assert_eq!(found(&causes(16)), []);
    assert_eq!(found(&causes(17)), one("causes", "bad_length"));
}

#[test]
fn a_deadline_is_not_before_the_day_of_receipt_at_its_own_offset() {
    // In UTC it is still the 21st.
    assert_eq!(
        found(r#", "deadline": "2026-11-21""#),
        one("deadline", "dates_out_of_order")
    );
    assert_eq!(found(r#", "deadline": "2026-11-22""#), []);
}

#[test]
fn a_party_has_an_id_or_a_name() {
    let party = |rest: &str| found(&format!(r#", "parties": [{{"role": "opponent"{rest}}}]"#));
    assert_eq!(party(""), one("parties[0]", "missing"));
    assert_eq!(party(r#", "firm": "F""#), one("parties[0]", "missing"));
    assert_eq!(party(r#", "name": "张三""#), []);
    assert_eq!(party(r#", "id": 7"#), one("parties[0].id", "wrong_type"));
}

#[test]
fn a_waiver_ends_no_earlier_than_it_was_signed() {
    let waiver = |until: &str| {
        found(&format!(
            r#", "waivers": [{{"gate": "H9", "lawyer": "L", "case": "C-1", "parties": ["P"], "document": "D",
                "signed": "2026-01-02", "until": "{until}"}}]"#
        ))
    };
    assert_eq!(waiver("2026-01-02"), []);
    assert_eq!(
        waiver("2026-01-01"),
        one("waivers[0].until", "dates_out_of_order")
    );
}

#[test]
fn numbers_stay_within_their_bounds() {
    for (field, least, most) in [
        ("replacements", 0, 9),
        ("lawyers_needed", 1, 99),
        ("work_units", 1, 1_000),
    ] {
        let with = |n: i64| found(&format!(r#", "{field}": {n}"#));
        assert_eq!((with(least), with(most)), (vec![], vec![]));
        assert_eq!(with(least - 1), one(field, "out_of_range"));
        assert_eq!(with(most + 1), one(field, "out_of_range"));
    }
}

#[test]
fn nothing_said_is_told_from_nothing_there() {
    let unknown = case(r#", "parties": null"#).unwrap();
    assert_eq!((unknown.parties(), unknown.flags()), (None, None));
    let none = case(r#", "parties": [], "flags": []"#).unwrap();
    assert_eq!(
        (none.parties().map(Vec::len), none.flags().map(Vec::len)),
        (Some(0), Some(0))
    );
    assert!(!unknown.has(Flag::Minor) && !none.has(Flag::Minor));
    assert!(case(r#", "flags": ["minor"]"#).unwrap().has(Flag::Minor));
}
