use super::*;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

#[test]
fn a_seed_counts_when_it_was_committed_before_the_case_was_known() {
    let received = at("2026-11-22T09:30:00+08:00");
    let standing = |seed: &str, committed: Option<(&str, &str)>| {
        let moment = committed.map(|(published, moment)| (published.to_owned(), at(moment)));
        let moment = moment
            .as_ref()
            .map(|(published, at)| (published.as_str(), at));
        Seed::standing(seed, moment, &received)
    };
    let published = commitment("secret");
    let before = Some((published.as_str(), "2026-11-22T01:29:59Z"));
    let together = Some((published.as_str(), "2026-11-22T01:30:00Z"));
    assert_eq!(standing("secret", before), Seed::Committed);
    assert_eq!(standing("secret", together), Seed::Late);
    assert_eq!(standing("another", before), Seed::Different);
    assert_eq!(standing("secret", None), Seed::Uncommitted);
}

#[test]
fn nobody_is_in_a_lot_twice() {
    let error = Lot::draw("", "C-1", ["L-1", "L-2", "L-1"]).unwrap_err();
    assert_eq!(error.problems()[0].code, "duplicate");
    assert_eq!(error.problems().len(), 1);
    assert!(Lot::draw("", "C-1", []).unwrap().tickets().is_empty());
}

#[test]
fn a_record_holds_all_that_drawing_again_needs() {
    let lot = Lot::draw("s", "C-1", ["L-1", "L-2"]).unwrap();
    let hash = |lawyer: &str| format!("{:016x}", tie_hash("lot", "s", "C-1", lawyer));
    let text = lot.to_json().to_canonical();
    for part in [hash("L-1"), hash("L-2"), commitment("s")] {
        assert!(text.contains(&part), "{text}");
    }
}
