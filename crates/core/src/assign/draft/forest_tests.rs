use crate::assign::{CaseRow, EdgeRow, GroupRow, LawyerRow, ProblemDraft};

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
