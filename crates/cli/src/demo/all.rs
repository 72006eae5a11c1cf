//! Every case of the city at once: who has lawyers, and what is in the way of the others.

use std::collections::{BTreeMap, BTreeSet};

use dianyuan::{Code, RankOptions, Ranking, Reason};

use super::city::City;
use crate::language::Language;
use crate::page::grid::{Fit, Grid};
use crate::seats::{Seats, everyone};
use crate::words::{DemoWord, Word};

/// Reasons named for each case that lacks lawyers.
const REASONS: usize = 3;

/// How one case stands, in the order of the city's cases.
pub(super) struct Standing {
    pub(super) seats: Seats,
    /// How many lawyers each code removes or holds for review, most first.
    pub(super) reasons: Vec<(Code, u32)>,
    /// What is under review.
    pub(super) reviews: BTreeSet<Code>,
}

pub(super) fn standings(city: &City) -> Vec<Standing> {
    let Some(latest) = city.cases.iter().max_by_key(|case| case.received().date()) else {
        return Vec::new();
    };
    // Who may be appointed does not depend on the calibration, so one engine does for all days.
    let engine = city.engine(latest);
    let of_case = |case| {
        let ranking =
            everyone(&engine, case, RankOptions::new()).expect("the sample is read by a test");
        let held = ranking.candidates().iter().flat_map(|one| &one.reviews);
        Standing {
            seats: Seats::of(case, &ranking),
            reasons: reasons(&ranking),
            reviews: held.map(Reason::code).collect(),
        }
    };
    city.cases.iter().map(of_case).collect()
}

fn reasons(ranking: &Ranking) -> Vec<(Code, u32)> {
    let mut counts: BTreeMap<Code, u32> = BTreeMap::new();
    for entry in ranking.excluded_by_code() {
        *counts.entry(entry.code).or_default() += entry.count;
    }
    for candidate in ranking.candidates() {
        for review in candidate.reviews.iter().map(Reason::code) {
            *counts.entry(review).or_default() += 1;
        }
    }
    let mut reasons: Vec<(Code, u32)> = counts.into_iter().collect();
    reasons.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    reasons
}

pub(super) fn table(
    language: Language,
    width: usize,
    city: &City,
    standings: &[Standing],
) -> String {
    let is_short = |standing: &&Standing| standing.seats.is_short();
    let lacking = standings.iter().filter(is_short).count();
    let title = language.all_cases(city.cases.len(), city.roster.len());
    let served = language.served(standings.len() - lacking);
    if lacking == 0 {
        return format!("{title}\n  {served}\n");
    }
    let rows = city
        .cases
        .iter()
        .zip(standings)
        .filter(|(_, standing)| standing.seats.is_short());
    let rows = rows.map(|(case, standing)| {
        let seats = standing.seats;
        let mut filled = language.seats(seats.open, seats.needed);
        if seats.open == 0 && seats.held > 0 {
            filled.push_str(language.demo(DemoWord::UnderReview));
        }
        let reasons = standing.reasons.iter().take(REASONS);
        let reason = |(code, count): &(Code, u32)| format!("{code} {count}");
        let reasons: Vec<String> = reasons.map(reason).collect();
        let kind = language.kind(*case.kind()).to_owned();
        vec![
            case.id().to_string(),
            kind,
            filled,
            reasons.join(language.pick("，", ", ")),
        ]
    });
    let heads = [Word::Case, Word::Kind, Word::Lawyers].map(|word| language.word(word).to_owned());
    let header = heads
        .into_iter()
        .chain([language.demo(DemoWord::Why).to_owned()]);
    let fits = [Fit::Left, Fit::Left, Fit::Left, Fit::Wrapped];
    let grid = Grid::new(&fits, Some(header.collect()), rows).render(width);
    let lacking = language.lacking(lacking);
    format!("{title}\n  {served}\n  {lacking}\n{grid}")
}
