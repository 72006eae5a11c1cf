//! Builds a nation-wide roster, writes its facts for a peer, and then ranks on request: the peer's script
//! alternates its own queries with these, so that both meet the same moments of the machine.
//!
//! Arguments: number of lawyers, folder for the columns. On standard input: `rank QUERY` gives the
//! nanoseconds of one ranking, `result QUERY` the ranking itself. Queries count from 0.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::{self, BufRead as _, Write as _};
use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs};

use dianyuan::calibration::Calibration;
use dianyuan::wire::Json;
use dianyuan::{Case, Engine, RankOptions, Ranking};
use dianyuan_benches::nation::{Nation, SEED};
use dianyuan_benches::peers::{Scope, export, queries};

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let size = arguments.next().and_then(|size| size.parse().ok());
    let size =
        size.ok_or_else(|| io::Error::other("the first argument is the number of lawyers"))?;
    let folder = arguments.next().map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("the second argument is a folder"))?;

    let before = resident_bytes();
    let roster = Nation::new(SEED, size).roster();
    let with_roster = resident_bytes();
    let policy = Scope::Nation.policy();
    let day = dianyuan_benches::nation::DAY.parse().expect("a day");
    let started = Instant::now();
    let calibration = Calibration::fit(&roster, &policy, day).expect("a fit");
    let fit = started.elapsed();
    let started = Instant::now();
    let nation = Engine::new(&roster, &policy, &calibration).expect("known causes");
    let build = started.elapsed();
    let with_engine = resident_bytes();
    let city = dianyuan_benches::peers::engine(&roster, Scope::City);

    let engines = [(Scope::City, &city), (Scope::Nation, &nation)];
    let mut asked: Vec<(&Engine, Case)> = Vec::new();
    let mut parameters = Vec::new();
    for (scope, engine) in engines {
        for query in queries() {
            parameters.push(query.parameters(engine, scope));
            asked.push((engine, query.case));
        }
    }
    export(&folder, &roster, &policy, &calibration)?;
    fs::write(
        folder.join("queries.json"),
        Json::Array(parameters).to_canonical(),
    )?;

    let per_lawyer = |bytes: u64| Json::from(bytes / u64::from(size));
    let nanoseconds =
        |time: std::time::Duration| Json::from(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
    let rows: BTreeMap<String, u32> = (0..)
        .zip(roster.lawyers())
        .map(|(row, lawyer)| (lawyer.id().to_string(), row))
        .collect();
    drop(roster);
    let mut out = io::stdout().lock();
    let figures = Json::object([
        ("lawyers", Json::from(size)),
        ("fit_ns", nanoseconds(fit)),
        ("build_ns", nanoseconds(build)),
        (
            "profile_bytes",
            per_lawyer(with_roster.saturating_sub(before)),
        ),
        (
            "engine_bytes",
            per_lawyer(with_engine.saturating_sub(with_roster)),
        ),
        ("column_bytes", per_lawyer(nation.column_bytes() as u64)),
    ]);
    writeln!(out, "{figures}")?;
    out.flush()?;

    let options = RankOptions::new();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (verb, query) = line.split_once(' ').unwrap_or_default();
        let (engine, case) = &asked[query.parse::<usize>().map_err(io::Error::other)?];
        let started = Instant::now();
        let ranking =
            black_box(engine.rank(black_box(case), &options)).map_err(io::Error::other)?;
        let took = started.elapsed();
        match verb {
            "rank" => writeln!(out, "{}", took.as_nanos())?,
            _ => writeln!(out, "{}", result(&ranking, &rows, engine))?,
        }
        out.flush()?;
    }
    Ok(())
}

/// Row, points and waiting day of every candidate, and the excluded by code.
fn result(ranking: &Ranking, rows: &BTreeMap<String, u32>, engine: &Engine) -> Json<'static> {
    let candidates = ranking.candidates().iter().map(|candidate| {
        let id = candidate.lawyer.as_str();
        let lawyer = engine.lawyer(id).expect("a candidate is on the roster");
        let last = lawyer
            .caseload()
            .and_then(|load| load.last_appointed())
            .copied();
        let waiting = last.or_else(|| lawyer.joined());
        let waiting = waiting.map_or(i32::MAX, dianyuan::Date::day_number);
        Json::Array(vec![
            Json::from(rows[id]),
            Json::from(candidate.points.unwrap_or_default()),
            Json::Int(waiting.into()),
        ])
    });
    let counts = ranking.excluded_by_code().iter();
    let counts = counts.map(|count| (count.code.as_str().into(), Json::from(count.count)));
    Json::object([
        ("candidates", Json::Array(candidates.collect())),
        ("excluded", Json::Object(counts.collect())),
    ])
}

/// Memory that this process holds, where the system tells; else 0.
fn resident_bytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kibibytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kibibytes.unwrap_or_default() * 1_024
}
