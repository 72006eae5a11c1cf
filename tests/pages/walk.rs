//! From every number on a shortlist back to the ranking, the profile or the explanation that holds it.

use dianyuan::render::Language;
use dianyuan::render::page::PageOptions;
use dianyuan::wire::Wire as _;
use dianyuan::{Case, Engine, Order, RankOptions, Ranking};
use scraper::{ElementRef, Html};
use serde_json::{Value, json};

use crate::city::{City, all, number, page_of, ranked, regions};

/// A page beside what it was made from.
struct Walk<'a> {
    language: Language,
    engine: &'a Engine,
    case: &'a Case,
    json: Value,
    html: &'a Html,
}

impl Walk<'_> {
    fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        all(self.html.root_element(), css)
    }

    /// Lawyers side by side are the first without an open review, and only they can be picked from the list.
    fn columns(&self) -> Vec<Value> {
        let candidates = self.json["candidates"].as_array().unwrap().iter();
        let open = candidates.filter(|one| one["reviews"] == json!([]));
        let wanted: Vec<Value> = open.take(5).cloned().collect();
        let heads = self.all(".compare thead th");
        assert_eq!(heads.len(), wanted.len());
        for (head, one) in heads.iter().zip(&wanted) {
            assert_eq!(head.attr("data-lawyer"), one["lawyer"].as_str());
            assert_eq!(number(*head, "data-place"), one["place"].as_i64().unwrap());
            assert!(text(*head).contains(&one["place"].to_string()));
            match one["points"].as_i64() {
                Some(points) => assert_eq!(number(*head, "data-points"), points),
                None => assert_eq!(head.attr("data-points"), None),
            }
        }
        for list in self.all("select") {
            let options = all(list, "option")
                .into_iter()
                .map(|one| one.attr("value").unwrap());
            let ids = wanted.iter().map(|one| one["lawyer"].as_str().unwrap());
            assert!(options.eq(std::iter::once("").chain(ids)));
        }
        wanted
    }

    /// Every signal of every column, as the ranking has it.
    fn signals(&self, wanted: &[Value]) -> usize {
        let mut seen = 0;
        for (column, one) in wanted.iter().enumerate() {
            for row in self.all(".compare tbody tr:last-child") {
                let cell = all(row, "td")[column];
                for fit in all(cell, "[data-signal]") {
                    seen += 1;
                    let parts = one["contributions"].as_array().unwrap();
                    let part = parts
                        .iter()
                        .find(|part| part["signal"] == *fit.attr("data-signal").unwrap());
                    let part = part.unwrap();
                    for name in ["value", "weight", "points"] {
                        assert_eq!(json!(number(fit, &format!("data-{name}"))), part[name]);
                    }
                    assert_eq!(fit.attr("data-known").unwrap(), part["known"].to_string());
                    let squares = text(fit).matches('■').count() as u64;
                    let value = part["value"].as_u64().unwrap();
                    let nearest = (value * 5 + 500_000) / 1_000_000;
                    assert_eq!(squares, if part["known"] == true { nearest } else { 0 });
                }
            }
        }
        seen
    }

    /// Every fact of every column, as the profile and the explanation have it, and as the words say it.
    fn facts(&self, wanted: &[Value]) -> usize {
        let mut seen = 0;
        for (column, one) in wanted.iter().enumerate() {
            let id = one["lawyer"].as_str().unwrap();
            let profile = profile(self.engine, id);
            let options = RankOptions::new().as_of(self.case.received().date());
            let explained = self.engine.explain(self.case, id, &options).unwrap();
            let explained: Value =
                serde_json::from_str(&explained.to_json().to_canonical()).unwrap();
            for row in self.all(".compare tbody tr:last-child") {
                let cell = all(row, "td")[column];
                let mut cases = profile["specialities"].as_array().into_iter().flatten();
                for fact in all(cell, "[data-fact]") {
                    seen += 1;
                    let (name, value) =
                        (fact.attr("data-fact").unwrap(), number(fact, "data-value"));
                    let held = match name {
                        "cases" => cases.find_map(|one| one["cases"].as_i64()).unwrap(),
                        "in_hand" => profile["caseload"]["units"].as_i64().unwrap(),
                        "capacity" => profile["capacity"]["units"].as_i64().unwrap(),
                        "years_of_practice" => self.years(&profile["first_practice"]),
                        "years_of_defence" => self.years(&profile["criminal_defence_start"]),
                        "metres_to_client" => metres(&explained, "case.place"),
                        "metres_to_organ" => metres(&explained, "case.organ.place"),
                        "effective_cases" => effective_cases(&explained),
                        other => panic!("no one knows where {other} is held"),
                    };
                    assert_eq!(value, held, "{name} of {id}");
                    self.is_said(fact, name, value);
                }
            }
        }
        seen
    }

    /// Words say the number itself, where they say a number.
    fn is_said(&self, fact: ElementRef<'_>, name: &str, value: i64) {
        let words = text(fact);
        let wanted = match name {
            _ if !words.chars().any(|c| c.is_ascii_digit()) => return,
            "metres_to_client" | "metres_to_organ" => {
                self.language.distance(u32::try_from(value).unwrap())
            }
            // Less than a year.
            "years_of_practice" | "years_of_defence" if value == 0 => "1".to_owned(),
            _ => self.language.number(value),
        };
        assert!(words.contains(&wanted), "{words} for {name} = {value}");
    }

    /// Full years from a day to the day of the ranking, by the digits of both.
    fn years(&self, since: &Value) -> i64 {
        let digits = |date: &str| -> i64 { date.replace('-', "").parse().unwrap() };
        let day = digits(self.json["as_of"].as_str().unwrap());
        (day - digits(since.as_str().unwrap())) / 10_000
    }

    /// What is not of one lawyer: how many were considered, and how much each signal weighs.
    fn heads(&self, wanted: &[Value]) {
        let figure = |name: &str| {
            let found = self.all(&format!("[data-fact={name}]"));
            found.first().map(|one| number(*one, "data-value"))
        };
        assert_eq!(figure("considered"), self.json["considered"].as_i64());
        let Some(parts) = wanted
            .first()
            .and_then(|one| one["contributions"].as_array())
        else {
            return;
        };
        let mut shown = figure("weight_not_asked").unwrap_or(0);
        for item in self.all(".account [data-signal]") {
            let name = item.attr("data-signal").unwrap();
            let part = parts.iter().find(|part| part["signal"] == *name).unwrap();
            let weight = part["weight"].as_u64().unwrap();
            shown += number(item, "data-weight");
            assert_eq!(json!(number(item, "data-weight")), part["weight"]);
            let percent = self.language.percent(u32::try_from(weight).unwrap());
            assert!(text(item).contains(&percent));
        }
        assert_eq!(shown, 1_000_000);
    }

    /// No digit stands outside an element that says what it is a number of.
    fn nothing_else(&self) {
        for place in self.all("header, .compare, .account") {
            let mut left = String::new();
            for node in place.descendants() {
                let Some(words) = node.value().as_text() else {
                    continue;
                };
                let accounted = node.ancestors().filter_map(ElementRef::wrap).any(|one| {
                    let has = |name| one.attr(name).is_some();
                    has("data-value")
                        || has("data-place")
                        || matches!(one.value().name(), "bdi" | "time")
                });
                if !accounted {
                    left.push_str(words);
                }
            }
            assert!(!left.chars().any(|c| c.is_ascii_digit()), "{left}");
        }
    }
}

/// A profile as the roster has it.
fn profile(engine: &Engine, id: &str) -> Value {
    serde_json::from_str(&engine.lawyer(id).unwrap().write().to_canonical()).unwrap()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// A distance, among the facts behind proximity.
fn metres(explained: &Value, of: &str) -> i64 {
    let grounds = explained["grounds"].as_array().unwrap().iter();
    let mut facts = grounds.flat_map(|ground| ground["facts"].as_array().unwrap());
    let field = format!("metres from office to {of}");
    facts.find(|fact| fact["field"] == *field).unwrap()["value"]
        .as_i64()
        .unwrap()
}

/// The mean of the measures' effective cases by their weights.
fn effective_cases(explained: &Value) -> i64 {
    let (mut sum, mut weights) = (0_i128, 0_i128);
    for part in explained["performance"]["parts"].as_array().unwrap() {
        let weight = i128::from(part["weight"].as_i64().unwrap());
        sum += weight * i128::from(part["effective_cases"].as_i64().unwrap());
        weights += weight;
    }
    i64::try_from(sum / weights).unwrap()
}

fn walk(city: &City, case: &Case, order: Order, language: Language) -> (usize, usize) {
    let engine = city.engine(case);
    let ranking: Ranking = ranked(&engine, case, RankOptions::new().order(order));
    let options = PageOptions::new(language).regions(regions());
    let html = page_of((&ranking, &engine, case), &options);
    let walk = Walk {
        language,
        engine: &engine,
        case,
        json: serde_json::from_str(&ranking.to_json()).unwrap(),
        html: &html,
    };
    let wanted = walk.columns();
    walk.heads(&wanted);
    walk.nothing_else();
    (walk.signals(&wanted), walk.facts(&wanted))
}

#[test]
fn every_number_is_one_that_the_ranking_or_the_profile_holds() {
    let city = City::read();
    let (mut signals, mut facts) = (0, 0);
    for (number, case) in city.cases.iter().enumerate() {
        let language = [Language::Zh, Language::En][number % 2];
        let seen = walk(&city, case, Order::Points, language);
        (signals, facts) = (signals + seen.0, facts + seen.1);
    }
    assert!(
        signals > 5_000 && facts > 5_000,
        "{signals} signals and {facts} facts walked"
    );
}

#[test]
fn a_neutral_page_holds_no_score() {
    let city = City::read();
    for (case, order) in city
        .cases
        .iter()
        .take(20)
        .zip([Order::Rotation, Order::Lot].into_iter().cycle())
    {
        let (signals, facts) = walk(&city, case, order, Language::Zh);
        assert_eq!(signals, 0);
        assert!(facts > 0);
    }
}
