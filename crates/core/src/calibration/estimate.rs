//! Shrunken rates: what few observations say of a lawyer, drawn towards what is usual.

/// Observations of one measure in one stratum, weighted by age. Counts are in millionths of a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Observed {
    /// Σ w: decayed number of cases.
    pub(crate) cases: u64,
    /// Σ w u: decayed worth; a case is worth 0 to 1.
    pub(crate) worth: u64,
    /// Σ w², in millionths of a millionth, so that no weight is too small to count.
    pub(crate) squares: u128,
}

impl Observed {
    /// Adds `count` cases of one age and one worth (both in millionths).
    pub(crate) fn add(&mut self, count: u32, weight: u32, worth: u32) {
        let (count, weight) = (u64::from(count), u64::from(weight));
        self.cases += count * weight;
        self.worth += count * weight * u64::from(worth) / 1_000_000;
        self.squares += u128::from(count) * u128::from(weight * weight);
    }

    /// Kish's effective number of cases (Σw)² / Σw², in millionths: what the decayed counts are worth
    /// in fresh cases when the width of an interval is asked for. Never more than there are.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "by Cauchy and Schwarz it is at most the number of cases, which fits"
    )]
    pub fn effective_cases(&self) -> u64 {
        if self.squares == 0 {
            return 0;
        }
        let cases = u128::from(self.cases);
        u64::try_from(cases * cases * 1_000_000 / self.squares).expect("at most the cases")
    }

    /// Raw rate Σwu / Σw in millionths, if there are any cases.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "no case is worth more than one, so a rate is at most one million"
    )]
    pub fn rate(&self) -> Option<u32> {
        (self.cases > 0).then(|| {
            let rate = u128::from(self.worth) * 1_000_000 / u128::from(self.cases);
            u32::try_from(rate).expect("worth is at most the number of cases")
        })
    }
}

/// What is usual in a stratum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prior {
    /// Mean in millionths.
    pub(crate) mean: u32,
    /// Strength a + b in millionths of a case.
    pub(crate) strength: u64,
}

impl Prior {
    /// Mean in millionths.
    #[must_use]
    pub fn mean(&self) -> u32 {
        self.mean
    }

    /// Strength in millionths of a case: so many cases of one's own weigh as much as the prior.
    #[must_use]
    pub fn strength(&self) -> u64 {
        self.strength
    }

    /// Posterior mean (Σwu + s m) / (Σw + s) of the beta-binomial model, rounded to the nearest millionth;
    /// for several grades it is the mean worth under the Dirichlet-multinomial model with the same
    /// strength. Gelman et al., *Bayesian Data Analysis*, 3rd ed., sections 2.4 and 3.4.
    ///
    /// It lies between the prior mean and the raw rate.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "a mean of values of at most one million"
    )]
    pub fn estimate(&self, observed: &Observed) -> u32 {
        let (strength, mean) = (u128::from(self.strength), u128::from(self.mean));
        let weight = u128::from(observed.cases) + strength;
        if weight == 0 {
            return self.mean;
        }
        let worth = u128::from(observed.worth) * 1_000_000 + strength * mean;
        u32::try_from((worth + weight / 2) / weight)
            .expect("a mean of values of at most one million")
    }
}

/// Wilson's 95 % interval (E. B. Wilson, JASA 22, 1927) around a rate on `effective` millionths of a
/// case, both ends in millionths. It explains how sure the raw rate is; nothing is ranked by it.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "shown to people; both ends are clamped to 0 to 1"
)]
pub fn wilson_interval(rate: u32, effective: u64) -> (u32, u32) {
    const Z: f64 = 1.959_963_984_540_054;
    if effective == 0 {
        return (0, 1_000_000);
    }
    let n = effective as f64 / 1e6;
    let p = f64::from(rate) / 1e6;
    let centre = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    let end = |x: f64| ((x / scale).clamp(0.0, 1.0) * 1e6 + 0.5) as u32;
    (end(centre - half), end(centre + half))
}

#[cfg(test)]
#[path = "estimate_tests.rs"]
mod tests;
