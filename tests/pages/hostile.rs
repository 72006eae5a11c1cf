//! What people write shapes no page: whatever stands in names, introductions and ids, a browser builds the
//! same tree, finds no script but the page's own, and reads no character that hides or turns others.

use dianyuan::render::Language;
use dianyuan::render::page::{PageOptions, explained, roster, shortlist};
use dianyuan::wire::Json;
use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
use proptest::prelude::*;
use scraper::Html;

use crate::city::{all, parsed};

/// What someone else may write.
#[derive(Clone, Debug)]
struct Written {
    name: String,
    firm: String,
    introduction: String,
    id: String,
}

/// A roster of one who may be chosen and one under review, and a case.
fn scene(written: &Written) -> (Roster, Case) {
    let text = |text: &str| Json::from(text.to_owned()).to_canonical();
    let lawyer = |id: String, since: &str, rest: &str| {
        let (name, firm, own) = (
            text(&written.name),
            text(&written.firm),
            text(&written.introduction),
        );
        format!(
            r#"{{"id": {}, "category": "full_time", "specialities": [],
            "statuses": [{{"status": "active", "from": "2015-01-01"}}], "first_practice": "{since}",
            "display": {{"name": {name}, "firm_name": {firm}, "introduction": {own},
            "office_address": {name}, "phone": {own}}}{rest}}}"#,
            text(&id)
        )
    };
    let reviewed = r#", "affiliations": {"acted_for": [], "near_relatives": [{"name": "王小明", "relation": "child"}]}"#;
    let rows = [
        lawyer(format!("1{}", written.id), "2015-01-01", ""),
        lawyer(format!("2{}", written.id), "2024-01-01", reviewed),
    ];
    let roster = Roster::from_json(&format!("[{}]", rows.join(",")), &Causes::official()).unwrap();
    let case = format!(
        r#"{{"id": {}, "kind": "civil", "causes": ["civil:7.19.205.5"], "received": "2026-11-22T09:30:00+08:00",
        "client": {{"vetoes": []}}, "parties": [{{"name": "王小明", "role": "opponent"}}]}}"#,
        text(&written.id)
    );
    (roster, Case::from_json(&case).unwrap())
}

/// Every kind of page.
fn pages(written: &Written, language: Language) -> [String; 3] {
    let (lawyers, case) = scene(written);
    let policy = Policy::national();
    let day = case.received().date();
    let calibration = Calibration::fit(&lawyers, &policy, day).unwrap();
    let engine = Engine::new(&lawyers, &policy, &calibration).unwrap();
    let ranking = engine.rank(&case, &RankOptions::new()).unwrap();
    let options = PageOptions::new(language);
    let reviewed = format!("2{}", written.id);
    let one = engine
        .explain(&case, &reviewed, &RankOptions::new())
        .unwrap();
    [
        shortlist(&ranking, &engine, &case, &options),
        roster(&lawyers, day, &options),
        explained(&one, &engine, &options),
    ]
}

/// Every element with its depth, and every attribute but the values of those that hold data.
fn skeleton(html: &Html) -> Vec<String> {
    let mut lines = Vec::new();
    for node in html.tree.root().descendants() {
        let Some(element) = node.value().as_element() else {
            continue;
        };
        // Words on what was cut off stand only where something was.
        if element.attr("class") == Some("cut") {
            continue;
        }
        let attributes = element.attrs().map(|(name, value)| {
            let is_data = name.starts_with("data-") || name == "value";
            format!(" {name}={}", if is_data { "" } else { value })
        });
        let depth = node.ancestors().count();
        lines.push(format!(
            "{depth} {}{}",
            element.name(),
            attributes.collect::<String>()
        ));
    }
    lines
}

/// Pieces that have broken pages before.
const PIECES: [&str; 26] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style>",
    "</title>",
    "</option></select>",
    "</bdi></td></table>",
    "-->",
    "<!--",
    "]]>",
    "<![CDATA[",
    "&lt;b&gt;",
    "&amp",
    "&#x3c;",
    "{{7*7}}",
    "${alert(1)}",
    "javascript:alert(1)",
    "\u{202e}",
    "\u{2066}\u{2067}\u{2068}",
    "\u{200b}\u{200d}\u{feff}",
    "שלום",
    "e\u{301}\u{301}\u{301}\u{301}",
    "\u{e0041}",
    "\u{fffe}\u{ffff}",
    "𠮷",
];

fn anything() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(&PIECES[..]).prop_map(str::to_owned),
        any::<String>(),
        (any::<char>(), 1..3_000_usize).prop_map(|(c, count)| c.to_string().repeat(count)),
    ];
    // Something visible is always there, so that no line of the page falls away.
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| format!("甲{}", pieces.concat()))
}

fn written() -> impl Strategy<Value = Written> {
    let of_an_id = |text: String| {
        let allowed = text.chars().filter(|c| !c.is_control());
        let mut id = String::new();
        for c in allowed {
            if id.len() + c.len_utf8() > 100 {
                break;
            }
            id.push(c);
        }
        id
    };
    (anything(), anything(), anything(), anything()).prop_map(move |(name, firm, own, id)| {
        Written {
            name: cut(&name),
            firm: cut(&firm),
            introduction: cut(&own),
            id: of_an_id(id),
        }
    })
}

/// As long as a record may hold it.
fn cut(text: &str) -> String {
    text.chars().take(20_000).collect()
}

fn plain() -> Written {
    let word = || "甲".to_owned();
    Written {
        name: word(),
        firm: word(),
        introduction: word(),
        id: word(),
    }
}

/// What no page may hold, written or not.
fn is_harmful(c: char) -> bool {
    let is_known = matches!(c, '\n' | '\u{2068}' | '\u{2069}');
    !is_known
        && (c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'))
}

#[test]
fn one_of_the_scene_is_under_review() {
    let [page, ..] = pages(&plain(), Language::En);
    let html = parsed(&page);
    assert_eq!(all(html.root_element(), "thead th").len(), 1);
    assert_eq!(all(html.root_element(), ".reviews li").len(), 1);
    assert_eq!(all(html.root_element(), "#wish-1 option").len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_people_write_changes_no_tree(written in written(), is_chinese: bool) {
        let language = if is_chinese { Language::Zh } else { Language::En };
        for (page, usual) in pages(&written, language).iter().zip(pages(&plain(), language)) {
            let html = parsed(page);
            let (found, usual) = (skeleton(&html), skeleton(&parsed(&usual)));
            let differing = found.iter().zip(&usual).find(|(a, b)| a != b);
            prop_assert_eq!(differing, None);
            prop_assert_eq!(found.len(), usual.len());
            for name in all(html.root_element(), "bdi") {
                let words: String = name.text().collect();
                prop_assert!(!words.chars().any(is_harmful), "{words:?}");
                prop_assert!(name.attr("class") != Some("own") || words.chars().count() <= 200);
            }
            for option in all(html.root_element(), "option") {
                let words: String = option.text().collect();
                prop_assert!(!words.chars().any(is_harmful), "{words:?}");
            }
            prop_assert!(page.len() < 100_000, "{} bytes", page.len());
        }
    }
}
