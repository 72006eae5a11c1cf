//! Small problems for tests, written as text or drawn, and their best results by trying everything.

use super::*;
use crate::assign::room::Room;
use crate::assign::worth::worth;

/// A problem from lines in any order: `group G 3 [parent]`, `lawyer A 0..2 [group]`,
/// `case c 1 [link=L] [received=DAY] [priority=P]`, `pair c A 5 [fixed|forbidden] [tie=T]` with the score in
/// nano-units, `oppose c d`.
pub(super) fn problem(text: &str) -> Problem {
    let rows: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split_whitespace().collect())
        .filter(|row: &Vec<&str>| !row.is_empty())
        .collect();
    let opposed = |id: &str| -> Vec<&str> {
        let rows = rows.iter().filter(|row| row[0] == "oppose" && row[1] == id);
        rows.map(|row| row[2]).collect()
    };
    let mut draft = ProblemDraft::new();
    for row in &rows {
        let option = |key| row.iter().find_map(|word: &&str| word.strip_prefix(key));
        let number = |key| option(key).map_or(0, |text| text.parse().unwrap());
        match row[0] {
            "group" => {
                let group = GroupRow::new(row[1], row[2].parse().unwrap());
                draft.group(row.get(3).map_or(group, |parent| group.parent(parent)));
            }
            "lawyer" => {
                let (min, max) = row[2].split_once("..").unwrap();
                let lawyer = LawyerRow::new(row[1], max.parse().unwrap()).min(min.parse().unwrap());
                draft.lawyer(row.get(3).map_or(lawyer, |group| lawyer.group(group)));
            }
            "case" => {
                let others = opposed(row[1]);
                let mut case = CaseRow::new(row[1], row[2].parse().unwrap())
                    .priority(number("priority="))
                    .opposes(&others);
                if let Some(link) = option("link=") {
                    case = case.link(link);
                }
                if let Some(received) = option("received=") {
                    case = case.received(received);
                }
                draft.case(case);
            }
            "pair" => {
                let score = Score::Nanos(row[3].parse().unwrap());
                let pair = EdgeRow::new(row[1], row[2], score).tie(number("tie="));
                let has = |word| row.contains(&word);
                draft.edge(pair.fixed(has("fixed")).forbidden(has("forbidden")));
            }
            _ => {}
        }
    }
    draft.build().unwrap()
}

/// Numbers that look like chance and are the same every time.
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let below = (mixed ^ (mixed >> 31)) % u64::from(end);
        u32::try_from(below).unwrap()
    }
}

/// A problem of up to four cases and four lawyers with every feature, few enough pairs to try everything.
pub(super) fn drawn(seed: u64, has_opposing: bool) -> Problem {
    use std::fmt::Write;
    let mut draw = Draw::new(seed);
    let (cases, lawyers, groups) = (1 + draw.below(4), 1 + draw.below(4), draw.below(3));
    let mut text = String::new();
    for group in 0..groups {
        let parent = match draw.below(2) {
            0 if group > 0 => "g0",
            _ => "",
        };
        writeln!(text, "group g{group} {} {parent}", draw.below(4)).unwrap();
    }
    for lawyer in 0..lawyers {
        let maximum = draw.below(3);
        let minimum = draw.below(maximum + 1);
        let group = match draw.below(3) {
            0 if groups > 0 => format!("g{}", draw.below(groups)),
            _ => String::new(),
        };
        writeln!(text, "lawyer l{lawyer} {minimum}..{maximum} {group}").unwrap();
    }
    for case in 0..cases {
        let link = match draw.below(3) {
            0 => format!("link=k{}", draw.below(2)),
            _ => String::new(),
        };
        let received = ["", "received=2026-11-01", "received=2026-11-02"][draw.below(3) as usize];
        writeln!(text, "case c{case} {} {link} {received}", 1 + draw.below(2)).unwrap();
    }
    let mut pairs = 0;
    for case in 0..cases {
        for lawyer in 0..lawyers {
            if draw.below(3) > 0 && pairs < 9 {
                pairs += 1;
                let score = i64::from(draw.below(7)) - 2;
                let pin = ["", "", "", "", "forbidden"][draw.below(5) as usize];
                writeln!(
                    text,
                    "pair c{case} l{lawyer} {score} {pin} tie={}",
                    draw.below(2)
                )
                .unwrap();
            }
        }
    }
    if has_opposing {
        for one in 0..cases {
            for other in one + 1..cases {
                if draw.below(3) == 0 {
                    writeln!(text, "oppose c{one} c{other}").unwrap();
                }
            }
        }
    }
    let mut made = problem(&text);
    for edge in 0..made.edge_count() {
        if draw.below(6) == 0 && made.pin(edge) == Pin::Free {
            let mut fixed = made.fixed.clone();
            fixed.push(edge);
            if is_feasible(&made, &fixed) {
                made.fixed = fixed;
            }
        }
    }
    made
}

/// Whether pairs break no rule; fixed pairs may be missing.
pub(super) fn is_feasible(problem: &Problem, pairs: &[u32]) -> bool {
    let mut room = Room::new(problem);
    let mut served = vec![0; problem.case_count() as usize];
    pairs.iter().all(|edge| {
        let (case, lawyer) = (problem.case_of(*edge), problem.lawyer_of(*edge));
        let is_open = room.blocked(case, lawyer).is_none();
        room.take(*edge);
        served[case as usize] += 1;
        is_open
            && served[case as usize] <= problem.need(case)
            && problem.pin(*edge) != Pin::Forbidden
    })
}

/// Every result that breaks no rule.
pub(super) fn every(problem: &Problem) -> Vec<Vec<u32>> {
    let edges = problem.edge_count();
    let subsets = 0..1_u32 << edges;
    let pairs = subsets.map(|subset| (0..edges).filter(|edge| subset >> edge & 1 == 1).collect());
    pairs
        .filter(|pairs: &Vec<u32>| problem.fixed.iter().all(|edge| pairs.contains(edge)))
        .filter(|pairs| is_feasible(problem, pairs))
        .collect()
}

/// The best of every result, without proof.
pub(super) fn best(problem: &Problem, options: &AssignOptions) -> Assignment {
    let (objective, seed) = (options.objective, options.seed.as_str());
    let results = every(problem).into_iter();
    let valued = results.map(|pairs| (worth(problem, objective, seed, &pairs), pairs));
    let (worth, pairs) = valued.max().unwrap();
    let is_full = pairs.len() as u64 == problem.seats_needed();
    Assignment {
        mechanism: Mechanism::Optimal,
        objective,
        seed: seed.to_owned(),
        status: if is_full {
            Status::Complete
        } else {
            Status::Partial
        },
        optimal: true,
        pairs,
        worth,
        bound: Some(worth),
        certificate: None,
    }
}
