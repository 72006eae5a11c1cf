//! Makes an instance of a family for everybody, and solves it with dianyuan on request: the script that compares
//! alternates peers' turns with these.
//!
//! `assign_beside write FAMILY SIZE FOLDER` writes `instance.bin`, and up to 100,000 cases the tables too.
//! `assign_beside serve FOLDER` answers lines of standard input, each with a line of JSON: `build` makes the
//! problem from the arrays, `solve` solves it, `check` checks the result, `read` makes the problem from the tables once
//! more, which has to be the same.

use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use dianyuan::assign::{
    AssignOptions, Assignment, Level, Observer, Problem, Stage, check, optimal,
};
use dianyuan::wire::Json;
use dianyuan_benches::assign::{Family, Instance, SEED, Size, read_tables};

/// Tables of more cases would be read for minutes and take a gigabyte.
const MOST_IN_TABLES: u32 = 100_000;

const INSTANCE: &str = "instance.bin";

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", family, size, folder] => {
            let family = Family::named(family).ok_or_else(|| unknown("family", family))?;
            let size = Size::named(size).ok_or_else(|| unknown("size", size))?;
            write(family, size, Path::new(folder))
        }
        ["serve", folder] => serve(PathBuf::from(folder)),
        _ => Err(io::Error::other(
            "write FAMILY SIZE FOLDER, or serve FOLDER",
        )),
    }
}

fn unknown(what: &str, found: &str) -> io::Error {
    io::Error::other(format!("there is no {what} `{found}`"))
}

fn write(family: Family, size: Size, folder: &Path) -> io::Result<()> {
    let instance = Instance::new(SEED, family, size);
    instance.write(&folder.join(INSTANCE))?;
    if size.cases <= MOST_IN_TABLES {
        instance.write_tables(folder)?;
    }
    say(&Json::object([
        ("cases", Json::from(size.cases)),
        ("lawyers", Json::from(size.lawyers)),
        ("edges", Json::from(instance.lawyers.len() as u64)),
        ("seats", Json::from(family.seats(size))),
    ]))
}

/// What is there between two requests.
struct Server {
    folder: PathBuf,
    problem: Option<Problem>,
    result: Option<Assignment>,
}

fn serve(folder: PathBuf) -> io::Result<()> {
    let mut server = Server {
        folder,
        problem: None,
        result: None,
    };
    say(&Json::object([(
        "version",
        Json::from(env!("CARGO_PKG_VERSION")),
    )]))?;
    for line in io::stdin().lock().lines() {
        let answer = match line?.as_str() {
            "read" => server.read()?,
            "build" => server.build()?,
            "solve" => server.solve()?,
            "check" => server.check()?,
            other => return Err(unknown("request", other)),
        };
        say(&answer)?;
    }
    Ok(())
}

impl Server {
    fn read(&self) -> io::Result<Json<'static>> {
        let started = Instant::now();
        let problem = read_tables(&self.folder)?;
        let took = started.elapsed();
        if self.problem.as_ref().is_some_and(|built| *built != problem) {
            return Err(io::Error::other(
                "tables and arrays give different problems",
            ));
        }
        Ok(Json::object([("read_ns", nanoseconds(took))]))
    }

    /// The arrays come from the file outside the time, and are gone before anything is solved.
    fn build(&mut self) -> io::Result<Json<'static>> {
        (self.problem, self.result) = (None, None);
        let instance = Instance::read(&self.folder.join(INSTANCE))?;
        let started = Instant::now();
        let problem = instance.problem();
        let took = started.elapsed();
        drop(instance);
        self.problem = Some(problem);
        Ok(Json::object([
            ("build_ns", nanoseconds(took)),
            ("problem_bytes", bytes("VmRSS:")),
        ]))
    }

    fn solve(&mut self) -> io::Result<Json<'static>> {
        self.result = None;
        let problem = self.problem.as_ref().ok_or_else(out_of_turn)?;
        let mut watch = Watch::new();
        let result = optimal(problem, &AssignOptions::new(), &mut watch);
        let took = watch.started.elapsed();
        let peak = bytes("VmHWM:");
        let level = |level| result.worth.0[result.objective.place(level)];
        let whole = |value: i128| {
            u64::try_from(value)
                .map(Json::from)
                .map_err(io::Error::other)
        };
        let answer = Json::object([
            ("solve_ns", nanoseconds(took)),
            ("stages", watch.stages(took)),
            ("peak_bytes", peak),
            ("seats", whole(level(Level::Seats))?),
            ("total", whole(level(Level::Score) / 1_000)?),
            ("hash", Json::from(level(Level::Hash).to_string())),
            ("is_optimal", Json::Bool(result.optimal)),
        ]);
        self.result = Some(result);
        Ok(answer)
    }

    fn check(&self) -> io::Result<Json<'static>> {
        let problem = self.problem.as_ref().ok_or_else(out_of_turn)?;
        let result = self.result.as_ref().ok_or_else(out_of_turn)?;
        let started = Instant::now();
        check(problem, result).map_err(io::Error::other)?;
        Ok(Json::object([("check_ns", nanoseconds(started.elapsed()))]))
    }
}

fn out_of_turn() -> io::Error {
    io::Error::other("`build` comes before `solve`, and `solve` before `check`")
}

/// The first moment of each stage, as seen from outside: the solver has no clock.
struct Watch {
    started: Instant,
    firsts: Vec<(Stage, Duration)>,
}

impl Watch {
    fn new() -> Self {
        Self {
            started: Instant::now(),
            firsts: Vec::new(),
        }
    }

    /// Names and lengths. A stage lasts until the next begins; the first has begun with the work.
    fn stages(&self, end: Duration) -> Json<'static> {
        let starts = (0..self.firsts.len()).map(|at| match at {
            0 => Duration::ZERO,
            _ => self.firsts[at].1,
        });
        let starts: Vec<Duration> = starts.chain([end]).collect();
        let stages = self.firsts.iter().zip(starts.windows(2));
        let stages = stages.map(|((stage, _), span)| {
            let name = format!("{stage:?}").to_lowercase();
            Json::Array(vec![
                Json::from(name),
                nanoseconds(span[1].saturating_sub(span[0])),
            ])
        });
        Json::Array(stages.collect())
    }
}

impl Observer for Watch {
    fn step(&mut self, stage: Stage, _: u64, _: u64, _: u64) -> bool {
        if self.firsts.iter().all(|(known, _)| *known != stage) {
            self.firsts.push((stage, self.started.elapsed()));
        }
        true
    }
}

fn say(answer: &Json<'_>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{answer}")?;
    out.flush()
}

fn nanoseconds(time: Duration) -> Json<'static> {
    Json::from(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX))
}

/// Memory of this process, where the system tells: `VmRSS:` now, `VmHWM:` the most until now.
fn bytes(what: &str) -> Json<'static> {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(what));
    let kibibytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kibibytes.map_or(Json::Null, |kibibytes| Json::from(kibibytes * 1_024))
}
