//! Numbers and layouts as the C compiler has them: a program made from the header prints them.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use dianyuan_tests::root;

use super::Interface;
use super::declarations::Declaration;
use crate::c::build::folder;
use crate::c::compilers::{compiler, succeed};

/// The interface; sizes, offsets and values are measured.
pub(super) fn interface(declarations: &[Declaration]) -> Interface {
    let mut interface = Interface::new();
    let mut asks = String::new();
    for declaration in declarations {
        match declaration {
            Declaration::Constant { name } => ask_number(&mut asks, "constant", name),
            Declaration::Enum { name, values } => {
                ask_size(&mut asks, "enum", name);
                for value in values {
                    ask_number(&mut asks, "value", value);
                }
            }
            Declaration::Struct { name, fields } => {
                ask_size(&mut asks, "struct", name);
                for (field, kind) in fields {
                    writeln!(
                        asks,
                        "    printf(\"field {name}.{field}: {kind}, %zu bytes at %zu\\n\", \
                         sizeof(((struct {name} *)0)->{field}), offsetof(struct {name}, {field}));"
                    )
                    .unwrap();
                }
            }
            Declaration::Opaque { name } => {
                interface.insert(format!("object {name}"), "a pointer only".to_owned());
            }
            Declaration::Type { name, means } => {
                interface.insert(format!("type {name}"), means.clone());
            }
            Declaration::Function { name, kind } => {
                interface.insert(format!("function {name}"), kind.clone());
            }
        }
    }
    interface.extend(super::read(&answers(&asks)));
    interface
}

fn ask_number(asks: &mut String, what: &str, name: &str) {
    writeln!(
        asks,
        "    printf(\"{what} {name}: %llu\\n\", (unsigned long long)({name}));"
    )
    .unwrap();
}

fn ask_size(asks: &mut String, what: &str, name: &str) {
    writeln!(
        asks,
        "    printf(\"{what} {name}: %zu bytes, aligned to %zu\\n\", sizeof({name}), _Alignof({name}));"
    )
    .unwrap();
}

/// What the program prints.
fn answers(asks: &str) -> String {
    let text = format!("#include <dianyuan.h>\n#include <stdio.h>\nint main(void) {{\n{asks}}}\n");
    let source = folder("abi").join("abi.c");
    let program = folder("abi").join("abi");
    fs::write(&source, text).unwrap();
    let mut command = Command::new(compiler());
    command
        .args(["-std=c11", "-I"])
        .arg(root().join("crates/capi/include"));
    succeed(command.arg(&source).arg("-o").arg(&program));
    String::from_utf8(succeed(&mut Command::new(program)).stdout).unwrap()
}
