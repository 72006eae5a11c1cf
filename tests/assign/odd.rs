//! Odd problems have an answer too.

use dianyuan::assign::{Assignment, Objective, Pin, Status, check};
use dianyuan_tests::twin::assign::best_by_paths;

use crate::optimum::solved;
use crate::rows::{Group, Rows};

/// The optimum by every objective, checked.
fn answers(rows: &Rows) -> Vec<Assignment> {
    let problem = rows.problem();
    let each = Objective::ALL.iter().map(|objective| {
        let result = solved(&problem, *objective, "");
        check(&problem, &result).unwrap_or_else(|error| panic!("{objective}: {error}"));
        let best = best_by_paths(&problem, *objective, "");
        assert_eq!(
            (&result.pairs, result.worth),
            (&best.pairs, best.worth),
            "{objective}"
        );
        assert!(result.optimal);
        result
    });
    each.collect()
}

fn seats(rows: &Rows) -> Vec<(Status, usize)> {
    let answers = answers(rows).into_iter();
    answers
        .map(|result| (result.status, result.pairs.len()))
        .collect()
}

#[test]
fn nothing_at_all_is_complete() {
    assert_eq!(seats(&Rows::default()), [(Status::Complete, 0); 3]);
}

#[test]
fn lawyers_without_cases_are_complete() {
    let mut rows = Rows::plain(0, 3, |_, _| 0);
    rows.lawyers[1].min = 1;
    assert_eq!(seats(&rows), [(Status::Complete, 0); 3]);
}

#[test]
fn cases_without_lawyers_stay_empty() {
    assert_eq!(
        seats(&Rows::plain(3, 0, |_, _| 0)),
        [(Status::Partial, 0); 3]
    );
}

#[test]
fn no_pair_is_no_seat() {
    let mut rows = Rows::plain(3, 3, |_, _| 1);
    rows.pairs.clear();
    assert_eq!(seats(&rows), [(Status::Partial, 0); 3]);
}

#[test]
fn pairs_that_are_all_forbidden_are_no_seat() {
    let mut rows = Rows::plain(2, 2, |_, _| 1);
    for pair in &mut rows.pairs {
        pair.pin = Pin::Forbidden;
    }
    assert_eq!(seats(&rows), [(Status::Partial, 0); 3]);
}

#[test]
fn lawyers_and_groups_without_seats_get_none() {
    let mut rows = Rows::plain(3, 3, |_, _| 1);
    rows.groups.push(Group {
        max: 0,
        parent: None,
    });
    rows.lawyers[0].max = 0;
    rows.lawyers[1].group = Some(0);
    assert_eq!(seats(&rows), [(Status::Partial, 1); 3]);
    rows.lawyers[2].max = 0;
    assert_eq!(seats(&rows), [(Status::Partial, 0); 3]);
}

#[test]
fn a_need_above_all_supply_is_served_as_far_as_it_goes() {
    let mut rows = Rows::plain(2, 3, |case, lawyer| {
        i64::try_from(case + lawyer).unwrap() + 1
    });
    for case in &mut rows.cases {
        case.need = 1000;
    }
    assert_eq!(seats(&rows), [(Status::Partial, 3); 3]);
    for lawyer in &mut rows.lawyers {
        lawyer.max = 1_000_000;
    }
    assert_eq!(seats(&rows), [(Status::Partial, 6); 3]);
}

#[test]
fn one_case_and_one_lawyer() {
    let mut rows = Rows::plain(1, 1, |_, _| -1);
    let filled = [
        (Status::Complete, 1),
        (Status::Partial, 0),
        (Status::Complete, 1),
    ];
    assert_eq!(
        Objective::ALL[1],
        Objective::PointsFirst,
        "a seat that lowers the total"
    );
    assert_eq!(seats(&rows), filled);
    rows.pairs[0].pin = Pin::Fixed;
    assert_eq!(seats(&rows), [(Status::Complete, 1); 3]);
    rows.pairs[0].nanos = 0;
    rows.pairs[0].pin = Pin::Free;
    assert_eq!(seats(&rows), [(Status::Complete, 1); 3]);
}

#[test]
fn equal_scores_are_decided_by_hashes() {
    for nanos in [0, 1, 1_000_000_000_000_000] {
        let mut rows = Rows::plain(12, 9, |_, _| nanos);
        assert_eq!(seats(&rows), [(Status::Partial, 9); 3]);
        rows.cases.truncate(6);
        rows.pairs.retain(|pair| pair.case < 6);
        rows.cases[2].need = 3;
        assert_eq!(seats(&rows), [(Status::Complete, 8); 3]);
    }
}

#[test]
fn a_fixed_pair_takes_a_seat_of_its_group() {
    // One seat is left for both cases, and the lawyer of the fixed pair is worse for the other case.
    let scores = [[0, 0], [0, -1_000_000_000]];
    let mut rows = Rows::plain(2, 2, |case, lawyer| scores[case][lawyer]);
    rows.cases[0].need = 2;
    rows.groups.push(Group {
        max: 2,
        parent: None,
    });
    for lawyer in &mut rows.lawyers {
        (lawyer.max, lawyer.group) = (2, Some(0));
    }
    rows.pairs[1].pin = Pin::Fixed;
    assert_eq!(seats(&rows), [(Status::Partial, 2); 3]);
}

#[test]
fn minimums_stand_beside_a_full_group_and_a_link_set() {
    let pairs = [
        (0, 0, 773_595_352_278_984),
        (0, 2, 0),
        (2, 1, 0),
        (2, 2, 0),
        (3, 1, 0),
        (3, 2, 0),
        (4, 0, 975_324_139_930_678),
        (4, 2, 0),
        (5, 0, 0),
        (5, 1, 0),
    ];
    let score = |case, lawyer| {
        let pair = pairs.iter().find(|pair| (pair.0, pair.1) == (case, lawyer));
        pair.map_or(0, |pair| pair.2)
    };
    let mut rows = Rows::plain(6, 3, score);
    let has_row = |case, lawyer| pairs.iter().any(|pair| (pair.0, pair.1) == (case, lawyer));
    rows.pairs.retain(|pair| has_row(pair.case, pair.lawyer));
    rows.cases[3].need = 2;
    for linked in [1, 4] {
        rows.cases[linked].link = Some(0);
    }
    for (lawyer, (min, max)) in rows.lawyers.iter_mut().zip([(0, 2), (3, 3), (1, 3)]) {
        (lawyer.min, lawyer.max) = (min, max);
    }
    rows.lawyers[1].group = Some(0);
    rows.groups.push(Group {
        max: 1,
        parent: None,
    });
    assert!(
        seats(&rows)
            .iter()
            .all(|(status, _)| *status == Status::Partial)
    );
}

#[test]
fn tie_keys_come_before_hashes() {
    let mut rows = Rows::plain(6, 6, |_, _| 7);
    for pair in &mut rows.pairs {
        // Along one shifted diagonal, and no other way, six keys of 1 and no other fit.
        pair.tie = i64::from((pair.case + 2) % 6 == pair.lawyer);
    }
    for result in answers(&rows) {
        assert_eq!(result.worth.0[3], 6);
    }
}

#[test]
fn a_minimum_outweighs_a_better_score_but_not_a_seat() {
    // Lawyer 1 should have a seat; only a worse one for case 0 is there.
    let mut rows = Rows::plain(1, 2, |_, lawyer| if lawyer == 0 { 9 } else { 1 });
    rows.lawyers[1].min = 1;
    let scores = |rows: &Rows| -> Vec<i128> {
        let problem = rows.problem();
        let total = |result: Assignment| {
            let scores = result
                .pairs
                .iter()
                .map(|edge| i128::from(problem.score(*edge)));
            scores.sum()
        };
        answers(rows).into_iter().map(total).collect()
    };
    assert_eq!(scores(&rows), [1, 9, 1]);
    // Two seats, of which the minimum takes one lawyer away that only the other case could have.
    let pairs = [(0, 0), (0, 1), (1, 1)];
    let mut rows = Rows::plain(2, 2, |_, _| 5);
    rows.pairs
        .retain(|pair| pairs.contains(&(pair.case, pair.lawyer)));
    rows.groups.push(Group {
        max: 1,
        parent: None,
    });
    rows.lawyers[0].min = 1;
    rows.lawyers[0].group = Some(0);
    assert_eq!(scores(&rows), [10, 10, 10]);
}
