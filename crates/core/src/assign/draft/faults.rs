//! Everything found wrong with the rows, each fault at its row and column.

use std::borrow::Cow;

use crate::error::Problem as Fault;
use crate::wire::{SHORT_TEXT, short_text_fault, shown_text};

/// Collects faults. A path is the table's name, a dot, and the column.
#[derive(Clone, Debug, Default)]
pub(in crate::assign) struct Faults(Vec<Fault>);

impl Faults {
    pub(in crate::assign) fn into_vec(self) -> Vec<Fault> {
        self.0
    }

    pub(in crate::assign) fn report(
        &mut self,
        row: u64,
        path: impl Into<String>,
        code: &'static str,
        value: impl Into<String>,
        expected: impl Into<Cow<'static, str>>,
    ) {
        let fault = Fault::new(code, path, value, expected);
        self.0.push(fault.at_row(row));
    }

    /// Takes a fault found where neither row nor column were known.
    pub(in crate::assign) fn adopt(&mut self, row: u64, path: &str, mut fault: Fault) {
        path.clone_into(&mut fault.path);
        self.0.push(fault.at_row(row));
    }

    /// Whether a text can be an id; reports why not.
    pub(super) fn is_id(&mut self, row: u64, path: &'static str, text: &str) -> bool {
        let fault = short_text_fault(text);
        if let Some(code) = fault {
            self.report(row, path, code, shown_text(text), SHORT_TEXT);
        }
        fault.is_none()
    }

    /// The number, if it lies in the range; otherwise the range's end, on which no further fault is built.
    pub(super) fn within(
        &mut self,
        row: u64,
        path: &'static str,
        value: u32,
        range: (u32, u32),
    ) -> u32 {
        let (least, most) = range;
        if (least..=most).contains(&value) {
            return value;
        }
        let expected = format!("a whole number from {least} to {most}");
        self.report(row, path, "out_of_range", value.to_string(), expected);
        most
    }
}
