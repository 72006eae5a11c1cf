//! Nation-wide rosters: valid, the same for the same seed, and of the shape that the records state.

use std::collections::{BTreeMap, BTreeSet};

use dianyuan::RankOptions;
use dianyuan_benches::nation::{CITIES, City, Nation, SEED};
use dianyuan_benches::peers::{Scope, engine, many_queries, queries};

#[test]
fn a_longer_roster_begins_differently_in_nothing_but_firms() {
    let short = Nation::new(SEED, 50);
    let long = Nation::new(SEED, 5_000);
    for (a, b) in short.lawyers().zip(long.lawyers()) {
        assert_eq!(a.id(), b.id());
        assert_eq!(a.specialities(), b.specialities());
        assert_eq!(a.track_record(), b.track_record());
    }
    assert!(short.lawyers().eq(Nation::new(SEED, 50).lawyers()));
}

#[test]
fn specialities_and_cities_are_as_stated() {
    let nation = Nation::new(SEED, 20_000);
    let mut cities: BTreeMap<String, u32> = BTreeMap::new();
    let (mut specialities, mut known) = (0, 0);
    for lawyer in nation.lawyers() {
        if let Some(some) = lawyer.specialities() {
            specialities += some.len();
            known += 1;
        }
        if let Some(region) = lawyer.service_regions().and_then(|regions| regions.first()) {
            *cities.entry(region.as_str()[..4].to_owned()).or_default() += 1;
        }
    }
    let mean = specialities * 100 / known;
    assert!(
        (260..=270).contains(&mean),
        "{mean} hundredths of a speciality"
    );
    assert_eq!(cities.len(), CITIES as usize);
    let largest = cities.values().max().unwrap();
    assert!(
        (740..=860).contains(largest),
        "{largest} of 20,000 in the largest"
    );
    let code = City::ranked(0).code(0).to_string();
    assert_eq!(cities[&code[..4]], *largest);
}

#[test]
fn about_four_of_five_may_be_appointed() {
    let nation = Nation::new(SEED, 20_000);
    let engine = engine(&nation.roster(), Scope::Nation);
    let options = RankOptions::new().top(20_000);
    let wages = &queries()[0];
    let ranking = engine.rank(&wages.case, &options).unwrap();
    let share = ranking.candidates().len() / 200;
    assert!((80..=84).contains(&share), "{share} of a hundred");
}

#[test]
fn many_cases_are_of_every_kind_and_lie_all_over_the_country() {
    let many = many_queries(SEED, 600);
    let ids: BTreeSet<&str> = many.iter().map(|query| query.case.id().as_str()).collect();
    assert_eq!(ids.len(), 600);
    let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
    let mut regions = BTreeSet::new();
    for query in &many {
        *kinds.entry(query.name).or_default() += 1;
        regions.insert(query.case.region().unwrap().as_str());
    }
    assert_eq!(kinds.len(), queries().len());
    assert!(kinds.values().all(|number| *number == 100));
    assert!(regions.len() > 300, "{} counties", regions.len());
    assert_eq!(many_queries(SEED, 7)[6].case, many[6].case);
}
