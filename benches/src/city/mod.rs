//! A synthetic city: the regions are Xuzhou's, the people, firms and cases are nobody's.

mod cases;
mod circumstance;
mod client;
mod conflicts;
mod firms;
mod history;
mod identity;
mod matters;
mod other_side;
mod places;
mod practice;
mod standing;
mod ties;
mod track;
mod workload;

use dianyuan::model::{Case, Firm, Lawyer};

pub(crate) use matters::FIELDS;

use crate::lines::to_lines;
use crate::random::Random;

/// The seed of the sample.
pub const SEED: u64 = 2026;

/// The policy of the city's agency, as TOML.
pub const POLICY: &str = include_str!("policy.toml");

/// First day of the weeks in which the cases came in; caseloads stand as of this day.
const FIRST_DAY: &str = "2026-11-02";

/// Everything of the city.
#[derive(Clone, Debug)]
pub struct City {
    /// Law firms.
    pub firms: Vec<Firm>,
    /// Lawyers, and the others who may help.
    pub lawyers: Vec<Lawyer>,
    /// Cases that came in within three weeks.
    pub cases: Vec<Case>,
}

impl City {
    /// The city of a seed; the sample is the one of [`SEED`].
    #[must_use]
    pub fn generate(seed: u64) -> Self {
        let houses = firms::houses(&mut Random::stream(seed, "firms", 0));
        let posts = firms::posts(&houses, &mut Random::stream(seed, "posts", 0));
        let lawyers: Vec<Lawyer> = (1..)
            .zip(&posts)
            .map(|(number, post)| lawyer(seed, number, post, &houses))
            .collect();
        let cases = cases::cases(seed, &lawyers);
        Self {
            firms: houses.iter().map(firms::House::record).collect(),
            lawyers,
            cases,
        }
    }
}

fn lawyer(seed: u64, number: u32, post: &firms::Post, houses: &[firms::House]) -> Lawyer {
    let random = &mut Random::stream(seed, "lawyer", u64::from(number));
    let person = identity::Person::new(number, *post, houses, random);
    let draft = person.draft(random);
    let draft = standing::add(draft, &person, random);
    let draft = practice::add(draft, &person, random);
    let draft = workload::add(draft, &person, random);
    let draft = track::add(draft, &person, random);
    let draft = ties::add(draft, &person, random);
    crate::values::made(draft.build())
}

/// The files of the sample: names and contents.
#[must_use]
pub fn files() -> [(&'static str, String); 3] {
    let city = City::generate(SEED);
    let lawyers = to_lines(&city.firms) + &to_lines(&city.lawyers);
    [
        ("lawyers.jsonl", lawyers),
        ("cases.jsonl", to_lines(&city.cases)),
        ("policy.toml", POLICY.to_owned()),
    ]
}
