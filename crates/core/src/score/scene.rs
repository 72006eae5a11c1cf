//! A roster, a case and everything else that a score reads, for tests.

use std::sync::Arc;

use super::points::Valued;
use super::request::Request;
use crate::calibration::Calibration;
use crate::causes::Causes;
use crate::columns::{Row, Table, Terms};
use crate::model::{Case, Date};
use crate::policy::Policy;
use crate::roster::Roster;

/// Made ready as the engine makes it.
pub(super) struct Scene {
    policy: Policy,
    calibration: Calibration,
    causes: Causes,
    table: Table,
    case: Case,
}

impl Scene {
    /// Lawyers as JSON Lines; fields of the case beside its id, kind, causes and receipt on 2026-11-22, which
    /// `rest` may say otherwise.
    pub(super) fn new(policy: &Policy, lawyers: &str, rest: &str) -> Self {
        let causes = Causes::official();
        let roster = Roster::from_json(lawyers, &causes).unwrap();
        let mut text = r#""id": "C-1", "received": "2026-11-22T09:30:00+08:00""#.to_owned();
        for (key, value) in [
            ("kind", r#""civil""#),
            ("causes", r#"["civil:7.19.205.5"]"#),
        ] {
            if !rest.contains(&format!("\"{key}\":")) {
                text = format!(r#"{text}, "{key}": {value}"#);
            }
        }
        let comma = if rest.is_empty() { "" } else { ", " };
        let case = Case::from_json(&format!("{{{text}{comma}{rest}}}")).unwrap();
        let calibration = Calibration::fit(&roster, policy, case.received().date()).unwrap();
        let mut table = Table::new();
        let terms = Terms {
            policy,
            calibration: &calibration,
            causes: &causes,
        };
        for lawyer in roster.lawyers() {
            table.put(&Arc::new(lawyer.clone()), terms);
        }
        Self {
            policy: policy.clone(),
            calibration,
            causes,
            table,
            case,
        }
    }

    /// What a function of row and request gives for a lawyer.
    pub(super) fn of<T>(&self, id: &str, ask: impl Fn(&Row<'_>, &Request<'_>) -> T) -> T {
        let day: Date = self.case.received().date();
        let request = Request::new(
            &self.case,
            &self.policy,
            &self.calibration,
            &self.causes,
            &self.table,
            day,
        );
        let row = self.table.row(self.table.number(id).unwrap());
        ask(&row, &request.unwrap())
    }

    /// A signal's value, and whether it is known.
    pub(super) fn valued(
        &self,
        id: &str,
        signal: fn(&Row<'_>, &Request<'_>) -> Valued,
    ) -> (u32, bool) {
        let Valued { value, known } = self.of(id, signal);
        (value, known)
    }
}
