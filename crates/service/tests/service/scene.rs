//! A small agency: a popular lawyer with one seat left, and others with room.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dianyuan::agency::Agency;
use dianyuan::choice::Command;
use dianyuan::model::Instant;
use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};
use dianyuan_service::{Service, Store};

/// The stream of all tests.
pub(crate) const STREAM: &str = "city";

/// Whom everybody wants.
pub(crate) const POPULAR: &str = "L-1";

/// Work units for which the popular lawyer has room, and in hand before the stream begins.
pub(crate) const ROOM: i64 = 3;
pub(crate) const BEFORE: i64 = 2;

/// Nobody is found where the picked lawyer cannot be had, so a round ends with the race.
const POLICY: &str = "id = 'race'\nversion = '1'\nchoice.again_hours = 0\nchoice.fallback = []\n";

fn roster() -> String {
    let lawyer = |id: &str, room: i64, before: i64| {
        format!(
            r#"{{"id": "{id}", "capacity": {{"units": {room}}},
               "caseload": {{"as_of": "2026-11-01", "units": {before}}}}}"#
        )
        .replace('\n', " ")
    };
    let lawyers = [
        lawyer(POPULAR, ROOM, BEFORE),
        lawyer("L-2", 6, 0),
        lawyer("L-3", 4, 1),
        lawyer("L-4", 9, 5),
    ];
    lawyers.join("\n")
}

/// Cases `C-0`, `C-1` and so on.
fn cases(number: usize) -> String {
    let case = |number: usize| {
        format!(
            r#"{{"id": "C-{number}", "kind": "civil", "causes": ["civil:7.19"], "received": "2026-11-25T09:00:00+08:00"}}"#
        )
    };
    let cases: Vec<String> = (0..number).map(case).collect();
    cases.join("\n")
}

/// The agency, with so many cases.
pub(crate) fn agency(number: usize) -> Arc<Agency> {
    let roster = Roster::from_json(&roster(), &Causes::official()).unwrap();
    let policy = Policy::from_text(POLICY).unwrap();
    let day = "2026-11-25".parse().unwrap();
    let calibration = Calibration::fit(&roster, &policy, day).unwrap();
    let agency = Agency::new(Engine::new(&roster, &policy, &calibration).unwrap());
    let cases = Case::many_from_json(&cases(number)).unwrap();
    Arc::new(cases.into_iter().fold(agency, Agency::with_case))
}

/// The same agency as files, which the program reads.
pub(crate) fn write_agency(folder: &Path, number: usize) {
    fs::write(folder.join("roster.jsonl"), roster()).unwrap();
    fs::write(folder.join("cases.jsonl"), cases(number)).unwrap();
    fs::write(folder.join("policy.toml"), POLICY).unwrap();
}

/// An empty folder for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("service")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A service with a connection of its own.
pub(crate) fn service(file: &Path, agency: &Arc<Agency>) -> Service {
    Service::new(Store::open(file, STREAM).unwrap(), agency.clone()).unwrap()
}

/// So many rounds of a race: `DIANYUAN_ROUNDS`, or as many as are soon over.
pub(crate) fn rounds(most: usize) -> usize {
    let rounds = std::env::var("DIANYUAN_ROUNDS").ok();
    rounds.map_or(most, |rounds| rounds.parse().expect("a number of rounds"))
}

/// So many minutes after the first morning.
pub(crate) fn minute(number: usize) -> Instant {
    let start: Instant = "2026-11-25T09:00:00+08:00".parse().unwrap();
    start
        .plus_seconds(60 * i64::try_from(number).unwrap())
        .unwrap()
}

/// A command about a case as JSON.
pub(crate) fn json(id: &str, role: &str, case: usize, wanted: &str, data: &str) -> String {
    format!(
        r#"{{"id": "{id}", "actor": {{"id": "x", "role": "{role}"}}, "case": "C-{case}", "type": "{wanted}", "data": {data}}}"#
    )
}

pub(crate) fn command(json: &str) -> Command {
    Command::from_json(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// A case comes in, for one unit of work: every other one on an organ's notice, where no choice binds.
pub(crate) fn receive(case: usize) -> String {
    let route = if leaves_choice(case) {
        "application"
    } else {
        "notified"
    };
    let data = format!(
        r#"{{"kind": "civil", "route": "{route}", "units": 1, "from": "2026-11-25T09:00:00+08:00"}}"#
    );
    json(&format!("r-{case}"), "clerk", case, "receive", &data)
}

pub(crate) fn leaves_choice(case: usize) -> bool {
    case.is_multiple_of(2)
}

/// Somebody wants the popular lawyer for a case: the client where a choice binds, or else a clerk.
pub(crate) fn want(id: &str, case: usize) -> String {
    if leaves_choice(case) {
        let data = format!(r#"{{"picks": ["{POPULAR}"]}}"#);
        json(id, "client", case, "choose", &data)
    } else {
        let data = format!(r#"{{"lawyer": "{POPULAR}"}}"#);
        json(id, "clerk", case, "assign", &data)
    }
}

/// An official ends a case.
pub(crate) fn close(case: usize) -> String {
    json(
        &format!("e-{case}"),
        "official",
        case,
        "close",
        r#"{"reason": "done"}"#,
    )
}
