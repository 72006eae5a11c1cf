//! From a problem to the market of its first three levels.

use std::collections::BTreeMap;

use crate::assign::certificate::Firm;
use crate::assign::market::{Lists, Market, Offer, ROOT, Score};
use crate::assign::problem::{Pin, Problem, count};

/// Pairs that a branch forbids besides: a case, and a firm that may not serve it. Sorted.
pub(in crate::assign) type Bans = Vec<(u32, Firm)>;

/// A market of what is not fixed, and how its numbers read in those of the problem.
pub(in crate::assign) struct Primary {
    pub(in crate::assign) market: Kind,
    /// The problem's case of each of the market's cases.
    pub(in crate::assign) cases: Vec<u32>,
    /// Nano-units in one unit of a score.
    pub(in crate::assign) unit: i64,
    /// Nano-units that every score lost, so that none is negative.
    pub(in crate::assign) shift: i64,
    /// Link set and lawyer of the places that follow lawyers and groups.
    pub(in crate::assign) links: Vec<(u32, u32)>,
    /// Places whose last seat a fixed pair takes, or that have none.
    pub(in crate::assign) closed: Vec<u32>,
}

/// Nano-units in a micro-unit, which scores are commonly given in.
const MICRO: i64 = 1_000;

/// Scores as small as they can be kept.
pub(in crate::assign) enum Kind {
    Narrow(Market<u32>),
    Wide(Market<i64>),
}

impl Primary {
    /// `None` where a fixed pair is one that the branch forbids.
    pub(in crate::assign) fn new(problem: &Problem, bans: &Bans, keeps_zero: bool) -> Option<Self> {
        let places = Places::new(problem);
        if problem
            .fixed()
            .iter()
            .any(|edge| is_banned(problem, bans, *edge))
        {
            return None;
        }
        let allowed = |case: u32, edge: u32| {
            let is_free = problem.fixed().is_empty() && problem.forbidden().is_empty()
                || problem.pin(edge) == Pin::Free;
            is_free
                && places.is_open(problem, case, edge)
                && !is_banned_of(problem, bans, case, edge)
        };
        let cases = neighbours(problem);
        let (mut low, mut high) = (i64::MAX, i64::MIN);
        for score in &problem.scores {
            (low, high) = (low.min(*score), high.max(*score));
        }
        let unit = unit(&problem.scores);
        let shift = if keeps_zero || low > high { 0 } else { low };
        let width = (i128::from(high) - i128::from(shift)) / i128::from(unit);
        let is_narrow = (!keeps_zero || low >= 0) && width <= i128::from(u32::MAX);
        let market = if is_narrow || low > high {
            let narrow = |units: i64| u32::try_from(units).expect("the width was looked at");
            // Division by a number that is known beforehand takes a fraction of the time.
            Kind::Narrow(match unit {
                1 => places.market(problem, &cases, allowed, |score| narrow(score - shift)),
                MICRO => places.market(problem, &cases, allowed, |score| {
                    narrow((score - shift) / MICRO)
                }),
                _ => places.market(problem, &cases, allowed, |score| {
                    narrow((score - shift) / unit)
                }),
            })
        } else {
            Kind::Wide(places.market(problem, &cases, allowed, |score| (score - shift) / unit))
        };
        Some(Self {
            market,
            cases,
            unit,
            shift,
            closed: places.closed(),
            links: places.links,
        })
    }
}

/// Cases by the lawyer whom each would have first: those who want the same then lie side by side in memory, and
/// searches stay in its near parts.
fn neighbours(problem: &Problem) -> Vec<u32> {
    let spread = |case: u32| {
        let edges = problem.edges(case);
        let is_any = !edges.is_empty();
        let ends = is_any.then(|| (edges.start, edges.end - 1));
        ends.map_or(0, |(first, last)| {
            u64::from(problem.lawyer_of(last) - problem.lawyer_of(first))
        })
    };
    let spreads: u64 = (0..problem.case_count()).map(spread).sum();
    let whole = u64::from(problem.lawyer_count()) * u64::from(problem.case_count());
    if spreads > whole / 2 {
        // Candidates from everywhere: nobody is anybody's neighbour.
        return (0..problem.case_count()).collect();
    }
    let first = |case: u32| {
        let best = problem.edges(case).reduce(|best, edge| {
            let is_better = problem.scores[edge as usize] > problem.scores[best as usize];
            if is_better { edge } else { best }
        });
        best.map_or(0, |edge| problem.lawyer_of(edge))
    };
    let wanted: Vec<u32> = (0..problem.case_count()).map(first).collect();
    let lists = problem.lawyer_count().max(1) as usize;
    let by_lawyer = Lists::of(lists, wanted.iter().copied().zip(0..));
    by_lawyer.into_items()
}

fn is_banned(problem: &Problem, bans: &Bans, edge: u32) -> bool {
    !bans.is_empty() && is_banned_of(problem, bans, problem.case_of(edge), edge)
}

/// Whether a branch forbids an edge of this case.
pub(in crate::assign) fn is_banned_of(
    problem: &Problem,
    bans: &Bans,
    case: u32,
    edge: u32,
) -> bool {
    !bans.is_empty() && {
        let firm = problem.firm(problem.lawyer_of(edge));
        bans.binary_search(&(case, firm)).is_ok()
    }
}

/// The largest power of ten up to 10⁹ that divides every score.
fn unit(scores: &[i64]) -> i64 {
    fn all<const UNIT: i64>(scores: &[i64]) -> bool {
        scores.iter().all(|score| score % UNIT == 0)
    }
    if all::<1_000_000_000>(scores) {
        1_000_000_000
    } else if all::<1_000_000>(scores) {
        1_000_000
    } else if all::<1_000>(scores) {
        1_000
    } else {
        1
    }
}

/// Lawyers, groups and link sets' seats with what fixed pairs leave of them.
struct Places {
    parents: Vec<u32>,
    minimums: Vec<u32>,
    maximums: Vec<u32>,
    keepers: Vec<u32>,
    links: Vec<(u32, u32)>,
    place_of_link: BTreeMap<(u32, u32), u32>,
    needs: Vec<u32>,
    settled: Vec<u32>,
    is_open: Vec<bool>,
}

impl Places {
    fn new(problem: &Problem) -> Self {
        let lawyers = problem.lawyer_count();
        let group = |group: Option<u32>| group.map_or(ROOT, |group| lawyers + group);
        let mut parents: Vec<u32> = (0..lawyers)
            .map(|lawyer| group(problem.group(lawyer)))
            .collect();
        let mut minimums = problem.lawyers.minimums.clone();
        let mut maximums = problem.lawyers.maximums.clone();
        for at in 0..problem.group_count() {
            parents.push(group(problem.parent(at)));
            minimums.push(0);
            maximums.push(problem.group_maximum(at));
        }
        let mut keepers: Vec<u32> = (0..lawyers).collect();
        keepers.resize(parents.len(), ROOT);
        let mut places = Self {
            parents,
            minimums,
            maximums,
            keepers,
            links: Vec::new(),
            place_of_link: BTreeMap::new(),
            needs: problem.cases.needs.clone(),
            settled: Vec::new(),
            is_open: Vec::new(),
        };
        places.add_links(problem);
        if !problem.fixed().is_empty() {
            places.settled = vec![0; places.parents.len()];
        }
        for edge in problem.fixed() {
            places.fix(problem, *edge);
        }
        // A place is open while it and everything above it has a seat.
        let has_seat: Vec<bool> = places.maximums.iter().map(|seats| *seats > 0).collect();
        places.is_open = (0..places.parents.len())
            .map(|place| {
                let (mut at, mut open) = (count(place), true);
                while at != ROOT && open {
                    open = has_seat[at as usize];
                    at = places.parents[at as usize];
                }
                open
            })
            .collect();
        if places.parents.len() == lawyers as usize {
            places.keepers.clear();
        }
        places
    }

    /// A seat for each link set of two or more cases with each lawyer whom any of them names.
    fn add_links(&mut self, problem: &Problem) {
        if problem.link_count() == 0 {
            return;
        }
        let mut sizes = vec![0_u32; problem.link_count() as usize];
        for link in problem.cases.links.iter().flatten() {
            sizes[*link as usize] += 1;
        }
        for case in 0..problem.case_count() {
            let Some(link) = problem.link(case).filter(|link| sizes[*link as usize] > 1) else {
                continue;
            };
            for edge in problem.edges(case) {
                let lawyer = problem.lawyer_of(edge);
                let next = count(self.parents.len());
                if *self.place_of_link.entry((link, lawyer)).or_insert(next) == next {
                    self.parents.push(lawyer);
                    self.minimums.push(0);
                    self.maximums.push(1);
                    self.keepers.push(lawyer);
                    self.links.push((link, lawyer));
                }
            }
        }
    }

    fn leaf(&self, problem: &Problem, case: u32, lawyer: u32) -> u32 {
        if self.links.is_empty() {
            return lawyer;
        }
        let link = problem.link(case);
        let place = link.and_then(|link| self.place_of_link.get(&(link, lawyer)));
        place.copied().unwrap_or(lawyer)
    }

    /// A fixed pair takes its seat from everything on its way.
    fn fix(&mut self, problem: &Problem, edge: u32) {
        let case = problem.case_of(edge);
        self.needs[case as usize] -= 1;
        let mut place = self.leaf(problem, case, problem.lawyer_of(edge));
        while place != ROOT {
            let at = place as usize;
            self.maximums[at] -= 1;
            self.settled[at] += 1;
            self.minimums[at] = self.minimums[at].saturating_sub(1);
            place = self.parents[at];
        }
    }

    fn is_open(&self, problem: &Problem, case: u32, edge: u32) -> bool {
        self.is_open[self.leaf(problem, case, problem.lawyer_of(edge)) as usize]
    }

    fn closed(&self) -> Vec<u32> {
        let maximums = (0..).zip(&self.maximums);
        maximums
            .filter(|(_, seats)| **seats == 0)
            .map(|(place, _)| place)
            .collect()
    }

    fn market<S: Score>(
        &self,
        problem: &Problem,
        cases: &[u32],
        allowed: impl Fn(u32, u32) -> bool,
        make: impl Fn(i64) -> S,
    ) -> Market<S> {
        let is_kept = |case: u32, edge: u32| self.needs[case as usize] > 0 && allowed(case, edge);
        let mut starts = vec![0_u32; cases.len() + 1];
        let mut start_of = vec![0_u32; cases.len()];
        // In the problem's order, so that what is read lies in a row; what is written need not.
        for (case, kept) in (0..).zip(&mut start_of) {
            *kept = count(
                problem
                    .edges(case)
                    .filter(|edge| is_kept(case, *edge))
                    .count(),
            );
        }
        for (at, case) in cases.iter().enumerate() {
            let kept = std::mem::replace(&mut start_of[*case as usize], starts[at]);
            starts[at + 1] = starts[at] + kept;
        }
        let nothing = Offer {
            score: S::default(),
            lawyer: 0,
        };
        let mut offers = vec![nothing; starts[cases.len()] as usize];
        for case in 0..problem.case_count() {
            let start = start_of[case as usize] as usize;
            let mut end = start;
            for edge in problem.edges(case).filter(|edge| is_kept(case, *edge)) {
                offers[end] = Offer {
                    score: make(problem.scores[edge as usize]),
                    lawyer: problem.edge_lawyers[edge as usize],
                };
                end += 1;
            }
            S::sort(&mut offers[start..end]);
        }
        let leaves = if self.links.is_empty() {
            Vec::new()
        } else {
            let bounds = cases.iter().zip(starts.windows(2));
            bounds
                .flat_map(|(case, bounds)| (bounds[0]..bounds[1]).map(|offer| (*case, offer)))
                .map(|(case, offer)| self.leaf(problem, case, offers[offer as usize].lawyer))
                .collect()
        };
        Market {
            starts,
            offers,
            leaves,
            needs: cases
                .iter()
                .map(|case| self.needs[*case as usize])
                .collect(),
            optional: Vec::new(),
            parents: self.parents.clone(),
            minimums: self.minimums.clone(),
            maximums: self.maximums.clone(),
            keepers: self.keepers.clone(),
            settled: self.settled.clone(),
            lawyers: problem.lawyer_count(),
        }
    }
}
