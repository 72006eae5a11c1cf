//! The synthetic city: 300 lawyers with their firms, three weeks of cases and the city's policy. Nobody in it exists; the
//! generator in `benches` makes it, and `cargo xtask sample` writes it.

/// Lawyers and firms, as JSON Lines.
pub const LAWYERS: &str = include_str!("../data/lawyers.jsonl");

/// Cases of 2026-11-02 to 2026-11-21, as JSON Lines.
pub const CASES: &str = include_str!("../data/cases.jsonl");

/// The city's policy, as TOML.
pub const POLICY: &str = include_str!("../data/policy.toml");
