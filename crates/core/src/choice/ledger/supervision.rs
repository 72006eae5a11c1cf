//! From the ledger to supervision and back: which cases a sample is drawn from, and what its findings add to the
//! track record of lawyers.

use std::collections::BTreeMap;

use super::super::sample::{AlwaysIn, Item, Sample};
use super::event::{Event, Happening};
use super::state::State;
use super::words::{ReviewGrade, Via};
use crate::error::Error;
use crate::model::{
    Arm, CaseId, CaseKind, Count, Date, Grades, LawyerId, Measure, Outcomes, Whole,
};
use crate::policy::{Key, Policy};

/// A closed case that a sample may be drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedCase {
    case: CaseId,
    stratum: String,
    always: Option<AlwaysIn>,
}

impl ClosedCase {
    /// The case.
    #[must_use]
    pub fn case(&self) -> &CaseId {
        &self.case
    }

    /// The same case, looked at whatever is drawn: the host knows what is influential or hard.
    #[must_use]
    pub fn always(mut self, why: AlwaysIn) -> Self {
        self.always = Some(why);
        self
    }

    /// As [`Sample::draw`](crate::choice::Sample::draw) takes it; the stratum is `kind|firm` of the first seat.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        Item {
            case: self.case.as_str(),
            stratum: &self.stratum,
            always: self.always,
        }
    }
}

/// Cases with an appointed lawyer that were closed from one day to another, both included, in the order of ids. Of
/// whom somebody complained is always in.
///
/// # Example
/// ```
/// use dianyuan::Policy;
/// use dianyuan::choice::{Ledger, closed_cases, spot_checks};
/// let ledger = Ledger::new("our-city")?;
/// let closed = closed_cases(ledger.state(), "2026-01-01".parse()?, "2026-12-31".parse()?);
/// let sample = spot_checks(&Policy::national(), "2026", &closed)?; // a tenth of each stratum
/// assert!(sample.strata().is_empty());
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[must_use]
pub fn closed_cases(state: &State, from: Date, until: Date) -> Vec<ClosedCase> {
    let mut found = Vec::new();
    for (id, case) in state.cases() {
        let day = case.closed().map(crate::model::Instant::date);
        let is_in_time = day.is_some_and(|day| from <= day && day <= until);
        let mut seats = case.seats().filter(|(_, seat)| seat.is_confirmed());
        let Some((_, seat)) = seats.next().filter(|_| is_in_time) else {
            continue;
        };
        let firm = seat.firm().map_or("", |firm| firm.as_str());
        found.push(ClosedCase {
            case: id.clone(),
            stratum: format!("{}|{firm}", case.kind()),
            always: case.was_complained_of().then_some(AlwaysIn::ComplainedOf),
        });
    }
    found
}

/// Draws the cases to be spot-checked (抽查): of each stratum the policy's `supervision.sample`, and what is always in.
///
/// # Errors
/// `Request` if a case stands twice.
pub fn spot_checks(policy: &Policy, seed: &str, closed: &[ClosedCase]) -> Result<Sample, Error> {
    let items: Vec<Item<'_>> = closed.iter().map(ClosedCase::item).collect();
    Sample::draw(seed, &items, policy.number(Key::SupervisionSample))
}

/// Draws the cases whose clients are asked afterwards (回访), by `supervision.follow_up`.
///
/// # Errors
/// `Request` if a case stands twice.
pub fn follow_ups(policy: &Policy, seed: &str, closed: &[ClosedCase]) -> Result<Sample, Error> {
    let items: Vec<Item<'_>> = closed.iter().map(ClosedCase::item).collect();
    Sample::draw(seed, &items, policy.number(Key::SupervisionFollowUp))
}

/// What reviews, follow-ups and decided complaints say of each lawyer, as a track record has it. The way of the
/// appointment is kept: those who chose differ from those who did not, so the arms can be told apart.
///
/// # Example
/// ```
/// use dianyuan::choice::outcomes;
/// assert!(outcomes(&[]).is_empty());
/// ```
///
/// # Panics
/// Never: counts of one are in range.
#[must_use]
pub fn outcomes(events: &[Event]) -> BTreeMap<LawyerId, Vec<Outcomes>> {
    let mut kinds: BTreeMap<&CaseId, CaseKind> = BTreeMap::new();
    let mut arms: BTreeMap<(&CaseId, &LawyerId), Via> = BTreeMap::new();
    let mut found: BTreeMap<LawyerId, Vec<Outcomes>> = BTreeMap::new();
    for event in events {
        let Some(case) = event.case() else { continue };
        let (lawyer, measure, is_good, grade) = match event.what() {
            Happening::Received(received) => {
                kinds.insert(case, *received.kind());
                continue;
            }
            Happening::Held(held) => {
                arms.insert((case, held.lawyer()), *held.via());
                continue;
            }
            Happening::Reviewed(reviewed) => {
                let grade = Some(*reviewed.grade());
                (reviewed.lawyer(), Measure::PeerReview, true, grade)
            }
            Happening::FollowedUp(followed) => {
                let is_good = *followed.is_satisfied();
                (followed.lawyer(), Measure::Satisfaction, is_good, None)
            }
            Happening::ComplaintDecided(decided) => {
                let is_good = !*decided.is_proven();
                (decided.lawyer(), Measure::ComplaintFree, is_good, None)
            }
            _ => continue,
        };
        let Some(kind) = kinds.get(case) else {
            continue;
        };
        let on = event.head().at().date();
        let one: Count = Whole::new(1).expect("one is in range");
        let none: Count = Whole::new(0).expect("nothing is in range");
        let draft = Outcomes::draft(measure, *kind, on);
        let draft = match grade {
            Some(grade) => draft.grades(grades(grade, one)),
            None => draft.good(if is_good { one } else { none }).of(one),
        };
        let draft = match arms.get(&(case, lawyer)).copied().and_then(arm) {
            Some(arm) => draft.arm(arm),
            None => draft,
        };
        let outcome = draft.build().expect("a measure with what belongs to it");
        found.entry(lawyer.clone()).or_default().push(outcome);
    }
    found
}

/// The arm of a way; none where neither a client nor chance nor a turn decided.
fn arm(via: Via) -> Option<Arm> {
    match via {
        Via::Pick | Via::Wish => Some(Arm::Choice),
        Via::RotationByLawyer | Via::RotationByFirm => Some(Arm::Rotation),
        Via::Lot => Some(Arm::Lot),
        Via::Continuity | Via::BestRanked | Via::Duty | Via::Assigned | Via::Official => None,
    }
}

fn grades(grade: ReviewGrade, one: Count) -> Grades {
    let draft = Grades::draft();
    let draft = match grade {
        ReviewGrade::Excellent => draft.excellent(one),
        ReviewGrade::Good => draft.good(one),
        ReviewGrade::Pass => draft.pass(one),
        ReviewGrade::Fail => draft.fail(one),
    };
    draft
        .build()
        .expect("its fields do not contradict each other")
}
