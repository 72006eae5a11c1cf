use super::*;

fn problem(row: Option<u64>, path: &str, code: &'static str) -> Problem {
    let problem = Problem::new(code, path, "7", "a date");
    match row {
        Some(row) => problem.at_row(row),
        None => problem,
    }
}

#[test]
fn problems_stand_by_row_then_path_each_once() {
    let given = vec![
        problem(Some(10), "a", "x"),
        problem(Some(2), "b", "x"),
        problem(None, "z", "x"),
        problem(Some(2), "a", "y"),
        problem(Some(2), "b", "x"),
    ];
    let error = Error::new(ErrorKind::Record, given);
    let order: Vec<_> = error
        .problems()
        .iter()
        .map(|p| (p.row, p.path.as_str()))
        .collect();
    assert_eq!(
        order,
        [(None, "z"), (Some(2), "a"), (Some(2), "b"), (Some(10), "a")]
    );
}

#[test]
fn one_problem_is_one_line_and_several_are_a_list() {
    let one = Error::one(
        ErrorKind::Policy,
        problem(None, "gates.H3.years", "wrong_type"),
    );
    assert_eq!(
        one.to_string(),
        "policy: gates.H3.years: wrong_type: found 7, expected a date"
    );
    let two = Error::new(
        ErrorKind::Record,
        vec![problem(Some(3), "", "x"), problem(Some(4), "a", "y")],
    );
    assert_eq!(
        two.to_string(),
        "record: 2 problems\n  row 3: x: found 7, expected a date\n  row 4: a: y: found 7, expected a date"
    );
}

#[test]
fn the_json_has_every_key_always() {
    let error = Error::new(
        ErrorKind::Record,
        vec![problem(Some(3), "a", "x"), problem(None, "", "y")],
    );
    assert_eq!(
        error.to_json(),
        r#"{"kind":"record","problems":[{"code":"y","expected":"a date","path":"","row":null,"value":"7"},{"code":"x","expected":"a date","path":"a","row":3,"value":"7"}]}"#
    );
}

#[test]
fn no_problems_are_no_error() {
    assert!(Error::unless_empty(ErrorKind::Record, Vec::new()).is_ok());
    let error = Error::unless_empty(ErrorKind::Causes, vec![problem(None, "", "x")]).unwrap_err();
    assert_eq!(
        (error.kind(), error.problems().len()),
        (ErrorKind::Causes, 1)
    );
}

#[test]
fn every_kind_has_a_word_of_its_own_and_stands_in_the_schema() {
    let words: Vec<&str> = ErrorKind::ALL.iter().map(|kind| kind.as_str()).collect();
    let mut once = words.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), words.len());
    let kinds = error_schema()
        .get("properties")
        .unwrap()
        .get("kind")
        .unwrap()
        .clone();
    assert_eq!(kinds.get("enum"), Some(&Json::from(words)));
    for kind in ErrorKind::ALL {
        assert_eq!(kind.to_string(), kind.as_str());
    }
}
