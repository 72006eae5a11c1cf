use std::sync::Arc;

use crate::error::ErrorKind;
use crate::{Calibration, Causes, Change, Engine, Policy, Roster};

const ROWS: &str = r#"{"id": "L-3", "firm": "F-1"}
{"id": "L-1", "specialities": [{"cause": "civil:7.19", "level": "declared"}]}
{"id": "L-2"}
{"schema": "dianyuan.firm/1", "id": "F-1"}"#;

fn engine(roster: &Roster, policy: &Policy) -> Engine {
    let calibration = Calibration::fit(roster, policy, "2026-11-22".parse().unwrap()).unwrap();
    Engine::new(roster, policy, &calibration).unwrap()
}

#[test]
fn it_is_the_one_that_the_engine_was_made_from_and_shares_its_profiles() {
    let roster = Roster::from_json(ROWS, &Causes::official()).unwrap();
    let again = engine(&roster, &Policy::none()).roster().unwrap();
    let pairs = again.shared_lawyers().zip(roster.shared_lawyers());
    assert_eq!(
        pairs.filter(|(one, other)| Arc::ptr_eq(one, other)).count(),
        3
    );
    let pairs = again.shared_firms().zip(roster.shared_firms());
    assert_eq!(
        pairs.filter(|(one, other)| Arc::ptr_eq(one, other)).count(),
        1
    );
    assert!(again.causes().pins().eq(roster.causes().pins()));
}

#[test]
fn changes_are_in_it() {
    let roster = Roster::from_json(ROWS, &Causes::official()).unwrap();
    let mut engine = engine(&roster, &Policy::none());
    let changes = r#"{"type": "remove_lawyer", "id": "L-1"}
{"type": "put_lawyer", "lawyer": {"id": "L-0", "sex": "female"}}
{"type": "put_lawyer", "lawyer": {"id": "L-2", "sex": "male"}}
{"type": "remove_firm", "id": "F-1"}"#;
    engine
        .apply(&Change::many_from_json(changes).unwrap())
        .unwrap();
    let after = engine.roster().unwrap();
    assert!(after.lawyers().eq(engine.lawyers()));
    let ids: Vec<&str> = after.lawyers().map(|lawyer| lawyer.id().as_str()).collect();
    assert_eq!(ids, ["L-0", "L-2", "L-3"]);
    assert_eq!(after.firms().count(), 0);
    assert_eq!(roster.len(), 3);
}

#[test]
fn a_cause_of_the_policy_s_vintage_alone_is_told() {
    let trees = ["2020\ntitle T\n1\t1\tA\n2\t1\tB", "2026\ntitle T\n1\t1\tA"];
    let mut causes = Causes::official();
    for tree in trees {
        let file = format!("dianyuan-causes 1\nlist own\nvintage {tree}\n");
        causes = causes.with_tree(&file).unwrap();
    }
    let pinned = "id = 'own'\nversion = '1'\nextends = 'none'\nvintages.own = '2020'\n";
    let policy = Policy::from_text(pinned).unwrap();
    let roster = Roster::from_json("", &causes).unwrap();
    let mut engine = engine(&roster, &policy);
    let change = r#"{"type": "put_lawyer", "lawyer": {"id": "L-1", "specialities": [{"cause": "own:2", "level": "declared"}]}}"#;
    engine
        .apply(&Change::many_from_json(change).unwrap())
        .unwrap();
    let error = engine.roster().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Record);
    assert_eq!(
        (error.problems()[0].row, error.problems()[0].code),
        (Some(1), "unknown_cause")
    );
}
