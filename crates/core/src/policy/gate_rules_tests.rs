use super::*;

#[test]
fn gates_stand_in_their_order_by_name_and_number() {
    assert_eq!(Gate::ALL.len(), Gate::COUNT);
    for (index, gate) in Gate::ALL.iter().enumerate() {
        assert_eq!(gate.index(), index);
        assert_eq!(gate.as_str(), format!("H{}", index + 1));
    }
}

#[test]
fn to_exclude_is_stricter_than_to_review_than_to_pass() {
    assert!(OnUnknown::Pass < OnUnknown::Review && OnUnknown::Review < OnUnknown::Exclude);
}
