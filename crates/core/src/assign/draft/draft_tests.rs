use proptest::prelude::*;

use super::*;

/// Row, path and code of every fault.
fn faults(draft: ProblemDraft) -> Vec<(u64, String, &'static str)> {
    let error = draft.build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Record);
    let faults = error.problems().iter();
    faults
        .map(|fault| {
            assert!(!fault.value.is_empty() && !fault.expected.is_empty());
            (fault.row.unwrap(), fault.path.clone(), fault.code)
        })
        .collect()
}

fn one(draft: ProblemDraft) -> (u64, String, &'static str) {
    let faults = faults(draft);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.into_iter().next().unwrap()
}

fn at(row: u64, path: &str, code: &'static str) -> (u64, String, &'static str) {
    (row, path.to_owned(), code)
}

/// Cases A, B, C (need 2) and lawyers K, L, M (max 2).
fn sound() -> ProblemDraft {
    let mut draft = ProblemDraft::new();
    for id in ["A", "B", "C"] {
        draft.case(CaseRow::new(id, 2));
    }
    for id in ["K", "L", "M"] {
        draft.lawyer(LawyerRow::new(id, 2));
    }
    draft
}

fn fixed(draft: &mut ProblemDraft, pairs: &[&str]) {
    for pair in pairs {
        let (case, lawyer) = pair.split_at(1);
        draft.edge(EdgeRow::new(case, lawyer, "1").fixed(true));
    }
}

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

#[test]
fn ids_are_short_text() {
    let long = "x".repeat(129);
    let mut draft = ProblemDraft::new();
    draft.case(CaseRow::new("", 1).link("").opposes(&["\n"]));
    draft.case(CaseRow::new("C", 1).link("\u{85}").opposes(&[""]));
    draft.lawyer(LawyerRow::new(&long, 1).group("\t"));
    draft.group(GroupRow::new("\0", 1).parent(&long));
    draft.edge(EdgeRow::new("", "\u{7f}", "1"));
    assert_eq!(
        faults(draft),
        [
            at(1, "cases.case", "bad_length"),
            at(1, "cases.link", "bad_length"),
            at(1, "edges.case", "bad_length"),
            at(1, "edges.lawyer", "control_character"),
            at(1, "groups.group", "control_character"),
            at(1, "groups.parent", "bad_length"),
            at(1, "lawyers.group", "control_character"),
            at(1, "lawyers.lawyer", "bad_length"),
            at(2, "cases.link", "control_character"),
            at(2, "cases.opposes", "bad_length"),
        ]
    );
}

#[test]
fn a_second_row_of_an_id_names_the_first() {
    let mut draft = sound();
    draft.case(CaseRow::new("B", 1).row(9));
    draft.lawyer(LawyerRow::new("M", 2).row(9));
    draft.group(GroupRow::new("g", 1));
    draft.group(GroupRow::new("g", 2));
    let error = draft.build().unwrap_err();
    let words: Vec<_> = error.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        words,
        [
            "row 2: groups.group: duplicate_id: found the id of row 1 again, expected each id once",
            "row 9: cases.case: duplicate_id: found the id of row 2 again, expected each id once",
            "row 9: lawyers.lawyer: duplicate_id: found the id of row 3 again, expected each id once",
        ]
    );
}

#[test]
fn a_second_row_of_a_pair_names_the_first() {
    let mut draft = sound();
    for (row, case, lawyer) in [
        (7, "B", "L"),
        (3, "A", "K"),
        (5, "B", "L"),
        (8, "B", "K"),
        (9, "B", "L"),
        (3, "A", "K"),
    ] {
        draft.edge(EdgeRow::new(case, lawyer, "1").row(row));
    }
    let error = draft.build().unwrap_err();
    let found: Vec<_> = error
        .problems()
        .iter()
        .map(|p| (p.row, p.code, p.value.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (Some(3), "duplicate_pair", "the pair of row 3 again"),
            (Some(7), "duplicate_pair", "the pair of row 5 again"),
            (Some(9), "duplicate_pair", "the pair of row 5 again"),
        ]
    );
}

#[test]
fn what_has_no_row_of_its_own_is_unknown() {
    let mut draft = sound();
    draft.case(CaseRow::new("D", 1).opposes(&["E", "A"]));
    draft.lawyer(LawyerRow::new("N", 1).group("g"));
    draft.group(GroupRow::new("h", 1).parent("i"));
    draft.edge(EdgeRow::new("A", "K", "1"));
    draft.edge(EdgeRow::new("X", "K", "1"));
    draft.edge(EdgeRow::new("A", "Y", "1"));
    draft.edge(EdgeRow::new("X", "Y", "1"));
    assert_eq!(
        faults(draft),
        [
            at(1, "groups.parent", "unknown_id"),
            at(2, "edges.case", "unknown_id"),
            at(3, "edges.lawyer", "unknown_id"),
            at(4, "cases.opposes", "unknown_id"),
            at(4, "edges.case", "unknown_id"),
            at(4, "edges.lawyer", "unknown_id"),
            at(4, "lawyers.group", "unknown_id"),
        ]
    );
}

#[test]
fn numbers_have_bounds() {
    let mut draft = ProblemDraft::new();
    draft.case(CaseRow::new("A", 0));
    draft.case(CaseRow::new("B", MAX_NEED + 1));
    draft.case(CaseRow::new("C", MAX_NEED));
    draft.lawyer(LawyerRow::new("K", 1).min(2));
    draft.lawyer(LawyerRow::new("L", MAX_SEATS + 1).min(MAX_SEATS));
    draft.lawyer(LawyerRow::new("M", 0));
    draft.group(GroupRow::new("g", MAX_GROUP_SEATS + 1));
    draft.group(GroupRow::new("h", 0));
    for (lawyer, tie) in [("K", MAX_TIE + 1), ("L", -MAX_TIE), ("M", i64::MIN)] {
        draft.edge(EdgeRow::new("A", lawyer, "1").tie(tie));
    }
    assert_eq!(
        faults(draft),
        [
            at(1, "cases.need", "out_of_range"),
            at(1, "edges.tie", "out_of_range"),
            at(1, "groups.max", "out_of_range"),
            at(1, "lawyers.min", "out_of_range"),
            at(2, "cases.need", "out_of_range"),
            at(2, "lawyers.max", "out_of_range"),
            at(3, "edges.tie", "out_of_range"),
        ]
    );
}

#[test]
fn scores_are_finite_and_bounded() {
    let scores = [
        (Score::from(f64::NAN), "not_finite"),
        (Score::from("inf"), "not_finite"),
        (Score::from("1000000.1"), "out_of_range"),
        (Score::from(1e-10), "too_many_places"),
        (Score::from("high"), "not_a_number"),
        (Score::from(""), "missing"),
    ];
    for (score, code) in scores {
        let mut draft = sound();
        draft.edge(EdgeRow::new("A", "K", "1"));
        draft.edge(EdgeRow::new("A", "L", score));
        assert_eq!(one(draft), at(2, "edges.score", code));
    }
}

#[test]
fn instants_are_instants_or_days() {
    let mut draft = ProblemDraft::new();
    draft.case(CaseRow::new("A", 1).received("2026-11-22T09:30:00"));
    assert_eq!(one(draft), at(1, "cases.received", "not_an_instant"));
}

#[test]
fn groups_that_cross_are_refused_by_name() {
    let mut draft = ProblemDraft::new();
    draft.group(GroupRow::new("g", 1));
    draft.group(GroupRow::new("h", 1));
    draft.group(GroupRow::new("i", 1).parent("g"));
    draft.group(GroupRow::new("i", 1).parent("h"));
    draft.group(GroupRow::new("g", 1).parent("h"));
    draft.lawyer(LawyerRow::new("K", 1).group("g"));
    draft.lawyer(LawyerRow::new("K", 1).group("h"));
    draft.lawyer(LawyerRow::new("K", 1).group("g"));
    draft.lawyer(LawyerRow::new("K", 1));
    let error = draft.build().unwrap_err();
    let found = |code| error.problems().iter().filter(move |p| p.code == code);
    assert!(found("crossing_groups").all(|p| p.expected.contains("groups form a forest")));
    let rows: Vec<_> = found("crossing_groups")
        .map(|p| (p.row.unwrap(), p.path.as_str()))
        .collect();
    let crossing = [
        (2, "lawyers.group"),
        (4, "groups.parent"),
        (4, "lawyers.group"),
        (5, "groups.parent"),
    ];
    assert_eq!(rows, crossing);
    assert_eq!(found("duplicate_id").count(), 1);
}

#[test]
fn no_group_stands_above_itself() {
    let mut draft = ProblemDraft::new();
    for (id, parent) in [("a", "b"), ("b", "c"), ("c", "b"), ("d", "d"), ("f", "a")] {
        draft.group(GroupRow::new(id, 1).parent(parent));
    }
    draft.group(GroupRow::new("e", 1));
    draft.lawyer(LawyerRow::new("K", 1).group("f"));
    draft.case(CaseRow::new("A", 1));
    draft.edge(EdgeRow::new("A", "K", "1").fixed(true));
    let error = draft.build().unwrap_err();
    let words: Vec<_> = error
        .problems()
        .iter()
        .map(|p| (p.row, p.code, p.value.as_str()))
        .collect();
    assert_eq!(
        words,
        [
            (Some(2), "group_cycle", "\"c\", which stands below \"b\""),
            (Some(3), "group_cycle", "\"b\", which stands below \"c\""),
            (Some(4), "group_cycle", "\"d\", which stands below \"d\""),
        ]
    );
}

#[test]
fn a_case_is_on_one_side() {
    let mut draft = sound();
    draft.case(CaseRow::new("D", 1).opposes(&["A", "D"]));
    assert_eq!(one(draft), at(4, "cases.opposes", "opposes_itself"));
}

#[test]
fn a_pair_is_fixed_or_forbidden() {
    let mut draft = sound();
    draft.edge(EdgeRow::new("A", "K", "1").fixed(true).forbidden(true));
    assert_eq!(one(draft), at(1, "edges.forbidden", "contradictory_pins"));
}

#[test]
fn fixed_pairs_stay_within_need_and_maximums() {
    // A needs two, K has two seats; each third pair is the one too many.
    let mut draft = sound();
    fixed(&mut draft, &["AK", "AL", "AM"]);
    assert_eq!(one(draft), at(3, "edges.fixed", "contradictory_pins"));
    let mut draft = sound();
    fixed(&mut draft, &["AK", "BK", "CK"]);
    let error = draft.build().unwrap_err();
    assert_eq!(
        error.problems()[0].to_string(),
        "row 3: edges.fixed: contradictory_pins: found fixed pair 3 of lawyer \"K\", expected at most 2, its max"
    );
    let mut draft = sound();
    fixed(&mut draft, &["AK", "AL", "BK", "BL"]);
    assert!(draft.build().is_ok());
}

#[test]
fn fixed_pairs_stay_within_groups_above() {
    let draft = |top, below| {
        let mut draft = ProblemDraft::new();
        draft.group(GroupRow::new("top", top));
        draft.group(GroupRow::new("below", below).parent("top"));
        draft.lawyer(LawyerRow::new("K", 9).group("below"));
        draft.lawyer(LawyerRow::new("L", 9).group("top"));
        for id in ["A", "B", "C"] {
            draft.case(CaseRow::new(id, 2));
        }
        fixed(&mut draft, &["AK", "BL", "CK"]);
        draft
    };
    assert!(draft(3, 2).build().is_ok());
    assert_eq!(one(draft(2, 2)), at(3, "edges.fixed", "contradictory_pins"));
    assert_eq!(one(draft(3, 1)), at(3, "edges.fixed", "contradictory_pins"));
    assert_eq!(faults(draft(0, 0)).len(), 5);
}

#[test]
fn linked_cases_are_not_fixed_to_one_lawyer() {
    let mut draft = ProblemDraft::new();
    for (id, link) in [("A", "x"), ("B", "x"), ("C", "y")] {
        draft.case(CaseRow::new(id, 2).link(link));
    }
    draft.lawyer(LawyerRow::new("K", 9));
    draft.lawyer(LawyerRow::new("L", 9));
    let mut parted = draft.clone();
    fixed(&mut parted, &["AK", "BL", "CK", "CL"]);
    assert!(parted.build().is_ok());
    fixed(&mut draft, &["CK", "AK", "BK"]);
    let error = draft.build().unwrap_err();
    let fault = &error.problems()[0];
    assert_eq!((fault.row, fault.code), (Some(3), "contradictory_pins"));
    assert_eq!(
        fault.value,
        "the lawyer of row 2, whose case is linked with this one"
    );
    assert_eq!(error.problems().len(), 1);
}

#[test]
fn opposing_cases_are_not_fixed_to_one_firm() {
    let mut draft = ProblemDraft::new();
    draft.group(GroupRow::new("top", 9));
    draft.group(GroupRow::new("firm", 9).parent("top"));
    draft.lawyer(LawyerRow::new("K", 9).group("firm"));
    draft.lawyer(LawyerRow::new("L", 9).group("firm"));
    draft.lawyer(LawyerRow::new("M", 9).group("top"));
    draft.lawyer(LawyerRow::new("N", 9));
    draft.case(CaseRow::new("A", 3));
    draft.case(CaseRow::new("B", 3).opposes(&["A"]));
    draft.case(CaseRow::new("C", 3));
    for (pairs, row) in [
        // The group of a lawyer's own row is the firm, not the one above it.
        (["AK", "CL", "BM"], None),
        (["AK", "BL", "CL"], Some(2)),
        (["BL", "CK", "AK"], Some(3)),
        (["AN", "BN", "CK"], Some(2)),
        (["AN", "CN", "BK"], None),
    ] {
        let mut draft = draft.clone();
        fixed(&mut draft, &pairs);
        match row {
            None => assert!(draft.build().is_ok(), "{pairs:?}"),
            Some(row) => assert_eq!(one(draft), at(row, "edges.fixed", "contradictory_pins")),
        }
    }
}

#[test]
fn pairs_by_handles_are_the_same_pairs() {
    let mut by_handle = ProblemDraft::new();
    by_handle.reserve_edges(4);
    let lawyers = ["L", "K"].map(|id| by_handle.lawyer(LawyerRow::new(id, 1)));
    let cases = ["B", "A"].map(|id| by_handle.case(CaseRow::new(id, 1)));
    let mut by_id = by_handle.clone();
    for (case, id) in cases.into_iter().zip(["B", "A"]) {
        for (lawyer, name) in lawyers.into_iter().zip(["L", "K"]) {
            by_handle.edge_at(case, lawyer, 5);
            by_id.edge(EdgeRow::new(id, name, Score::Nanos(5)));
        }
    }
    assert_eq!(by_handle.build().unwrap(), by_id.build().unwrap());
}

#[test]
fn a_handle_that_leads_nowhere_is_reported_once() {
    let mut draft = sound();
    let (case, lawyer) = (
        draft.case(CaseRow::new("", 1)),
        draft.lawyer(LawyerRow::new("N", 1)),
    );
    draft.edge_at(case, lawyer, 1);
    draft.edge_at(CaseHandle(77), lawyer, 1);
    draft.edge_at(CaseHandle(0), LawyerHandle(77), i64::MAX);
    draft.edge_at(CaseHandle(0), lawyer, 1);
    draft.edge_at(CaseHandle(0), lawyer, 1);
    assert_eq!(
        faults(draft),
        [
            at(2, "edges.case", "unknown_id"),
            at(3, "edges.lawyer", "unknown_id"),
            at(3, "edges.score", "out_of_range"),
            at(4, "cases.case", "bad_length"),
            at(5, "edges.lawyer", "duplicate_pair"),
        ]
    );
}

#[test]
fn what_32_bits_do_not_index_is_refused() {
    let mut draft = ProblemDraft::with_room(Room { text: 30, edges: 2 });
    draft.case(
        CaseRow::new("0123456789", 1)
            .link("0123456789")
            .received("2026-11-22"),
    );
    draft.case(
        CaseRow::new("0123456789+", 1)
            .link("0123456789+")
            .received("2026-11-22"),
    );
    draft.case(CaseRow::new("0123456789-", 1).link("0123456789-"));
    for lawyer in ["K", "L", "M"] {
        draft.lawyer(LawyerRow::new(lawyer, 1));
        draft.edge(EdgeRow::new("0123456789", lawyer, "1"));
    }
    assert_eq!(
        faults(draft),
        [
            at(2, "cases.received", "too_large"),
            at(3, "cases.case", "too_large"),
            at(3, "cases.link", "too_large"),
            at(3, "edges", "too_many"),
        ]
    );
}

#[test]
fn all_faults_are_told_at_once() {
    let mut draft = ProblemDraft::new();
    draft.group(GroupRow::new("g", 1).parent("g").row(2));
    draft.group(GroupRow::new("h", 1).parent("none").row(3));
    draft.lawyer(LawyerRow::new("K", 1).min(3).group("g").row(2));
    draft.lawyer(LawyerRow::new("K", 1).group("h").row(3));
    draft.case(
        CaseRow::new("A", 0)
            .received("yesterday")
            .opposes(&["A"])
            .row(2),
    );
    draft.case(CaseRow::new("B", 1).row(3));
    draft.case(CaseRow::new("B", 1).row(4));
    draft.case(CaseRow::new("C", 1).row(5));
    draft.edge(EdgeRow::new("A", "K", f64::INFINITY).row(2));
    draft.edge(EdgeRow::new("A", "K", "1").row(3));
    draft.edge(EdgeRow::new("B", "K", "1").fixed(true).row(4));
    draft.edge(EdgeRow::new("C", "K", "1").fixed(true).tie(i64::MAX).row(5));
    draft.edge(EdgeRow::new("D", "L", "x").row(6));
    assert_eq!(
        faults(draft),
        [
            at(2, "cases.need", "out_of_range"),
            at(2, "cases.opposes", "opposes_itself"),
            at(2, "cases.received", "not_an_instant"),
            at(2, "edges.score", "not_finite"),
            at(2, "groups.parent", "group_cycle"),
            at(2, "lawyers.min", "out_of_range"),
            at(3, "edges.lawyer", "duplicate_pair"),
            at(3, "groups.parent", "unknown_id"),
            at(3, "lawyers.group", "crossing_groups"),
            at(4, "cases.case", "duplicate_id"),
            at(5, "edges.fixed", "contradictory_pins"),
            at(5, "edges.fixed", "contradictory_pins"),
            at(5, "edges.tie", "out_of_range"),
            at(6, "edges.case", "unknown_id"),
            at(6, "edges.lawyer", "unknown_id"),
            at(6, "edges.score", "not_a_number"),
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
