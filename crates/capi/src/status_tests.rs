use super::*;

#[test]
fn every_kind_of_error_has_a_number_of_its_own() {
    let mut numbers: Vec<u32> = ErrorKind::ALL
        .iter()
        .map(|&kind| dy_status::from(kind) as u32)
        .collect();
    // A stop is the caller's own wish, and no fault of an input.
    let of_inputs = numbers
        .iter()
        .filter(|number| **number != dy_status::Stopped as u32);
    for number in of_inputs {
        assert!(
            (100..999).contains(number),
            "{number} is outside the range for inputs"
        );
    }
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), ErrorKind::ALL.len());
}

#[test]
fn the_numbers_stay_as_they_were_published() {
    let published = [
        (dy_status::Ok, 0),
        (dy_status::NullPointer, 1),
        (dy_status::NotUtf8, 2),
        (dy_status::BadLength, 3),
        (dy_status::TooLong, 4),
        (dy_status::BadOptions, 5),
        (dy_status::WrongObject, 6),
        (dy_status::Stopped, 7),
        (dy_status::Panic, 99),
        (dy_status::Malformed, 100),
        (dy_status::Record, 101),
        (dy_status::Policy, 102),
        (dy_status::Causes, 103),
        (dy_status::Calibration, 104),
        (dy_status::Request, 105),
        (dy_status::Unknown, 999),
    ];
    for (status, number) in published {
        assert_eq!(status as u32, number, "{status:?}");
    }
}
