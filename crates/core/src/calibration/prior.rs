//! The prior of a stratum, fitted from integer sufficient statistics.

use super::estimate::{Observed, Prior};

/// Sums over the lawyers of one stratum. Integers, so their order does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Statistics {
    /// Lawyers with at least one case.
    pub(crate) lawyers: u64,
    /// Σ n, effective cases in millionths.
    cases: u128,
    /// Σ n p, in millionths.
    worth: u128,
    /// Σ n², in millionths.
    squares: u128,
    /// Σ n p², in millionths.
    spread: u128,
    /// Σ n v, in millionths: v is the mean of u² over a lawyer's cases.
    second: u128,
}

impl Statistics {
    /// Adds one lawyer: the observations, and Σ w u² of them.
    pub(crate) fn add(&mut self, observed: &Observed, worth_squares: u64) {
        let Some(rate) = observed.rate() else { return };
        let cases = u128::from(observed.effective_cases());
        if cases == 0 {
            return;
        }
        let rate = u128::from(rate);
        self.lawyers += 1;
        self.cases += cases;
        self.worth += cases * rate / 1_000_000;
        self.squares += cases * cases / 1_000_000;
        self.spread += cases * (rate * rate / 1_000_000) / 1_000_000;
        self.second += cases * u128::from(worth_squares) / u128::from(observed.cases);
    }

    /// Mean and strength by the method of moments.
    ///
    /// With rates p of n cases each, V the variance of one case's worth and ρ = 1/(1 + s) the
    /// correlation within a lawyer, Var(p) = V (1/n + ρ (1 − 1/n)). So for m = Σnp / Σn and N lawyers,
    /// E Σ n (p − m)² = V [(N − 1) + ρ (Σn − N − Σn²/Σn + 1)] (J. C. Kleinman, JASA 68, 1973, with
    /// weights n), which is solved for ρ. Where the spread is no more than chance (ρ ≤ 0) the strength is
    /// `most`; it is never below `least`.
    pub(crate) fn fit(&self, least: u32, most: u32) -> Prior {
        const ONE: i128 = 1_000_000;
        let whole = |cases: u32| u64::from(cases) * 1_000_000;
        let signed =
            |x: u128| i128::try_from(x).expect("sums of at most 10^6 lawyers and 10^12 each");
        let (cases, worth) = (signed(self.cases), signed(self.worth));
        let mean = (worth * ONE + cases / 2) / cases;
        // V = E u² − m²; for good or not good, u² = u and V = m (1 − m).
        let variance = signed(self.second) * ONE / cases - mean * mean / ONE;
        let mean = u32::try_from(mean).expect("a mean of values of at most one million");
        let lawyers = i128::from(self.lawyers) * ONE;
        let spread = signed(self.spread) - worth * worth / cases;
        let room = cases - lawyers - signed(self.squares) * ONE / cases + ONE;
        if variance <= 0 || room <= 0 {
            return Prior {
                mean,
                strength: whole(most),
            };
        }
        // excess / room is ρ; both are in millionths of a case.
        let excess = spread * ONE / variance - (lawyers - ONE);
        let strength = if excess <= 0 {
            whole(most)
        } else {
            // s = 1/ρ − 1
            let strength = (room - excess).max(0) * ONE / excess;
            u64::try_from(strength)
                .unwrap_or(u64::MAX)
                .clamp(whole(least), whole(most))
        };
        Prior { mean, strength }
    }
}

#[cfg(test)]
#[path = "prior_tests.rs"]
mod tests;
