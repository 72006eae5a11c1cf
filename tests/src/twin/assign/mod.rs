//! The best assignment once more, slowly and twice: by trying everything, and by one path after the other; and
//! the bound that prices make, by trying every choice.
//!
//! Shared with the engine are the facts of a problem and the five numbers of `Levels`; what they mean, which
//! pairs may stand together, and hashes are worked out here.

mod bound;
mod paths;
mod trying;

use dianyuan::assign::{Levels, Objective, Pin, Problem};

use super::order::tie_hash;

pub use self::bound::bound;
pub use self::paths::best_by_paths;
pub use self::trying::best_by_trying;

/// Pairs that nothing surpasses, and what they are worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// Worth at each level, in the order of the objective.
    pub worth: Levels,
    /// Edges, sorted.
    pub pairs: Vec<u32>,
}

/// Five numbers in the order of the objective.
fn arranged(objective: Objective, [seats, minimums, score, tie, hash]: [i128; 5]) -> Levels {
    Levels(match objective {
        Objective::SeatsFirst => [seats, minimums, score, tie, hash],
        Objective::PointsFirst => [score, seats, minimums, tie, hash],
        Objective::MinimumsFirst => [minimums, seats, score, tie, hash],
        other => panic!("the twin does not know {other}"),
    })
}

/// Seats, missing seats (none), score, tie key and hash of one pair.
fn of_pair(problem: &Problem, seed: &str, edge: u32) -> [i128; 5] {
    let case = problem.case_id(problem.case_of(edge));
    let lawyer = problem.lawyer_id(problem.lawyer_of(edge));
    let hash = tie_hash("assign", seed, case, lawyer) >> 16;
    let (score, tie) = (problem.score(edge), problem.tie(edge));
    [1, 0, score.into(), tie.into(), hash.into()]
}

/// What pairs are worth together.
#[must_use]
pub fn worth(problem: &Problem, objective: Objective, seed: &str, pairs: &[u32]) -> Levels {
    let mut sums = [0; 5];
    for edge in pairs {
        for (sum, more) in sums.iter_mut().zip(of_pair(problem, seed, *edge)) {
            *sum += more;
        }
    }
    for lawyer in 0..problem.lawyer_count() {
        let load = count(pairs, |edge| problem.lawyer_of(edge) == lawyer);
        sums[1] -= i128::from(problem.minimum(lawyer).saturating_sub(load));
    }
    arranged(objective, sums)
}

/// Whether pairs may be a result: sorted, each once, all rules kept.
#[must_use]
pub fn keeps_rules(problem: &Problem, pairs: &[u32]) -> bool {
    let in_order = pairs.windows(2).all(|two| two[0] < two[1]);
    let known = pairs.iter().all(|edge| *edge < problem.edge_count());
    in_order
        && known
        && (0..pairs.len()).all(|at| may_join(problem, &pairs[..at], pairs[at]))
        && (0..problem.edge_count())
            .all(|edge| problem.pin(edge) != Pin::Fixed || pairs.contains(&edge))
}

/// Whether a pair may stand beside others that keep the rules.
fn may_join(problem: &Problem, pairs: &[u32], edge: u32) -> bool {
    let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
    let of_case = count(pairs, |other| problem.case_of(other) == case);
    let of_lawyer = count(pairs, |other| problem.lawyer_of(other) == lawyer);
    let fits_groups = groups_above(problem, lawyer).into_iter().all(|group| {
        let below = |other| groups_above(problem, problem.lawyer_of(other)).contains(&group);
        count(pairs, below) < problem.group_maximum(group)
    });
    let apart = pairs.iter().all(|&other| {
        let (their_case, theirs) = (problem.case_of(other), problem.lawyer_of(other));
        let linked = problem.link(case).is_some() && problem.link(case) == problem.link(their_case);
        let opposing = problem.opposing().iter().any(|&(one, other)| {
            (one, other) == (case, their_case) || (other, one) == (case, their_case)
        });
        (!linked || lawyer != theirs) && (!opposing || !same_firm(problem, lawyer, theirs))
    });
    problem.pin(edge) != Pin::Forbidden
        && of_case < problem.need(case)
        && of_lawyer < problem.maximum(lawyer)
        && fits_groups
        && apart
}

fn same_firm(problem: &Problem, one: u32, other: u32) -> bool {
    one == other || (problem.group(one).is_some() && problem.group(one) == problem.group(other))
}

fn groups_above(problem: &Problem, lawyer: u32) -> Vec<u32> {
    let own = problem.group(lawyer);
    std::iter::successors(own, |group| problem.parent(*group)).collect()
}

fn count(pairs: &[u32], is_one: impl Fn(u32) -> bool) -> u32 {
    let ones = pairs.iter().filter(|edge| is_one(**edge)).count();
    u32::try_from(ones).expect("small problems")
}
