use std::sync::Arc;

use super::super::area::Areas;
use super::super::tree::Tree;
use super::*;

fn forest(with_old: bool) -> Forest {
    let areas = Areas::parse("dianyuan-areas 1\n").expect("empty, but well formed");
    let tree = |vintage: &str, rows: &str| {
        let text = format!("dianyuan-causes 1\nlist own\nvintage {vintage}\ntitle Own\n{rows}");
        Arc::new(Tree::parse(&text, &areas).expect("well formed"))
    };
    let mut trees = vec![tree("2026", "1\t1\tOne\n2\t1\tTwo\n10\t1\tTen\n")];
    if with_old {
        trees.push(tree("2021", "1\t1\tOne\n2\t1\tTwo\n"));
    }
    Forest::grow(trees)
}

fn file(rows: &str) -> String {
    format!("dianyuan-crosswalk 1\nfrom own@2021\nto own@2026\n{rows}")
}

fn codes(text: &str, forest: &Forest) -> Vec<(Option<u64>, String, &'static str)> {
    let error = Crosswalk::parse(text, forest).expect_err("a wrong file");
    assert_eq!(error.kind(), ErrorKind::Causes);
    error
        .problems()
        .iter()
        .map(|p| (p.row, p.path.clone(), p.code))
        .collect()
}

fn fault(line: u64, path: &str, code: &'static str) -> (Option<u64>, String, &'static str) {
    (Some(line), path.to_owned(), code)
}

#[test]
fn rows_are_gathered_by_old_path() {
    let text = file("1\t10\n1\t2\n2\t-\n7.1\t\n8\t1\n");
    let read = Crosswalk::parse(&text, &forest(false)).expect("well formed");
    assert_eq!(
        (&*read.list, &*read.from, &*read.to),
        ("own", "2021", "2026")
    );
    assert_eq!(read.rows["1"], ["2".into(), "10".into()]);
    assert!(read.rows["2"].is_empty() && read.rows["7.1"].is_empty());
    assert_eq!(read.rows["8"], ["1".into()]);
    assert_eq!(read.rows.len(), 4);
}

#[test]
fn faults_of_rows_have_their_lines() {
    let rows = "1\t1\n1\t1\n2\t3\n3\t1\n2\t-\n2\t2\n01\t1\n4\t1.\n5\n6\t1\t1\n";
    let all = codes(&file(rows), &forest(true));
    assert_eq!(
        all,
        [
            fault(5, "old", "duplicate"),
            fault(6, "new", "unknown_cause"),
            fault(7, "old", "unknown_cause"),
            fault(9, "old", "contradiction"),
            fault(10, "old", "malformed"),
            fault(11, "new", "malformed"),
            fault(12, "", "unknown_header"),
            fault(13, "", "malformed"),
        ]
    );
    let again = codes(&file("2\t-\n2\t\n1\t1\n1\t-\n"), &forest(false));
    assert_eq!(
        again,
        [
            fault(5, "old", "duplicate"),
            fault(7, "old", "contradiction")
        ]
    );
}

#[test]
fn the_old_list_is_checked_where_it_is_loaded() {
    let text = file("3\t1\n");
    assert!(Crosswalk::parse(&text, &forest(false)).is_ok());
    assert_eq!(
        codes(&text, &forest(true)),
        [fault(4, "old", "unknown_cause")]
    );
}

#[test]
fn both_ends_must_make_sense() {
    let ends = |from: &str, to: &str| {
        codes(
            &format!("dianyuan-crosswalk 1\nfrom {from}\nto {to}\n1\t1\n"),
            &forest(true),
        )
    };
    assert_eq!(
        ends("own@2021", "own@2030"),
        [fault(3, "to", "unknown_vintage")]
    );
    assert_eq!(
        ends("other@2021", "own@2026"),
        [fault(3, "to", "other_list")]
    );
    assert_eq!(
        ends("own@2026", "own@2026"),
        [fault(3, "to", "same_vintage")]
    );
    assert_eq!(
        ends("own", "own@"),
        [fault(2, "from", "malformed"), fault(3, "to", "malformed")]
    );
    let missing = codes("dianyuan-crosswalk 1\n", &forest(true));
    assert_eq!(missing.len(), 3, "{missing:?}");
    assert_eq!(
        codes("dianyuan-causes 1\n", &forest(true)),
        [fault(1, "", "wrong_format")]
    );
}
