//! A roster, a case and a policy about which there is nothing to say; each test spoils one thing.

use serde_json::{Value, json};

use super::{Finding, check};
use crate::{Calibration, Case, Causes, Date, Policy, Roster};

pub(super) struct Sound {
    rows: Vec<Value>,
    pub(super) case: Value,
    pub(super) causes: Causes,
    pub(super) policy: String,
    pub(super) calibration: Option<Calibration>,
    pub(super) as_of: Date,
}

pub(super) fn sound() -> Sound {
    let lawyer = |id: &str, number: &str| {
        json!({
            "id": id, "firm": "F-1", "category": "full_time", "licence_no": number,
            "first_practice": "2010-01-01", "criminal_defence_start": "2011-01-01",
            "statuses": [{"status": "active", "from": "2010-01-01"}],
            "roster": [{"section": "civil", "from": "2015-01-01"}],
            "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 9, "last": "2026-11-22"}],
            "capacity": {"units": 10, "cases_per_year": 20, "by_kind": [{"kind": "criminal", "units": 0}]},
            "caseload": {"as_of": "2026-11-22", "units": 4, "by_kind": [{"kind": "criminal", "units": 0}]},
            "yearly_counts": [{"year": 2025, "count": 99}, {"year": 2026, "count": 19}],
            "track_record": [{"measure": "timeliness", "kind": "civil", "on": "2026-11-01", "good": 9, "of": 10}],
            "annual_assessment": {"year": 2026, "result": "competent"},
            "affiliations": {"former_posts": [{"organ": "court-9", "role": "judge", "left": "2005-01-01"}]},
            "busy": [],
            "external_ids": [{"system": "bureau", "id": number}],
        })
    };
    let firm = json!({
        "schema": "dianyuan.firm/1", "id": "F-1", "credit_code": "91350100M000100Y43",
        "caps": {"units": 40, "cases_per_year": 90},
        "caseload": {"as_of": "2026-11-22", "units": 8, "year_count": 38},
    });
    let case = json!({
        "id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
        "received": "2026-11-22T09:30:00+08:00", "lawyers_needed": 2, "replacements": 0,
        "client": {"id": "P-1", "vetoes": [], "representatives": 0, "wishes": ["L-1"]},
        "parties": [{"id": "P-2", "role": "opponent", "lawyer": "elsewhere", "firm": "elsewhere"}],
        "linked": [{"case": "C-0", "relation": "other", "lawyer": "L-1", "firm": "F-1"}],
        "earlier": [
            {"side": "ours", "lawyer": "L-1", "firm": "F-1"},
            {"side": "official", "lawyer": "judge-1", "firm": "court-1"},
        ],
        "waivers": [{
            "gate": "H9", "lawyer": "L-1", "case": "C-1", "parties": ["P-1", "P-2"],
            "document": "D-1", "signed": "2026-11-22", "until": "2026-11-22",
        }],
        "rulings": [{
            "code": "H6.name_match", "lawyer": "L-2", "outcome": "dismissed",
            "reason": "another person", "on": "2026-11-22", "by": "O-1",
        }],
    });
    Sound {
        rows: vec![
            lawyer("L-1", "13201201010100001"),
            lawyer("L-2", "13201201010100002"),
            firm,
        ],
        case,
        causes: Causes::official(),
        policy: "national".to_owned(),
        calibration: None,
        as_of: "2026-11-22".parse().unwrap(),
    }
}

impl Sound {
    /// The record of this id.
    pub(super) fn row(&mut self, id: &str) -> &mut Value {
        let row = self.rows.iter_mut().find(|row| row["id"] == id);
        row.expect("sound() has it")
    }

    pub(super) fn add(&mut self, row: Value) {
        self.rows.push(row);
    }

    pub(super) fn remove(&mut self, id: &str) {
        self.rows.retain(|row| row["id"] != id);
    }

    pub(super) fn on(mut self, day: &str) -> Self {
        self.as_of = day.parse().unwrap();
        self
    }

    pub(super) fn roster(&self) -> Roster {
        let text = Value::Array(self.rows.clone()).to_string();
        Roster::from_json(&text, &self.causes).unwrap()
    }

    pub(super) fn policy(&self) -> Policy {
        Policy::preset(&self.policy).unwrap_or_else(|| Policy::from_text(&self.policy).unwrap())
    }

    pub(super) fn report(&self) -> super::Report {
        let case = Case::from_json(&self.case.to_string()).unwrap();
        let calibration = self.calibration.as_ref();
        check(
            &self.roster(),
            &[case],
            &self.policy(),
            calibration,
            self.as_of,
        )
    }

    pub(super) fn findings(&self) -> Vec<Finding> {
        self.report().findings().to_vec()
    }

    /// Every finding as `place path kind`.
    pub(super) fn found(&self) -> Vec<String> {
        let in_short = |finding: &Finding| {
            let (place, path, kind) = (finding.place(), finding.path(), finding.kind());
            format!("{place} {path} {kind}")
        };
        self.findings().iter().map(in_short).collect()
    }
}

#[test]
fn there_is_nothing_to_say_about_what_is_sound() {
    let mut sound = sound();
    let none: [&str; 0] = [];
    assert_eq!(sound.found(), none);
    sound.calibration =
        Some(Calibration::fit(&sound.roster(), &sound.policy(), sound.as_of).unwrap());
    assert_eq!(sound.found(), none);
}
