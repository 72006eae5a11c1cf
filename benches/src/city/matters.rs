//! What cases are about and what lawyers specialise in, by field.

use crate::random::Random;

/// A field of work with the causes that fill it, each with a weight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    /// Broad causes, which a lawyer states.
    pub(super) broad: &'static [&'static str],
    /// Causes of cases.
    pub(super) causes: &'static [(&'static str, u32)],
}

pub(super) const LABOUR: Field = Field {
    broad: &["civil:7.19", "civil:7.19.205", "civil:7"],
    causes: &[
        ("civil:7.19.205.5", 60),
        ("civil:7.19.205.6", 12),
        ("civil:7.19.205", 10),
        ("civil:7.19.206.2", 14),
        ("civil:4.10.144", 12),
        ("civil:7.21.214.2", 6),
    ],
};

pub(super) const FAMILY: Field = Field {
    broad: &["civil:2.2", "civil:2"],
    causes: &[
        ("civil:2.2.14", 45),
        ("civil:2.2.22.1", 14),
        ("civil:2.2.22.2", 8),
        ("civil:2.2.24.1", 14),
        ("civil:2.2.26", 3),
        ("civil:2.3.34", 3),
    ],
};

pub(super) const INJURY: Field = Field {
    broad: &["civil:10.35", "civil:10"],
    causes: &[
        ("civil:10.35.411", 34),
        ("civil:10.35.406", 16),
        ("civil:10.35.413", 10),
        ("civil:1.1.1", 14),
        ("civil:10.35.410", 4),
        ("civil:10.35.408", 4),
    ],
};

pub(super) const PROPERTY: Field = Field {
    broad: &["civil:4.10", "civil:3.7", "civil:3"],
    causes: &[
        ("civil:4.10.108.3", 20),
        ("civil:4.10.116.2", 10),
        ("civil:3.7.68", 8),
        ("civil:3.6.45", 8),
        ("civil:4.10.126", 5),
        ("civil:3.6.55.2", 4),
    ],
};

pub(super) const CRIMINAL: Field = Field {
    broad: &["criminal:5", "criminal:4", "criminal:6.1", "criminal:"],
    causes: &[
        ("criminal:5.2", 40),
        ("criminal:4.3", 26),
        ("criminal:5.3", 18),
        ("criminal:2.43", 14),
        ("criminal:2.42", 10),
        ("criminal:6.1.37", 12),
        ("criminal:6.1.25", 14),
        ("criminal:6.2.12", 8),
        ("criminal:6.7.1", 12),
        ("criminal:5.1", 8),
        ("criminal:4.6", 6),
        ("criminal:4.9", 4),
        ("criminal:4.1", 4),
    ],
};

pub(super) const ADMINISTRATIVE: Field = Field {
    broad: &["administrative:1.7", "administrative:1"],
    causes: &[
        ("administrative:1.7.4", 30),
        ("administrative:1.5.1", 12),
        ("administrative:1.5.2", 10),
        ("administrative:1.1.13", 8),
        ("administrative:1.6.7", 5),
        ("administrative:1.8.5", 6),
    ],
};

/// Fields by how many lawyers work in them.
pub(crate) const FIELDS: [(Field, u32); 6] = [
    (LABOUR, 240),
    (FAMILY, 200),
    (INJURY, 160),
    (PROPERTY, 160),
    (CRIMINAL, 190),
    (ADMINISTRATIVE, 50),
];

impl Field {
    pub(crate) fn cause(&self, random: &mut Random) -> &'static str {
        random.weighted(self.causes)
    }
}
