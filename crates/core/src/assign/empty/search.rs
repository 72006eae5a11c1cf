//! What is reached from an empty seat.

use crate::assign::empty::residual::{Node, Residual};

/// A search, and the memory that the next one uses again.
pub(in crate::assign) struct Search {
    /// The search that last visited a place.
    seen: Vec<u32>,
    now: u32,
    order: Vec<Node>,
    /// From which place of the order each was reached; `None` for starts.
    from: Vec<Option<usize>>,
    /// Arcs looked at since the beginning.
    pub(in crate::assign) arcs: u64,
}

impl Search {
    pub(in crate::assign) fn new(residual: &Residual<'_>) -> Self {
        Self {
            seen: vec![0; residual.len()],
            now: 0,
            order: Vec::new(),
            from: Vec::new(),
            arcs: 0,
        }
    }

    /// Visits all that is reached from these places, or as much as leads to a free seat and then says so.
    pub(in crate::assign) fn run(&mut self, residual: &Residual<'_>, starts: &[Node]) -> bool {
        self.find(residual, starts, &|_| false, &|_| false)
    }

    /// Likewise, but enters no place in `closed` and takes no edge that `bars` names.
    pub(in crate::assign) fn find(
        &mut self,
        residual: &Residual<'_>,
        starts: &[Node],
        closed: &dyn Fn(Node) -> bool,
        bars: &dyn Fn(u32) -> bool,
    ) -> bool {
        self.begin(residual, starts);
        let mut at = 0;
        while let Some(node) = self.order.get(at).copied() {
            if residual.is_out(node) {
                self.order.truncate(at + 1);
                return true;
            }
            self.expand(residual, at, closed, bars);
            at += 1;
        }
        false
    }

    /// Visits all that is reached, free seats or not.
    pub(in crate::assign) fn all(&mut self, residual: &Residual<'_>, starts: &[Node]) {
        self.begin(residual, starts);
        let mut at = 0;
        while at < self.order.len() {
            self.expand(residual, at, &|_| false, &|_| false);
            at += 1;
        }
    }

    fn begin(&mut self, residual: &Residual<'_>, starts: &[Node]) {
        self.now += 1;
        self.order.clear();
        self.from.clear();
        for start in starts {
            self.visit(residual, *start, None);
        }
    }

    fn expand(
        &mut self,
        residual: &Residual<'_>,
        at: usize,
        closed: &dyn Fn(Node) -> bool,
        bars: &dyn Fn(u32) -> bool,
    ) {
        residual.next(self.order[at], bars, &mut |next| {
            self.arcs += 1;
            if !closed(next) {
                self.visit(residual, next, Some(at));
            }
        });
    }

    /// Whether the last search visited a place.
    pub(in crate::assign) fn reached(&self, residual: &Residual<'_>, node: Node) -> bool {
        self.seen[residual.number(node)] == self.now
    }

    /// The places visited, in the order of the search.
    pub(in crate::assign) fn order(&self) -> &[Node] {
        &self.order
    }

    /// The way from a start to the last place visited.
    pub(in crate::assign) fn way(&self) -> Vec<Node> {
        let last = self.order.len().checked_sub(1);
        let back = std::iter::successors(last, |at| self.from[*at]);
        let mut way: Vec<Node> = back.map(|at| self.order[at]).collect();
        way.reverse();
        way
    }

    fn visit(&mut self, residual: &Residual<'_>, node: Node, from: Option<usize>) {
        let seen = &mut self.seen[residual.number(node)];
        if *seen != self.now {
            *seen = self.now;
            self.from.push(from);
            self.order.push(node);
        }
    }
}
