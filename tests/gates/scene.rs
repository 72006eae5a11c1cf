//! A small roster and a case under which every gate passes, changed in what a test is about.
//!
//! The lawyer whom tests ask about is `L-1`; `L-2` stands beside, so that a test sees that nobody else is
//! touched.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use dianyuan::{
    Calibration, Case, Causes, Engine, Order, Policy, RankOptions, Ranking, Reason, Roster, Verdict,
};
use dianyuan_tests::fixture;
use serde_json::Value;

/// The lawyer whom tests ask about.
pub(crate) const SUBJECT: &str = "L-1";

/// The facts of one ranking.
#[derive(Clone)]
pub(crate) struct Scene {
    lawyers: BTreeMap<String, Value>,
    firms: BTreeMap<String, Value>,
    case: Value,
    policy: Policy,
    day: String,
    order: Order,
}

/// The file that all scenes start from.
fn base() -> &'static Value {
    static BASE: OnceLock<Value> = OnceLock::new();
    BASE.get_or_init(|| serde_json::from_str(&fixture("gates/base.json")).unwrap())
}

fn by_id(records: &Value) -> BTreeMap<String, Value> {
    let records = records.as_array().unwrap().iter();
    records
        .map(|record| (record["id"].as_str().unwrap().to_owned(), record.clone()))
        .collect()
}

impl Scene {
    /// A scene around one of the base cases, `civil` or `criminal`, under the national policy.
    pub(crate) fn of(case: &str) -> Self {
        Self {
            lawyers: by_id(&base()["lawyers"]),
            firms: by_id(&base()["firms"]),
            case: base()[case].clone(),
            policy: Policy::national(),
            day: base()["day"].as_str().unwrap().to_owned(),
            order: Order::Points,
        }
    }

    /// A civil case of a migrant worker's pay.
    pub(crate) fn civil() -> Self {
        Self::of("civil")
    }

    /// A criminal case: a minor is accused, life imprisonment is possible.
    pub(crate) fn criminal() -> Self {
        Self::of("criminal")
    }

    /// Changes the lawyer whom the test is about.
    pub(crate) fn lawyer(mut self, change: &Value) -> Self {
        let lawyer = self.lawyers.get_mut(SUBJECT).unwrap();
        merge(lawyer, change);
        self
    }

    /// Adds a lawyer like the base one, but for this change.
    pub(crate) fn beside(mut self, change: &Value) -> Self {
        let mut lawyer = by_id(&base()["lawyers"])[SUBJECT].clone();
        merge(&mut lawyer, &serde_json::json!({"display": null}));
        merge(&mut lawyer, change);
        let id = lawyer["id"].as_str().unwrap().to_owned();
        self.lawyers.insert(id, lawyer);
        self
    }

    /// Changes a firm, or adds one.
    pub(crate) fn firm(mut self, id: &str, change: &Value) -> Self {
        let new = serde_json::json!({"schema": "dianyuan.firm/1", "id": id});
        let firm = self.firms.entry(id.to_owned()).or_insert(new);
        merge(firm, change);
        self
    }

    /// Changes the case.
    pub(crate) fn case(mut self, change: &Value) -> Self {
        merge(&mut self.case, change);
        self
    }

    /// Puts a policy in place of the national one.
    pub(crate) fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Extends a policy that comes with the crate by these lines of TOML.
    pub(crate) fn city(self, extends: &str, lines: &str) -> Self {
        self.policy(city(extends, lines))
    }

    /// Asks on another day.
    pub(crate) fn on(mut self, day: &str) -> Self {
        day.clone_into(&mut self.day);
        self
    }

    /// Ranks in another order.
    pub(crate) fn order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }

    /// Everyone on the roster.
    pub(crate) fn everyone(&self) -> Vec<&str> {
        self.lawyers.keys().map(String::as_str).collect()
    }

    /// The rows of the roster as JSON Lines.
    pub(crate) fn rows(&self) -> Vec<String> {
        let records = self.firms.values().chain(self.lawyers.values());
        records.map(Value::to_string).collect()
    }

    /// The case as JSON.
    pub(crate) fn case_json(&self) -> String {
        self.case.to_string()
    }

    /// An engine for these facts.
    pub(crate) fn engine(&self) -> Engine {
        static CAUSES: OnceLock<Causes> = OnceLock::new();
        let causes = CAUSES.get_or_init(Causes::official);
        let roster = Roster::from_json(&self.rows().join("\n"), causes).unwrap();
        let calibration = Calibration::fit(&roster, &self.policy, self.day.parse().unwrap());
        Engine::new(&roster, &self.policy, &calibration.unwrap()).unwrap()
    }

    /// The ranking of everyone.
    pub(crate) fn rank(&self) -> Ranking {
        let case = Case::from_json(&self.case.to_string()).unwrap();
        let options = RankOptions::new().top(1_000).excluded(1_000);
        let options = options.as_of(self.day.parse().unwrap()).order(self.order);
        self.engine().rank(&case, &options).unwrap()
    }

    /// Everything found about the lawyer whom the test is about.
    pub(crate) fn reasons(&self) -> Vec<Reason> {
        reasons_of(&self.rank(), SUBJECT)
    }

    /// The codes found about that lawyer, with their verdicts: `H1.suspended fail`.
    pub(crate) fn found(&self) -> Vec<String> {
        let reasons = self.reasons();
        let shown = reasons.iter();
        shown
            .map(|reason| format!("{} {}", reason.code(), reason.verdict()))
            .collect()
    }

    /// The codes that remove that lawyer.
    pub(crate) fn failed(&self) -> Vec<&'static str> {
        let reasons = self.reasons();
        let failed = reasons
            .iter()
            .filter(|reason| reason.verdict() == Verdict::Fail);
        failed.map(|reason| reason.code().as_str()).collect()
    }

    /// Whether that lawyer may be shortlisted, held or proposed.
    pub(crate) fn is_open(&self) -> bool {
        let ranking = self.rank();
        ranking
            .open_candidates()
            .any(|candidate| candidate.lawyer.as_str() == SUBJECT)
    }
}

/// A policy that extends one that comes with the crate by these lines of TOML.
pub(crate) fn city(extends: &str, lines: &str) -> Policy {
    let text = format!("id = 'city'\nversion = '1'\nextends = '{extends}'\n{lines}");
    Policy::from_text(&text).unwrap_or_else(|error| panic!("{text}\n{error}"))
}

/// What a ranking says of a lawyer, in the order of codes.
pub(crate) fn reasons_of(ranking: &Ranking, lawyer: &str) -> Vec<Reason> {
    let excluded = ranking.excluded().iter();
    if let Some(excluded) = excluded.clone().find(|e| e.lawyer.as_str() == lawyer) {
        return excluded.reasons.clone();
    }
    let candidates = ranking.candidates().iter();
    let candidate = candidates.clone().find(|c| c.lawyer.as_str() == lawyer);
    let candidate = candidate.unwrap_or_else(|| panic!("{lawyer} is not in the ranking"));
    let mut reasons = [&candidate.reviews[..], &candidate.notes[..]].concat();
    reasons.sort_by_key(Reason::code);
    reasons
}

/// RFC 7396: objects are merged, anything else is replaced, and null takes a fact away.
pub(crate) fn merge(target: &mut Value, change: &Value) {
    let Value::Object(change) = change else {
        target.clone_from(change);
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let target = target.as_object_mut().unwrap();
    for (key, value) in change {
        if value.is_null() {
            target.remove(key);
        } else {
            merge(target.entry(key.clone()).or_insert(Value::Null), value);
        }
    }
}
