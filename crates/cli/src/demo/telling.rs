//! The case that shows most: an order to see, a review that someone has to answer, a stand-in, and many
//! reasons to be excluded.

use std::cmp::Reverse;

use dianyuan::ranking::Candidate;
use dianyuan::{Case, Code, Reason};

use super::SHOWN;
use super::all::Standing;
use super::city::City;

/// A case with a finding under review among the first candidates, else with any review there, else the
/// first; of several the one with the most reasons. It is looked for, so that another sample needs no
/// other code.
pub(super) fn choose<'a>(city: &'a City, standings: &[Standing]) -> &'a Case {
    let mut cases: Vec<(&Case, &Standing)> = city.cases.iter().zip(standings).collect();
    cases.retain(|(_, standing)| standing.seats.open >= SHOWN && standing.seats.held > 0);
    cases.sort_by_key(|(_, standing)| Reverse(standing.reasons.len()));
    let may_have = |standing: &Standing| standing.reviews.iter().copied().any(is_a_finding);
    let mut best = cases.iter().filter(|(_, standing)| may_have(standing));
    let best = best.find(|(case, _)| tells(city, case, is_a_finding));
    let telling = best.or_else(|| cases.iter().find(|(case, _)| tells(city, case, |_| true)));
    telling.map_or(&city.cases[0], |(case, _)| case)
}

/// Rather than an unknown fact.
fn is_a_finding(code: Code) -> bool {
    !code.as_str().ends_with(".unknown")
}

/// Whether it all stands among the first candidates.
fn tells(city: &City, case: &Case, of_review: impl Fn(Code) -> bool) -> bool {
    let (_, ranking) = city.rank(case);
    let shown = &ranking.candidates()[..SHOWN];
    let is_held = |one: &Candidate| one.reviews.iter().map(Reason::code).any(&of_review);
    let mut parts = shown.iter().flat_map(|one| &one.contributions);
    shown[0].is_open() && shown.iter().any(is_held) && parts.any(|part| !part.known)
}
