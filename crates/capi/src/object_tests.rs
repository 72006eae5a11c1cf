use std::ptr;

use super::*;
use crate::error::{Failure, dy_error};
use crate::stop::{dy_stop, dy_stop_free, dy_stop_is_requested, dy_stop_new, dy_stop_request};
use crate::text::{Terminated, dy_text};

fn status(result: Result<&<dy_text as Object>::Value, Failure>) -> Option<dy_status> {
    result.err().map(|failure| failure.status())
}

#[test]
fn an_object_is_what_was_handed_out() {
    let text: *mut dy_text = hand_out(Terminated::new("点援".to_owned()));
    // SAFETY: `text` is alive, and freed once.
    unsafe {
        assert_eq!(look(text.cast_const()).map(Terminated::len), Some(6));
        free(text);
    }
}

#[test]
fn another_sort_of_object_is_refused_and_is_not_freed_by_the_wrong_function() {
    let stop = dy_stop_new();
    let as_text: *const dy_text = stop.cast_const().cast();
    // SAFETY: `stop` is alive until the end, whatever the sort of the pointer says.
    unsafe {
        assert_eq!(status(get("text", as_text)), Some(dy_status::WrongObject));
        assert!(look(as_text).is_none());
        free(as_text.cast_mut());
        dy_stop_request(stop);
        assert_eq!(dy_stop_is_requested(stop), 1);
        dy_stop_free(stop);
    }
}

#[test]
fn null_and_a_crooked_pointer_are_no_objects() {
    // SAFETY: NULL is allowed.
    unsafe {
        assert_eq!(
            status(get("text", ptr::null::<dy_text>())),
            Some(dy_status::NullPointer)
        );
        assert!(look(ptr::null::<dy_text>()).is_none());
        free(ptr::null_mut::<dy_text>());
    }
    let text: *mut dy_text = hand_out(Terminated::new(String::new()));
    // SAFETY: nothing is read where the pointer is not aligned.
    unsafe {
        let crooked = text.byte_add(1);
        assert_eq!(
            status(get("text", crooked.cast_const())),
            Some(dy_status::WrongObject)
        );
        free(crooked);
        free(text);
    }
}

#[test]
fn every_sort_has_a_mark_of_its_own() {
    let mut marks = [
        dy_error::MARK,
        dy_text::MARK,
        dy_stop::MARK,
        crate::dy_causes::MARK,
        crate::dy_policy::MARK,
        crate::dy_roster::MARK,
        crate::dy_calibration::MARK,
        crate::dy_case::MARK,
        crate::dy_engine::MARK,
        crate::dy_ranking::MARK,
        crate::dy_explanation::MARK,
        crate::dy_agency::MARK,
        crate::dy_ledger::MARK,
        crate::dy_decision::MARK,
        crate::dy_problem::MARK,
        crate::dy_assignment::MARK,
    ];
    marks.sort_unstable();
    assert!(marks.windows(2).all(|pair| pair[0] != pair[1]));
    // A zero is what `free` leaves behind.
    assert!(!marks.contains(&0));
}
