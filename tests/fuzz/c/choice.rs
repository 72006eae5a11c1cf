//! Ledgers, and records of what was decided.

use std::ptr;

use dianyuan::choice::Event;
use dianyuan_c::{
    dy_decision_free, dy_decision_json, dy_decision_len, dy_ledger_apply, dy_ledger_decide,
    dy_ledger_record_json, dy_ledger_seq, dy_ledger_state_json, dy_ledger_status_json,
    dy_ledger_take, dy_record_replay_json,
};
use serde_json::Value;

use super::calls::made;
use super::object::{change, make, make_text};
use super::world::{NOW, STREAM, World, at, replay as replay_events};
use super::{Ended, Texts};
use crate::targets::{canonical, must};

/// Events numbered anew and each with its predecessor's digest, so that a change of one is looked at for what it says.
fn chained(events: &[u8], first: u64, before: Option<String>) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(events).ok()?;
    let (mut lines, mut prev) = (Vec::new(), before);
    for (seq, line) in (first..).zip(text.lines()) {
        let mut event: Value = serde_json::from_str(line).ok()?;
        let entries = event.as_object_mut()?;
        entries.insert("seq".to_owned(), seq.into());
        match prev {
            Some(prev) => drop(entries.insert("prev".to_owned(), prev.into())),
            None => drop(entries.remove("prev")),
        }
        let line = event.to_string();
        prev = Some(Event::from_json(&line).ok()?.digest().to_string());
        lines.push(line);
    }
    Some(lines.join("\n").into_bytes())
}

fn is_chained(c: &Texts) -> bool {
    c.shape.iter().fold(0_u8, |sum, byte| sum ^ byte) % 4 != 0
}

/// Goes through events, and asks the ledger for everything it shows.
pub(super) fn replay(c: &Texts) -> Result<Ended, String> {
    let chained = is_chained(c).then(|| chained(&c.events, 1, None)).flatten();
    let events = chained.as_ref().unwrap_or(&c.events);
    let ledger = made!(replay_events(STREAM.as_bytes(), events));
    // SAFETY: the ledger is alive, and `out` and `err` are two places.
    let state = make_text(|out, err| unsafe { dy_ledger_state_json(ledger.get(), out, err) })??;
    canonical(&state)?;
    // SAFETY: the ledger is alive.
    let seq = unsafe { dy_ledger_seq(ledger.get()) };
    Ok(Ok(format!("{seq} events")))
}

/// Decides, takes what was decided, and goes through it again.
pub(super) fn decide(c: &Texts, world: &World) -> Result<Ended, String> {
    let ledger = replay_events(STREAM.as_bytes(), &c.before_command)??;
    let decision = made!(make(dy_decision_free, |out, err| {
        // SAFETY: the objects are alive, the texts are readable for their lengths, and `out` and `err` are two places.
        unsafe {
            dy_ledger_decide(
                ledger.get(),
                world.agency.get(),
                at(&c.command),
                c.command.len(),
                at(&c.now),
                c.now.len(),
                ptr::null(),
                out,
                err,
            )
        }
    }));
    // SAFETY: the decision is alive, and `out` and `err` are two places.
    let json = make_text(|out, err| unsafe { dy_decision_json(decision.get(), out, err) })??;
    let answer = canonical(&json)?;
    // SAFETY: both are alive.
    let (events, before) =
        unsafe { (dy_decision_len(decision.get()), dy_ledger_seq(ledger.get())) };
    // SAFETY: both are alive, and `err` is a place.
    change(|err| unsafe { dy_ledger_take(ledger.get(), decision.get(), err) })??;
    // SAFETY: the ledger is alive.
    let after = unsafe { dy_ledger_seq(ledger.get()) };
    must(
        after == before + events as u64,
        "a decision whose events were not taken",
    )?;
    let status = make_text(|out, err| {
        // SAFETY: the objects are alive, the text is readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_ledger_status_json(
                ledger.get(),
                world.agency.get(),
                at(NOW),
                NOW.len(),
                out,
                err,
            )
        }
    })??;
    canonical(&status)?;
    Ok(Ok(format!("{events} events, {}", answer["refused"])))
}

/// Takes events that came from elsewhere: all of them or none.
pub(super) fn take(c: &Texts) -> Result<Ended, String> {
    let ledger = replay_events(STREAM.as_bytes(), &c.before_command)??;
    // SAFETY: the ledger is alive.
    let before = unsafe { dy_ledger_seq(ledger.get()) };
    let last = c.before_command.split(|byte| *byte == b'\n').next_back();
    let last = last.and_then(|line| Event::from_json(std::str::from_utf8(line).ok()?).ok());
    let head = last.map(|event| event.digest().to_string());
    let chained = is_chained(c)
        .then(|| chained(&c.more_events, before + 1, head))
        .flatten();
    let events = chained.as_ref().unwrap_or(&c.more_events);
    let taken = change(|err| {
        // SAFETY: the ledger is alive, the text is readable for its length, and `err` is a place.
        unsafe { dy_ledger_apply(ledger.get(), at(events), events.len(), err) }
    });
    // SAFETY: the ledger is alive.
    let after = unsafe { dy_ledger_seq(ledger.get()) };
    must(
        matches!(taken, Ok(Ok(()))) || before == after,
        "events that were taken in part",
    )?;
    made!(taken);
    Ok(Ok(format!("{} events more", after - before)))
}

/// Makes a record from the ledger and events.
pub(super) fn record(c: &Texts, world: &World) -> Result<Ended, String> {
    let text = made!(make_text(|out, err| {
        // SAFETY: the objects are alive, the texts are readable for their lengths, and `out` and `err` are two places.
        unsafe {
            dy_ledger_record_json(
                world.ledger.get(),
                world.agency.get(),
                at(&c.events),
                c.events.len(),
                at(&c.case_id),
                c.case_id.len(),
                at(&c.now),
                c.now.len(),
                out,
                err,
            )
        }
    }));
    canonical(&text)?;
    replay_record(text.as_bytes(), world)
        .map(|ended| ended.map(|verdict| format!("made, {verdict}")))
}

/// Goes through a record again, alone and with what it was made from.
pub(super) fn replay_record(record: &[u8], world: &World) -> Result<Ended, String> {
    let mut verdicts = String::new();
    let inputs = [
        (ptr::null(), ptr::null()),
        (
            world.roster.get().cast_const(),
            world.case.get().cast_const(),
        ),
    ];
    for (roster, case) in inputs {
        let text = made!(make_text(|out, err| {
            // SAFETY: the objects are NULL or alive, the text is readable for its length, and `out` and `err` are two
            // places.
            unsafe { dy_record_replay_json(at(record), record.len(), roster, case, out, err) }
        }));
        let replay = canonical(&text)?;
        verdicts += replay["verdict"].as_str().unwrap_or("no verdict");
        verdicts.push(' ');
    }
    Ok(Ok(verdicts))
}
