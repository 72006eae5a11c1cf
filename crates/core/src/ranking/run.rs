//! One pass over all rows: gates for everyone, points for those who may be appointed.

use super::options::RankOptions;
use super::order::{Best, Order, Standing, Ties};
use super::output::{Candidate, CodeCount, Excluded, Head, Ranking};
use crate::calibration::Calibration;
use crate::causes::Causes;
use crate::columns::{CHUNK_ROWS, Row, Table};
use crate::error::Error;
use crate::gate::{self, Everyone, Fails, Matter, Reason, Reasons, Verdict};
use crate::model::Case;
use crate::policy::{Policy, Signal};
use crate::score::{self, Contributions, Request, Sum};

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

/// Ranks everyone who is not excluded.
pub(crate) fn rank(
    context: Context<'_>,
    case: &Case,
    options: &RankOptions,
) -> Result<Ranking, Error> {
    let Context {
        table,
        policy,
        calibration,
        causes,
        answers,
    } = context;
    let day = options.as_of.unwrap_or_else(|| case.received().date());
    let request = Request::new(case, policy, calibration, causes, table, day)?;
    let matter = Matter::new(case, policy, table, day);
    let ties = Ties::new(options.order, &options.seed, case.id().as_str(), policy);

    let mut best = Best::new(options.top, &ties);
    let mut everyone = Everyone::new(&matter, answers);
    let mut considered = 0_u32;
    let mut fit = Vec::with_capacity(CHUNK_ROWS);
    let mut lists = Vec::with_capacity(CHUNK_ROWS);
    let mut specialities = Vec::with_capacity(CHUNK_ROWS);
    let mut excluded = Excludeds::new(table, options.excluded);
    for rows in table.blocks() {
        fit.clear();
        // Inner iteration keeps this one tight loop.
        rows.for_each(|row| {
            considered += 1;
            if everyone.removes(&row) {
                excluded.offer(row);
            } else {
                fit.push(row);
            }
        });
        if options.order != Order::Points {
            for row in &fit {
                best.offer(Standing::new(0, ties.keys(row), *row));
            }
            continue;
        }
        // Lists of specialities lie apart from the columns. Found in one loop and read in another, many of
        // them are on the way from memory at once.
        lists.clear();
        lists.extend(fit.iter().map(Row::specialities));
        specialities.clear();
        let read = fit.iter().zip(&lists);
        specialities.extend(read.map(|(row, list)| score::speciality(row.facts(), list, &request)));
        for (row, speciality) in fit.iter().zip(&specialities) {
            let points = score::score_with(row, &request, *speciality, best.floor(), &mut Sum);
            if let Some(points) = points {
                best.offer(Standing::new(points, ties.keys(row), *row));
            }
        }
    }

    let candidates = (1_u32..).zip(best.finish()).map(|(place, standing)| {
        let by_points = options.order == Order::Points;
        candidate(
            place,
            standing.row,
            by_points.then_some(standing.points),
            &request,
            &matter,
        )
    });
    let rules = request
        .preferences
        .iter()
        .map(|rule| rule.id().as_str().to_owned())
        .collect();
    Ok(Ranking {
        head: Head {
            case: case.id().clone(),
            as_of: day,
            seed: options.seed.clone(),
            order: options.order,
            jurisdiction: policy.jurisdiction().to_owned(),
            policy_id: policy.id().to_owned(),
            policy_version: policy.version().to_owned(),
            policy_digest: policy.digest(),
            calibration_digest: calibration.digest(),
            considered,
            rules,
        },
        candidates: candidates.collect(),
        excluded_by_code: everyone
            .counts()
            .map(|(code, count)| CodeCount { code, count })
            .collect(),
        excluded: excluded.finish(&matter),
        case_findings: case_findings(&matter),
    })
}

/// A kept candidate in full: the same gates and the same score as in the pass, with another sink.
fn candidate(
    place: u32,
    row: Row<'_>,
    points: Option<u32>,
    request: &Request<'_>,
    matter: &Matter<'_>,
) -> Candidate {
    let mut contributions = Contributions::new(request);
    if points.is_some() {
        score::score(&row, request, 0, &mut contributions);
    }
    let (notes, reviews) = reasons(&row, matter)
        .into_iter()
        .partition(|r| r.verdict() == Verdict::Note);
    let contributions = contributions.finish();
    debug_assert!(points.is_none() || contributions.len() == Signal::COUNT);
    Candidate {
        place,
        lawyer: row.lawyer().id().clone(),
        points,
        contributions,
        reviews,
        notes,
    }
}

fn reasons(row: &Row<'_>, matter: &Matter<'_>) -> Vec<Reason> {
    let mut reasons = Reasons::new(matter.policy);
    gate::check(row, matter, &mut reasons);
    reasons.finish()
}

fn case_findings(matter: &Matter<'_>) -> Vec<Reason> {
    let mut reasons = Reasons::new(matter.policy);
    gate::check_request(matter, &mut reasons);
    reasons.finish()
}

/// The first excluded lawyers by the bytes of their ids; their reasons are found only for these.
struct Excludeds<'a> {
    table: &'a Table,
    limit: usize,
    rows: Vec<Row<'a>>,
}

impl<'a> Excludeds<'a> {
    fn new(table: &'a Table, limit: usize) -> Self {
        Self {
            table,
            limit,
            rows: Vec::new(),
        }
    }

    /// Rows come by number. Where they stand in the order of ids, the first ones are the ones to keep, so
    /// nobody's id is read.
    #[inline]
    fn offer(&mut self, row: Row<'a>) {
        if !self.table.is_sorted_at(row.number()) {
            self.insert(row);
        } else if self.rows.len() < self.limit {
            self.rows.push(row);
        }
    }

    fn insert(&mut self, row: Row<'a>) {
        let id = |row: &Row<'a>| row.lawyer().id();
        if self.rows.len() == self.limit {
            if self.rows.last().is_none_or(|last| id(last) <= id(&row)) {
                return;
            }
            self.rows.pop();
        }
        let at = self.rows.partition_point(|kept| id(kept) < id(&row));
        self.rows.insert(at, row);
    }

    fn finish(self, matter: &Matter<'_>) -> Vec<Excluded> {
        let excluded = self.rows.iter().map(|row| {
            let mut reasons = reasons(row, matter);
            reasons.retain(|reason| reason.verdict() == Verdict::Fail);
            Excluded {
                lawyer: row.lawyer().id().clone(),
                reasons,
            }
        });
        excluded.collect()
    }
}
