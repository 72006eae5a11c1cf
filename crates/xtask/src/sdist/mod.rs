//! The Python package as a source distribution that is built without a network: the crates it is made of lie in it.

mod offline;
mod vendored;

use std::fs;
use std::path::Path;

use clap::Args;

use crate::python::{Environment, REQUIREMENTS};
use crate::run::target;
use crate::steps::Steps;

/// Make the source distribution of the Python package, with all crates in it, in target/python-sdist.
///
/// `pip install --no-index --no-build-isolation dianyuan-*.tar.gz` then needs Rust and maturin, and no network.
#[derive(Args)]
pub(crate) struct Sdist {
    /// Make it twice, build it with no network and no crate at hand, and run programs; compiles everything anew.
    #[arg(long)]
    check: bool,
}

impl Sdist {
    pub(crate) fn run(&self) -> Result<(), String> {
        let environment = Environment::prepare(REQUIREMENTS)?;
        let folder = target().join("python-sdist");
        let file = vendored::make(&environment, &folder)?;
        println!("{}: {} bytes", file.display(), bytes(&file)?.len());
        if !self.check {
            return Ok(());
        }
        let mut steps = Steps::default();
        steps.step("the same bytes again", || {
            same_again(&environment, &file).into()
        });
        offline::steps(&mut steps, &environment, &file);
        steps.finish()
    }
}

/// Makes it in another folder: neither the folder nor the time may be seen in it.
fn same_again(environment: &Environment, file: &Path) -> Result<(), String> {
    let again = vendored::make(environment, &target().join("python-sdist-again"))?;
    if bytes(file)? == bytes(&again)? {
        Ok(())
    } else {
        Err(format!("{} differs from the first", again.display()))
    }
}

fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{}: {error}", file.display()))
}
