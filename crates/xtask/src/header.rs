//! The C header, made from the Rust source.

use clap::Args;

use crate::run::{cargo, run};

/// Write crates/capi/include/dianyuan.h anew from the Rust source.
#[derive(Args)]
pub(crate) struct Header {
    /// Only say whether the committed header is what the source makes of it.
    #[arg(long)]
    check: bool,
}

impl Header {
    pub(crate) fn run(&self) -> Result<(), String> {
        let name = "header::the_committed_header_is_the_generated_one";
        let mut command = cargo(&[
            "test",
            "--package",
            "dianyuan-tests",
            "--test",
            "surfaces",
            "--",
            "--exact",
            name,
        ]);
        if !self.check {
            command.env("UPDATE_HEADER", "1");
        }
        run(command)
    }
}
