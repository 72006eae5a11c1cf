//! `rank --format html`, `explain --format html` and `roster`: pages for people.

use dianyuan::render::Language;
use dianyuan::render::page::{PageOptions, RegionNames, explained, roster, shortlist};
use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};

use crate::program::{CASE, Folder, LAWYER};

#[test]
fn the_page_of_a_ranking_is_what_the_library_makes() {
    let folder = Folder::sound();
    folder.put("k", "320302\t鼓楼区\n");
    folder.put(
        "r",
        LAWYER.replace(r#""id""#, r#""service_regions": ["320302"], "id""#),
    );
    let lawyers = Roster::from_json(&folder.text("r"), &Causes::official()).unwrap();
    let (case, policy) = (Case::from_json(CASE).unwrap(), Policy::national());
    let calibration = Calibration::fit(&lawyers, &policy, case.received().date()).unwrap();
    let engine = Engine::new(&lawyers, &policy, &calibration).unwrap();
    let ranking = engine.rank(&case, &RankOptions::new()).unwrap();
    let names = RegionNames::from_text("320302\t鼓楼区\n").unwrap();
    for (words, language) in [
        ("", Language::Zh),
        ("--lang zh", Language::Zh),
        ("--lang en", Language::En),
    ] {
        let page = folder
            .run(&format!(
                "rank --roster r --case c --regions k --format html {words}"
            ))
            .with(0);
        let options = PageOptions::new(language).regions(names.clone());
        assert!(
            page == shortlist(&ranking, &engine, &case, &options),
            "{words}"
        );
        assert!(page.contains("鼓楼区"));
    }
}

#[test]
fn top_is_how_many_stand_side_by_side_and_5_are_the_most() {
    let folder = Folder::sound();
    let lawyer = LAWYER.replace('\n', "");
    let rows: Vec<String> = (1..=30)
        .map(|n| lawyer.replace("L-1", &format!("L-{n}")))
        .collect();
    folder.put("r", rows.join("\n"));
    for (words, columns) in [("", 5), ("--top 3", 3), ("--top 1", 1), ("--top 9", 5)] {
        let page = folder
            .run(&format!("rank --roster r --case c --format html {words}"))
            .with(0);
        assert_eq!(
            page.matches(r#"<th role="columnheader""#).count(),
            columns,
            "{words}"
        );
    }
}

#[test]
fn whoever_may_be_chosen_is_found_behind_all_under_review() {
    let folder = Folder::sound();
    let lawyer = LAWYER.replace('\n', "");
    let related = r#""affiliations": {"acted_for": [], "near_relatives": [{"name": "王小明", "relation": "child"}]}, "id""#;
    let mut rows: Vec<String> = (10..40)
        .map(|n| {
            lawyer
                .replace("L-1", &format!("L-{n}"))
                .replacen(r#""id""#, related, 1)
        })
        .collect();
    rows.push(lawyer.replace("2015-01-01", "2025-01-01"));
    folder.put("r", rows.join("\n"));
    let parties = r#""parties": [{"name": "王小明", "role": "opponent"}]"#;
    folder.put("c", CASE.replace(r#""parties": []"#, parties));
    let page = folder.run("rank --roster r --case c --format html").with(0);
    assert_eq!(page.matches(r#"<th role="columnheader""#).count(), 1);
    assert!(page.contains(r#"<option value="L-1">"#), "{page}");
    assert_eq!(page.matches("<li data-lawyer=").count(), 5);
    assert!(!page.contains(r#"<option value="L-10">"#));
}

#[test]
fn a_page_with_nobody_to_choose_is_made_and_the_status_is_1() {
    let folder = Folder::sound();
    folder.put("c", CASE.replace(r#""vetoes": []"#, r#""vetoes": ["L-1"]"#));
    let page = folder.run("rank --roster r --case c --format html").with(1);
    assert!(page.contains("现在没有可以选的律师"), "{page}");
}

#[test]
fn the_roster_is_what_the_library_makes_on_the_day() {
    let folder = Folder::sound();
    let lawyers = Roster::from_json(LAWYER, &Causes::official()).unwrap();
    for (words, language) in [
        ("", Language::Zh),
        ("--lang en --format html", Language::En),
    ] {
        let page = folder
            .run(&format!("roster --roster r --as-of 2026-11-22 {words}"))
            .with(0);
        let wanted = roster(
            &lawyers,
            "2026-11-22".parse().unwrap(),
            &PageOptions::new(language),
        );
        assert!(page == wanted, "{words}");
    }
    // Without a day it is today's.
    assert!(folder.run("roster --roster r").with(0).contains("甲一"));
    let piped = folder.run_with("roster --roster -", LAWYER, &[]).with(0);
    assert!(piped.contains("甲一"));
}

#[test]
fn every_file_of_a_roster_that_is_wrong_is_named() {
    let folder = Folder::sound();
    folder.put("k", "32030\t甲\n320311\n");
    folder.put("bad", "{\"id\": 7}");
    let errors = folder.run("roster --roster bad --regions k").refused();
    for start in ["bad: row 1: ", "k: row 1: ", "k: row 2: "] {
        assert!(
            errors.lines().any(|line| line.starts_with(start)),
            "{start} in {errors}"
        );
    }
    let errors = folder
        .run_with("roster --roster - --regions -", LAWYER, &[])
        .refused();
    assert!(errors.contains("stdin_twice"), "{errors}");
}

#[test]
fn the_page_of_an_explanation_is_what_the_library_makes() {
    let folder = Folder::sound();
    let lawyers = Roster::from_json(LAWYER, &Causes::official()).unwrap();
    let (case, policy) = (Case::from_json(CASE).unwrap(), Policy::national());
    let calibration = Calibration::fit(&lawyers, &policy, case.received().date()).unwrap();
    let engine = Engine::new(&lawyers, &policy, &calibration).unwrap();
    let one = engine.explain(&case, "L-1", &RankOptions::new()).unwrap();
    for (words, language) in [("", Language::Zh), ("--lang en", Language::En)] {
        let page = folder
            .run(&format!(
                "explain --roster r --case c --lawyer L-1 --format html {words}"
            ))
            .with(0);
        assert!(
            page == explained(&one, &engine, &PageOptions::new(language)),
            "{words}"
        );
    }
}
