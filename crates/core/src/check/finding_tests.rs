use super::{Finding, Place, shown};
use crate::Code;
use crate::check::{Kind, Severity};
use crate::model::LawyerId;

fn finding(path: &str) -> Finding {
    let lawyer = Place::Lawyer(LawyerId::new("L-1").unwrap());
    Finding::new(Kind::ZeroCapacity, lawyer, path, "0", "above 0")
}

#[test]
fn a_finding_reads_as_a_sentence() {
    assert_eq!(
        finding("capacity.units").to_string(),
        "warning: lawyer L-1: capacity.units: zero_capacity: found 0, expected above 0"
    );
    let counted = finding("").with_counts(vec![(Code::H1Suspended, 2), (Code::H14UnitsFull, 1)]);
    assert_eq!(
        counted.to_string(),
        "warning: lawyer L-1: zero_capacity: found 0, expected above 0 (H1.suspended 2, H14.units_full 1)"
    );
}

#[test]
fn a_finding_is_canonical_json() {
    assert_eq!(
        finding("capacity.units").to_json().to_canonical(),
        r#"{"code":"zero_capacity","expected":"above 0","path":"capacity.units","place":{"id":"L-1","sort":"lawyer"},"severity":"warning","value":"0"}"#
    );
    let counted = finding("").with_counts(vec![(Code::H1Suspended, 2)]);
    let json = counted.to_json().to_canonical();
    assert!(
        json.contains(r#""counts":[{"code":"H1.suspended","count":2}]"#),
        "{json}"
    );
}

#[test]
fn each_kind_has_its_own_word_and_a_severity() {
    let mut words: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), Kind::ALL.len());
    assert_eq!(Kind::NoLawyer.severity(), Severity::Error);
    assert_eq!(Kind::OnlyUnderReview.severity(), Severity::Warning);
}

#[test]
fn text_that_is_no_code_is_shown_by_its_length() {
    assert_eq!(shown("L-99"), "\"L-99\"");
    assert_eq!(shown("张三"), "text of 2 characters");
    assert_eq!(shown("San Zhang"), "text of 9 characters");
}
