//! SHA-256 of canonical JSON: what a record cites to say exactly which facts it used.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::Json;

/// A SHA-256 digest; shown as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of a value's canonical JSON.
    #[must_use]
    pub fn of(json: &Json<'_>) -> Self {
        Self(Sha256::digest(json.to_canonical().as_bytes()).into())
    }

    /// The digest of 64 lower-case hexadecimal digits.
    pub(crate) fn from_hex(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 64
            || !digits
                .iter()
                .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).ok()?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// A digest over fields, each preceded by its length in bytes as four bytes, big-endian, so that no
/// two lists of fields share their bytes.
#[derive(Default)]
pub(crate) struct Digester(Sha256);

impl Digester {
    /// Appends one field.
    pub(crate) fn field(mut self, bytes: &[u8]) -> Self {
        let length = u32::try_from(bytes.len()).expect("ids and seeds are far below 4 GiB");
        self.0.update(length.to_be_bytes());
        self.0.update(bytes);
        self
    }

    /// The 32 bytes.
    pub(crate) fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// First 8 bytes, big-endian, of SHA-256 over `dianyuan/1`, purpose, seed, case and lawyer, each field
/// preceded by its length in bytes as 4 bytes big-endian. The larger hash comes first.
///
/// # Example
/// ```
/// // printf '\0\0\0\012dianyuan/1\0\0\0\004rank\0\0\0\0\0\0\0\003C-1\0\0\0\003L-1' | sha256sum
/// assert_eq!(dianyuan::tie_hash("rank", "", "C-1", "L-1"), 0xa63f_86c0_0c81_bb77);
/// ```
#[must_use]
pub fn tie_hash(purpose: &str, seed: &str, case: &str, lawyer: &str) -> u64 {
    let fields = ["dianyuan/1", purpose, seed, case, lawyer];
    let digest = fields.iter().fold(Digester::default(), |digester, field| {
        digester.field(field.as_bytes())
    });
    let mut first = [0; 8];
    first.copy_from_slice(&digest.finish()[..8]);
    u64::from_be_bytes(first)
}

/// SHA-256 over `dianyuan/1`, `seed` and a seed, each preceded by its length as in [`tie_hash`].
pub(crate) fn seed_digest(seed: &str) -> Digest {
    let fields = ["dianyuan/1", "seed", seed];
    let digester = fields.iter().fold(Digester::default(), |digester, field| {
        digester.field(field.as_bytes())
    });
    Digest(digester.finish())
}

#[cfg(test)]
#[path = "digest_tests.rs"]
mod tests;
