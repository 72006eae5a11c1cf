//! How a command ends: its text on standard output, or its errors on standard error, and the exit status.

use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

use crate::failure::Failure;

/// A result, made completely before any of it is written.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) text: String,
    /// Whether something is left over: a case without a lawyer, a finding.
    pub(crate) is_lacking: bool,
}

impl Outcome {
    pub(crate) fn done(text: String) -> Self {
        let is_lacking = false;
        Self { text, is_lacking }
    }
}

/// Writes the result or the errors, never both.
pub(crate) fn finish(result: Result<Outcome, Failure>, as_json: bool) -> ExitCode {
    let (written, code) = match result {
        Ok(outcome) => {
            let mut out = io::stdout().lock();
            let written = out.write_all(outcome.text.as_bytes());
            (
                written.and_then(|()| out.flush()),
                u8::from(outcome.is_lacking),
            )
        }
        Err(failure) => {
            let text = if as_json {
                failure.to_json()
            } else {
                failure.to_text()
            };
            // Where errors can't be written, the exit status still tells.
            (io::stderr().lock().write_all(text.as_bytes()).or(Ok(())), 2)
        }
    };
    match written {
        // Whoever reads has seen enough, as `head` does.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let text = format!("dianyuan: cannot write the result: {error}\n");
            let _ = io::stderr().lock().write_all(text.as_bytes());
            ExitCode::from(2)
        }
        _ => ExitCode::from(code),
    }
}
