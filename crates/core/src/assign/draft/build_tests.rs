use proptest::prelude::*;

use super::*;
use crate::assign::draft::tests::sound;
use crate::assign::{CaseRow, EdgeRow, GroupRow, LawyerRow, Score};

#[test]
fn nothing_at_all_is_a_problem() {
    let problem = ProblemDraft::new().build().unwrap();
    assert_eq!(
        (
            problem.case_count(),
            problem.lawyer_count(),
            problem.group_count()
        ),
        (0, 0, 0)
    );
    assert_eq!(
        (
            problem.link_count(),
            problem.edge_count(),
            problem.seats_needed()
        ),
        (0, 0, 0)
    );
    assert_eq!(problem.edge_starts, [0]);
    let problem = sound().build().unwrap();
    assert_eq!((problem.edges(2), problem.find_edge(1, 1)), (0..0, None));
}

#[test]
fn everything_stands_in_the_order_of_ids() {
    let mut draft = ProblemDraft::new();
    draft.edge(EdgeRow::new("b", "é", "1.5").tie(-4).forbidden(true));
    draft.edge(EdgeRow::new("b", "Z", 2.0).fixed(true));
    draft.edge(EdgeRow::new("a", "Z", Score::Nanos(7)));
    draft.lawyer(LawyerRow::new("é", 1).group("g2").min(1));
    draft.lawyer(LawyerRow::new("Z", 0x2_0000).group("g1"));
    draft.case(
        CaseRow::new("b", 2)
            .priority(-3)
            .link("s")
            .opposes(&["a", "a"]),
    );
    draft.case(
        CaseRow::new("a", 1)
            .received("2026-11-22")
            .link("r")
            .opposes(&["b"]),
    );
    draft.group(GroupRow::new("g2", 5).parent("g1"));
    draft.group(GroupRow::new("g1", 6));
    let problem = draft.build().unwrap();

    assert_eq!((problem.case_id(0), problem.case_id(1)), ("a", "b"));
    assert_eq!((problem.need(0), problem.need(1)), (1, 2));
    assert_eq!((problem.priority(0), problem.priority(1)), (0, -3));
    assert_eq!(
        (problem.received(0), problem.received(1)),
        ("2026-11-21T16:00:00+00:00", "")
    );
    assert_eq!((problem.link_id(0), problem.link_id(1)), ("r", "s"));
    assert_eq!((problem.link(0), problem.link(1)), (Some(0), Some(1)));
    assert_eq!(problem.opposing(), [(0, 1)]);
    assert_eq!((problem.lawyer_id(0), problem.lawyer_id(1)), ("Z", "é"));
    assert_eq!(
        (problem.minimum(1), problem.maximum(1), problem.maximum(0)),
        (1, 1, 0x2_0000)
    );
    assert_eq!((problem.group(0), problem.group(1)), (Some(0), Some(1)));
    assert_eq!((problem.group_id(0), problem.group_maximum(1)), ("g1", 5));
    assert_eq!((problem.parent(0), problem.parent(1)), (None, Some(0)));
    assert_eq!((problem.edges(0), problem.edges(1)), (0..1, 1..3));
    let edges = (0..3).map(|edge| {
        let pair = (problem.case_of(edge), problem.lawyer_of(edge));
        (
            pair,
            problem.score(edge),
            problem.tie(edge),
            problem.pin(edge),
        )
    });
    assert_eq!(
        edges.collect::<Vec<_>>(),
        [
            ((0, 0), 7, 0, Pin::Free),
            ((1, 0), 2_000_000_000, 0, Pin::Fixed),
            ((1, 1), 1_500_000_000, -4, Pin::Forbidden),
        ]
    );
}

/// A row of any sort, in small numbers.
#[derive(Clone, Debug)]
enum Row {
    Case(u8, u8, u8, u8),
    Lawyer(u8, u8, u8),
    Group(u8, u8),
    Edge(u8, u8, i64, i64, u8),
}

/// Rows of six cases, five lawyers, three groups, and some pairs, each once.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let cases = proptest::collection::vec((1_u8..4, 0_u8..4, 0_u8..8), 6);
    let lawyers = proptest::collection::vec((0_u8..9, 0_u8..4), 5);
    let parents = proptest::collection::vec(0_u8..3, 3);
    let edges =
        proptest::collection::btree_map((0_u8..6, 0_u8..5), (-5_i64..5, -2_i64..2, 0_u8..8), 0..30);
    (cases, lawyers, parents, edges).prop_map(|(cases, lawyers, parents, edges)| {
        let cases = (0..)
            .zip(cases)
            .map(|(id, (need, link, other))| Row::Case(id, need, link, other));
        let lawyers = (0..)
            .zip(lawyers)
            .map(|(id, (max, group))| Row::Lawyer(id, max, group));
        // Above a group stands none, or one with a smaller number.
        let groups = (0..)
            .zip(parents)
            .map(|(id, parent)| Row::Group(id, parent.min(id)));
        let edges = edges
            .into_iter()
            .map(|((case, lawyer), (score, tie, pin))| Row::Edge(case, lawyer, score, tie, pin));
        cases
            .chain(lawyers)
            .chain(groups)
            .chain(edges)
            .collect::<Vec<_>>()
    })
}

fn draft_of(rows: &[Row]) -> ProblemDraft {
    let mut draft = ProblemDraft::new();
    for (number, row) in (1..).zip(rows) {
        match row {
            Row::Case(id, need, link, other) => {
                let (id, link, other) = (format!("c{id}"), format!("s{link}"), format!("c{other}"));
                let others = [other.as_str()];
                let mut case = CaseRow::new(&id, (*need).into()).row(number);
                if link != "s0" {
                    case = case.link(&link);
                }
                if other.as_str() < "c6" && other != id {
                    case = case.opposes(&others);
                }
                draft.case(case);
            }
            Row::Lawyer(id, max, group) => {
                let (id, group) = (format!("l{id}"), format!("g{group}"));
                let lawyer = LawyerRow::new(&id, (*max).into()).row(number);
                draft.lawyer(if group == "g3" {
                    lawyer
                } else {
                    lawyer.group(&group)
                });
            }
            Row::Group(id, parent) => {
                let (id, parent) = (format!("g{id}"), format!("g{parent}"));
                let group = GroupRow::new(&id, 7).row(number);
                draft.group(if parent == id {
                    group
                } else {
                    group.parent(&parent)
                });
            }
            Row::Edge(case, lawyer, score, tie, pin) => {
                let (case, lawyer) = (format!("c{case}"), format!("l{lawyer}"));
                let edge = EdgeRow::new(&case, &lawyer, Score::Nanos(*score))
                    .tie(*tie)
                    .row(number);
                draft.edge(edge.fixed(*pin == 0).forbidden(*pin == 1));
            }
        }
    }
    draft
}

proptest! {
    #[test]
    fn the_order_of_rows_changes_nothing(
        (rows, mixed) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        // Contradictory pins are refused in any order, though other rows may then be the ones too many.
        match draft_of(&rows).build() {
            Ok(problem) => prop_assert_eq!(draft_of(&mixed).build().unwrap(), problem),
            Err(error) => {
                let is_pins = |error: &Error| error.problems().iter().all(|p| p.code == "contradictory_pins");
                prop_assert!(is_pins(&error), "{}", error);
                prop_assert!(draft_of(&mixed).build().is_err_and(|error| is_pins(&error)));
            }
        }
    }

    #[test]
    fn what_went_in_is_what_comes_out(rows in rows()) {
        let Ok(problem) = draft_of(&rows).build() else { return Ok(()) };
        prop_assert_eq!((problem.case_count(), problem.lawyer_count(), problem.group_count()), (6, 5, 3));
        let mut edges = 0;
        for row in &rows {
            match row {
                Row::Case(id, need, link, _) => {
                    let case = problem.find_case(&format!("c{id}")).unwrap();
                    prop_assert_eq!(problem.need(case), u32::from(*need));
                    let link = (*link != 0).then(|| format!("s{link}"));
                    prop_assert_eq!(problem.link(case).map(|at| problem.link_id(at).to_owned()), link);
                }
                Row::Lawyer(id, max, group) => {
                    let lawyer = problem.find_lawyer(&format!("l{id}")).unwrap();
                    prop_assert_eq!(problem.maximum(lawyer), u32::from(*max));
                    let group = (*group != 3).then(|| format!("g{group}"));
                    prop_assert_eq!(problem.group(lawyer).map(|at| problem.group_id(at).to_owned()), group);
                }
                Row::Group(id, parent) => {
                    let group = problem.find_group(&format!("g{id}")).unwrap();
                    let parent = (parent != id).then(|| format!("g{parent}"));
                    prop_assert_eq!(problem.parent(group).map(|at| problem.group_id(at).to_owned()), parent);
                }
                Row::Edge(case, lawyer, score, tie, pin) => {
                    let case = problem.find_case(&format!("c{case}")).unwrap();
                    let lawyer = problem.find_lawyer(&format!("l{lawyer}")).unwrap();
                    let edge = problem.find_edge(case, lawyer).unwrap();
                    prop_assert_eq!((problem.case_of(edge), problem.lawyer_of(edge)), (case, lawyer));
                    prop_assert_eq!((problem.score(edge), problem.tie(edge)), (*score, *tie));
                    let expected = match pin { 0 => Pin::Fixed, 1 => Pin::Forbidden, _ => Pin::Free };
                    prop_assert_eq!(problem.pin(edge), expected);
                    edges += 1;
                }
            }
        }
        prop_assert_eq!(problem.edge_count(), edges);
    }
}
