use super::*;

fn words(words: &[&str]) -> Value {
    Value::Words(words.iter().map(|word| (*word).into()).collect())
}

#[test]
fn a_stricter_value_goes_one_way() {
    let number = Value::Number;
    assert!(
        Stricter::More.allows(&number(2), &number(2))
            && Stricter::More.allows(&number(2), &number(3))
    );
    assert!(!Stricter::More.allows(&number(2), &number(1)));
    assert!(
        Stricter::Less.allows(&number(2), &number(2))
            && Stricter::Less.allows(&number(2), &number(1))
    );
    assert!(!Stricter::Less.allows(&number(2), &number(3)));
    let (none, one, two) = (words(&[]), words(&["a"]), words(&["a", "b"]));
    assert!(Stricter::Longer.allows(&one, &two) && Stricter::Longer.allows(&none, &none));
    assert!(
        !Stricter::Longer.allows(&two, &one) && !Stricter::Longer.allows(&one, &words(&["b", "c"]))
    );
    assert!(Stricter::Shorter.allows(&two, &one) && Stricter::Shorter.allows(&two, &none));
    assert!(
        !Stricter::Shorter.allows(&one, &two) && !Stricter::Shorter.allows(&one, &words(&["b"]))
    );
    assert!(Stricter::Free.allows(&number(9), &number(0)) && Stricter::Free.allows(&two, &none));
    assert!(!Stricter::More.allows(&number(1), &one) && !Stricter::Longer.allows(&one, &number(1)));
}

#[test]
fn what_would_be_strict_enough_is_said_in_words() {
    assert_eq!(Stricter::More.describe(&Value::Number(3)), "at least 3");
    assert_eq!(Stricter::Less.describe(&Value::Number(3)), "at most 3");
    assert_eq!(
        Stricter::Longer.describe(&words(&["a", "b"])),
        "a list with all of [a, b]"
    );
    assert_eq!(
        Stricter::Shorter.describe(&words(&["a"])),
        "a list with nothing but [a]"
    );
}

#[test]
fn a_source_is_in_force_from_its_first_day_to_its_last() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let source = Source::draft(Label::new("法律援助法 第26条").unwrap());
    let always = source.clone().build().unwrap();
    assert!(always.in_force(day("1900-01-01")) && always.in_force(day("2199-12-31")));
    let between = source
        .clone()
        .from(day("2022-01-01"))
        .until(day("2022-01-03"))
        .build()
        .unwrap();
    let in_force = |text| between.in_force(day(text));
    assert!(
        !in_force("2021-12-31")
            && in_force("2022-01-01")
            && in_force("2022-01-03")
            && !in_force("2022-01-04")
    );
    assert!(
        source
            .from(day("2022-01-02"))
            .until(day("2022-01-01"))
            .build()
            .is_err()
    );
}
