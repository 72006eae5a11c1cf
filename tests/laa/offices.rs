//! Offices as profiles, their categories as a loaded tree of causes, a policy that extends nothing.

use dianyuan::{Calibration, Causes, Engine, Policy, Roster};
use serde_json::{Value, json};

use crate::table::Office;

/// The categories of law of the contracts, all of one level.
pub(crate) const CATEGORIES: [(&str, &str); 15] = [
    ("AAP", "actions against the police"),
    ("COM", "community care"),
    ("CRM", "crime"),
    ("DEB", "debt"),
    ("DISC", "discrimination"),
    ("EDU", "education"),
    ("FMED", "family mediation"),
    ("HOU", "housing"),
    ("IMMAS", "immigration and asylum"),
    ("MAT", "family"),
    ("MED", "clinical negligence"),
    ("MHE", "mental health"),
    ("PL", "prison law"),
    ("PUB", "public law"),
    ("WB", "welfare benefits"),
];

/// The built-in lists, and the categories as `laa@2014`.
pub(crate) fn causes() -> Causes {
    let rows = CATEGORIES.map(|(code, name)| format!("{code}\t1\t{name}\n"));
    let title = "Civil and crime categories of the Legal Aid Agency";
    let tree = format!(
        "dianyuan-causes 1\nlist laa\nvintage 2014\ntitle {title}\n{}",
        rows.concat()
    );
    Causes::official().with_tree(&tree).unwrap()
}

/// No statute, and a flat list: one category says nothing of another.
pub(crate) fn policy() -> Policy {
    let steps: Value = (1..=6)
        .map(|step| (format!("step_{step}"), json!(0)))
        .collect();
    let policy = json!({
        "id": "laa", "version": "1", "vintages": {"laa": "2014"}, "signals": {"speciality": steps},
    });
    Policy::from_text(&policy.to_string()).unwrap()
}

/// What the table says of an office, and nothing more: no category and no coordinates are unknown.
pub(crate) fn profile(office: &Office) -> Value {
    let mut profile = json!({
        "id": office.id, "firm": office.firm,
        "service_regions": [format!("{}.{}", office.area, office.district)],
    });
    if !office.categories.is_empty() {
        let speciality =
            |code: &String| json!({"cause": format!("laa:{code}"), "level": "declared"});
        profile["specialities"] = office.categories.iter().map(speciality).collect();
    }
    if let Some((lat, lon)) = office.place {
        profile["office"] = json!({"lat_e6": lat, "lon_e6": lon});
    }
    profile
}

pub(crate) fn roster(offices: &[Office]) -> Roster {
    let lines: Vec<String> = offices
        .iter()
        .map(|office| profile(office).to_string())
        .collect();
    let lines = lines.join("\n");
    Roster::from_json(&lines, &causes()).unwrap()
}

pub(crate) fn calibration(roster: &Roster) -> Calibration {
    Calibration::fit(roster, &policy(), "2014-11-22".parse().unwrap()).unwrap()
}

pub(crate) fn engine(roster: &Roster) -> Engine {
    Engine::new(roster, &policy(), &calibration(roster)).unwrap()
}
