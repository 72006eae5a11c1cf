use proptest::prelude::*;

use super::*;

const HEADER: &str = "dianyuan-causes 1\nlist own\nvintage 2026\ntitle Own\n";

fn areas() -> Areas {
    Areas::parse("dianyuan-areas 1\narea\tlabour\t劳动\tLabour\narea\tfamily\t家事\tFamily\n")
        .expect("well formed")
}

fn codes(text: &str) -> Vec<(Option<u64>, String, &'static str)> {
    let error = Tree::parse(text, &areas()).expect_err("a wrong file");
    assert_eq!(error.kind(), ErrorKind::Causes);
    error
        .problems()
        .iter()
        .map(|p| (p.row, p.path.clone(), p.code))
        .collect()
}

/// The faults of rows below a header of four lines.
fn row_codes(rows: &str) -> Vec<(Option<u64>, String, &'static str)> {
    codes(&format!("{HEADER}{rows}"))
}

fn fault(line: u64, path: &str, code: &'static str) -> (Option<u64>, String, &'static str) {
    (Some(line), path.to_owned(), code)
}

#[test]
fn a_file_is_read_into_pre_order() {
    let text = format!(
        "{HEADER}source Order No. 12\nfrom 2026-02-28\n10\t1\tTen\n2.1\t2\tBelow two\n2\t1\tTwo\n\
         area\tlabour\t2\narea\tfamily\t2\narea\tfamily\t\n"
    );
    let tree = Tree::parse(&text, &areas()).expect("well formed");
    assert_eq!(
        (&*tree.list, &*tree.vintage, &*tree.title),
        ("own", "2026", "Own")
    );
    assert_eq!(
        (tree.source.as_deref(), tree.from.as_deref()),
        (Some("Order No. 12"), Some("2026-02-28"))
    );
    let paths: Vec<_> = tree.causes.iter().map(|cause| &*cause.path).collect();
    assert_eq!(paths, ["2", "2.1", "10"]);
    assert_eq!(tree.areas["2"].len(), 2);
    assert_eq!(tree.areas[""].len(), 1);
}

#[test]
fn the_header_must_be_there_and_well_formed() {
    let missing = codes("dianyuan-causes 1\n1\t1\tOne\n");
    let expected = ["list", "title", "vintage"].map(|key| (None, key.to_owned(), "missing"));
    assert_eq!(missing, expected);
    let wrong = "dianyuan-causes 1\nlist Own\nvintage 20.26\ntitle  \nfrom 2026-02-29\n1\t1\tOne\n";
    assert_eq!(
        codes(wrong),
        [
            fault(2, "list", "malformed"),
            fault(3, "vintage", "malformed"),
            fault(4, "title", "malformed"),
            fault(5, "from", "malformed"),
        ]
    );
    assert_eq!(codes("{}"), [fault(1, "", "wrong_format")]);
    assert_eq!(codes(HEADER), [(None, String::new(), "empty")]);
}

#[test]
fn faults_of_rows_are_all_reported_with_their_lines() {
    let found = row_codes(
        "1\t1\tOne\n1\t1\tOne again\n1.1\t1\tNo deeper\n2.1\t2\tNo parent\n3\tx\tNo level\n\
         4\t0\tNo level\n05\t1\tNo path\n6\t1\t\n7\t1\n8\t1\ta\u{7}b\n9\t10\tNo level\n",
    );
    assert_eq!(
        found,
        [
            fault(6, "path", "duplicate"),
            fault(7, "level", "level_not_below_parent"),
            fault(8, "path", "no_parent"),
            fault(9, "level", "malformed"),
            fault(10, "level", "malformed"),
            fault(11, "path", "malformed"),
            fault(12, "name", "malformed"),
            fault(13, "", "malformed"),
            fault(14, "name", "malformed"),
            fault(15, "level", "malformed"),
        ]
    );
}

#[test]
fn faults_of_area_rows_are_reported() {
    let found = row_codes("1\t1\tOne\narea\tlabor\t1\narea\tlabour\t2\narea\tlabour\n");
    assert_eq!(
        found,
        [
            fault(6, "area", "unknown_area"),
            fault(7, "path", "unknown_cause"),
            fault(8, "", "malformed")
        ]
    );
}

#[test]
fn a_cell_that_holds_a_name_is_not_shown() {
    let error = Tree::parse(&format!("{HEADER}张三丰\t1\tOne\n"), &areas()).unwrap_err();
    assert!(!error.to_string().contains("张三丰"));
}

proptest! {
    #[test]
    fn the_order_of_rows_means_nothing(
        rows in Just((1..=30).map(|n| match n % 3 {
            0 => format!("{n}\t1\tTop"),
            1 => format!("{}.{n}\t3\tLeaf", (n + 2) / 3 * 3),
            _ => format!("area\tlabour\t{}", (n + 2) / 3 * 3),
        }).collect::<Vec<_>>()).prop_shuffle()
    ) {
        let text = format!("{HEADER}{}\n", rows.join("\n"));
        let tree = Tree::parse(&text, &areas()).expect("well formed");
        let read: Vec<_> = tree.causes.iter().map(|c| (&*c.path, c.level, &*c.name)).collect();
        let mut expected = Vec::new();
        let leaves: Vec<(String, String)> = (1..=10_u32)
            .map(|k| ((k * 3).to_string(), format!("{}.{}", k * 3, k * 3 - 2)))
            .collect();
        for (top, leaf) in &leaves {
            expected.push((top.as_str(), 1, "Top"));
            expected.push((leaf.as_str(), 3, "Leaf"));
        }
        prop_assert_eq!(read, expected);
        prop_assert_eq!(tree.areas.len(), 10);
    }

    #[test]
    fn no_text_makes_it_panic(rows in "[12.a\\t\\n ]{0,60}") {
        let _ = Tree::parse(&format!("{HEADER}{rows}"), &areas());
    }
}
