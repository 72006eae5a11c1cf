//! What calls find ready: the agency of the fixture with everything that it needs, and a problem.

use std::ffi::c_char;
use std::ptr;

use dianyuan_c::{
    dy_agency, dy_agency_free, dy_agency_new, dy_agency_put_case, dy_agency_set_seed,
    dy_calibration, dy_calibration_fit, dy_calibration_free, dy_case, dy_case_free, dy_case_read,
    dy_engine, dy_engine_free, dy_engine_new, dy_ledger, dy_ledger_free, dy_ledger_replay,
    dy_policy, dy_policy_free, dy_policy_read, dy_problem, dy_roster, dy_roster_free,
    dy_roster_read, dy_stop, dy_stop_free, dy_stop_new,
};
use dianyuan_tests::fixture;

use super::object::{Owned, change, make};
use super::tables::read_problem;
use super::texts::tables;

/// The moment after the fixture's last command.
pub(crate) const NOW: &str = "2026-11-26T15:20:00+08:00";
pub(crate) const STREAM: &str = "fixture";
const DAY: &str = "2026-11-25";
const SEED: &str = "fixture seed";

/// Objects that no call changes.
pub(crate) struct World {
    pub(crate) roster: Owned<dy_roster>,
    pub(crate) case: Owned<dy_case>,
    pub(crate) engine: Owned<dy_engine>,
    pub(crate) agency: Owned<dy_agency>,
    pub(crate) ledger: Owned<dy_ledger>,
    pub(crate) problem: Owned<dy_problem>,
}

/// The first byte of a text, for C.
pub(crate) fn at(text: &(impl AsRef<[u8]> + ?Sized)) -> *const c_char {
    text.as_ref().as_ptr().cast()
}

impl World {
    /// # Errors
    /// A call that refuses a fixture, or breaks its word.
    pub(crate) fn new() -> Result<Self, String> {
        let roster = read_roster(fixture("choice/roster.jsonl").as_bytes())??;
        let policy = read_policy(fixture("choice/policy.toml").as_bytes())??;
        let cases = fixture("choice/cases.jsonl");
        let case = read_case(cases.lines().next().unwrap_or_default().as_bytes())??;
        let calibration = fit(&roster, &policy)?;
        let engine = make(dy_engine_free, |out, err| {
            // SAFETY: the objects are alive, and `out` and `err` are two places.
            unsafe {
                dy_engine_new(
                    roster.get(),
                    policy.get(),
                    calibration.get(),
                    ptr::null(),
                    out,
                    err,
                )
            }
        })??;
        let agency = make(dy_agency_free, |out, err| {
            // SAFETY: as above.
            unsafe { dy_agency_new(engine.get(), out, err) }
        })??;
        for line in cases.lines() {
            let case = read_case(line.as_bytes())??;
            // SAFETY: both are alive, and `err` is a place.
            change(|err| unsafe { dy_agency_put_case(agency.get(), case.get(), err) })??;
        }
        change(|err| {
            // SAFETY: the agency is alive, the text is readable for its length, and `err` is a place.
            unsafe { dy_agency_set_seed(agency.get(), at(SEED), SEED.len(), err) }
        })??;
        let ledger = replay(STREAM.as_bytes(), fixture("choice/events.jsonl").as_bytes())??;
        Ok(Self {
            roster,
            case,
            engine,
            agency,
            ledger,
            problem: read_problem(&tables())??,
        })
    }
}

pub(crate) fn read_roster(text: &[u8]) -> Result<Result<Owned<dy_roster>, String>, String> {
    make(dy_roster_free, |out, err| {
        // SAFETY: the text is readable for its length, and `out` and `err` are two places.
        unsafe { dy_roster_read(at(text), text.len(), ptr::null(), ptr::null(), out, err) }
    })
}

pub(crate) fn read_policy(text: &[u8]) -> Result<Result<Owned<dy_policy>, String>, String> {
    make(dy_policy_free, |out, err| {
        // SAFETY: as for the roster.
        unsafe { dy_policy_read(at(text), text.len(), out, err) }
    })
}

pub(crate) fn read_case(text: &[u8]) -> Result<Result<Owned<dy_case>, String>, String> {
    make(dy_case_free, |out, err| {
        // SAFETY: as for the roster.
        unsafe { dy_case_read(at(text), text.len(), out, err) }
    })
}

pub(crate) fn replay(
    stream: &[u8],
    events: &[u8],
) -> Result<Result<Owned<dy_ledger>, String>, String> {
    make(dy_ledger_free, |out, err| {
        // SAFETY: as for the roster.
        unsafe {
            dy_ledger_replay(
                at(stream),
                stream.len(),
                at(events),
                events.len(),
                ptr::null(),
                out,
                err,
            )
        }
    })
}

fn fit(
    roster: &Owned<dy_roster>,
    policy: &Owned<dy_policy>,
) -> Result<Owned<dy_calibration>, String> {
    make(dy_calibration_free, |out, err| {
        // SAFETY: the objects are alive, the text is readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_calibration_fit(
                roster.get(),
                policy.get(),
                at(DAY),
                DAY.len(),
                ptr::null(),
                out,
                err,
            )
        }
    })?
}

/// A stop that nobody has asked for.
pub(crate) fn new_stop() -> Result<Owned<dy_stop>, String> {
    make(dy_stop_free, |out, _| {
        // SAFETY: `out` is a place.
        unsafe { out.write(dy_stop_new()) };
        dianyuan_c::dy_status::Ok
    })?
}
