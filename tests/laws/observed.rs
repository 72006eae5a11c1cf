//! Long calls that are observed: the same result as without, a stop at whichever question, and nothing made by then.

use std::any::Any;

use dianyuan::model::LawyerId;
use dianyuan::{
    Calibration, Case, Causes, Change, Engine, Firm, Lawyer, Observer, Policy, RankOptions, Roster,
    Stage,
};
use dianyuan_tests::observed::{Question, holds};
use proptest::prelude::*;
use serde_json::Value;

use crate::draw::world_of;
use crate::tries::tries;

const LAWYERS: u64 = 3_000;

/// A row of a large roster; every tenth is a firm's.
fn row(number: u64) -> String {
    let level = ["declared", "certified", "proven"][(number % 3) as usize];
    format!(
        r#"{{"id": "L-{}", "firm": "F-{}", "category": "full_time", "first_practice": "20{:02}-03-10",
            "statuses": [{{"status": "active", "from": "2010-03-10"}}],
            "specialities": [{{"cause": "civil:7.19.205", "level": "{level}", "cases": {}}}]}}"#,
        number * 7_919 % LAWYERS,
        number % 100,
        number % 25,
        number % 41
    )
    .replace('\n', " ")
}

fn rows() -> Vec<String> {
    let firm = |number| format!(r#"{{"schema": "dianyuan.firm/1", "id": "F-{number}"}}"#);
    (0..LAWYERS).map(row).chain((0..100).map(firm)).collect()
}

fn case() -> Case {
    let json = r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"], "parties": [],
        "received": "2026-11-22T09:30:00+08:00", "client": {"vetoes": []}}"#;
    Case::from_json(json).unwrap()
}

/// What a roster says, for comparisons.
fn told(roster: &Roster) -> (Vec<Lawyer>, Vec<Firm>) {
    let lawyers = roster.lawyers().cloned().collect();
    (lawyers, roster.firms().cloned().collect())
}

/// The stages that were gone through, in order.
fn stages(questions: &[Question]) -> Vec<Stage> {
    let mut stages: Vec<Stage> = questions.iter().map(|question| question.0).collect();
    stages.dedup();
    stages
}

/// The most parts, and the most steps, between two questions.
fn farthest(questions: &[Question]) -> (u64, u64) {
    let apart = |part: fn(&Question) -> u64| {
        let pairs = questions.windows(2);
        let apart = pairs.map(move |pair| part(&pair[1]).saturating_sub(part(&pair[0])));
        apart.max().unwrap_or(0)
    };
    (apart(|question| question.2), apart(|question| question.1))
}

#[test]
fn reading_asks_in_every_256_rows_and_keeps_nothing_where_it_is_stopped() {
    let rows = rows();
    let causes = Causes::official();
    let count = rows.len() as u64;
    for (text, of) in [
        (rows.join("\n"), count),
        (format!("[{}]", rows.join(",\n")), 0),
    ] {
        let plain = told(&Roster::from_json(&text, &causes).unwrap());
        let questions = holds(&plain, |observer| {
            Roster::from_json_observed(&text, &causes, observer).map(|roster| told(&roster))
        });
        assert_eq!(stages(&questions), [Stage::Reading]);
        assert_eq!(farthest(&questions), (256, 256));
        let last = questions.last().unwrap();
        assert_eq!((last.2, last.3), (count, of));
        // Ids, causes and the order of ids are gone through after the rows were read.
        assert!(last.1 >= count * 3, "{last:?}");
    }
}

/// Stops at the fifth question and keeps what was half made.
#[derive(Default)]
struct Keeper {
    asked: u32,
    kept: Vec<Box<dyn Any + Send>>,
}

impl Observer for Keeper {
    fn step(&mut self, _: Stage, _: u64, _: u64, _: u64) -> bool {
        self.asked += 1;
        self.asked < 5
    }

    fn discard(&mut self, rest: Box<dyn Any + Send>) {
        self.kept.push(rest);
    }
}

#[test]
fn what_is_half_made_is_the_observers_to_free() {
    let text = rows().join("\n");
    let causes = Causes::official();
    let mut keeper = Keeper::default();
    Roster::from_json_observed(&text, &causes, &mut keeper).unwrap_err();
    assert_eq!(keeper.kept.len(), 1);

    let roster = Roster::from_json(&text, &causes).unwrap();
    let policy = Policy::national();
    let calibration = Calibration::fit(&roster, &policy, case().received().date()).unwrap();
    let mut keeper = Keeper::default();
    Engine::new_observed(&roster, &policy, &calibration, &mut keeper).unwrap_err();
    assert_eq!(keeper.kept.len(), 1);
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let mut keeper = Keeper::default();
    let options = RankOptions::new().top(3_000);
    engine
        .rank_observed(&case(), &options, &mut keeper)
        .unwrap_err();
    assert_eq!(keeper.kept.len(), 1);
}

#[test]
fn faults_are_the_same_however_many_rows_there_are() {
    let mut rows = rows();
    rows[1_000] = r#"{"id": "L-1""#.to_owned();
    rows[2_000] = rows[10].clone();
    let causes = Causes::official();
    for text in [rows.join("\n"), format!("[{}]", rows.join(","))] {
        let plain = Roster::from_json(&text, &causes).unwrap_err();
        let observed = Roster::from_json_observed(&text, &causes, &mut ()).unwrap_err();
        assert_eq!(plain, observed);
    }
    let lines = Roster::from_json(&rows.join("\n"), &causes).unwrap_err();
    assert_eq!(lines.problems().len(), 2, "{lines}");
    let array = Roster::from_json(&format!("[{}]", rows.join(",")), &causes).unwrap_err();
    assert_eq!(
        array.problems().len(),
        1,
        "an array that breaks off is one fault: {array}"
    );
}

#[test]
fn fitting_and_building_ask_in_every_1024_lawyers() {
    let roster = Roster::from_json(&rows().join("\n"), &Causes::official()).unwrap();
    let policy = Policy::national();
    let day = "2026-11-22".parse().unwrap();
    let calibration = Calibration::fit(&roster, &policy, day).unwrap();
    let fitting = holds(&calibration, |observer| {
        Calibration::fit_observed(&roster, &policy, day, observer)
    });
    assert_eq!(stages(&fitting), [Stage::Fitting]);
    assert_eq!((fitting.len(), farthest(&fitting).0), (3, 1_024));
    assert!(fitting.iter().all(|question| question.3 == LAWYERS));

    let case = case();
    let options = RankOptions::new().top(2_000).excluded(10);
    let rank = |engine: &Engine| engine.rank(&case, &options).unwrap().to_json();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let plain = rank(&engine);
    let building = holds(&plain, |observer| {
        Engine::new_observed(&roster, &policy, &calibration, observer).map(|engine| rank(&engine))
    });
    assert_eq!(stages(&building), [Stage::Building]);
    assert_eq!(farthest(&building), (1_024, 1_024));
    // Each firm once, and each lawyer put in and settled.
    assert_eq!(building[1].3, 100 + 2 * LAWYERS);

    let ids = |roster: &Roster| -> String {
        let lawyers = roster.lawyers();
        lawyers.map(|lawyer| lawyer.id().as_str()).collect()
    };
    let sharing = holds(&ids(&roster), |observer| {
        engine.roster_observed(observer).map(|roster| ids(&roster))
    });
    assert_eq!(stages(&sharing), [Stage::Building]);
    assert_eq!(sharing[1].3, 100 + LAWYERS);

    let ranking = holds(&plain, |observer| {
        let ranking = engine.rank_observed(&case, &options, observer)?;
        Ok(ranking.to_json())
    });
    assert_eq!(stages(&ranking), [Stage::Ranking]);
    // Lawyers are few for a ranking; those who are written up are many.
    assert_eq!((ranking[0].2, ranking[0].3), (0, LAWYERS));
    assert_eq!(ranking.last().unwrap().3, LAWYERS + 2_000);
    assert!(ranking.len() > 2_000 / 256, "{ranking:?}");

    let changes: Vec<Change> = (0..2_000)
        .map(|number| Change::RemoveLawyer(LawyerId::new(&format!("L-{number}")).unwrap()))
        .collect();
    let mut after = engine.clone();
    after.apply(&changes).unwrap();
    let applying = holds(&rank(&after), |observer| {
        let mut applied = engine.clone();
        match applied.apply_observed(&changes, observer) {
            Ok(()) => Ok(rank(&applied)),
            Err(stopped) => {
                assert_eq!(applied.len(), engine.len(), "a stop changes nothing");
                assert!(applied.lawyer("L-0").is_some());
                Err(stopped)
            }
        }
    });
    assert_eq!(stages(&applying), [Stage::Building]);
    // Checking is quick; a change may copy what is shared.
    let made = applying.iter().filter(|question| question.2 > 2_000);
    assert!(made.count() >= 2_000 / 17);
    assert_eq!(farthest(&applying).0, 1_024);
}

#[test]
fn a_short_ranking_asks_once() {
    let rows: Vec<String> = (0..300).map(row).collect();
    let roster = Roster::from_json(&rows.join("\n"), &Causes::official()).unwrap();
    let policy = Policy::national();
    let calibration = Calibration::fit(&roster, &policy, case().received().date()).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let options = RankOptions::new().top(50);
    let plain = engine.rank(&case(), &options).unwrap().to_json();
    let asked = holds(&plain, |observer| {
        let ranking = engine.rank_observed(&case(), &options, observer)?;
        Ok(ranking.to_json())
    });
    assert_eq!(asked, [(Stage::Ranking, 0, 0, 300)]);
}

proptest! {
    #![proptest_config(tries(12))]

    #[test]
    fn any_world_is_ranked_and_explained_the_same_and_stopped_anywhere(world in world_of(6)) {
        let calibration = world.calibration();
        let engine = world.engine(&calibration);
        let (case, options) = (world.case(), world.ask.options());
        let plain = engine.rank(&case, &options).unwrap().to_json();
        holds(&plain, |observer| {
            Ok(engine.rank_observed(&case, &options, observer)?.to_json())
        });
        let is_lawyer = |row: &&Value| row.get("schema").is_none();
        for row in world.rows.iter().filter(is_lawyer).take(2) {
            let id = row["id"].as_str().unwrap();
            let plain = engine.explain(&case, id, &options).unwrap();
            let questions = holds(&plain, |observer| {
                engine.explain_observed(&case, id, &options, observer)
            });
            prop_assert_eq!(stages(&questions), [Stage::Explaining]);
            prop_assert!(questions.iter().all(|question| question.3 == 0));
        }
    }
}
