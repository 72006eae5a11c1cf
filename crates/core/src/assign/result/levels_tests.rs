use super::from_level;
use crate::assign::objective::Level;

#[test]
fn what_is_written_is_read_back() {
    for level in Level::ALL.iter().copied() {
        for number in [0, 1, -1, 999_999_999, -124_250_000_000, i128::MAX] {
            let text = level.exact(number);
            assert_eq!(from_level(level, &text), Some(number), "{level}: {text}");
        }
    }
    assert_eq!(Level::Score.exact(500_000_000), "0.5");
    assert_eq!(Level::Seats.exact(12), "12");
}

#[test]
fn a_number_has_one_form() {
    for text in [
        "",
        "-",
        "+1",
        "01",
        "-0",
        "1.50",
        "1e3",
        "0x1",
        " 1",
        "1 ",
        "--1",
        "١",
        "NaN",
        "340282366920938463463374607431768211456",
    ] {
        for level in Level::ALL.iter().copied() {
            assert_eq!(from_level(level, text), None, "{level}: {text}");
        }
    }
    assert_eq!(from_level(Level::Seats, "0.5"), None);
}
