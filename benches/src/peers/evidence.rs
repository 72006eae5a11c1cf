//! The evidence of every speciality, as the engine itself has it: a peer gets it precomputed, as the
//! engine's columns are.

use std::collections::{BTreeMap, BTreeSet};

use dianyuan::model::{Category, Level, Speciality, Status, StatusSpan};
use dianyuan::{Calibration, Case, Engine, Lawyer, Policy, RankOptions, Roster};

use crate::nation::DAY;
use crate::values::{cause, date, lawyer_id, made};

/// What evidence depends on: level, cases, day of the last.
type Basis = (Level, Option<u32>, Option<i32>);

const CAUSE: &str = "civil:7.19.205.5";

/// Evidence in millionths by what it depends on.
pub(super) struct Evidence(BTreeMap<Basis, u32>);

fn basis(speciality: &Speciality) -> Basis {
    (
        *speciality.level(),
        speciality.cases().map(|cases| cases.get()),
        speciality.last().map(|last| last.day_number()),
    )
}

impl Evidence {
    /// Asks the engine: for a case about the very cause of a lawyer's only speciality, the signal is the
    /// evidence.
    pub(super) fn ask(roster: &Roster, policy: &Policy) -> Self {
        let all: BTreeSet<Basis> = roster
            .lawyers()
            .flat_map(|lawyer| lawyer.specialities().into_iter().flatten().map(basis))
            .collect();
        let all: Vec<Basis> = all.into_iter().collect();
        let asked = (0..)
            .zip(&all)
            .map(|(number, basis)| nobody(number, *basis));
        let roster = Roster::new(asked, [], roster.causes()).expect("each id once");
        let calibration = Calibration::fit(&roster, policy, date(DAY)).expect("a fit");
        let engine = Engine::new(&roster, policy, &calibration).expect("known causes");
        let case = Case::from_json(&format!(
            r#"{{"id": "C", "kind": "civil", "causes": ["{CAUSE}"],
                "received": "{DAY}T09:00:00+08:00", "parties": []}}"#
        ));
        let options = RankOptions::new().top(all.len());
        let ranking = engine.rank(&made(case), &options).expect("a known cause");
        let values = ranking.candidates().iter().map(|candidate| {
            let number: usize = candidate.lawyer.as_str().parse().expect("a number as id");
            (all[number], candidate.contributions[0].value)
        });
        let values: BTreeMap<Basis, u32> = values.collect();
        assert_eq!(values.len(), all.len(), "everyone asked is ranked");
        Self(values)
    }

    pub(super) fn of(&self, speciality: &Speciality) -> u32 {
        self.0[&basis(speciality)]
    }
}

fn nobody(number: u32, (level, cases, last): Basis) -> Lawyer {
    let mut speciality = Speciality::draft(cause(CAUSE), level);
    if let Some(cases) = cases {
        speciality = speciality.cases(crate::values::whole(cases));
    }
    if let Some(last) = last {
        speciality = speciality.last(crate::values::day(last));
    }
    let active = StatusSpan::draft(Status::Active, date("2000-01-01")).build();
    let draft = Lawyer::draft(lawyer_id(&format!("{number:06}")))
        .category(Category::FullTime)
        .statuses(vec![made(active)])
        .specialities(vec![made(speciality.build())]);
    made(draft.build())
}
