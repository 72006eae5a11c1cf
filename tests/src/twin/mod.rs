//! The slow twin: gates, signals, score and order once more, written from the definitions alone.
//!
//! It looks at one lawyer after the other with the whole roster at hand, keeps no index, no columns and
//! no masks, computes everything for everyone, sorts all and cuts. Any faster way must give its bytes.
//! It shares with the engine only the facts (`Lawyer`, `Firm`, `Case`), the trees, the policy's values
//! and the calibration's numbers; arithmetic, dates, distances, names, hashes and JSON are its own.

mod answers;
pub mod assign;
mod conflicts;
mod consent;
mod dates;
mod findings;
mod fitness;
mod json;
mod kin;
mod nearness;
mod needs;
mod order;
mod output;
mod output_parts;
mod record;
mod request;
mod room;
mod score;
mod speciality;
mod standing;
mod time;

use dianyuan::causes::NodeId;
use dianyuan::policy::{Gate, Key, OnUnknown, Value};
use dianyuan::{Calibration, Case, Causes, Date, Firm, Lawyer, Order, Policy, RankOptions, Roster};

pub use self::kin::likeness;
pub use self::nearness::great_circle_m;
pub use self::order::tie_hash;
pub use self::record::{decay, saturation};

use self::findings::{Found, Verdict};

/// How a ranking is asked for, in values that the twin can read.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Most candidates to list.
    pub top: usize,
    /// Most excluded lawyers to list.
    pub excluded: usize,
    /// The day, or else that of the case's receipt.
    pub as_of: Option<Date>,
    /// The seed of tie hashes.
    pub seed: String,
    /// By which order.
    pub order: Order,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            top: 20,
            excluded: 100,
            as_of: None,
            seed: String::new(),
            order: Order::Points,
        }
    }
}

impl Ask {
    /// The same for the engine.
    #[must_use]
    pub fn options(&self) -> RankOptions {
        let options = RankOptions::new()
            .top(self.top)
            .excluded(self.excluded)
            .seed(self.seed.as_str())
            .order(self.order);
        match self.as_of {
            Some(day) => options.as_of(day),
            None => options,
        }
    }
}

/// Everything that a ranking is made of, as it came.
#[derive(Debug)]
pub struct Twin<'a> {
    lawyers: Vec<&'a Lawyer>,
    firms: Vec<&'a Firm>,
    policy: &'a Policy,
    calibration: &'a Calibration,
    causes: Causes,
}

impl<'a> Twin<'a> {
    /// A twin of the engine of this roster, policy and calibration.
    ///
    /// # Panics
    /// If the policy pins a vintage that is not loaded: there is no such engine either.
    #[must_use]
    pub fn new(roster: &'a Roster, policy: &'a Policy, calibration: &'a Calibration) -> Self {
        let pins: Vec<(&str, &str)> = policy.vintages().collect();
        let causes = roster.causes().with_pins(&pins);
        Self {
            lawyers: roster.lawyers().collect(),
            firms: roster.firms().collect(),
            policy,
            calibration,
            causes: causes.expect("the policy's vintages are loaded"),
        }
    }

    /// The ranking of the case as canonical JSON.
    ///
    /// # Panics
    /// If a cause of the case is unknown: the engine gives an error for it.
    #[must_use]
    pub fn rank(&self, case: &Case, ask: &Ask) -> String {
        let day = ask.as_of.unwrap_or_else(|| case.received().date());
        let nodes = case.causes().iter().map(|code| {
            let node = self.causes.resolve(code);
            node.expect("the case's causes are known")
        });
        let view = View {
            twin: self,
            case,
            day,
            causes: nodes.collect(),
        };
        output::write(&view, ask)
    }
}

/// One case before the twin.
struct View<'a> {
    twin: &'a Twin<'a>,
    case: &'a Case,
    day: Date,
    causes: Vec<NodeId>,
}

impl View<'_> {
    fn policy(&self) -> &Policy {
        self.twin.policy
    }

    fn number(&self, key: Key) -> u32 {
        self.policy().number(key)
    }

    fn asks(&self, gate: Gate) -> bool {
        *self.policy().gate(gate).enabled().value() == Value::Number(1)
    }

    /// What the policy makes of an unknown fact.
    fn unknown(&self, gate: Gate, code: &'static str, field: &str) -> Found {
        let verdict = match self.policy().gate(gate).on_unknown() {
            OnUnknown::Exclude => Verdict::Fail,
            OnUnknown::Review => Verdict::Review,
            _ => Verdict::Note,
        };
        Found::new(code, verdict, [("unknown", field.into())])
    }

    /// Every finding of every gate about one lawyer.
    fn findings(&self, lawyer: &Lawyer) -> Vec<Found> {
        let mut found = Vec::new();
        found.extend(standing::findings(self, lawyer));
        found.extend(fitness::findings(self, lawyer));
        found.extend(conflicts::findings(self, lawyer));
        found.extend(room::findings(self, lawyer));
        found.extend(time::findings(self, lawyer));
        found.extend(consent::findings(self, lawyer));
        let answered = found
            .into_iter()
            .map(|finding| answers::answer(self, lawyer, finding));
        findings::sorted(answered.collect())
    }

    fn lawyer(&self, id: &str) -> Option<&Lawyer> {
        let mut all = self.twin.lawyers.iter().copied();
        all.find(|lawyer| lawyer.id().as_str() == id)
    }

    /// The firm that the roster gives a lawyer.
    fn firm_of(&self, lawyer: &str) -> Option<&str> {
        Some(self.lawyer(lawyer)?.firm()?.as_str())
    }

    fn firm(&self, id: &str) -> Option<&Firm> {
        let mut all = self.twin.firms.iter().copied();
        all.find(|firm| firm.id().as_str() == id)
    }
}
