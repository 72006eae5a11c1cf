//! The score: ten signals of 0 to 1,000,000, each weighted, cut to a whole number, and summed.

use dianyuan::Lawyer;
use dianyuan::policy::Signal;

use super::View;
use super::{nearness, needs, record, room, speciality};

/// A signal's value, and whether it rests on facts alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signalled {
    pub(super) value: u32,
    pub(super) known: bool,
}

impl Signalled {
    /// What the case does not ask for is full for everyone.
    pub(super) fn not_asked() -> Self {
        Self {
            value: 1_000_000,
            known: true,
        }
    }

    /// The value of a known fact, or else the neutral one.
    pub(super) fn or(value: Option<u32>, neutral: u32) -> Self {
        Self {
            value: value.unwrap_or(neutral),
            known: value.is_some(),
        }
    }
}

/// ⌊value × share / 1,000,000⌋.
pub(super) fn part(value: u32, share: u32) -> u32 {
    let product = u64::from(value) * u64::from(share) / 1_000_000;
    u32::try_from(product).expect("a part of at most one million")
}

/// One signal's part in a lawyer's score.
pub(super) struct Part {
    pub(super) signal: Signal,
    pub(super) weight: u32,
    pub(super) valued: Signalled,
    pub(super) points: u32,
}

pub(super) fn parts(view: &View<'_>, lawyer: &Lawyer) -> Vec<Part> {
    let weights = micro_weights(*view.policy().weights());
    let parts = Signal::ALL.iter().zip(weights).map(|(signal, weight)| {
        let valued = value(view, lawyer, *signal);
        Part {
            signal: *signal,
            weight,
            valued,
            points: part(valued.value, weight),
        }
    });
    parts.collect()
}

fn value(view: &View<'_>, lawyer: &Lawyer, signal: Signal) -> Signalled {
    match signal {
        Signal::Speciality => speciality::value(view, lawyer),
        Signal::Caseload => caseload(view, lawyer),
        Signal::Performance => record::performance(view, lawyer),
        Signal::Experience => record::experience(view, lawyer),
        Signal::Proximity => nearness::value(view, lawyer),
        Signal::Language => needs::language(view, lawyer),
        Signal::Continuity => needs::continuity(view, lawyer),
        Signal::Training => needs::training(view, lawyer),
        Signal::HomeVisit => needs::home_visit(view, lawyer),
        Signal::Preference => needs::preference(view, lawyer),
        other => unreachable!("the twin does not know the signal {other}"),
    }
}

/// The free share of capacity and the waiting time, mixed as the policy says.
fn caseload(view: &View<'_>, lawyer: &Lawyer) -> Signalled {
    use dianyuan::policy::Key;
    let neutral = view.twin.calibration.neutral();
    let load = lawyer.caseload().map(|load| load.units().get());
    let free = match (room::capacity(view, lawyer), load) {
        (Some(0), Some(_)) => Some(0),
        (Some(capacity), Some(load)) => {
            let left = u64::from(capacity.max(load) - load) * 1_000_000;
            u32::try_from(left / u64::from(capacity)).ok()
        }
        _ => None,
    };
    let waited = super::order::waiting_since(lawyer).map(|since| {
        let days = u64::try_from(view.day.day_number() - since.day_number()).unwrap_or(0);
        let full = u64::from(view.number(Key::CaseloadIdleFullDays));
        u32::try_from(days.min(full) * 1_000_000 / full).expect("at most one million")
    });
    let share = view.number(Key::CaseloadFreeShare);
    let free_value = free.unwrap_or(neutral.free_share().get());
    let waited_value = waited.unwrap_or(neutral.idle().get());
    Signalled {
        value: part(free_value, share) + part(waited_value, 1_000_000 - share),
        known: free.is_some() && waited.is_some(),
    }
}

/// Weights as millionths that sum to one million: each its whole part, and one more for the largest
/// remainders, of equal ones the earlier signal's.
fn micro_weights(weights: [u32; Signal::COUNT]) -> Vec<u32> {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let share = |weight: u32| u64::from(weight) * 1_000_000;
    let mut micro: Vec<u64> = weights.iter().map(|w| share(*w) / total).collect();
    while micro.iter().sum::<u64>() < 1_000_000 {
        let mut winner = None;
        for (index, weight) in weights.iter().enumerate() {
            let given = micro[index] > share(*weight) / total;
            let remainder = share(*weight) % total;
            if !given && winner.is_none_or(|(_, best)| remainder > best) {
                winner = Some((index, remainder));
            }
        }
        micro[winner.expect("fewer are missing than there are signals").0] += 1;
    }
    let micro = micro
        .into_iter()
        .map(|weight| u32::try_from(weight).expect("at most one million"));
    micro.collect()
}
