//! Everything that is estimated from a roster: priors of past performance and neutral values.
//!
//! A calibration is fitted on demand, on one day, from integer sums, so the order of lawyers does not
//! matter. It has a digest that every ranking carries. Updating a lawyer never refits it.

mod decay;
mod estimate;
mod fit;
mod prior;
mod record;

pub(crate) use decay::{decay, saturation};
pub use estimate::{Observed, Prior, wilson_interval};
pub use fit::{Performance, PerformancePart};
pub(crate) use fit::{experience, experience_shape, idle_share, waiting_since};
pub use record::{Neutral, StratumPrior};

use crate::error::Error;
use crate::model::{CaseKind, Date, Lawyer, Measure};
use crate::observe::{Observer, Watch};
use crate::policy::Policy;
use crate::roster::Roster;
use crate::wire::{Digest, Json, Wire, read_one};

/// Priors and neutral values, fitted from a roster on one day.
///
/// # Example
/// ```
/// use dianyuan::{Calibration, Causes, Policy, Roster};
/// let roster = Roster::from_json(r#"{"id": "L-1"}"#, &Causes::official())?;
/// let calibration = Calibration::fit(&roster, &Policy::national(), "2026-11-22".parse()?)?;
/// // One lawyer is too few to fit anything, so the policy's priors stand.
/// assert!(calibration.strata().iter().all(|stratum| !stratum.fitted()));
/// let again = Calibration::from_json(&calibration.to_json().to_canonical())?;
/// assert_eq!(again.digest(), calibration.digest());
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    facts: record::CalibrationRecord,
    /// Priors by measure and kind, for look-up.
    priors: Vec<Prior>,
    digest: Digest,
}

impl Calibration {
    /// Fits priors and neutral values to what was known on `as_of`.
    ///
    /// # Errors
    /// None today; kept fallible because a fit takes data from outside.
    pub fn fit(roster: &Roster, policy: &Policy, as_of: Date) -> Result<Self, Error> {
        Self::fit_observed(roster, policy, as_of, &mut ())
    }

    /// [`Calibration::fit`], which an observer follows ([`Stage::Fitting`](crate::Stage::Fitting)) and may stop.
    ///
    /// # Errors
    /// `Stopped` alone.
    pub fn fit_observed(
        roster: &Roster,
        policy: &Policy,
        as_of: Date,
        observer: &mut dyn Observer,
    ) -> Result<Self, Error> {
        let record = fit::fit(roster, policy, as_of, &mut Watch::new(observer))?;
        Ok(Self::from_record(record))
    }

    /// Reads a calibration written by [`Calibration::to_json`].
    ///
    /// # Errors
    /// `Malformed` or `Record` with every fault.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        Ok(Self::from_record(read_one(text)?))
    }

    fn from_record(facts: record::CalibrationRecord) -> Self {
        let digest = Digest::of(&facts.write());
        let priors = record::priors(&facts);
        Self {
            facts,
            priors,
            digest,
        }
    }

    /// The calibration as JSON; its canonical form is what the digest is taken of.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        self.facts.write()
    }

    /// SHA-256 of the canonical JSON.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The day it was fitted for. What became known later does not count.
    #[must_use]
    pub fn as_of(&self) -> Date {
        *self.facts.as_of()
    }

    /// Lawyers on the roster it was fitted to.
    #[must_use]
    pub fn lawyers(&self) -> u32 {
        self.facts.lawyers().get()
    }

    /// The prior of every stratum (a measure and a kind of case).
    #[must_use]
    pub fn strata(&self) -> &[StratumPrior] {
        self.facts.strata()
    }

    /// Values that stand in for unknown facts.
    #[must_use]
    pub fn neutral(&self) -> &Neutral {
        self.facts.neutral()
    }

    /// The prior of one stratum.
    #[must_use]
    pub fn prior(&self, measure: Measure, kind: CaseKind) -> Prior {
        self.priors[measure as usize * CaseKind::ALL.len() + kind as usize]
    }

    /// A lawyer's past performance in one kind of case, as known on the day of the calibration.
    #[must_use]
    pub fn performance(&self, policy: &Policy, lawyer: &Lawyer, kind: CaseKind) -> Performance {
        fit::performance(self, policy, lawyer, kind)
    }
}
