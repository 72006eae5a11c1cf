//! What functions of C read beside the texts that the targets of Rust read.

use dianyuan_tests::fixture;
use serde_json::Value;

use super::world::NOW;

/// Texts, each of which is mutated by itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    pub(crate) lawyer: Vec<u8>,
    pub(crate) before: Vec<u8>,
    pub(crate) after: Vec<u8>,
    pub(crate) before_roster: Vec<u8>,
    pub(crate) after_roster: Vec<u8>,
    pub(crate) query: Vec<u8>,
    pub(crate) changes: Vec<u8>,
    pub(crate) events: Vec<u8>,
    pub(crate) more_events: Vec<u8>,
    pub(crate) command: Vec<u8>,
    pub(crate) now: Vec<u8>,
    pub(crate) case_id: Vec<u8>,
    pub(crate) record: Vec<u8>,
    pub(crate) edges: Vec<u8>,
    pub(crate) lawyers: Vec<u8>,
    pub(crate) cases: Vec<u8>,
    pub(crate) groups: Vec<u8>,
    pub(crate) result: Vec<u8>,
    /// What structs of options are made from, and whether events are chained anew.
    pub(crate) shape: Vec<u8>,
    /// Events before the command, which are not mutated.
    pub(crate) before_command: Vec<u8>,
}

/// The tables of the fixture.
pub(crate) fn tables() -> Texts {
    let table = |name: &str| fixture(&format!("assign/{name}.csv")).into_bytes();
    Texts {
        edges: table("edges"),
        lawyers: table("lawyers"),
        cases: table("cases"),
        groups: table("groups"),
        ..Texts::default()
    }
}

/// Texts that fit each other, another choice for each index.
pub(crate) fn texts(index: usize) -> Texts {
    let pick = |choices: &[&str]| choices[index % choices.len()].as_bytes().to_vec();
    let commands = fixture("choice/commands.jsonl");
    let commands: Vec<Value> = commands
        .lines()
        .map(|line| serde_json::from_str(line).expect("a fixture is JSON"))
        .collect();
    let command = &commands[index % commands.len()];
    let id = command["command"]["id"].as_str().unwrap_or_default();
    let events = fixture("choice/events.jsonl");
    let events: Vec<&str> = events.lines().collect();
    // The ledger as it was before the command: what came of it has its id.
    let of_command = format!("\"id\":\"{id}\"");
    let done = events.iter().position(|event| event.contains(&of_command));
    let done = done.unwrap_or(events.len());
    let ranking = fixture("ranking.json");
    let record = fixture("choice/record.json");
    let is_record = index % 4 == 3;
    let roster = |name: &str| {
        if index.is_multiple_of(2) {
            fixture(name).into_bytes()
        } else {
            Vec::new()
        }
    };
    let compared = if is_record { &record } else { &ranking };
    Texts {
        lawyer: pick(&["lawyer-gao", "lawyer-example", "L-1", "nobody"]),
        before: compared.clone().into_bytes(),
        after: compared.clone().into_bytes(),
        before_roster: roster("roster.jsonl"),
        after_roster: roster("roster-after.jsonl"),
        query: pick(&[
            r#"{"name": "张三", "most": 3}"#,
            r#"{"firm": "F-3", "cause": "civil:7.19"}"#,
            r#"{"firm_name": "律师事务所", "region": "320300"}"#,
            "{}",
        ]),
        changes: pick(&[
            &fixture("choice/changes.jsonl"),
            &fixture("examples/change.json"),
            r#"{"type": "remove_lawyer", "id": "L-1"}"#,
            r#"[{"type": "remove_firm", "id": "F-1"}, {"type": "remove_lawyer", "id": "L-2"}]"#,
        ]),
        events: events[..events.len() - index % 7].join("\n").into_bytes(),
        more_events: events[done..].join("\n").into_bytes(),
        before_command: events[..done].join("\n").into_bytes(),
        command: command["command"].to_string().into_bytes(),
        now: command["now"].as_str().unwrap_or(NOW).as_bytes().to_vec(),
        case_id: pick(&["C-1", "C-2", "C-3", "C-4"]),
        record: record.into_bytes(),
        result: fixture("assign/result.json").into_bytes(),
        shape: format!("{index}").into_bytes(),
        ..tables()
    }
}
