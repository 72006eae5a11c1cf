//! The header by itself: in three standards, twice in one unit, in two units of one program, and the program in it.

use std::fs;
use std::process::Command;

use super::build::{Library, Program, folder, include, libraries};
use super::compilers::{Family, WARNINGS, succeed};

/// Both languages: the ending of their files and their standards.
const LANGUAGES: [(&str, &[&str]); 2] = [
    ("c", &["-std=c99", "-std=c11"]),
    ("cpp", &["-std=c++17", "-std=c++20"]),
];

/// A program in two units, both with the header, twice in the first.
const FIRST: &str = r#"#include <dianyuan.h>
#include <dianyuan.h>
#include <stdio.h>

const char *second_version(void);

int main(void)
{
    dy_rank_options options;
    uint32_t order = DY_ORDER_LOT;
    dy_rank_options_init(&options, sizeof options);
    options.order = order;
    puts(dy_version() == second_version() && dy_abi_version() == DY_ABI_VERSION ? "all passed" : "two versions");
    return 0;
}
"#;

const SECOND: &str = r#"#include <dianyuan.h>

const char *second_version(void);

const char *second_version(void)
{
    return dy_error_status(NULL) == DY_STATUS_OK ? dy_version() : "";
}
"#;

#[test]
fn the_header_compiles_in_every_standard_twice_and_from_two_units() {
    for family in Family::BOTH {
        for (ending, standards) in LANGUAGES {
            let compiler = if ending == "c" {
                family.c()
            } else {
                family.cpp()
            };
            let Some(compiler) = compiler else { continue };
            let folder = folder(&format!("header-{}-{ending}", family.word()));
            let sources = [("first", FIRST), ("second", SECOND)].map(|(name, text)| {
                let path = folder.join(format!("{name}.{ending}"));
                fs::write(&path, text).unwrap();
                path
            });
            for standard in standards {
                let program = folder.join("program");
                Program {
                    compiler: &compiler,
                    flags: &[standard],
                    sources: &sources,
                    library: Library::Shared,
                    libraries: libraries(),
                }
                .compile(&program);
                let told = succeed(&mut Command::new(&program)).stdout;
                assert_eq!(told, b"all passed\n", "{compiler} {standard}");
            }
        }
    }
}

#[test]
fn the_program_in_the_header_compiles() {
    let header = fs::read_to_string(include().join("dianyuan.h")).unwrap();
    let first_comment = header.split("*/").next().expect("a text has a start");
    let lines = first_comment.lines();
    let lines = lines.filter_map(|line| line.strip_prefix(" *     "));
    // What stands further in, too, belongs to a list below the program.
    let lines = lines.filter(|line| !line.starts_with("dy_"));
    let program: String = lines.flat_map(|line| [line, "\n"]).collect();
    assert!(
        program.contains("dy_rank_json("),
        "the header shows no program:\n{program}"
    );
    let folder = folder("header-program");
    let source = folder.join("example.c");
    fs::write(&source, program).unwrap();
    for compiler in Family::BOTH.into_iter().filter_map(Family::c) {
        let mut command = Command::new(compiler);
        command.arg("-std=c99").args(WARNINGS).args(["-c", "-o"]);
        command.arg(folder.join("example.o")).arg("-I");
        succeed(command.arg(include()).arg(&source));
    }
}
