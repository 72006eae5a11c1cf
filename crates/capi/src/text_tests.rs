use std::ffi::CStr;
use std::ptr;

use super::*;
use crate::error::{dy_error, dy_error_free, dy_error_message, dy_error_status};
use crate::object::hand_out;

/// The status and the message of a refusal.
fn refusal(result: Result<&str, Failure>) -> (dy_status, String) {
    let error: *mut dy_error = hand_out(result.expect_err("the text must be refused"));
    // SAFETY: `error` is alive, its message ends with NUL, and it is freed once.
    unsafe {
        let message = CStr::from_ptr(dy_error_message(error));
        let message = message.to_str().expect("texts out are UTF-8").to_owned();
        let status = dy_error_status(error);
        dy_error_free(error);
        (status, message)
    }
}

fn take_bytes(bytes: &[u8]) -> Result<&str, Failure> {
    // SAFETY: a slice is readable for its length.
    unsafe { take("roster", bytes.as_ptr().cast(), bytes.len()) }
}

#[test]
fn text_in_is_the_bytes_given() {
    assert_eq!(take_bytes("点援".as_bytes()).ok(), Some("点援"));
    assert_eq!(take_bytes(b"").ok(), Some(""));
}

#[test]
fn null_is_the_empty_text_only_with_length_0() {
    // SAFETY: NULL is allowed.
    unsafe {
        assert_eq!(take("roster", ptr::null(), 0).ok(), Some(""));
        assert_eq!(take_optional("policy", ptr::null(), 0).ok(), Some(None));
        let (status, message) = refusal(take("roster", ptr::null(), 4));
        assert_eq!(status, dy_status::NullPointer);
        assert!(
            message.contains("roster") && message.contains("NULL with length 4"),
            "{message}"
        );
    }
}

#[test]
fn an_empty_text_that_is_not_null_counts_as_given() {
    // SAFETY: a literal is readable for its length.
    let given = unsafe { take_optional("policy", c"".as_ptr(), 0) };
    assert_eq!(given.ok(), Some(Some("")));
}

#[test]
fn a_length_that_no_object_has_is_refused_before_it_is_read() {
    // SAFETY: the length is refused before anything is read.
    let (status, message) = refusal(unsafe { take("case", c"".as_ptr(), usize::MAX) });
    assert_eq!(status, dy_status::BadLength);
    assert!(message.contains("case"), "{message}");
}

#[test]
fn a_text_that_is_too_long_is_refused_before_it_is_read() {
    // SAFETY: the length is refused before anything is read.
    let (status, message) = refusal(unsafe { take("case", c"".as_ptr(), DY_TEXT_MOST + 1) });
    assert_eq!(status, dy_status::TooLong);
    assert!(message.contains("1073741825 bytes"), "{message}");
    assert!(message.contains(&format!("at most {DY_TEXT_MOST} bytes")));
}

#[test]
fn bytes_that_are_not_utf_8_are_refused_with_their_place() {
    // 张 in GB18030 is D5 C5.
    let (status, message) = refusal(take_bytes(b"{}\n{\"id\":\"\xd5\xc5\"}"));
    assert_eq!(status, dy_status::NotUtf8);
    assert!(
        message.contains("row 2: roster: not_utf8: found byte 0xd5"),
        "{message}"
    );
    assert!(take_bytes(b"cut short \xe7\x82").is_err());
}

#[test]
fn text_out_ends_with_a_nul_that_its_length_leaves_out() {
    let text: *mut dy_text = hand_out(Terminated::new("点援".to_owned()));
    // SAFETY: `text` is alive, and freed once.
    unsafe {
        assert_eq!(dy_text_len(text), 6);
        let data = CStr::from_ptr(dy_text_data(text));
        assert_eq!(data.to_bytes(), "点援".as_bytes());
        dy_text_free(text);
    }
}

#[test]
fn null_is_an_empty_text_out() {
    // SAFETY: NULL is allowed by each of these functions.
    unsafe {
        assert_eq!(dy_text_len(ptr::null()), 0);
        assert_eq!(CStr::from_ptr(dy_text_data(ptr::null())).to_bytes(), b"");
        dy_text_free(ptr::null_mut());
    }
}
