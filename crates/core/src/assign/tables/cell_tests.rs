use super::*;

fn with<T>(
    text: &'static str,
    read: impl FnOnce(&Cell<'static>, &mut Faults) -> T,
) -> (T, Vec<(&'static str, String)>) {
    let mut faults = Faults::default();
    let cell = Cell {
        row: 4,
        path: "cases.need",
        text,
    };
    let value = read(&cell, &mut faults);
    let faults = faults.into_vec().into_iter().map(|fault| {
        assert_eq!((fault.row, fault.path.as_str()), (Some(4), "cases.need"));
        (fault.code, fault.expected.into_owned())
    });
    (value, faults.collect())
}

#[test]
fn counts_are_whole_numbers() {
    let count = |text| with(text, |cell, faults| cell.count(1, 9, 7, faults));
    assert_eq!(count("3"), (3, vec![]));
    // Whether a number lies in the range is looked at where the row is added.
    assert_eq!(count("0"), (0, vec![]));
    for (text, code) in [
        ("", "missing"),
        ("-1", "out_of_range"),
        ("4294967296", "out_of_range"),
        ("-", "not_a_number"),
        ("1.0", "not_a_number"),
        (" 1", "not_a_number"),
        ("１", "not_a_number"),
    ] {
        let expected = "a whole number from 1 to 9".to_owned();
        assert_eq!(count(text), (7, vec![(code, expected)]), "{text}");
    }
}

#[test]
fn whole_numbers_may_be_left_out() {
    let whole = |text| with(text, |cell, faults| cell.whole("that fits", faults));
    assert_eq!(whole(""), (0, vec![]));
    assert_eq!(whole("-5"), (-5, vec![]));
    let expected = || "a whole number that fits, or nothing".to_owned();
    assert_eq!(
        whole("9223372036854775808"),
        (0, vec![("out_of_range", expected())])
    );
    assert_eq!(whole("1e3"), (0, vec![("not_a_number", expected())]));
}

#[test]
fn flags_are_yes_or_no() {
    let flag = |text| with(text, Cell::flag);
    for (text, value) in [
        ("", false),
        ("0", false),
        ("False", false),
        ("1", true),
        ("true", true),
        ("TRUE", true),
    ] {
        assert_eq!(flag(text), (value, vec![]), "{text}");
    }
    for text in ["yes", "2", " 1", "x"] {
        let expected = "1, 0, true, false or nothing".to_owned();
        assert_eq!(
            flag(text),
            (false, vec![("not_a_flag", expected)]),
            "{text}"
        );
    }
}
