//! Facts of every lawyer as columns of numbers, in the order of the ids. What the engine has precomputed
//! for its own columns (performance, evidence, numbers of causes and firms) is precomputed here too.

use std::io;

use dianyuan::model::{BusyWhy, CaseKind, Lawyer, Status, Training};
use dianyuan::{Calibration, Date, Policy, Roster};

use super::columns::Columns;
use super::evidence::Evidence;
use crate::nation::DAY;
use crate::values::date;

/// A day that lies after every other; stands for an open end, or for unknown.
const LAST: i32 = i32::MAX;
/// A day that lies before every other.
const FIRST: i32 = -i32::MAX;
/// A number that is not known.
const UNKNOWN: u32 = u32::MAX;

/// Languages that have a bit.
pub(super) const LANGUAGES: [&str; 6] = ["cmn", "eng", "yue", "csl", "uig", "bod"];

/// Most specialities of a lawyer in these rosters.
const SPECIALITIES: usize = 5;

pub(super) fn write(
    columns: &mut Columns,
    roster: &Roster,
    evidence: &Evidence,
    terms: (&Policy, &Calibration),
) -> io::Result<()> {
    let table = &mut Table { columns, roster };
    standing(table)?;
    practice(table, evidence)?;
    work(table, terms)
}

struct Table<'a> {
    columns: &'a mut Columns,
    roster: &'a Roster,
}

impl Table<'_> {
    fn put<T: super::columns::Number>(
        &mut self,
        name: &str,
        number: impl FnMut(&Lawyer) -> T,
    ) -> io::Result<()> {
        let numbers = self.roster.lawyers().map(number);
        self.columns.write("lawyers", name, numbers)
    }
}

fn day(date: Option<&Date>) -> i32 {
    date.map_or(LAST, |date| date.day_number())
}

/// Licence, roster, other statuses, ground and absence. Two spans of the roster here always have the same
/// days, so they are one.
fn standing(table: &mut Table<'_>) -> io::Result<()> {
    table.put("category", |l| l.category().map_or(0, |c| *c as u8 + 1))?;
    table.put("standing_known", |l| u8::from(l.statuses().is_some()))?;
    let active = |l: &Lawyer| {
        l.statuses()
            .map(|spans| (*spans[0].from(), spans[0].to().copied()))
    };
    table.put("active_from", |l| {
        active(l).map_or(FIRST, |span| span.0.day_number())
    })?;
    table.put("active_to", |l| {
        active(l).map_or(LAST, |span| day(span.1.as_ref()))
    })?;
    // 1 licence suspended, 2 roster suspended, 3 removed from the roster, 4 on leave.
    table.put("other_status", |l| {
        let other = l.statuses().and_then(|spans| spans.get(1));
        other.map_or(0, |span| {
            let of_licence = span.concerns() == Some(&dianyuan::model::Concerns::Licence);
            match span.status() {
                Status::Suspended if of_licence => 1_u8,
                Status::Suspended => 2,
                Status::Removed => 3,
                _ => 4,
            }
        })
    })?;
    let other = |l: &Lawyer| {
        let span = l.statuses().and_then(|spans| spans.get(1))?;
        Some((span.from().day_number(), day(span.to())))
    };
    table.put("other_from", |l| other(l).map_or(LAST, |span| span.0))?;
    table.put("other_to", |l| other(l).map_or(LAST, |span| span.1))?;
    table.put("listed_from", |l| {
        l.roster()
            .map_or(FIRST, |spans| spans[0].from().day_number())
    })?;
    table.put("listed_to", |l| {
        l.roster().map_or(LAST, |spans| day(spans[0].to()))
    })?;
    table.put("objected", |l| u8::from(l.legal_basis().is_some()))?;
    table.put("incompetent", |l| {
        u8::from(
            l.annual_assessment()
                .is_some_and(|a| a.result().as_str() == "incompetent"),
        )
    })?;
    table.put("failed_on", |l| {
        let failed = l.track_record().into_iter().flatten().filter(|outcomes| {
            let grades = outcomes.grades().and_then(|grades| grades.fail());
            grades.is_some_and(|fail| fail.get() > 0)
        });
        failed
            .map(|outcomes| outcomes.on().day_number())
            .max()
            .unwrap_or(FIRST)
    })?;
    for (name, why) in [
        ("hearing", BusyWhy::Hearing),
        ("away", BusyWhy::Unavailable),
    ] {
        let span = |l: &Lawyer| l.busy()?.iter().find(|span| *span.why() == why).cloned();
        table.put(&format!("{name}_from"), |l| {
            span(l).map_or(LAST, |s| s.from().day_number())
        })?;
        table.put(&format!("{name}_to"), |l| {
            span(l).map_or(FIRST, |s| s.to().day_number())
        })?;
    }
    Ok(())
}

/// What a lawyer can do, and where.
fn practice(table: &mut Table<'_>, evidence: &Evidence) -> io::Result<()> {
    let causes = table.roster.causes().clone();
    let nowhere = u16::try_from(causes.node_count()).expect("a few thousand causes");
    table.put("specialities_known", |l| {
        u8::from(l.specialities().is_some())
    })?;
    for at in 0..SPECIALITIES {
        let one = |l: &Lawyer| l.specialities()?.get(at).cloned();
        table.put(&format!("node_{at}"), |l| {
            one(l).map_or(nowhere, |speciality| {
                let node = causes.resolve(speciality.cause()).expect("checked");
                u16::try_from(node.get()).expect("a few thousand causes")
            })
        })?;
        table.put(&format!("evidence_{at}"), |l| {
            one(l).map_or(0, |s| evidence.of(&s))
        })?;
    }
    for at in 0..2 {
        // 0 where there is none.
        table.put(&format!("region_{at}"), |l| {
            let region = l.service_regions().and_then(|regions| regions.get(at));
            let code = region.map(|code| code.as_str().parse::<u32>().expect("six digits"));
            code.unwrap_or_default()
        })?;
    }
    table.put("office_known", |l| u8::from(l.office().is_some()))?;
    table.put("lat", |l| {
        l.office().map_or(0, |place| place.lat_e6().get())
    })?;
    table.put("lon", |l| {
        l.office().map_or(0, |place| place.lon_e6().get())
    })?;
    table.put("languages_known", |l| u8::from(l.languages().is_some()))?;
    table.put("languages", |l| {
        let spoken = l.languages().into_iter().flatten();
        spoken.fold(0_u8, |bits, code| {
            let at = LANGUAGES.iter().position(|known| *known == code.as_str());
            bits | 1 << at.expect("a language of these rosters")
        })
    })?;
    table.put("training_known", |l| u8::from(l.training().is_some()))?;
    table.put("training", |l| bits(l.training().into_iter().flatten()))?;
    // 0 unknown, 1 no, 2 yes.
    table.put("home_visits", |l| {
        l.home_visits().map_or(0, |visits| 1 + u8::from(*visits))
    })?;
    table.put("sex", |l| l.sex().map_or(0, |sex| *sex as u8 + 1))
}

/// Trainings as bits.
pub(super) fn bits<'a>(trainings: impl IntoIterator<Item = &'a Training>) -> u8 {
    trainings
        .into_iter()
        .fold(0, |bits, training| bits | 1 << *training as u8)
}

/// Room, waiting, years, and past performance by kind of case.
fn work(table: &mut Table<'_>, (policy, calibration): (&Policy, &Calibration)) -> io::Result<()> {
    let this_year = date(DAY).year();
    table.put("firm", |l| {
        l.firm().map_or(UNKNOWN, |firm| number_of(firm.as_str()))
    })?;
    table.put("first_practice", |l| day(l.first_practice()))?;
    table.put("defence_start", |l| day(l.criminal_defence_start()))?;
    table.put("capacity", |l| {
        l.capacity()
            .and_then(|c| c.units())
            .map_or(UNKNOWN, |units| units.get())
    })?;
    table.put("load", |l| {
        l.caseload().map_or(UNKNOWN, |load| load.units().get())
    })?;
    table.put("year_left", |l| {
        let most = l
            .capacity()
            .and_then(|c| c.cases_per_year())
            .map(|most| most.get());
        let counts = l.yearly_counts();
        let taken = counts.map(|counts| {
            let of_year = counts
                .iter()
                .filter(|count| count.year().get() == this_year);
            of_year.map(|count| count.count().get()).sum::<u32>()
        });
        most.zip(taken)
            .map_or(UNKNOWN, |(most, taken)| most.saturating_sub(taken))
    })?;
    table.put("waiting_since", |l| {
        let last = l.caseload().and_then(|load| load.last_appointed()).copied();
        day(last.or_else(|| l.joined()).as_ref())
    })?;
    for kind in [
        CaseKind::Civil,
        CaseKind::Criminal,
        CaseKind::Administrative,
    ] {
        table.put(&format!("performance_{kind}"), |l| {
            let record = l.track_record().into_iter().flatten();
            if !record.into_iter().any(|entry| *entry.kind() == kind) {
                return UNKNOWN;
            }
            let performance = calibration.performance(policy, l, kind);
            if performance.known {
                performance.value
            } else {
                UNKNOWN
            }
        })?;
    }
    Ok(())
}

/// The number in an id like `F-000123`.
pub(super) fn number_of(id: &str) -> u32 {
    id[2..].parse().expect("two characters and a number")
}
