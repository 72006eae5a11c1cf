//! What clients, lawyers and officials do. Each draw has a stream of its own, so that a person does the same under
//! every way.

use dianyuan::model::LawyerId;

use crate::random::Random;

/// How clients take to a choice, of a thousand.
const CHOOSE: u32 = 720;
const DELEGATE: u32 = 180;

/// How many of a thousand names are on the shortlist; others are known from elsewhere.
const FROM_LIST: u32 = 700;

/// How many of a thousand proposals a lawyer declines.
const DECLINE: u32 = 80;

/// What a client does with a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    Choose,
    Delegate,
    Nothing,
}

/// The people of the year.
pub(super) struct People {
    seed: u64,
    /// Everybody on the roster, the best known first.
    pub(super) known: Vec<LawyerId>,
}

impl People {
    pub(super) fn new(seed: u64, lawyers: impl Iterator<Item = LawyerId>) -> Self {
        let mut known: Vec<LawyerId> = lawyers.collect();
        Random::stream(seed, "fame", 0).shuffle(&mut known);
        Self { seed, known }
    }

    /// A draw about a case, the `turn`-th of its name.
    fn draw(&self, name: &str, case: usize, turn: u32) -> Random {
        Random::stream(self.seed, name, (case as u64) << 8 | u64::from(turn))
    }

    pub(super) fn does(&self, case: usize, turn: u32) -> Does {
        match self.draw("does", case, turn).below(1_000) {
            ..CHOOSE => Does::Choose,
            drawn if drawn < CHOOSE + DELEGATE => Does::Delegate,
            _ => Does::Nothing,
        }
    }

    /// Seconds until a client has chosen: half do at the counter, the others within the time left.
    pub(super) fn thinks(&self, case: usize, turn: u32, left: i64) -> i64 {
        let mut random = self.draw("thinks", case, turn);
        let at_counter = i64::from(random.between(300, 3_600));
        let at_home = i64::from(random.between(3_600, 72_000));
        let wait = if random.chance(500) {
            at_counter
        } else {
            at_home
        };
        wait.min((left - 60).max(0))
    }

    /// One to three names, from the list and from elsewhere; the first places and the best known are named most, by
    /// Zipf's law.
    pub(super) fn picks(&self, case: usize, turn: u32, list: &[LawyerId]) -> Vec<LawyerId> {
        let mut random = self.draw("picks", case, turn);
        let names = random.between(1, 3) as usize;
        let mut picks: Vec<LawyerId> = Vec::new();
        for _ in 0..20 {
            let from = if random.chance(FROM_LIST) && !list.is_empty() {
                list
            } else {
                &self.known
            };
            let name = &from[zipf(&mut random, from.len())];
            if !picks.contains(name) {
                picks.push(name.clone());
            }
            if picks.len() == names {
                break;
            }
        }
        picks
    }

    /// Why the lawyer declines, where one does, and after how many seconds the answer comes.
    pub(super) fn answers(&self, case: usize, turn: u32) -> (Option<&'static str>, i64) {
        let mut random = self.draw("answers", case, turn);
        let wait = i64::from(random.between(600, 5_400));
        let reasons = [
            ("hearing_clash", 4),
            ("overload", 3),
            ("leave", 1),
            ("illness", 1),
            ("other", 1),
        ];
        (
            random.chance(DECLINE).then(|| random.weighted(&reasons)),
            wait,
        )
    }

    /// Seconds until an official looks at a case.
    pub(super) fn looks(&self, case: usize, turn: u32) -> i64 {
        i64::from(self.draw("looks", case, turn).between(1_800, 10_800))
    }

    /// Seconds that a case is in hand.
    pub(super) fn lasts(&self, case: usize) -> i64 {
        86_400 * i64::from(self.draw("lasts", case, 0).between(10, 60))
    }
}

/// An index below `length`, the n-th with a weight of 1/n.
fn zipf(random: &mut Random, length: usize) -> usize {
    let weight = |at: usize| 1_000_000 / (u32::try_from(at).expect("a short list") + 1);
    let weights: Vec<(usize, u32)> = (0..length).map(|at| (at, weight(at))).collect();
    random.weighted(&weights)
}
