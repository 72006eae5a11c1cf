use proptest::prelude::*;

use super::*;

/// Three vintages of a list, and crosswalks 1 → 2 → 3.
fn chain() -> Causes {
    let tree = |vintage: u32, names: &[&str]| {
        let rows: Vec<String> = (1..)
            .zip(names)
            .map(|(n, name)| format!("{n}\t1\t{name}\n"))
            .collect();
        format!(
            "dianyuan-causes 1\nlist own\nvintage {vintage}\ntitle Own\n{}",
            rows.concat()
        )
    };
    Causes::official()
        .with_tree(&tree(2, &["A", "B", "C", "D"]))
        .and_then(|causes| causes.with_tree(&tree(3, &["new", "A", "B1", "B2", "D"])))
        .and_then(|causes| {
            causes.with_crosswalk(
                "dianyuan-crosswalk 1\nfrom own@1\nto own@2\n9\t1\n8\t2\n7\t3\n6\t1\n6\t4\n5\t-\n",
            )
        })
        .and_then(|causes| {
            causes.with_crosswalk(
                "dianyuan-crosswalk 1\nfrom own@2\nto own@3\n1\t2\n2\t3\n2\t4\n3\t-\n",
            )
        })
        .expect("well formed")
}

fn outcome(causes: &Causes, text: &str) -> Result<String, &'static str> {
    let code = CauseCode::parse(text).expect("well formed");
    causes
        .resolve(&code)
        .map(|node| causes.name(node).to_owned())
        .map_err(|problem| problem.code())
}

#[test]
fn a_code_in_force_is_found_in_both_forms() {
    let causes = Causes::official();
    for text in ["civil:7.19.206.2", "civil@2026:7.19.206.2"] {
        assert_eq!(outcome(&causes, text).as_deref(), Ok("工伤保险待遇纠纷"));
    }
    assert_eq!(outcome(&causes, "criminal:").as_deref(), Ok("罪名"));
    assert_eq!(
        outcome(&causes, "administrative@2021:").as_deref(),
        Ok("行政案件案由")
    );
}

#[test]
fn what_is_not_there_is_never_a_match() {
    let causes = Causes::official();
    assert_eq!(outcome(&causes, "commercial:1"), Err("unknown_list"));
    assert_eq!(outcome(&causes, "commercial@2026:1"), Err("unknown_list"));
    assert_eq!(
        outcome(&causes, "civil:7.19.186"),
        Err("unknown_cause"),
        "an old number, short"
    );
    assert_eq!(outcome(&causes, "civil:13"), Err("unknown_cause"));
    assert_eq!(
        outcome(&causes, "criminal:3.3.16"),
        Err("unknown_cause"),
        "a charge that was replaced"
    );
    assert_eq!(outcome(&causes, "criminal@2021:5.2"), Err("old_vintage"));
    assert_eq!(outcome(&causes, "civil@2011:1"), Err("old_vintage"));
    assert_eq!(outcome(&causes, "civil@2011:"), Err("old_vintage"));
}

#[test]
fn numbers_before_2026_are_mapped() {
    let causes = Causes::official();
    for (old, new, name) in [
        ("6", "7", "劳动争议、人事争议、新就业形态用工纠纷"),
        ("6.17.186", "7.19.205", "劳动合同纠纷"),
        ("6.17.186.5", "7.19.205.5", "追索劳动报酬纠纷"),
        ("6.17.187", "7.19.206", "社会保险纠纷"),
        ("6.17.187.2", "7.19.206.2", "工伤保险待遇纠纷"),
        ("6.17.188", "7.19.207", "福利待遇纠纷"),
    ] {
        let code = CauseCode::parse(&format!("civil@2021:{old}")).expect("well formed");
        let node = causes.resolve(&code).expect(old);
        assert_eq!((causes.path(node), causes.name(node)), (new, name));
    }
    assert_eq!(
        outcome(&causes, "civil@2021:2.2.14"),
        Err("old_vintage"),
        "not the labour branch"
    );
    assert_eq!(outcome(&causes, "civil@2021:6.17.999"), Err("old_vintage"));
}

#[test]
fn crosswalks_are_followed_one_after_another() {
    let causes = chain();
    for (text, expected) in [
        ("own:2", Ok("A")),
        ("own@2:1", Ok("A")),
        ("own@2:2", Err("ambiguous_vintage")),
        ("own@2:3", Err("no_successor")),
        ("own@2:4", Err("old_vintage")), // loaded and existing, but not mapped
        ("own@1:9", Ok("A")),
        ("own@1:8", Err("ambiguous_vintage")),
        ("own@1:7", Err("no_successor")),
        ("own@1:6", Err("old_vintage")), // one of its branches is not mapped
        ("own@1:5", Err("no_successor")),
        ("own@1:4", Err("old_vintage")),
        ("own@1:", Ok("Own")),
        ("own@4:1", Err("old_vintage")),
    ] {
        assert_eq!(
            outcome(&causes, text).as_deref().map_err(|code| *code),
            expected,
            "{text}"
        );
    }
    // A crosswalk leads forward only.
    let earlier = causes.with_pins(&[("own", "2")]).expect("loaded");
    assert_eq!(outcome(&earlier, "own@3:2"), Err("old_vintage"));
    assert_eq!(outcome(&earlier, "own@1:8").as_deref(), Ok("B"));
}

#[test]
fn crosswalks_in_a_circle_end() {
    let causes = chain()
        .with_crosswalk("dianyuan-crosswalk 1\nfrom own@3\nto own@2\n2\t1\n")
        .expect("well formed");
    assert_eq!(outcome(&causes, "own@1:9").as_deref(), Ok("A"));
    assert_eq!(outcome(&causes, "own@0:9"), Err("old_vintage"));
}

#[test]
fn problems_say_what_was_expected() {
    let problem = |text: &str| chain().node(text).unwrap_err().problems()[0].clone();
    let divided = problem("own@2:2");
    assert_eq!(divided.value, "\"own@2:2\"");
    assert!(divided.expected.ends_with("own:3, own:4"), "{divided}");
    assert!(
        problem("x:1")
            .expected
            .contains("administrative, civil, criminal, own")
    );
    assert!(problem("civil:99").expected.contains("civil@2026"));
    let code = CauseCode::parse("own@2:2").expect("well formed");
    let error = chain().resolve(&code).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`own@2:2`: it is divided, expected one of own:3, own:4"
    );
    assert_eq!(error.to_problem("causes[0]").path, "causes[0]");
}

proptest! {
    #[test]
    fn every_node_resolves_from_its_own_forms(pick in any::<prop::sample::Index>()) {
        let causes = chain();
        let node = causes.nodes().nth(pick.index(causes.node_count())).expect("in range");
        if causes.list_of(node).is_in_force() {
            prop_assert_eq!(causes.node(&causes.short_form(node)), Ok(node));
            prop_assert_eq!(causes.node(&causes.vintage_form(node)), Ok(node));
        } else {
            prop_assert_eq!(causes.short_form(node), causes.vintage_form(node));
            prop_assert_ne!(causes.node(&causes.vintage_form(node)), Ok(node));
        }
    }
}
