//! What others wrote, made fit to stand on a page: cut to a length, without characters that move, hide or
//! overprint what stands around them, and isolated from the direction of the text around it.
//!
//! Markup in it is harmless because [`maud`] escapes every text; this file sees to what escaping leaves.

use maud::{Markup, html};

use crate::render::Language;

/// Longest name of a person or firm on a page, in characters.
pub(super) const NAME: usize = 40;

/// Longest introduction or address on a page, in characters.
pub(super) const PARAGRAPH: usize = 200;

/// Most marks that may stand on one letter.
const MOST_MARKS: usize = 2;

/// Text of someone else's, cut and cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Own {
    text: String,
    /// Characters that were cut off.
    left_out: usize,
}

impl Own {
    /// Cleans a text and keeps at most `most` characters of it; `None` if nothing visible is left.
    pub(super) fn new(text: &str, most: usize) -> Option<Self> {
        let clean = cleaned(text);
        let mut characters = clean.chars();
        let kept: String = characters.by_ref().take(most).collect();
        let left_out = characters.count();
        (!kept.is_empty()).then_some(Self {
            text: kept,
            left_out,
        })
    }

    /// For places where no markup may stand, such as the options of a list.
    pub(super) fn plain(&self) -> String {
        let more = if self.left_out > 0 { "…" } else { "" };
        // First strong isolate and pop directional isolate: what <bdi> does where markup may stand.
        format!("\u{2068}{}{more}\u{2069}", self.text)
    }

    /// With what was cut off said in words.
    pub(super) fn markup(&self, language: Language) -> Markup {
        let count = language.number(i64::try_from(self.left_out).unwrap_or(i64::MAX));
        let said = match language {
            Language::Zh => format!("……（其余{count}字未显示）"),
            Language::En => format!("… ({count} more characters are not shown)"),
        };
        html! {
            bdi.own { (self.text) }
            @if self.left_out > 0 { span.cut { (said) } }
        }
    }
}

/// An id, whole: ids are short, but anyone may have written them.
pub(super) fn id(text: &str) -> Markup {
    html! { bdi.id { (cleaned(text)) } }
}

/// A sentence that may quote what others wrote.
pub(super) fn sentence(text: &str) -> Markup {
    html! { bdi.said { (cleaned(text)) } }
}

/// Blanks become single spaces; characters that cannot be seen go; marks heaped on a letter go.
fn cleaned(text: &str) -> String {
    let mut clean = String::new();
    let (mut is_blank, mut marks) = (false, 0);
    for c in text.chars() {
        if c.is_whitespace() {
            is_blank = true;
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            continue;
        }
        if is_blank && !clean.is_empty() {
            clean.push(' ');
        }
        is_blank = false;
        clean.push(c);
    }
    clean
}

/// Controls, marks of direction, joiners, fillers, tags and what Unicode calls no character. Selectors of
/// variants stay: rare characters in names need them.
fn is_invisible(c: char) -> bool {
    let end_of_plane = u32::from(c) & 0xfffe == 0xfffe;
    c.is_control()
        || end_of_plane
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
}

/// Marks that stand above, below or through the letter before them, in any script.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{6d6}'..='\u{6dc}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
