//! What every lawyer came to for a case, as a record lists it.

use crate::engine::Engine;
use crate::error::Error;
use crate::gate::Reason;
use crate::model::{Case, Date};
use crate::ranking::{Order, Prepared, RankOptions};
use crate::wire::{Digest, Json, Wire};

fn codes(reasons: &[Reason]) -> Json<'static> {
    let mut codes: Vec<&'static str> = reasons
        .iter()
        .map(|reason| reason.code().as_str())
        .collect();
    codes.dedup();
    Json::from(codes)
}

/// `candidates` in their order with signals, points and tie keys; `excluded` by id with codes; `case_reasons`.
pub(super) fn listing(
    engine: &Engine,
    case: &Case,
    day: Date,
    seed: &str,
) -> Result<[(&'static str, Json<'static>); 3], Error> {
    let options = RankOptions::new()
        .as_of(day)
        .seed(seed)
        .order(Order::Points)
        .top(engine.len())
        .excluded(engine.len());
    let ranking = engine.rank(case, &options)?;
    let prepared = Prepared::new(engine.context(), case, &options)?;
    let candidates = ranking.candidates().iter().map(|candidate| {
        let signals: Vec<u32> = candidate
            .contributions
            .iter()
            .map(|part| part.value)
            .collect();
        let known = candidate
            .contributions
            .iter()
            .map(|part| Json::Bool(part.known));
        let row = prepared.row(candidate.lawyer.as_str());
        let (waiting, load) = row.map_or((i32::MAX, u32::MAX), |row| prepared.ties.keys(&row));
        Json::object([
            ("lawyer", candidate.lawyer.write()),
            ("points", Json::from(candidate.points.unwrap_or_default())),
            ("signals", Json::from(signals)),
            ("known", Json::Array(known.collect())),
            (
                "keys",
                Json::Array(vec![Json::Int(waiting.into()), Json::from(load)]),
            ),
            ("reviews", codes(&candidate.reviews)),
        ])
    });
    let excluded = ranking.excluded().iter().map(|excluded| {
        Json::object([
            ("lawyer", excluded.lawyer.write()),
            ("codes", codes(&excluded.reasons)),
        ])
    });
    let of_case: Vec<Reason> = ranking.case_reasons().cloned().collect();
    Ok([
        ("candidates", Json::Array(candidates.collect())),
        ("excluded", Json::Array(excluded.collect())),
        ("case_reasons", codes(&of_case)),
    ])
}

/// Digest of records, in the order of their ids.
pub(super) fn digest_of<'a, T: Wire + 'a>(records: impl Iterator<Item = &'a T>) -> Digest {
    Digest::of(&Json::Array(records.map(Wire::write).collect()))
}
