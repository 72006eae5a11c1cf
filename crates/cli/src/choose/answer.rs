//! What is written for each command: one JSON object, or a readable line for each event.

use std::io::{self, Write as _};

use dianyuan::agency::Agency;
use dianyuan::choice::{Command, Decided, Ledger, Refusal, answer_json};
use dianyuan::model::Instant;
use dianyuan::wire::Json;
use dianyuan::{Error, ErrorKind, Problem};

use super::told::Told;
use crate::failure::Failure;
use crate::language::Language;

/// Writes answers, each as soon as it is true.
pub(super) struct Answers<'a> {
    /// The language of readable lines; JSON where there is none.
    language: Option<Language>,
    agency: &'a Agency,
    out: io::Stdout,
}

impl<'a> Answers<'a> {
    pub(super) fn new(language: Option<Language>, agency: &'a Agency) -> Self {
        let out = io::stdout();
        Self {
            language,
            agency,
            out,
        }
    }

    /// The language of readable lines; `None` for JSON.
    pub(super) fn language(&self) -> Option<Language> {
        self.language
    }

    /// What a command led to, by the state before it.
    pub(super) fn of(
        &self,
        before: &Ledger,
        command: &Command,
        decided: &Result<Decided, Refusal>,
        now: &Instant,
    ) -> String {
        match self.language {
            None => answer_json(command, decided).to_canonical() + "\n",
            Some(language) => Told {
                language,
                agency: self.agency,
                now,
            }
            .answer(before, command, decided),
        }
    }

    /// Answers a line that is no command.
    pub(super) fn faulty(&self, row: u64, error: &Error) -> Result<(), Failure> {
        let text = match self.language {
            None => {
                let problems = error.problems().iter().cloned();
                let problems = problems.map(|problem| problem.at_row(row)).collect();
                let error = Json::Raw(Error::new(error.kind(), problems).to_json().into());
                Json::object([("row", Json::from(row)), ("error", error)]).to_canonical() + "\n"
            }
            Some(language) => {
                let problems = error.problems().iter().cloned();
                let problems = problems.map(|problem| Problem {
                    row: None,
                    ..problem
                });
                let problems: Vec<String> = problems.map(|problem| problem.to_string()).collect();
                language.no_command(row, &problems.join("; ")) + "\n"
            }
        };
        self.write(&text)
    }

    /// Writes an answer, and does not go on before whoever reads has it.
    pub(super) fn write(&self, answer: &str) -> Result<(), Failure> {
        let mut out = self.out.lock();
        let written = out.write_all(answer.as_bytes());
        written.and_then(|()| out.flush()).map_err(|error| {
            let expected =
                "somebody who reads the answers; commands that were sent may be sent again";
            let problem = Problem::new("cannot_answer", "", error.to_string(), expected);
            Failure::of("stdout", Error::one(ErrorKind::Request, problem))
        })
    }
}
