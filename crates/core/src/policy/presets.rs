//! The policies that come with the crate.

use std::sync::OnceLock;

use super::Policy;
use super::read::Draft;

impl Policy {
    /// Names of the policies that come with the crate; a file may extend one of them.
    pub const PRESETS: [&'static str; 3] = ["national", "hangzhou", "none"];

    /// The policy of this name.
    #[must_use]
    pub fn preset(name: &str) -> Option<Self> {
        match name {
            "national" => Some(Self::national()),
            "hangzhou" => Some(Self::hangzhou()),
            "none" => Some(Self::none()),
            _ => None,
        }
    }

    /// The national statutes of China, their gates locked; everything else is our default.
    #[must_use]
    pub fn national() -> Self {
        static POLICY: OnceLock<Policy> = OnceLock::new();
        POLICY
            .get_or_init(|| built_in(include_str!("../../data/policies/national.toml"), "CN"))
            .clone()
    }

    /// Hangzhou on top of the national statutes: stricter years for possible life imprisonment or death,
    /// and days for a replacement and for closing.
    #[must_use]
    pub fn hangzhou() -> Self {
        static POLICY: OnceLock<Policy> = OnceLock::new();
        POLICY
            .get_or_init(|| {
                built_in(
                    include_str!("../../data/policies/hangzhou.toml"),
                    "CN-330100",
                )
            })
            .clone()
    }

    /// No statute: every gate is asked, none has a number, nothing is locked, and what is unknown passes
    /// with a note.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "the table is the crate's own, and a test reads it"
    )]
    pub fn none() -> Self {
        static POLICY: OnceLock<Policy> = OnceLock::new();
        POLICY
            .get_or_init(|| Draft::none().finish().expect("the table's defaults agree"))
            .clone()
    }
}

fn built_in(text: &str, jurisdiction: &str) -> Policy {
    Draft::read(text)
        .and_then(|mut draft| {
            draft.set_jurisdiction(jurisdiction);
            draft.finish()
        })
        .expect("the crate's own policies are read by a test")
}

#[cfg(test)]
#[path = "presets_tests.rs"]
mod tests;
