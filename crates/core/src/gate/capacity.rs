//! H14: room in the caseload of the lawyer and of the firm.

use super::code::Code;
use super::matter::Matter;
use super::reason::{Sink, Verdict};
use crate::columns::{Is, Row};
use crate::model::Lawyer;
use crate::policy::{Gate, Key};

/// H14.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if !matter.asks(Gate::H14) {
        return;
    }
    match (row.capacity(), row.load()) {
        (Some(capacity), Some(load)) => {
            if load + matter.units > capacity {
                sink.report(Code::H14UnitsFull, Verdict::Fail, || {
                    vec![
                        ("in_hand", load.into()),
                        ("case_units", matter.units.into()),
                        ("capacity", capacity.into()),
                    ]
                });
            }
        }
        // Nothing in hand can be known too little to say that a capacity of nothing is used up.
        (Some(capacity), None) if matter.units > capacity => {
            sink.report(Code::H14UnitsFull, Verdict::Fail, || {
                vec![
                    ("case_units", matter.units.into()),
                    ("capacity", capacity.into()),
                ]
            });
        }
        (None, _) => matter.report_unknown(Code::H14Unknown, "capacity.units", sink),
        (_, None) => matter.report_unknown(Code::H14Unknown, "caseload", sink),
    }
    if row.facts().has(Is::MoreLimits) {
        year(row.lawyer(), matter, sink);
        kind(row.lawyer(), matter, sink);
    }
    if row.firm().is_some() {
        firm(row, matter, sink);
    }
}

fn smaller(own: Option<u32>, cap: u32) -> Option<u32> {
    match cap {
        0 => own,
        cap => Some(own.map_or(cap, |own| own.min(cap))),
    }
}

fn year<S: Sink>(lawyer: &Lawyer, matter: &Matter<'_>, sink: &mut S) {
    let own = lawyer
        .capacity()
        .and_then(|c| c.cases_per_year())
        .map(|n| n.get());
    let Some(most) = smaller(own, matter.policy.number(Key::H14CasesPerYear)) else {
        return;
    };
    let year = matter.day.year();
    let Some(counts) = lawyer.yearly_counts() else {
        matter.report_unknown(Code::H14Unknown, "yearly_counts", sink);
        return;
    };
    let taken: u32 = counts
        .iter()
        .filter(|c| c.year().get() == year)
        .map(|c| c.count().get())
        .sum();
    if taken + 1 > most {
        sink.report(Code::H14YearFull, Verdict::Fail, || {
            vec![
                ("year", year.into()),
                ("taken", taken.into()),
                ("most", most.into()),
            ]
        });
    }
}

fn kind<S: Sink>(lawyer: &Lawyer, matter: &Matter<'_>, sink: &mut S) {
    let kind = matter.case.kind();
    let limits = lawyer
        .capacity()
        .and_then(|c| c.by_kind())
        .into_iter()
        .flatten();
    let Some(limit) = limits.into_iter().find(|limit| limit.kind() == kind) else {
        return;
    };
    if let Some(most) = limit.units().map(|n| n.get()) {
        let parts = lawyer.caseload().and_then(|load| load.by_kind());
        match parts {
            None => matter.report_unknown(Code::H14Unknown, "caseload.by_kind", sink),
            Some(parts) => {
                let part = parts.iter().find(|part| part.kind() == kind);
                let in_hand = part.map_or(0, |part| part.units().get());
                if in_hand + matter.units > most {
                    sink.report(Code::H14KindFull, Verdict::Fail, || {
                        vec![
                            ("kind", kind.as_str().into()),
                            ("in_hand", in_hand.into()),
                            ("case_units", matter.units.into()),
                            ("capacity", most.into()),
                        ]
                    });
                }
            }
        }
    }
    if let Some(most) = limit.cases_per_year().map(|n| n.get()) {
        let year = matter.day.year();
        let count = lawyer
            .yearly_counts()
            .into_iter()
            .flatten()
            .find(|c| c.year().get() == year);
        let Some(parts) = count.and_then(|count| count.by_kind()) else {
            matter.report_unknown(Code::H14Unknown, "yearly_counts.by_kind", sink);
            return;
        };
        let taken = parts
            .iter()
            .find(|part| part.kind() == kind)
            .map_or(0, |part| part.count().get());
        if taken + 1 > most {
            sink.report(Code::H14KindFull, Verdict::Fail, || {
                vec![
                    ("kind", kind.as_str().into()),
                    ("year", year.into()),
                    ("taken", taken.into()),
                    ("most", most.into()),
                ]
            });
        }
    }
}

fn firm<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    if !row.firm().is_some_and(|firm| matter.findings.is_full(firm)) {
        return;
    }
    let firm = row
        .lawyer()
        .firm()
        .and_then(|id| matter.table.firm(id.as_str()));
    sink.report(Code::H14FirmFull, Verdict::Fail, || {
        let id = firm.map(|firm| firm.id().to_string()).unwrap_or_default();
        let in_hand = firm
            .and_then(|firm| firm.caseload())
            .map_or(0, |load| load.units().get());
        vec![
            ("firm", id.into()),
            ("in_hand", in_hand.into()),
            ("case_units", matter.units.into()),
        ]
    });
}
