//! Small problems for tests, written as text or drawn, and their best results by trying everything.

use super::*;
use crate::assign::problem::{Cases, Groups, Ids, Lawyers, count};
use crate::assign::room::Room;
use crate::assign::worth::worth;

/// A problem from lines: `group G 3 [parent]`, `lawyer A 0..2 [group]`, `case c 1 [link=L] [received=T] [priority=P]`,
/// `pair c A 5 [fixed|forbidden] [tie=T]` with the score in nano-units, `oppose c d`. Each sort in the order of ids.
pub(super) fn problem(text: &str) -> Problem {
    let rows: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split_whitespace().collect())
        .filter(|row: &Vec<&str>| !row.is_empty())
        .collect();
    let of = |sort: &'static str| rows.iter().filter(move |row| row[0] == sort);
    let index = |sort: &'static str, id: &str| {
        let at = of(sort).position(|row| row[1] == id);
        count(at.unwrap_or_else(|| panic!("no {sort} {id}")))
    };
    let option = |row: &[&str], key: &str| {
        let found = row.iter().find_map(|word| word.strip_prefix(key));
        found.map(str::to_owned)
    };
    let mut links: Vec<String> = of("case").filter_map(|row| option(row, "link=")).collect();
    links.sort();
    links.dedup();
    let mut made = empty();
    for link in &links {
        made.link_ids.push(link);
    }
    for row in of("group") {
        made.groups.ids.push(row[1]);
        made.groups.maximums.push(row[2].parse().unwrap());
        made.groups
            .parents
            .push(row.get(3).map(|id| index("group", id)));
    }
    for row in of("lawyer") {
        let (minimum, maximum) = row[2].split_once("..").unwrap();
        made.lawyers.ids.push(row[1]);
        made.lawyers.minimums.push(minimum.parse().unwrap());
        made.lawyers.maximums.push(maximum.parse().unwrap());
        made.lawyers
            .groups
            .push(row.get(3).map(|id| index("group", id)));
    }
    let mut edges = Vec::new();
    for row in of("pair") {
        let pin = match row.get(4) {
            Some(&"fixed") => Pin::Fixed,
            Some(&"forbidden") => Pin::Forbidden,
            _ => Pin::Free,
        };
        let tie = option(row, "tie=").map_or(0, |tie| tie.parse().unwrap());
        let (case, lawyer) = (index("case", row[1]), index("lawyer", row[2]));
        edges.push((case, lawyer, row[3].parse::<i64>().unwrap(), tie, pin));
    }
    for row in of("case") {
        made.cases.ids.push(row[1]);
        made.cases.needs.push(row[2].parse().unwrap());
        let priority = option(row, "priority=").map_or(0, |text| text.parse().unwrap());
        made.cases.priorities.push(priority);
        let received = option(row, "received=").unwrap_or_default();
        made.cases.received.push(&received);
        let link = option(row, "link=");
        let link = link.map(|link| count(links.iter().position(|other| *other == link).unwrap()));
        made.cases.links.push(link);
    }
    for row in of("oppose") {
        let (one, other) = (index("case", row[1]), index("case", row[2]));
        made.opposing.push((one.min(other), one.max(other)));
    }
    made.opposing.sort_unstable();
    with_edges(made, edges)
}

fn empty() -> Problem {
    Problem {
        cases: Cases::default(),
        lawyers: Lawyers::default(),
        groups: Groups::default(),
        link_ids: Ids::default(),
        opposing: Vec::new(),
        edge_starts: Vec::new(),
        edge_lawyers: Vec::new(),
        scores: Vec::new(),
        ties: Vec::new(),
        fixed: Vec::new(),
        forbidden: Vec::new(),
    }
}

fn with_edges(mut made: Problem, mut edges: Vec<(u32, u32, i64, i64, Pin)>) -> Problem {
    edges.sort_unstable();
    made.edge_starts = (0..=made.case_count())
        .map(|case| count(edges.partition_point(|edge| edge.0 < case)))
        .collect();
    for (at, (_, lawyer, score, tie, pin)) in (0..).zip(edges) {
        made.edge_lawyers.push(lawyer);
        made.scores.push(score);
        made.ties.push(tie);
        match pin {
            Pin::Fixed => made.fixed.push(at),
            Pin::Forbidden => made.forbidden.push(at),
            Pin::Free => {}
        }
    }
    made
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
        count(((mixed ^ (mixed >> 31)) % u64::from(end)) as usize)
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
        let received = ["", "received=1", "received=2"][draw.below(3) as usize];
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
