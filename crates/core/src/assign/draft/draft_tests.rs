use super::*;
use crate::assign::Score;

/// Row, path and code of every fault.
pub(super) fn faults(draft: ProblemDraft) -> Vec<(u64, String, &'static str)> {
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

pub(super) fn one(draft: ProblemDraft) -> (u64, String, &'static str) {
    let faults = faults(draft);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.into_iter().next().unwrap()
}

pub(super) fn at(row: u64, path: &str, code: &'static str) -> (u64, String, &'static str) {
    (row, path.to_owned(), code)
}

/// Cases A, B, C (need 2) and lawyers K, L, M (max 2).
pub(super) fn sound() -> ProblemDraft {
    let mut draft = ProblemDraft::new();
    for id in ["A", "B", "C"] {
        draft.case(CaseRow::new(id, 2));
    }
    for id in ["K", "L", "M"] {
        draft.lawyer(LawyerRow::new(id, 2));
    }
    draft
}

pub(super) fn fixed(draft: &mut ProblemDraft, pairs: &[&str]) {
    for pair in pairs {
        let (case, lawyer) = pair.split_at(1);
        draft.edge(EdgeRow::new(case, lawyer, "1").fixed(true));
    }
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
