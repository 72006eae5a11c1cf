//! Everyone asked at once. Most lawyers differ in few of the facts that gates read, so those who are alike in
//! all of them share one answer, and are counted together.

use super::capacity::is_full;
use super::code::Code;
use super::matter::Matter;
use super::reason::Fails;
use super::{check_case, check_everyone, standing};
use crate::columns::{Is, Row, training_bit};
use crate::model::Training;

/// Answers that are kept at once.
const KEPT: usize = 2048;

/// Asks every gate about lawyer after lawyer, and counts the codes that remove them.
pub(crate) struct Everyone<'m, 'a> {
    matter: &'m Matter<'a>,
    /// What gates that look at the lawyer alone answer, by number.
    answers: &'m [Fails],
    kept: Vec<Kept>,
    counts: [u32; u128::BITS as usize],
}

/// The answer for lawyers who are alike, and how many there were.
#[derive(Clone, Copy)]
struct Kept {
    key: u64,
    fails: Fails,
    count: u32,
}

impl<'m, 'a> Everyone<'m, 'a> {
    pub(crate) fn new(matter: &'m Matter<'a>, answers: &'m [Fails]) -> Self {
        let nobody = Kept {
            key: u64::MAX,
            fails: Fails::default(),
            count: 0,
        };
        Self {
            matter,
            answers,
            kept: vec![nobody; KEPT],
            counts: [0; u128::BITS as usize],
        }
    }

    /// Whether a gate removes the lawyer; the codes that do are counted.
    #[inline]
    pub(crate) fn removes(&mut self, row: &Row<'_>) -> bool {
        let Some(key) = self.key(row) else {
            let fails = self.fails(row);
            self.add(fails, 1);
            return fails.any();
        };
        let place = place(key);
        if self.kept[place].key != key {
            self.replace(place, key, row);
        }
        let kept = &mut self.kept[place];
        debug_assert!(kept.key == key);
        kept.count += 1;
        let fails = kept.fails;
        debug_assert_eq!(fails, self.fails(row), "who is alike has the same answer");
        fails.any()
    }

    /// All that gates read of a lawyer, in one number; `None` where they read the profile, or where something
    /// was found about this lawyer or firm.
    #[inline]
    fn key(&self, row: &Row<'_>) -> Option<u64> {
        let matter = self.matter;
        let facts = row.facts();
        let settled = row.settled(matter.day_number)?;
        if facts.has(Is::KindLimits) || matter.findings.is_about(row) {
            return None;
        }
        let mut key = u64::from(settled);
        let mut add = |bits: u32, value: u32| key = key << bits | u64::from(value);
        add(4, facts.category_number());
        let (capacity, load) = (row.capacity(), row.load());
        add(1, capacity.is_none().into());
        add(1, load.is_none().into());
        add(
            1,
            capacity
                .is_some_and(|most| is_full(load, matter.units, most))
                .into(),
        );
        if let Some(served) = matter.served(row) {
            add(1, served.known.into());
            add(1, served.covers.into());
            add(8, served.levels.into());
        }
        if let Some(experience) = matter.wanted_experience() {
            add(2, experience.of(row).map_or(2, u32::from));
        }
        if matter.wants_training() {
            add(1, facts.has(Is::TrainingKnown).into());
            add(
                1,
                (row.training() & training_bit(Training::Minors) != 0).into(),
            );
        }
        Some(key)
    }

    #[cold]
    fn replace(&mut self, place: usize, key: u64, row: &Row<'_>) {
        let Kept { fails, count, .. } = self.kept[place];
        self.add(fails, count);
        self.kept[place] = Kept {
            key,
            fails: self.fails(row),
            count: 0,
        };
    }

    /// The codes that [`super::check`] reports as failures of one lawyer. What does not depend on the case is
    /// looked up where it is settled for the day, unless an official has ruled on this lawyer.
    fn fails(&self, row: &Row<'_>) -> Fails {
        let matter = self.matter;
        let mut fails = Fails::default();
        let settled = row.settled(matter.day_number);
        match settled.filter(|_| !matter.findings.is_ruled(row.number())) {
            Some(answer) => fails |= self.answers[answer as usize],
            None => standing::check(row, matter, &mut fails),
        }
        check_everyone(row, matter, &mut fails);
        check_case(row, matter, &mut fails);
        fails
    }

    fn add(&mut self, fails: Fails, count: u32) {
        for code in fails.codes() {
            self.counts[code as usize] += count;
        }
    }

    /// How many lawyers each code removes, in the order of codes.
    pub(crate) fn counts(mut self) -> impl Iterator<Item = (Code, u32)> {
        for Kept { fails, count, .. } in std::mem::take(&mut self.kept) {
            self.add(fails, count);
        }
        let counts = Code::ALL
            .iter()
            .map(move |code| (*code, self.counts[*code as usize]));
        counts.filter(|(_, count)| *count > 0)
    }
}

/// Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
fn place(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % KEPT
}
