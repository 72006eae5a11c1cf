//! Strongly connected components (Tarjan, "Depth-first search and linear graph algorithms", 1972), without recursion.

use super::graph::Lists;

const UNSEEN: u32 = u32::MAX;

/// The component of each node, and how many there are. Arcs between components lead to smaller numbers.
pub(in crate::assign) fn components(nodes: usize, next: &Lists) -> (Vec<u32>, u32) {
    let mut walk = Walk {
        seen: vec![UNSEEN; nodes],
        low: vec![0; nodes],
        component: vec![UNSEEN; nodes],
        open: Vec::new(),
        found: 0,
        clock: 0,
    };
    let mut path: Vec<(u32, usize)> = Vec::new();
    for start in 0..crate::assign::problem::count(nodes) {
        if walk.seen[start as usize] != UNSEEN {
            continue;
        }
        walk.enter(start);
        path.push((start, 0));
        while let Some((node, at)) = path.pop() {
            if let Some(to) = next.get(node).get(at) {
                path.push((node, at + 1));
                if walk.seen[*to as usize] == UNSEEN {
                    walk.enter(*to);
                    path.push((*to, 0));
                } else if walk.component[*to as usize] == UNSEEN {
                    let seen = walk.seen[*to as usize];
                    walk.lower(node, seen);
                }
                continue;
            }
            walk.close(node);
            if let Some((above, _)) = path.last() {
                let low = walk.low[node as usize];
                walk.lower(*above, low);
            }
        }
    }
    (walk.component, walk.found)
}

struct Walk {
    /// When a node was first seen.
    seen: Vec<u32>,
    /// The earliest node that one leads back to.
    low: Vec<u32>,
    component: Vec<u32>,
    open: Vec<u32>,
    found: u32,
    clock: u32,
}

impl Walk {
    fn enter(&mut self, node: u32) {
        self.seen[node as usize] = self.clock;
        self.low[node as usize] = self.clock;
        self.clock += 1;
        self.open.push(node);
    }

    fn lower(&mut self, node: u32, low: u32) {
        let at = &mut self.low[node as usize];
        *at = (*at).min(low);
    }

    /// A node that leads back to nothing earlier closes a component.
    fn close(&mut self, node: u32) {
        if self.low[node as usize] != self.seen[node as usize] {
            return;
        }
        loop {
            let member = self.open.pop().expect("the node itself is open");
            self.component[member as usize] = self.found;
            if member == node {
                break;
            }
        }
        self.found += 1;
    }
}
