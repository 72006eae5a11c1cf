//! An instance as the library takes it, and as tables.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use dianyuan::assign::{CaseRow, LawyerRow, Problem, ProblemDraft, Tables};

use super::instance::Instance;

/// Nano-units in a micro-unit.
const NANOS: i64 = 1_000;

/// The files of tables.
const EDGES: &str = "edges.csv";
const LAWYERS: &str = "lawyers.csv";
const CASES: &str = "cases.csv";

impl Instance {
    /// The problem, with ids that sort as the numbers do.
    ///
    /// # Panics
    /// Never: what a seed makes is sound.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let mut draft = ProblemDraft::new();
        draft.reserve_edges(self.lawyers.len());
        let mut id = String::new();
        let mut lawyers = Vec::with_capacity(self.maximums.len());
        for (number, maximum) in self.maximums.iter().enumerate() {
            put_id(&mut id, 'L', number);
            lawyers.push(draft.lawyer(LawyerRow::new(&id, *maximum)));
        }
        for number in 0..self.cases() {
            put_id(&mut id, 'C', number);
            let case = draft.case(CaseRow::new(&id, 1));
            for (lawyer, score) in self.candidates(number) {
                draft.edge_at(case, lawyers[lawyer as usize], i64::from(score) * NANOS);
            }
        }
        draft.build().expect("a generated instance is sound")
    }

    /// Writes the tables of the problem to a folder.
    ///
    /// # Errors
    /// What the file system says.
    pub fn write_tables(&self, folder: &Path) -> io::Result<()> {
        let mut lawyers = BufWriter::new(File::create(folder.join(LAWYERS))?);
        writeln!(lawyers, "lawyer,min,max")?;
        let mut id = String::new();
        for (number, maximum) in self.maximums.iter().enumerate() {
            put_id(&mut id, 'L', number);
            writeln!(lawyers, "{id},0,{maximum}")?;
        }
        lawyers.flush()?;
        let mut cases = BufWriter::new(File::create(folder.join(CASES))?);
        let mut edges = BufWriter::new(File::create(folder.join(EDGES))?);
        writeln!(cases, "case,need")?;
        writeln!(edges, "case,lawyer,score")?;
        let mut lawyer_id = String::new();
        for number in 0..self.cases() {
            put_id(&mut id, 'C', number);
            writeln!(cases, "{id},1")?;
            for (lawyer, score) in self.candidates(number) {
                put_id(&mut lawyer_id, 'L', lawyer as usize);
                let (whole, micros) = (score / 1_000_000, score % 1_000_000);
                writeln!(edges, "{id},{lawyer_id},{whole}.{micros:06}")?;
            }
        }
        cases.flush()?;
        edges.flush()
    }
}

/// The problem that tables in a folder describe.
///
/// # Errors
/// What the file system says, and every fault of the tables.
pub fn read_tables(folder: &Path) -> io::Result<Problem> {
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let (edges, lawyers, cases) = (read(EDGES)?, read(LAWYERS)?, read(CASES)?);
    let tables = Tables {
        edges: &edges,
        lawyers: &lawyers,
        cases: &cases,
        groups: None,
    };
    Problem::from_tables(&tables).map_err(io::Error::other)
}

fn put_id(id: &mut String, letter: char, number: usize) {
    id.clear();
    write!(id, "{letter}-{number:07}").expect("a String takes any text");
}
