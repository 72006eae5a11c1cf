use super::*;

fn read(json: &Json<'_>) -> Result<u32, &'static str> {
    let mut faults = Faults::new();
    let value = Whole::<3, 9>::read(json, &mut faults);
    value
        .map(Whole::get)
        .ok_or_else(|| faults.into_problems()[0].code)
}

#[test]
fn both_ends_of_the_range_belong_to_it() {
    assert_eq!(Whole::<3, 9>::new(2), None);
    assert_eq!(Whole::<3, 9>::new(3).map(Whole::get), Some(3));
    assert_eq!(Whole::<3, 9>::new(9).map(Whole::get), Some(9));
    assert_eq!(Whole::<3, 9>::new(10), None);
}

#[test]
fn only_whole_numbers_of_the_range_are_read() {
    assert_eq!(read(&Json::Int(3)), Ok(3));
    for out in [2, 10, -3, i64::from(u32::MAX) + 1 + 3, i64::MIN, i64::MAX] {
        assert_eq!(read(&Json::Int(out)), Err("out_of_range"), "{out}");
    }
    assert_eq!(read(&Json::Float(3.0)), Err("not_whole"));
    assert_eq!(read(&Json::Float(1e300)), Err("not_whole"));
    for other in [
        Json::from("3"),
        Json::Bool(true),
        Json::Array(vec![Json::Int(3)]),
    ] {
        assert_eq!(read(&other), Err("wrong_type"));
    }
}

#[test]
fn the_range_stands_in_what_was_expected_and_in_the_schema() {
    let mut faults = Faults::new();
    Whole::<3, 9>::read(&Json::Int(-1), &mut faults);
    assert_eq!(
        faults.into_problems()[0].expected,
        "a whole number from 3 to 9"
    );
    let schema = Whole::<3, 9>::json_schema().to_canonical();
    assert_eq!(schema, r#"{"maximum":9,"minimum":3,"type":"integer"}"#);
    assert_eq!(Whole::<3, 9>::new(4).unwrap().write(), Json::Int(4));
}
