//! An instance as one file that `NumPy` reads without parsing.
//!
//! Little-endian throughout: the eight bytes `dyassign`, then 32-bit numbers: how many cases, how many lawyers, where
//! each case's candidates start (one entry more than cases, the last is the number of candidates), the candidates'
//! lawyers, their scores in micro-units, and the seats of each lawyer.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write as _};
use std::path::Path;

use super::instance::Instance;

const MARK: [u8; 8] = *b"dyassign";

impl Instance {
    /// Writes the file.
    ///
    /// # Errors
    /// What the file system says.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        file.write_all(&MARK)?;
        for count in [self.cases(), self.maximums.len()] {
            let count = u32::try_from(count).map_err(io::Error::other)?;
            file.write_all(&count.to_le_bytes())?;
        }
        for numbers in [&self.starts, &self.lawyers, &self.scores, &self.maximums] {
            for number in numbers {
                file.write_all(&number.to_le_bytes())?;
            }
        }
        file.flush()
    }

    /// Reads the file.
    ///
    /// # Errors
    /// What the file system says, and a file that is not of this kind.
    pub fn read(path: &Path) -> io::Result<Self> {
        let mut file = BufReader::with_capacity(1 << 20, File::open(path)?);
        let mut mark = [0; MARK.len()];
        file.read_exact(&mut mark)?;
        if mark != MARK {
            let found = String::from_utf8_lossy(&mark).into_owned();
            return Err(io::Error::other(format!(
                "{}: starts with `{found}` instead of `dyassign`",
                path.display()
            )));
        }
        let counts = numbers(&mut file, 2)?;
        let starts = numbers(&mut file, counts[0] as usize + 1)?;
        let edges = starts.last().copied().unwrap_or_default() as usize;
        Ok(Self {
            lawyers: numbers(&mut file, edges)?,
            scores: numbers(&mut file, edges)?,
            maximums: numbers(&mut file, counts[1] as usize)?,
            starts,
        })
    }
}

fn numbers(file: &mut impl Read, count: usize) -> io::Result<Vec<u32>> {
    let mut numbers = Vec::with_capacity(count);
    let mut bytes = [0; 4];
    for _ in 0..count {
        file.read_exact(&mut bytes)?;
        numbers.push(u32::from_le_bytes(bytes));
    }
    Ok(numbers)
}
