//! A case made ready to be asked of everyone: gates, signals and the order between two lawyers.

use std::cmp::Ordering;

use super::options::RankOptions;
use super::order::{Order, Standing, Ties};
use super::output::Head;
use crate::calibration::Calibration;
use crate::causes::Causes;
use crate::columns::{CHUNK_ROWS, Row, Table};
use crate::error::Error;
use crate::gate::{self, Everyone, Fails, Matter, Reason, Reasons};
use crate::model::{Case, Date};
use crate::observe::Watch;
use crate::policy::{MicroWeights, Policy, Signal};
use crate::score::{self, Contribution, Contributions, Request, Sum};

/// What a ranking reads, beside the case.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) table: &'a Table,
    pub(crate) policy: &'a Policy,
    pub(crate) calibration: &'a Calibration,
    pub(crate) causes: &'a Causes,
    /// Answers of gates that are settled, by number.
    pub(crate) answers: &'a [Fails],
}

/// A case made ready to be asked of everyone.
pub(crate) struct Prepared<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) case: &'a Case,
    pub(crate) options: &'a RankOptions,
    pub(crate) request: Request<'a>,
    pub(crate) matter: Matter<'a>,
    pub(crate) ties: Ties<'a>,
    pub(crate) day: Date,
}

impl<'a> Prepared<'a> {
    pub(crate) fn new(
        context: Context<'a>,
        case: &'a Case,
        options: &'a RankOptions,
    ) -> Result<Self, Error> {
        let Context {
            table,
            policy,
            calibration,
            causes,
            ..
        } = context;
        let day = options.as_of.unwrap_or_else(|| case.received().date());
        Ok(Self {
            context,
            case,
            options,
            request: Request::new(case, policy, calibration, causes, table, day)?,
            matter: Matter::new(case, policy, table, day),
            ties: Ties::new(options.order, &options.seed, case.id().as_str(), policy),
            day,
        })
    }

    pub(crate) fn by_points(&self) -> bool {
        self.options.order == Order::Points
    }

    /// What a ranking says of itself.
    pub(crate) fn head(&self, considered: u32) -> Head {
        let policy = self.context.policy;
        let rules = self.request.preferences.iter();
        Head {
            case: self.case.id().clone(),
            as_of: self.day,
            seed: self.options.seed.clone(),
            order: self.options.order,
            jurisdiction: policy.jurisdiction().to_owned(),
            policy_id: policy.id().to_owned(),
            policy_version: policy.version().to_owned(),
            policy_digest: policy.digest(),
            calibration_digest: self.context.calibration.digest(),
            considered,
            rules: rules.map(|rule| rule.id().as_str().to_owned()).collect(),
        }
    }

    /// Where a row stands in the order, whatever the gates say.
    pub(crate) fn standing(&self, row: Row<'a>) -> Standing<'a> {
        let points = if self.by_points() {
            score::score(&row, &self.request, 0, &mut Sum).expect("nothing is below no points")
        } else {
            0
        };
        Standing::new(points, self.ties.keys(&row), row)
    }

    /// Everything that the gates find about a row.
    pub(crate) fn reasons(&self, row: &Row<'_>) -> Vec<Reason> {
        let mut reasons = Reasons::new(self.matter.policy);
        gate::check(row, &self.matter, &mut reasons);
        reasons.finish()
    }

    /// What the gates find about the request.
    pub(crate) fn case_findings(&self) -> Vec<Reason> {
        let mut reasons = Reasons::new(self.matter.policy);
        gate::check_request(&self.matter, &mut reasons);
        reasons.finish()
    }

    /// A row's contributions, in the order of signals; none in a neutral order.
    pub(crate) fn contributions(&self, row: &Row<'_>) -> Vec<Contribution> {
        let mut contributions = Contributions::new(&self.request);
        if !self.by_points() {
            return Vec::new();
        }
        score::score(row, &self.request, 0, &mut contributions);
        let contributions = contributions.finish();
        debug_assert_eq!(contributions.len(), Signal::COUNT);
        contributions
    }

    /// The row of a lawyer.
    pub(crate) fn row(&self, id: &str) -> Option<Row<'a>> {
        let table = self.context.table;
        table.number(id).map(|number| table.row(number))
    }

    /// A row's signals in millionths, in their order.
    pub(crate) fn signal_values(&self, row: &Row<'_>) -> [u32; Signal::COUNT] {
        let mut contributions = Contributions::new(&self.request);
        score::score(row, &self.request, 0, &mut contributions);
        let mut values = [0; Signal::COUNT];
        for part in contributions.finish() {
            values[part.signal.index()] = part.value;
        }
        values
    }

    /// Whether a gate removes the lawyer.
    pub(crate) fn is_removed(&self, row: &Row<'_>) -> bool {
        Everyone::new(&self.matter, self.context.answers).removes(row)
    }

    /// Everyone whom no gate removes.
    pub(crate) fn survey(
        &self,
        watch: &mut Watch<'_>,
        mut each: impl FnMut(Row<'a>),
    ) -> Result<(), Error> {
        let mut everyone = Everyone::new(&self.matter, self.context.answers);
        for rows in self.context.table.blocks() {
            rows.filter(|row| !everyone.removes(row))
                .for_each(&mut each);
            watch.spend(CHUNK_ROWS)?;
        }
        Ok(())
    }

    /// The first in order, one lawyer left out.
    pub(crate) fn first(
        &self,
        without: Option<u32>,
        watch: &mut Watch<'_>,
    ) -> Result<Option<Standing<'a>>, Error> {
        let mut first: Option<Standing<'a>> = None;
        self.survey(watch, |row| {
            if without == Some(row.number()) {
                return;
            }
            let standing = self.standing(row);
            let is_ahead = first
                .as_ref()
                .is_none_or(|first| standing.compare(first, &self.ties) == Ordering::Less);
            if is_ahead {
                first = Some(standing);
            }
        })?;
        Ok(first)
    }

    /// How many stand before a lawyer, and how many there are.
    pub(crate) fn ahead_of(
        &self,
        standing: &Standing<'_>,
        watch: &mut Watch<'_>,
    ) -> Result<(u32, u32), Error> {
        let (mut ahead, mut all) = (0, 0);
        self.survey(watch, |row| {
            all += 1;
            if self.standing(row).compare(standing, &self.ties) == Ordering::Less {
                ahead += 1;
            }
        })?;
        Ok((ahead, all))
    }

    /// Whether a lawyer would be first under other weights. Gates know nothing of weights.
    pub(crate) fn is_first_under(
        &self,
        weights: &MicroWeights,
        id: &str,
        watch: &mut Watch<'_>,
    ) -> Result<bool, Error> {
        let Ok(mut prepared) = Self::new(self.context, self.case, self.options) else {
            return Ok(false);
        };
        prepared.request.weights = *weights.get();
        let first = prepared.first(None, watch)?;
        Ok(first.is_some_and(|first| first.row.lawyer().id().as_str() == id))
    }
}
