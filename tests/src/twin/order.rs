//! Who comes first: points, the policy's keys, the tie hash, the id.

use std::cmp::Reverse;

use dianyuan::policy::Key;
use dianyuan::{Date, Lawyer, Order};
use sha2::{Digest as _, Sha256};

use super::View;

/// The day of the last appointment, or of joining for who was never appointed.
pub(super) fn waiting_since(lawyer: &Lawyer) -> Option<Date> {
    let last = lawyer.caseload().and_then(|load| load.last_appointed());
    let joined = lawyer
        .roster()
        .into_iter()
        .flatten()
        .map(|span| *span.from())
        .min();
    last.copied().or(joined)
}

/// First 8 bytes, as one big number, of SHA-256 over five fields, each behind its length in four bytes.
///
/// # Panics
/// If a field is 4 GiB long.
#[must_use]
pub fn tie_hash(purpose: &str, seed: &str, case: &str, lawyer: &str) -> u64 {
    let mut bytes = Vec::new();
    for field in ["dianyuan/1", purpose, seed, case, lawyer] {
        let length = u32::try_from(field.len()).expect("fields are short");
        bytes.extend(length.to_be_bytes());
        bytes.extend(field.as_bytes());
    }
    let digest = Sha256::digest(&bytes);
    digest
        .iter()
        .take(8)
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

type Place<'a> = (Reverse<u32>, i64, u64, Reverse<u64>, &'a [u8]);

/// What a lawyer's place is decided by; the smaller comes first.
pub(super) fn place<'a>(
    view: &View<'_>,
    order: Order,
    seed: &str,
    points: u32,
    lawyer: &'a Lawyer,
) -> Place<'a> {
    let keys = view.policy().words(Key::OrderKeys);
    let has = |word: &str| order == Order::Points && keys.iter().any(|key| **key == *word);
    let waiting = if order == Order::Rotation || has("longest_waiting") {
        waiting_since(lawyer).map_or(i64::MAX, |since| i64::from(since.day_number()))
    } else {
        0
    };
    let load = if has("least_caseload") {
        lawyer
            .caseload()
            .map_or(u64::MAX, |load| u64::from(load.units().get()))
    } else {
        0
    };
    let purpose = match order {
        Order::Rotation => "rotation",
        Order::Lot => "lot",
        _ => "rank",
    };
    let id = lawyer.id().as_str();
    let hash = tie_hash(purpose, seed, view.case.id().as_str(), id);
    (Reverse(points), waiting, load, Reverse(hash), id.as_bytes())
}
