//! The city's lawyers for a whole year: what the sample states for three weeks is left open or goes on.

use dianyuan::agency::Agency;
use dianyuan::model::{Case, Lawyer};
use dianyuan::wire::{Faults, Json, Wire};
use dianyuan::{Calibration, Causes, Engine, Roster};

use super::Way;
use crate::city::City;
use crate::values::date;

/// First day of the year.
pub(super) const FIRST_DAY: &str = "2026-11-02";

/// A record without some fields, and with others instead.
pub(super) fn with<T: Wire>(
    record: &T,
    without: &[&str],
    fields: impl IntoIterator<Item = (&'static str, Json<'static>)>,
) -> T {
    let Json::Object(mut entries) = record.write() else {
        unreachable!("records are objects")
    };
    entries.retain(|(key, _)| !without.contains(&key.as_ref()));
    for (name, value) in fields {
        entries.retain(|(key, _)| key != name);
        entries.push((name.into(), value));
    }
    T::read(&Json::Object(entries), &mut Faults::new()).expect("a record with other values")
}

/// The agency under a way, with its cases.
pub(super) fn agency(way: Way, lawyers: &[Lawyer], seed: u64, cases: Vec<Case>) -> Agency {
    let mut firms = City::generate(seed).firms;
    for firm in &mut firms {
        let load = firm.caseload().map(|load| {
            let nothing = [
                ("units", Json::from(0_u32)),
                ("year_count", Json::from(0_u32)),
            ];
            ("caseload", with(load, &[], nothing).write())
        });
        *firm = with(firm, &[], load);
    }
    let rows: Vec<String> = firms
        .iter()
        .map(crate::to_line)
        .chain(lawyers.iter().map(crate::to_line))
        .collect();
    let roster = Roster::from_json(&rows.join("\n"), &Causes::official()).expect("valid rows");
    let policy = way.policy();
    let calibration = Calibration::fit(&roster, &policy, date(FIRST_DAY)).expect("a fit");
    let engine = Engine::new(&roster, &policy, &calibration).expect("known causes");
    cases
        .into_iter()
        .fold(Agency::new(engine), Agency::with_case)
}

/// Lawyers of the city, with nothing in hand on the first day: what the sample has in hand would never end. An
/// assessment of 2025 would be too old next summer, so it is renewed.
pub(super) fn lawyers(seed: u64) -> Vec<Lawyer> {
    let lawyers = City::generate(seed).lawyers;
    let renewed = |lawyer: &Lawyer| {
        let assessment = lawyer.annual_assessment().map(|assessment| {
            let assessment = with(assessment, &[], [("year", Json::from(2026_u32))]);
            ("annual_assessment", assessment.write())
        });
        let load = lawyer.caseload().map(|load| {
            let load = with(load, &["by_kind"], [("units", Json::from(0_u32))]);
            ("caseload", load.write())
        });
        with(lawyer, &[], assessment.into_iter().chain(load))
    };
    lawyers.iter().map(renewed).collect()
}
