//! What can go wrong beside a refusal.

/// Why a command has no answer. Nothing of it was stored, unless the database failed while it committed: then the
/// same command again finds its events, and is not done twice.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// The database failed.
    #[error("the database: {0}")]
    Database(#[from] rusqlite::Error),
    /// What the table holds is no stream: an event is missing, changed, or of another version.
    #[error("the stream: {0}")]
    Stream(#[from] dianyuan::Error),
    /// Others were faster each time.
    #[error("others came first {tries} times; the command changed nothing and may be sent again")]
    TooManyTries {
        /// How often it was tried.
        tries: u32,
    },
}
