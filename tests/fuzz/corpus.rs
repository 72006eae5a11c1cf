//! What mutations start from: the fixtures, the policies and cause trees that the core carries, and pieces of
//! both.

use std::fs;

use dianyuan::{Calibration, Causes, Policy, Roster};
use dianyuan_tests::{fixture, root};

use crate::c::{Texts, texts};

/// What one execution reads. Every target takes its own part of it, a ranking takes all but two.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) roster: Vec<u8>,
    pub(crate) case: Vec<u8>,
    pub(crate) policy: Vec<u8>,
    pub(crate) options: Vec<u8>,
    pub(crate) causes: Vec<u8>,
    pub(crate) calibration: Vec<u8>,
    pub(crate) c: Texts,
}

/// Stands in every personal text of the corpus, and in nothing else; no error may show it.
pub(crate) const CANARY: &str = "金丝雀";

const OWN_TREE: &str = "dianyuan-causes 1\nlist own\nvintage 1\ntitle Own causes\n\
    1\t1\tHousing\tcontract\n1.1\t2\tRepairs\n1.1.1\t3\tLeaks\n2\t1\tDebt\n";
const OWN_CROSSWALK: &str = "dianyuan-crosswalk 1\nlist civil\nfrom 2021\nto 2026\n1\t1\n6\t6\n";

/// Every way in which the parts of the corpus stand together.
pub(crate) fn inputs() -> Vec<Input> {
    let head = |text: &str, lines: usize| text.lines().take(lines).collect::<Vec<_>>().join("\n");
    let core = |file: &str| {
        let path = root().join("crates/core/data").join(file);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let one_line = |name: &str| {
        let value: serde_json::Value =
            serde_json::from_str(&fixture(name)).expect("a fixture is JSON");
        value.to_string()
    };
    let together = [
        one_line("examples/lawyer.json"),
        one_line("examples/firm.json"),
        fixture("examples/roster.jsonl"),
    ];
    let rosters = [
        fixture("roster.jsonl"),
        fixture("examples/lawyer.json"),
        fixture("examples/firm.json"),
        format!(
            "[{}]",
            fixture("examples/roster.jsonl").trim().replace('\n', ",\n")
        ),
        together
            .join("\r\n")
            .replace("\n{", "\r\n{")
            .replace("\r\r", "\r"),
        head(&fixture("golden-roster.jsonl"), 8),
        String::new(),
    ];
    let cases = [
        fixture("case.json"),
        fixture("examples/case.json"),
        one_line("examples/case.json"),
        head(&fixture("golden-cases.jsonl"), 1),
        head(&fixture("golden-cases.jsonl"), 5),
    ];
    let policies = [
        fixture("policy.toml"),
        fixture("examples/policy.toml"),
        fixture("examples/policy.json"),
        core("policies/hangzhou.toml"),
        core("policies/national.toml"),
        Policy::none().to_json().to_canonical(),
        "hangzhou".to_owned(),
    ];
    let trees = [
        OWN_TREE.to_owned(),
        OWN_CROSSWALK.to_owned(),
        head(&core("causes/administrative-2021.tsv"), 40),
        head(&core("causes/civil-2021-to-2026.tsv"), 40),
    ];
    let options = [
        fixture("options.json"),
        "{}".to_owned(),
        r#"{"top": 3, "excluded": 2, "as_of": "2026-02-28", "order": "lot", "seed": "7", "causes": []}"#.to_owned(),
        r#"{"order": "rotation"}"#.to_owned(),
    ];
    let calibrations = [
        calibration(&fixture("roster.jsonl"), &Policy::national()),
        calibration("", &Policy::none()),
    ];
    let most = rosters.len().max(cases.len()).max(policies.len());
    let mut inputs = Vec::new();
    for index in 0..2 * most {
        let at = |texts: &[String], step: usize| {
            let text = &texts[(index / step + index) % texts.len()];
            with_canaries(text).into_bytes()
        };
        inputs.push(Input {
            roster: at(&rosters, most),
            case: at(&cases, 3),
            policy: at(&policies, 2),
            options: at(&options, 5),
            causes: at(&trees, 4),
            calibration: at(&calibrations, 2),
            c: texts(index),
        });
    }
    inputs
}

/// The text with the canary at the head of every name, telephone and introduction.
fn with_canaries(text: &str) -> String {
    let fields = [
        "name",
        "firm_name",
        "office_address",
        "phone",
        "introduction",
    ];
    fields.iter().fold(text.to_owned(), |text, field| {
        text.replace(
            &format!("\"{field}\": \""),
            &format!("\"{field}\": \"{CANARY}"),
        )
        .replace(
            &format!("\"{field}\":\""),
            &format!("\"{field}\":\"{CANARY}"),
        )
    })
}

fn calibration(roster: &str, policy: &Policy) -> String {
    let roster = Roster::from_json(roster, &Causes::official()).expect("a fixture is a roster");
    let day = "2026-11-22".parse().expect("a day");
    let calibration = Calibration::fit(&roster, policy, day).expect("it fits");
    calibration.to_json().to_canonical()
}
