//! The public roster shows public facts, and every lawyer who may be listed.

use std::collections::BTreeSet;

use dianyuan::render::Language;
use dianyuan::render::page::{PageOptions, roster};
use dianyuan::wire::Wire as _;
use serde_json::Value;

use crate::city::{City, all, parsed, regions};

/// Texts of a profile that no public page may hold.
fn secrets(profile: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for part in [
        &profile["licence_no"],
        &profile["display"]["phone"],
        &profile["display"]["office_address"],
        &profile["display"]["introduction"],
        &profile["office"]["lat_e6"],
        &profile["office"]["lon_e6"],
        &profile["sex"],
    ] {
        match part {
            Value::String(text) => found.push(text.clone()),
            Value::Number(number) => found.push(number.to_string()),
            _ => {}
        }
    }
    for organ in profile["affiliations"]["former_posts"]
        .as_array()
        .into_iter()
        .flatten()
    {
        found.push(organ["organ"].as_str().unwrap().to_owned());
    }
    found
}

#[test]
fn a_public_page_holds_public_facts_alone() {
    let city = City::read();
    let day = "2026-11-22".parse().unwrap();
    for language in [Language::Zh, Language::En] {
        let page = roster(
            &city.roster,
            day,
            &PageOptions::new(language).regions(regions()),
        );
        let html = parsed(&page);
        // The style and the script are the same on every roster.
        let body: String = all(html.root_element(), "main, header")
            .into_iter()
            .map(|part| part.html())
            .collect();
        let listed: BTreeSet<&str> = all(html.root_element(), "tbody tr")
            .into_iter()
            .map(|row| row.attr("data-lawyer").unwrap())
            .collect();
        assert!(listed.len() > 200);
        for lawyer in city.roster.lawyers() {
            let profile: Value = serde_json::from_str(&lawyer.write().to_canonical()).unwrap();
            if listed.contains(lawyer.id().as_str()) {
                assert!(body.contains(profile["display"]["name"].as_str().unwrap()));
            } else {
                assert!(!body.contains(profile["display"]["name"].as_str().unwrap()));
            }
            for secret in secrets(&profile) {
                assert!(!body.contains(&secret), "{secret} of {}", lawyer.id());
            }
        }
    }
}

#[test]
fn every_row_is_reached_by_its_fields_and_its_places() {
    let city = City::read();
    let day = "2026-11-22".parse().unwrap();
    let page = roster(
        &city.roster,
        day,
        &PageOptions::new(Language::Zh).regions(regions()),
    );
    let html = parsed(&page);
    let attributes = |css: &str, name: &str| -> BTreeSet<String> {
        let found = all(html.root_element(), css).into_iter();
        found
            .map(|one| one.attr(name).unwrap().to_owned())
            .collect()
    };
    let links = attributes("#index a", "href");
    for row in all(html.root_element(), "tbody tr") {
        let is_known = !row.attr("data-fields").unwrap().is_empty()
            || !row.attr("data-places").unwrap().is_empty();
        let link = format!("#{}", row.attr("id").unwrap());
        assert!(!is_known || links.contains(&link), "{link}");
    }
    for (data, list) in [
        ("data-fields", "#field option"),
        ("data-places", "#place option"),
        ("data-languages", "#language option"),
    ] {
        let choices = attributes(list, "value");
        for row in attributes("tbody tr", data) {
            assert!(
                row.split_whitespace().all(|one| choices.contains(one)),
                "{row} in {list}"
            );
        }
    }
}
