//! Cases, lawyers, groups and pairs as plain values, and the problem that they make in any order of rows.

use dianyuan::assign::{CaseRow, EdgeRow, GroupRow, LawyerRow, Pin, Problem, ProblemDraft, Score};
use dianyuan_tests::twin::assign::keeps_rules;

#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    pub(crate) cases: Vec<Case>,
    pub(crate) lawyers: Vec<Lawyer>,
    pub(crate) groups: Vec<Group>,
    pub(crate) pairs: Vec<Pair>,
    /// Positions of cases.
    pub(crate) opposing: Vec<(usize, usize)>,
}

#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) need: u32,
    pub(crate) link: Option<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Lawyer {
    pub(crate) min: u32,
    pub(crate) max: u32,
    pub(crate) group: Option<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) max: u32,
    pub(crate) parent: Option<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(crate) case: usize,
    pub(crate) lawyer: usize,
    pub(crate) nanos: i64,
    pub(crate) tie: i64,
    pub(crate) pin: Pin,
}

/// In which order the rows of each table stand, and which of two opposing cases says so.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    pub(crate) cases: Vec<usize>,
    pub(crate) lawyers: Vec<usize>,
    pub(crate) groups: Vec<usize>,
    pub(crate) pairs: Vec<usize>,
    pub(crate) turned: bool,
}

/// Ids that do not sort as they are counted.
pub(crate) fn case_id(at: usize) -> String {
    format!("案{}", 7 * at + 5)
}

pub(crate) fn lawyer_id(at: usize) -> String {
    format!("L-{}", 9 * at + 7)
}

fn group_id(at: usize) -> String {
    format!("G-{}", 99 - at)
}

impl Rows {
    /// One case, one seat each, this lawyer's score for it.
    pub(crate) fn plain(cases: usize, lawyers: usize, score: impl Fn(usize, usize) -> i64) -> Self {
        let all = (0..cases).flat_map(|case| (0..lawyers).map(move |lawyer| (case, lawyer)));
        let pair = |(case, lawyer)| Pair {
            case,
            lawyer,
            nanos: score(case, lawyer),
            tie: 0,
            pin: Pin::Free,
        };
        Self {
            cases: vec![
                Case {
                    need: 1,
                    link: None
                };
                cases
            ],
            lawyers: vec![
                Lawyer {
                    min: 0,
                    max: 1,
                    group: None
                };
                lawyers
            ],
            pairs: all.map(pair).collect(),
            ..Self::default()
        }
    }

    /// The same with a group around all lawyers that has room for everybody.
    pub(crate) fn in_one_group(&self) -> Self {
        let mut rows = self.clone();
        rows.groups = vec![Group {
            max: self.lawyers.iter().map(|lawyer| lawyer.max).sum(),
            parent: None,
        }];
        for lawyer in &mut rows.lawyers {
            lawyer.group = Some(0);
        }
        rows
    }

    pub(crate) fn problem(&self) -> Problem {
        self.problem_in(&Order {
            cases: (0..self.cases.len()).collect(),
            lawyers: (0..self.lawyers.len()).collect(),
            groups: (0..self.groups.len()).collect(),
            pairs: (0..self.pairs.len()).collect(),
            turned: false,
        })
    }

    pub(crate) fn problem_in(&self, order: &Order) -> Problem {
        let mut draft = ProblemDraft::new();
        for &at in &order.pairs {
            let pair = &self.pairs[at];
            let (case, lawyer) = (case_id(pair.case), lawyer_id(pair.lawyer));
            let row = EdgeRow::new(&case, &lawyer, Score::Nanos(pair.nanos)).tie(pair.tie);
            let row = row.fixed(pair.pin == Pin::Fixed);
            draft.edge(row.forbidden(pair.pin == Pin::Forbidden));
        }
        for &at in &order.groups {
            let (id, group) = (group_id(at), &self.groups[at]);
            let parent = group.parent.map(group_id);
            let row = GroupRow::new(&id, group.max);
            draft.group(match &parent {
                Some(parent) => row.parent(parent),
                None => row,
            });
        }
        for &at in &order.lawyers {
            let (id, lawyer) = (lawyer_id(at), &self.lawyers[at]);
            let group = lawyer.group.map(group_id);
            let row = LawyerRow::new(&id, lawyer.max).min(lawyer.min);
            draft.lawyer(match &group {
                Some(group) => row.group(group),
                None => row,
            });
        }
        for &at in &order.cases {
            let (id, case) = (case_id(at), &self.cases[at]);
            let link = case.link.map(|link| format!("K-{link}"));
            let sides = self.opposing.iter().map(|&(one, other)| {
                if order.turned {
                    (other, one)
                } else {
                    (one, other)
                }
            });
            let opposes: Vec<String> = sides
                .filter(|side| side.0 == at)
                .map(|side| case_id(side.1))
                .collect();
            let opposes: Vec<&str> = opposes.iter().map(String::as_str).collect();
            let row = CaseRow::new(&id, case.need).opposes(&opposes);
            draft.case(match &link {
                Some(link) => row.link(link),
                None => row,
            });
        }
        draft.build().unwrap()
    }

    /// Frees fixed pairs that do not go with the ones before them.
    pub(crate) fn without_contradictions(mut self) -> Self {
        let is_fixed = |at: &usize| self.pairs[*at].pin == Pin::Fixed;
        let wanted: Vec<usize> = (0..self.pairs.len()).filter(is_fixed).collect();
        for at in &wanted {
            self.pairs[*at].pin = Pin::Free;
        }
        let problem = self.problem();
        let mut kept = Vec::new();
        for at in wanted {
            let pair = &mut self.pairs[at];
            let case = problem.find_case(&case_id(pair.case)).unwrap();
            let lawyer = problem.find_lawyer(&lawyer_id(pair.lawyer)).unwrap();
            let mut with = kept.clone();
            with.push(problem.find_edge(case, lawyer).unwrap());
            with.sort_unstable();
            if keeps_rules(&problem, &with) {
                pair.pin = Pin::Fixed;
                kept = with;
            }
        }
        self
    }
}
