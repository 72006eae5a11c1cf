//! Each arrow of the data goes one way: which folder of the core may mention which.

use crate::paths::{Mentions, Module, core_modules};

/// A folder, or one module of it where that stands elsewhere than its neighbours, and what it may mention
/// beside itself. `lib.rs` may mention everything, and what it defines may be mentioned by all.
///
/// A new folder is placed here before it compiles its first test. The walls that matter most: gates know
/// nothing of scores, scores nothing of order or choice, and `assign` works on edges and numbers alone.
const WALLS: &[(&str, &str)] = &[
    ("error", "wire"),
    ("observe", "error wire"),
    ("wire", "error observe"),
    ("causes", "error wire"),
    ("text", "error wire causes"),
    ("model", "error observe wire causes"),
    ("policy", "error wire causes model"),
    ("roster", "error observe wire causes model"),
    (
        "calibration",
        "error observe wire causes model policy roster",
    ),
    (
        "columns",
        "error wire causes model policy roster calibration",
    ),
    ("gate", "error wire causes model policy roster columns"),
    (
        "score",
        "error wire causes model policy roster calibration columns",
    ),
    (
        "ranking",
        "error observe wire causes model policy roster calibration columns gate score",
    ),
    (
        "engine",
        "error observe wire causes model policy roster calibration columns gate score ranking",
    ),
    (
        "explain",
        "error observe wire causes model policy roster calibration columns gate score ranking engine",
    ),
    (
        "render",
        "error wire causes model policy roster calibration gate score ranking engine explain",
    ),
    (
        "check",
        "error wire causes model policy roster calibration gate ranking engine",
    ),
    ("choice", "error observe wire model policy gate"),
    (
        "agency",
        "error observe wire causes model policy roster calibration columns gate score ranking engine choice",
    ),
    (
        "record",
        "error wire model policy roster calibration gate score ranking engine choice agency",
    ),
    ("assign", "error observe wire"),
    (
        "wire::schema",
        "error wire causes model policy roster calibration ranking engine explain choice assign",
    ),
    (
        "wire::call",
        "error wire causes model policy roster calibration ranking engine explain render",
    ),
    ("wire::diff", "error wire wire::call roster explain record"),
];

/// The entry of the table that a path belongs to, the longest that fits.
fn place(path: &[String]) -> Option<usize> {
    let fits = |entry: &str| {
        entry.split("::").count() <= path.len() && entry.split("::").zip(path).all(|(a, b)| a == b)
    };
    (0..WALLS.len())
        .filter(|&i| fits(WALLS[i].0))
        .max_by_key(|&i| WALLS[i].0.len())
}

/// Each mention that crosses a wall, and each module that the table does not know, in words.
fn crossings(modules: &[Module]) -> Vec<String> {
    let all = Mentions::of(modules);
    let mut found = Vec::new();
    for module in modules.iter().filter(|module| !module.path.is_empty()) {
        let Some(from) = place(&module.path) else {
            found.push(format!("{} has no place in the table", module.file));
            continue;
        };
        for mention in Mentions::of([module]).all {
            let target = all.resolve(&mention.path);
            let Some(to) = place(&target) else { continue };
            let (name, allowed) = WALLS[from];
            if from != to && !allowed.split(' ').any(|folder| folder == WALLS[to].0) {
                found.push(format!(
                    "{} ({name}) mentions {}",
                    module.file,
                    target.join("::")
                ));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[test]
fn no_folder_of_the_core_mentions_one_that_it_may_not_know() {
    let found = crossings(&core_modules());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_table_allows_only_what_is_in_it() {
    for (entry, allowed) in WALLS {
        for folder in allowed.split(' ') {
            assert!(
                WALLS.iter().any(|(known, _)| *known == folder),
                "{entry} may mention {folder}?"
            );
        }
    }
}

#[test]
fn the_core_mentions_enough_for_the_search_to_be_believed() {
    let mentions = Mentions::of(&core_modules());
    assert!(
        mentions.all.len() > 50,
        "found only {} mentions",
        mentions.all.len()
    );
}

/// The crossings of small modules that stand beside a `lib.rs`.
fn of(files: &[(&str, &str)]) -> Vec<String> {
    let modules: Vec<Module> = files
        .iter()
        .map(|(file, source)| Module::new(file, source))
        .collect();
    crossings(&modules)
}

#[test]
fn a_mention_across_a_wall_is_found_however_it_is_written() {
    let lib = (
        "lib.rs",
        "mod gate; mod score; pub use score::{Points, sum as total};",
    );
    for source in [
        "use crate::score;",
        "use crate::score::Points;",
        "use crate::{error::Error, score::{self, Points}};",
        "use crate::score::*;",
        "use crate::Points;",
        "use crate::total;",
        "use super::super::score::Points;",
        "use {crate::score::Points};",
        "fn f(points: crate::score::Points<'_>) {}",
        "fn f() { let x = vec![crate::score::Points::new()]; }",
        "mod inner { use super::super::super::score::Points; }",
        "pub(in crate::score) fn f() {}",
    ] {
        let found = of(&[lib, ("gate/licence.rs", source)]);
        assert!(!found.is_empty(), "{source}");
        for crossing in found {
            assert!(
                crossing.starts_with("gate/licence.rs (gate) mentions score"),
                "{crossing}"
            );
        }
    }
}

#[test]
fn a_mention_through_another_folder_leads_to_where_it_is_defined() {
    let lib = ("lib.rs", "mod model; mod wire;");
    let wire = (
        "wire/mod.rs",
        "mod call; mod json; pub use call::rank_json; pub use self::json::Json;",
    );
    let found = of(&[
        lib,
        wire,
        ("model/date.rs", "use crate::wire::{Json, rank_json};"),
    ]);
    assert_eq!(
        found,
        ["model/date.rs (model) mentions wire::call::rank_json"]
    );
}

#[test]
fn what_is_allowed_or_no_code_is_not_found() {
    let source = r#"
        //! See [`crate::score`].
        use crate::{Error, VERSION, model::Lawyer};
        use std::fmt;
        use super::reason::Reason;
        // use crate::score::Points;
        pub(crate) fn f() -> &'static str { "crate::score::Points" }
    "#;
    let lib = (
        "lib.rs",
        "mod error; mod gate; mod model; pub use error::Error; pub const VERSION: u8 = 1;",
    );
    assert_eq!(of(&[lib, ("gate/licence.rs", source)]), [""; 0]);
}

#[test]
fn a_folder_without_a_place_is_found() {
    assert_eq!(
        of(&[("stray.rs", "")]),
        ["stray.rs has no place in the table"]
    );
}
