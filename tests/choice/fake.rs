//! A small roster with rules of its own, plain enough to be looked through.

use std::collections::{BTreeMap, BTreeSet};

use dianyuan::Policy;
use dianyuan::choice::{Answer, Books, Eligibility, Ground, Question};
use dianyuan::model::{FirmId, Label, LawyerId};

/// What a lawyer or firm may have in hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caps {
    pub(crate) units: u32,
    pub(crate) cases_per_year: u32,
    pub(crate) criminal_units: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct Fake {
    pub(crate) policy: Policy,
    pub(crate) caps: BTreeMap<LawyerId, Caps>,
    pub(crate) firms: BTreeMap<LawyerId, FirmId>,
    pub(crate) firm_units: u32,
    /// Pairs that no rule allows.
    pub(crate) barred: BTreeSet<(String, String)>,
    pub(crate) seed: Option<String>,
    pub(crate) on_duty: Vec<LawyerId>,
}

pub(crate) fn lawyer(number: usize) -> LawyerId {
    LawyerId::new(&format!("L-{number}")).unwrap()
}

/// A policy with these lines more.
pub(crate) fn policy(lines: &str) -> Policy {
    let text = format!("id = 'fake'\nversion = '1'\n{lines}");
    Policy::from_text(&text).unwrap_or_else(|error| panic!("{error}"))
}

impl Fake {
    /// So many lawyers, two in each firm, with room for so many units each.
    pub(crate) fn new(lawyers: usize, units: u32, policy: Policy) -> Self {
        let caps = Caps {
            units,
            cases_per_year: 1_000,
            criminal_units: units,
        };
        let all = (0..lawyers).map(lawyer);
        let firm = |number: usize| FirmId::new(&format!("F-{}", number / 2)).unwrap();
        Self {
            policy,
            caps: all.clone().map(|id| (id, caps)).collect(),
            firms: all.enumerate().map(|(n, id)| (id, firm(n))).collect(),
            firm_units: 1_000_000,
            barred: BTreeSet::new(),
            seed: None,
            on_duty: Vec::new(),
        }
    }

    fn ground(code: &str) -> Ground {
        Ground::draft(Label::new(code).unwrap()).build().unwrap()
    }
}

impl Eligibility for Fake {
    fn policy(&self) -> &Policy {
        &self.policy
    }

    fn check(&self, question: &Question<'_>, lawyer: &LawyerId) -> Answer {
        let Some(caps) = self.caps.get(lawyer) else {
            return Answer::No(vec![Self::ground("not_on_roster")]);
        };
        let case = question.case();
        let mut grounds = Vec::new();
        let key = (
            question.id().as_str().to_owned(),
            lawyer.as_str().to_owned(),
        );
        if self.barred.contains(&key) {
            grounds.push(Self::ground("barred_pair"));
        }
        let books: Books<'_> = question.books();
        let open = |units: &dyn Fn(&dianyuan::choice::Booking) -> u32| -> u32 {
            let open = books
                .of_lawyer(lawyer.as_str())
                .filter(|booking| booking.ended().is_none());
            open.map(units).sum()
        };
        if open(&|booking| booking.units()) + case.units() > caps.units {
            grounds.push(Self::ground("units_full"));
        }
        let is_criminal = |kind| kind == dianyuan::model::CaseKind::Criminal;
        let criminal = |booking: &dianyuan::choice::Booking| {
            if is_criminal(booking.kind()) {
                booking.units()
            } else {
                0
            }
        };
        if is_criminal(case.kind()) && open(&criminal) + case.units() > caps.criminal_units {
            grounds.push(Self::ground("kind_full"));
        }
        let year = question.at().date().year();
        let taken = books
            .of_lawyer(lawyer.as_str())
            .filter(|booking| booking.is_case_of(year, None));
        if taken.count() + 1 > caps.cases_per_year as usize {
            grounds.push(Self::ground("year_full"));
        }
        let firm = self.firms.get(lawyer);
        let in_firm: u32 = firm.map_or(0, |firm| {
            let open = books
                .of_firm(firm.as_str())
                .filter(|booking| booking.ended().is_none());
            open.map(dianyuan::choice::Booking::units).sum()
        });
        if in_firm + case.units() > self.firm_units {
            grounds.push(Self::ground("firm_full"));
        }
        if grounds.is_empty() {
            Answer::Yes(firm.cloned())
        } else {
            Answer::No(grounds)
        }
    }

    fn check_replacement(&self, _: &Question<'_>, granted: u32) -> Vec<Ground> {
        if granted < 2 {
            Vec::new()
        } else {
            vec![Self::ground("H17.used_up")]
        }
    }

    fn lawyers(&self) -> Vec<LawyerId> {
        self.caps.keys().cloned().collect()
    }

    fn best_ranked(&self, _: &Question<'_>) -> Vec<LawyerId> {
        self.lawyers()
    }

    fn on_duty(&self, _: &Question<'_>) -> Vec<LawyerId> {
        self.on_duty.clone()
    }

    fn seed(&self) -> Option<&str> {
        self.seed.as_deref()
    }
}
