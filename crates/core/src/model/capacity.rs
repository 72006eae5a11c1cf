//! How much work a lawyer or firm can take, and has.

use super::words::CaseKind;
use super::{Count, Date, Year};
use crate::wire::Faults;
use crate::wire::record::record;

record! {
    /// The most work to be given. A missing number sets no limit of its own.
    pub struct Capacity, CapacityDraft {
        required {}
        optional {
            /// Work units in hand at once.
            units: Count,
            /// Cases in a calendar year.
            cases_per_year: Count,
            /// Limits for kinds of cases, within the others.
            by_kind: Vec<KindCapacity>,
        }
    }
    personal false;
    check |capacity, faults| {
        once_each(capacity.by_kind.iter().flatten().map(|limit| limit.kind), faults);
    };
}

record! {
    /// The most work of one kind.
    pub struct KindCapacity, KindCapacityDraft {
        required {
            /// The kind.
            kind: CaseKind,
        }
        optional {
            /// Work units in hand at once.
            units: Count,
            /// Cases in a calendar year.
            cases_per_year: Count,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Work in hand at the end of a day: an opening balance, to which later appointments are added.
    pub struct Caseload, CaseloadDraft {
        required {
            /// The day.
            as_of: Date,
            /// Work units in hand.
            units: Count,
        }
        optional {
            /// Day of the latest appointment; never appointed where unknown.
            last_appointed: Date,
            /// Work units in hand by kind.
            by_kind: Vec<KindUnits>,
        }
    }
    personal false;
    check |load, faults| {
        once_each(load.by_kind.iter().flatten().map(|part| part.kind), faults);
        if let Some(last) = load.last_appointed.filter(|last| *last > load.as_of) {
            faults.in_field("last_appointed", |faults| {
                let expected = format!("a date not after as_of, {}", load.as_of);
                faults.report_described("dates_out_of_order", last.to_string(), expected);
            });
        }
    };
}

record! {
    /// Work units of one kind.
    pub struct KindUnits, KindUnitsDraft {
        required {
            /// The kind.
            kind: CaseKind,
            /// Work units in hand.
            units: Count,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Cases taken in a calendar year.
    pub struct YearlyCount, YearlyCountDraft {
        required {
            /// The year.
            year: Year,
            /// Cases taken.
            count: Count,
        }
        optional {
            /// Cases taken by kind.
            by_kind: Vec<KindCount>,
        }
    }
    personal false;
    check |year, faults| once_each(year.by_kind.iter().flatten().map(|part| part.kind), faults);
}

record! {
    /// Cases of one kind.
    pub struct KindCount, KindCountDraft {
        required {
            /// The kind.
            kind: CaseKind,
            /// Cases taken.
            count: Count,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

/// Reports a kind that stands twice in `by_kind`.
fn once_each(kinds: impl Iterator<Item = CaseKind>, faults: &mut Faults) {
    let mut seen = Vec::new();
    for (index, kind) in kinds.enumerate() {
        if seen.contains(&kind) {
            faults.in_field("by_kind", |faults| {
                faults.in_item(index, |faults| {
                    faults.report_described("duplicate", format!("{kind} again"), "each kind once");
                });
            });
        }
        seen.push(kind);
    }
}

#[cfg(test)]
#[path = "capacity_tests.rs"]
mod tests;
