use crate::assign::draft::tests::{at, faults, fixed, one, sound};
use crate::assign::{CaseRow, GroupRow, LawyerRow, ProblemDraft};

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
