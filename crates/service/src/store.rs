//! The stream in a table, one row for each event.

use std::path::Path;
use std::time::Duration;

use dianyuan::choice::Event;
use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};

const TABLE: &str = "CREATE TABLE IF NOT EXISTS events (
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (stream, seq)
) WITHOUT ROWID";

/// How long a connection waits for another that is writing.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether events went in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// All of them.
    Stored,
    /// None of them, because somebody else came first with one of their numbers.
    TooLate,
}

/// One connection to the table, and the stream that it is about. Each thread has its own.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    stream: String,
}

impl Store {
    /// Opens a database file, and makes the table where there is none.
    ///
    /// Readers and one writer work side by side (WAL), whoever finds another writing waits, and a commit returns once
    /// it is on the disk.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn open(file: &Path, stream: &str) -> rusqlite::Result<Self> {
        let connection = Connection::open(file)?;
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.execute(TABLE, [])?;
        Ok(Self {
            connection,
            stream: stream.to_owned(),
        })
    }

    /// The stream's name.
    #[must_use]
    pub fn stream(&self) -> &str {
        &self.stream
    }

    /// The connection, for a host's own tables.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Events after a number, in order, each as the JSON that was stored.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn after(&self, seq: u64) -> rusqlite::Result<Vec<String>> {
        let sql = "SELECT event FROM events WHERE stream = ?1 AND seq > ?2 ORDER BY seq";
        let mut query = self.connection.prepare(sql)?;
        let rows = query.query_map(params![self.stream, number(seq)], |row| row.get(0))?;
        rows.collect()
    }

    /// Stores all events or none.
    ///
    /// # Errors
    /// Whatever the database says, except that a number is taken.
    pub fn append(&mut self, events: &[Event]) -> rusqlite::Result<Appended> {
        // Dropped without a commit, it is rolled back.
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let sql = "INSERT INTO events (stream, seq, id, event) VALUES (?1, ?2, ?3, ?4)";
            let mut insert = transaction.prepare(sql)?;
            for event in events {
                let (seq, id) = (number(event.seq()), event.head().id().as_str());
                match insert.execute(params![self.stream, seq, id, event.to_json()]) {
                    Ok(_) => {}
                    Err(error) if is_taken(&error) => return Ok(Appended::TooLate),
                    Err(error) => return Err(error),
                }
            }
        }
        transaction.commit()?;
        Ok(Appended::Stored)
    }
}

/// Numbers of events are far below what SQL counts to.
fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// Whether a row with this key is there already. Other constraints are faults.
fn is_taken(error: &rusqlite::Error) -> bool {
    let taken = [SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE];
    error.sqlite_error().is_some_and(|error| {
        error.code == ErrorCode::ConstraintViolation && taken.contains(&error.extended_code)
    })
}
