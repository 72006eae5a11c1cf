//! Cells as numbers, flags and what is not there yet.

use crate::assign::draft::Faults;
use crate::wire::shown_text;

/// A cell with what a fault says of it.
pub(super) struct Cell<'a> {
    pub(super) row: u64,
    /// Table, dot, column.
    pub(super) path: &'static str,
    pub(super) text: &'a str,
}

impl<'a> Cell<'a> {
    /// The text, if there is any.
    pub(super) fn some(&self) -> Option<&'a str> {
        (!self.text.is_empty()).then_some(self.text)
    }

    /// A whole number. Its range is looked at where the row is added; what is none at all is reported here, with the
    /// range from `least` to `most`, and `instead` is returned.
    pub(super) fn count(&self, least: u32, most: u32, instead: u32, faults: &mut Faults) -> u32 {
        let expected = || format!("a whole number from {least} to {most}");
        if self.text.is_empty() {
            faults.report(self.row, self.path, "missing", "nothing", expected());
            return instead;
        }
        self.number(expected, faults).unwrap_or(instead)
    }

    /// A whole number, possibly negative; 0 where the cell is empty.
    pub(super) fn whole(&self, range: &str, faults: &mut Faults) -> i64 {
        if self.text.is_empty() {
            return 0;
        }
        let expected = || format!("a whole number {range}, or nothing");
        self.number(expected, faults).unwrap_or(0)
    }

    fn number<T: std::str::FromStr>(
        &self,
        expected: impl FnOnce() -> String,
        faults: &mut Faults,
    ) -> Option<T> {
        let number = self.text.parse().ok();
        if number.is_none() {
            let unsigned = self.text.strip_prefix(['-', '+']).unwrap_or(self.text);
            let is_whole = !unsigned.is_empty() && unsigned.bytes().all(|b| b.is_ascii_digit());
            let code = if is_whole {
                "out_of_range"
            } else {
                "not_a_number"
            };
            faults.report(self.row, self.path, code, shown_text(self.text), expected());
        }
        number
    }

    /// Yes or no; no where the cell is empty.
    pub(super) fn flag(&self, faults: &mut Faults) -> bool {
        let is = |word: &str| self.text.eq_ignore_ascii_case(word);
        if is("1") || is("true") {
            return true;
        }
        if !(self.text.is_empty() || is("0") || is("false")) {
            let expected = "1, 0, true, false or nothing";
            let value = shown_text(self.text);
            faults.report(self.row, self.path, "not_a_flag", value, expected);
        }
        false
    }

    /// Refuses what a later version will read, rather than overlook it.
    pub(super) fn not_yet(&self, expected: &'static str, faults: &mut Faults) {
        faults.report(
            self.row,
            self.path,
            "not_yet",
            shown_text(self.text),
            expected,
        );
    }
}

#[cfg(test)]
#[path = "cell_tests.rs"]
mod tests;
