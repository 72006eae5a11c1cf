//! Plain books over the stored rows, which know nothing of the ledger.

use std::collections::{BTreeMap, BTreeSet};

use dianyuan::choice::Ledger;
use rusqlite::Connection;
use serde_json::Value;

use crate::scene::{BEFORE, POPULAR, ROOM, STREAM};

/// Looks at every row: numbers without a gap, ids once, the popular lawyer's work never above the cap. The stream
/// read back leads somewhere, and that is the answer.
pub(crate) fn audit(connection: &Connection) -> Ledger {
    let mut query = connection
        .prepare("SELECT seq, id, event FROM events WHERE stream = ?1 ORDER BY seq")
        .unwrap();
    let rows = query.query_map([STREAM], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    let rows: Vec<(i64, String, String)> = rows.unwrap().map(Result::unwrap).collect();
    let (mut ids, mut seats) = (BTreeSet::new(), BTreeMap::new());
    for ((seq, id, event), expected) in rows.iter().zip(1..) {
        assert_eq!(*seq, expected, "numbers without a gap");
        assert!(ids.insert(id), "{id} stands twice");
        let event: Value = serde_json::from_str(event).unwrap();
        assert_eq!(
            (event["seq"].as_i64(), event["id"].as_str()),
            (Some(*seq), Some(id.as_str()))
        );
        let case = event["case"].to_string();
        match event["type"].as_str().unwrap() {
            "held" if event["data"]["lawyer"] == POPULAR => drop(seats.insert(case, 1)),
            "closed" => drop(seats.remove(&case)),
            _ => {}
        }
        let in_hand = BEFORE + seats.values().sum::<i64>();
        assert!(in_hand <= ROOM, "{in_hand} units at event {seq}");
    }
    let text: Vec<&str> = rows.iter().map(|(_, _, event)| event.as_str()).collect();
    let ledger = Ledger::replay(STREAM, &text.join("\n")).unwrap();
    assert_eq!(ledger.seq(), rows.len() as u64);
    ledger
}
