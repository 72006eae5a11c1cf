use super::*;

fn plain(text: &str) -> Option<String> {
    Own::new(text, NAME).map(|own| own.text)
}

#[test]
fn blanks_and_controls_do_not_shape_a_page() {
    assert_eq!(plain("  王\n\t小\u{3000}明 ").as_deref(), Some("王 小 明"));
    assert_eq!(
        plain("a\u{0}b\u{1b}[31mc\u{7f}\u{85}d").as_deref(),
        Some("ab[31mc d")
    );
}

#[test]
fn marks_of_direction_and_what_nobody_sees_are_gone() {
    let hostile =
        "\u{202e}王\u{2066}\u{200b}\u{feff}小\u{200d}\u{e0041}明\u{3164}\u{fffe}\u{10ffff}";
    assert_eq!(plain(hostile).as_deref(), Some("王小明"));
    for nothing in ["", " ", "\u{202e}\u{200b}", "\u{3164}\u{2800}"] {
        assert_eq!(plain(nothing), None);
    }
}

#[test]
fn rare_characters_and_accents_stay() {
    for name in [
        "邉\u{e0100}",
        "Zoë Müller-Łukasz",
        "e\u{301}\u{323}",
        "𠮷野家",
        "ئابدۇللا",
    ] {
        assert_eq!(plain(name).as_deref(), Some(name));
    }
}

#[test]
fn heaps_of_marks_are_cut_down() {
    let heap = format!("a{}b", "\u{301}".repeat(1_000));
    assert_eq!(plain(&heap).as_deref(), Some("a\u{301}\u{301}b"));
}

#[test]
fn what_is_cut_off_is_said() {
    let own = Own::new(&"长".repeat(10_000), NAME).unwrap();
    assert_eq!(
        own.plain(),
        format!("\u{2068}{}…\u{2069}", "长".repeat(NAME))
    );
    let markup = own.markup(Language::Zh).into_string();
    assert!(markup.contains("（其余9960字未显示）"), "{markup}");
    let markup = own.markup(Language::En).into_string();
    assert!(
        markup.contains("(9,960 more characters are not shown)"),
        "{markup}"
    );
    let whole = Own::new(&"长".repeat(NAME), NAME).unwrap();
    assert!(
        !whole
            .markup(Language::En)
            .into_string()
            .contains("not shown")
    );
}
