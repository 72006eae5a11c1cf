//! Names made comparable, and the letters of a name as 64 bits to rule out most comparisons.

/// Marks that stand between the parts of a name: the middle dot, its Greek twin, bullets and operators that look
/// like it, and the dots of Japanese at both widths.
const MIDDLE_DOTS: [char; 8] = [
    '\u{b7}', '\u{387}', '\u{2022}', '\u{2027}', '\u{2219}', '\u{22c5}', '\u{30fb}', '\u{ff65}',
];

/// A name as it is compared: without blanks and marks between parts, full-width ASCII made plain,
/// small letters. A middle dot is written with whatever a keyboard has, so all of them are such marks.
pub(crate) fn comparable(name: &str) -> String {
    name.chars()
        .filter_map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
            c if c.is_whitespace() => None,
            c => Some(c),
        })
        .filter(|c| !matches!(c, '(' | ')' | '.' | ',' | '-' | '_') && !MIDDLE_DOTS.contains(c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// One bit for each letter of the comparable name; 0 only for an empty one.
pub(crate) fn letters(name: &str) -> u64 {
    comparable(name).chars().fold(0, |bits, c| {
        bits | 1 << (u32::from(c).wrapping_mul(0x9e37_79b1) >> 26)
    })
}

#[cfg(test)]
#[path = "letters_tests.rs"]
mod tests;
