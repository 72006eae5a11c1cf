use super::*;
use crate::assign::certificate::{Certificate, Firm, Prices};
use crate::assign::options::AssignOptions;
use crate::assign::outcome::Mechanism;
use crate::assign::result::sample_tests::{answer, problem, without_opposing};
use crate::assign::{Answer, Tables};
use crate::error::ErrorKind;

fn sample() -> (Problem, Answer, String) {
    let problem = without_opposing();
    let answer = answer(&problem, Mechanism::Optimal);
    let text = answer.to_json(&problem);
    (problem, answer, text)
}

#[test]
fn what_is_written_is_read_back() {
    let problem = problem();
    for mechanism in Mechanism::ALL.iter().copied() {
        for objective in Objective::ALL.iter().copied() {
            let options = AssignOptions::new()
                .objective(objective)
                .seed("种子\n\"1\"");
            let answer = Answer::of(&problem, mechanism, &options, &mut ());
            let text = answer.to_json(&problem);
            assert_eq!(text, answer.to_json(&problem), "the same bytes each time");
            assert!(!text.contains('\n'));
            let read = Assignment::from_json(&text, &problem).unwrap();
            assert_eq!(read, answer.assignment, "{mechanism} {objective}");
        }
    }
}

#[test]
fn the_form_of_the_text_says_nothing() {
    let (problem, answer, text) = sample();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    let read = Assignment::from_json(&pretty, &problem).unwrap();
    assert_eq!(read, answer.assignment);
}

#[test]
fn keys_come_sorted() {
    fn check(json: &Json<'_>) {
        match json {
            Json::Object(entries) => {
                assert!(
                    entries.is_sorted_by(|(one, _), (next, _)| one < next),
                    "{json}"
                );
                for (_, value) in entries {
                    check(value);
                }
            }
            Json::Array(items) => items.iter().for_each(check),
            _ => {}
        }
    }
    let problem = problem();
    for mechanism in Mechanism::ALL.iter().copied() {
        let options = AssignOptions::new();
        let mut answer = answer(&problem, mechanism);
        answer = answer.price(&problem, &options, (0, 1), &mut ());
        check(&read_value(&answer.to_json(&problem)).unwrap());
    }
}

/// A tree of so many splits, one below the other.
fn deep(splits: usize) -> Certificate {
    let mut tree = Certificate::Closed(Prices::default());
    for _ in 0..splits {
        tree = Certificate::Split {
            one: 3,
            other: 4,
            firm: Firm::Group(2),
            without_one: Box::new(Certificate::Contradiction),
            without_other: Box::new(tree),
        };
    }
    tree
}

#[test]
fn branches_become_the_tree_that_they_were() {
    let (problem, mut answer, _) = sample();
    answer.assignment.certificate = Some(Certificate::Split {
        one: 3,
        other: 4,
        firm: Firm::Lawyer(4),
        without_one: Box::new(deep(2)),
        without_other: Box::new(deep(1)),
    });
    let text = answer.to_json(&problem);
    let read = Assignment::from_json(&text, &problem).unwrap();
    assert_eq!(read, answer.assignment);
    assert!(text.contains(
        r#"{"split":{"lawyer":"L-5","one":"C-4","other":"C-5","without_one":1,"without_other":2}}"#
    ));
}

#[test]
fn a_tree_nests_neither_the_text_nor_the_stack() {
    let (problem, mut answer, _) = sample();
    answer.assignment.certificate = Some(deep(4_096));
    let text = answer.to_json(&problem);
    let read = Assignment::from_json(&text, &problem).unwrap();
    assert_eq!(read, answer.assignment);
    answer.assignment.certificate = Some(deep(4_097));
    let error = Assignment::from_json(&answer.to_json(&problem), &problem).unwrap_err();
    assert_eq!(error.problems()[0].code, "too_deep");
}

/// The places and codes of what is wrong.
fn faults(text: &str, problem: &Problem) -> (ErrorKind, Vec<String>) {
    let error = Assignment::from_json(text, problem).unwrap_err();
    let faults = error.problems().iter();
    let faults = faults.map(|fault| format!("{} {}", fault.path, fault.code));
    (error.kind(), faults.collect())
}

/// Changes of the sample that make it no result, and where that is found.
const NO_RESULT: &[(&str, &str, &str)] = &[
    (r#""format":"dianyuan.assign/1","#, "", "format missing"),
    (
        "dianyuan.assign/1",
        "dianyuan.rank/1",
        "format unknown_format",
    ),
    (r#""optimal":true"#, r#""optimal":1"#, "optimal wrong_type"),
    (
        r#""seats":8,"seed""#,
        r#""seats":-8,"seed""#,
        "seats wrong_type",
    ),
    (
        r#""seats":8,"seed""#,
        r#""seats":7,"seed""#,
        "seats disagrees",
    ),
    (r#""seed":"""#, r#""seed":null"#, "seed wrong_type"),
    (
        r#""seed":"""#,
        r#""seed":"","seed":"""#,
        "seed duplicate_key",
    ),
    (
        r#""mechanism":"optimal","objective""#,
        r#""mechanism":"fair","objective""#,
        "mechanism unknown_word",
    ),
    (
        r#""objective":"seats-first""#,
        r#""objective":"points-first""#,
        "certificate.levels disagrees",
    ),
    (
        r#""total":5.175,"total_exact":"5"#,
        r#""total":5.175,"total_exact":"05"#,
        "total_exact not_exact",
    ),
    (
        r#""total":5.175,"total_exact":"5"#,
        r#""total":5.175,"total_exact":"6"#,
        "total_exact disagrees",
    ),
    (
        r#""score_exact":"0.9""#,
        r#""score_exact":"0.90""#,
        "assignments[0].score_exact not_exact",
    ),
    (
        r#""score_exact":"0.9""#,
        r#""score_exact":0.9"#,
        "assignments[0].score_exact wrong_type",
    ),
    (
        r#""case":"C-1","cost_exact""#,
        r#""kase":"C-1","cost_exact""#,
        "assignments[0].case missing",
    ),
    (
        r#""worth":["8","0","#,
        r#""worth":["8","#,
        "certificate.worth wrong_length",
    ),
    (
        r#""worth":["8","#,
        r#""worth":["8.5","#,
        "certificate.worth[0] not_exact",
    ),
    (
        r#""bound":["#,
        r#""bound":["1","#,
        "certificate.bound[5] not_exact",
    ),
    (
        r#""bound":["8","#,
        r#""bound":["9999999999999999999999999999","#,
        "certificate.bound[0] not_exact",
    ),
    (
        r#"{"closed":"#,
        r#"{"open":"#,
        "certificate.branches[0] no_branch",
    ),
    (
        r#"{"closed":"#,
        r#"{"contradiction":true,"closed":"#,
        "certificate.branches[0] no_branch",
    ),
];

#[test]
fn what_is_no_result_is_refused_by_path() {
    let (problem, _, text) = sample();
    for (old, new, fault) in NO_RESULT {
        assert!(text.contains(old), "{old}");
        let (kind, found) = faults(&text.replacen(old, new, 1), &problem);
        assert_eq!(kind, ErrorKind::Record, "{new}");
        assert!(found.iter().any(|found| found == fault), "{new}: {found:?}");
    }
    for text in ["{}", "[]", "null", "1", r#""dianyuan.assign/1""#] {
        assert_eq!(faults(text, &problem).0, ErrorKind::Record, "{text}");
    }
    for text in ["", "{", "{]", &"[".repeat(100_000)] {
        assert_eq!(faults(text, &problem).0, ErrorKind::Malformed);
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let (problem, _, text) = sample();
    let wrong = text
        .replacen(r#""score_exact":"0.9""#, r#""score_exact":"x""#, 1)
        .replacen(r#""case":"C-2""#, r#""case":"nobody""#, 1)
        .replacen(r#""optimal":true"#, r#""optimal":"yes""#, 1);
    let (kind, found) = faults(&wrong, &problem);
    assert_eq!(kind, ErrorKind::Record);
    let expected = [
        "assignments[0].score_exact not_exact",
        "assignments[1].case unknown_id",
        "optimal wrong_type",
    ];
    assert_eq!(found, expected);
}

#[test]
fn branches_that_are_no_tree_are_refused() {
    let (problem, _, text) = sample();
    let start = text.find(r#""branches":["#).unwrap();
    let end = text.find(r#","levels""#).unwrap();
    let with =
        |branches: &str| format!("{}\"branches\":{branches}{}", &text[..start], &text[end..]);
    let split = |one: u32, other: u32| {
        format!(
            r#"{{"split":{{"group":"firm-b","one":"C-4","other":"C-5","without_one":{one},"without_other":{other}}}}}"#
        )
    };
    let none = r#"{"contradiction":true}"#;
    let sound = format!("[{},{none},{none}]", split(1, 2));
    assert!(Assignment::from_json(&with(&sound), &problem).is_ok());
    for (branches, fault) in [
        ("[]".to_owned(), "certificate.branches empty"),
        (
            format!("[{},{none}]", split(1, 1)),
            "certificate.branches[0].split.without_other no_tree",
        ),
        (
            format!("[{},{none}]", split(0, 1)),
            "certificate.branches[0].split.without_one no_tree",
        ),
        (
            format!("[{},{none}]", split(1, 2)),
            "certificate.branches[0].split.without_other no_tree",
        ),
        (
            format!("[{none},{none}]"),
            "certificate.branches[1] not_named",
        ),
        (
            format!("[{},{},{none},{none}]", split(1, 2), split(2, 3)),
            "certificate.branches[1].split.without_one no_tree",
        ),
        (
            r#"[{"contradiction":false}]"#.to_owned(),
            "certificate.branches[0] no_branch",
        ),
    ] {
        let (kind, found) = faults(&with(&branches), &problem);
        assert_eq!(kind, ErrorKind::Record);
        assert!(found.contains(&fault.to_owned()), "{branches}: {found:?}");
    }
}

#[test]
fn a_result_of_another_problem_is_told_apart_from_what_is_no_result() {
    let (problem, _, text) = sample();
    for (old, new, fault) in [
        (
            r#""case":"C-1","cost"#,
            r#""case":"C-9","cost"#,
            "assignments[0].case unknown_id",
        ),
        (
            r#""lawyer":"L-1","score":0.9"#,
            r#""lawyer":"L-5","score":0.9"#,
            "assignments[0] no_such_pair",
        ),
        (
            r#""score_exact":"0.9""#,
            r#""score_exact":"0.8""#,
            "assignments[0].score_exact other_score",
        ),
    ] {
        assert!(text.contains(old), "{old}");
        let found = faults(&text.replacen(old, new, 1), &problem);
        assert_eq!(found, (ErrorKind::Request, vec![fault.to_owned()]));
    }
    let other = Problem::from_tables(&Tables {
        edges: "case,lawyer,score\nC-1,L-1,0.9\n",
        lawyers: "lawyer,min,max\nL-1,0,2\n",
        cases: "case,need\nC-1,1\n",
        groups: None,
    });
    let (kind, found) = faults(&text, &other.unwrap());
    assert_eq!(kind, ErrorKind::Request);
    assert!(
        found.iter().all(|fault| fault.ends_with(" unknown_id")),
        "{found:?}"
    );
}

#[test]
fn no_byte_can_be_changed_into_a_panic() {
    let (problem, _, text) = sample();
    let end = text.find(r#""report":"#).unwrap();
    for at in 0..end {
        for byte in [b'0', b'"', b'}', b'-'] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = byte;
            let changed = String::from_utf8(bytes).unwrap();
            let _ = Assignment::from_json(&changed, &problem);
        }
    }
}
