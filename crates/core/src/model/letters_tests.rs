use proptest::prelude::*;

use super::*;

#[test]
fn marks_blanks_width_and_case_do_not_count() {
    for (name, comparable_name) in [
        ("张三", "张三"),
        (" 张 三\u{3000}", "张三"),
        ("买买提·艾力", "买买提艾力"),
        ("买买提•艾力", "买买提艾力"),
        ("买买提・艾力", "买买提艾力"),
        ("买买提･艾力", "买买提艾力"),
        ("买买提‧艾力", "买买提艾力"),
        ("买买提∙艾力⋅\u{387}", "买买提艾力"),
        ("ＡＢＣ（徐州）律师事务所", "abc徐州律师事务所"),
        ("John A. Smith-Jones, Jr", "johnasmithjonesjr"),
        ("ÉMILE", "émile"),
        ("·-_.,()", ""),
        ("", ""),
    ] {
        assert_eq!(comparable(name), comparable_name, "{name}");
    }
}

#[test]
fn only_an_empty_name_has_no_letters() {
    assert_eq!(letters(""), 0);
    assert_eq!(letters(" · "), 0);
    assert_eq!(letters("张三"), letters("三 张张"));
    assert_eq!(letters("张").count_ones(), 1);
}

proptest! {
    #[test]
    fn letters_depend_on_the_comparable_name_alone(name in any::<String>()) {
        prop_assert_eq!(letters(&name), letters(&comparable(&name)));
        prop_assert_eq!(letters(&name) == 0, comparable(&name).is_empty());
        prop_assert!(letters(&name).count_ones() as usize <= comparable(&name).chars().count());
    }
}
