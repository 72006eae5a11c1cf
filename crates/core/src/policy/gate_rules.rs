//! The nineteen gates by name, and what a policy says of each.

use super::setting::Setting;
use crate::wire::record::words;

words! {
    /// A hard rule. The numbers are those of the field's list of hard constraints.
    pub enum Gate {
        /// Valid licence, practising, right category.
        H1 = "H1",
        /// On the agency's roster.
        H2 = "H2",
        /// Years of criminal defence for possible life imprisonment or death.
        H3 = "H3",
        /// Familiar with minors.
        H4 = "H4",
        /// Defence by lawyers only.
        H5 = "H5",
        /// Not both sides, no interest of one's own or of a near relative.
        H6 = "H6",
        /// Not of the opponent's firm.
        H7 = "H7",
        /// Not earlier on the other side, nor as an official in the same matter.
        H8 = "H8",
        /// Conflicts that signed consent can waive.
        H9 = "H9",
        /// One defender for one of several linked accused.
        H10 = "H10",
        /// Former judges and prosecutors, and kin of court staff.
        H11 = "H11",
        /// Not serving at a court, procuratorate, supervision commission or the police.
        H12 = "H12",
        /// At most two agents or defenders for a client (a check on the request).
        H13 = "H13",
        /// Room in the caseload.
        H14 = "H14",
        /// Available.
        H15 = "H15",
        /// Not refused by the client.
        H16 = "H16",
        /// At most two changes of lawyer on the client's wish (a check on the request).
        H17 = "H17",
        /// The matter lies within what the category may do.
        H18 = "H18",
        /// There is a legal ground to list and to score the profile.
        H19 = "H19",
    }
}

impl Gate {
    /// Number of gates.
    pub const COUNT: usize = 19;

    /// Position in the fixed order, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

words! {
    /// What happens to a candidate about whom a gate can't say anything.
    pub enum OnUnknown {
        /// The candidate stays, with a note.
        Pass = "pass",
        /// The candidate stays in view, but can't be appointed until an official has answered.
        Review = "review",
        /// The candidate is removed.
        Exclude = "exclude",
    }
}

/// What a policy says of one gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateRule {
    pub(crate) enabled: Setting,
    pub(crate) on_unknown: OnUnknown,
    pub(crate) locked: bool,
}

impl GateRule {
    /// Whether the gate is asked at all, with the statutes it rests on.
    #[must_use]
    pub fn enabled(&self) -> &Setting {
        &self.enabled
    }

    /// What happens where the gate's facts are unknown.
    #[must_use]
    pub fn on_unknown(&self) -> OnUnknown {
        self.on_unknown
    }

    /// Whether an extending policy may only tighten it.
    #[must_use]
    pub fn locked(&self) -> bool {
        self.locked
    }
}

#[cfg(test)]
#[path = "gate_rules_tests.rs"]
mod tests;
