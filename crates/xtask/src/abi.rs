//! What compiled programs rely on, recorded.

use clap::Args;

use crate::run::{cargo, run};

/// Add what is new in the C interface to its record in crates/capi/abi, or begin one for a new `DY_ABI_VERSION`.
#[derive(Args)]
pub(crate) struct Abi {
    /// Only say whether everything is as recorded, and recorded.
    #[arg(long)]
    check: bool,
}

impl Abi {
    pub(crate) fn run(&self) -> Result<(), String> {
        let mut command = cargo(&[
            "test",
            "--package",
            "dianyuan-tests",
            "--test",
            "surfaces",
            "--",
            "--exact",
            "abi::what_programs_rely_on_is_as_recorded",
        ]);
        if !self.check {
            command.env("UPDATE_ABI", "1");
        }
        run(command)
    }
}
