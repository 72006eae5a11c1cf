use dianyuan::ranking::Candidate;

use super::city::City;
use super::{all, next, show, telling};
use crate::language::Language;

#[test]
fn the_telling_case_has_an_order_a_review_a_stand_in_and_many_reasons() {
    let city = City::read();
    let standings = all::standings(&city);
    let case = telling::choose(&city, &standings);
    let (_, ranking) = city.rank(case);
    let shown = &ranking.candidates()[..super::SHOWN];
    assert!(shown.iter().any(|one| !one.is_open()));
    assert!(shown.iter().any(Candidate::is_open));
    let mut parts = shown.iter().flat_map(|one| &one.contributions);
    assert!(parts.any(|part| !part.known));
    assert!(ranking.excluded_by_code().len() >= 5);
}

#[test]
fn every_case_of_the_city_is_counted_once() {
    let city = City::read();
    let standings = all::standings(&city);
    assert_eq!(standings.len(), city.cases.len());
    let lacking = standings.iter().filter(|one| one.seats.is_short()).count();
    let text = all::table(Language::En, 100, &city, &standings);
    let served = format!("{} have the lawyers they need", standings.len() - lacking);
    assert!(text.contains(&served), "{text}");
    let rows = city.cases.iter().zip(&standings).filter(|(case, _)| {
        let id = format!("{} ", case.id());
        text.lines().any(|line| line.starts_with(&id))
    });
    let listed: Vec<bool> = rows
        .map(|(_, standing)| standing.seats.is_short())
        .collect();
    assert_eq!(listed, vec![true; lacking]);
}

#[test]
fn no_line_of_the_demo_is_wider_than_the_page() {
    for language in [Language::Zh, Language::En] {
        for width in [80, 100, 120] {
            let text = show(language, width);
            let (page, _) = text.split_once(&next(language, "city", None)[..6]).unwrap();
            for line in page.lines() {
                let columns = console::measure_text_width(line);
                assert!(columns <= width, "{columns} of {width}: {line}");
            }
        }
    }
}

#[test]
fn the_case_of_the_next_command_is_the_one_that_is_shown() {
    let city = City::read();
    let case = telling::choose(&city, &all::standings(&city));
    let commands = next(Language::En, "city", Some(case.id().as_str()));
    let pattern = commands.split("grep '^").nth(1).unwrap();
    let pattern = pattern.split('\'').next().unwrap();
    let mut found = super::city::CASES
        .lines()
        .filter(|line| line.starts_with(pattern));
    let found = (found.next().unwrap(), found.next());
    let picked = dianyuan::Case::from_json(found.0).unwrap();
    assert_eq!((picked.id(), found.1), (case.id(), None));
}
