//! Writes what `benches/faces/stop.c` reads: `stop_inputs FOLDER LAWYERS YEAR_CASES`.
//!
//! A nation-wide roster as JSON Lines and as one array, a case and a policy by which everyone is asked, the events of the
//! city's year, and the tables of 20,000 cases and 2,000 lawyers.

use std::path::PathBuf;
use std::{env, fs, io};

use dianyuan_benches::assign::{self, Family, Instance, Size};
use dianyuan_benches::nation::{self, Nation};
use dianyuan_benches::peers::{Scope, queries};
use dianyuan_benches::year::{self, Way};
use dianyuan_benches::{to_line, to_lines};

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let usage = || io::Error::other("usage: stop_inputs FOLDER LAWYERS YEAR_CASES");
    let folder = PathBuf::from(arguments.next().ok_or_else(usage)?);
    let mut number = || arguments.next().and_then(|number| number.parse().ok());
    let (lawyers, year_cases) = number().zip(number()).ok_or_else(usage)?;
    fs::create_dir_all(&folder)?;

    let nation = Nation::new(nation::SEED, lawyers);
    let firms: Vec<_> = nation.firms().collect();
    let lines = to_lines(&firms) + &to_lines(&nation.lawyers().collect::<Vec<_>>());
    fs::write(folder.join("roster.jsonl"), &lines)?;
    let array = lines.trim_end().replace('\n', ",\n");
    fs::write(folder.join("roster.json"), format!("[{array}]"))?;
    drop((array, lines));
    let case = to_line(&queries()[0].case);
    fs::write(folder.join("case.json"), case)?;
    let policy = Scope::Nation.policy().to_json().to_canonical();
    fs::write(folder.join("policy.toml"), policy)?;
    fs::write(folder.join("day.txt"), nation::DAY)?;

    let events = year::events(Way::Choice, year::SEED, year_cases);
    fs::write(folder.join("events.jsonl"), events)?;
    let size = Size::named("20k").expect("a size of this name");
    Instance::new(assign::SEED, Family::Tight, size).write_tables(&folder)
}
