use std::ffi::CStr;
use std::ptr;

use engine::{Error, ErrorKind, Problem};

use super::*;
use crate::error::{dy_error_free, dy_error_json, dy_error_message, dy_error_status};

/// Runs the guard with an error slot: the status, and the error's status, message and JSON.
fn guarded(
    body: impl FnOnce() -> Result<(), Failure>,
) -> (dy_status, Option<(dy_status, String, String)>) {
    let mut err = ptr::null_mut();
    // SAFETY: `err` is a local variable; the error is read before it is freed, once.
    unsafe {
        let status = guard(&raw mut err, body);
        let told = (!err.is_null()).then(|| {
            let text = |data| {
                CStr::from_ptr(data)
                    .to_str()
                    .expect("texts out are UTF-8")
                    .to_owned()
            };
            (
                dy_error_status(err),
                text(dy_error_message(err)),
                text(dy_error_json(err)),
            )
        });
        dy_error_free(err);
        (status, told)
    }
}

#[test]
fn success_leaves_the_error_slot_alone() {
    assert_eq!(guarded(|| Ok(())), (dy_status::Ok, None));
}

#[test]
fn a_failure_comes_out_as_status_and_object() {
    let error = Error::one(
        ErrorKind::Policy,
        Problem::new("unknown_key", "a", "a key", "a known key"),
    );
    let expected = (dy_status::Policy, error.to_string(), error.to_json());
    assert_eq!(
        guarded(|| Err(error.into())),
        (dy_status::Policy, Some(expected))
    );
}

#[test]
fn a_panic_with_a_literal_text_is_told() {
    let (status, told) = guarded(|| panic!("a literal of the source"));
    let (error_status, message, json) = told.expect("a panic fills the error slot");
    assert_eq!((status, error_status), (dy_status::Panic, dy_status::Panic));
    assert!(message.ends_with("a literal of the source"), "{message}");
    assert!(json.starts_with(r#"{"kind":"panic","#), "{json}");
}

#[test]
fn a_panic_that_quotes_the_input_is_told_without_its_text() {
    let name = String::from("CANARY");
    let (status, told) = guarded(|| panic!("cannot place {name}"));
    let (_, message, json) = told.expect("a panic fills the error slot");
    assert_eq!(status, dy_status::Panic);
    assert!(
        !message.contains("CANARY") && !json.contains("CANARY"),
        "{message} {json}"
    );
}

#[test]
fn a_panic_with_no_text_is_told() {
    let (status, told) = guarded(|| std::panic::panic_any(7_u8));
    assert_eq!(status, dy_status::Panic);
    assert!(told.is_some());
}

#[test]
fn without_an_error_slot_the_status_is_the_same() {
    // SAFETY: NULL is allowed.
    let status = unsafe { guard(ptr::null_mut(), || panic!("a literal of the source")) };
    assert_eq!(status, dy_status::Panic);
}
