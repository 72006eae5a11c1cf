//! Where every open case stands, what is overdue, and what lawyers have in hand.

use std::collections::BTreeMap;

use dianyuan::agency::Agency;
use dianyuan::choice::{CaseState, Ledger, Overdue};
use dianyuan::model::{CaseId, Instant, LawyerId};
use dianyuan::wire::Json;

mod table;

/// A ledger at a moment.
pub(super) struct Status<'a> {
    ledger: &'a Ledger,
    now: Instant,
    /// Whatever is overdue comes first, then what is due first.
    cases: Vec<(&'a CaseId, &'a CaseState)>,
    overdue: Vec<Overdue>,
    lawyers: Vec<InHand<'a>>,
}

/// What a lawyer has in hand.
struct InHand<'a> {
    lawyer: &'a LawyerId,
    kept: u32,
    appointed: u32,
    units: Option<u32>,
    capacity: Option<u32>,
}

impl<'a> Status<'a> {
    pub(super) fn new(ledger: &'a Ledger, agency: &Agency, now: Instant) -> Self {
        let state = ledger.state();
        let overdue = state.overdue(&now);
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
        let lawyers = lawyers(ledger, agency, &now);
        Self {
            ledger,
            now,
            cases,
            overdue,
            lawyers,
        }
    }

    /// `dianyuan.status/1`.
    pub(super) fn to_json(&self) -> Json<'static> {
        let cases = self.cases.iter().map(|(id, case)| self.case(id, case));
        let overdue = self.overdue.iter().map(|overdue| {
            Json::object([
                ("case", text(&overdue.case)),
                ("what", Json::from(overdue.what.as_str())),
                ("lawyer", overdue.lawyer.as_ref().map_or(Json::Null, text)),
                ("due_at", text(&overdue.due_at)),
            ])
        });
        let lawyers = self.lawyers.iter().map(|in_hand| {
            Json::object([
                ("lawyer", text(in_hand.lawyer)),
                ("kept", Json::from(in_hand.kept)),
                ("appointed", Json::from(in_hand.appointed)),
                ("units", in_hand.units.map_or(Json::Null, Json::from)),
                ("capacity", in_hand.capacity.map_or(Json::Null, Json::from)),
            ])
        });
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
            ("overdue", Json::Bool(self.is_overdue(id))),
        ])
    }

    fn is_overdue(&self, id: &CaseId) -> bool {
        self.overdue.iter().any(|overdue| overdue.case == *id)
    }
}

fn text(value: &impl ToString) -> Json<'static> {
    Json::from(value.to_string())
}

/// Lawyers with a seat that is kept, or an appointment that has not ended.
fn lawyers<'a>(ledger: &'a Ledger, agency: &Agency, now: &Instant) -> Vec<InHand<'a>> {
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
            lawyer,
            kept,
            appointed,
            units: room.and_then(|room| room.in_hand),
            capacity: room.and_then(|room| room.most),
        }
    });
    in_hand.collect()
}
