use super::step;
use crate::render::Language;

#[test]
fn every_step_that_the_search_writes_has_words() {
    for (written, zh, en) in [
        ("party P-1", "当事人“P-1”", "party “P-1”"),
        ("party #2", "所列第2名当事人", "party number 2"),
        ("lawyer L-1", "律师“L-1”", "lawyer “L-1”"),
        ("firm F-1", "律所“F-1”", "firm “F-1”"),
        ("case C-9", "案件“C-9”", "case “C-9”"),
        (
            "earlier #1",
            "所列第1名先前经办人",
            "number 1 of those who handled the matter earlier",
        ),
        ("client", "受援人的意愿", "the client’s wish"),
        (
            "firm of lawyer L-1",
            "律师“L-1”所在律所",
            "firm of lawyer “L-1”",
        ),
        (
            "client of lawyer L-1",
            "律师“L-1”的委托人",
            "client of lawyer “L-1”",
        ),
        (
            "former post at O-1",
            "曾任职于“O-1”",
            "former post at “O-1”",
        ),
        (
            "spouse at O-1",
            "其配偶任职于“O-1”",
            "husband or wife in office at “O-1”",
        ),
        (
            "sibling of lawyer L-1",
            "律师“L-1”的兄弟姐妹",
            "brother or sister of lawyer “L-1”",
        ),
        (
            "serves as assessor",
            "现为人民陪审员",
            "serves as people’s assessor",
        ),
        ("something new", "“something new”", "“something new”"),
    ] {
        assert_eq!(step(written, Language::Zh), zh);
        assert_eq!(step(written, Language::En), en);
    }
}
