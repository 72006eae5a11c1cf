//! Causes: what a case is about and what a lawyer is good at, by the numbers of official lists.
//!
//! [`Causes`] holds lists of causes, each a tree at a vintage: the civil causes of action, the
//! criminal charges and the administrative causes of the Chinese courts are built in, and agencies
//! load their own. It turns a written code into a node, tells how far two causes are apart in their
//! tree, and which practice areas link causes of different lists.
//!
//! ```
//! use dianyuan::causes::Causes;
//! let causes = Causes::official();
//! let wages = causes.node("civil:7.19.205.5")?;
//! let dispatch = causes.node("civil:7.19.205.3")?;
//! assert_eq!(causes.name(wages), "追索劳动报酬纠纷");
//! assert_eq!(causes.distance(wages, dispatch), Some(2)); // up to 劳动合同纠纷, and down
//!
//! // Lists have no distance to each other, but areas in common.
//! let work_injury = causes.node("civil:7.19.206.2")?;
//! let recognition = causes.node("administrative:1.7.4")?;
//! assert_eq!(causes.distance(work_injury, recognition), None);
//! assert!(causes.share_area(work_injury, recognition));
//! # Ok::<(), dianyuan::Error>(())
//! ```
//!
#![doc = include_str!("format.md")]

mod area;
mod code;
mod crosswalk;
mod fingerprint;
mod forest;
mod list;
mod load;
mod official;
mod path;
mod resolve;
mod sheet;
mod tree;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

pub use self::area::{Area, AreaSet};
pub use self::code::CauseCode;
pub(crate) use self::code::shown;
pub use self::forest::NodeId;
pub use self::list::CauseList;
pub use self::resolve::ResolveProblem;

use self::area::Areas;
use self::crosswalk::Crosswalk;
use self::forest::Forest;

/// Lists of causes, the crosswalks between their vintages, and which vintages are in force.
///
/// A value never changes: [`with_tree`](Self::with_tree) and its like make another. Clones are
/// cheap and may be shared between threads.
///
/// Methods that take a [`NodeId`] take one of this value: see there.
///
/// # Example
/// ```
/// use dianyuan::causes::Causes;
/// let causes = Causes::official()
///     .with_tree("dianyuan-causes 1\nlist laa\nvintage 2026\ntitle Categories\n1\t1\tHousing\n")?;
/// let housing = causes.node("laa:1")?;
/// assert_eq!(causes.vintage_form(housing), "laa@2026:1");
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone)]
pub struct Causes {
    inner: Arc<Inner>,
}

struct Inner {
    areas: Arc<Areas>,
    forest: Arc<Forest>,
    /// In the order of list, old and new vintage.
    crosswalks: Vec<Arc<Crosswalk>>,
    /// Vintages that are pinned: of the built-in lists, and what `with_pins` says.
    pins: BTreeMap<Box<str>, Box<str>>,
    /// Position of the tree that short codes of a list mean.
    in_force: BTreeMap<Box<str>, usize>,
}

impl Causes {
    /// Derives what is in force from what is loaded and pinned.
    fn from_inner(mut inner: Inner) -> Self {
        inner.in_force.clear();
        // In order of vintage, so that the greatest stays where nothing is pinned.
        for (position, tree) in inner.forest.trees().iter().enumerate() {
            let pinned = inner.pins.get(&tree.list);
            if pinned.is_none_or(|vintage| *vintage == tree.vintage) {
                inner.in_force.insert(tree.list.clone(), position);
            }
        }
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The lists that are loaded, in the order of name and vintage.
    pub fn lists(&self) -> impl Iterator<Item = CauseList<'_>> {
        (0..self.inner.forest.trees().len()).map(|position| CauseList::new(self, position))
    }

    /// The list that this node belongs to.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let theft = causes.node("criminal:5.2")?;
    /// assert_eq!(causes.list_of(theft).name(), "criminal");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn list_of(&self, node: NodeId) -> CauseList<'_> {
        CauseList::new(self, self.inner.forest.tree_of(node))
    }

    /// How many nodes there are: every cause of every list, and one for each list itself.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.inner.forest.len()
    }

    /// Every node, in pre-order.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + use<> {
        self.inner.forest.all().map(NodeId::new)
    }

    /// The name of a cause; of a whole list, its title.
    #[must_use]
    pub fn name(&self, node: NodeId) -> &str {
        self.inner.forest.describe(node).2
    }

    /// The path of a cause in its list; of a whole list, nothing.
    #[must_use]
    pub fn path(&self, node: NodeId) -> &str {
        self.inner.forest.describe(node).0
    }

    /// The level that the list gives the cause; 0 for a whole list.
    ///
    /// It is not the number of steps from the list: a charge is level 3 even where its chapter has
    /// no sections.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let treason = causes.node("criminal:1.1")?;
    /// assert_eq!((causes.level(treason), causes.ancestors(treason).count()), (3, 2));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn level(&self, node: NodeId) -> u8 {
        self.inner.forest.describe(node).1
    }

    /// The node above; `None` for a whole list.
    #[must_use]
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.inner.forest.parent(node)
    }

    /// The nodes above, from the parent up to the whole list.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(node), |above| self.parent(*above))
    }

    /// The ids of a node and of everything below it.
    #[must_use]
    pub fn subtree(&self, node: NodeId) -> std::ops::Range<u32> {
        self.inner.forest.subtree(node)
    }

    /// Whether `node` is `ancestor` or lies below it.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let labour = causes.node("civil:7")?;
    /// assert!(causes.is_within(causes.node("civil:7.19.205.5")?, labour));
    /// assert!(causes.is_within(labour, labour));
    /// assert!(!causes.is_within(causes.node("civil:")?, labour));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn is_within(&self, node: NodeId, ancestor: NodeId) -> bool {
        self.subtree(ancestor).contains(&node.get())
    }

    /// Steps from both causes up to their nearest common ancestor; the list is one.
    ///
    /// `None` for causes of different lists, and of different vintages of one list.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let (wages, injury) = (causes.node("civil:7.19.205.5")?, causes.node("civil:7.19.206.2")?);
    /// assert_eq!(causes.distance(wages, wages), Some(0));
    /// assert_eq!(causes.distance(wages, injury), Some(4));
    /// assert_eq!(causes.distance(wages, causes.node("criminal:")?), None);
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn distance(&self, a: NodeId, b: NodeId) -> Option<u32> {
        self.inner.forest.distance(a, b)
    }

    /// The practice areas of a cause.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let node = causes.node("administrative:1.7.4")?;
    /// assert!(causes.areas(node).any(|area| area.key() == "work_injury"));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn areas(&self, node: NodeId) -> impl Iterator<Item = &Area> {
        self.inner.areas.in_set(self.area_set(node))
    }

    /// The practice areas of a cause, as bits.
    #[must_use]
    pub fn area_set(&self, node: NodeId) -> AreaSet {
        self.inner.forest.areas(node)
    }

    /// Whether two causes, of whatever lists, have a practice area in common.
    #[must_use]
    pub fn share_area(&self, a: NodeId, b: NodeId) -> bool {
        self.area_set(a).intersects(self.area_set(b))
    }

    /// Every practice area there is.
    pub fn all_areas(&self) -> impl Iterator<Item = &Area> {
        self.inner.areas.iter()
    }

    /// The short form of a cause, as inputs and outputs have it: `civil:7.19.205.5`.
    ///
    /// A cause of a vintage that is not in force has no short form and is given with its vintage.
    #[must_use]
    pub fn short_form(&self, node: NodeId) -> String {
        self.code(node).to_string()
    }

    /// The short form as a code; [`resolve`](Self::resolve) leads back to the node.
    #[must_use]
    pub fn code(&self, node: NodeId) -> CauseCode {
        let list = self.list_of(node);
        let vintage = if list.is_in_force() {
            None
        } else {
            Some(list.vintage())
        };
        CauseCode::from_parts(list.name(), vintage, self.path(node))
    }

    /// The form that decision records write: `civil@2026:7.19.205.5`.
    ///
    /// # Example
    /// ```
    /// use dianyuan::causes::Causes;
    /// let causes = Causes::official();
    /// let node = causes.node("civil:7.19.205.5")?;
    /// assert_eq!(causes.vintage_form(node), "civil@2026:7.19.205.5");
    /// assert_eq!(causes.node(&causes.vintage_form(node)), Ok(node));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn vintage_form(&self, node: NodeId) -> String {
        let list = self.list_of(node);
        CauseCode::from_parts(list.name(), Some(list.vintage()), self.path(node)).to_string()
    }
}

impl fmt::Debug for Causes {
    /// The lists, without their causes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lists = self
            .lists()
            .map(|list| format!("{}@{}", list.name(), list.vintage()));
        f.debug_tuple("Causes")
            .field(&lists.collect::<Vec<_>>())
            .finish()
    }
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
