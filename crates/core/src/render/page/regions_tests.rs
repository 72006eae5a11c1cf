use super::*;

#[test]
fn every_line_that_is_wrong_is_named() {
    let error = RegionNames::from_text("# 徐州\n\n320302\t鼓楼区\n32030\t甲\n320311\n320312\t \n")
        .unwrap_err();
    let found: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.row, problem.code))
        .collect();
    assert_eq!(
        found,
        [
            (Some(4), "not_a_region"),
            (Some(5), "missing"),
            (Some(6), "missing")
        ]
    );
}

#[test]
fn codes_of_one_region_are_one() {
    let names = RegionNames::from_text("320302000000\t鼓楼区\r\n").unwrap();
    let code = RegionCode::parse("320302").unwrap();
    assert_eq!(names.name(&code, Language::En), "鼓楼区");
}
