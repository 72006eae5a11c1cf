//! Where the sound part of a stream ends: what a crash, or a full disk, has left behind it was never acknowledged.
//!
//! A line counts once it has its newline. The events of one command count together: they are written as one block
//! whose first byte is [`NOT_YET`] until all of it is on the disk, and only then becomes what it should be.

/// First byte of a block that is not whole yet. No line of JSON holds it.
pub(super) const NOT_YET: u8 = 0;

/// How many bytes from the start are whole lines.
pub(super) fn sound_length(bytes: &[u8]) -> usize {
    let written = bytes.iter().position(|byte| *byte == NOT_YET);
    let written = &bytes[..written.unwrap_or(bytes.len())];
    let last = written.iter().rposition(|byte| *byte == b'\n');
    last.map_or(0, |last| last + 1)
}

#[cfg(test)]
#[path = "torn_tests.rs"]
mod tests;
