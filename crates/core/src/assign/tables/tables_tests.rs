use proptest::prelude::*;

use super::*;
use crate::assign::{Pin, Score};

const EDGES: &str = "case,lawyer,score\nA,K,1\nA,L,0.5\nB,K,-2\n";
const LAWYERS: &str = "lawyer,min,max\nK,0,2\nL,1,1\n";
const CASES: &str = "case,need\nA,2\nB,1\n";

const SOUND: Tables<'static> = Tables {
    edges: EDGES,
    lawyers: LAWYERS,
    cases: CASES,
    groups: None,
};

/// Row, path and code of every fault.
fn faults(tables: &Tables<'_>) -> Vec<(u64, String, &'static str)> {
    let error = Problem::from_tables(tables).unwrap_err();
    let faults = error.problems().iter();
    faults
        .map(|fault| (fault.row.unwrap(), fault.path.clone(), fault.code))
        .collect()
}

fn at(row: u64, path: &str, code: &'static str) -> (u64, String, &'static str) {
    (row, path.to_owned(), code)
}

#[test]
fn tables_are_a_problem() {
    let problem = Problem::from_tables(&SOUND).unwrap();
    let mut draft = ProblemDraft::new();
    draft.case(CaseRow::new("B", 1));
    draft.case(CaseRow::new("A", 2));
    draft.lawyer(LawyerRow::new("K", 2));
    draft.lawyer(LawyerRow::new("L", 1).min(1));
    draft.edge(EdgeRow::new("B", "K", -2.0));
    draft.edge(EdgeRow::new("A", "L", 0.5));
    draft.edge(EdgeRow::new("A", "K", Score::Nanos(1_000_000_000)));
    assert_eq!(problem, draft.build().unwrap());
}

#[test]
fn every_column_is_read() {
    let tables = Tables {
        edges: "tie,forbidden,fixed,rank,score,lawyer,case\n-7,0,1,,.25,K,A\n,true,,,1e1,K,B\n",
        lawyers: "group,max,min,lawyer\ng,3,1,K\n,0,0,L\n",
        cases: "opposes,link,units,received,priority,need,case\nB|C,s,1,2026-11-22,-2,1,A\n,s,,,,1,B\n,,,2026-11-22T09:30:00Z,,1,C\n",
        groups: Some("parent,max,group\nh,5,g\n,6,h\n"),
    };
    let problem = Problem::from_tables(&tables).unwrap();
    assert_eq!(
        (problem.score(0), problem.tie(0), problem.pin(0)),
        (250_000_000, -7, Pin::Fixed)
    );
    assert_eq!(
        (problem.score(1), problem.tie(1), problem.pin(1)),
        (10_000_000_000, 0, Pin::Forbidden)
    );
    assert_eq!(
        (problem.minimum(0), problem.maximum(0), problem.maximum(1)),
        (1, 3, 0)
    );
    assert_eq!((problem.group(0), problem.group(1)), (Some(0), None));
    assert_eq!((problem.parent(0), problem.group_maximum(1)), (Some(1), 6));
    assert_eq!(
        (problem.priority(0), problem.link(0), problem.link(2)),
        (-2, Some(0), None)
    );
    assert_eq!(problem.received(0), "2026-11-21T16:00:00+00:00");
    assert_eq!(problem.received(1), "");
    assert_eq!(problem.received(2), "2026-11-22T09:30:00+00:00");
    assert_eq!(problem.opposing(), [(0, 1), (0, 2)]);
}

#[test]
fn tables_without_rows_are_a_problem() {
    let tables = Tables {
        edges: "case,lawyer,score",
        lawyers: "lawyer,min,max\n",
        cases: "case,need\r\n",
        groups: Some("group,max"),
    };
    let problem = Problem::from_tables(&tables).unwrap();
    assert_eq!(
        (
            problem.case_count(),
            problem.lawyer_count(),
            problem.edge_count()
        ),
        (0, 0, 0)
    );
}

#[test]
fn line_ends_and_quotation_marks_change_nothing() {
    let tables = Tables {
        edges: &EDGES.replace('\n', "\r\n"),
        lawyers: &LAWYERS.replace('K', "\"K\""),
        cases: &CASES.replace('\n', "\n\n"),
        groups: None,
    };
    assert_eq!(Problem::from_tables(&tables), Problem::from_tables(&SOUND));
}

#[test]
fn an_opposing_case_may_have_a_bar_in_its_id() {
    let cases = "case,need,opposes\nA|B,1,\nA,1,\nB,1,\nC,1,A|B\nD,1,A|C\n";
    let tables = Tables {
        edges: "case,lawyer,score\n",
        cases,
        ..SOUND
    };
    let problem = Problem::from_tables(&tables).unwrap();
    let ids = |(one, other): &(u32, u32)| {
        (
            problem.case_id(*one).to_owned(),
            problem.case_id(*other).to_owned(),
        )
    };
    let pairs: Vec<_> = problem.opposing().iter().map(ids).collect();
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(pairs, [pair("A", "D"), pair("A|B", "C"), pair("C", "D")]);
    let cases = "case,need,opposes\nA,1,B||X\nB,1,\n";
    let tables = Tables {
        edges: "case,lawyer,score\n",
        cases,
        ..SOUND
    };
    assert_eq!(
        faults(&tables),
        [
            at(2, "cases.opposes", "bad_length"),
            at(2, "cases.opposes", "unknown_id")
        ]
    );
}

#[test]
fn what_comes_later_is_refused_by_name() {
    let tables = Tables {
        edges: "case,lawyer,score,rank\nA,K,1,\nA,L,0.5,1\nB,K,-2,2\n",
        cases: "case,need,units\nA,2,1\nB,1,2\nC,1,1.0\n",
        ..SOUND
    };
    let error = Problem::from_tables(&tables).unwrap_err();
    let words: Vec<_> = error.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        words,
        [
            "row 3: cases.units: not_yet: found \"2\", expected 1 or nothing: units of work come with a later version",
            "row 3: edges.rank: not_yet: found \"1\", expected nothing: client picks come with a later version; leave the column empty",
            "row 4: cases.units: not_yet: found \"1.0\", expected 1 or nothing: units of work come with a later version",
            "row 4: edges.rank: not_yet: found \"2\", expected nothing: client picks come with a later version; leave the column empty",
        ]
    );
}

#[test]
fn cells_are_refused_by_row_and_column() {
    let tables = Tables {
        edges: "case,lawyer,score,fixed,forbidden,tie\nA,K,NaN,,,\nA,L,,x,,\nB,K,1,,?,9223372036854775808\nB,L,1,1,1,x\n",
        lawyers: "lawyer,min,max,group\nK,a,,nine\nL,3,2,\n",
        cases: "case,need,priority,received\nA,,1.5,soon\nB,-1,,\n",
        groups: Some("group,max\ng,many\n"),
    };
    assert_eq!(
        faults(&tables),
        [
            at(2, "cases.need", "missing"),
            at(2, "cases.priority", "not_a_number"),
            at(2, "cases.received", "not_an_instant"),
            at(2, "edges.score", "not_finite"),
            at(2, "groups.max", "not_a_number"),
            at(2, "lawyers.group", "unknown_id"),
            at(2, "lawyers.max", "missing"),
            at(2, "lawyers.min", "not_a_number"),
            at(3, "cases.need", "out_of_range"),
            at(3, "edges.fixed", "not_a_flag"),
            at(3, "edges.score", "missing"),
            at(3, "lawyers.min", "out_of_range"),
            at(4, "edges.forbidden", "not_a_flag"),
            at(4, "edges.tie", "out_of_range"),
            at(5, "edges.forbidden", "contradictory_pins"),
            at(5, "edges.tie", "not_a_number"),
        ]
    );
}

#[test]
fn a_broken_row_still_names_its_case() {
    let tables = Tables {
        cases: "case,need\nA\nB,1\n",
        lawyers: "lawyer,min,max\nK,0,2,4\nL,1,1\n",
        edges: "case,lawyer,score\nA,K,1\nA,L\n",
        groups: Some("group,max\ng,1,\n"),
    };
    assert_eq!(
        faults(&tables),
        [
            at(2, "cases", "wrong_cells"),
            at(2, "groups", "wrong_cells"),
            at(2, "lawyers", "wrong_cells"),
            at(3, "edges", "wrong_cells"),
        ]
    );
}

#[test]
fn without_a_header_rows_are_not_compared() {
    let tables = Tables {
        cases: "id,need\nA,2\n",
        edges: "case,lawyer,score\nA,K,x\n",
        ..SOUND
    };
    assert_eq!(
        faults(&tables),
        [
            at(1, "cases", "unknown_column"),
            at(1, "cases.case", "missing_column"),
            at(2, "edges.score", "not_a_number"),
        ]
    );
}

#[test]
fn a_text_that_cannot_be_read_is_malformed() {
    let tables = Tables {
        cases: "\u{feff}case,need\nA,2\nB,1\n",
        lawyers: "lawyer,min,max\nK,0,2\r\nL,1,1\n",
        ..SOUND
    };
    let error = Problem::from_tables(&tables).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Malformed);
    assert_eq!(
        faults(&tables),
        [
            at(1, "cases", "byte_order_mark"),
            at(2, "lawyers", "mixed_newlines")
        ]
    );
}

proptest! {
    #[test]
    fn the_order_of_lines_changes_nothing(
        edges in Just(vec!["A,K,1,,", "A,L,2,1,", "B,K,-1,,1", "C,M,0,,", "C,K,3,,"]).prop_shuffle(),
        cases in Just(vec!["A,2,s,", "B,1,s,C", "C,1,,B"]).prop_shuffle(),
        lawyers in Just(vec!["K,0,1,g", "L,1,1,h", "M,0,4,"]).prop_shuffle(),
        groups in Just(vec!["g,3,h", "h,4,", "i,0,h"]).prop_shuffle(),
    ) {
        let problem = |edges: &[&str], cases: &[&str], lawyers: &[&str], groups: &[&str]| {
            Problem::from_tables(&Tables {
                edges: &format!("case,lawyer,score,fixed,forbidden\n{}\n", edges.join("\n")),
                cases: &format!("case,need,link,opposes\n{}\n", cases.join("\n")),
                lawyers: &format!("lawyer,min,max,group\n{}\n", lawyers.join("\n")),
                groups: Some(&format!("group,max,parent\n{}\n", groups.join("\n"))),
            })
            .unwrap()
        };
        let sorted = |lines: &[&'static str]| {
            let mut lines = lines.to_vec();
            lines.sort_unstable();
            lines
        };
        prop_assert_eq!(
            problem(&edges, &cases, &lawyers, &groups),
            problem(&sorted(&edges), &sorted(&cases), &sorted(&lawyers), &sorted(&groups))
        );
    }
}
