//! Where every open case stands, what is overdue, and what lawyers have in hand.

use std::collections::BTreeMap;

use super::Agency;
use crate::choice::{CaseState, Ledger, Overdue};
use crate::model::{CaseId, Instant, LawyerId};
use crate::wire::Json;

/// A ledger at a moment.
///
/// # Example
/// ```
/// use dianyuan::agency::{Agency, Status};
/// use dianyuan::choice::Ledger;
/// # use dianyuan::{Calibration, Causes, Engine, Policy, Roster};
/// # let roster = Roster::from_json(r#"{"id": "L-1"}"#, &Causes::official())?;
/// # let calibration = Calibration::fit(&roster, &Policy::none(), "2026-11-25".parse()?)?;
/// # let agency = Agency::new(Engine::new(&roster, &Policy::none(), &calibration)?);
/// let ledger = Ledger::new("our-city")?;
/// let status = Status::of(&ledger, &agency, &"2026-11-25T09:00:00+08:00".parse()?);
/// assert!(status.cases().is_empty() && status.overdue().is_empty() && status.lawyers().is_empty());
/// assert!(status.to_json().to_canonical().contains(r#""format":"dianyuan.status/1""#));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Status<'a> {
    ledger: &'a Ledger,
    now: Instant,
    cases: Vec<(&'a CaseId, &'a CaseState)>,
    overdue: Vec<Overdue>,
    lawyers: Vec<InHand>,
}

/// What a lawyer has in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InHand {
    /// The lawyer.
    pub lawyer: LawyerId,
    /// Seats that are kept, and not confirmed yet.
    pub kept: u32,
    /// Appointments in cases that are not closed.
    pub appointed: u32,
    /// Work units in hand, by [`Agency::room`]. `None` is unknown.
    pub units: Option<u32>,
    /// Most work units, by [`Agency::room`]. `None` is unknown.
    pub capacity: Option<u32>,
}

impl<'a> Status<'a> {
    /// A ledger as it stands at a moment; what lawyers have in hand is told by the agency's roster and policy.
    #[must_use]
    pub fn of(ledger: &'a Ledger, agency: &Agency, now: &Instant) -> Self {
        let state = ledger.state();
        let overdue = state.overdue(now);
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, overdue) in overdue.iter().enumerate() {
            first.entry(overdue.case.as_str()).or_insert(place);
        }
        let mut cases: Vec<_> = state.open_cases().collect();
        cases.sort_by_key(|(id, case)| {
            let place = first.get(id.as_str()).copied().unwrap_or(usize::MAX);
            let due = case.due_at().filter(|_| !case.is_served());
            (place, due.map_or(i64::MAX, Instant::unix_seconds), *id)
        });
        Self {
            ledger,
            now: now.clone(),
            cases,
            overdue,
            lawyers: lawyers(ledger, agency, now),
        }
    }

    /// Open cases: whatever is overdue comes first, the longest first, then what is due first.
    #[must_use]
    pub fn cases(&self) -> &[(&'a CaseId, &'a CaseState)] {
        &self.cases
    }

    /// What is overdue, the longest first; in closed cases too.
    #[must_use]
    pub fn overdue(&self) -> &[Overdue] {
        &self.overdue
    }

    /// Lawyers with a seat that is kept, or an appointment that has not ended, in the order of ids.
    #[must_use]
    pub fn lawyers(&self) -> &[InHand] {
        &self.lawyers
    }

    /// The status as JSON, `dianyuan.status/1`. It holds ids and codes, and no names.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let cases = self.cases.iter().map(|(id, case)| self.case(id, case));
        let overdue = self.overdue.iter().map(|overdue| {
            Json::object([
                ("case", text(&overdue.case)),
                ("what", Json::from(overdue.what.as_str())),
                ("lawyer", overdue.lawyer.as_ref().map_or(Json::Null, text)),
                ("due_at", text(&overdue.due_at)),
            ])
        });
        let lawyers = self.lawyers.iter().map(InHand::to_json);
        Json::object([
            ("format", Json::from("dianyuan.status/1")),
            ("stream", Json::from(self.ledger.stream().to_owned())),
            ("seq", Json::from(self.ledger.seq())),
            ("head", self.ledger.head().as_ref().map_or(Json::Null, text)),
            ("at", text(&self.now)),
            ("cases", Json::Array(cases.collect())),
            ("overdue", Json::Array(overdue.collect())),
            ("lawyers", Json::Array(lawyers.collect())),
        ])
    }

    fn case(&self, id: &CaseId, case: &CaseState) -> Json<'static> {
        let seats = case.seats().map(|(lawyer, seat)| {
            Json::object([
                ("lawyer", text(lawyer)),
                ("standing", Json::from(seat.standing().as_str())),
                ("via", Json::from(seat.via().as_str())),
                ("until", text(seat.until())),
            ])
        });
        let is_overdue = self.overdue.iter().any(|overdue| overdue.case == *id);
        Json::object([
            ("case", text(id)),
            ("kind", Json::from(case.kind().as_str())),
            ("mode", Json::from(case.mode().as_str())),
            ("step", Json::from(case.step().as_str())),
            ("need", Json::from(case.need())),
            (
                "picks",
                Json::Array(case.picks().iter().map(text).collect()),
            ),
            ("seats", Json::Array(seats.collect())),
            ("until", case.until().map_or(Json::Null, text)),
            ("due_at", case.due_at().map_or(Json::Null, text)),
            ("overdue", Json::Bool(is_overdue)),
        ])
    }
}

impl InHand {
    fn to_json(&self) -> Json<'static> {
        Json::object([
            ("lawyer", text(&self.lawyer)),
            ("kept", Json::from(self.kept)),
            ("appointed", Json::from(self.appointed)),
            ("units", self.units.map_or(Json::Null, Json::from)),
            ("capacity", self.capacity.map_or(Json::Null, Json::from)),
        ])
    }
}

fn text(value: &impl ToString) -> Json<'static> {
    Json::from(value.to_string())
}

fn lawyers(ledger: &Ledger, agency: &Agency, now: &Instant) -> Vec<InHand> {
    let mut found: BTreeMap<&LawyerId, (u32, u32)> = BTreeMap::new();
    for (_, case) in ledger.state().open_cases() {
        for (lawyer, seat) in case.seats().filter(|(_, seat)| !seat.has_run_out(now)) {
            let (kept, appointed) = found.entry(lawyer).or_default();
            *(if seat.is_confirmed() { appointed } else { kept }) += 1;
        }
    }
    let in_hand = found.into_iter().map(|(lawyer, (kept, appointed))| {
        let room = agency.room(ledger.state(), lawyer.as_str(), now);
        InHand {
            lawyer: lawyer.clone(),
            kept,
            appointed,
            units: room.and_then(|room| room.in_hand),
            capacity: room.and_then(|room| room.most),
        }
    });
    in_hand.collect()
}
