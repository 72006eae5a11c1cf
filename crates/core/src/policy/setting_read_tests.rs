use super::super::trial::{found, one};

#[test]
fn a_setting_has_a_value() {
    assert_eq!(
        found("gates.H3.years = {}"),
        one("gates.H3.years.value", "missing")
    );
    assert_eq!(found("gates.H3.years = {valu = 5}").len(), 2);
    assert_eq!(
        found("gates.H3.years = {value = '5'}"),
        one("gates.H3.years.value", "wrong_type")
    );
    assert_eq!(
        found(
            "gates.H3.years = {value = 5, sources = [{article = 'A', from = 2022-01-02, until = 2022-01-01}]}"
        ),
        one("gates.H3.years.sources[0].until", "dates_out_of_order")
    );
}
