//! Packages of Debian, for a machine that lacks a tool and whose tests run as root, such as one of CI.

use std::path::Path;

use crate::run::{program, run, succeeds};

/// Installs packages, where whoever runs this may; else says what is missing and what would bring it.
pub(crate) fn install(missing: &str, packages: &[&str]) -> Result<(), String> {
    let lacks = |what: &str| {
        format!(
            "there is no {missing}, and {what}; install {}",
            packages.join(" and ")
        )
    };
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(lacks("no `apt-get` to install it with"));
    }
    if !succeeds(program("sh", &["-c", "test \"$(id -u)\" = 0"])) {
        return Err(lacks("only root may install it"));
    }
    run(program("apt-get", &["update", "--quiet"])).map_err(|error| lacks(&error))?;
    let mut command = program(
        "apt-get",
        &["install", "--yes", "--quiet", "--no-install-recommends"],
    );
    command
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    run(command).map_err(|error| lacks(&error))
}
