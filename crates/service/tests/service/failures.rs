//! A database that fails in the middle, a storm of others, and rows that somebody changed.

use dianyuan::choice::Event;
use dianyuan_service::{Answer, ServiceError, Store};

use crate::audit::audit;
use crate::scene::{STREAM, agency, command, folder, minute, receive, service, want};

fn events(answer: Answer) -> Vec<Event> {
    match answer {
        Answer::Done { events, .. } => events,
        other => panic!("{other:?}"),
    }
}

/// A choice leads to several events. If the database fails at any of them, none is stored, and the same command then
/// leads to the same events as if nothing had been.
#[test]
fn a_failure_in_the_middle_of_a_command_loses_nothing_and_leaves_nothing() {
    let file = folder("middle").join("events.db");
    let agency = agency(2);
    let mut service = service(&file, &agency);
    service.run(&command(&receive(0)), &minute(0)).unwrap();
    let want = command(&want("w-1", 0));
    for seq in [2, 3] {
        let fail = format!(
            "CREATE TEMP TRIGGER fail BEFORE INSERT ON events WHEN NEW.seq = {seq}
             BEGIN SELECT RAISE(ABORT, 'the disk is on fire'); END"
        );
        service.store().connection().execute_batch(&fail).unwrap();
        let error = service.run(&want, &minute(1)).unwrap_err();
        assert!(error.to_string().contains("on fire"), "{error}");
        assert_eq!(service.store().after(0).unwrap().len(), 1);
        assert_eq!(service.ledger().seq(), 1);
        let mend = "DROP TRIGGER fail";
        service.store().connection().execute_batch(mend).unwrap();
    }
    let done = events(service.run(&want, &minute(1)).unwrap());
    assert_eq!(done.len(), 2, "chosen and held: {done:?}");
    assert_eq!(audit(service.store().connection()), *service.ledger());
}

/// The file may not grow: the database's own error for a full disk.
#[test]
fn a_full_disk_loses_nothing() {
    let file = folder("full").join("events.db");
    let most = 400;
    let agency = agency(most);
    let mut service = service(&file, &agency);
    let limit = |pages: u32| format!("PRAGMA max_page_count = {pages}");
    let set = |store: &Store, pages| {
        let found = store
            .connection()
            .query_row(&limit(pages), [], |row| row.get(0));
        let _: u32 = found.unwrap();
    };
    set(service.store(), 8);
    let mut stored = 0;
    let error = (0..most).find_map(|case| {
        let received = service.run(&command(&receive(case)), &minute(case));
        stored += usize::from(received.is_ok());
        received.err()
    });
    let error = error.expect("eight pages are soon full");
    assert!(error.to_string().contains("full"), "{error}");
    let before = service.store().after(0).unwrap().len() as u64;
    assert_eq!(before, service.ledger().seq(), "whole commands");
    set(service.store(), 100_000);
    let mut next = 1;
    for case in 0..most {
        let answer = service
            .run(&command(&receive(case)), &minute(case))
            .unwrap();
        match answer {
            Answer::Repeated { seq, events } => {
                assert!(case < stored && seq == next, "case {case} at {seq}");
                next += events;
            }
            Answer::Done { events, .. } => {
                assert!(case >= stored && events[0].seq() == next, "case {case}");
                next += events.len() as u64;
            }
            Answer::Refused(refusal) => panic!("case {case}: {refusal}"),
        }
    }
    assert_eq!(
        audit(service.store().connection()).state().cases().count(),
        most
    );
}

/// Somebody always comes first: after so many tries the service says so, and nothing is stored.
#[test]
fn a_storm_of_others_ends_with_a_clear_error() {
    let file = folder("storm").join("events.db");
    let agency = agency(9);
    let mut other = service(&file, &agency);
    let mut service = service(&file, &agency).with_tries(3);
    // A number that is taken in a row that no reader of the stream sees yet.
    let hide = "CREATE TEMP TRIGGER storm BEFORE INSERT ON events
        BEGIN INSERT INTO events VALUES (NEW.stream, NEW.seq, 'storm', '{}'); END";
    service.store().connection().execute_batch(hide).unwrap();
    let error = service.run(&command(&receive(0)), &minute(0)).unwrap_err();
    assert!(
        matches!(error, ServiceError::TooManyTries { tries: 3 }),
        "{error}"
    );
    assert!(error.to_string().starts_with("others came first 3 times"));
    assert_eq!(service.store().after(0).unwrap(), Vec::<String>::new());
    other.run(&command(&receive(0)), &minute(0)).unwrap();
    assert_eq!(audit(other.store().connection()).seq(), 1);
}

#[test]
fn a_row_that_somebody_changed_or_took_away_is_found() {
    let file = folder("changed").join("events.db");
    let agency = agency(3);
    let mut service = service(&file, &agency);
    for case in 0..3 {
        service
            .run(&command(&receive(case)), &minute(case))
            .unwrap();
    }
    for change in [
        "UPDATE events SET event = replace(event, 'C-0', 'C-9') WHERE seq = 1",
        "DELETE FROM events WHERE seq = 2",
    ] {
        let connection = service.store().connection();
        connection.execute_batch("BEGIN").unwrap();
        connection.execute_batch(change).unwrap();
        let lines = service.store().after(0).unwrap();
        let found = dianyuan::choice::Ledger::replay(STREAM, &lines.join("\n"));
        assert!(found.is_err(), "{change}");
        connection.execute_batch("ROLLBACK").unwrap();
    }
    audit(service.store().connection());
}
