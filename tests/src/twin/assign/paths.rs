//! A second solver: seats are filled along one path after the other that gains most, on a network of cases, link
//! sets, lawyers and groups; opposing cases are told apart by trying both ways of each conflict.
//!
//! The longest paths come from plain relaxation (Bellman, Quarterly of Applied Mathematics 16, 1958), with gains
//! that are compared level by level. A path never gains more than the one before it, so that the first one which
//! gains nothing ends the work.

use dianyuan::assign::{Levels, Objective, Pin, Problem};

use super::{Best, arranged, of_pair, same_firm, worth};

/// Whether a pair is fixed, before everything else, then the five levels.
type Gain = [i128; 6];

/// The best pairs by an objective.
///
/// # Panics
/// If fixed pairs contradict each other, which no problem has.
#[must_use]
pub fn best_by_paths(problem: &Problem, objective: Objective, seed: &str) -> Best {
    let asked = Asked {
        problem,
        objective,
        seed,
    };
    asked
        .best(&mut Vec::new())
        .expect("fixed pairs go together")
}

struct Asked<'a> {
    problem: &'a Problem,
    objective: Objective,
    seed: &'a str,
}

impl Asked<'_> {
    /// The best without the barred edges; none if one of them is fixed.
    fn best(&self, barred: &mut Vec<u32>) -> Option<Best> {
        let pairs = Network::of(self, barred).filled();
        let is_fixed = |edge: &u32| self.problem.pin(*edge) == Pin::Fixed;
        if !(0..self.problem.edge_count())
            .filter(is_fixed)
            .all(|edge| pairs.contains(&edge))
        {
            return None;
        }
        let Some((one, other)) = self.conflict(&pairs) else {
            let worth = worth(self.problem, self.objective, self.seed, &pairs);
            return Some(Best { worth, pairs });
        };
        let without = [one, other].map(|edge| {
            let before = barred.len();
            barred.extend(self.case_and_firm(edge));
            let best = self.best(barred);
            barred.truncate(before);
            best
        });
        without.into_iter().flatten().max_by_key(|best| best.worth)
    }

    /// Two pairs by which one firm serves both of two opposing cases.
    fn conflict(&self, pairs: &[u32]) -> Option<(u32, u32)> {
        let problem = self.problem;
        let all = pairs
            .iter()
            .flat_map(|one| pairs.iter().map(|other| (*one, *other)));
        all.into_iter().find(|&(one, other)| {
            let cases = (problem.case_of(one), problem.case_of(other));
            problem.opposing().contains(&cases)
                && same_firm(problem, problem.lawyer_of(one), problem.lawyer_of(other))
        })
    }

    /// All edges between the case of an edge and the firm of its lawyer.
    fn case_and_firm(&self, edge: u32) -> impl Iterator<Item = u32> {
        let lawyer = self.problem.lawyer_of(edge);
        let edges = self.problem.edges(self.problem.case_of(edge));
        edges.filter(move |other| same_firm(self.problem, self.problem.lawyer_of(*other), lawyer))
    }

    fn gain(&self, edge: u32) -> Gain {
        let is_fixed = self.problem.pin(edge) == Pin::Fixed;
        let levels = arranged(self.objective, of_pair(self.problem, self.seed, edge));
        gain(i128::from(is_fixed), levels)
    }
}

fn gain(fixed: i128, levels: Levels) -> Gain {
    let mut gain = [fixed; 6];
    gain[1..].copy_from_slice(&levels.0);
    gain
}

/// A directed connection and how much more it can carry. The one back stands beside it.
struct Arc {
    from: usize,
    to: usize,
    room: u32,
    gain: Gain,
}

#[derive(Default)]
struct Network {
    nodes: usize,
    arcs: Vec<Arc>,
    /// By arc: the edge of the problem.
    edges: Vec<(usize, u32)>,
    source: usize,
    sink: usize,
}

impl Network {
    fn of(asked: &Asked<'_>, barred: &[u32]) -> Self {
        let problem = asked.problem;
        let mut network = Self::default();
        (network.source, network.sink) = (network.node(), network.node());
        let groups: Vec<usize> = (0..problem.group_count()).map(|_| network.node()).collect();
        for (group, &node) in (0..).zip(&groups) {
            let above = problem
                .parent(group)
                .map_or(network.sink, |above| groups[above as usize]);
            network.arc(node, above, problem.group_maximum(group), [0; 6]);
        }
        let lawyers: Vec<usize> = (0..problem.lawyer_count())
            .map(|_| network.node())
            .collect();
        let one_less_missing = gain(0, arranged(asked.objective, [0, 1, 0, 0, 0]));
        for (lawyer, &node) in (0..).zip(&lawyers) {
            let above = problem
                .group(lawyer)
                .map_or(network.sink, |above| groups[above as usize]);
            let (least, most) = (problem.minimum(lawyer), problem.maximum(lawyer));
            network.arc(node, above, least, one_less_missing);
            network.arc(node, above, most - least, [0; 6]);
        }
        let mut linked: Vec<((u32, u32), usize)> = Vec::new();
        for case in 0..problem.case_count() {
            let node = network.node();
            network.arc(network.source, node, problem.need(case), [0; 6]);
            for edge in problem.edges(case) {
                let lawyer = problem.lawyer_of(edge);
                let mut to = lawyers[lawyer as usize];
                if let Some(link) = problem.link(case) {
                    let seat = (link, lawyer);
                    let known = linked.iter().find(|known| known.0 == seat);
                    let known = known.map(|known| known.1);
                    to = known.unwrap_or_else(|| {
                        let between = network.node();
                        network.arc(between, to, 1, [0; 6]);
                        linked.push((seat, between));
                        between
                    });
                }
                if problem.pin(edge) != Pin::Forbidden && !barred.contains(&edge) {
                    network.edges.push((network.arcs.len(), edge));
                    network.arc(node, to, 1, asked.gain(edge));
                }
            }
        }
        network
    }

    fn node(&mut self) -> usize {
        self.nodes += 1;
        self.nodes - 1
    }

    fn arc(&mut self, from: usize, to: usize, room: u32, gain: Gain) {
        self.arcs.push(Arc {
            from,
            to,
            room,
            gain,
        });
        self.arcs.push(Arc {
            from: to,
            to: from,
            room: 0,
            gain: gain.map(|level| -level),
        });
    }

    /// The edges taken once no path gains anything.
    fn filled(mut self) -> Vec<u32> {
        while let Some(path) = self.path() {
            for arc in path {
                self.arcs[arc].room -= 1;
                self.arcs[arc ^ 1].room += 1;
            }
        }
        let taken = self
            .edges
            .iter()
            .filter(|(arc, _)| self.arcs[*arc].room == 0);
        let mut pairs: Vec<u32> = taken.map(|(_, edge)| *edge).collect();
        pairs.sort_unstable();
        pairs
    }

    /// The arcs of the path from source to sink that gains most, if it gains anything.
    fn path(&self) -> Option<Vec<usize>> {
        let mut reached: Vec<Option<(Gain, usize)>> = vec![None; self.nodes];
        reached[self.source] = Some(([0; 6], usize::MAX));
        let mut changed = true;
        while changed {
            changed = false;
            for (at, arc) in self.arcs.iter().enumerate().filter(|(_, arc)| arc.room > 0) {
                let Some((mut gain, _)) = reached[arc.from] else {
                    continue;
                };
                for (sum, more) in gain.iter_mut().zip(arc.gain) {
                    *sum += more;
                }
                if reached[arc.to].is_none_or(|known| known.0 < gain) {
                    reached[arc.to] = Some((gain, at));
                    changed = true;
                }
            }
        }
        let (gain, _) = reached[self.sink]?;
        let mut path = Vec::new();
        let mut node = self.sink;
        while node != self.source {
            let arc = reached[node]?.1;
            path.push(arc);
            node = self.arcs[arc].from;
        }
        (gain > [0; 6]).then_some(path)
    }
}
