use super::*;

#[test]
fn rows_that_follow_each_other_take_no_room() {
    let rows = [2, 3, 4, 7, 8, 8, 1, 2];
    let mut numbering = Numbering::default();
    for (position, row) in (0..).zip(rows) {
        numbering.note(position, row);
    }
    for (position, row) in (0..).zip(rows) {
        assert_eq!(numbering.row(position), row);
    }
    assert_eq!(numbering.runs.len(), 4);
}

#[test]
fn without_any_row_positions_count_from_1() {
    let numbering = Numbering::default();
    assert_eq!((numbering.row(0), numbering.row(41)), (1, 42));
}
