use super::*;

const RULES: ShortlistRules = ShortlistRules {
    size: 3,
    per_firm: 1,
    band: 10,
    nearly_full: 100_000,
};

fn suitable<'a>(lawyer: &'a str, firm: &'a str, points: u32) -> Suitable<'a> {
    Suitable {
        lawyer,
        firm: Some(firm).filter(|firm| !firm.is_empty()),
        points: Some(points),
        free_share: None,
        shown: 0,
    }
}

fn lawyers(shortlist: &Shortlist) -> Vec<&str> {
    shortlist.entries().iter().map(Entry::lawyer).collect()
}

fn make(suitable: &[Suitable<'_>], rules: &ShortlistRules) -> Shortlist {
    Shortlist::new("s", "C-1", suitable, rules).unwrap()
}

#[test]
fn a_band_is_measured_from_its_best() {
    let ranked = [100, 95, 90, 89, 80, 79].map(|points| suitable("", "", points));
    let found: Vec<Vec<u32>> = bands(&ranked, 10)
        .map(|band| band.iter().map(|one| one.points.unwrap()).collect())
        .collect();
    assert_eq!(found, [vec![100, 95, 90], vec![89, 80, 79]]);
}

#[test]
fn of_alike_lawyers_whoever_was_shown_least_comes_first_then_the_larger_hash() {
    let mut ranked = ["L-1", "L-2", "L-3", "L-4"].map(|lawyer| suitable(lawyer, "", 500));
    ranked[3].shown = 1;
    let mut expected = ["L-1", "L-2", "L-3"];
    expected.sort_by_key(|lawyer| Reverse(tie_hash("rank", "s", "C-1", lawyer)));
    assert_eq!(lawyers(&make(&ranked, &RULES)), expected);
    for one in &mut ranked[..3] {
        one.shown = 2;
    }
    assert_eq!(lawyers(&make(&ranked, &RULES))[0], "L-4");
}

#[test]
fn whoever_is_passed_over_comes_back_only_where_nobody_else_is_left() {
    let ranked = [
        suitable("L-1", "F-1", 900),
        suitable("L-2", "F-1", 800),
        suitable("L-3", "F-1", 700),
        suitable("L-4", "F-2", 600),
    ];
    let three = make(&ranked, &RULES);
    let found: Vec<_> = three
        .entries()
        .iter()
        .map(|entry| (entry.lawyer(), entry.band(), entry.over_firm_cap()))
        .collect();
    assert_eq!(
        found,
        [("L-1", 1, false), ("L-4", 4, false), ("L-2", 2, true)]
    );
    assert_eq!(three.passed_over().collect::<Vec<_>>(), ["L-3"]);
    let two = make(&ranked, &ShortlistRules { size: 2, ..RULES });
    assert_eq!(lawyers(&two), ["L-1", "L-4"]);
    assert_eq!(two.passed_over().collect::<Vec<_>>(), ["L-2", "L-3"]);
    let one = make(&ranked, &ShortlistRules { size: 1, ..RULES });
    assert_eq!(one.passed_over().count(), 0, "the list was full before");
}

#[test]
fn lawyers_without_a_firm_are_firms_of_one() {
    let ranked = ["L-1", "L-2", "L-3"].map(|lawyer| suitable(lawyer, "", 500));
    let entries = make(&ranked, &RULES);
    assert!(entries.entries().iter().all(|entry| !entry.over_firm_cap));
}

#[test]
fn a_neutral_order_stays_as_it_is() {
    let mut ranked = ["L-3", "L-1", "L-2"].map(|lawyer| suitable(lawyer, "", 0));
    for (one, shown) in ranked.iter_mut().zip([7, 0, 3]) {
        (one.points, one.shown) = (None, shown);
    }
    let shortlist = make(&ranked, &RULES);
    assert_eq!(lawyers(&shortlist), ["L-3", "L-1", "L-2"]);
    assert!(shortlist.entries().iter().all(|entry| entry.band() == 1));
}

#[test]
fn nearly_full_is_at_most_the_share_and_unknown_is_neither() {
    let mut ranked = ["L-1", "L-2", "L-3"].map(|lawyer| suitable(lawyer, "", 0));
    let shares = [Some(100_000), Some(100_001), None];
    for (one, free) in ranked.iter_mut().zip(shares) {
        (one.points, one.free_share) = (None, free);
    }
    let shortlist = make(&ranked, &RULES);
    let found: Vec<_> = shortlist
        .entries()
        .iter()
        .map(Entry::is_nearly_full)
        .collect();
    assert_eq!(found, [Some(true), Some(false), None]);
    let json = shortlist.to_json();
    assert_eq!(json.get("format"), Some(&"dianyuan.shortlist/1".into()));
    let first = concat!(
        r#"[{"band":1,"is_nearly_full":true,"lawyer":"L-1","over_firm_cap":false,"#,
        r#""place":1,"points":null,"shown":0},"#,
    );
    let entries = json.get("entries").unwrap().to_canonical();
    assert!(entries.starts_with(first), "{entries}");
}

#[test]
fn every_fault_is_told_at_once() {
    let mut ranked = [
        suitable("L-1", "", 5),
        suitable("L-1", "", 6),
        suitable("L-3", "", 6),
        suitable("L-4", "", 1_000_001),
    ];
    ranked[2].points = None;
    ranked[0].free_share = Some(1_000_001);
    let rules = ShortlistRules {
        size: 0,
        per_firm: 1_001,
        band: 1_000_001,
        nearly_full: 1_000_001,
    };
    let error = Shortlist::new("", "", &ranked, &rules).unwrap_err();
    let found: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.row, problem.path.as_str(), problem.code))
        .collect();
    assert_eq!(
        found,
        [
            (None, "band", "out_of_range"),
            (None, "nearly_full", "out_of_range"),
            (None, "per_firm", "out_of_range"),
            (None, "size", "out_of_range"),
            (Some(1), "free_share", "out_of_range"),
            (Some(2), "lawyer", "duplicate"),
            (Some(2), "points", "out_of_order"),
            (Some(3), "points", "missing"),
            (Some(4), "points", "out_of_range"),
            (Some(4), "points", "unexpected"),
        ]
    );
}
