//! The table of offices as it is: fields between commas, none of them quoted.

use dianyuan_tests::beside;

/// One office.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    pub(crate) id: String,
    pub(crate) firm: String,
    /// Empty where the table names none.
    pub(crate) categories: Vec<String>,
    pub(crate) area: String,
    pub(crate) district: String,
    /// Latitude and longitude in millionths of a degree.
    pub(crate) place: Option<(i32, i32)>,
}

impl Office {
    pub(crate) fn has(&self, category: &str) -> bool {
        self.categories.iter().any(|own| own == category)
    }
}

const HEADER: &str = "office_id,firm_id,organisation_type,contracted,categories,postcode_area,\
                      postcode_district,lat,lon,outreach_services";

/// Every office in the order of the table; none if the table is not there.
pub(crate) fn offices() -> Option<Vec<Office>> {
    let text = beside("laa-offices.csv")?;
    assert!(!text.contains('"'), "a quoted field needs another reader");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(HEADER));
    Some(lines.map(office).collect())
}

fn office(line: &str) -> Office {
    let fields: Vec<&str> = line.split(',').collect();
    let [id, firm, _, _, categories, area, district, lat, lon, _] = fields.as_slice() else {
        panic!("ten fields, not {line}");
    };
    Office {
        id: (*id).to_owned(),
        firm: (*firm).to_owned(),
        categories: categories.split_whitespace().map(str::to_owned).collect(),
        area: (*area).to_owned(),
        district: (*district).to_owned(),
        place: micro_degrees(lat).zip(micro_degrees(lon)),
    }
}

/// A decimal number of degrees in millionths, exactly; none for an empty field.
fn micro_degrees(text: &str) -> Option<i32> {
    if text.is_empty() {
        return None;
    }
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(
        fraction.len() <= 6,
        "{text} is finer than a millionth of a degree"
    );
    let number: i32 = format!("{whole}{fraction:0<6}").parse().unwrap();
    Some(sign * number)
}

#[test]
fn degrees_are_read_exactly() {
    let read = ["52.19678", "-2.22063", "-0.5", "51", ""].map(micro_degrees);
    let expected = [
        Some(52_196_780),
        Some(-2_220_630),
        Some(-500_000),
        Some(51_000_000),
        None,
    ];
    assert_eq!(read, expected);
}
