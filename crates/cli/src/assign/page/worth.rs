//! Where one more seat is worth the most, and what it costs to force or forbid a pair.

use dianyuan::assign::{AskedPrice, Level, SeatWorth};

use super::Page;
use crate::words::AssignWord;

impl Page<'_> {
    /// Seats that bring anything but another order of equals.
    pub(super) fn seat_worth(&self) -> String {
        let brings = |worth: &&SeatWorth| {
            let objective = self.answer.assignment.objective;
            let gain = worth.exact.unwrap_or(worth.at_most);
            let at = |level| gain.0[objective.place(level)];
            [Level::Seats, Level::Minimums, Level::Score]
                .into_iter()
                .any(|level| at(level) != 0)
        };
        let worth = self.answer.seat_worth.iter().filter(brings);
        let lines = worth.map(|worth| vec![self.seat(worth)]);
        let lines: Vec<Vec<String>> = lines.collect();
        let title = self.language.assign(AssignWord::Worth);
        self.entries(title, lines.into_iter())
    }

    fn seat(&self, worth: &SeatWorth) -> String {
        let language = self.language;
        let gain = worth.exact.unwrap_or(worth.at_most);
        let gain = language.gain(self.answer.assignment.objective, gain);
        language.seat_worth(&self.remedy(worth.seat), &gain, worth.exact.is_some())
    }

    /// What was asked for.
    pub(super) fn pair_prices(&self) -> String {
        let entries = self.answer.prices.iter().map(|asked| self.asked(asked));
        self.entries(self.language.assign(AssignWord::Prices), entries)
    }

    fn asked(&self, asked: &AskedPrice) -> Vec<String> {
        let (language, problem) = (self.language, self.problem);
        let objective = self.answer.assignment.objective;
        let case = problem.case_id(asked.case);
        let pair = format!("{case} – {}", problem.lawyer_id(asked.lawyer));
        let Some(price) = asked.price else {
            return vec![pair, language.assign(AssignWord::PriceUnknown).to_owned()];
        };
        // A price is what is lost.
        let told = [(true, price.forced), (false, price.forbidden)].map(|(is_forced, loss)| {
            let change = loss.map(|loss| language.gain(objective, -loss));
            language.pair_price(is_forced, change.as_deref())
        });
        let [forced, forbidden] = told;
        vec![pair, forced, forbidden]
    }
}
