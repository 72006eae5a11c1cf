//! Shortlist: the few suitable lawyers that a client is shown first. It helps and does not limit: the client may name
//! anyone on the roster.
//!
//! Points that are close say little about who is better, so lawyers are cut into bands of like points, and within a
//! band whoever was shown least comes first; otherwise a hair's breadth of points would show the same faces to every
//! client. A firm gives only so many, so that a choice of lawyers is a choice of firms too.

mod check;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind};
use crate::wire::{Json, tie_hash};

/// A lawyer who may be appointed for the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suitable<'a> {
    /// The lawyer's id.
    pub lawyer: &'a str,
    /// The firm's id; a lawyer without one is a firm of one.
    pub firm: Option<&'a str>,
    /// Points in millionths, 0 to 1,000,000; none in a neutral order.
    pub points: Option<u32>,
    /// The free part of the capacity in millionths, 0 to 1,000,000; `None` is unknown.
    pub free_share: Option<u32>,
    /// How often the lawyer was on a shortlist so far.
    pub shown: u32,
}

/// How a shortlist is made.
///
/// # Example
/// ```
/// use dianyuan::choice::ShortlistRules;
/// // Five lawyers, two of a firm at most; two hundredths of all points apart is alike; a tenth free is nearly full.
/// let rules = ShortlistRules { size: 5, per_firm: 2, band: 20_000, nearly_full: 100_000 };
/// # assert_eq!(rules.size, 5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortlistRules {
    /// Most lawyers to show, 1 to 1,000.
    pub size: u32,
    /// Most lawyers of one firm, 1 to 1,000.
    pub per_firm: u32,
    /// By how many points, in millionths, lawyers may differ and still be alike, 0 to 1,000,000.
    pub band: u32,
    /// A lawyer with this free part of the capacity, in millionths, or less is nearly full; 0 to 1,000,000.
    pub nearly_full: u32,
}

/// A lawyer on a shortlist, and why just there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    lawyer: Box<str>,
    place: u32,
    band: u32,
    points: Option<u32>,
    shown: u32,
    is_nearly_full: Option<bool>,
    over_firm_cap: bool,
}

impl Entry {
    /// The lawyer.
    #[must_use]
    pub fn lawyer(&self) -> &str {
        &self.lawyer
    }

    /// Place, from 1.
    #[must_use]
    pub fn place(&self) -> u32 {
        self.place
    }

    /// The number of the band, from 1 for the best.
    #[must_use]
    pub fn band(&self) -> u32 {
        self.band
    }

    /// Points in millionths; none in a neutral order.
    #[must_use]
    pub fn points(&self) -> Option<u32> {
        self.points
    }

    /// How often the lawyer was shown before.
    #[must_use]
    pub fn shown(&self) -> u32 {
        self.shown
    }

    /// Whether little of the capacity is free. `None` is unknown.
    #[must_use]
    pub fn is_nearly_full(&self) -> Option<bool> {
        self.is_nearly_full
    }

    /// Whether the lawyer is more than the firm may give, and is here because nobody else was left.
    #[must_use]
    pub fn over_firm_cap(&self) -> bool {
        self.over_firm_cap
    }

    fn to_json(&self) -> Json<'static> {
        let full = self.is_nearly_full.map_or(Json::Null, Json::from);
        Json::object([
            ("lawyer", Json::from(self.lawyer.to_string())),
            ("place", Json::from(self.place)),
            ("band", Json::from(self.band)),
            ("points", self.points.map_or(Json::Null, Json::from)),
            ("shown", Json::from(self.shown)),
            ("is_nearly_full", full),
            ("over_firm_cap", Json::from(self.over_firm_cap)),
        ])
    }
}

/// What a client is shown.
///
/// # Example
/// ```
/// use dianyuan::choice::{Shortlist, ShortlistRules, Suitable};
/// let suitable = |lawyer, firm, points, shown| Suitable {
///     lawyer, firm: Some(firm), points: Some(points), free_share: None, shown,
/// };
/// let ranked = [
///     suitable("L-1", "F-1", 800_000, 9),
///     suitable("L-2", "F-1", 795_000, 2), // as good as the first, and shown less
///     suitable("L-3", "F-2", 700_000, 0),
/// ];
/// let rules = ShortlistRules { size: 2, per_firm: 1, band: 20_000, nearly_full: 100_000 };
/// let shortlist = Shortlist::new("2026", "C-1", &ranked, &rules)?;
/// let shown: Vec<_> = shortlist.entries().iter().map(|entry| (entry.lawyer(), entry.band())).collect();
/// assert_eq!(shown, [("L-2", 1), ("L-3", 2)]);
/// assert_eq!(shortlist.passed_over().collect::<Vec<_>>(), ["L-1"]); // the firm's second
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortlist {
    seed: Box<str>,
    case: Box<str>,
    rules: ShortlistRules,
    entries: Vec<Entry>,
    passed_over: Vec<Box<str>>,
}

impl Shortlist {
    /// The shortlist for a case, of suitable lawyers in the order of their ranking.
    ///
    /// A band starts at the best lawyer who is not in one yet and holds all who have at most `band` points less. In a
    /// band whoever was shown least comes first, then the larger tie hash of the purpose `rank`, then the smaller id.
    /// Without points there is one band in the order given, since a rotation or a lot decided it.
    ///
    /// Whoever is more than a firm may give is passed over. Places that nobody else is left for go to those who were
    /// passed over, in the same order.
    ///
    /// # Errors
    /// `Request` if a lawyer is named twice, a number is out of its range, points increase, or only some have points.
    pub fn new(
        seed: &str,
        case: &str,
        suitable: &[Suitable<'_>],
        rules: &ShortlistRules,
    ) -> Result<Self, Error> {
        let problems = check::problems(suitable, rules);
        Error::unless_empty(ErrorKind::Request, problems)?;
        let size = usize::try_from(rules.size).unwrap_or(usize::MAX);
        let mut given: BTreeMap<&str, u32> = BTreeMap::new();
        let (mut taken, mut passed_over) = (Vec::new(), Vec::new());
        for (number, band) in (1_u32..).zip(bands(suitable, rules.band)) {
            for lawyer in within_band(seed, case, band) {
                if taken.len() == size {
                    break;
                }
                if let Some(count) = lawyer.firm.map(|firm| given.entry(firm).or_default()) {
                    if *count == rules.per_firm {
                        passed_over.push((number, lawyer));
                        continue;
                    }
                    *count += 1;
                }
                taken.push((number, lawyer));
            }
            if taken.len() == size {
                break;
            }
        }
        let under_cap = taken.len();
        let over = passed_over.len().min(size - under_cap);
        taken.extend(passed_over.drain(..over));
        let entries = taken.iter().zip(1_u32..).enumerate();
        let entries = entries.map(|(at, (&(band, lawyer), place))| Entry {
            lawyer: lawyer.lawyer.into(),
            place,
            band,
            points: lawyer.points,
            shown: lawyer.shown,
            is_nearly_full: lawyer.free_share.map(|free| free <= rules.nearly_full),
            over_firm_cap: at >= under_cap,
        });
        Ok(Self {
            seed: seed.into(),
            case: case.into(),
            rules: *rules,
            entries: entries.collect(),
            passed_over: passed_over
                .into_iter()
                .map(|(_, lawyer)| lawyer.lawyer.into())
                .collect(),
        })
    }

    /// Whom the client is shown, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Who would stand on the list but for the cap on firms, in order.
    pub fn passed_over(&self) -> impl Iterator<Item = &str> {
        self.passed_over.iter().map(AsRef::as_ref)
    }

    /// The shortlist for a record, `dianyuan.shortlist/1`. Points and the rules' shares are millionths.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let rules = Json::object([
            ("size", Json::from(self.rules.size)),
            ("per_firm", Json::from(self.rules.per_firm)),
            ("band", Json::from(self.rules.band)),
            ("nearly_full", Json::from(self.rules.nearly_full)),
        ]);
        let passed_over = self.passed_over().map(|lawyer| lawyer.to_owned().into());
        Json::object([
            ("format", Json::from("dianyuan.shortlist/1")),
            ("seed", Json::from(self.seed.to_string())),
            ("case", Json::from(self.case.to_string())),
            ("rules", rules),
            (
                "entries",
                Json::Array(self.entries.iter().map(Entry::to_json).collect()),
            ),
            ("passed_over", Json::Array(passed_over.collect())),
        ])
    }
}

/// Bands of a ranking, the best first. Points do not increase; without points all are one band.
fn bands<'s, 'a>(
    suitable: &'s [Suitable<'a>],
    width: u32,
) -> impl Iterator<Item = &'s [Suitable<'a>]> {
    let mut left = suitable;
    std::iter::from_fn(move || {
        let best = left.first()?.points;
        let alike = |one: &Suitable<'_>| match (best, one.points) {
            (Some(best), Some(points)) => best - points <= width,
            _ => true,
        };
        let (band, rest) = left.split_at(left.partition_point(alike));
        left = rest;
        Some(band)
    })
}

/// A band's lawyers in the order in which they are shown.
fn within_band<'a>(seed: &str, case: &str, band: &[Suitable<'a>]) -> Vec<Suitable<'a>> {
    let mut band = band.to_vec();
    if band.iter().all(|one| one.points.is_some()) {
        band.sort_by_cached_key(|one| {
            let hash = tie_hash("rank", seed, case, one.lawyer);
            (one.shown, Reverse(hash), one.lawyer)
        });
    }
    band
}

#[cfg(test)]
#[path = "shortlist_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "laws_tests.rs"]
mod laws_tests;
