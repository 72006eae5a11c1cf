//! Ranks through the core itself, on request, for comparison with the same through C and Java.
//!
//! `rank_face write FOLDER SIZE` writes the inputs that every face reads: up to 300 lawyers of the synthetic city, or
//! a larger nation-wide roster. `rank_face serve FOLDER` reads them and answers lines on standard input as `benches/faces/rank.c`
//! does; a number after the folder is how many places a ranking has, by default 5.

use std::hint::black_box;
use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
use dianyuan_benches::city::{City, POLICY};
use dianyuan_benches::nation::{self, Nation};
use dianyuan_benches::peers::{Scope, queries};
use dianyuan_benches::{city, to_lines};

/// Lawyers of the city.
const CITY: u32 = 300;
/// Places of a ranking.
const TOP: usize = 5;
/// The day on which its roster is looked at: the cases have come in by then.
const CITY_DAY: &str = "2026-11-22";

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", folder, size] => write(
            &PathBuf::from(folder),
            size.parse().map_err(io::Error::other)?,
        ),
        ["serve", folder] => serve(&PathBuf::from(folder), TOP),
        ["serve", folder, top] => serve(
            &PathBuf::from(folder),
            top.parse().map_err(io::Error::other)?,
        ),
        _ => Err(io::Error::other(
            "usage: rank_face write FOLDER SIZE | rank_face serve FOLDER [TOP]",
        )),
    }
}

fn write(folder: &Path, size: u32) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (roster, cases, policy, day) = if size <= CITY {
        let mut city = City::generate(city::SEED);
        city.lawyers.truncate(size as usize);
        let roster = to_lines(&city.firms) + &to_lines(&city.lawyers);
        (roster, to_lines(&city.cases), POLICY.to_owned(), CITY_DAY)
    } else {
        let nation = Nation::new(nation::SEED, size);
        let firms: Vec<_> = nation.firms().collect();
        let lawyers: Vec<_> = nation.lawyers().collect();
        let cases: Vec<_> = queries().into_iter().map(|query| query.case).collect();
        let policy = Scope::City.policy().to_json().to_canonical();
        let roster = to_lines(&firms) + &to_lines(&lawyers);
        (roster, to_lines(&cases), policy, nation::DAY)
    };
    fs::write(folder.join("roster.jsonl"), roster)?;
    fs::write(folder.join("cases.jsonl"), cases)?;
    fs::write(folder.join("policy.toml"), policy)?;
    fs::write(folder.join("day.txt"), day)
}

/// The engine and the cases of a folder.
fn read(folder: &Path) -> Result<(Engine, Vec<Case>), dianyuan::Error> {
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    let roster = Roster::from_json(&text("roster.jsonl"), &Causes::official())?;
    let policy = Policy::from_text(&text("policy.toml"))?;
    let calibration = Calibration::fit(&roster, &policy, text("day.txt").parse()?)?;
    let cases = Case::many_from_json(&text("cases.jsonl"))?;
    Ok((Engine::new(&roster, &policy, &calibration)?, cases))
}

fn serve(folder: &Path, top: usize) -> io::Result<()> {
    let (engine, cases) = read(folder).map_err(io::Error::other)?;
    let options = RankOptions::new().top(top).excluded(0);
    let mut out = io::stdout().lock();
    let mut turns = cases.iter().cycle();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (verb, number) = line.split_once(' ').unwrap_or((&line, "0"));
        let number: usize = number.parse().map_err(io::Error::other)?;
        let asked = turns.by_ref().take(number);
        let start = Instant::now();
        let sum: u64 = match verb {
            "places" => asked.map(|case| places(&engine, case, &options)).sum(),
            "json" => asked
                .map(|case| json(&engine, case, &options).len() as u64)
                .sum(),
            _ => {
                for case in turns.by_ref().take(cases.len()) {
                    writeln!(out, "{}", json(&engine, case, &options))?;
                }
                out.flush()?;
                continue;
            }
        };
        writeln!(out, "{} {sum}", start.elapsed().as_nanos())?;
        out.flush()?;
    }
    Ok(())
}

/// Everything that stands at the places, added up.
fn places(engine: &Engine, case: &Case, options: &RankOptions) -> u64 {
    let ranking = engine.rank(black_box(case), options).expect("a known case");
    let candidates = ranking.candidates().iter().map(|candidate| {
        let parts = candidate.contributions.iter();
        let parts: u64 = parts
            .map(|part| u64::from(part.points) + u64::from(part.value))
            .sum();
        candidate.lawyer.as_str().len() as u64
            + u64::from(candidate.place)
            + u64::from(candidate.points.unwrap_or_default())
            + parts
    });
    black_box(candidates.sum())
}

fn json(engine: &Engine, case: &Case, options: &RankOptions) -> String {
    let ranking = engine.rank(black_box(case), options).expect("a known case");
    black_box(ranking.to_json())
}
