use super::reason;
use crate::gate::{Code, Reason, Verdict};
use crate::render::{Audience, Language};

fn made(code: Code, verdict: Verdict, facts: crate::gate::FactList) -> Reason {
    Reason {
        code,
        verdict,
        basis: vec!["律师法 第39条".to_owned()],
        facts,
    }
}

#[test]
fn a_parameter_that_is_missing_or_of_another_type_leaves_a_sentence() {
    let odd = [
        Vec::new(),
        vec![
            ("on", 3_u32.into()),
            ("years", "x".into()),
            ("path", "x".into()),
        ],
    ];
    for code in Code::ALL {
        for verdict in Verdict::ALL {
            for facts in &odd {
                for language in Language::ALL {
                    for audience in Audience::ALL {
                        let made = made(*code, *verdict, facts.clone());
                        let words = reason(&made, *language, *audience);
                        assert!(words.ends_with(language.pick('。', '.')), "{words}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_client_reads_nothing_of_evidence_rulings_or_law() {
    let facts = vec![
        (
            "path",
            vec!["party SECRET", "spouse of lawyer SECRET"].into(),
        ),
        ("ruling", "SECRET".into()),
        ("ruled_by", "SECRET".into()),
        ("waiver", "SECRET".into()),
        ("firm", "SECRET".into()),
        ("until", "2026-01-02".into()),
        ("left", "2026-01-02".into()),
    ];
    for code in Code::ALL {
        for verdict in Verdict::ALL {
            for language in Language::ALL {
                let words = reason(
                    &made(*code, *verdict, facts.clone()),
                    *language,
                    Audience::Client,
                );
                for hidden in [
                    "SECRET",
                    "spouse",
                    "配偶",
                    "律师法",
                    "2026年1月2日",
                    "2 January 2026",
                ] {
                    assert!(!words.contains(hidden), "{code}: {words}");
                }
            }
        }
    }
}
