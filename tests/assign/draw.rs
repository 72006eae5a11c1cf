//! Problems drawn at random: every feature may be there, and everything is scarce.

use std::ops::RangeInclusive;

use dianyuan::assign::{Objective, Pin};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::rows::{Case, Group, Lawyer, Order, Pair, Rows};

/// How large problems are.
#[derive(Clone, Debug)]
pub(crate) struct Size {
    pub(crate) cases: RangeInclusive<usize>,
    pub(crate) lawyers: RangeInclusive<usize>,
    pub(crate) groups: RangeInclusive<usize>,
    /// Seats of a lawyer, of a group, and lawyers whom a case needs.
    pub(crate) most: (u32, u32, u32),
    pub(crate) opposing: usize,
}

/// Small enough to try everything.
pub(crate) fn small() -> impl Strategy<Value = Rows> {
    rows(Size {
        cases: 1..=5,
        lawyers: 1..=4,
        groups: 0..=3,
        most: (2, 4, 2),
        opposing: 2,
    })
}

/// Small enough for the second solver.
pub(crate) fn middling() -> impl Strategy<Value = Rows> {
    rows(Size {
        cases: 5..=30,
        lawyers: 4..=12,
        groups: 0..=4,
        most: (5, 12, 3),
        opposing: 2,
    })
}

/// Cases that need one lawyer each, lawyers on their own: what is solved the short way.
pub(crate) fn single() -> impl Strategy<Value = Rows> {
    let size = Size {
        cases: 5..=60,
        lawyers: 3..=15,
        groups: 0..=0,
        most: (5, 0, 1),
        opposing: 0,
    };
    rows(size).prop_map(|mut rows| {
        for case in &mut rows.cases {
            case.link = None;
        }
        rows
    })
}

pub(crate) fn objective() -> impl Strategy<Value = Objective> {
    select(Objective::ALL)
}

/// Any order of the rows.
pub(crate) fn order(rows: &Rows) -> impl Strategy<Value = Order> + use<> {
    let shuffled = |count: usize| Just((0..count).collect::<Vec<_>>()).prop_shuffle();
    let tables = (
        shuffled(rows.cases.len()),
        shuffled(rows.lawyers.len()),
        shuffled(rows.groups.len()),
        shuffled(rows.pairs.len()),
    );
    (tables, any::<bool>()).prop_map(|((cases, lawyers, groups, pairs), turned)| Order {
        cases,
        lawyers,
        groups,
        pairs,
        turned,
    })
}

pub(crate) fn rows(size: Size) -> impl Strategy<Value = Rows> {
    let counts = (size.cases, size.lawyers, size.groups);
    let (seats, group_seats, need) = size.most;
    counts.prop_flat_map(move |(cases, lawyers, groups)| {
        let of_groups = (0..=groups).prop_map(move |at| (at < groups).then_some(at));
        let case = (
            1..=need,
            prop_oneof![3 => Just(None), 1 => (0..2_usize).prop_map(Some)],
        );
        let lawyer = (0..=seats, 0..=seats, of_groups);
        let group = (0..=group_seats, 0..4_usize);
        let one_case = 0..cases.max(1);
        (
            vec(case, cases),
            vec(lawyer, lawyers),
            vec(group, groups),
            vec(pair(), cases * lawyers),
            vec((one_case.clone(), one_case), 0..=size.opposing),
        )
            .prop_map(|drawn| finished(drawn).without_contradictions())
    })
}

/// Score, tie key and pin; some pairs have no row. Scores are often equal, and some part by a billionth.
fn pair() -> impl Strategy<Value = Option<(i64, i64, Pin)>> {
    let score = prop_oneof![
        4 => (-2..=3_i64).prop_map(|whole| whole * 1_000_000_000),
        1 => -2..=2_i64,
        1 => -1_000_000_000_000_000..=1_000_000_000_000_000_i64,
    ];
    let tie = prop_oneof![4 => Just(0), 1 => -3..=3_i64, 1 => Just(1 << 40)];
    let pin = prop_oneof![
        16 => Just(Pin::Free),
        1 => Just(Pin::Fixed),
        1 => Just(Pin::Forbidden),
    ];
    prop_oneof![3 => (score, tie, pin).prop_map(Some), 1 => Just(None)]
}

type Drawn = (
    Vec<(u32, Option<usize>)>,
    Vec<(u32, u32, Option<usize>)>,
    Vec<(u32, usize)>,
    Vec<Option<(i64, i64, Pin)>>,
    Vec<(usize, usize)>,
);

fn finished((cases, lawyers, groups, pairs, opposing): Drawn) -> Rows {
    let columns = lawyers.len().max(1);
    let pair = |(at, drawn): (usize, Option<(i64, i64, Pin)>)| {
        let (nanos, tie, pin) = drawn?;
        Some(Pair {
            case: at / columns,
            lawyer: at % columns,
            nanos,
            tie,
            pin,
        })
    };
    let lawyer = |(min, max, group): (u32, u32, Option<usize>)| Lawyer {
        min: min.min(max),
        max,
        group,
    };
    // The parent of a group is one drawn before it.
    let group = |(at, (max, parent)): (usize, (u32, usize))| Group {
        max,
        parent: (parent < at).then_some(parent),
    };
    Rows {
        cases: cases
            .into_iter()
            .map(|(need, link)| Case { need, link })
            .collect(),
        lawyers: lawyers.into_iter().map(lawyer).collect(),
        groups: groups.into_iter().enumerate().map(group).collect(),
        pairs: pairs.into_iter().enumerate().filter_map(pair).collect(),
        opposing: opposing
            .into_iter()
            .filter(|(one, other)| one != other)
            .collect(),
    }
}
