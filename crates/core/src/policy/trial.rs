//! Small policy files and their faults, for tests.

use super::Policy;
use crate::error::{Error, ErrorKind};

/// A file with a key, a version and these lines.
pub(super) fn from(rest: &str) -> Result<Policy, Error> {
    Policy::from_text(&format!("id = 'x'\nversion = '1'\n{rest}\n"))
}

/// The paths and codes of its faults; none if it is a policy.
pub(super) fn found(rest: &str) -> Vec<(String, &'static str)> {
    match from(rest) {
        Ok(_) => Vec::new(),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Policy);
            error
                .problems()
                .iter()
                .map(|p| (p.path.clone(), p.code))
                .collect()
        }
    }
}

/// One such fault.
pub(super) fn one(path: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(path.to_owned(), code)]
}
