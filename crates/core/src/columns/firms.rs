//! Firms of a snapshot: the whole records by id, and beside them what searches read of everyone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::links::hash;
use crate::model::{Firm, FirmId, letters};

/// Firms. Cloning shares them; a change copies the lists, not the records.
#[derive(Clone, Debug, Default)]
pub(super) struct Firms(Arc<Inner>);

#[derive(Clone, Debug, Default)]
struct Inner {
    by_id: BTreeMap<FirmId, Arc<Firm>>,
    /// By the number of the firm; empty where there is no record.
    briefs: Vec<Brief>,
}

/// What a search reads of a firm before it reads the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Brief {
    /// Letters of the name, folded.
    pub(crate) letters: u64,
    /// Hash of the credit code.
    pub(crate) credit_code: Option<u64>,
    /// Most work units in hand.
    pub(crate) most_units: Option<u32>,
    /// Most cases in a calendar year.
    pub(crate) most_cases: Option<u32>,
    /// Work units in hand.
    pub(crate) units: Option<u32>,
    /// A calendar year, and the cases taken in it.
    pub(crate) cases: Option<(u32, u32)>,
}

impl Brief {
    fn of(firm: &Firm) -> Self {
        let (caps, load) = (firm.caps(), firm.caseload());
        let name = firm.display().and_then(|display| display.name());
        Self {
            letters: name.map_or(0, |name| letters(name.reveal())),
            credit_code: firm.credit_code().map(|code| hash(code.as_str())),
            most_units: caps.and_then(|caps| caps.units()).map(|most| most.get()),
            most_cases: caps
                .and_then(|caps| caps.cases_per_year())
                .map(|most| most.get()),
            units: load.map(|load| load.units().get()),
            cases: load.and_then(|load| Some((load.as_of().year(), load.year_count()?.get()))),
        }
    }
}

impl Firms {
    pub(super) fn put(&mut self, number: u32, firm: &Arc<Firm>) {
        let inner = Arc::make_mut(&mut self.0);
        let at = number as usize;
        if inner.briefs.len() <= at {
            inner.briefs.resize(at + 1, Brief::default());
        }
        inner.briefs[at] = Brief::of(firm);
        inner.by_id.insert(firm.id().clone(), Arc::clone(firm));
    }

    pub(super) fn remove(&mut self, number: u32, id: &str) {
        let inner = Arc::make_mut(&mut self.0);
        if inner.by_id.remove(id).is_some() {
            inner.briefs[number as usize] = Brief::default();
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<&Firm> {
        self.0.by_id.get(id).map(AsRef::as_ref)
    }

    /// In the order of ids.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Firm>> {
        self.0.by_id.values()
    }

    /// In the order of numbers.
    pub(super) fn briefs(&self) -> impl Iterator<Item = (u32, &Brief)> {
        (0..).zip(&self.0.briefs)
    }

    /// That of one number.
    #[inline]
    pub(super) fn brief(&self, number: u32) -> Option<&Brief> {
        self.0.briefs.get(number as usize)
    }
}
