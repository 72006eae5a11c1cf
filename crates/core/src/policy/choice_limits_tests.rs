use super::super::trial::{found, from, one};

const CLOSED: &str = "choice.application.open = []\nchoice.forwarded.open = []\n";

#[test]
fn a_kind_is_open_or_a_wish_by_one_route() {
    for path in ["application", "forwarded", "notified"] {
        let preference = format!("choice.{path}.preference");
        let rest = format!(
            "choice.{path}.open = ['civil', 'advice']\n{preference} = ['advice', 'criminal', 'civil']"
        );
        let error = from(&rest).unwrap_err();
        let told: Vec<_> = error
            .problems()
            .iter()
            .map(|problem| (problem.path.as_str(), problem.code, problem.value.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (preference.as_str(), "contradiction", "advice"),
                (preference.as_str(), "contradiction", "civil"),
            ]
        );
        assert_eq!(
            error.problems()[0].expected,
            format!("a kind that is not in choice.{path}.open")
        );
    }
    // What another route does with the kind is its own affair, and so is what is inherited.
    assert_eq!(found("choice.notified.preference = ['civil']"), []);
    assert_eq!(
        found("choice.notified.open = ['criminal']"),
        one("choice.notified.preference", "contradiction")
    );
}

#[test]
fn choosing_fits_in_the_days_for_appointing() {
    for (rest, days) in [
        ("", 3),
        ("choice.again_hours = 0\nchoice.window_hours = 23", 2),
        (
            "choice.window_hours = 6\nchoice.again_hours = 0\nchoice.hold_hours = 1",
            1,
        ),
        ("choice.window_hours = 48", 4),
    ] {
        let with = |days: u32| found(&format!("{rest}\ndeadlines.appointment_days = {days}"));
        assert_eq!(with(days), [], "{rest}");
        assert_eq!(with(0), [], "no limit: {rest}");
        if days > 1 {
            assert_eq!(
                with(days - 1),
                one("choice", "windows_exceed_limit"),
                "{rest}"
            );
        }
    }
    for just_over in [
        "choice.window_hours = 25",
        "choice.again_hours = 9",
        "choice.hold_hours = 6",
        "choice.most = 4",
        "choice.fallback = ['continuity', 'best_ranked', 'duty']",
    ] {
        let rest = format!("extends = 'national'\n{just_over}");
        assert_eq!(
            found(&rest),
            one("choice", "windows_exceed_limit"),
            "{rest}"
        );
    }
}

#[test]
fn the_sum_is_shown_term_by_term_with_the_law_it_breaks() {
    let told = |rest: &str| {
        let error = from(rest).unwrap_err();
        assert_eq!(error.problems().len(), 1, "{error}");
        let problem = &error.problems()[0];
        (problem.value.clone(), problem.expected.to_string())
    };
    let (value, expected) = told("extends = 'national'\nchoice.window_hours = 25");
    assert_eq!(value, "25 + 8 + (2 x 3 + 2) x 5 = 73 hours");
    assert_eq!(
        expected,
        "at most 72 hours, 3 days (法律援助法 第36条、第43条, 办理法律援助案件程序规定 第24条)"
    );
    let own = "choice.again_hours = 0\ndeadlines.appointment_days = 1";
    assert_eq!(
        told(own),
        (
            "24 + 0 + (1 x 3 + 2) x 5 = 49 hours".to_owned(),
            "at most 24 hours, 1 day".to_owned()
        )
    );
}

#[test]
fn where_nobody_is_waited_for_there_is_no_sum() {
    let long = "deadlines.appointment_days = 1\nchoice.window_hours = 240\n";
    assert_eq!(found(&format!("{CLOSED}{long}")), []);
    for route in ["application", "forwarded"] {
        let wish = format!("{CLOSED}{long}choice.{route}.preference = ['civil']");
        assert_eq!(found(&wish), []);
    }
    for route in ["application", "forwarded", "notified"] {
        let line = format!("choice.{route}.open = ");
        let others = CLOSED.replace(&format!("{line}[]\n"), "");
        let open = format!("{others}{long}{line}['civil']");
        assert_eq!(
            found(&open),
            one("choice", "windows_exceed_limit"),
            "{route}"
        );
    }
}
