//! Firms, some with limits.

use dianyuan::model::{Firm, FirmCaps, FirmCaseload, FirmDisplay, FirmSchema};

use crate::random::Random;
use crate::values::{count, date, firm_id, made, personal, synthetic};

/// The id of a firm.
pub(super) fn id(number: u32) -> String {
    format!("F-{number:06}")
}

/// Its name.
pub(super) fn name(number: u32) -> String {
    format!("样例律师事务所{number:06}")
}

/// Three in ten have a limit, one in a hundred of these has reached it.
pub(super) fn firm(number: u32, random: &mut Random) -> Firm {
    let mut firm = Firm::draft(firm_id(&id(number)))
        .schema(FirmSchema::V1)
        .display(made(
            FirmDisplay::draft().name(personal(&name(number))).build(),
        ))
        .ext(synthetic());
    if random.chance(300) {
        let in_hand = if random.chance(10) {
            300
        } else {
            random.below(250)
        };
        firm = firm
            .caps(made(FirmCaps::draft().units(count(300)).build()))
            .caseload(made(
                FirmCaseload::draft(date(super::DAY), count(in_hand)).build(),
            ));
    }
    made(firm.build())
}
