use std::ffi::CStr;
use std::ptr;

use super::*;

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
        let error = dy_error::from(source.clone());
        // SAFETY: `error` is alive.
        unsafe {
            assert_eq!(dy_error_status(&raw const error), dy_status::from(kind));
            assert_eq!(text(dy_error_message(&raw const error)), source.to_string());
            assert_eq!(text(dy_error_json(&raw const error)), source.to_json());
        }
    }
}

#[test]
fn a_nul_inside_a_message_does_not_cut_it_short() {
    let source = Error::one(
        ErrorKind::Record,
        Problem::new("unknown_key", "a\0b", "a key", "a known key"),
    );
    let error = dy_error::from(source);
    // SAFETY: `error` is alive.
    let message = text(unsafe { dy_error_message(&raw const error) });
    assert!(message.ends_with("expected a known key"), "{message}");
    // SAFETY: `error` is alive.
    let json = text(unsafe { dy_error_json(&raw const error) });
    assert!(json.contains(r#""path":"a\u0000b""#), "{json}");
}

#[test]
fn null_is_no_error() {
    // SAFETY: NULL is allowed by each of these functions.
    unsafe {
        assert_eq!(dy_error_status(ptr::null()), dy_status::Ok);
        assert_eq!(text(dy_error_message(ptr::null())), "");
        assert_eq!(text(dy_error_json(ptr::null())), "");
        dy_error_free(ptr::null_mut());
    }
}
