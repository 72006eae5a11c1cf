//! Time goes on.

use super::{AGENCY, Deciding, Outcome};
use crate::model::CaseId;

impl Deciding<'_> {
    /// Records whatever ran out in any case, in the order of ids, and takes the next steps.
    pub(super) fn tick(&mut self) -> Outcome {
        self.allow(AGENCY)?;
        let now = self.now.unix_seconds();
        let is_over = |case: &super::CaseState| {
            let window = case.until().is_some_and(|until| now > until.unix_seconds());
            window || case.seats().any(|(_, seat)| seat.has_run_out(self.now))
        };
        let cases = self.state.open_cases();
        let due: Vec<CaseId> = cases
            .filter(|(_, case)| is_over(case))
            .map(|(id, _)| id.clone())
            .collect();
        for id in due {
            self.expire(&id);
        }
        Ok(())
    }
}
