//! No function of the header is left out of the programs that call everything wrongly.

use std::fs;

use dianyuan_tests::root;

use super::build::include;

/// A function of the header and its parameters as they are declared.
struct Function {
    name: String,
    parameters: Vec<String>,
}

impl Function {
    /// Parameters that can be wrong by themselves, other than outputs and numbers: texts, objects, options and watches.
    fn inputs(&self) -> usize {
        let is_input = |parameter: &&String| {
            parameter.contains('*') && !parameter.contains("**") && !parameter.ends_with("*len")
        };
        self.parameters.iter().filter(is_input).count()
    }

    fn has(&self, parameter: &str) -> bool {
        self.parameters
            .iter()
            .any(|found| found.ends_with(parameter))
    }
}

/// The functions that the header declares.
fn functions() -> Vec<Function> {
    let header = fs::read_to_string(include().join("dianyuan.h")).unwrap();
    let mut code = String::new();
    for part in header.split("*/") {
        code.push_str(part.split("/*").next().unwrap_or_default());
    }
    let lines = code.lines().filter(|line| !line.starts_with('#'));
    let code = lines.collect::<Vec<_>>().join(" ");
    let declared = code.split(';').filter_map(|declaration| {
        let (before, rest) = declaration.split_once('(')?;
        let name = before.rsplit([' ', '*']).next()?;
        let is_function = name.starts_with("dy_") && !declaration.contains("(*");
        let parameters = rest.trim_end().strip_suffix(')')?.split(',');
        is_function.then(|| Function {
            name: name.to_owned(),
            parameters: parameters.map(|one| one.trim().to_owned()).collect(),
        })
    });
    declared.collect()
}

/// The statements of the programs that call everything wrongly.
fn statements() -> Vec<String> {
    let folder = fs::read_dir(root().join("tests/c")).unwrap();
    let files = folder.map(|entry| entry.unwrap().path()).filter(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with("misuse_"))
    });
    let texts = files.map(|path| fs::read_to_string(path).unwrap());
    texts
        .flat_map(|text| text.split(';').map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn every_function_is_called_wrongly_in_every_parameter() {
    let (functions, statements) = (functions(), statements());
    assert!(
        functions.len() > 80,
        "found only {} functions; does the search still work?",
        functions.len()
    );
    for function in functions {
        let call = format!("{}(", function.name);
        let calls: Vec<&String> = statements
            .iter()
            .filter(|statement| {
                let before = statement.split(&call).next().unwrap_or_default();
                statement.contains(&call)
                    && !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
            })
            .collect();
        assert!(!calls.is_empty(), "{} is never called", function.name);
        if !function.has("**err") {
            continue;
        }
        let with = |word: &str| calls.iter().filter(|call| call.contains(word)).count();
        assert!(
            with("EACH_BAD_") >= function.inputs(),
            "{} has {} inputs; some are never wrong",
            function.name,
            function.inputs()
        );
        assert!(
            !function.has("**out") || with("NULL_OUT(") == 1,
            "{} is never without a place for its result",
            function.name
        );
    }
}
