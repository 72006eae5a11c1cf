//! Many cases, many lawyers, and what each pair is worth: what every mechanism works on.

use std::ops::Range;

use crate::assign::certificate::Firm;

/// What the rows say of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pin {
    /// Neither fixed nor forbidden.
    Free,
    /// Part of every result.
    Fixed,
    /// Part of no result.
    Forbidden,
}

/// Many cases, many lawyers, and what each pair is worth. Made by a [`ProblemDraft`](super::ProblemDraft) or from
/// tables; whatever it holds is sound. Cases, lawyers, groups and link sets stand in the order of their ids by
/// bytes and edges by case and lawyer, so that the order of rows changes nothing that comes after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(super) cases: Cases,
    pub(super) lawyers: Lawyers,
    pub(super) groups: Groups,
    /// Ids of the link sets.
    pub(super) link_ids: Ids,
    /// Pairs of opposing cases, the smaller index first, sorted, each once.
    pub(super) opposing: Vec<(u32, u32)>,
    /// Where each case's edges start; one entry more than cases.
    pub(super) edge_starts: Vec<u32>,
    pub(super) edge_lawyers: Vec<u32>,
    /// Nano-units.
    pub(super) scores: Vec<i64>,
    /// Empty where no row has a tie key.
    pub(super) ties: Vec<i64>,
    /// Indices of fixed edges, sorted.
    pub(super) fixed: Vec<u32>,
    /// Indices of forbidden edges, sorted.
    pub(super) forbidden: Vec<u32>,
}

/// Ids one after the other in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ids {
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
}

impl Ids {
    pub(super) fn push(&mut self, id: &str) {
        self.text.push_str(id);
        let end = u32::try_from(self.text.len()).expect("the draft bounds the length of all ids");
        self.ends.push(end);
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, index: u32) -> &str {
        let index = index as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[index] as usize]
    }

    /// The index of an id; ids are sorted by bytes.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        let (mut low, mut high) = (0, u32::try_from(self.len()).ok()?);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle).as_bytes().cmp(id.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cases {
    pub(super) ids: Ids,
    pub(super) needs: Vec<u32>,
    /// Smaller is served first; read by mechanisms that serve one case after the other.
    pub(super) priorities: Vec<i64>,
    /// Instants as text, sorted as they are; empty where unknown.
    pub(super) received: Ids,
    /// Index of the link set.
    pub(super) links: Vec<Option<u32>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lawyers {
    pub(super) ids: Ids,
    pub(super) minimums: Vec<u32>,
    pub(super) maximums: Vec<u32>,
    pub(super) groups: Vec<Option<u32>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Groups {
    pub(super) ids: Ids,
    pub(super) maximums: Vec<u32>,
    pub(super) parents: Vec<Option<u32>>,
}

impl Problem {
    /// How many cases there are.
    #[must_use]
    pub fn case_count(&self) -> u32 {
        count(self.cases.needs.len())
    }

    /// How many lawyers there are.
    #[must_use]
    pub fn lawyer_count(&self) -> u32 {
        count(self.lawyers.maximums.len())
    }

    /// How many groups there are.
    #[must_use]
    pub fn group_count(&self) -> u32 {
        count(self.groups.maximums.len())
    }

    /// How many link sets there are.
    #[must_use]
    pub fn link_count(&self) -> u32 {
        count(self.link_ids.len())
    }

    /// How many pairs have a row.
    #[must_use]
    pub fn edge_count(&self) -> u32 {
        count(self.edge_lawyers.len())
    }

    /// The id of a case.
    #[must_use]
    pub fn case_id(&self, case: u32) -> &str {
        self.cases.ids.get(case)
    }

    /// The id of a lawyer.
    #[must_use]
    pub fn lawyer_id(&self, lawyer: u32) -> &str {
        self.lawyers.ids.get(lawyer)
    }

    /// The id of a group.
    #[must_use]
    pub fn group_id(&self, group: u32) -> &str {
        self.groups.ids.get(group)
    }

    /// The id of a link set.
    #[must_use]
    pub fn link_id(&self, link: u32) -> &str {
        self.link_ids.get(link)
    }

    /// The case with this id.
    #[must_use]
    pub fn find_case(&self, id: &str) -> Option<u32> {
        self.cases.ids.find(id)
    }

    /// The lawyer with this id.
    #[must_use]
    pub fn find_lawyer(&self, id: &str) -> Option<u32> {
        self.lawyers.ids.find(id)
    }

    /// The group with this id.
    #[must_use]
    pub fn find_group(&self, id: &str) -> Option<u32> {
        self.groups.ids.find(id)
    }

    /// The link set with this id.
    #[must_use]
    pub fn find_link(&self, id: &str) -> Option<u32> {
        self.link_ids.find(id)
    }

    /// Lawyers that a case needs, 1 or more; no lawyer twice.
    #[must_use]
    pub fn need(&self, case: u32) -> u32 {
        self.cases.needs[case as usize]
    }

    /// A case's priority, the smaller the sooner; 0 where the table has none.
    #[must_use]
    pub fn priority(&self, case: u32) -> i64 {
        self.cases.priorities[case as usize]
    }

    /// When a case was received, as an instant in UTC whose text sorts as the moment does; empty where unknown.
    #[must_use]
    pub fn received(&self, case: u32) -> &str {
        self.cases.received.get(case)
    }

    /// The link set of a case. Cases of one link set never share a lawyer.
    #[must_use]
    pub fn link(&self, case: u32) -> Option<u32> {
        self.cases.links[case as usize]
    }

    /// Pairs of opposing cases, the smaller index first, sorted.
    #[must_use]
    pub fn opposing(&self) -> &[(u32, u32)] {
        &self.opposing
    }

    /// Seats that a lawyer should have at least.
    #[must_use]
    pub fn minimum(&self, lawyer: u32) -> u32 {
        self.lawyers.minimums[lawyer as usize]
    }

    /// Seats that a lawyer has at most.
    #[must_use]
    pub fn maximum(&self, lawyer: u32) -> u32 {
        self.lawyers.maximums[lawyer as usize]
    }

    /// The group in a lawyer's own row.
    #[must_use]
    pub fn group(&self, lawyer: u32) -> Option<u32> {
        self.lawyers.groups[lawyer as usize]
    }

    /// Who counts as one firm with a lawyer for opposing sides.
    #[must_use]
    pub fn firm(&self, lawyer: u32) -> Firm {
        self.group(lawyer).map_or(Firm::Lawyer(lawyer), Firm::Group)
    }

    /// Seats that a group has at most, with all groups below it.
    #[must_use]
    pub fn group_maximum(&self, group: u32) -> u32 {
        self.groups.maximums[group as usize]
    }

    /// The group above a group.
    #[must_use]
    pub fn parent(&self, group: u32) -> Option<u32> {
        self.groups.parents[group as usize]
    }

    /// The edges of a case, as indices, in the order of lawyers.
    #[must_use]
    pub fn edges(&self, case: u32) -> Range<u32> {
        let case = case as usize;
        self.edge_starts[case]..self.edge_starts[case + 1]
    }

    /// The edge between a case and a lawyer.
    #[must_use]
    pub fn find_edge(&self, case: u32, lawyer: u32) -> Option<u32> {
        let edges = self.edges(case);
        let lawyers = &self.edge_lawyers[edges.start as usize..edges.end as usize];
        let at = lawyers.binary_search(&lawyer).ok()?;
        Some(edges.start + count(at))
    }

    /// The case of an edge.
    #[must_use]
    pub fn case_of(&self, edge: u32) -> u32 {
        count(self.edge_starts.partition_point(|start| *start <= edge)) - 1
    }

    /// The lawyer of an edge.
    #[must_use]
    pub fn lawyer_of(&self, edge: u32) -> u32 {
        self.edge_lawyers[edge as usize]
    }

    /// The score of an edge, in nano-units.
    #[must_use]
    pub fn score(&self, edge: u32) -> i64 {
        self.scores[edge as usize]
    }

    /// The policy's tie key of an edge; 0 where there is none.
    #[must_use]
    pub fn tie(&self, edge: u32) -> i64 {
        self.ties.get(edge as usize).copied().unwrap_or(0)
    }

    /// Whether an edge is fixed or forbidden.
    #[must_use]
    pub fn pin(&self, edge: u32) -> Pin {
        let is_in = |edges: &[u32]| edges.binary_search(&edge).is_ok();
        if is_in(&self.fixed) {
            Pin::Fixed
        } else if is_in(&self.forbidden) {
            Pin::Forbidden
        } else {
            Pin::Free
        }
    }

    /// Indices of the fixed edges, sorted.
    #[must_use]
    pub fn fixed(&self) -> &[u32] {
        &self.fixed
    }

    /// Indices of the forbidden edges, sorted.
    #[must_use]
    pub fn forbidden(&self) -> &[u32] {
        &self.forbidden
    }

    /// Seats that all cases need together.
    #[must_use]
    pub fn seats_needed(&self) -> u64 {
        self.cases.needs.iter().map(|need| u64::from(*need)).sum()
    }
}

/// An index or count; the draft bounds them all to 32 bits.
pub(super) fn count(value: usize) -> u32 {
    u32::try_from(value).expect("the draft bounds counts to 32 bits")
}
