use proptest::prelude::*;

use super::*;

const SHAPE: Shape = Shape {
    table: "pets",
    required: &["pets.name", "pets.age"],
    optional: &["pets.owner"],
};

type Told = Vec<(u64, String, &'static str)>;

/// The cells of each whole row in the order of the shape, and what was wrong.
fn read(text: &str) -> (Vec<(u64, [String; 3])>, Told) {
    let mut faults = Faults::default();
    let mut rows = Vec::new();
    if let Some(mut sheet) = Sheet::open(&SHAPE, text, &mut faults) {
        while let Some(line) = sheet.next(&mut faults) {
            if line == Line::Whole {
                rows.push((
                    sheet.row,
                    [0, 1, 2].map(|at| sheet.cell(at).text.to_owned()),
                ));
            }
        }
    }
    let faults = faults.into_vec().into_iter();
    let told = faults.map(|fault| (fault.row.unwrap(), fault.path, fault.code));
    (rows, told.collect())
}

fn row(number: u64, name: &str, age: &str, owner: &str) -> (u64, [String; 3]) {
    (number, [name, age, owner].map(str::to_owned))
}

#[test]
fn columns_stand_in_any_order_and_optional_ones_may_be_absent() {
    let rows = vec![row(2, "Rex", "3", ""), row(3, "Mia", "", "")];
    assert_eq!(read("age,name\n3,Rex\n,Mia\n"), (rows, vec![]));
    let rows = vec![row(2, "Rex", "3", "Li")];
    assert_eq!(read("owner,name,age\r\nLi,Rex,3"), (rows, vec![]));
    assert_eq!(read("name,age"), (vec![], vec![]));
}

#[test]
fn rows_are_lines_of_the_file() {
    let rows = vec![row(4, "Rex", "3", ""), row(6, "Mia", "4", "")];
    assert_eq!(read("\n\nname,age\nRex,3\n \nMia,4\n\n"), (rows, vec![]));
}

#[test]
fn quotation_marks_hold_cells_together() {
    let rows = vec![row(2, "Rex, \"the\" dog", "3", "王"), row(3, "", "4", "")];
    assert_eq!(
        read("\"name\",age,owner\n\"Rex, \"\"the\"\" dog\",3,\"王\"\n\"\",\"4\",\n"),
        (rows, vec![])
    );
}

#[test]
fn a_mark_inside_the_file_is_part_of_a_cell() {
    let rows = vec![
        row(2, "\u{feff}Rex", "3", ""),
        row(3, "\u{feff}Mia", "4", ""),
    ];
    let text = "name,age\n\u{feff}Rex,3\n\u{feff}Mia,\"4\"\n";
    assert_eq!(read(text), (rows, vec![]));
}

#[test]
fn a_header_says_what_the_rows_hold() {
    let header = |text| {
        let (rows, told) = read(text);
        assert!(rows.is_empty());
        told
    };
    let at = |path: &str, code| (1, path.to_owned(), code);
    assert_eq!(header(""), [at("pets", "missing")]);
    assert_eq!(header("\n\n"), [at("pets", "missing")]);
    assert_eq!(
        header("name,nmae,name,AGE\n1,2,3,4"),
        [
            at("pets", "unknown_column"),
            at("pets", "duplicate_column"),
            at("pets", "unknown_column"),
            at("pets.age", "missing_column"),
        ]
    );
    assert_eq!(
        header("name, age\n"),
        [
            at("pets", "unknown_column"),
            at("pets.age", "missing_column")
        ]
    );
}

#[test]
fn a_broken_row_does_not_hide_the_others() {
    let (rows, told) = read("name,age\nRex\nMia,4\na,b,c\n\"Tom,5\nEva,\"6\nZoe,7\n");
    assert_eq!(rows, [row(3, "Mia", "4", ""), row(7, "Zoe", "7", "")]);
    let at = |row, code| (row, "pets".to_owned(), code);
    assert_eq!(
        told,
        [
            at(2, "wrong_cells"),
            at(4, "wrong_cells"),
            at(5, "unclosed_quote"),
            at(6, "unclosed_quote"),
        ]
    );
}

proptest! {
    #[test]
    fn quoted_or_not_a_cell_is_the_same(cells in proptest::collection::vec("[a-z0-9 ,\"王é|]{0,9}", 3), always in any::<bool>()) {
        let quoted = |cell: &String| {
            if always || cell.contains([',', '"']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let line = cells.iter().map(quoted).collect::<Vec<_>>().join(",");
        let (rows, told) = read(&format!("name,age,owner\n{line}\n"));
        let [name, age, owner] = [0, 1, 2].map(|at| cells[at].as_str());
        prop_assert_eq!(rows, [row(2, name, age, owner)]);
        prop_assert_eq!(told, vec![]);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[name,\"\n\rage 王]{0,60}", rest in any::<String>()) {
        let _ = read(&text);
        let _ = read(&format!("name,age\n{text}\n{rest}"));
    }
}
