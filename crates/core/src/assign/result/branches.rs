//! The branches of a certificate read back: a flat list becomes the tree that it was written from.

use super::fields::{field, id, is_object, items, levels};
use crate::assign::certificate::{Certificate, Firm, Prices};
use crate::assign::objective::{Levels, Objective};
use crate::assign::problem::Problem;
use crate::wire::{Faults, Json};

/// Most splits on the way to a branch. A deeper tree is refused: walking one takes that much of the stack.
const DEEPEST: usize = 4_096;

/// A branch by itself; the branches that follow from a split are named by their places.
enum Branch {
    End(Certificate),
    Split {
        one: u32,
        other: u32,
        firm: Firm,
        follow: [usize; 2],
    },
}

/// The whole tree.
pub(super) fn branches(
    json: &Json<'_>,
    faults: &mut Faults,
    objective: Objective,
    problem: &Problem,
) -> Option<Certificate> {
    let list = items(json, faults, |json, faults| {
        branch(json, faults, objective, problem)
    })?;
    is_tree(&list, faults).then(|| grown(list)).flatten()
}

/// Whether every branch but the first follows from exactly one split that stands before it.
fn is_tree(list: &[Branch], faults: &mut Faults) -> bool {
    if list.is_empty() {
        faults.report_described("empty", "an empty list", "at least one branch");
        return false;
    }
    let before = faults.count();
    let mut depths: Vec<Option<usize>> = vec![None; list.len()];
    depths[0] = Some(0);
    for (place, branch) in list.iter().enumerate() {
        faults.in_item(place, |faults| {
            let Some(depth) = depths[place] else {
                let expected = "a branch that an earlier split names";
                faults.report_described("not_named", "a branch alone", expected);
                return;
            };
            let Branch::Split { follow, .. } = branch else {
                return;
            };
            if depth == DEEPEST {
                let expected = format!("at most {DEEPEST} splits one below the other");
                faults.report_described("too_deep", "a further split", expected);
                return;
            }
            for (key, next) in ["without_one", "without_other"].into_iter().zip(follow) {
                let is_free = *next > place && depths.get(*next).is_some_and(Option::is_none);
                if is_free {
                    depths[*next] = Some(depth + 1);
                } else {
                    let expected = "the place of a later branch that no other split names";
                    faults.in_field("split", |faults| {
                        faults.in_field(key, |faults| {
                            faults.report_described("no_tree", next.to_string(), expected);
                        });
                    });
                }
            }
        });
    }
    faults.count() == before
}

/// Puts the branches together from the last to the first, since each follows from an earlier one.
fn grown(list: Vec<Branch>) -> Option<Certificate> {
    let mut whole: Vec<Option<Certificate>> = Vec::new();
    whole.resize_with(list.len(), || None);
    for (place, branch) in list.into_iter().enumerate().rev() {
        whole[place] = Some(match branch {
            Branch::End(end) => end,
            Branch::Split {
                one,
                other,
                firm,
                follow: [without_one, without_other],
            } => Certificate::Split {
                one,
                other,
                firm,
                without_one: Box::new(whole[without_one].take()?),
                without_other: Box::new(whole[without_other].take()?),
            },
        });
    }
    whole.into_iter().next().flatten()
}

fn branch(
    json: &Json<'_>,
    faults: &mut Faults,
    objective: Objective,
    problem: &Problem,
) -> Option<Branch> {
    if !is_object(json, faults) {
        return None;
    }
    match ["closed", "contradiction", "split"].map(|key| json.get(key)) {
        [Some(_), None, None] => field(json, "closed", faults, |json, faults| {
            let prices = prices(json, faults, objective, problem)?;
            Some(Branch::End(Certificate::Closed(prices)))
        }),
        [None, Some(Json::Bool(true)), None] => Some(Branch::End(Certificate::Contradiction)),
        [None, None, Some(_)] => field(json, "split", faults, |json, faults| {
            split(json, faults, problem)
        }),
        _ => {
            let expected = "one of closed, contradiction (true), split";
            faults.report("no_branch", json, expected);
            None
        }
    }
}

fn split(json: &Json<'_>, faults: &mut Faults, problem: &Problem) -> Option<Branch> {
    if !is_object(json, faults) {
        return None;
    }
    let case = |json: &Json<'_>, faults: &mut Faults| id(json, faults, |id| problem.find_case(id));
    let place = |json: &Json<'_>, faults: &mut Faults| {
        let place = super::fields::whole(json, faults)?;
        usize::try_from(place).ok()
    };
    let one = field(json, "one", faults, case);
    let other = field(json, "other", faults, case);
    let firm = if json.get("group").is_some() {
        let group = field(json, "group", faults, |json, faults| {
            id(json, faults, |id| problem.find_group(id))
        });
        group.map(Firm::Group)
    } else {
        lawyer(json, faults, problem).map(Firm::Lawyer)
    };
    let without_one = field(json, "without_one", faults, place);
    let without_other = field(json, "without_other", faults, place);
    Some(Branch::Split {
        one: one?,
        other: other?,
        firm: firm?,
        follow: [without_one?, without_other?],
    })
}

fn lawyer(json: &Json<'_>, faults: &mut Faults, problem: &Problem) -> Option<u32> {
    field(json, "lawyer", faults, |json, faults| {
        id(json, faults, |id| problem.find_lawyer(id))
    })
}

fn prices(
    json: &Json<'_>,
    faults: &mut Faults,
    objective: Objective,
    problem: &Problem,
) -> Option<Prices> {
    if !is_object(json, faults) {
        return None;
    }
    let price = |json: &Json<'_>, faults: &mut Faults| {
        field(json, "prices", faults, |json, faults| {
            levels(json, faults, objective)
        })
    };
    let lawyers = priced(json, "lawyers", faults, |json, faults| {
        let (lawyer, price) = (lawyer(json, faults, problem), price(json, faults));
        Some((lawyer?, price?))
    });
    let groups = priced(json, "groups", faults, |json, faults| {
        let group = field(json, "group", faults, |json, faults| {
            id(json, faults, |id| problem.find_group(id))
        });
        let price = price(json, faults);
        Some((group?, price?))
    });
    let links = priced(json, "links", faults, |json, faults| {
        let link = field(json, "link", faults, |json, faults| {
            id(json, faults, |id| problem.find_link(id))
        });
        let (lawyer, price) = (lawyer(json, faults, problem), price(json, faults));
        Some(((link?, lawyer?), price?))
    });
    let links = links?.into_iter();
    Some(Prices {
        lawyers: lawyers?,
        groups: groups?,
        links: links
            .map(|((link, lawyer), price)| (link, lawyer, price))
            .collect(),
    })
}

/// Places and their prices, sorted, no place twice.
fn priced<P: Ord + Copy>(
    json: &Json<'_>,
    key: &'static str,
    faults: &mut Faults,
    mut read: impl FnMut(&Json<'_>, &mut Faults) -> Option<(P, Levels)>,
) -> Option<Vec<(P, Levels)>> {
    field(json, key, faults, |json, faults| {
        let mut all = items(json, faults, |json, faults| {
            is_object(json, faults).then_some(())?;
            read(json, faults)
        })?;
        all.sort_unstable_by_key(|(place, _)| *place);
        let is_twice = all.windows(2).any(|two| two[0].0 == two[1].0);
        if is_twice {
            faults.report("duplicate", json, "each place once");
        }
        (!is_twice).then_some(all)
    })
}
