//! The ranking as canonical JSON.

use dianyuan::{Lawyer, Order};

use super::findings::{CODES, Found, Verdict};
use super::json::Value;
use super::output_parts::{contributions, head, reasons};
use super::score::{Part, parts};
use super::{Ask, View, order, request};

/// One lawyer, evaluated completely.
struct Evaluated<'a> {
    lawyer: &'a Lawyer,
    findings: Vec<Found>,
    parts: Vec<Part>,
}

impl Evaluated<'_> {
    fn of(&self, verdict: Verdict) -> Vec<&Found> {
        let found = self.findings.iter();
        found.filter(|finding| finding.verdict == verdict).collect()
    }

    fn points(&self) -> u32 {
        self.parts.iter().map(|part| part.points).sum()
    }
}

pub(super) fn write(view: &View<'_>, ask: &Ask) -> String {
    let all: Vec<Evaluated<'_>> = view
        .twin
        .lawyers
        .iter()
        .map(|lawyer| Evaluated {
            lawyer,
            findings: view.findings(lawyer),
            parts: parts(view, lawyer),
        })
        .collect();
    let (mut out, mut eligible): (Vec<_>, Vec<_>) = all
        .iter()
        .partition(|one| !one.of(Verdict::Fail).is_empty());
    out.sort_by_key(|one| one.lawyer.id().as_str().as_bytes());
    eligible.sort_by_cached_key(|one| {
        let points = if ask.order == Order::Points {
            one.points()
        } else {
            0
        };
        order::place(view, ask.order, &ask.seed, points, one.lawyer)
    });

    let candidates = (1_u32..)
        .zip(eligible.iter().take(ask.top))
        .map(|(place, one)| candidate(view, ask, place, one));
    let excluded = out.iter().take(ask.excluded).map(|one| {
        Value::object([
            ("lawyer", one.lawyer.id().as_str().into()),
            ("reasons", reasons(view, one.of(Verdict::Fail))),
        ])
    });
    let mut ranking = head(view, ask, all.len());
    let of_request = request::findings(view);
    let of = |verdict| {
        let these = of_request
            .iter()
            .filter(|finding| finding.verdict == verdict);
        reasons(view, these.collect())
    };
    ranking.extend([
        ("case_reasons", of(Verdict::Fail)),
        ("case_reviews", of(Verdict::Review)),
        ("case_notes", of(Verdict::Note)),
        ("candidates", Value::List(candidates.collect())),
        ("excluded_by_code", by_code(&out)),
        ("excluded", Value::List(excluded.collect())),
    ]);
    Value::Object(ranking).canonical()
}

fn candidate(view: &View<'_>, ask: &Ask, place: u32, one: &Evaluated<'_>) -> Value {
    let mut entries = vec![
        ("place", place.into()),
        ("lawyer", one.lawyer.id().as_str().into()),
        ("reviews", reasons(view, one.of(Verdict::Review))),
        ("notes", reasons(view, one.of(Verdict::Note))),
    ];
    if ask.order == Order::Points {
        entries.push(("points", one.points().into()));
        entries.push(("contributions", contributions(&one.parts)));
    }
    Value::Object(entries.into_iter().collect())
}

/// How many lawyers each code removes; one with several reasons counts under each.
fn by_code(out: &[&Evaluated<'_>]) -> Value {
    let counts = CODES.iter().map(|(code, _)| {
        let has = |one: &&&Evaluated<'_>| {
            one.of(Verdict::Fail)
                .iter()
                .any(|finding| finding.code == *code)
        };
        (*code, out.iter().filter(has).count())
    });
    let counts = counts.filter(|(_, count)| *count > 0).map(|(code, count)| {
        let count = u32::try_from(count).expect("small rosters");
        Value::object([("code", code.into()), ("count", count.into())])
    });
    Value::List(counts.collect())
}
