use proptest::prelude::*;

use super::*;

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

#[test]
fn likeness_is_one_less_the_steps_per_letter() {
    for (a, b, expected) in [
        ("张三", "张三", 1_000_000),
        ("张三", "张 三", 1_000_000),
        ("张三", "张三丰", 666_666),
        ("张三", "李四", 0),
        ("买买提·艾力", "买买提艾力", 1_000_000),
        ("徐州甲律师事务所", "徐州乙律师事务所", 875_000),
        (
            "徐州市鼓楼区甲乙丙律师所",
            "徐州市鼓楼区甲丙乙律师所",
            916_666,
        ),
        ("abcdefghij", "abcdefghix", 900_000),
        ("ABC", "ａｂｃ", 1_000_000),
    ] {
        assert_eq!(name(a).likeness(&name(b)), expected, "{a} {b}");
        assert_eq!(name(b).likeness(&name(a)), expected, "{b} {a}");
    }
    assert!(Name::new("").is_none() && Name::new(" ·").is_none());
}

/// Names of few letters, so that many are alike, and of any letters.
fn names() -> impl Strategy<Value = (String, String)> {
    let near = ("[张王李赵]{1,3}", "[张王李赵三四]{1,4}");
    let long = "[a-f甲乙丙]{4,20}".prop_flat_map(|text| {
        let letters: Vec<char> = text.chars().collect();
        let edits = prop::collection::vec(
            (0..letters.len(), 0..4_u8, prop::char::range('a', 'h')),
            0..5,
        );
        (Just(letters), edits).prop_map(|(letters, edits)| {
            let mut changed = letters.clone();
            for (at, edit, letter) in edits {
                let at = at.min(changed.len().saturating_sub(1));
                match edit {
                    0 if changed.len() > 1 => drop(changed.remove(at)),
                    1 => changed.insert(at, letter),
                    2 if at + 1 < changed.len() => changed.swap(at, at + 1),
                    _ => changed[at] = letter,
                }
            }
            (String::from_iter(letters), String::from_iter(changed))
        })
    });
    prop_oneof![near, long, (any::<String>(), any::<String>())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn letters_rule_out_no_pair_that_is_alike((a, b) in names(), threshold in 0..=1_000_000_u32) {
        if let (Some(first), Some(second)) = (Name::new(&a), Name::new(&b)) {
            let likeness = first.likeness(&second);
            for threshold in [threshold, likeness] {
                if likeness >= threshold {
                    prop_assert!(first.may_be_like(letters(&b), threshold), "{a} {b} at {threshold}");
                    prop_assert!(second.may_be_like(letters(&a), threshold), "{b} {a} at {threshold}");
                }
            }
        }
    }

    #[test]
    fn every_name_is_like_itself_in_full(text in any::<String>()) {
        if let Some(name) = Name::new(&text) {
            prop_assert_eq!(name.likeness(&name), 1_000_000);
            prop_assert!(name.may_be_like(letters(&text), 1_000_000));
        }
    }
}

#[test]
fn letters_do_rule_out_most() {
    assert!(!name("张三").may_be_like(letters("李四"), 900_000));
    assert!(
        !name("张三").may_be_like(0, 0),
        "an empty name is like none"
    );
    assert!(name("张三").may_be_like(letters("李四"), 0));
}
