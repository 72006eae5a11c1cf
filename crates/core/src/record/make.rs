//! Making a record.

use super::{FORMAT, Record, listing};
use crate::agency::Agency;
use crate::choice::{Event, State};
use crate::error::Error;
use crate::model::{Firm, Instant, Lawyer};
use crate::score::SCORE_VERSION;
use crate::wire::{Digest, Json, Wire};

/// Seed of tie hashes between equal points, as the agency ranks.
pub(super) const SEED: &str = "";

impl Record {
    /// The record of a case as it stands after these events, at a moment. `events` may be those of the whole stream;
    /// `prev` is the digest of the agency's record before this one.
    ///
    /// # Errors
    /// `Request` if the agency or the ledger has no such case; whatever [`Engine::rank`](crate::Engine::rank) says.
    pub fn make(
        agency: &Agency,
        state: &State,
        events: &[Event],
        case: &str,
        at: &Instant,
        prev: Option<Digest>,
    ) -> Result<Self, Error> {
        let now = agency.at(state, case, at)?;
        let engine = agency.engine();
        let listed = listing::listing(&now.engine, &now.case, at.date(), SEED)?;
        let of_case = events
            .iter()
            .filter(|event| event.case().is_some_and(|of| of.as_str() == case));
        let mut lawyers: Vec<&Lawyer> = engine
            .context()
            .table
            .rows()
            .map(|row| row.lawyer())
            .collect();
        lawyers.sort_by(|a, b| a.id().cmp(b.id()));
        let mut firms: Vec<&Firm> = engine.firms().collect();
        firms.sort_by(|a, b| a.id().cmp(b.id()));
        let given = agency.case(case);
        let inputs = Json::object([
            ("lawyers", digest(listing::digest_of(lawyers.into_iter()))),
            ("firms", digest(listing::digest_of(firms.into_iter()))),
            ("case", digest(listing::digest_of(given.into_iter()))),
        ]);
        let version = Json::object([
            ("version", Json::from(crate::VERSION)),
            ("score_version", Json::from(SCORE_VERSION)),
        ]);
        let mut entries: Vec<(std::borrow::Cow<'static, str>, Json<'static>)> = vec![
            ("format".into(), Json::from(FORMAT)),
            ("engine".into(), version),
            ("case".into(), Json::from(case.to_owned())),
            ("at".into(), at.write()),
            ("seed".into(), Json::from(SEED)),
            ("policy".into(), engine.policy().to_json()),
            ("policy_digest".into(), digest(engine.policy().digest())),
            ("calibration".into(), engine.calibration().to_json()),
            (
                "calibration_digest".into(),
                digest(engine.calibration().digest()),
            ),
            ("inputs".into(), inputs),
            ("brought_up".into(), now.changed),
            (
                "events".into(),
                Json::Array(of_case.map(Wire::write).collect()),
            ),
            ("outcome".into(), outcome(state, case)),
            ("prev".into(), prev.map_or(Json::Null, digest)),
        ];
        entries.extend(listed.map(|(name, value)| (name.into(), value)));
        Ok(Self(Json::Object(entries)))
    }
}

pub(super) fn digest(digest: Digest) -> Json<'static> {
    Json::from(digest.to_string())
}

/// Where the case stands: enough to compare, and all of it as a digest.
pub(super) fn outcome(state: &State, case: &str) -> Json<'static> {
    let Some(of_case) = state.case(case) else {
        return Json::Null;
    };
    let seats = of_case.seats().map(|(lawyer, seat)| {
        Json::object([
            ("lawyer", lawyer.write()),
            ("standing", Json::from(seat.standing().as_str())),
            ("via", Json::from(seat.via().as_str())),
        ])
    });
    Json::object([
        ("step", Json::from(of_case.step().as_str())),
        ("seats", Json::Array(seats.collect())),
        ("digest", digest(state.case_digest(case))),
    ])
}
