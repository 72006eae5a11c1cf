//! Reading, ranking, explaining and comparing.

use std::ptr;

use dianyuan_c::{
    dy_calibration_free, dy_calibration_json, dy_calibration_read, dy_causes_free, dy_causes_load,
    dy_diff_json, dy_engine_apply, dy_engine_free, dy_engine_len, dy_engine_rank, dy_explain_json,
    dy_policy_json, dy_rank_json, dy_ranking_free, dy_ranking_json, dy_ranking_len,
    dy_roster_find_json, dy_roster_len,
};

use super::object::{make, make_text};
use super::world::{World, at, read_case, read_policy, read_roster};
use super::{Ended, Texts};
use crate::corpus::Input;
use crate::targets::{canonical, must};

/// Goes on with what a call made, or ends with its refusal.
macro_rules! made {
    ($ended:expr) => {
        match $ended? {
            Ok(made) => made,
            Err(refusal) => return Ok(Err(refusal)),
        }
    };
}
pub(super) use made;

pub(super) fn rank_json(input: &Input) -> Result<Ended, String> {
    let Input {
        roster,
        case,
        policy,
        options,
        ..
    } = input;
    let text = made!(make_text(|out, err| {
        // SAFETY: each text is readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_rank_json(
                at(roster),
                roster.len(),
                at(case),
                case.len(),
                at(policy),
                policy.len(),
                at(options),
                options.len(),
                out,
                err,
            )
        }
    }));
    let ranking = canonical(&text)?;
    let listed = ranking["candidates"].as_array().map_or(0, Vec::len);
    Ok(Ok(format!("{} candidates", listed.min(9))))
}

pub(super) fn explain_json(input: &Input) -> Result<Ended, String> {
    let Input {
        roster,
        case,
        policy,
        options,
        c: Texts { lawyer, .. },
        ..
    } = input;
    let text = made!(make_text(|out, err| {
        // SAFETY: each text is readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_explain_json(
                at(roster),
                roster.len(),
                at(case),
                case.len(),
                at(lawyer),
                lawyer.len(),
                at(policy),
                policy.len(),
                at(options),
                options.len(),
                out,
                err,
            )
        }
    }));
    let explanation = canonical(&text)?;
    Ok(Ok(format!("explained at {}", explanation["place"])))
}

pub(super) fn diff_json(c: &Texts) -> Result<Ended, String> {
    // Rosters come in pairs; an empty one stands for NULL.
    let roster = |text: &[u8]| {
        if c.before_roster.is_empty() {
            (ptr::null(), 0)
        } else {
            (at(text), text.len())
        }
    };
    let (before, after) = (roster(&c.before_roster), roster(&c.after_roster));
    let text = made!(make_text(|out, err| {
        // SAFETY: each text is NULL or readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_diff_json(
                at(&c.before),
                c.before.len(),
                at(&c.after),
                c.after.len(),
                before.0,
                before.1,
                after.0,
                after.1,
                ptr::null(),
                0,
                out,
                err,
            )
        }
    }));
    let comparison = canonical(&text)?;
    Ok(Ok(format!("compared as {}", comparison["schema"])))
}

pub(super) fn causes(text: &[u8]) -> Result<Ended, String> {
    made!(make(dy_causes_free, |out, err| {
        // SAFETY: the text is readable for its length, and `out` and `err` are two places.
        unsafe { dy_causes_load(ptr::null(), at(text), text.len(), out, err) }
    }));
    Ok(Ok("causes".to_owned()))
}

pub(super) fn policy(text: &[u8]) -> Result<Ended, String> {
    let policy = made!(read_policy(text));
    // SAFETY: the policy is alive, and `out` and `err` are two places.
    let written = make_text(|out, err| unsafe { dy_policy_json(policy.get(), out, err) })??;
    must(
        read_policy(written.as_bytes())?.is_ok(),
        "what was written is refused",
    )?;
    Ok(Ok("policy".to_owned()))
}

pub(super) fn roster(text: &[u8]) -> Result<Ended, String> {
    let roster = made!(read_roster(text));
    // SAFETY: the roster is alive.
    let lawyers = unsafe { dy_roster_len(roster.get()) };
    Ok(Ok(format!("{} lawyers", lawyers.min(9))))
}

pub(super) fn find(query: &[u8], world: &World) -> Result<Ended, String> {
    let text = made!(make_text(|out, err| {
        // SAFETY: the roster is alive, the text is readable for its length, and `out` and `err` are two places.
        unsafe { dy_roster_find_json(world.roster.get(), at(query), query.len(), out, err) }
    }));
    let found = canonical(&text)?;
    let found = found["found"].as_array().map_or(0, Vec::len);
    Ok(Ok(format!("found {found}")))
}

pub(super) fn calibration(text: &[u8]) -> Result<Ended, String> {
    let read = |text: &[u8]| {
        make(dy_calibration_free, |out, err| {
            // SAFETY: the text is readable for its length, and `out` and `err` are two places.
            unsafe { dy_calibration_read(at(text), text.len(), out, err) }
        })
    };
    let calibration = made!(read(text));
    // SAFETY: the calibration is alive, and `out` and `err` are two places.
    let written =
        make_text(|out, err| unsafe { dy_calibration_json(calibration.get(), out, err) })??;
    must(
        read(written.as_bytes())?.is_ok(),
        "what was written is refused",
    )?;
    Ok(Ok("calibration".to_owned()))
}

/// Reads a case, and ranks for it.
pub(super) fn case(text: &[u8], world: &World) -> Result<Ended, String> {
    let case = made!(read_case(text));
    let ranking = made!(make(dy_ranking_free, |out, err| {
        // SAFETY: the objects are alive, and `out` and `err` are two places.
        unsafe {
            dy_engine_rank(
                world.engine.get(),
                case.get(),
                ptr::null(),
                ptr::null(),
                out,
                err,
            )
        }
    }));
    // SAFETY: the ranking is alive, and `out` and `err` are two places.
    let json = make_text(|out, err| unsafe { dy_ranking_json(ranking.get(), out, err) })??;
    canonical(&json)?;
    // SAFETY: the ranking is alive.
    let listed = unsafe { dy_ranking_len(ranking.get()) };
    Ok(Ok(format!("{listed} candidates")))
}

/// Changes a roster, and ranks by what came of it. The engine that it was made from stays as it was.
pub(super) fn apply(changes: &[u8], world: &World) -> Result<Ended, String> {
    // SAFETY: the engine is alive.
    let lawyers = unsafe { dy_engine_len(world.engine.get()) };
    let applied = make(dy_engine_free, |out, err| {
        // SAFETY: the engine is alive, the text is readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_engine_apply(
                world.engine.get(),
                at(changes),
                changes.len(),
                ptr::null(),
                out,
                err,
            )
        }
    });
    // SAFETY: the engine is alive.
    let still = unsafe { dy_engine_len(world.engine.get()) };
    must(lawyers == still, "a change of the engine that it came from")?;
    let engine = made!(applied);
    let ranking = made!(make(dy_ranking_free, |out, err| {
        // SAFETY: the objects are alive, and `out` and `err` are two places.
        unsafe {
            dy_engine_rank(
                engine.get(),
                world.case.get(),
                ptr::null(),
                ptr::null(),
                out,
                err,
            )
        }
    }));
    // SAFETY: both are alive.
    let (all, listed) = unsafe { (dy_engine_len(engine.get()), dy_ranking_len(ranking.get())) };
    Ok(Ok(format!("{all} lawyers, {listed} candidates")))
}
