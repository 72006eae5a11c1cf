//! What a calibration holds, as it stands on the wire.

use super::estimate::Prior;
use crate::model::{CaseKind, Date, Measure, Whole};
use crate::wire::record::{record, words};

words! {
    /// The wire form of a calibration.
    pub enum CalibrationSchema {
        /// The first form.
        V1 = "dianyuan.calibration/1",
    }
}

/// A share in millionths.
type Micro = Whole<0, 1_000_000>;

record! {
    /// Priors and neutral values with the day and the policy they were fitted under.
    pub struct CalibrationRecord, CalibrationDraft {
        required {
            /// The wire form.
            schema: CalibrationSchema,
            /// The day it was fitted for.
            as_of: Date,
            /// Lawyers on the roster.
            lawyers: Whole<0, 100_000_000>,
            /// Digest of the policy it was fitted under.
            policy: crate::model::Label,
            /// Priors, in the order of measure, then kind.
            strata: Vec<StratumPrior>,
            /// Values that stand in for unknown facts.
            neutral: Neutral,
        }
        optional {}
    }
    personal false;
    check |calibration, faults| {
        let wanted = Measure::ALL.len() * CaseKind::ALL.len();
        let in_order = calibration.strata.iter().zip(every_stratum()).all(|(s, (m, k))| (s.measure, s.kind) == (m, k));
        if calibration.strata.len() != wanted || !in_order {
            faults.in_field("strata", |faults| {
                let found = format!("a list of {} items", calibration.strata.len());
                let expected = format!("{wanted} strata: every measure with every kind, in order");
                faults.report_described("wrong_strata", found, expected);
            });
        }
    };
}

record! {
    /// The prior of one measure for one kind of case.
    pub struct StratumPrior, StratumPriorDraft {
        required {
            /// The measure.
            measure: Measure,
            /// The kind of case.
            kind: CaseKind,
            /// Prior mean in millionths.
            mean: Micro,
            /// Prior strength in thousandths of a case.
            strength_milli: Whole<1, 100_000_000>,
            /// Lawyers with a record in it.
            lawyers: Whole<0, 100_000_000>,
            /// Whether mean and strength were fitted; else they are the policy's.
            is_fitted: bool,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

impl StratumPrior {
    /// Whether mean and strength were fitted to the roster; else they are the policy's.
    #[must_use]
    pub fn fitted(&self) -> bool {
        self.is_fitted
    }
}

record! {
    /// Values in millionths that stand in for unknown facts: means over the lawyers whose facts are known,
    /// the policy's where too few are.
    pub struct Neutral, NeutralDraft {
        required {
            /// Free share of capacity.
            free_share: Micro,
            /// Time since the last appointment, as a share of the time that counts in full.
            idle: Micro,
            /// Experience by years of practice.
            practice: Micro,
            /// Experience by years of criminal defence.
            criminal_defence: Micro,
        }
        optional {}
    }
    personal false;
    check |_, _| {};
}

/// Every stratum in order.
pub(super) fn every_stratum() -> impl Iterator<Item = (Measure, CaseKind)> {
    Measure::ALL
        .iter()
        .flat_map(|measure| CaseKind::ALL.iter().map(|kind| (*measure, *kind)))
}

/// Priors in the order of [`every_stratum`].
pub(super) fn priors(record: &CalibrationRecord) -> Vec<Prior> {
    let prior = |stratum: &StratumPrior| Prior {
        mean: stratum.mean.get(),
        strength: u64::from(stratum.strength_milli.get()) * 1_000,
    };
    record.strata.iter().map(prior).collect()
}
