//! JSON text from left to right: a result of a million pairs is never a tree.

use std::fmt::{Display, Write as _};

use crate::wire::write_string;

/// One line of canonical JSON being written. Keys have to come sorted.
#[derive(Default)]
pub(super) struct Text(String);

impl Text {
    pub(super) fn finish(self) -> String {
        self.0
    }

    pub(super) fn object(&mut self, fill: impl FnOnce(&mut Self)) {
        self.open('{');
        fill(self);
        self.0.push('}');
    }

    pub(super) fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) {
        self.open('[');
        for item in items {
            write(self, item);
        }
        self.0.push(']');
    }

    /// The key of the value that is written next.
    pub(super) fn key(&mut self, key: &str) -> &mut Self {
        self.string(key);
        self.0.push(':');
        self
    }

    pub(super) fn string(&mut self, text: &str) {
        self.comma();
        write_string(text, &mut self.0);
    }

    /// A number, `true`, `false` or `null`.
    pub(super) fn plain(&mut self, value: impl Display) {
        self.comma();
        write!(self.0, "{value}").expect("a String takes any text");
    }

    fn open(&mut self, bracket: char) {
        self.comma();
        self.0.push(bracket);
    }

    /// Between two entries; a text ends with its quote, so the last byte tells.
    fn comma(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }
}
