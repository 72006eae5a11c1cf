//! What a lawyer has in hand, and could have: the profile's opening balance and what the ledger has booked since.

use dianyuan::choice::Books;
use dianyuan::policy::Key;
use dianyuan::{Lawyer, Policy};

/// Work units in hand; none where the profile states no opening balance.
pub(super) fn units(lawyer: &Lawyer, books: Books<'_>) -> Option<u64> {
    let opening = lawyer.caseload()?;
    let bookings = books.of_lawyer(lawyer.id().as_str());
    let booked: i64 = bookings
        .map(|booking| booking.beyond(Some(*opening.as_of())))
        .sum();
    let units = i64::from(opening.units().get()) + booked;
    Some(u64::try_from(units).unwrap_or(0))
}

/// Most work units: the lawyer's own limit, or the policy's where that is less.
pub(super) fn capacity(lawyer: &Lawyer, policy: &Policy) -> Option<u32> {
    let own = lawyer.capacity().and_then(|capacity| capacity.units());
    let own = own.map(|units| units.get());
    let cap = policy.number(Key::H14Units);
    let cap = (cap > 0).then_some(cap);
    own.into_iter().chain(cap).min()
}
