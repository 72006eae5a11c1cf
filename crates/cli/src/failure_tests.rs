use dianyuan::{Case, Problem};

use super::Failure;

fn two() -> Failure {
    let mut failure = Failure::default();
    let error =
        Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7"]}"#).unwrap_err();
    assert!(
        failure
            .note::<()>(Err(Failure::of("case.json", error)))
            .is_none()
    );
    let problem = Problem::new("twice", "--roster", "a", "b").at_row(3);
    failure.note::<()>(Err(Failure::of_call(problem)));
    failure
}

#[test]
fn each_fault_is_a_line_that_starts_with_its_file() {
    assert_eq!(
        two().to_text(),
        "case.json: row 1: received: missing: found nothing, expected a value\n\
         dianyuan: row 3: --roster: twice: found a, expected b\n"
    );
}

#[test]
fn as_json_it_is_one_error_object() {
    assert_eq!(
        two().to_json(),
        concat!(
            r#"{"kind":"record","problems":["#,
            r#"{"code":"missing","expected":"a value","file":"case.json","path":"received","row":1,"value":"nothing"},"#,
            r#"{"code":"twice","expected":"b","file":null,"path":"--roster","row":3,"value":"a"}]}"#,
            "\n"
        )
    );
}

#[test]
fn nothing_noted_is_no_failure() {
    let mut failure = Failure::default();
    assert_eq!(failure.note(Ok(7)), Some(7));
    assert!(failure.unless_empty().is_ok());
    assert!(two().unless_empty().is_err());
}
