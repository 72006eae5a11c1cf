//! Values of the model from what a generator has at hand. A generator that makes an invalid one is wrong.

use dianyuan::model::{
    CaseId, Count, Date, Ext, FirmId, Instant, Label, LanguageCode, LawyerId, MicroDegrees,
    OrganId, PartyId, PersonalText, Place, RegionCode, Whole, Year,
};
use dianyuan::wire::{Faults, Json, Wire};
use dianyuan::{CauseCode, Error};

/// A record whose fields agree.
pub(crate) fn made<T>(built: Result<T, Error>) -> T {
    built.expect("the generator makes valid records only")
}

pub(crate) fn lawyer_id(text: &str) -> LawyerId {
    made(LawyerId::new(text))
}

pub(crate) fn firm_id(text: &str) -> FirmId {
    made(FirmId::new(text))
}

pub(crate) fn case_id(text: &str) -> CaseId {
    made(CaseId::new(text))
}

pub(crate) fn party_id(text: &str) -> PartyId {
    made(PartyId::new(text))
}

pub(crate) fn organ_id(text: &str) -> OrganId {
    made(OrganId::new(text))
}

pub(crate) fn label(text: &str) -> Label {
    made(Label::new(text))
}

pub(crate) fn personal(text: &str) -> PersonalText {
    made(PersonalText::new(text))
}

pub(crate) fn cause(code: &str) -> CauseCode {
    made(CauseCode::parse(code))
}

pub(crate) fn region(code: u32) -> RegionCode {
    made(RegionCode::parse(&format!("{code:06}")))
}

pub(crate) fn language(code: &str) -> LanguageCode {
    LanguageCode::new(code).expect("three small letters")
}

pub(crate) fn whole<const MIN: u32, const MAX: u32>(number: u32) -> Whole<MIN, MAX> {
    Whole::new(number).expect("a number in the range of its field")
}

pub(crate) fn count(number: u32) -> Count {
    whole(number)
}

pub(crate) fn year(number: u32) -> Year {
    whole(number)
}

/// A day by its number since 1970-01-01.
pub(crate) fn day(number: i32) -> Date {
    Date::from_day_number(number).expect("a day of the years 1900 to 2199")
}

/// A day as it is written.
pub(crate) fn date(text: &str) -> Date {
    made(text.parse())
}

pub(crate) fn instant(text: &str) -> Instant {
    let mut faults = Faults::new();
    Instant::read(&Json::from(text), &mut faults).expect("an instant with its offset")
}

/// A point in micro-degrees.
pub(crate) fn place((lat_e6, lon_e6): (i32, i32)) -> Place {
    let lat = MicroDegrees::new(lat_e6).expect("a latitude");
    let lon = MicroDegrees::new(lon_e6).expect("a longitude");
    made(Place::draft(lat, lon).build())
}

/// The mark that every generated record carries.
pub(crate) fn synthetic() -> Ext {
    let mark = Json::object([("synthetic", Json::from(true))]);
    Ext::read(&mark, &mut Faults::new()).expect("any JSON is the host's own data")
}
