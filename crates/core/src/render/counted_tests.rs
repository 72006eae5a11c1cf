use super::Counted;
use crate::render::Language;

#[test]
fn one_is_singular_and_everything_else_plural() {
    for counted in Counted::ALL {
        let one = Language::En.count(1, *counted);
        let none = Language::En.count(0, *counted);
        assert!(one.starts_with("1 ") && none.starts_with("0 "));
        assert_eq!(none[2..], format!("{}s", &one[2..]));
        assert!(Language::Zh.count(3, *counted).starts_with('3'));
    }
}
