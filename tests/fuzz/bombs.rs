//! Texts that are nested, chained or numbered far beyond what anybody writes. They end in an error, and not in the end
//! of the stack or of the memory.

use crate::corpus::Input;
use crate::targets::Target;

/// How deep.
const DEEP: usize = 100_000;

/// Each with its name. All but the last three are refused, whatever reads them.
pub(crate) fn bombs() -> Vec<(&'static str, String)> {
    let nested = |open: &str, close: &str| open.repeat(DEEP) + &close.repeat(DEEP);
    let record = |inner: &str| format!(r#"{{"id": "L-1", "ext": {inner}}}"#);
    let numbered = |line: &dyn Fn(usize) -> String| -> String { (1..DEEP).map(line).collect() };
    vec![
        ("open lists", "[".repeat(DEEP)),
        ("lists", nested("[", "]")),
        ("open objects", "{\"a\":".repeat(DEEP)),
        ("objects", "{\"a\":".repeat(DEEP) + "1" + &"}".repeat(DEEP)),
        ("lists and objects", nested("[{\"a\":", "}]")),
        ("lists in a record", record(&nested("[", "]"))),
        (
            "objects in a record",
            record(&("{\"a\":".repeat(DEEP) + "1" + &"}".repeat(DEEP))),
        ),
        ("lists in TOML", "id = ".to_owned() + &nested("[", "]")),
        (
            "tables in TOML",
            "id = ".to_owned() + &"{a = ".repeat(DEEP) + "1" + &"}".repeat(DEEP),
        ),
        ("a dotted key", "a.".repeat(DEEP) + "a = 1"),
        (
            "a dotted table",
            "[".to_owned() + &"a.".repeat(DEEP) + "a]\nb = 1",
        ),
        (
            "a list of dotted tables",
            "[[".to_owned() + &"a.".repeat(DEEP) + "a]]\nb = 1",
        ),
        (
            "a deep cause",
            "dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1".to_owned()
                + &".1".repeat(DEEP)
                + "\t1\tX\n",
        ),
        ("quotes", "\"\"".repeat(DEEP)),
        (
            "groups in groups",
            "group,max,parent\ng0,1,\n".to_owned() + &numbered(&|n| format!("g{n},1,g{}\n", n - 1)),
        ),
        (
            "cases that oppose the last one",
            "case,need,opposes\nC-1,1,\n".to_owned()
                + &numbered(&|n| format!("c{n},1,c{}\n", n + 1)),
        ),
        (
            "seats beyond number",
            "case,need\nC-1,4294967295\nC-2,4294967295\nC-3,4294967295\nC-4,4294967295\n"
                .to_owned(),
        ),
    ]
}

/// How many of the last are no faults everywhere.
const FIT: usize = 3;

/// Each text in the place of each part of each target: what broke, and how many calls there were.
pub(crate) fn drop_all(
    targets: &[Target],
    seed: &Input,
    mut execute: impl FnMut(Target, &Input) -> Result<String, String>,
) -> (u64, Vec<String>) {
    let (mut calls, mut findings) = (0, Vec::new());
    let bombs = bombs();
    for target in targets {
        for part in 0..target.parts(&mut seed.clone()).len() {
            for (index, (name, bomb)) in bombs.iter().enumerate() {
                let mut input = seed.clone();
                bomb.as_bytes().clone_into(target.parts(&mut input)[part]);
                calls += 1;
                let must_be_refused = index < bombs.len() - FIT && target.reads_text();
                let finding = match execute(*target, &input) {
                    Ok(outcome) if must_be_refused && !outcome.contains('@') => {
                        format!("it was read: {outcome}")
                    }
                    Ok(_) => continue,
                    Err(finding) => finding,
                };
                findings.push(format!("{}, part {part}, {name}: {finding}", target.name()));
            }
        }
    }
    (calls, findings)
}
