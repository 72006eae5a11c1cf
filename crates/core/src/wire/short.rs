//! What an id or a code may be: short text.

/// What [`short_text_fault`] expects, in words.
pub(crate) const SHORT_TEXT: &str = "text of 1 to 128 bytes without control characters";

/// Why a text is no id or code.
pub(crate) fn short_text_fault(text: &str) -> Option<&'static str> {
    if text.is_empty() || text.len() > 128 {
        return Some("bad_length");
    }
    // Most ids are ASCII, whose control characters are told by the byte.
    let is_control = if text.is_ascii() {
        text.bytes().any(|byte| byte.is_ascii_control())
    } else {
        text.chars().any(char::is_control)
    };
    is_control.then_some("control_character")
}
