use proptest::prelude::*;

use super::*;
use crate::causes::{CauseCode, Causes};
use crate::model::FirmId;

fn text(text: &str) -> PersonalText {
    PersonalText::new(text).unwrap()
}

/// Facts of the twin's rosters, in plain texts; an empty text is unknown.
#[derive(Clone, Debug)]
struct Row {
    name: String,
    firm: String,
    own_firm_name: String,
    causes: Vec<&'static str>,
    serves: Vec<&'static str>,
}

const CAUSES: [&str; 7] = ["", "7", "7.19", "7.19.205", "7.19.205.5", "7.19.206", "1"];
const REGIONS: [&str; 5] = ["B", "B.B1", "B.B2", "B.B1.C", "D"];
/// Firms with a record: id, name, region.
const FIRMS: [(&str, &str, &str); 3] =
    [("F-1", "甲乙", "B.B1"), ("F-2", "乙", "D"), ("F-3", "", "")];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        "[甲乙]{0,3}",
        "(F-[1-4])?",
        "[甲乙]{0,2}",
        prop::collection::vec(prop::sample::select(&CAUSES[..]), 0..3),
        prop::collection::vec(prop::sample::select(&REGIONS[..]), 0..2),
    );
    let row = row.prop_map(|(name, firm, own_firm_name, causes, serves)| Row {
        name,
        firm,
        own_firm_name,
        causes,
        serves,
    });
    prop::collection::vec(row, 0..12)
}

fn of_rows(rows: &[Row]) -> Roster {
    let mut records: Vec<String> = Vec::new();
    for (row, at) in rows.iter().zip(0..) {
        let causes: Vec<String> = row
            .causes
            .iter()
            .map(|path| format!(r#"{{"cause":"civil:{path}","level":"declared"}}"#))
            .collect();
        let serves: Vec<String> = row.serves.iter().map(|at| format!("{at:?}")).collect();
        let firm = Some(&row.firm).filter(|firm| !firm.is_empty());
        let firm = firm.map_or("null".to_owned(), |firm| format!("{firm:?}"));
        records.push(format!(
            r#"{{"id":"L-{at:02}","firm":{firm},"display":{{"name":{:?},"firm_name":{:?}}},"specialities":[{}],
            "service_regions":[{}]}}"#,
            row.name,
            row.own_firm_name,
            causes.join(","),
            serves.join(","),
        ));
    }
    for (id, name, region) in FIRMS {
        let region = if region.is_empty() {
            "null".to_owned()
        } else {
            format!("{region:?}")
        };
        records.push(format!(
            r#"{{"schema":"dianyuan.firm/1","id":"{id}","region":{region},"display":{{"name":{name:?}}}}}"#
        ));
    }
    let text = format!("[{}]", records.join(","));
    Roster::from_json(&text, &Causes::official()).unwrap()
}

/// Whether one dotted path is the other or lies below it.
fn is_in(path: &str, above: &str) -> bool {
    above.is_empty() || path == above || path.starts_with(&format!("{above}."))
}

fn steps(path: &str) -> usize {
    path.split('.').filter(|step| !step.is_empty()).count()
}

type Asking = (
    Option<String>,
    Option<String>,
    Option<String>,
    Option<&'static str>,
    Option<&'static str>,
);

/// Each row beside each condition, from plain texts.
fn slow(rows: &[Row], (name, firm, firm_name, cause, region): &Asking) -> Vec<(String, Vec<Why>)> {
    let like = |whole: &str, part: &str| {
        let lengths = (part.chars().count(), whole.chars().count());
        whole
            .contains(part)
            .then(|| lengths.0 * 1_000_000 / lengths.1)
    };
    let by_length = |like: usize| {
        if like == 1_000_000 {
            How::Exact
        } else {
            How::Contains
        }
    };
    let mut found = Vec::new();
    for (row, at) in rows.iter().zip(0..) {
        let (mut why, mut alike) = (Vec::new(), vec![1_000_000]);
        let mut is_named = false;
        if let Some(part) = name {
            let Some(like) = like(&row.name, part) else {
                continue;
            };
            is_named = row.name == *part;
            alike.push(like);
            why.push(Why {
                asked: Asked::Name,
                how: by_length(like),
            });
        }
        if let Some(id) = firm {
            if row.firm != *id {
                continue;
            }
            why.push(Why {
                asked: Asked::Firm,
                how: How::Exact,
            });
        }
        if let Some(part) = firm_name {
            let mut best = like(&row.own_firm_name, part);
            for (id, name, _) in FIRMS {
                if id == row.firm {
                    best = best.max(like(name, part));
                }
            }
            let Some(best) = best else { continue };
            alike.push(best);
            why.push(Why {
                asked: Asked::FirmName,
                how: by_length(best),
            });
        }
        if let Some(cause) = cause {
            let mut ways = Vec::new();
            for own in &row.causes {
                let far = steps(own).abs_diff(steps(cause));
                let both = [
                    (is_in(cause, own), How::Above),
                    (is_in(own, cause), How::Below),
                ];
                let how = both.into_iter().find(|(fits, _)| *fits).map(|(_, how)| how);
                ways.extend(how.map(|how| (far, how == How::Below, how)));
            }
            ways.sort_unstable();
            let Some((far, _, how)) = ways.first() else {
                continue;
            };
            let how = if *far == 0 { How::Exact } else { *how };
            why.push(Why {
                asked: Asked::Cause,
                how,
            });
        }
        if let Some(region) = region {
            let mut how = None;
            for (id, _, there) in FIRMS {
                if id == row.firm && !there.is_empty() && is_in(there, region) {
                    how = Some(How::FirmThere);
                }
            }
            for served in &row.serves {
                if is_in(region, served) {
                    how = Some(How::Serves);
                }
            }
            let Some(how) = how else { continue };
            why.push(Why {
                asked: Asked::Region,
                how,
            });
        }
        let least = alike.into_iter().min().unwrap();
        found.push((!is_named, 1_000_000 - least, format!("L-{at:02}"), why));
    }
    found.sort_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
    found.into_iter().map(|(_, _, id, why)| (id, why)).collect()
}

fn asking() -> impl Strategy<Value = Asking> {
    (
        prop::option::of("[甲乙]{1,2}"),
        prop::option::weighted(0.2, "F-[1-4]"),
        prop::option::weighted(0.3, "[甲乙]{1,2}"),
        prop::option::weighted(0.4, prop::sample::select(&CAUSES[..])),
        prop::option::weighted(0.4, prop::sample::select(&REGIONS[..])),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_search_finds_what_nested_loops_find(rows in rows(), asked in asking(), most in 0..14_usize) {
        let (name, firm, firm_name, cause, region) = &asked;
        let mut query = Query::new().most(most);
        if let Some(name) = name {
            query = query.name(text(name));
        }
        if let Some(id) = firm {
            query = query.firm(FirmId::new(id).unwrap());
        }
        if let Some(name) = firm_name {
            query = query.firm_name(text(name));
        }
        if let Some(path) = cause {
            query = query.cause(CauseCode::parse(&format!("civil:{path}")).unwrap());
        }
        if let Some(code) = region {
            query = query.region(RegionCode::parse(code).unwrap());
        }
        let found = of_rows(&rows).find(&query).unwrap();
        let found: Vec<_> = found.iter().map(|one| (one.lawyer().to_string(), one.why().to_vec())).collect();
        let mut expected = slow(&rows, &asked);
        expected.truncate(most);
        prop_assert_eq!(found, expected);
    }
}
