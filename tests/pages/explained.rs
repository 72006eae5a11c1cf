//! The staff's page of an explanation: every bar, every number and every fact is one that the explanation holds.

use dianyuan::RankOptions;
use dianyuan::render::Language;
use dianyuan::render::page::{PageOptions, explained};
use serde_json::{Value, json};

use crate::city::{City, all, number, parsed};

#[test]
fn every_bar_and_every_number_is_one_that_the_explanation_holds() {
    let city = City::read();
    let mut rows = 0;
    for (index, case) in city.cases.iter().enumerate().step_by(10) {
        let engine = city.engine(case);
        let lawyer = city.roster.lawyers().nth(index).unwrap();
        let one = engine
            .explain(case, lawyer.id().as_str(), &RankOptions::new())
            .unwrap();
        let held: Value = serde_json::from_str(&one.to_json().to_canonical()).unwrap();
        let language = [Language::Zh, Language::En][index / 10 % 2];
        let html = parsed(&explained(&one, &engine, &PageOptions::new(language)));
        let root = html.root_element();
        let shown = all(root, "tbody tr");
        let parts = held["contributions"].as_array().unwrap();
        assert_eq!(shown.len(), parts.len());
        let heaviest = parts
            .iter()
            .map(|part| part["weight"].as_i64().unwrap())
            .max();
        for (row, part) in shown.iter().zip(parts) {
            rows += 1;
            assert_eq!(row.attr("data-signal"), part["signal"].as_str());
            assert_eq!(row.attr("data-known").unwrap(), part["known"].to_string());
            let of = |name: &str| part[name].as_i64().unwrap();
            for name in ["value", "weight", "points"] {
                assert_eq!(number(*row, &format!("data-{name}")), of(name));
            }
            let words: String = row.text().collect();
            for name in ["weight", "points"] {
                assert!(words.contains(&language.number(of(name))), "{words}");
            }
            // What is filled, and the whole bar.
            let bars = all(*row, "rect")
                .into_iter()
                .map(|bar| number(bar, "width"));
            let length = |name: &str| of(name) * 300 / heaviest.unwrap();
            assert!(bars.eq([length("points"), length("weight")]));
            let mut gaps = held["gap_to_first"].as_array().unwrap().iter();
            let gap = gaps.find(|gap| gap["signal"] == part["signal"]);
            let gap = gap.map_or(0, |gap| gap["points"].as_i64().unwrap());
            assert_eq!(number(*row, "data-gap"), gap);
        }
        let codes = |name: &str| -> Vec<Value> {
            let found = held[name].as_array().unwrap().iter();
            found.map(|one| one["code"].clone()).collect()
        };
        let told = all(root, "[data-code]")
            .into_iter()
            .map(|one| json!(one.attr("data-code")));
        assert!(
            told.eq(["reasons", "reviews", "notes", "case_reasons"]
                .into_iter()
                .flat_map(codes))
        );
        let grounds = held["grounds"].as_array().unwrap().iter();
        let fields = grounds.flat_map(|ground| ground["facts"].as_array().unwrap());
        let fields = fields.map(|fact| fact["field"].clone());
        let told = all(root, "[data-field]")
            .into_iter()
            .map(|one| json!(one.attr("data-field")));
        assert!(told.eq(fields));
    }
    assert!(rows > 50, "{rows} rows");
}
