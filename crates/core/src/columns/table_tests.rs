use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::calibration::Calibration;
use crate::{Causes, Policy, Roster};

/// What tables in these tests are made under.
struct Ground {
    policy: Policy,
    calibration: Calibration,
    causes: Causes,
}

impl Ground {
    fn new() -> Self {
        let (policy, causes) = (Policy::none(), Causes::official());
        let nobody = Roster::from_json("", &causes).unwrap();
        let calibration =
            Calibration::fit(&nobody, &policy, "2026-11-22".parse().unwrap()).unwrap();
        Self {
            policy,
            calibration,
            causes,
        }
    }

    fn terms(&self) -> Terms<'_> {
        Terms {
            policy: &self.policy,
            calibration: &self.calibration,
            causes: &self.causes,
        }
    }
}

/// A profile whose lists have `variety` to do with.
fn lawyer(id: u32, variety: u32) -> Arc<Lawyer> {
    let list =
        |n: u32, item: &dyn Fn(u32) -> String| (0..n).map(item).collect::<Vec<_>>().join(",");
    let specialities = list(variety % 5, &|i| {
        format!(
            r#"{{"cause": "civil:{}", "level": "proven", "cases": {}}}"#,
            1 + (variety + i) % 12,
            variety + i
        )
    });
    let regions = list(variety % 3, &|i| {
        format!("\"3203{:02}\"", 1 + (variety + i) % 12)
    });
    let languages = list(variety % 4, &|i| {
        format!(
            "\"{}aa\"",
            char::from(b'a' + u8::try_from((variety + i) % 26).unwrap())
        )
    });
    let busy = list(variety % 3, &|i| {
        format!(
            r#"{{"from": "2026-01-{:02}", "to": "2026-02-{:02}", "why": "hearing"}}"#,
            1 + i,
            1 + (variety + i) % 28
        )
    });
    let acted_for = list(u32::from(variety % 4 == 1), &|_| {
        format!(r#"{{"party": "P-{variety}", "from": "2020-01-01"}}"#)
    });
    let text = format!(
        r#"{{"id": "L-{id}", "firm": "F-{}", "specialities": [{specialities}], "service_regions": [{regions}],
            "languages": [{languages}], "capacity": {{"units": {variety}}}, "display": {{"name": "张{variety}"}},
            "busy": [{busy}], "affiliations": {{"acted_for": [{acted_for}]}}}}"#,
        variety % 7
    );
    Arc::new(Lawyer::from_json(&text).unwrap())
}

/// Everything that a row says, numbers of codes spelt out.
#[derive(Debug, PartialEq)]
struct Spelt {
    lawyer: Lawyer,
    firm: Option<String>,
    specialities: Vec<(u32, u32)>,
    regions: BTreeSet<String>,
    bonds: Vec<Bonds>,
    busy: Vec<(i32, i32)>,
    languages: BTreeSet<String>,
    capacity: Option<u32>,
    letters: [u64; 2],
}

fn few<'a, T: Copy + 'a>(items: impl Iterator<Item = (u32, &'a T)>, row: Row<'_>) -> Vec<T> {
    items
        .filter_map(|(number, item)| (number == row.number()).then_some(*item))
        .collect()
}

fn spelt(table: &Table, row: Row<'_>) -> Spelt {
    let numbers = &table.numbers;
    let languages = numbers.languages.codes().iter().enumerate().take(64);
    Spelt {
        lawyer: row.lawyer().clone(),
        firm: row
            .firm()
            .map(|firm| numbers.firms.codes()[firm as usize].to_string()),
        specialities: row
            .specialities()
            .iter()
            .map(|s| (s.node, s.evidence))
            .collect(),
        regions: numbers.served.codes()[row.served()]
            .iter()
            .flatten()
            .map(|r| numbers.regions.codes()[*r as usize].to_string())
            .collect(),
        bonds: few(table.affiliated(), row),
        busy: few(table.busy(), row),
        languages: languages
            .filter(|(i, _)| row.languages() >> i & 1 == 1)
            .map(|(_, code)| code.to_string())
            .collect(),
        capacity: row.capacity(),
        letters: row.letters(),
    }
}

/// Whether the table holds exactly these profiles, each as a table of its own would hold it.
fn holds(ground: &Ground, table: &Table, expected: &BTreeMap<u32, Arc<Lawyer>>) {
    assert_eq!(table.len(), expected.len());
    let mut seen = BTreeSet::new();
    for row in table.rows() {
        assert!(
            seen.insert(row.lawyer().id().clone()),
            "{} stands twice",
            row.lawyer().id()
        );
        assert_eq!(table.number(row.lawyer().id().as_str()), Some(row.number()));
    }
    assert_eq!(seen.len(), expected.len());
    for lawyer in expected.values() {
        let mut alone = Table::new();
        alone.put(lawyer, ground.terms());
        let id = lawyer.id().as_str();
        let number = table.number(id).unwrap_or_else(|| panic!("{id} is lost"));
        assert_eq!(
            spelt(table, table.row(number)),
            spelt(&alone, alone.row(0)),
            "{id}"
        );
        assert_eq!(table.lawyer(id), Some(lawyer.as_ref()));
    }
}

#[test]
fn chunks_are_filled_one_after_the_other() {
    let ground = Ground::new();
    let mut table = Table::new();
    let mut expected = BTreeMap::new();
    let rows = u32::try_from(CHUNK_ROWS).unwrap();
    for id in 0..2 * rows + 3 {
        let profile = lawyer(id, id % 31);
        table.put(&profile, ground.terms());
        expected.insert(id, profile);
    }
    assert_eq!(table.chunks.len(), 3);
    holds(&ground, &table, &expected);
    let before = (table.clone(), expected.clone());
    // Every third goes, across the chunks; what is put in later takes their rows.
    for id in (0..2 * rows + 3).step_by(3) {
        table.remove(&format!("L-{id}"));
        expected.remove(&id);
    }
    holds(&ground, &table, &expected);
    for id in 0..300 {
        let profile = lawyer(10_000 + id, 40 + id % 7);
        table.put(&profile, ground.terms());
        expected.insert(10_000 + id, profile);
    }
    assert_eq!(table.chunks.len(), 3, "emptied rows are used again");
    holds(&ground, &table, &expected);
    holds(&ground, &before.0, &before.1);
}

#[test]
fn who_is_not_there_is_not_found() {
    let ground = Ground::new();
    let mut table = Table::new();
    assert_eq!(
        (table.len(), table.rows().count(), table.number("L-1")),
        (0, 0, None)
    );
    table.remove("L-1");
    table.put(&lawyer(1, 3), ground.terms());
    table.remove("L-2");
    table.remove("L-1");
    table.remove("L-1");
    assert_eq!(
        (table.len(), table.rows().count(), table.number("L-1")),
        (0, 0, None)
    );
    assert!(table.lawyer("L-1").is_none());
}

#[test]
fn firms_are_put_in_and_taken_out() {
    let mut table = Table::new();
    let firm = |text: &str| Arc::new(Firm::from_json(text).unwrap());
    table.put_firm(&firm(r#"{"id": "F-2"}"#));
    table.put_firm(&firm(r#"{"id": "F-1"}"#));
    let before = table.clone();
    table.put_firm(&firm(r#"{"id": "F-1", "region": "320302"}"#));
    table.remove_firm("F-2");
    table.remove_firm("F-3");
    assert_eq!(
        table.firms().map(|f| f.id().as_str()).collect::<Vec<_>>(),
        ["F-1"]
    );
    assert!(table.firm("F-1").unwrap().region().is_some());
    assert_eq!(
        before.firms().map(|f| f.id().as_str()).collect::<Vec<_>>(),
        ["F-1", "F-2"]
    );
    assert!(before.firm("F-1").unwrap().region().is_none());
}

#[test]
fn a_change_leaves_the_chunks_it_does_not_touch_shared() {
    let ground = Ground::new();
    let mut table = Table::new();
    let rows = u32::try_from(CHUNK_ROWS).unwrap();
    for id in 0..3 * rows {
        table.put(&lawyer(id, 0), ground.terms());
    }
    let before = table.clone();
    table.put(&lawyer(rows + 5, 9), ground.terms());
    let shared: Vec<bool> = before
        .chunks
        .iter()
        .zip(&table.chunks)
        .map(|(a, b)| Arc::ptr_eq(a, b))
        .collect();
    assert_eq!(shared, [true, false, true]);
    let shards = before
        .ids
        .iter()
        .zip(&table.ids)
        .filter(|(a, b)| !Arc::ptr_eq(a, b))
        .count();
    assert_eq!(shards, 0, "a known id moves in no shard");
}

/// Whether every row that there is holds a lawyer.
fn has_no_gap(table: &Table) -> bool {
    let rows: usize = table.chunks.iter().map(|chunk| chunk.len()).sum();
    rows == table.len()
}

#[derive(Clone, Debug)]
enum Operation {
    Put(u32, u32),
    Remove(u32),
    Snapshot,
    MarkSorted,
}

fn operations() -> impl Strategy<Value = Vec<Operation>> {
    let operation = prop_oneof![
        5 => (0..24_u32, 0..60_u32).prop_map(|(id, variety)| Operation::Put(id, variety)),
        3 => (0..24_u32).prop_map(Operation::Remove),
        1 => Just(Operation::Snapshot),
        1 => Just(Operation::MarkSorted),
    ];
    prop::collection::vec(operation, 0..80)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_changes_leave_what_a_plain_map_holds(operations in operations()) {
        let ground = Ground::new();
        let mut table = Table::new();
        let mut expected = BTreeMap::new();
        let mut snapshots = Vec::new();
        let mut sorted = false;
        for operation in operations {
            match operation {
                Operation::Put(id, variety) => {
                    let profile = lawyer(id, variety);
                    table.put(&profile, ground.terms());
                    expected.insert(id, profile);
                }
                Operation::Remove(id) => {
                    table.remove(&format!("L-{id}"));
                    expected.remove(&id);
                }
                Operation::Snapshot => snapshots.push((table.clone(), expected.clone())),
                // A build marks its rows once, before anything is taken out.
                Operation::MarkSorted if !sorted && has_no_gap(&table) => {
                    sorted = true;
                    table.mark_sorted();
                }
                Operation::MarkSorted => {}
            }
        }
        holds(&ground, &table, &expected);
        for (table, expected) in &snapshots {
            holds(&ground, table, expected);
        }
    }
}
