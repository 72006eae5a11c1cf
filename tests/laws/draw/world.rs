//! A roster, a policy, a calibration's day, a case, and how a ranking is asked for.

use std::fmt;
use std::sync::LazyLock;

use dianyuan::{Calibration, Case, Causes, Engine, Order, Policy, Roster};
use dianyuan_tests::twin::Ask;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::case::{answers, entangled};
use super::firm::firms;
use super::lawyer::in_order;
use super::policy::reviewing;
use super::{case, day, lawyer, policy};

/// The official lists, read once.
static CAUSES: LazyLock<Causes> = LazyLock::new(Causes::official);

/// The id of the lawyer drawn at this position.
pub(crate) fn lawyer_id(position: usize) -> String {
    if position % 7 == 2 {
        format!("律师-{position}")
    } else {
        format!("L-{position}")
    }
}

/// Everything that a ranking is made of.
#[derive(Clone)]
pub(crate) struct World {
    /// Lawyers and firms in the order of the file.
    pub(crate) rows: Vec<Value>,
    pub(crate) policy: String,
    /// The day of the calibration.
    pub(crate) fitted_on: Value,
    pub(crate) case: Value,
    pub(crate) ask: Ask,
}

impl fmt::Debug for World {
    /// As files: a failing world can be copied from here.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            writeln!(f, "{row}")?;
        }
        writeln!(f, "policy {}", self.policy)?;
        writeln!(f, "fitted on {}", self.fitted_on)?;
        writeln!(f, "case {}", self.case)?;
        write!(f, "{:?}", self.ask)
    }
}

/// The rows of a roster as one text.
pub(crate) fn lines(rows: &[Value]) -> String {
    rows.iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

impl World {
    pub(crate) fn roster(&self) -> Roster {
        Roster::from_json(&lines(&self.rows), &CAUSES).unwrap()
    }

    pub(crate) fn policy(&self) -> Policy {
        Policy::preset(&self.policy).unwrap_or_else(|| Policy::from_text(&self.policy).unwrap())
    }

    pub(crate) fn case(&self) -> Case {
        Case::from_json(&self.case.to_string()).unwrap()
    }

    /// Fitted to this roster under this policy.
    pub(crate) fn calibration(&self) -> Calibration {
        let day = self.fitted_on.as_str().unwrap().parse().unwrap();
        Calibration::fit(&self.roster(), &self.policy(), day).unwrap()
    }

    /// The engine of this roster under a calibration that may have been fitted to another.
    pub(crate) fn engine(&self, calibration: &Calibration) -> Engine {
        Engine::new(&self.roster(), &self.policy(), calibration).unwrap()
    }

    /// The ranking's bytes.
    pub(crate) fn rank(&self, calibration: &Calibration) -> String {
        let engine = self.engine(calibration);
        engine
            .rank(&self.case(), &self.ask.options())
            .unwrap()
            .to_json()
    }

    /// The same with everyone listed.
    pub(crate) fn all_listed(mut self) -> Self {
        self.ask.top = 1_000;
        self.ask.excluded = 1_000;
        self
    }
}

/// A world of these rows with a plain labour case, its calibration fitted on the day of receipt.
pub(crate) fn fixed(rows: Vec<Value>, policy: &str) -> World {
    World {
        rows,
        policy: policy.to_owned(),
        fitted_on: json!(super::TODAY),
        case: json!({
            "id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
            "received": "2026-11-22T09:30:00+08:00", "parties": [], "replacements": 0,
            "client": {"vetoes": [], "representatives": 0},
        }),
        ask: Ask::default(),
    }
}

/// A world of up to 40 lawyers.
pub(crate) fn world() -> impl Strategy<Value = World> {
    world_of(40)
}

/// A world of up to so many lawyers. Some have the facts of another, so that only ids part them.
pub(crate) fn world_of(most: usize) -> impl Strategy<Value = World> {
    let copies = prop::option::weighted(0.2, any::<Index>());
    let lawyers = prop::collection::vec((lawyer(), copies), 0..=most);
    let rows = (lawyers, firms())
        .prop_map(|(lawyers, firms)| rows(&lawyers, firms))
        .prop_shuffle();
    let any = (rows, policy(), day(), case(), ask()).prop_map(|drawn| {
        let (rows, policy, fitted_on, case, ask) = drawn;
        World {
            rows,
            policy,
            fitted_on,
            case,
            ask,
        }
    });
    let about = prop_oneof![
        4 => Just(About::Anything),
        3 => entangled().prop_map(About::Conflicts),
        1 => (reviewing(), answers()).prop_map(|(policy, answers)| About::Unknowns(policy, answers)),
    ];
    (any, about).prop_map(|(mut world, about)| match about {
        About::Anything => world,
        About::Conflicts(case) => world.about_conflicts(case),
        About::Unknowns(policy, answers) => {
            world.case["rulings"] = answers;
            World { policy, ..world }
        }
    })
}

/// What a world has much of.
#[derive(Clone, Debug)]
enum About {
    Anything,
    Conflicts(Value),
    Unknowns(String, Value),
}

impl World {
    /// The same with everyone's affairs in order, so that conflicts alone decide who is left, under a policy
    /// that lets consent lift some of them.
    fn about_conflicts(mut self, case: Value) -> Self {
        for row in self
            .rows
            .iter_mut()
            .filter(|row| row.get("schema").is_none())
        {
            *row = in_order(row.take());
        }
        if !self.policy.contains("national") {
            "national".clone_into(&mut self.policy);
        }
        self.ask.as_of = None;
        Self { case, ..self }
    }
}

fn rows(lawyers: &[(Value, Option<Index>)], firms: Vec<Value>) -> Vec<Value> {
    let named = lawyers.iter().enumerate().map(|(position, (facts, copy))| {
        let facts = copy.map_or(facts, |copy| &copy.get(lawyers).0);
        let mut lawyer = facts.clone();
        lawyer["id"] = json!(lawyer_id(position));
        lawyer
    });
    named.chain(firms).collect()
}

fn ask() -> impl Strategy<Value = Ask> {
    let order =
        prop_oneof![4 => Just(Order::Points), 1 => Just(Order::Rotation), 1 => Just(Order::Lot)];
    let seed = select(&["", "s", "种子\n\u{1}\"\\"][..]);
    let as_of = prop::option::weighted(0.5, day());
    (
        select(&[0, 1, 3, 20][..]),
        select(&[0, 1, 2, 100][..]),
        as_of,
        seed,
        order,
    )
        .prop_map(|(top, excluded, as_of, seed, order)| Ask {
            top,
            excluded,
            as_of: as_of.map(|day| day.as_str().unwrap().parse().unwrap()),
            seed: seed.to_owned(),
            order,
        })
}
