use proptest::prelude::*;

use super::*;

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The check character as GB 32100-2015 writes it down: weights 3^(i-1) mod 31 from its table 3, C18 = 31 −
/// MOD(ΣCi×Wi, 31), and 31 stands for 0.
fn check_character(first: &str) -> char {
    const WEIGHTS: [usize; 17] = [
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
    ];
    let values = first.chars().map(|c| ALPHABET.find(c).unwrap());
    let sum: usize = values
        .zip(WEIGHTS)
        .map(|(value, weight)| value * weight)
        .sum();
    let check = 31 - sum % 31;
    ALPHABET.chars().nth(check % 31).unwrap()
}

#[test]
fn licence_numbers_have_17_digits_or_12() {
    for good in ["13203200810123456", "012345678901"] {
        assert_eq!(LicenceNo::new(good).unwrap().to_string(), good);
    }
    for bad in [
        "",
        "1320320081012345",
        "132032008101234567",
        "01234567890",
        "0123456789012",
        "1320320081012345X",
        "１３２０３２００８１０１２３４５６",
        "-1234567890123456",
        " 012345678901",
    ] {
        assert_eq!(LicenceNo::new(bad), None, "{bad}");
    }
}

#[test]
fn published_credit_codes_are_right() {
    // As large companies publish them.
    for code in [
        "91440300708461136T",
        "91330100799655058B",
        "914403001922038216",
        "91110000802100433B",
    ] {
        assert_eq!(CreditCode::new(code).unwrap().as_str(), code);
        assert_eq!(check_character(&code[..17]), code.chars().last().unwrap());
    }
}

#[test]
fn a_credit_code_has_18_characters_of_its_alphabet() {
    for bad in [
        "",
        "9133010079965505B",
        "91330100799655058BB",
        "91330100799655058b",
        "9133010079965505SB",
        "I1330100799655058B",
        "91330100799655058 ",
        "91330100799655058Ｂ",
        "O1330100799655058B",
    ] {
        assert_eq!(CreditCode::new(bad), None, "{bad}");
    }
}

#[test]
fn languages_are_three_small_letters() {
    for good in ["cmn", "yue", "csl", "wuu", "bod", "uig"] {
        assert!(LanguageCode::new(good).is_some());
    }
    for bad in ["", "zh", "zh-CN", "CMN", "cmn ", "cm1", "汉语", "cmnn"] {
        assert_eq!(LanguageCode::new(bad), None, "{bad}");
    }
}

#[test]
fn a_code_that_is_wrong_is_reported_with_what_was_expected() {
    fn codes<T: Wire>(json: &Json<'_>) -> Vec<&'static str> {
        let mut faults = Faults::new();
        assert!(T::read(json, &mut faults).is_none());
        faults.into_problems().into_iter().map(|p| p.code).collect()
    }
    assert_eq!(codes::<LicenceNo>(&Json::from("1")), ["bad_code"]);
    assert_eq!(codes::<CreditCode>(&Json::Int(1)), ["wrong_type"]);
    assert_eq!(codes::<LanguageCode>(&Json::from("zh")), ["bad_code"]);
    assert_eq!(codes::<CauseCode>(&Json::from("7.19")), ["not_a_cause"]);
    assert_eq!(codes::<CauseCode>(&Json::Int(7)), ["wrong_type"]);
    assert_eq!(codes::<RegionCode>(&Json::Int(320_302)), ["wrong_type"]);
    assert_eq!(codes::<RegionCode>(&Json::from("")).len(), 1);
}

proptest! {
    #[test]
    fn one_check_character_fits_and_no_other(first in "[0-9A-HJ-NP-RTUW-Y]{17}") {
        let right = check_character(&first);
        for c in ALPHABET.chars() {
            prop_assert_eq!(CreditCode::new(&format!("{first}{c}")).is_some(), c == right);
        }
    }

    #[test]
    fn one_wrong_character_is_noticed(first in "[0-9A-HJ-NP-RTUW-Y]{17}", at in 0..17_usize, other in 0..31_usize) {
        let code = format!("{first}{}", check_character(&first));
        let other = ALPHABET.chars().nth(other).unwrap();
        let changed: String = code.chars().enumerate().map(|(i, c)| if i == at { other } else { c }).collect();
        prop_assert_eq!(CreditCode::new(&changed).is_some(), changed == code);
    }
}
