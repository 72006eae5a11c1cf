use super::*;

const ONE: &str =
    "dianyuan-causes 1\nlist one\nvintage 1\ntitle One\n1\t1\tA\n2\t1\tB\narea\tlabour\t2\n";
const TWO: &str = "dianyuan-causes 1\nlist two\nvintage 1\ntitle Two\n1\t1\tA\n";

fn with(trees: &[&str]) -> Causes {
    trees.iter().fold(Causes::official(), |causes, text| {
        causes.with_tree(text).expect("well formed")
    })
}

#[test]
fn order_and_comments_change_nothing() {
    let fingerprint = with(&[ONE, TWO]).fingerprint();
    assert_eq!(with(&[TWO, ONE]).fingerprint(), fingerprint);
    let shuffled = "# mine\ndianyuan-causes 1\r\ntitle One\nvintage 1\nlist one\narea\tlabour\t2\n2\t1\tB\n1\t1\tA\n";
    assert_eq!(with(&[shuffled, TWO]).fingerprint(), fingerprint);
    let pinned = with(&[ONE, TWO])
        .with_pins(&[("one", "1")])
        .expect("loaded");
    assert_eq!(pinned.fingerprint(), fingerprint);
}

#[test]
fn every_part_counts() {
    let original = with(&[ONE]).fingerprint();
    for (from, to) in [
        ("list one", "list uno"),
        ("vintage 1", "vintage 2"),
        ("title One", "title Uno"),
        ("title One", "title One\nsource S"),
        ("title One", "title One\nfrom 2026-01-01"),
        ("1\t1\tA", "1\t1\tC"),
        ("1\t1\tA", "1\t2\tA"),
        ("1\t1\tA\n", "1\t1\tA\n1.1\t2\tA\n"),
        ("area\tlabour\t2", "area\tfamily\t2"),
    ] {
        let changed = ONE.replacen(from, to, 1);
        assert_ne!(changed, ONE);
        assert_ne!(with(&[&changed]).fingerprint(), original, "{to}");
    }
    let mapped = |rows: &str| {
        let text = format!("dianyuan-crosswalk 1\nfrom one@0\nto one@1\n{rows}");
        with(&[ONE])
            .with_crosswalk(&text)
            .expect("well formed")
            .fingerprint()
    };
    let fingerprints = [
        original,
        mapped("1\t1\n"),
        mapped("1\t2\n"),
        mapped("1\t-\n"),
        mapped("1\t1\n1\t2\n"),
    ];
    for (place, one) in fingerprints.iter().enumerate() {
        assert!(!fingerprints[place + 1..].contains(one));
    }
}

#[test]
fn the_canonical_form_is_as_documented() {
    let causes = with(&[ONE])
        .with_crosswalk("dianyuan-crosswalk 1\nfrom one@0\nto one@1\n7\t2\n7\t1\n")
        .expect("fine");
    let text = causes.canonical();
    assert!(text.starts_with(
        "dianyuan-causes-fingerprint 1\narea\tlabour\t劳动用工\tLabour and employment\n"
    ));
    assert!(text.contains("\nlist\tone\t1\tOne\t\t\n\t0\tOne\t\n1\t1\tA\t\n2\t1\tB\tlabour\n"));
    assert!(text.ends_with("\ncrosswalk\tone\t0\t1\n7\t1,2\n"));
}
