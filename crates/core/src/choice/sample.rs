//! Sample (抽查, 回访): which cases supervision looks at, drawn so that nobody can say they were picked out.
//!
//! Cases are put in strata (by kind and firm, say), and from each stratum the same share is drawn, rounded up, so that
//! no stratum goes unseen. The order is that of a hash which anyone can compute: the first 8 bytes, big-endian, of
//! SHA-256 over `dianyuan/1`, `sample`, the seed, the case and an empty text, each preceded by its length in bytes as
//! 4 bytes big-endian. The larger hash is drawn first. What must be looked at anyway is in beside what is drawn.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::lot::commitment;
use crate::error::{Error, ErrorKind, Problem};
use crate::model::Whole;
use crate::wire::record::words;
use crate::wire::{Json, shown_text, tie_hash};

/// A whole, in millionths.
const MICRO: u32 = 1_000_000;

words! {
    /// Why a case is looked at whatever is drawn.
    pub enum AlwaysIn {
        /// It has influence beyond the parties (有重大影响).
        Influential = "influential",
        /// It is difficult or complex (疑难复杂).
        Hard = "hard",
        /// Somebody complained of it (被投诉).
        ComplainedOf = "complained_of",
    }
}

/// A case that a sample is drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    /// The id of the case.
    pub case: &'a str,
    /// What it is counted with: any text, the same for cases of one stratum.
    pub stratum: &'a str,
    /// Why it is looked at in any case; none where only the draw decides.
    pub always: Option<AlwaysIn>,
}

/// A case of a stratum, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sampled {
    case: Box<str>,
    hash: u64,
    always: Option<AlwaysIn>,
    is_drawn: bool,
}

impl Sampled {
    /// The case.
    #[must_use]
    pub fn case(&self) -> &str {
        &self.case
    }

    /// The tie hash of the purpose `sample`; see [`tie_hash`](crate::tie_hash).
    #[must_use]
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// Why it is in whatever is drawn, if it is.
    #[must_use]
    pub fn always(&self) -> Option<AlwaysIn> {
        self.always
    }

    /// Whether the draw took it.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.is_drawn
    }

    /// Whether it is looked at: drawn, or always in.
    #[must_use]
    pub fn is_in(&self) -> bool {
        self.is_drawn || self.always.is_some()
    }
}

/// Cases that are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stratum {
    name: Box<str>,
    items: Vec<Sampled>,
    drawn: usize,
}

impl Stratum {
    fn of(name: &str, mut items: Vec<Sampled>, share: u32) -> Self {
        items.sort_unstable_by(|a, b| (Reverse(a.hash), &a.case).cmp(&(Reverse(b.hash), &b.case)));
        let places = (items.len() as u128 * u128::from(share)).div_ceil(u128::from(MICRO));
        let mut drawn = 0;
        for (item, _) in items.iter_mut().zip(0..places) {
            item.is_drawn = true;
            drawn += 1;
        }
        Self {
            name: name.into(),
            items,
            drawn,
        }
    }

    /// What its cases have in common.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its cases in the order of the draw.
    #[must_use]
    pub fn items(&self) -> &[Sampled] {
        &self.items
    }

    /// How many cases it has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.items.len()
    }

    /// How many were drawn: the share of its size, rounded up.
    #[must_use]
    pub fn drawn(&self) -> usize {
        self.drawn
    }

    /// How many are in beside those, because they always are.
    #[must_use]
    pub fn always_in(&self) -> usize {
        self.items.iter().filter(|item| item.is_in()).count() - self.drawn
    }

    /// The share that is looked at, drawn and always in together, in millionths, rounded down.
    #[must_use]
    pub fn rate(&self) -> u32 {
        let looked_at = (self.drawn + self.always_in()) as u128;
        let rate = looked_at * u128::from(MICRO) / (self.size() as u128).max(1);
        u32::try_from(rate).unwrap_or(MICRO)
    }

    fn to_json(&self) -> Json<'static> {
        let items = self.items.iter().map(|item| {
            let always = item.always.map_or(Json::Null, |why| why.as_str().into());
            Json::object([
                ("case", Json::from(item.case.to_string())),
                ("hash", Json::from(format!("{:016x}", item.hash))),
                ("always", always),
                ("drawn", Json::from(item.is_drawn)),
            ])
        });
        Json::object([
            ("stratum", Json::from(self.name.to_string())),
            ("size", Json::from(self.size() as u64)),
            ("drawn", Json::from(self.drawn as u64)),
            ("always_in", Json::from(self.always_in() as u64)),
            ("rate", Json::from(self.rate())),
            ("items", Json::Array(items.collect())),
        ])
    }
}

/// Cases to look at, stratum by stratum.
///
/// # Example
/// ```
/// use dianyuan::choice::{AlwaysIn, Item, Sample};
/// let item = |case, stratum| Item { case, stratum, always: None };
/// let mut items = [item("C-1", "civil|F-1"), item("C-2", "civil|F-1"), item("C-3", "civil|F-2")];
/// items[2].always = Some(AlwaysIn::ComplainedOf);
/// let sample = Sample::draw("2026", &items, 300_000)?; // three in ten, rounded up
/// let counts: Vec<_> = sample.strata().iter().map(|s| (s.name(), s.size(), s.drawn(), s.rate())).collect();
/// assert_eq!(counts, [("civil|F-1", 2, 1, 500_000), ("civil|F-2", 1, 1, 1_000_000)]);
///
/// // printf '\0\0\0\012dianyuan/1\0\0\0\006sample\0\0\0\0042026\0\0\0\003C-1\0\0\0\0' | sha256sum
/// let items = sample.strata()[0].items();
/// assert!(items.iter().any(|item| item.case() == "C-1" && item.hash() == 0xba0c_0dd6_7fd3_024e));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    seed: Box<str>,
    share: u32,
    strata: Vec<Stratum>,
}

impl Sample {
    /// Draws, from each stratum, its size times `share_in_millionths`, rounded up. The larger tie hash comes first,
    /// of equals the smaller id. A case that is always in takes up a place only if it is drawn too.
    ///
    /// # Errors
    /// `Request` if the share is above 1,000,000 or a case is named twice.
    pub fn draw(seed: &str, items: &[Item<'_>], share_in_millionths: u32) -> Result<Self, Error> {
        let mut problems = repeated(items);
        if Whole::<0, MICRO>::new(share_in_millionths).is_none() {
            let expected = format!("millionths from 0 to {MICRO}");
            let found = share_in_millionths.to_string();
            problems.push(Problem::new("out_of_range", "share", found, expected));
        }
        Error::unless_empty(ErrorKind::Request, problems)?;
        let mut strata: BTreeMap<&str, Vec<Sampled>> = BTreeMap::new();
        for item in items {
            strata.entry(item.stratum).or_default().push(Sampled {
                case: item.case.into(),
                hash: tie_hash("sample", seed, item.case, ""),
                always: item.always,
                is_drawn: false,
            });
        }
        let strata = strata.into_iter();
        let strata = strata.map(|(name, items)| Stratum::of(name, items, share_in_millionths));
        Ok(Self {
            seed: seed.into(),
            share: share_in_millionths,
            strata: strata.collect(),
        })
    }

    /// The share that was asked for, in millionths.
    #[must_use]
    pub fn share(&self) -> u32 {
        self.share
    }

    /// Strata by the bytes of their names.
    #[must_use]
    pub fn strata(&self) -> &[Stratum] {
        &self.strata
    }

    /// Every case to look at, stratum by stratum, in the order of the draw.
    pub fn cases(&self) -> impl Iterator<Item = &Sampled> {
        let items = self.strata.iter().flat_map(|stratum| &stratum.items);
        items.filter(|item| item.is_in())
    }

    /// The sample for a record, `dianyuan.sample/1`: the seed, the share and every case there was, so that it can be
    /// drawn again. Hashes are 16 hexadecimal digits, shares and rates millionths.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let strata = self.strata.iter().map(Stratum::to_json);
        Json::object([
            ("format", Json::from("dianyuan.sample/1")),
            ("seed", Json::from(self.seed.to_string())),
            ("commitment", Json::from(commitment(&self.seed))),
            ("share", Json::from(self.share)),
            ("strata", Json::Array(strata.collect())),
        ])
    }
}

/// A problem for each case that is named twice, in whatever strata.
fn repeated(items: &[Item<'_>]) -> Vec<Problem> {
    let mut cases: Vec<&str> = items.iter().map(|item| item.case).collect();
    cases.sort_unstable();
    let twice = cases.windows(2).filter(|pair| pair[0] == pair[1]);
    let problems =
        twice.map(|pair| Problem::new("duplicate", "case", shown_text(pair[0]), "each case once"));
    problems.collect()
}

#[cfg(test)]
#[path = "sample_tests.rs"]
mod tests;
