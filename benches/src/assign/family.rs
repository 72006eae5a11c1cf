//! What the families promise, and how large they come.

/// A kind of candidate lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Lawyers at random from the whole country, scores at random from 0 to 1; seats for 1.2 times the cases.
    Uniform,
    /// The best of a city and its neighbours by a quality that all cases see alike, a fit that is each pair's own,
    /// and nearness: many cases want the same lawyers. Cities have up to 30 % more or fewer cases than their share.
    Geographic,
    /// As [`Geographic`](Self::Geographic), with scores rounded down to 50 levels.
    Ties,
    /// As [`Geographic`](Self::Geographic), with seats for 0.71 times the cases.
    Scarce,
    /// As [`Geographic`](Self::Geographic), with seats for 1.03 times the cases.
    Tight,
}

impl Family {
    /// All of them, the easy ones first.
    pub const ALL: [Self; 5] = [
        Self::Uniform,
        Self::Geographic,
        Self::Ties,
        Self::Scarce,
        Self::Tight,
    ];

    /// Its name in files and tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Uniform => "uniform",
            Self::Geographic => "geographic",
            Self::Ties => "ties",
            Self::Scarce => "scarce",
            Self::Tight => "tight",
        }
    }

    /// The family of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.name() == name)
    }

    /// Seats of all lawyers together.
    #[must_use]
    pub fn seats(self, size: Size) -> u32 {
        match self {
            Self::Scarce => share(size.cases, 710),
            Self::Tight => share(size.cases, 1_030),
            Self::Uniform | Self::Geographic | Self::Ties => {
                share(size.cases, size.seats_per_mille)
            }
        }
    }
}

fn share(cases: u32, per_mille: u32) -> u32 {
    let seats = u64::from(cases) * u64::from(per_mille) / 1_000;
    u32::try_from(seats).expect("seats are about as many as cases")
}

/// How many cases and lawyers there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its name in files and tables.
    pub name: &'static str,
    /// Number of cases; each needs one lawyer.
    pub cases: u32,
    /// Number of lawyers.
    pub lawyers: u32,
    /// Seats to a thousand cases where the family does not say so itself.
    seats_per_mille: u32,
}

impl Size {
    /// All of them, the smallest first: five cases to a lawyer as a busy centre has them, once
    /// ten, and the year of a country
    /// the size of China, where each lawyer takes one to four.
    pub const ALL: [Self; 6] = [
        Self::new("1k", 1_000, 200, 1_200),
        Self::new("10k", 10_000, 2_000, 1_200),
        Self::new("20k", 20_000, 2_000, 1_200),
        Self::new("100k", 100_000, 20_000, 1_200),
        Self::new("1m", 1_000_000, 200_000, 1_200),
        Self::new("country", 1_500_000, 800_000, 1_334),
    ];

    const fn new(name: &'static str, cases: u32, lawyers: u32, seats_per_mille: u32) -> Self {
        Self {
            name,
            cases,
            lawyers,
            seats_per_mille,
        }
    }

    /// The size of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name == name)
    }
}
