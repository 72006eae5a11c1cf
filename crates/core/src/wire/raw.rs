//! JSON text that stays text: the host's own data, which no number may lose a digit of.

/// How deep valid JSON text nests.
pub(super) fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut place = Place::default();
    for byte in text.bytes() {
        if place.step(byte) {
            continue;
        }
        match byte {
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth -= 1,
            _ => {}
        }
    }
    deepest
}

/// Valid JSON text without the blanks between its tokens, so that it takes one line. Every token stays as
/// it was written.
pub(crate) fn without_blanks(text: &str) -> String {
    let mut place = Place::default();
    text.chars()
        .filter(|c| {
            // A byte that is no ASCII stands in a string, where nothing is left out.
            let in_string = place.step(u8::try_from(*c).unwrap_or(u8::MAX));
            in_string || !matches!(c, ' ' | '\t' | '\n' | '\r')
        })
        .collect()
}

/// Whether a walk along JSON text is inside a string.
#[derive(Default)]
struct Place {
    in_string: bool,
    escaped: bool,
}

impl Place {
    /// Takes the next byte; true if it belongs to a string, its quotes included.
    fn step(&mut self, byte: u8) -> bool {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => {
                self.in_string = !self.in_string;
                return true;
            }
            _ => {}
        }
        self.in_string
    }
}

#[cfg(test)]
#[path = "raw_tests.rs"]
mod tests;
