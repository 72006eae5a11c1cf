//! Who someone is: category, days of the career, sex, and display text that nobody takes for real.

use dianyuan::model::{
    Category, ExternalId, Lawyer, LawyerDisplay, LawyerDraft, LawyerSchema, LicenceNo, Sex,
};

use super::firms::{House, Post};
use super::places::{Region, near, region_of_a_firm};
use crate::random::Random;
use crate::values::{date, day, firm_id, label, lawyer_id, made, personal, synthetic};

/// What the other parts of a profile depend on.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) number: u32,
    pub(super) category: Category,
    pub(super) seat: Region,
    /// Days of practice up to the first day of the cases.
    pub(super) practice_days: u32,
    /// Days since being listed.
    pub(super) listed_days: u32,
    firm: Option<(String, String)>,
}

impl Person {
    pub(super) fn new(number: u32, post: Post, houses: &[House], random: &mut Random) -> Self {
        let (category, seat, firm) = match post {
            Post::Firm(index) => {
                let house = &houses[index];
                let part_time = random.chance(25);
                let category = if part_time {
                    Category::PartTime
                } else {
                    Category::FullTime
                };
                (category, house.seat, Some((house.id(), house.name())))
            }
            Post::Outside(category) => (category, region_of_a_firm(random), None),
        };
        // Eight years in the mean, most below, a few above thirty.
        let spread = random.between(1, 100) * random.between(1, 100);
        let practice_days = 100 + spread * 11_000 / 10_000 + random.below(365);
        Self {
            number,
            category,
            seat,
            practice_days,
            listed_days: random.between(60, practice_days.clamp(61, 3_000)),
            firm,
        }
    }

    pub(super) fn id(&self) -> String {
        format!("L-{:03}", self.number)
    }

    /// Whether someone has a licence as a lawyer.
    pub(super) fn is_lawyer(&self) -> bool {
        !matches!(
            self.category,
            Category::GrassrootsWorker | Category::Volunteer
        )
    }

    /// The first fields of the profile. Some facts stay unknown, as in real records.
    pub(super) fn draft(&self, random: &mut Random) -> LawyerDraft {
        let first = date(super::FIRST_DAY).day_number() - days(self.practice_days);
        let mut draft = Lawyer::draft(lawyer_id(&self.id()))
            .schema(LawyerSchema::V1)
            .display(self.display())
            .ext(synthetic());
        if let Some((firm, _)) = &self.firm {
            draft = draft.firm(firm_id(firm));
        }
        if self.is_lawyer() {
            let number = format!("13203{}109{:05}", day(first).year(), self.number);
            draft = draft.licence_no(LicenceNo::new(&number).expect("17 digits"));
        }
        if !random.chance(10) {
            draft = draft.category(self.category);
        }
        if !random.chance(20) {
            draft = draft.first_practice(day(first));
        }
        if self.is_lawyer() && random.chance(650) {
            let later = days(random.below(self.practice_days.min(900)));
            draft = draft.criminal_defence_start(day(first + later));
        }
        if !random.chance(40) {
            draft = draft.office(near(self.seat, 30_000, random));
        }
        draft = match random.below(100) {
            0..38 => draft.sex(Sex::Female),
            38..90 => draft.sex(Sex::Male),
            _ => draft,
        };
        if random.chance(300) {
            let id = format!("12348-{:04}", self.number);
            let id = ExternalId::draft(label("样例平台"), label(&id));
            draft = draft.external_ids(vec![made(id.build())]);
        }
        draft
    }

    fn display(&self) -> LawyerDisplay {
        let mut display = LawyerDisplay::draft()
            .name(personal(&format!("样例律师{:03}", self.number)))
            .office_address(personal(&format!("样例路{}号", self.number)))
            .phone(personal(&format!("000-0000{:04}", self.number)))
            .introduction(personal("合成数据，并无其人。"));
        if let Some((_, name)) = &self.firm {
            display = display.firm_name(personal(name));
        }
        made(display.build())
    }
}

/// Days as the calendar counts them.
pub(super) fn days(number: u32) -> i32 {
    i32::try_from(number).expect("a life has fewer days than 2^31")
}
