//! One pass over all rows: gates for everyone, points for those who may be appointed.

use super::options::RankOptions;
use super::order::{Best, Order, Standing};
use super::output::{Candidate, CodeCount, Excluded, Ranking};
use super::prepared::{Context, Prepared};
use crate::columns::{CHUNK_ROWS, Row, Table};
use crate::error::Error;
use crate::gate::{Everyone, Verdict};
use crate::model::Case;
use crate::observe::{Stage, Watch};
use crate::score::{self, Sum};

/// Steps that it takes to write up one who is listed; to look at one is a step.
const LISTED: usize = 64;

/// Ranks everyone who is not excluded.
pub(crate) fn rank(
    context: Context<'_>,
    case: &Case,
    options: &RankOptions,
    watch: &mut Watch<'_>,
) -> Result<Ranking, Error> {
    watch.enter(Stage::Ranking, context.table.len() as u64)?;
    let prepared = Prepared::new(context, case, options)?;
    let Prepared {
        request,
        matter,
        ties,
        ..
    } = &prepared;
    let Context { table, answers, .. } = context;
    let mut best = Best::new(options.top, ties);
    let mut everyone = Everyone::new(matter, answers);
    let mut considered = 0_u32;
    let mut fit = Vec::with_capacity(CHUNK_ROWS);
    let mut lists = Vec::with_capacity(CHUNK_ROWS);
    let mut specialities = Vec::with_capacity(CHUNK_ROWS);
    let mut excluded = Excludeds::new(table, options.excluded);
    let mut told = 0;
    for rows in table.blocks() {
        watch.done((considered - told) as usize)?;
        told = considered;
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
        specialities.extend(read.map(|(row, list)| score::speciality(row.facts(), list, request)));
        for (row, speciality) in fit.iter().zip(&specialities) {
            let points = score::score_with(row, request, *speciality, best.floor(), &mut Sum);
            if let Some(points) = points {
                best.offer(Standing::new(points, ties.keys(row), *row));
            }
        }
    }

    watch.done((considered - told) as usize)?;
    let best = best.finish(watch)?;
    watch.extend(best.len() + excluded.rows.len());
    let (mut candidates, mut excluded_too) = (Vec::new(), Vec::new());
    let written = write_up(best, &prepared, &mut candidates, watch)
        .and_then(|()| excluded.write_up(&prepared, &mut excluded_too, watch));
    if let Err(stopped) = written {
        return Err(watch.discard((candidates, excluded_too), stopped));
    }
    Ok(Ranking {
        candidates,
        excluded_by_code: everyone
            .counts()
            .map(|(code, count)| CodeCount { code, count })
            .collect(),
        excluded: excluded_too,
        case_findings: prepared.case_findings(),
        head: prepared.head(considered),
    })
}

/// Kept candidates in full, the first place first.
fn write_up(
    best: Vec<Standing<'_>>,
    prepared: &Prepared<'_>,
    candidates: &mut Vec<Candidate>,
    watch: &mut Watch<'_>,
) -> Result<(), Error> {
    candidates.reserve_exact(best.len());
    for (place, standing) in (1_u32..).zip(best) {
        candidates.push(candidate(place, &standing, prepared));
        watch.done(1)?;
        watch.spend(LISTED)?;
    }
    Ok(())
}

/// A kept candidate in full: the same gates and the same score as in the pass, with another sink.
fn candidate(place: u32, standing: &Standing<'_>, prepared: &Prepared<'_>) -> Candidate {
    let row = &standing.row;
    let (notes, reviews) = prepared
        .reasons(row)
        .into_iter()
        .partition(|reason| reason.verdict() == Verdict::Note);
    Candidate {
        place,
        lawyer: row.lawyer().id().clone(),
        points: prepared.by_points().then_some(standing.points),
        contributions: prepared.contributions(row),
        reviews,
        notes,
    }
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

    fn write_up(
        self,
        prepared: &Prepared<'_>,
        excluded: &mut Vec<Excluded>,
        watch: &mut Watch<'_>,
    ) -> Result<(), Error> {
        excluded.reserve_exact(self.rows.len());
        for row in &self.rows {
            let mut reasons = prepared.reasons(row);
            reasons.retain(|reason| reason.verdict() == Verdict::Fail);
            excluded.push(Excluded {
                lawyer: row.lawyer().id().clone(),
                reasons,
            });
            watch.done(1)?;
            watch.spend(LISTED)?;
        }
        Ok(())
    }
}
