//! Real bids: the best totals are known.
//!
//! Conference bids as matrices of scores (rows are cases, columns lawyers); three lawyers a case. The tables are
//! no part of the project. They are looked for beside it, at `../shared/data/bids-1.txt` and on; where they are
//! absent this test says so and tests nothing.

use dianyuan::assign::{
    CaseRow, EdgeRow, LawyerRow, Level, Objective, Problem, ProblemDraft, check,
};
use dianyuan_tests::beside;

use crate::optimum::solved;

/// Number of the table, seats of a lawyer, and the best total in nano-units.
const KNOWN: [(u32, u32, i128); 4] = [
    (1, 6, 124_250_000_000),
    (2, 7, 141_500_000_000),
    (3, 6, 454_250_000_000),
    (3, 4, 448_000_000_000),
];

fn problem(text: &str, seats: u32) -> Problem {
    let mut lines = text.lines();
    let size: Vec<usize> = lines
        .next()
        .unwrap()
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    let mut draft = ProblemDraft::new();
    for lawyer in 0..size[1] {
        draft.lawyer(LawyerRow::new(&format!("R-{lawyer}"), seats));
    }
    let mut rows = 0;
    for (case, line) in lines.filter(|line| !line.trim().is_empty()).enumerate() {
        let case = format!("P-{case}");
        draft.case(CaseRow::new(&case, 3));
        let scores: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(scores.len(), size[1], "{case}");
        for (lawyer, score) in scores.into_iter().enumerate() {
            draft.edge(EdgeRow::new(&case, &format!("R-{lawyer}"), score));
        }
        rows += 1;
    }
    assert_eq!(rows, size[0]);
    draft.build().unwrap()
}

#[test]
fn real_bids_have_the_best_totals_that_are_known() {
    for (number, seats, best) in KNOWN {
        let Some(text) = beside(&format!("bids-{number}.txt")) else {
            return;
        };
        let problem = problem(&text, seats);
        for objective in [
            Objective::SeatsFirst,
            Objective::MinimumsFirst,
            Objective::PointsFirst,
        ] {
            let result = solved(&problem, objective, "");
            check(&problem, &result).unwrap();
            assert!(result.optimal);
            let total = result.worth.0[objective.place(Level::Score)];
            assert_eq!(total, best, "bids-{number}, {seats} seats, {objective}");
            assert_eq!(result.pairs.len() as u64, problem.seats_needed());
        }
    }
}
