//! Each step of a case, and each rule about it.

mod afterwards;
mod appointing;
mod choosing;

use crate::desk::{CLERK, CLIENT, Desk, OFFICIAL};
use crate::fake::{Fake, policy};

/// A Wednesday, so that three days end on a Saturday and roll on.
const DAY: &str = "2026-11-25";

const RULES: &str = "choice.window_hours = 10\nchoice.again_hours = 4\nchoice.hold_hours = 3\nchoice.most = 3\n\
    choice.fallback = ['best_ranked']\ndeadlines.appointment_days = 3\ndeadlines.agreement_days = 5\n\
    deadlines.replacement_working_days = 5\n";

fn rules() -> Fake {
    with("")
}

/// The rules with these lines more.
fn with(lines: &str) -> Fake {
    Fake::new(6, 2, policy(&format!("{RULES}{lines}")))
}

/// C-1 came in at nine.
fn received(fake: &Fake) -> Desk {
    let mut desk = Desk::on(DAY);
    desk.receive(fake, "C-1", "civil", "application", "");
    desk
}

/// The client of C-1 named these lawyers at ten.
fn chosen(fake: &Fake, picks: &str) -> Desk {
    let mut desk = received(fake);
    let picks = format!(r#"{{"picks": {picks}}}"#);
    desk.does(fake, "10:00", CLIENT, ("C-1", "choose"), &picks);
    desk
}

/// L-2, who was named for C-1, was proposed at ten past ten.
fn proposed(fake: &Fake) -> Desk {
    let mut desk = chosen(fake, r#"["L-2", "L-3"]"#);
    desk.does(fake, "10:10", CLERK, ("C-1", "propose"), L2);
    desk
}

/// And appointed at twenty past.
fn appointed(fake: &Fake) -> Desk {
    let mut desk = proposed(fake);
    desk.does(fake, "10:20", OFFICIAL, ("C-1", "confirm"), L2);
    desk
}

const L2: &str = r#"{"lawyer": "L-2"}"#;
