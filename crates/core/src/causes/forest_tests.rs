use proptest::prelude::*;

use super::super::area::Areas;
use super::*;

/// A small forest whose first list is grown from numbers: each cause hangs below an earlier one.
fn grown(choices: &[usize]) -> Forest {
    let areas = Areas::parse("dianyuan-areas 1\narea\tx\t某\tX\n").expect("well formed");
    let mut paths = vec!["first".to_owned()];
    for (number, choice) in choices.iter().enumerate() {
        let above = paths.get(choice % (paths.len() + 1));
        // The path's length is limited; a cause that would be too deep goes to the top.
        let path = match above {
            Some(above) if above.split('.').count() < path::MAX_DEPTH => {
                format!("{above}.{number}")
            }
            _ => number.to_string(),
        };
        paths.push(path);
    }
    let rows: Vec<String> = paths
        .iter()
        .map(|path| format!("{path}\t{}\tName\n", path.split('.').count()))
        .collect();
    let tree = |list: &str, rows: &str| {
        let text = format!("dianyuan-causes 1\nlist {list}\nvintage 1\ntitle T\n{rows}");
        Arc::new(Tree::parse(&text, &areas).expect("well formed"))
    };
    Forest::grow(vec![
        tree("b", &rows.concat()),
        tree("a", "1\t1\tOne\narea\tx\t1\n1.1\t2\tBelow\n"),
    ])
}

/// The slow twin of `distance`: both ways to the top, and what they have in common.
fn slow_distance(forest: &Forest, a: NodeId, b: NodeId) -> Option<u32> {
    let way = |node| {
        let mut way: Vec<NodeId> =
            std::iter::successors(Some(node), |above| forest.parent(*above)).collect();
        way.reverse();
        way
    };
    let (a, b) = (way(a), way(b));
    let common = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    if common == 0 {
        None
    } else {
        u32::try_from(a.len() + b.len() - 2 * common).ok()
    }
}

fn nodes(forest: &Forest) -> impl Iterator<Item = NodeId> + use<> {
    forest.all().map(NodeId)
}

#[test]
fn lists_stand_in_order_of_name_and_vintage() {
    let areas = Areas::parse("dianyuan-areas 1\n").expect("well formed");
    let tree = |list: &str, vintage: &str| {
        let text =
            format!("dianyuan-causes 1\nlist {list}\nvintage {vintage}\ntitle T\n1\t1\tOne\n");
        Arc::new(Tree::parse(&text, &areas).expect("well formed"))
    };
    let forest = Forest::grow(vec![
        tree("b", "1"),
        tree("a", "10"),
        tree("a", "9"),
        tree("a", "x"),
    ]);
    let order: Vec<_> = forest
        .trees()
        .iter()
        .map(|t| format!("{}@{}", t.list, t.vintage))
        .collect();
    assert_eq!(order, ["a@9", "a@10", "a@x", "b@1"]);
    assert_eq!(forest.len(), 8);
    assert_eq!(forest.tree_position("a", "x"), Some(2));
    assert_eq!(forest.tree_position("a", "y"), None);
    assert_eq!(forest.root(3).get(), 6);
    assert_eq!(forest.describe(NodeId(6)), ("", 0, "T"));
    assert_eq!(forest.describe(NodeId(7)), ("1", 1, "One"));
}

#[test]
fn areas_go_down_from_the_deepest_that_has_any() {
    let forest = grown(&[]);
    let areas: Vec<_> = nodes(&forest)
        .map(|node| forest.areas(node).len())
        .collect();
    // List a, its cause with areas, the cause below that; list b and its cause.
    assert_eq!(areas, [0, 1, 1, 0, 0]);
}

proptest! {
    #[test]
    fn every_node_is_found_by_its_path(choices in prop::collection::vec(any::<usize>(), 0..40)) {
        let forest = grown(&choices);
        for node in nodes(&forest) {
            let tree = forest.tree_of(node);
            prop_assert_eq!(forest.find(tree, forest.describe(node).0), Some(node));
            prop_assert_eq!(forest.find(tree, "no.such"), None);
        }
    }

    #[test]
    fn a_subtree_is_what_has_the_node_above_it(choices in prop::collection::vec(any::<usize>(), 0..25)) {
        let forest = grown(&choices);
        for above in nodes(&forest) {
            for node in nodes(&forest) {
                let is_above = std::iter::successors(Some(node), |n| forest.parent(*n)).any(|n| n == above);
                prop_assert_eq!(forest.subtree(above).contains(&node.get()), is_above);
            }
        }
    }

    #[test]
    fn distance_equals_its_slow_twin_and_is_a_metric(
        choices in prop::collection::vec(any::<usize>(), 1..25),
        picks in prop::array::uniform3(any::<prop::sample::Index>()),
    ) {
        let forest = grown(&choices);
        let [a, b, c] = picks.map(|pick| NodeId(u32::try_from(pick.index(forest.len())).expect("few")));
        prop_assert_eq!(forest.distance(a, b), slow_distance(&forest, a, b));
        prop_assert_eq!(forest.distance(a, b), forest.distance(b, a));
        prop_assert_eq!(forest.distance(a, b) == Some(0), a == b);
        prop_assert_eq!(forest.distance(a, b).is_some(), forest.tree_of(a) == forest.tree_of(b));
        if let (Some(ab), Some(bc)) = (forest.distance(a, b), forest.distance(b, c)) {
            prop_assert!(forest.distance(a, c).expect("one list holds all three") <= ab + bc);
        }
    }
}
