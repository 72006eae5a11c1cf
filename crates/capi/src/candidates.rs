//! The candidates of a ranking, as C reads them in place.

use std::ffi::c_char;
use std::ptr;

use engine::Ranking;

use crate::ranking::DY_NO_POINTS;
use crate::text::add_terminated;

/// What one signal contributes to a candidate's points.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct dy_contribution {
    /// The signal, from 0; `dy_signal_word` names it.
    pub signal: u32,
    /// Its value in millionths.
    pub value: u32,
    /// Its weight in millionths.
    pub weight: u32,
    /// ⌊weight × value / 1 000 000⌋; these sum to the points.
    pub points: u32,
    /// 1, or 0 where a fact is missing and the value is a neutral one.
    pub known: u32,
}

/// One candidate of a ranking. What it points to belongs to the ranking.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct dy_candidate {
    /// The id, with a NUL behind it. The ids of all candidates stand in one piece of memory, one after another in their
    /// order, each with its NUL.
    pub lawyer: *const c_char,
    /// Bytes of the id before the NUL.
    pub lawyer_len: usize,
    /// What each signal contributes, all signals in their fixed order; NULL in a neutral order. The contributions of all
    /// candidates stand in one piece of memory, one after another in their order.
    pub contributions: *const dy_contribution,
    /// How many contributions there are.
    pub contributions_len: usize,
    /// From 1.
    pub place: u32,
    /// Out of 1 000 000; `DY_NO_POINTS` in a neutral order.
    pub points: u32,
    /// 1 if the candidate may be shortlisted, held and proposed; 0 if a review is open that an official has to answer first.
    pub is_open: u32,
}

/// A ranking, and what of it C reads in place.
pub(crate) struct Listed {
    ranking: Ranking,
    candidates: Vec<dy_candidate>,
    /// Pointed into by `candidates`, and so never touched again.
    _ids: String,
    _contributions: Vec<dy_contribution>,
}

// SAFETY: the pointers lead to memory that the same value owns and nobody writes to.
unsafe impl Send for Listed {}
// SAFETY: the same.
unsafe impl Sync for Listed {}

impl Listed {
    pub(crate) fn new(ranking: Ranking) -> Self {
        let listed = ranking.candidates().iter();
        let (bytes, parts) = listed.fold((0, 0), |(bytes, parts), candidate| {
            let id = candidate.lawyer.as_str().len() + 1;
            (bytes + id, parts + candidate.contributions.len())
        });
        let mut ids = String::with_capacity(bytes);
        let mut contributions = Vec::with_capacity(parts);
        for candidate in ranking.candidates() {
            add_terminated(&mut ids, candidate.lawyer.as_str());
            contributions.extend(candidate.contributions.iter().map(|part| dy_contribution {
                signal: part.signal as u32,
                value: part.value,
                weight: part.weight,
                points: part.points,
                known: u32::from(part.known),
            }));
        }
        let (mut rest, mut parts) = (ids.as_str(), contributions.as_slice());
        let candidates = ranking.candidates().iter().map(|candidate| {
            let lawyer_len = rest.find('\0').expect("each id was given its NUL");
            let (id, after) = rest.split_at(lawyer_len + 1);
            let (own, others) = parts.split_at(candidate.contributions.len());
            (rest, parts) = (after, others);
            dy_candidate {
                lawyer: id.as_ptr().cast(),
                lawyer_len,
                contributions: if own.is_empty() {
                    ptr::null()
                } else {
                    own.as_ptr()
                },
                contributions_len: own.len(),
                place: candidate.place,
                points: candidate.points.unwrap_or(DY_NO_POINTS),
                is_open: u32::from(candidate.is_open()),
            }
        });
        let candidates = candidates.collect();
        Self {
            ranking,
            candidates,
            _ids: ids,
            _contributions: contributions,
        }
    }

    pub(crate) fn ranking(&self) -> &Ranking {
        &self.ranking
    }

    pub(crate) fn candidates(&self) -> &[dy_candidate] {
        &self.candidates
    }
}
