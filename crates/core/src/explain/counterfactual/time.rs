//! When time alone makes an excluded lawyer eligible. Days of first practice, of leaving a post or of a failed
//! review never move; only the day on which the gates are asked does.

use super::Search;
use crate::columns::CHUNK_ROWS;
use crate::error::Error;
use crate::gate::Verdict;
use crate::model::{Affiliations, Case, Date, Lawyer};
use crate::observe::Watch;
use crate::policy::{Key, Policy};
use crate::ranking::Prepared;

/// Years that are looked ahead.
const HORIZON: u32 = 60;
/// New years on which the cases of a year begin again.
const YEARLY: u32 = 3;

impl Search<'_> {
    /// The first later day on which no gate fails the lawyer. Answers change only on days that follow from the
    /// profile, from a colleague's ties, or from consent and rulings in the case, so it is one of these.
    pub(super) fn first_day(&self, watch: &mut Watch<'_>) -> Result<Option<Date>, Error> {
        let today = self.prepared.day;
        let end = today.plus_years(HORIZON);
        let policy = self.engine.policy();
        let mut days = turning_days(self.lawyer, policy, today);
        answers(self.case, &mut days);
        let firm = self.lawyer.firm();
        let of_firm = firm.and_then(|id| self.prepared.context.table.firm(id.as_str()));
        let counted = of_firm.and_then(|firm| firm.caseload());
        days.extend(counted.and_then(|load| new_year(load.as_of().year() + 1)));
        let is_colleague = |lawyer: &&Lawyer| lawyer.firm().is_some() && lawyer.firm() == firm;
        let mut tied = vec![self.lawyer];
        for rows in self.prepared.context.table.blocks() {
            tied.extend(rows.map(|row| row.lawyer()).filter(is_colleague));
            watch.spend(CHUNK_ROWS)?;
        }
        for affiliations in tied.into_iter().filter_map(Lawyer::affiliations) {
            ending_ties(affiliations, policy, &mut days);
        }
        days.retain(|day| today < *day && *day < end);
        days.sort_unstable();
        days.dedup();
        for day in days {
            watch.done_long()?;
            if self.is_open_on(day) {
                return Ok(Some(day));
            }
        }
        Ok(None)
    }

    fn is_open_on(&self, day: Date) -> bool {
        let options = self.options.clone().as_of(day);
        let Ok(prepared) = Prepared::new(self.engine.context(), self.case, &options) else {
            return false;
        };
        let row = prepared.row(self.lawyer.id().as_str());
        row.is_some_and(|row| {
            let found = prepared.reasons(&row);
            found.iter().all(|reason| reason.verdict() != Verdict::Fail)
        })
    }
}

/// Every day on which a gate may answer otherwise than the day before.
fn turning_days(lawyer: &Lawyer, policy: &Policy, today: Date) -> Vec<Date> {
    let mut days = Vec::new();
    let mut span = |from: Date, to: Option<Date>| {
        days.push(from);
        days.extend(to.map(Date::next_day));
    };
    for listed in lawyer.roster().into_iter().flatten() {
        span(*listed.from(), listed.to().copied());
    }
    for status in lawyer.statuses().into_iter().flatten() {
        span(*status.from(), status.to().copied());
    }
    for busy in lawyer.busy().into_iter().flatten() {
        span(*busy.from(), Some(*busy.to()));
    }
    let starts = [lawyer.first_practice(), lawyer.criminal_defence_start()];
    for start in starts.into_iter().flatten() {
        days.push(*start);
        days.push(start.plus_years(policy.number(Key::H3Years)));
    }
    let months = policy.number(Key::H2FailedReviewMonths);
    for entry in lawyer.track_record().into_iter().flatten() {
        days.push(entry.on().plus_months(months).next_day());
    }
    // A count of a year ends with that year, however far off it is.
    let counted = lawyer.yearly_counts().into_iter().flatten();
    let counted = counted.map(|count| count.year().get() + 1);
    let coming = (1..=YEARLY).map(|later| today.year() + later);
    days.extend(coming.chain(counted).filter_map(new_year));
    days
}

/// The first day of a year.
fn new_year(year: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, 1, 1)
}

/// The days on which ties of a lawyer or a colleague come to an end.
fn ending_ties(affiliations: &Affiliations, policy: &Policy, days: &mut Vec<Date>) {
    for post in affiliations.former_posts().into_iter().flatten() {
        let banned = post.left().plus_years(policy.number(Key::H11BanYears));
        days.push(banned.next_day());
    }
    for acted in affiliations.acted_for().into_iter().flatten() {
        days.push(*acted.from());
        if let Some(to) = acted.to() {
            let former = to.plus_years(policy.number(Key::H9FormerClientYears));
            days.extend([to.next_day(), former.next_day()]);
        }
    }
}

/// The days on which consent and rulings begin and end to count.
fn answers(case: &Case, days: &mut Vec<Date>) {
    for waiver in case.waivers().into_iter().flatten() {
        days.push(*waiver.signed());
        days.extend(waiver.until().map(|until| until.next_day()));
    }
    for ruling in case.rulings().into_iter().flatten() {
        days.push(*ruling.on());
    }
}
