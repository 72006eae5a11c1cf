//! Where one case stands.

use std::collections::{BTreeMap, BTreeSet};

use super::super::event::{Need, Received, Units};
use super::super::words::{ReplacementGround, Via};
use super::{BarWhy, Deadline, Seat};
use crate::model::{CaseId, CaseKind, Instant, LawyerId, Stage};
use crate::policy::{ChoiceMode, Precondition};
use crate::wire::record::words;
use crate::wire::{Json, Wire};

words! {
    /// What a case is waiting for, or doing next.
    pub enum Step {
        /// The client's choice.
        Choice = "choice",
        /// The client's picks, or wishes, one after the other.
        Picks = "picks",
        /// The client's further choice.
        Again = "again",
        /// The agency's own ways of finding somebody, one after the other.
        Fallback = "fallback",
        /// An official.
        Manual = "manual",
        /// Nothing: it is closed.
        Closed = "closed",
    }
}

/// Where one case stands.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own about a case"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseState {
    pub(crate) kind: CaseKind,
    pub(crate) units: Units,
    pub(crate) need: Need,
    pub(crate) mode: ChoiceMode,
    pub(crate) received: Instant,
    pub(crate) from: Instant,
    pub(crate) due_at: Option<Instant>,
    pub(crate) is_interim: bool,
    pub(crate) is_mandatory: bool,
    pub(crate) stage: Option<Stage>,
    pub(crate) earlier: Vec<LawyerId>,
    pub(crate) step: Step,
    pub(crate) until: Option<Instant>,
    pub(crate) was_asked_again: bool,
    pub(crate) picks: Vec<LawyerId>,
    pub(crate) next_pick: usize,
    pub(crate) are_wishes: bool,
    pub(crate) tried: BTreeSet<Via>,
    pub(crate) barred: BTreeMap<LawyerId, BarWhy>,
    pub(crate) seats: BTreeMap<LawyerId, Seat>,
    pub(crate) requests: BTreeMap<LawyerId, (ReplacementGround, Option<Instant>)>,
    pub(crate) replaced_by_wish: u32,
    pub(crate) has_objection: bool,
    pub(crate) objection_due: Option<Instant>,
    pub(crate) archive_by: Option<Instant>,
    pub(crate) was_complained_of: bool,
    pub(crate) closed: Option<Instant>,
}

impl CaseState {
    pub(crate) fn new(received: &Received, at: &Instant) -> Self {
        let wishes = received.wishes().cloned().unwrap_or_default();
        let step = match received.until() {
            Some(_) => Step::Choice,
            None if wishes.is_empty() => Step::Fallback,
            None => Step::Picks,
        };
        Self {
            kind: *received.kind(),
            units: *received.units(),
            need: *received.need(),
            mode: *received.mode(),
            received: at.clone(),
            from: received.from().clone(),
            due_at: received.due_at().cloned(),
            is_interim: received.interim() == Some(&true),
            is_mandatory: received.mandatory() == Some(&true),
            stage: None,
            earlier: received.earlier().cloned().unwrap_or_default(),
            step,
            until: received.until().cloned(),
            was_asked_again: false,
            picks: wishes,
            next_pick: 0,
            are_wishes: true,
            tried: BTreeSet::new(),
            barred: BTreeMap::new(),
            seats: BTreeMap::new(),
            requests: BTreeMap::new(),
            replaced_by_wish: 0,
            has_objection: false,
            objection_due: None,
            archive_by: None,
            was_complained_of: false,
            closed: None,
        }
    }

    /// Sort of work.
    #[must_use]
    pub fn kind(&self) -> CaseKind {
        self.kind
    }

    /// Work units that it adds to a caseload.
    #[must_use]
    pub fn units(&self) -> u32 {
        self.units.get()
    }

    /// Lawyers needed.
    #[must_use]
    pub fn need(&self) -> u32 {
        self.need.get()
    }

    /// How far the client's choice binds.
    #[must_use]
    pub fn mode(&self) -> ChoiceMode {
        self.mode
    }

    /// By when somebody must be appointed.
    #[must_use]
    pub fn due_at(&self) -> Option<&Instant> {
        self.due_at.as_ref()
    }

    /// Whether aid comes before it is approved; appointments are provisional as long as it does.
    #[must_use]
    pub fn is_interim(&self) -> bool {
        self.is_interim
    }

    /// What it is waiting for, or doing next.
    #[must_use]
    pub fn step(&self) -> Step {
        self.step
    }

    /// Until when the client may choose, while that is so.
    #[must_use]
    pub fn until(&self) -> Option<&Instant> {
        self.until.as_ref()
    }

    /// The client's picks or wishes that count now, first one first.
    #[must_use]
    pub fn picks(&self) -> &[LawyerId] {
        &self.picks
    }

    /// Seats, by lawyer.
    pub fn seats(&self) -> impl Iterator<Item = (&LawyerId, &Seat)> {
        self.seats.iter()
    }

    /// The seat of a lawyer.
    #[must_use]
    pub fn seat(&self, lawyer: &LawyerId) -> Option<&Seat> {
        self.seats.get(lawyer)
    }

    /// Why a lawyer is not tried again.
    #[must_use]
    pub fn bar(&self, lawyer: &LawyerId) -> Option<BarWhy> {
        self.barred.get(lawyer).copied()
    }

    /// Lawyers for whose replacement somebody has asked, and by when it must be decided.
    pub fn replacements(&self) -> impl Iterator<Item = (&LawyerId, Option<&Instant>)> {
        let requests = self.requests.iter();
        requests.map(|(lawyer, (_, due_at))| (lawyer, due_at.as_ref()))
    }

    /// Lawyers appointed.
    #[must_use]
    pub fn appointed(&self) -> u32 {
        let count = self.seats.values().filter(|seat| seat.is_confirmed());
        u32::try_from(count.count()).unwrap_or(u32::MAX)
    }

    /// Every term that runs in this case: what for, about whom, and its end.
    pub fn deadlines(&self) -> impl Iterator<Item = (Deadline, Option<&LawyerId>, &Instant)> {
        let is_open = !self.is_closed();
        let appointment = self.due_at.as_ref();
        let appointment = appointment.filter(|_| is_open && !self.is_served());
        let of_case = [
            (Deadline::Appointment, appointment),
            (Deadline::Objection, self.objection_due.as_ref()),
            (Deadline::Archive, self.archive_by.as_ref()),
        ];
        let of_case = of_case
            .into_iter()
            .filter_map(|(what, due)| Some((what, None, due?)));
        let replacements = self.replacements().filter(move |_| is_open);
        let replacements = replacements
            .filter_map(|(lawyer, due)| Some((Deadline::Replacement, Some(lawyer), due?)));
        let seats = self.seats.iter().filter(move |_| is_open);
        let of_seats = seats.flat_map(|(lawyer, seat)| {
            let sign_by = seat
                .sign_by
                .as_ref()
                .filter(|_| !seat.has(Precondition::AgreementSigned));
            let terms = [
                (Deadline::Agreement, sign_by),
                (Deadline::Meeting, seat.meet_by.as_ref()),
            ];
            terms
                .into_iter()
                .filter_map(move |(what, due)| Some((what, Some(lawyer), due?)))
        });
        of_case.chain(replacements).chain(of_seats)
    }

    /// Whether a seat is free, and somebody has to be found for it.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.closed.is_none() && self.seats.len() < self.need.get() as usize
    }

    /// Whether every seat is confirmed.
    #[must_use]
    pub fn is_served(&self) -> bool {
        self.appointed() >= self.need.get()
    }

    /// When it was closed.
    #[must_use]
    pub fn closed(&self) -> Option<&Instant> {
        self.closed.as_ref()
    }

    /// Whether somebody complained of a lawyer in it.
    #[must_use]
    pub fn was_complained_of(&self) -> bool {
        self.was_complained_of
    }

    /// Whether it is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.closed.is_some()
    }

    pub(super) fn to_json(&self, id: &CaseId) -> Json<'static> {
        let text = |text: &str| Json::from(text.to_owned());
        let instant = |at: &Option<Instant>| at.as_ref().map_or(Json::Null, Wire::write);
        let ids = |ids: &[LawyerId]| Json::Array(ids.iter().map(|id| text(id.as_str())).collect());
        let seats = self.seats.iter().map(|(lawyer, seat)| {
            Json::object([
                ("lawyer", text(lawyer.as_str())),
                ("standing", Json::from(seat.standing.as_str())),
                ("via", Json::from(seat.via.as_str())),
                ("until", seat.until.write()),
                ("firm", seat.firm.as_ref().map_or(Json::Null, Wire::write)),
                ("appointed", instant(&seat.appointed)),
                ("sign_by", instant(&seat.sign_by)),
                ("meet_by", instant(&seat.meet_by)),
                (
                    "done",
                    Json::Array(seat.done.iter().map(Wire::write).collect()),
                ),
            ])
        });
        let barred = self.barred.iter().map(|(lawyer, why)| {
            Json::object([("lawyer", text(lawyer.as_str())), ("why", why.write())])
        });
        let requests = self.requests.iter().map(|(lawyer, (ground, due_at))| {
            Json::object([
                ("lawyer", text(lawyer.as_str())),
                ("ground", ground.write()),
                ("due_at", instant(due_at)),
            ])
        });
        Json::object([
            ("case", text(id.as_str())),
            ("kind", self.kind.write()),
            ("units", self.units.write()),
            ("need", self.need.write()),
            ("mode", self.mode.write()),
            ("received", self.received.write()),
            ("from", self.from.write()),
            ("due_at", instant(&self.due_at)),
            ("interim", Json::Bool(self.is_interim)),
            ("mandatory", Json::Bool(self.is_mandatory)),
            ("stage", self.stage.as_ref().map_or(Json::Null, Wire::write)),
            ("earlier", ids(&self.earlier)),
            ("step", self.step.write()),
            ("until", instant(&self.until)),
            ("asked_again", Json::Bool(self.was_asked_again)),
            ("picks", ids(&self.picks)),
            ("next_pick", Json::from(self.next_pick as u64)),
            ("wishes", Json::Bool(self.are_wishes)),
            (
                "tried",
                Json::Array(self.tried.iter().map(Wire::write).collect()),
            ),
            ("barred", Json::Array(barred.collect())),
            ("seats", Json::Array(seats.collect())),
            ("replacements", Json::Array(requests.collect())),
            ("replaced_by_wish", Json::from(self.replaced_by_wish)),
            ("objection", Json::Bool(self.has_objection)),
            ("objection_due", instant(&self.objection_due)),
            ("archive_by", instant(&self.archive_by)),
            ("complained_of", Json::Bool(self.was_complained_of)),
            ("closed", instant(&self.closed)),
        ])
    }
}
