//! The loop: mutate, call, and note what is new and what must not be.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use dianyuan::Causes;

use crate::bombs::drop_all;
use crate::c::World;
use crate::corpus::{Input, inputs};
use crate::random::Random;
use crate::targets::{Ready, Target};
use crate::{bytes, memory, structure};

/// How long to go on, with which seed and what, and where to write inputs that broke something.
pub(crate) struct Plan {
    pub(crate) time: Duration,
    /// Most executions.
    pub(crate) executions: u64,
    pub(crate) seed: u64,
    pub(crate) save: Option<PathBuf>,
    /// A part of the names of the targets.
    pub(crate) only: String,
}

/// Longest time that one call may take.
const SLOW: Duration = Duration::from_secs(5);
/// Most memory that one call may take: the texts have at most some 200,000 bytes.
const LARGE: usize = 1 << 30;
/// The stack that calls have: as much as a thread of Java's. They are to get along with it.
const STACK: usize = 1 << 20;
/// Most inputs that further mutations start from, for each target.
const POOL: usize = 4_000;

/// Where and why a call panicked, as the hook heard it.
static PANIC: Mutex<Option<String>> = Mutex::new(None);

#[derive(Default)]
struct Tally {
    executions: u64,
    read: u64,
    time: Duration,
    outcomes: HashSet<String>,
    /// Inputs with an outcome that was new: those that were read, and those that were refused.
    good: Vec<Input>,
    bad: Vec<Input>,
}

/// Runs for the time of the plan, and returns how many findings there were.
pub(crate) fn run(plan: &Plan) -> usize {
    std::panic::set_hook(Box::new(|panic| {
        if let Ok(mut last) = PANIC.lock() {
            *last = Some(panic.to_string());
        }
    }));
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK);
        let run = thread.spawn_scoped(scope, || on_this_thread(plan));
        let findings = run.expect("a thread starts").join();
        findings.expect("the loop itself does not panic")
    })
}

fn on_this_thread(plan: &Plan) -> usize {
    let mut random = Random::new(plan.seed);
    let seeds = inputs();
    let targets = Target::named(&plan.only);
    let ready = Ready {
        causes: Causes::official(),
        world: World::new().expect("fixtures are in order"),
    };
    let (bombs, broken) = drop_all(&targets, &seeds[0], |target, input| {
        execute(target, input, &ready)
    });
    println!("{bombs} calls with texts that are nested too deep");
    let mut tallies: BTreeMap<usize, Tally> = BTreeMap::new();
    let mut findings: BTreeMap<String, u64> =
        broken.into_iter().map(|finding| (finding, 1)).collect();
    let mut executed = 0;
    let start = Instant::now();
    let mut told = start;
    while start.elapsed() < plan.time && executed < plan.executions {
        executed += 1;
        let index = random.below(targets.len());
        let target = targets[index];
        let tally = tallies.entry(index).or_default();
        let pools = [&seeds, &seeds, &tally.good, &tally.good, &tally.bad];
        let from = Some(*random.pick(&pools)).filter(|pool| !pool.is_empty());
        let from = from.unwrap_or(&seeds);
        let mut input = random.pick(from).clone();
        mutate(target, &mut input, random.pick(&seeds), &mut random);
        tally.executions += 1;
        let called = Instant::now();
        let result = execute(target, &input, &ready);
        tally.time += called.elapsed();
        match result {
            Ok(outcome) => {
                // Only a refusal names a code at a path.
                let is_read = !outcome.contains('@');
                tally.read += u64::from(is_read);
                let pool = if is_read {
                    &mut tally.good
                } else {
                    &mut tally.bad
                };
                // A good input is worth keeping whatever came of it, now and then.
                let is_new = tally.outcomes.insert(outcome) || (is_read && random.once_in(8));
                if is_new && pool.len() < POOL {
                    pool.push(input);
                }
            }
            Err(finding) => note(target, &finding, &input, &mut findings, plan),
        }
        if told.elapsed() > Duration::from_secs(60) {
            told = Instant::now();
            println!(
                "{} s: {executed} executions, {} findings",
                start.elapsed().as_secs(),
                findings.len()
            );
        }
    }
    report(&targets, &tallies, &findings, plan, start.elapsed());
    findings.len()
}

fn mutate(target: Target, input: &mut Input, other: &Input, random: &mut Random) {
    let mut other = other.clone();
    let donors: Vec<Vec<u8>> = target
        .parts(&mut other)
        .into_iter()
        .map(|part| part.clone())
        .collect();
    let mut parts = target.parts(input);
    let at = random.below(parts.len());
    let times = *random.pick(&[1, 1, 1, 1, 2, 3, 6]);
    for _ in 0..times {
        if !random.once_in(4)
            && let Some(changed) = structure::mutate(parts[at], random)
        {
            *parts[at] = changed;
        } else {
            bytes::mutate(parts[at], &donors[at], random);
        }
    }
}

/// One call; an error is a finding.
fn execute(target: Target, input: &Input, ready: &Ready) -> Result<String, String> {
    let start = Instant::now();
    let (result, used) = measured(target, input, ready);
    let took = start.elapsed();
    let Ok(result) = result else {
        return Err(heard().unwrap_or_else(|| "a panic that nobody heard".to_owned()));
    };
    let outcome = result.map_err(|finding| match heard() {
        Some(heard) => format!("{finding}: {heard}"),
        None => finding,
    })?;
    if took > SLOW {
        return Err(format!("a call took more than {} s", SLOW.as_secs()));
    }
    if used.most > LARGE {
        return Err(format!("a call took more than {} MiB", LARGE >> 20));
    }
    // Some things are made once, when they are first needed; what is lost is lost every time.
    if used.left > 0 && measured(target, input, ready).1.left > 0 {
        return Err("memory that was not given back".to_owned());
    }
    Ok(outcome)
}

fn measured(
    target: Target,
    input: &Input,
    ready: &Ready,
) -> (thread::Result<Result<String, String>>, memory::Use) {
    let call = || catch_unwind(AssertUnwindSafe(|| target.run(input, ready)));
    memory::measure(call, |result| match result {
        Ok(Ok(text) | Err(text)) => text.capacity(),
        Err(_) => 0,
    })
}

/// The latest panic, also of one that became a status.
fn heard() -> Option<String> {
    PANIC.lock().ok().and_then(|mut last| last.take())
}

fn note(
    target: Target,
    finding: &str,
    input: &Input,
    findings: &mut BTreeMap<String, u64>,
    plan: &Plan,
) {
    let finding = format!("{}: {finding}", target.name());
    let count = findings.len();
    let times = findings.entry(finding.clone()).or_insert(0);
    *times += 1;
    if *times > 1 {
        return;
    }
    println!("finding {count}: {finding}");
    let Some(folder) = &plan.save else { return };
    let mut input = input.clone();
    for (part, text) in target.parts(&mut input).into_iter().enumerate() {
        let file = folder.join(format!("{count}-{part}.txt"));
        let saved = fs::create_dir_all(folder).and_then(|()| fs::write(&file, text));
        match saved {
            Ok(()) => println!("  {}", file.display()),
            Err(error) => println!("  {}: {error}", file.display()),
        }
    }
}

fn report(
    targets: &[Target],
    tallies: &BTreeMap<usize, Tally>,
    findings: &BTreeMap<String, u64>,
    plan: &Plan,
    took: Duration,
) {
    let executions: u64 = tallies.values().map(|tally| tally.executions).sum();
    println!(
        "{executions} executions in {:.1} s, seed {}",
        took.as_secs_f64(),
        plan.seed
    );
    for (index, tally) in tallies {
        println!(
            "{:>24}: {:>9} executions of {:>7.3} ms, {:>9} read, {:>6} outcomes",
            targets[*index].name(),
            tally.executions,
            (tally.time / u32::try_from(tally.executions.max(1)).unwrap_or(u32::MAX)).as_secs_f64()
                * 1_000.0,
            tally.read,
            tally.outcomes.len()
        );
    }
    println!("{} findings", findings.len());
    for (finding, times) in findings {
        println!("{times:>9} × {finding}");
    }
}
