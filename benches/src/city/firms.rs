//! Firms of realistic sizes, and who works where.

use dianyuan::model::{
    Category, CreditCode, Firm, FirmCaps, FirmCaseload, FirmDisplay, FirmSchema,
};

use super::places::{Region, region_of_a_firm};
use crate::random::Random;
use crate::values::{count, date, firm_id, made, personal, region, synthetic};

/// Lawyers of each firm. Nineteen of these 29 firms have at most ten, 65.5 % as in the whole country
/// (Ministry of Justice, end of 2022).
const SIZES: [u32; 29] = [
    2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 11, 12, 13, 14, 16, 18, 20, 23,
    27,
];

/// Helpers outside firms.
const OUTSIDE: [(Category, u32); 5] = [
    (Category::Public, 8),
    (Category::InHouse, 5),
    (Category::LegalAidStaff, 9),
    (Category::GrassrootsWorker, 8),
    (Category::Volunteer, 4),
];

/// A firm and where it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct House {
    pub(super) number: u32,
    pub(super) size: u32,
    pub(super) seat: Region,
}

/// Where one person works.
#[derive(Clone, Copy, Debug)]
pub(super) enum Post {
    /// At the firm of this index.
    Firm(usize),
    /// Outside firms.
    Outside(Category),
}

pub(super) fn houses(random: &mut Random) -> Vec<House> {
    let mut sizes = SIZES;
    random.shuffle(&mut sizes);
    (1..)
        .zip(sizes)
        .map(|(number, size)| House {
            number,
            size,
            seat: region_of_a_firm(random),
        })
        .collect()
}

/// One post for every person, in a mixed order.
pub(super) fn posts(houses: &[House], random: &mut Random) -> Vec<Post> {
    let mut posts = Vec::new();
    for (index, house) in houses.iter().enumerate() {
        posts.extend((0..house.size).map(|_| Post::Firm(index)));
    }
    for (category, number) in OUTSIDE {
        posts.extend((0..number).map(|_| Post::Outside(category)));
    }
    random.shuffle(&mut posts);
    posts
}

impl House {
    pub(super) fn id(&self) -> String {
        format!("F-{:02}", self.number)
    }

    pub(super) fn name(&self) -> String {
        format!("样例第{}律师事务所", numeral(self.number))
    }

    /// The firm's record. Two firms have a limit that they have reached; some limits are unknown.
    pub(super) fn record(&self) -> Firm {
        let mut firm = Firm::draft(firm_id(&self.id()))
            .schema(FirmSchema::V1)
            .credit_code(credit_code(self.number))
            .region(region(self.seat.code))
            .display(made(
                FirmDisplay::draft().name(personal(&self.name())).build(),
            ))
            .ext(synthetic());
        if !self.number.is_multiple_of(3) {
            let most = self.size * 6;
            let is_full = matches!(self.number, 4 | 17);
            let in_hand = if is_full { most } else { self.size * 2 };
            firm = firm
                .caps(made(FirmCaps::draft().units(count(most)).build()))
                .caseload(made(
                    FirmCaseload::draft(date(super::FIRST_DAY), count(in_hand))
                        .year_count(count(self.size * 4))
                        .build(),
                ));
        }
        made(firm.build())
    }
}

/// A number below 100 as Chinese writes it.
fn numeral(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (number as usize / 10, number as usize % 10);
    let tens = match tens {
        0 => String::new(),
        1 => "十".to_owned(),
        _ => format!("{}十", DIGITS[tens]),
    };
    tens + DIGITS[ones]
}

/// A credit code whose check character is right (GB 32100-2015, annex A), with a number that only
/// counts the firms.
fn credit_code(number: u32) -> CreditCode {
    let body = format!("31320300{number:09}");
    let mut characters = "0123456789ABCDEFGHJKLMNPQRTUWXY".chars();
    characters
        .find_map(|check| CreditCode::new(&format!("{body}{check}")))
        .expect("one of the 31 characters is the right check")
}
