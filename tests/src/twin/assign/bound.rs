//! The bound of a certificate, by trying every choice of every case and every load of every place.

use dianyuan::assign::{Certificate, Firm, Levels, Objective, Pin, Prices, Problem};

use super::{arranged, of_pair};

/// The highest bound of all branches; none where nothing lies in any of them, or where something lies in one that
/// is called a contradiction.
#[must_use]
pub fn bound(
    problem: &Problem,
    objective: Objective,
    seed: &str,
    certificate: &Certificate,
) -> Option<Levels> {
    let asked = Asked {
        problem,
        objective,
        seed,
    };
    asked.branch(certificate, &mut Vec::new()).ok().flatten()
}

/// Something lies in a branch that is called a contradiction.
struct NoProof;

struct Asked<'a> {
    problem: &'a Problem,
    objective: Objective,
    seed: &'a str,
}

impl Asked<'_> {
    /// The bound of a branch, or nothing where nothing lies in it.
    fn branch(
        &self,
        certificate: &Certificate,
        barred: &mut Vec<(u32, Firm)>,
    ) -> Result<Option<Levels>, NoProof> {
        match certificate {
            Certificate::Closed(prices) => Ok(self.leaf(prices, barred)),
            Certificate::Contradiction => {
                let free = self.leaf(&Prices::default(), barred);
                if free.is_none() {
                    Ok(None)
                } else {
                    Err(NoProof)
                }
            }
            Certificate::Split {
                one,
                other,
                firm,
                without_one,
                without_other,
            } => {
                let mut highest = None;
                for (case, part) in [(*one, without_one), (*other, without_other)] {
                    barred.push((case, *firm));
                    let bound = self.branch(part, barred);
                    barred.pop();
                    highest = highest.max(bound?);
                }
                Ok(highest)
            }
        }
    }

    fn leaf(&self, prices: &Prices, barred: &[(u32, Firm)]) -> Option<Levels> {
        let mut sum = Levels::ZERO;
        for case in 0..self.problem.case_count() {
            sum += self.case(case, prices, barred)?;
        }
        for lawyer in 0..self.problem.lawyer_count() {
            let price = price_of(&prices.lawyers, lawyer);
            let earned = (0..=self.problem.maximum(lawyer)).map(|load| {
                let missing = self.problem.minimum(lawyer).saturating_sub(load);
                let missing = arranged(self.objective, [0, -i128::from(missing), 0, 0, 0]);
                price.times(load.into()) + missing
            });
            sum += earned.max()?;
        }
        for (group, price) in &prices.groups {
            let most = self.problem.group_maximum(*group).into();
            sum += price.times(most).max(Levels::ZERO);
        }
        for (_, _, price) in &prices.links {
            sum += (*price).max(Levels::ZERO);
        }
        Some(sum)
    }

    /// The best of all sets of edges that the need allows and that hold the fixed ones.
    fn case(&self, case: u32, prices: &Prices, barred: &[(u32, Firm)]) -> Option<Levels> {
        let edges: Vec<u32> = self.problem.edges(case).collect();
        let may = |edge: u32| {
            let firm = match self.problem.group(self.problem.lawyer_of(edge)) {
                Some(group) => Firm::Group(group),
                None => Firm::Lawyer(self.problem.lawyer_of(edge)),
            };
            self.problem.pin(edge) != Pin::Forbidden && !barred.contains(&(case, firm))
        };
        let sets =
            (0..1_u32 << edges.len()).filter(|set| set.count_ones() <= self.problem.need(case));
        let nets = sets.filter_map(|set| {
            let mut sum = Levels::ZERO;
            for (at, &edge) in edges.iter().enumerate() {
                let taken = set >> at & 1 == 1;
                if taken && may(edge) {
                    sum += self.net(edge, prices);
                } else if taken || self.problem.pin(edge) == Pin::Fixed {
                    return None;
                }
            }
            Some(sum)
        });
        nets.max()
    }

    /// What a pair is worth beyond all prices on its way.
    fn net(&self, edge: u32, prices: &Prices) -> Levels {
        let problem = self.problem;
        let (case, lawyer) = (problem.case_of(edge), problem.lawyer_of(edge));
        let mut net = arranged(self.objective, of_pair(problem, self.seed, edge));
        net -= price_of(&prices.lawyers, lawyer);
        for group in super::groups_above(problem, lawyer) {
            net -= price_of(&prices.groups, group);
        }
        for (link, of, price) in &prices.links {
            if (Some(*link), *of) == (problem.link(case), lawyer) {
                net -= *price;
            }
        }
        net
    }
}

fn price_of(prices: &[(u32, Levels)], of: u32) -> Levels {
    let found = prices.iter().find(|price| price.0 == of);
    found.map_or(Levels::ZERO, |price| price.1)
}
