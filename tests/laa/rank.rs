//! "Housing in Birmingham", "crime in London", "education anywhere".

use std::collections::BTreeMap;

use dianyuan::model::distance_m;
use dianyuan::policy::Signal;
use dianyuan::ranking::{Candidate, Ranking};
use dianyuan::{Case, RankOptions};
use dianyuan_tests::twin::{Ask, Twin};
use serde_json::{Value, json};

use crate::offices::{CATEGORIES, calibration, engine, policy, roster};
use crate::table::{Office, offices};

const BIRMINGHAM: (i32, i32) = (52_486_200, -1_890_400);
const LONDON: (i32, i32) = (51_507_400, -127_800);

/// A case of a category, with what is known of its place.
fn case(kind: &str, category: &str, area: Option<&str>, place: Option<(i32, i32)>) -> Case {
    let mut case = json!({
        "id": format!("{category}-1"), "kind": kind, "causes": [format!("laa:{category}")],
        "received": "2014-11-22T10:00:00+00:00", "parties": [], "client": {"vetoes": []},
    });
    if let Some(area) = area {
        case["region"] = json!(area);
    }
    if let Some((lat, lon)) = place {
        case["place"] = json!({"lat_e6": lat, "lon_e6": lon});
    }
    Case::from_json(&case.to_string()).unwrap()
}

/// The offices of a ranking's first candidates, in order.
fn first<'o>(ranking: &Ranking, offices: &'o [Office], count: usize) -> Vec<&'o Office> {
    let candidates = ranking.candidates().iter().take(count);
    let office = |one: &Candidate| {
        offices
            .iter()
            .find(|office| office.id == one.lawyer.as_str())
    };
    candidates.map(|one| office(one).unwrap()).collect()
}

fn part(one: &Candidate, signal: Signal) -> (u32, bool) {
    let part = &one.contributions[signal.index()];
    (part.value, part.known)
}

#[test]
fn the_table_has_its_known_gaps_and_scarcities() {
    let Some(offices) = offices() else { return };
    assert_eq!(offices.len(), 3_586);
    assert_eq!(
        offices
            .iter()
            .filter(|office| office.categories.is_empty())
            .count(),
        20
    );
    assert_eq!(
        offices
            .iter()
            .filter(|office| office.place.is_none())
            .count(),
        119
    );
    let count = |code| offices.iter().filter(|office| office.has(code)).count();
    let counts: BTreeMap<&str, usize> = CATEGORIES
        .iter()
        .map(|(code, _)| (*code, count(code)))
        .collect();
    let all: usize = offices.iter().map(|office| office.categories.len()).sum();
    assert_eq!(
        counts.values().sum::<usize>(),
        all,
        "a category is missing in the tree"
    );
    assert_eq!((counts["MAT"], counts["CRM"]), (1_776, 1_771));
    assert_eq!((counts["DISC"], counts["WB"], counts["EDU"]), (16, 13, 9));
}

#[test]
fn housing_in_birmingham() {
    let Some(offices) = offices() else { return };
    let roster = roster(&offices);
    let case = case("civil", "HOU", Some("B"), Some(BIRMINGHAM));
    let ranking = engine(&roster)
        .rank(&case, &RankOptions::new().top(12))
        .unwrap();
    assert_eq!(ranking.jurisdiction(), "none");
    assert_eq!((ranking.considered(), ranking.excluded().len()), (3_586, 0));
    // Eight offices in the city have the category: they come first, and then the nearest beyond.
    let in_city = offices
        .iter()
        .filter(|office| office.area == "B" && office.has("HOU"))
        .count();
    assert_eq!(in_city, 8);
    let best = first(&ranking, &offices, 12);
    assert!(best.iter().all(|office| office.has("HOU")));
    assert!(best[..8].iter().all(|office| office.area == "B"));
    let metres: Vec<u32> = best
        .iter()
        .map(|office| distance_m(office.place.unwrap(), BIRMINGHAM))
        .collect();
    assert!(metres[7] < 10_000 && metres[11] < 25_000, "{metres:?}");
    // Beyond the first two kilometres, which all count in full, nearer comes first.
    assert!(metres[5..].is_sorted(), "{metres:?}");
}

#[test]
fn crime_in_london() {
    let Some(offices) = offices() else { return };
    let roster = roster(&offices);
    let case = case("criminal", "CRM", None, Some(LONDON));
    let ranking = engine(&roster)
        .rank(&case, &RankOptions::new().top(30))
        .unwrap();
    let best = first(&ranking, &offices, 30);
    assert_eq!(best.len(), 30);
    for office in best {
        assert!(office.has("CRM"), "{}", office.id);
        assert!(
            distance_m(office.place.unwrap(), LONDON) < 5_000,
            "{}",
            office.id
        );
    }
}

#[test]
fn education_anywhere() {
    let Some(offices) = offices() else { return };
    let roster = roster(&offices);
    let case = case("civil", "EDU", None, None);
    let ranking = engine(&roster)
        .rank(&case, &RankOptions::new().top(4_000))
        .unwrap();
    assert_eq!(ranking.candidates().len(), 3_586);
    // Nine offices in the country; then those of which nothing is known, which is not the same as no.
    let ordered = first(&ranking, &offices, 3_586);
    assert!(ordered[..9].iter().all(|office| office.has("EDU")));
    assert!(
        ordered[9..29]
            .iter()
            .all(|office| office.categories.is_empty())
    );
    assert!(
        ordered[29..]
            .iter()
            .all(|office| !office.categories.is_empty() && !office.has("EDU"))
    );
    for (one, office) in ranking.candidates().iter().zip(ordered) {
        let expected = match (office.has("EDU"), office.categories.is_empty()) {
            // Declared, with an unknown number of cases.
            (true, _) => (700_000, false),
            (false, true) => (250_000, false),
            (false, false) => (0, false),
        };
        assert_eq!(part(one, Signal::Speciality), expected, "{}", office.id);
        // The case has no place to be near to.
        assert_eq!(part(one, Signal::Proximity), (1_000_000, true));
    }
}

/// With a place alone an office without coordinates is nowhere in particular; with an area its postcode
/// tells enough.
#[test]
fn unknown_places_are_reported() {
    let Some(offices) = offices() else { return };
    let roster = roster(&offices);
    let engine = engine(&roster);
    let all = RankOptions::new().top(4_000);
    let by_place = engine
        .rank(&case("civil", "HOU", None, Some(BIRMINGHAM)), &all)
        .unwrap();
    let by_both = engine
        .rank(&case("civil", "HOU", Some("B"), Some(BIRMINGHAM)), &all)
        .unwrap();
    let of = |one: &Candidate| part(one, Signal::Proximity);
    let unknown: Vec<&Candidate> = by_place
        .candidates()
        .iter()
        .filter(|one| !of(one).1)
        .collect();
    assert_eq!(unknown.len(), 119);
    for one in unknown {
        let office = offices
            .iter()
            .find(|office| office.id == one.lawyer.as_str())
            .unwrap();
        assert!(office.place.is_none());
        assert_eq!(of(one), (400_000, false));
    }
    for one in by_both.candidates() {
        let office = offices
            .iter()
            .find(|office| office.id == one.lawyer.as_str())
            .unwrap();
        let (value, known) = of(one);
        assert!(known);
        if office.place.is_none() {
            assert_eq!(value, if office.area == "B" { 200_000 } else { 0 });
        }
    }
}

/// The real roster, too, is ranked as the slow twin ranks it.
#[test]
fn the_slow_twin_agrees_on_real_offices() {
    let Some(offices) = offices() else { return };
    let roster = roster(&offices);
    let (policy, calibration) = (policy(), calibration(&roster));
    let (engine, twin) = (engine(&roster), Twin::new(&roster, &policy, &calibration));
    let ask = Ask {
        top: 60,
        ..Ask::default()
    };
    for case in [
        case("civil", "HOU", Some("B"), Some(BIRMINGHAM)),
        case("criminal", "CRM", None, Some(LONDON)),
        case("civil", "EDU", None, None),
    ] {
        let ranking: Value =
            serde_json::from_str(&engine.rank(&case, &ask.options()).unwrap().to_json()).unwrap();
        let other: Value = serde_json::from_str(&twin.rank(&case, &ask)).unwrap();
        assert_eq!(ranking, other);
    }
}
