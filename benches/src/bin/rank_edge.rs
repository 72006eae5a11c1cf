//! What the C functions add to a ranking, in one process: `rank_edge FOLDER ROUNDS`.
//!
//! Between processes the same code takes some per cent more or less time by where it lies in memory, and that is more than
//! the C functions take. Here both ways go through the same machine code of the core, call by call in turn. The folder
//! is one that `rank_face write` wrote. Prints one JSON object, in nanoseconds a call, with a number for each round.

use std::hint::black_box;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs, ptr, slice};

use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
use dianyuan_c::{
    dy_calibration_fit, dy_case, dy_case_read, dy_engine, dy_engine_new, dy_engine_rank, dy_error,
    dy_policy_read, dy_rank_options, dy_rank_options_init, dy_ranking_candidates, dy_ranking_free,
    dy_roster_read, dy_status,
};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, rounds] = &arguments[..] else {
        return Err(io::Error::other("usage: rank_edge FOLDER ROUNDS"));
    };
    let rounds: usize = rounds.parse().map_err(io::Error::other)?;
    let inputs = Inputs::read(&PathBuf::from(folder))?;
    let rust = Rust::new(&inputs).map_err(io::Error::other)?;
    let c = C::new(&inputs);
    let mut found = [const { Vec::new() }; 2];
    // The first round brings everything into the caches and does not count.
    for round in 0..=rounds {
        let mut taken = [0; 2];
        for at in 0..rust.cases.len() {
            // Whoever comes second finds the case's data at hand: each does as often.
            let order = if (round + at) % 2 == 0 {
                [0, 1]
            } else {
                [1, 0]
            };
            let mut sums = [0; 2];
            for way in order {
                let start = Instant::now();
                sums[way] = if way == 0 {
                    rust.places(at)
                } else {
                    c.places(at)
                };
                taken[way] += start.elapsed().as_nanos();
            }
            assert_eq!(
                sums[0], sums[1],
                "case {at}: the two ways read something else"
            );
        }
        if round > 0 {
            let calls = rust.cases.len() as u128;
            found
                .iter_mut()
                .zip(taken)
                .for_each(|(all, total)| all.push(total / calls));
        }
    }
    let [rust, c] = found;
    writeln!(io::stdout(), "{{\"rust_ns\":{rust:?},\"c_ns\":{c:?}}}")
}

struct Inputs {
    roster: String,
    policy: String,
    day: String,
    cases: Vec<String>,
}

impl Inputs {
    fn read(folder: &std::path::Path) -> io::Result<Self> {
        let text = |name: &str| fs::read_to_string(folder.join(name));
        Ok(Self {
            roster: text("roster.jsonl")?,
            policy: text("policy.toml")?,
            day: text("day.txt")?,
            cases: text("cases.jsonl")?.lines().map(str::to_owned).collect(),
        })
    }
}

/// The core itself.
struct Rust {
    engine: Engine,
    cases: Vec<Case>,
    options: RankOptions,
}

impl Rust {
    fn new(inputs: &Inputs) -> Result<Self, dianyuan::Error> {
        let roster = Roster::from_json(&inputs.roster, &Causes::official())?;
        let policy = Policy::from_text(&inputs.policy)?;
        let calibration = Calibration::fit(&roster, &policy, inputs.day.parse()?)?;
        let cases = inputs.cases.iter().map(|case| Case::from_json(case));
        Ok(Self {
            engine: Engine::new(&roster, &policy, &calibration)?,
            cases: cases.collect::<Result<_, _>>()?,
            options: RankOptions::new().top(5).excluded(0),
        })
    }

    /// Everything that stands at the places, added up.
    fn places(&self, at: usize) -> u64 {
        let case = black_box(&self.cases[at]);
        let ranking = self.engine.rank(case, &self.options).expect("a known case");
        let candidates = ranking.candidates().iter().map(|candidate| {
            let parts = candidate.contributions.iter();
            let parts: u64 = parts
                .map(|part| u64::from(part.points) + u64::from(part.value))
                .sum();
            let points = u64::from(candidate.points.unwrap_or_default());
            candidate.lawyer.as_str().len() as u64 + u64::from(candidate.place) + points + parts
        });
        black_box(candidates.sum())
    }
}

/// The C functions. What they made lives until the process ends.
struct C {
    engine: *const dy_engine,
    cases: Vec<*const dy_case>,
    options: dy_rank_options,
}

impl C {
    fn new(inputs: &Inputs) -> Self {
        let (none, watch) = (ptr::null(), ptr::null());
        let text = |text: &str| (text.as_ptr().cast(), text.len());
        let ((roster, roster_len), (policy, policy_len)) =
            (text(&inputs.roster), text(&inputs.policy));
        let (day, day_len) = text(&inputs.day);
        // SAFETY: in each call the texts are readable for their lengths, the objects were made by the calls before and are
        // never freed, and `out` and `err` are two places.
        let engine = made(|out, err| unsafe {
            let roster = made(|out, err| dy_roster_read(roster, roster_len, none, watch, out, err));
            let policy = made(|out, err| dy_policy_read(policy, policy_len, out, err));
            let calibration =
                made(|out, err| dy_calibration_fit(roster, policy, day, day_len, watch, out, err));
            dy_engine_new(roster, policy, calibration, watch, out, err)
        });
        let cases = inputs.cases.iter().map(|case| {
            let (case, len) = text(case);
            // SAFETY: the text is readable for its length, and `out` and `err` are two places.
            made(|out, err| unsafe { dy_case_read(case, len, out, err) })
        });
        let cases = cases.collect();
        let mut options = std::mem::MaybeUninit::<dy_rank_options>::zeroed();
        // SAFETY: a place of that size; the function writes all of it.
        let mut options = unsafe {
            dy_rank_options_init(options.as_mut_ptr(), size_of::<dy_rank_options>());
            options.assume_init()
        };
        (options.top, options.excluded) = (5, 0);
        Self {
            engine,
            cases,
            options,
        }
    }

    /// The same, as a program in C reads it.
    fn places(&self, at: usize) -> u64 {
        let case = black_box(self.cases[at]);
        // SAFETY: the engine, the case and the options are alive, and `out` and `err` are two places.
        let ranking = made(|out, err| unsafe {
            dy_engine_rank(
                self.engine,
                case,
                &raw const self.options,
                ptr::null(),
                out,
                err,
            )
        });
        let mut len = 0;
        // SAFETY: the ranking is alive and `len` a place.
        let first = unsafe { dy_ranking_candidates(ranking, &raw mut len) };
        let candidates = if first.is_null() {
            &[]
        } else {
            // SAFETY: not NULL, and alive until the ranking is freed below.
            unsafe { slice::from_raw_parts(first, len) }
        };
        let candidates = candidates.iter().map(|candidate| {
            // SAFETY: every order by points has contributions, which live as long as the ranking.
            let parts = unsafe {
                slice::from_raw_parts(candidate.contributions, candidate.contributions_len)
            };
            let parts: u64 = parts
                .iter()
                .map(|part| u64::from(part.points) + u64::from(part.value))
                .sum();
            candidate.lawyer_len as u64
                + u64::from(candidate.place)
                + u64::from(candidate.points)
                + parts
        });
        let sum = black_box(candidates.sum());
        // SAFETY: made above, freed once, and nothing of it is used any more.
        unsafe { dy_ranking_free(ranking.cast_mut()) };
        sum
    }
}

/// What a call makes.
fn made<T>(call: impl FnOnce(*mut *mut T, *mut *mut dy_error) -> dy_status) -> *const T {
    let (mut out, mut err) = (ptr::null_mut(), ptr::null_mut());
    let status = call(&raw mut out, &raw mut err);
    assert_eq!(status, dy_status::Ok, "a call of the benchmark failed");
    out
}
