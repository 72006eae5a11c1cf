use super::*;

fn tree(list: &str, vintage: &str, name: &str) -> String {
    format!("dianyuan-causes 1\nlist {list}\nvintage {vintage}\ntitle T\n1\t1\t{name}\n")
}

fn codes(result: Result<Causes, Error>) -> Vec<(String, &'static str)> {
    let error = result.expect_err("a fault");
    assert_eq!(error.kind(), ErrorKind::Causes);
    error
        .problems()
        .iter()
        .map(|p| (p.path.clone(), p.code))
        .collect()
}

#[test]
fn a_list_is_loaded_beside_the_built_in_ones() {
    let official = Causes::official();
    let more = official
        .with_tree(&tree("own", "1", "One"))
        .expect("well formed");
    assert_eq!(more.node_count(), official.node_count() + 2);
    assert_eq!(more.name(more.node("own:1").unwrap()), "One");
    assert_eq!(
        official.node("own:1").unwrap_err().problems()[0].code,
        "unknown_list",
        "the value itself stays"
    );
}

#[test]
fn nothing_that_is_loaded_can_be_replaced() {
    let causes = Causes::official()
        .with_tree(&tree("own", "1", "One"))
        .expect("well formed");
    for text in [tree("civil", "2026", "Mine"), tree("own", "1", "Another")] {
        assert_eq!(
            codes(causes.with_tree(&text)),
            [("vintage".to_owned(), "already_loaded")]
        );
    }
    let crosswalk = "dianyuan-crosswalk 1\nfrom civil@2021\nto civil@2026\n1\t1\n";
    assert_eq!(
        codes(causes.with_crosswalk(crosswalk)),
        [("to".to_owned(), "already_loaded")]
    );
}

#[test]
fn a_newer_built_in_list_is_in_force_once_it_is_pinned() {
    let causes = Causes::official()
        .with_tree(&tree("civil", "2031", "New"))
        .expect("well formed");
    let name = |causes: &Causes| causes.name(causes.node("civil:1").unwrap()).to_owned();
    assert_eq!(name(&causes), "人格权纠纷");
    let pinned = causes.with_pins(&[("civil", "2031")]).expect("loaded");
    assert_eq!(name(&pinned), "New");
    assert_eq!(
        pinned.node("civil@2026:1").unwrap_err().problems()[0].code,
        "old_vintage"
    );
    assert!(pinned.pins().any(|pin| pin == ("civil", "2031")));
    let more = pinned
        .with_tree(&tree("own", "1", "One"))
        .expect("well formed");
    assert_eq!(name(&more), "New", "a pin stays when more is loaded");
    assert_eq!(
        name(&more.with_pins(&[("civil", "2026")]).expect("loaded")),
        "人格权纠纷"
    );
}

#[test]
fn of_other_lists_the_greatest_vintage_is_in_force() {
    let load = |vintages: [&str; 3]| {
        vintages.iter().fold(Causes::official(), |causes, vintage| {
            causes
                .with_tree(&tree("own", vintage, vintage))
                .expect("well formed")
        })
    };
    for order in [["9", "10", "2"], ["10", "2", "9"]] {
        let causes = load(order);
        assert_eq!(causes.name(causes.node("own:1").unwrap()), "10");
        assert_eq!(causes.fingerprint(), load(["2", "9", "10"]).fingerprint());
    }
}

#[test]
fn pins_must_name_something_loaded() {
    let causes = Causes::official();
    let wrong = causes.with_pins(&[("civil", "1999"), ("own", "1"), ("criminal", "2024")]);
    let found = codes(wrong);
    assert_eq!(
        found,
        [
            ("civil".to_owned(), "unknown_vintage"),
            ("own".to_owned(), "unknown_list")
        ]
    );
}

#[test]
fn ids_stay_when_pins_or_crosswalks_change() {
    let causes = Causes::official()
        .with_tree(&tree("civil", "2031", "New"))
        .expect("well formed");
    let forms = |causes: &Causes| {
        causes
            .nodes()
            .map(|n| causes.vintage_form(n))
            .collect::<Vec<_>>()
    };
    let pinned = causes.with_pins(&[("civil", "2031")]).expect("loaded");
    let mapped = pinned
        .with_crosswalk("dianyuan-crosswalk 1\nfrom civil@2026\nto civil@2031\n7.19.205\t1\n")
        .expect("well formed");
    assert_eq!(forms(&pinned), forms(&causes));
    assert_eq!(forms(&mapped), forms(&causes));
    assert_eq!(
        mapped.name(mapped.node("civil@2021:6.17.186").unwrap()),
        "New",
        "over two crosswalks"
    );
}

#[test]
fn files_are_told_apart_by_their_first_line() {
    let causes = Causes::official();
    let own = causes
        .with_file(&format!(
            "\u{feff}# mine\r\n\r\n{}",
            tree("own", "2", "One")
        ))
        .expect("a list");
    let text = "# map\ndianyuan-crosswalk 1\r\nfrom own@1\nto own@2\n5\t1\n";
    let mapped = own.with_file(text).expect("a crosswalk");
    assert_eq!(mapped.name(mapped.node("own@1:5").unwrap()), "One");
    for text in ["", "[]", "dianyuan-areas 1\n", "\u{0}"] {
        assert_eq!(
            codes(causes.with_file(text)),
            [(String::new(), "wrong_format")]
        );
    }
}
