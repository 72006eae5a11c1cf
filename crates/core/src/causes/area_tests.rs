use super::*;

const FILE: &str = "dianyuan-areas 1\narea\tlabour\t劳动\tLabour\narea\tfamily\t家事\tFamily\n\
                    rule\tcivil@2026:7\tlabour,family\t劳动争议\n";

fn codes(text: &str) -> Vec<(Option<u64>, &'static str)> {
    let error = Areas::parse(text).expect_err("a wrong file");
    assert_eq!(error.kind(), ErrorKind::Causes);
    error
        .problems()
        .iter()
        .map(|problem| (problem.row, problem.code))
        .collect()
}

#[test]
fn areas_and_rules_are_read() {
    let areas = Areas::parse(FILE).expect("well formed");
    let keys: Vec<_> = areas.iter().map(Area::key).collect();
    assert_eq!(keys, ["labour", "family"]);
    let rule = &areas.rules[0];
    assert_eq!(rule.code.to_string(), "civil@2026:7");
    assert_eq!(
        areas
            .in_set(rule.set)
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        keys
    );
}

#[test]
fn sets_are_sets() {
    let areas = Areas::parse(FILE).expect("well formed");
    let (labour, family) = (
        areas.set_of("labour").unwrap(),
        areas.set_of("family").unwrap(),
    );
    assert!(!labour.intersects(family));
    assert!(labour.union(family).intersects(family));
    assert_eq!(labour.union(family).len(), 2);
    assert!(AreaSet::EMPTY.is_empty() && !labour.is_empty());
    assert!(!AreaSet::EMPTY.intersects(AreaSet::EMPTY));
    assert_eq!(areas.set_of("labor").unwrap_err().code, "unknown_area");
}

#[test]
fn every_fault_has_its_line() {
    let wrong = format!(
        "{FILE}area\tlabour\t重\tAgain\nrule\tcivil@2026:8\tlabor\t错\nrule\tcivil:9\tlabour\t无\n\
         rule\tcivil@2026:7\tlabour\t重\nrule\tcivil\tlabour\t坏\narea\tx\nArea\tx\ty\tz\n\
         area\tX\t大\tBig\narea\tblank\t \tBlank\n"
    );
    assert_eq!(
        codes(&wrong),
        [
            (Some(5), "duplicate"),
            (Some(6), "unknown_area"),
            (Some(7), "malformed"),
            (Some(8), "duplicate"),
            (Some(9), "not_a_cause"),
            (Some(10), "malformed"),
            (Some(11), "malformed"),
            (Some(12), "malformed"),
            (Some(13), "malformed"),
        ]
    );
}

#[test]
fn there_are_at_most_as_many_areas_as_bits() {
    let rows = |count: usize| {
        let rows = (0..count).map(|n| format!("area\tarea{n}\t区\tArea\n"));
        format!("dianyuan-areas 1\n{}", rows.collect::<Vec<_>>().concat())
    };
    let areas = Areas::parse(&rows(64)).expect("64 fit");
    assert_eq!(areas.iter().count(), 64);
    assert_eq!(areas.in_set(areas.set_of("area63").unwrap()).count(), 1);
    assert_eq!(codes(&rows(65)), [(Some(66), "too_many_areas")]);
}
