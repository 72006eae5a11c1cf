use super::one_line;

#[test]
fn a_name_can_not_steer_the_terminal() {
    assert_eq!(one_line("a\u{1b}[31mb\nc\u{9b}d"), "a [31mb c d");
    assert_eq!(one_line("王小明"), "王小明");
}
