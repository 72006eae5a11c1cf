//! All loaded lists as one array of nodes in pre-order, so that "is below" is a comparison.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::area::AreaSet;
use super::path;
use super::tree::Tree;

/// A cause in a [`Causes`](super::Causes), or a whole list: a small number to keep in columns.
///
/// Ids are given in pre-order over all lists, so what is below a node is a range of ids. They mean
/// something only to the `Causes` that gave them and to what
/// [`with_pins`](super::Causes::with_pins) and [`with_crosswalk`](super::Causes::with_crosswalk)
/// make of it; [`with_tree`](super::Causes::with_tree) numbers anew. A method that gets an id from
/// elsewhere panics or speaks of another cause.
///
/// # Example
/// ```
/// use dianyuan::causes::Causes;
/// let causes = Causes::official();
/// let node = causes.node("civil:7.19")?;
/// assert!(causes.subtree(node).contains(&causes.node("civil:7.19.205.5")?.get()));
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

impl NodeId {
    /// The number, for a column; below [`Causes::node_count`](super::Causes::node_count).
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The number, as an index into a table with a place for every node.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    pub(super) const fn new(number: u32) -> Self {
        Self(number)
    }
}

#[derive(Debug)]
struct Node {
    parent: Option<NodeId>,
    /// One past the last node below this one.
    end: u32,
    /// Steps from the list.
    depth: u32,
    areas: AreaSet,
    /// Position of its tree.
    tree: u32,
}

/// The trees in the order of list and vintage, and their nodes.
#[derive(Debug)]
pub(super) struct Forest {
    trees: Vec<Arc<Tree>>,
    /// The node of each tree's list.
    roots: Vec<u32>,
    nodes: Vec<Node>,
    /// For each tree, its nodes by path.
    by_path: Vec<BTreeMap<Box<str>, NodeId>>,
}

impl Forest {
    /// Lays out the trees; the order in which they come means nothing.
    pub(super) fn grow(mut trees: Vec<Arc<Tree>>) -> Self {
        trees.sort_by(|a, b| {
            a.list
                .cmp(&b.list)
                .then_with(|| path::compare(&a.vintage, &b.vintage))
        });
        let mut forest = Self {
            trees: Vec::new(),
            roots: Vec::new(),
            nodes: Vec::new(),
            by_path: Vec::new(),
        };
        for tree in trees {
            forest.add(&tree);
            forest.trees.push(tree);
        }
        forest
    }

    fn add(&mut self, tree: &Tree) {
        let areas_at = |path: &str| tree.areas.get(path).copied();
        let number = |count: usize| u32::try_from(count).expect("rows and lists are few");
        let position = number(self.trees.len());
        let root = number(self.nodes.len());
        self.roots.push(root);
        let areas = areas_at("").unwrap_or_default();
        self.nodes.push(Node {
            parent: None,
            end: root + 1,
            depth: 0,
            areas,
            tree: position,
        });
        let mut by_path = BTreeMap::from([(Box::from(""), NodeId(root))]);
        // The way from the list to the cause at hand, with the path of each.
        let mut way: Vec<(&str, NodeId)> = vec![("", NodeId(root))];
        for cause in &tree.causes {
            let above = path::parent(&cause.path).unwrap_or_default();
            while way.last().is_some_and(|(path, _)| *path != above) {
                way.pop();
            }
            let parent = way
                .last()
                .expect("every cause has its parent in the list")
                .1;
            let id = NodeId(number(self.nodes.len()));
            let inherited = &self.nodes[parent.index()];
            let node = Node {
                parent: Some(parent),
                end: id.0 + 1,
                depth: inherited.depth + 1,
                areas: areas_at(&cause.path).unwrap_or(inherited.areas),
                tree: position,
            };
            self.nodes.push(node);
            by_path.insert(cause.path.clone(), id);
            way.push((&cause.path, id));
            for (_, above) in &way {
                self.nodes[above.index()].end = id.0 + 1;
            }
        }
        self.by_path.push(by_path);
    }

    pub(super) fn trees(&self) -> &[Arc<Tree>] {
        &self.trees
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The ids of all nodes.
    pub(super) fn all(&self) -> std::ops::Range<u32> {
        0..self.nodes.last().map_or(0, |last| last.end)
    }

    /// Position of the tree of this list and vintage.
    pub(super) fn tree_position(&self, list: &str, vintage: &str) -> Option<usize> {
        self.trees
            .iter()
            .position(|tree| &*tree.list == list && &*tree.vintage == vintage)
    }

    /// Position of the tree that this node belongs to.
    pub(super) fn tree_of(&self, node: NodeId) -> usize {
        self.nodes[node.index()].tree as usize
    }

    pub(super) fn root(&self, tree: usize) -> NodeId {
        NodeId(self.roots[tree])
    }

    /// The node at this path of a tree; the empty path is the list.
    pub(super) fn find(&self, tree: usize, path: &str) -> Option<NodeId> {
        self.by_path[tree].get(path).copied()
    }

    /// Path, level and name; of a list, the empty path, level 0 and the title.
    pub(super) fn describe(&self, node: NodeId) -> (&str, u8, &str) {
        let position = self.tree_of(node);
        let tree = &self.trees[position];
        match node.0.checked_sub(self.roots[position] + 1) {
            None => ("", 0, &tree.title),
            Some(row) => {
                let cause = &tree.causes[row as usize];
                (&cause.path, cause.level, &cause.name)
            }
        }
    }

    pub(super) fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node.index()].parent
    }

    pub(super) fn areas(&self, node: NodeId) -> AreaSet {
        self.nodes[node.index()].areas
    }

    /// The ids of a node and of everything below it.
    pub(super) fn subtree(&self, node: NodeId) -> std::ops::Range<u32> {
        node.0..self.nodes[node.index()].end
    }

    /// Steps from both sides up to the nearest common ancestor; none where there is no such thing.
    pub(super) fn distance(&self, a: NodeId, b: NodeId) -> Option<u32> {
        let mut common = a;
        while !self.subtree(common).contains(&b.0) {
            common = self.parent(common)?;
        }
        let depth = |node: NodeId| self.nodes[node.index()].depth;
        Some(depth(a) + depth(b) - 2 * depth(common))
    }
}

#[cfg(test)]
#[path = "forest_tests.rs"]
mod tests;
