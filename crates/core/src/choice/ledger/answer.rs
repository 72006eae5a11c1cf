//! What whoever sent a command is told, as JSON.

use super::command::Command;
use super::{Decided, Refusal};
use crate::wire::Json;

/// What a command led to, one object: `{"id","seq","events"}` with the number of the first event and what happened in
/// order; `{"id","repeats":[seq,count]}` where it was done before; `{"id","refused","detail","grounds"}` where it may not
/// be. Where time brought nothing there are no events, and `seq` is null.
///
/// # Example
/// ```
/// use dianyuan::agency::Agency;
/// use dianyuan::choice::{Command, Ledger, answer_json};
/// # use dianyuan::{Calibration, Causes, Engine, Policy, Roster};
/// # let roster = Roster::from_json(r#"{"id": "L-1"}"#, &Causes::official())?;
/// # let calibration = Calibration::fit(&roster, &Policy::none(), "2026-11-25".parse()?)?;
/// # let agency = Agency::new(Engine::new(&roster, &Policy::none(), &calibration)?);
/// let ledger = Ledger::new("our-city")?;
/// let now = "2026-11-25T09:00:00+08:00".parse()?;
/// let answer = |command: &str| -> Result<String, dianyuan::Error> {
///     let command = Command::from_json(command)?;
///     let decided = ledger.decide(&command, &agency, &now);
///     Ok(answer_json(&command, &decided).to_canonical())
/// };
/// let tick = answer(r#"{"id": "k-1", "actor": {"id": "t", "role": "system"}, "type": "tick"}"#)?;
/// assert_eq!(tick, r#"{"events":[],"id":"k-1","seq":null}"#);
/// let close = answer(r#"{"id": "k-2", "actor": {"id": "s-1", "role": "clerk"}, "case": "C-1", "type": "close",
///     "data": {"reason": "done"}}"#)?;
/// assert!(close.contains(r#""refused":"unknown_case""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn answer_json(command: &Command, decided: &Result<Decided, Refusal>) -> Json<'static> {
    let id = ("id", Json::from(command.head().id().as_str().to_owned()));
    match decided {
        Ok(decided) => {
            if let Some((seq, count)) = decided.repeats() {
                let repeats = vec![Json::from(seq), Json::from(count)];
                return Json::object([id, ("repeats", Json::Array(repeats))]);
            }
            let events = decided.events();
            let seq = events.first().map(|event| Json::from(event.seq()));
            let events = events.iter().map(|event| Json::from(event.what().kind()));
            Json::object([
                id,
                ("seq", seq.unwrap_or(Json::Null)),
                ("events", Json::Array(events.collect())),
            ])
        }
        Err(refusal) => {
            let Json::Object(mut entries) = refusal.to_json() else {
                unreachable!("a refusal is written as an object");
            };
            entries.push((id.0.into(), id.1));
            Json::Object(entries)
        }
    }
}
