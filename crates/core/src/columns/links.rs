//! The ids that a profile's affiliations name, folded into 64 bits, so that a conflict search reads only
//! the profiles that can matter to a case.

use crate::model::{Affiliations, Date};

/// Set where a near relative has a name, which may have to be compared.
pub(crate) const NAMED: u64 = 1 << 63;

/// FNV-1a, 64 bits (Fowler, Noll, Vo): only tells most ids apart.
pub(crate) fn hash(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

/// The bit of an id; ids may share one.
pub(crate) fn link(id: &str) -> u64 {
    1 << (hash(id) % 63)
}

/// What a conflict search has to know of a profile's affiliations before it reads them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bonds {
    /// Ids that they name, as bits.
    pub(crate) links: u64,
    /// Last day of the latest post at a court or procuratorate.
    pub(crate) left: Option<i32>,
}

/// The bonds of affiliations; none where every list of them is empty.
pub(super) fn bonds(affiliations: &Affiliations) -> Option<Bonds> {
    let parts = [
        affiliations.former_posts().map(Vec::len),
        affiliations.serving().map(Vec::len),
        affiliations.relatives_at().map(Vec::len),
        affiliations.near_relatives().map(Vec::len),
        affiliations.acted_for().map(Vec::len),
    ];
    let is_bound = parts.into_iter().flatten().any(|length| length > 0);
    is_bound.then(|| Bonds {
        links: links(affiliations),
        left: left(affiliations).map(Date::day_number),
    })
}

/// Every id that the affiliations name. A post held now matters to every case, so it sets all bits.
fn links(affiliations: &Affiliations) -> u64 {
    if affiliations
        .serving()
        .is_some_and(|posts| !posts.is_empty())
    {
        return u64::MAX;
    }
    let mut bits = 0;
    for relative in affiliations.near_relatives().into_iter().flatten() {
        bits |= relative.id().map_or(0, |id| link(id.as_str()));
        bits |= relative.name().map_or(0, |_| NAMED);
    }
    for acted in affiliations.acted_for().into_iter().flatten() {
        bits |= link(acted.party().as_str());
    }
    for post in affiliations.former_posts().into_iter().flatten() {
        bits |= link(post.organ().as_str());
    }
    for relative in affiliations.relatives_at().into_iter().flatten() {
        bits |= link(relative.organ().as_str());
    }
    bits
}

/// The last day of the latest post at a court or procuratorate.
fn left(affiliations: &Affiliations) -> Option<Date> {
    affiliations
        .former_posts()
        .into_iter()
        .flatten()
        .map(|post| *post.left())
        .max()
}
