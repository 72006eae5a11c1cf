//! How often a law is tried.

use proptest::test_runner::Config;

/// So many problems, or as many as `PROPTEST_CASES` says.
///
/// A failing problem is printed as its rows; it is not kept beside the source.
pub(crate) fn tries(usual: u32) -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok();
    let cases = asked.and_then(|cases| cases.parse().ok()).unwrap_or(usual);
    Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    }
}
