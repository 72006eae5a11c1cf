use std::ffi::CStr;
use std::ptr;

use super::*;
use crate::object::hand_out;

fn text(data: *const c_char) -> String {
    // SAFETY: the accessors answer with a text that ends with NUL.
    unsafe { CStr::from_ptr(data) }
        .to_str()
        .expect("texts out are UTF-8")
        .to_owned()
}

#[test]
fn an_error_of_the_core_keeps_its_status_its_text_and_its_problems() {
    for kind in ErrorKind::ALL {
        let source = Error::one(
            kind,
            Problem::new("out_of_range", "id", "text of 0 bytes", "1–128 bytes"),
        );
        let error: *mut dy_error = hand_out(Failure::from(source.clone()));
        // SAFETY: `error` is alive, and freed once.
        unsafe {
            assert_eq!(dy_error_status(error), dy_status::from(kind));
            assert_eq!(text(dy_error_kind(error)), kind.as_str());
            assert_eq!(text(dy_error_message(error)), source.to_string());
            assert_eq!(text(dy_error_json(error)), source.to_json());
            dy_error_free(error);
        }
    }
}

#[test]
fn a_nul_inside_a_message_does_not_cut_it_short() {
    let source = Error::one(
        ErrorKind::Record,
        Problem::new("unknown_key", "a\0b", "a key", "a known key"),
    );
    let error: *mut dy_error = hand_out(Failure::from(source));
    // SAFETY: `error` is alive, and freed once.
    let (message, json) = unsafe {
        let told = (text(dy_error_message(error)), text(dy_error_json(error)));
        dy_error_free(error);
        told
    };
    assert!(message.ends_with("expected a known key"), "{message}");
    assert!(json.contains(r#""path":"a\u0000b""#), "{json}");
}

#[test]
fn problems_are_told_one_by_one() {
    let problem = |row, path: &str| {
        Problem::new("out_of_range", path, "text of 0 bytes", "1–128 bytes").at_row(row)
    };
    let source = Error::new(
        ErrorKind::Record,
        vec![problem(7, "id"), problem(2, "firm")],
    );
    let error: *mut dy_error = hand_out(Failure::from(source));
    // SAFETY: `error` is alive, and freed once.
    unsafe {
        assert_eq!(dy_error_problem_count(error), 2);
        for (index, row, path) in [(0, 2, "firm"), (1, 7, "id"), (2, 0, "")] {
            assert_eq!(dy_error_problem_row(error, index), row);
            assert_eq!(text(dy_error_problem_path(error, index)), path);
        }
        assert_eq!(text(dy_error_problem_code(error, 0)), "out_of_range");
        assert_eq!(text(dy_error_problem_value(error, 0)), "text of 0 bytes");
        assert_eq!(text(dy_error_problem_expected(error, 0)), "1–128 bytes");
        assert_eq!(text(dy_error_problem_expected(error, usize::MAX)), "");
        dy_error_free(error);
    }
}

#[test]
fn null_is_no_error() {
    // SAFETY: NULL is allowed by each of these functions.
    unsafe {
        assert_eq!(dy_error_status(ptr::null()), dy_status::Ok);
        assert_eq!(text(dy_error_message(ptr::null())), "");
        assert_eq!(text(dy_error_json(ptr::null())), "");
        assert_eq!(text(dy_error_kind(ptr::null())), "");
        assert_eq!(dy_error_problem_count(ptr::null()), 0);
        dy_error_free(ptr::null_mut());
    }
}
