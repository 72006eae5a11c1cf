use super::*;

#[test]
fn a_code_keeps_its_number_and_old_snapshots_do_not_learn() {
    let mut interner = Interner::<String>::new();
    let [a, b] = ["a", "b"].map(|code| interner.intern(&code.to_owned()));
    let before = interner.clone();
    let c = interner.intern(&"c".to_owned());
    assert_eq!([a, b, c], [0, 1, 2]);
    assert_eq!(interner.intern(&"b".to_owned()), b);
    assert_eq!((interner.number("c"), before.number("c")), (Some(c), None));
    assert_eq!(interner.codes(), ["a", "b", "c"]);
    assert_eq!(before.codes(), ["a", "b"]);
}
