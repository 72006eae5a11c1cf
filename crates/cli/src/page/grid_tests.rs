use super::{Fit, Grid, paragraph};

fn cells(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

fn grid() -> Grid {
    let rows = [
        cells(&["1", "王小明", "x"]),
        cells(&["22", "Li", "a longer text"]),
    ];
    let fits = [Fit::Right, Fit::Left, Fit::Wrapped];
    Grid::new(&fits, Some(cells(&["#", "姓名", "why"])), rows)
}

#[test]
fn chinese_characters_are_two_wide() {
    assert_eq!(
        grid().render(100),
        " # 姓名   why\n\
         -- ------ -------------\n \
         1 王小明 x\n\
         22 Li     a longer text\n"
    );
    assert_eq!(grid().natural_width(), 2 + 1 + 6 + 1 + 13);
}

#[test]
fn what_does_not_fit_is_broken_in_the_wrapped_column_only() {
    let text = grid().render(19);
    assert!(
        text.contains("22 Li     a longer\n          text\n"),
        "{text}"
    );
    assert!(
        text.lines().all(|line| line.chars().count() <= 19),
        "{text}"
    );
}

#[test]
fn a_paragraph_is_broken_between_words_and_between_chinese_characters() {
    assert_eq!(paragraph("one two three", 8), "one two\nthree\n");
    assert_eq!(paragraph("一二三四五", 6), "一二三\n四五\n");
}
