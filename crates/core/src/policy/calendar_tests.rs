use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn draft() -> CalendarDraft {
    Calendar::draft(day("2026-01-01"), day("2026-12-31"))
}

fn codes(draft: CalendarDraft) -> Vec<(String, String)> {
    let problems = draft.build().unwrap_err();
    let problems = problems.problems().iter();
    problems
        .map(|problem| (problem.code.to_string(), problem.path.clone()))
        .collect()
}

#[test]
fn weekends_rest_and_worked_ones_do_not() {
    let calendar = draft().worked(vec![day("2026-02-14")]).build().unwrap();
    let rest = |text| calendar.is_rest(day(text));
    assert!(rest("2026-11-28") && rest("2026-11-29"), "Saturday, Sunday");
    assert!(!rest("2026-11-27") && !rest("2026-11-30"), "Friday, Monday");
    assert!(!rest("2026-02-14") && rest("2026-02-15"));
    assert!(rest("1969-12-27") && rest("1969-12-28"), "before 1970 too");
    assert!(!rest("1969-12-29"));
}

#[test]
fn every_fault_is_told_by_place() {
    let faulty = draft()
        .holidays(vec![
            day("2026-10-01"),
            day("2026-10-01"),
            day("2027-01-01"),
        ])
        .worked(vec![day("2026-10-09"), day("2026-10-10")]);
    assert_eq!(
        codes(faulty),
        [
            ("duplicate".into(), "holidays[1]".into()),
            ("out_of_range".into(), "holidays[2]".into()),
            ("not_a_weekend".into(), "worked[0]".into()),
        ]
    );
    let both = draft()
        .holidays(vec![day("2026-10-10")])
        .worked(vec![day("2026-10-10")]);
    assert_eq!(codes(both), [("contradiction".into(), "worked[0]".into())]);
    let backwards = Calendar::draft(day("2026-01-02"), day("2026-01-01"));
    assert_eq!(
        codes(backwards),
        [("dates_out_of_order".into(), "until".into())]
    );
}
