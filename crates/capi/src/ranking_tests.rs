use std::ffi::CStr;

use super::*;

#[test]
fn words_of_signals_are_those_of_the_core_in_the_same_order() {
    for (number, signal) in (0..).zip(Signal::ALL) {
        // SAFETY: the text ends with NUL.
        let word = unsafe { CStr::from_ptr(dy_signal_word(number)) };
        assert_eq!(word.to_str(), Ok(signal.as_str()));
        assert_eq!(*signal as u32, number);
    }
    // SAFETY: the text ends with NUL.
    assert_eq!(unsafe { CStr::from_ptr(dy_signal_word(u32::MAX)) }, c"");
}
