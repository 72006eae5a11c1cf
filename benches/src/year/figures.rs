//! What a year came to.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use dianyuan::agency::Agency;
use dianyuan::choice::{Event, Happening, Ledger};
use dianyuan::model::{Instant, LawyerId};
use dianyuan::policy::Key;
use dianyuan::wire::Json;

use super::Way;
use super::people::People;

/// What is noted of a case.
#[derive(Default)]
struct Noted {
    from: Option<Instant>,
    due_at: Option<Instant>,
    units: u32,
    picks: Vec<LawyerId>,
    points: BTreeMap<LawyerId, u32>,
    appointed: Option<(LawyerId, Instant)>,
    was_referred: bool,
}

/// Notes of a year, read off the events.
#[derive(Default)]
pub(super) struct Tally {
    cases: BTreeMap<String, Noted>,
    /// Whoever could have had a case.
    could: BTreeSet<LawyerId>,
    in_hand: BTreeMap<LawyerId, u32>,
    peak: BTreeMap<LawyerId, u32>,
    declined: u64,
    first_seq: u64,
    bytes: u64,
}

/// The figures of a way, and their names in the record.
pub struct Figures(Json<'static>);

impl Figures {
    /// The figures as JSON: counts, micro-shares, seconds, nanoseconds.
    #[must_use]
    pub fn to_json(&self) -> &Json<'static> {
        &self.0
    }
}

impl Tally {
    /// From here on it is the year.
    pub(super) fn start(&mut self, seq: u64) {
        (self.first_seq, self.bytes) = (seq, 0);
    }

    pub(super) fn could<'a>(
        &mut self,
        case: &str,
        open: impl Iterator<Item = (&'a LawyerId, u32)>,
    ) {
        let noted = self.cases.entry(case.to_owned()).or_default();
        for (lawyer, points) in open {
            noted.points.insert(lawyer.clone(), points);
            self.could.insert(lawyer.clone());
        }
    }

    /// The client's first choice; what is chosen later is another's.
    pub(super) fn chose(&mut self, case: &str, picks: &[LawyerId]) {
        let noted = self.cases.entry(case.to_owned()).or_default();
        if noted.picks.is_empty() {
            noted.picks = picks.to_vec();
        }
    }

    pub(super) fn read(&mut self, event: &Event) {
        self.bytes += event.to_json().len() as u64 + 1;
        let Some(case) = event.case() else { return };
        let noted = self.cases.entry(case.to_string()).or_default();
        match event.what() {
            Happening::Received(received) => {
                noted.from = Some(received.from().clone());
                noted.due_at = received.due_at().cloned();
                noted.units = received.units().get();
                if let Some(wishes) = received.wishes() {
                    noted.picks.clone_from(wishes);
                }
            }
            Happening::Referred(_) => noted.was_referred = true,
            Happening::Declined(_) => self.declined += 1,
            Happening::Confirmed(confirmed) => {
                let lawyer = confirmed.lawyer().clone();
                let in_hand = self.in_hand.entry(lawyer.clone()).or_default();
                *in_hand += noted.units;
                let peak = self.peak.entry(lawyer.clone()).or_default();
                *peak = (*peak).max(*in_hand);
                noted.appointed = Some((lawyer, event.head().at().clone()));
            }
            Happening::Closed(_) => {
                if let Some((lawyer, _)) = &noted.appointed {
                    *self.in_hand.entry(lawyer.clone()).or_default() -= noted.units;
                }
            }
            _ => {}
        }
    }

    pub(super) fn figures(
        &self,
        way: Way,
        agency: &Agency,
        ledger: &Ledger,
        people: &People,
        commands: u64,
        took: Duration,
    ) -> Figures {
        let served = || {
            self.cases
                .values()
                .filter_map(|noted| Some((noted, noted.appointed.as_ref()?)))
        };
        let chosen = self
            .cases
            .values()
            .filter(|noted| !noted.picks.is_empty())
            .count();
        let first = served()
            .filter(|(noted, (lawyer, _))| noted.picks.first() == Some(lawyer))
            .count();
        let any = served()
            .filter(|(noted, (lawyer, _))| noted.picks.contains(lawyer))
            .count();
        let mut loads: BTreeMap<&LawyerId, u64> =
            self.could.iter().map(|lawyer| (lawyer, 0)).collect();
        for (noted, (lawyer, _)) in served() {
            *loads.entry(lawyer).or_default() += u64::from(noted.units);
        }
        let loads: Vec<u64> = loads.into_values().collect();
        let points: Vec<u64> = served()
            .filter_map(|(noted, (lawyer, _))| {
                noted.points.get(lawyer).map(|points| u64::from(*points))
            })
            .collect();
        let mut waits: Vec<i64> = served()
            .filter_map(|(noted, (_, at))| {
                Some(at.unix_seconds() - noted.from.as_ref()?.unix_seconds())
            })
            .collect();
        waits.sort_unstable();
        let late = served().filter(|(noted, (_, at))| {
            noted
                .due_at
                .as_ref()
                .is_some_and(|due| at.unix_seconds() > due.unix_seconds())
        });
        let count = |count: usize| Json::from(count as u64);
        let wait = |per_cent: usize| match waits.len() {
            0 => Json::Null,
            all => Json::from(waits[(all - 1) * per_cent / 100].unsigned_abs()),
        };
        let most = loads.iter().max().copied().unwrap_or_default();
        let (popular, peak, cap) = self.popular(agency, people);
        let events = ledger.seq() - self.first_seq;
        Figures(Json::object([
            ("way", Json::from(way.name())),
            ("cases", count(self.cases.len())),
            ("appointed", count(served().count())),
            (
                "referred",
                count(
                    self.cases
                        .values()
                        .filter(|noted| noted.was_referred)
                        .count(),
                ),
            ),
            ("declined", Json::from(self.declined)),
            ("chosen", count(chosen)),
            ("first_pick", count(first)),
            ("any_pick", count(any)),
            ("lawyers", count(loads.len())),
            ("load_units", Json::from(loads.iter().sum::<u64>())),
            ("load_gini_micro", Json::from(gini(&loads))),
            ("load_most", Json::from(most)),
            ("popular", Json::from(popular)),
            ("popular_peak_units", Json::from(peak)),
            ("popular_cap_units", cap.map_or(Json::Null, Json::from)),
            ("points_sum", Json::from(points.iter().sum::<u64>())),
            ("points_of", count(points.len())),
            ("wait_median_s", wait(50)),
            ("wait_90_s", wait(90)),
            ("wait_longest_s", wait(100)),
            ("late", count(late.count())),
            ("commands", Json::from(commands)),
            (
                "took_ns",
                Json::from(u64::try_from(took.as_nanos()).unwrap_or(u64::MAX)),
            ),
            ("events", Json::from(events)),
            ("bytes", Json::from(self.bytes)),
        ]))
    }

    /// The best known lawyer who ever could have had a case: most units in hand, those before the year among them, and
    /// the cap of the lawyer and of the policy.
    fn popular(&self, agency: &Agency, people: &People) -> (String, u32, Option<u32>) {
        let Some(popular) = people
            .known
            .iter()
            .find(|lawyer| self.could.contains(*lawyer))
        else {
            return (String::new(), 0, None);
        };
        let profile = agency
            .engine()
            .lawyer(popular.as_str())
            .expect("on the roster");
        let opening = profile.caseload().map_or(0, |load| load.units().get());
        let own = profile
            .capacity()
            .and_then(|capacity| Some(capacity.units()?.get()));
        let of_policy = agency.engine().policy().number(Key::H14Units);
        let of_policy = Some(of_policy).filter(|units| *units > 0);
        let peak = self.peak.get(popular).copied().unwrap_or_default();
        (
            popular.to_string(),
            opening + peak,
            own.into_iter().chain(of_policy).min(),
        )
    }
}

/// Gini's coefficient in millionths: 0 where all have the same, near 1,000,000 where one has all.
fn gini(loads: &[u64]) -> u64 {
    let mut loads = loads.to_vec();
    loads.sort_unstable();
    let (all, sum) = (loads.len() as u64, loads.iter().sum::<u64>());
    if sum == 0 {
        return 0;
    }
    let ranked: u64 = loads
        .iter()
        .zip(1..)
        .map(|(load, rank): (&u64, u64)| load * rank)
        .sum();
    // 2 Σ rank·load / (n Σ load) − (n + 1) / n.
    (2 * ranked - (all + 1) * sum) * 1_000_000 / (all * sum)
}
