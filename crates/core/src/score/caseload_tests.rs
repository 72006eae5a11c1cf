use super::value;
use crate::Policy;
use crate::score::scene::Scene;

fn lawyer(id: &str, capacity: &str, load: &str) -> String {
    format!(
        r#"{{"id": "{id}", "capacity": {{{capacity}}}, "caseload": {{"as_of": "2026-11-20", {load}}}}}"#
    )
}

#[test]
fn the_free_share_counts_seven_tenths_and_waiting_three() {
    let lawyers = [
        lawyer("half", r#""units": 10"#, r#""units": 5, "last_appointed": "2026-08-24""#),
        lawyer("idle", r#""units": 10"#, r#""units": 0, "last_appointed": "2020-01-01""#),
        lawyer("full", r#""units": 10"#, r#""units": 12, "last_appointed": "2026-11-20""#),
        lawyer("none", r#""units": 0"#, r#""units": 0, "last_appointed": "2026-05-26""#),
        lawyer("open", "", r#""units": 3, "last_appointed": "2026-05-26""#),
        r#"{"id": "joined", "capacity": {"units": 4}, "caseload": {"as_of": "2026-11-20", "units": 1}, "roster": [{"section": "a", "from": "2026-10-23"}]}"#.to_owned(),
        r#"{"id": "unknown"}"#.to_owned(),
    ];
    let scene = Scene::new(&Policy::none(), &lawyers.join("\n"), "");
    let of = |id| scene.valued(id, value);
    // 5 of 10 free; 90 of 180 days.
    assert_eq!(of("half"), (350_000 + 150_000, true));
    assert_eq!(of("idle"), (1_000_000, true));
    // More in hand than fits is nothing free; 2 of 180 days are 11,111.
    assert_eq!(of("full"), (3_333, true));
    assert_eq!(of("none"), (300_000, true));
    assert_eq!(of("open"), (350_000 + 300_000, false), "no capacity known");
    // Never appointed: 30 of 180 days since joining are 166,666.
    assert_eq!(of("joined"), (525_000 + 49_999, true));
    assert_eq!(of("unknown"), (500_000, false));
}

#[test]
fn the_policys_cap_counts_where_it_is_lower() {
    let lawyers = lawyer(
        "L",
        r#""units": 10"#,
        r#""units": 2, "last_appointed": "2026-11-22""#,
    )
    .replace("\"as_of\": \"2026-11-20\"", "\"as_of\": \"2026-11-22\"");
    let capped = Policy::from_text("id = 'x'\nversion = '1'\ngates.H14.units = 4").unwrap();
    assert_eq!(
        Scene::new(&Policy::none(), &lawyers, "").valued("L", value),
        (560_000, true)
    );
    assert_eq!(
        Scene::new(&capped, &lawyers, "").valued("L", value),
        (350_000, true)
    );
}
