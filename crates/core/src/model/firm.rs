//! A law firm (律所), as far as rules and caps need it.

use super::{Count, CreditCode, Date, Ext, ExternalId, FirmId, PersonalText, RegionCode};
use crate::error::Error;
use crate::wire::read_one;
use crate::wire::record::{record, words};

words! {
    /// The wire form of [`Firm`]; it tells a firm from a lawyer in a roster file.
    pub enum FirmSchema {
        /// The first form.
        V1 = "dianyuan.firm/1",
    }
}

record! {
    /// A law firm. In a roster file its `schema` tells it from a lawyer.
    ///
    /// # Example
    /// ```
    /// use dianyuan::Firm;
    /// let firm = Firm::from_json(r#"{"schema": "dianyuan.firm/1", "id": "F-1", "region": "320302"}"#)?;
    /// assert_eq!(firm.id().as_str(), "F-1");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub struct Firm, FirmDraft {
        required {
            /// Names the firm for good.
            id: FirmId,
        }
        optional {
            /// The wire form.
            schema: FirmSchema,
            /// Unified social credit code, 18 characters (GB 32100-2015).
            credit_code: CreditCode,
            /// Where the firm is.
            region: RegionCode,
            /// Most work to be given to the firm.
            caps: FirmCaps,
            /// Work the firm has in hand.
            caseload: FirmCaseload,
            /// Personal text for pages.
            display: FirmDisplay,
            /// The firm's numbers in other systems.
            external_ids: Vec<ExternalId>,
            /// The host's own data, returned unchanged.
            ext: Ext,
        }
    }
    personal false;
    check |_, _| {};
}

impl Firm {
    /// Reads one firm.
    ///
    /// # Errors
    /// `Malformed` if the text is no JSON; `Record` with every fault of the firm.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_one(text)
    }
}

record! {
    /// The most work to be given to a firm.
    pub struct FirmCaps, FirmCapsDraft {
        required {}
        optional {
            /// Work units in hand at once.
            units: Count,
            /// Cases in a calendar year.
            cases_per_year: Count,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Work a firm has in hand at the end of a day.
    pub struct FirmCaseload, FirmCaseloadDraft {
        required {
            /// The day.
            as_of: Date,
            /// Work units in hand.
            units: Count,
        }
        optional {
            /// Cases taken in the calendar year of that day.
            year_count: Count,
        }
    }
    personal false;
    check |_, _| {};
}

record! {
    /// Personal text of a firm, for pages.
    pub struct FirmDisplay, FirmDisplayDraft {
        required {}
        optional {
            /// Name.
            name: PersonalText,
        }
    }
    personal true;
    check |_, _| {};
}
