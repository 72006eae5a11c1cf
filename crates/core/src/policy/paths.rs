//! The dotted paths of a policy file: which keys may stand where.

use std::collections::BTreeSet;

use super::gate_rules::Gate;
use super::key::Key;
use super::weights::Signal;
use crate::wire::Faults;

/// Keys of a file that hold nested settings.
pub(super) const TREES: [&str; 10] = [
    "weights",
    "gates",
    "signals",
    "training",
    "work_units",
    "order",
    "choice",
    "shortlist",
    "deadlines",
    "supervision",
];

/// Every key of a file, in words.
pub(super) const TOP_KEYS: &str = "one of the keys schema id version extends jurisdiction locked weights \
    gates signals training work_units order choice shortlist deadlines supervision calendar \
    vintages preferences ext";

/// The keys that may stand below a dotted path, sorted.
pub(super) fn children(path: &str) -> Vec<String> {
    let weights = Signal::ALL.iter().map(|signal| format!("weights.{signal}"));
    let gates = Gate::ALL
        .iter()
        .flat_map(|gate| ["enabled", "on_unknown"].map(|field| format!("gates.{gate}.{field}")));
    let settings = Key::ALL.iter().map(|key| key.rule().path.to_owned());
    let below = weights.chain(gates).chain(settings).filter_map(|full| {
        let rest = full.strip_prefix(path)?.strip_prefix('.')?;
        rest.split('.').next().map(str::to_owned)
    });
    let below: BTreeSet<String> = below.collect();
    below.into_iter().collect()
}

/// `gates.H3.enabled` and `gates.H3.on_unknown`.
pub(super) fn gate_field(path: &str) -> Option<(Gate, &str)> {
    let (gate, field) = path.strip_prefix("gates.")?.split_once('.')?;
    let field = Some(field).filter(|field| matches!(*field, "enabled" | "on_unknown"))?;
    Some((Gate::from_word(gate)?, field))
}

/// Runs `read` with the path of `faults` set to a dotted path.
pub(super) fn in_path<T>(
    faults: &mut Faults,
    path: &str,
    read: impl FnOnce(&mut Faults) -> T,
) -> T {
    if path.is_empty() {
        read(faults)
    } else {
        faults.in_field(path, read)
    }
}
