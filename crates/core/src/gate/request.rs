//! H13 and H17: checks on the request, not on a candidate.

use super::code::Code;
use super::matter::Matter;
use super::reason::{Sink, Verdict};
use crate::policy::{Gate, Key};

/// H13 and H17.
pub(crate) fn check<S: Sink>(matter: &Matter<'_>, sink: &mut S) {
    if matter.asks(Gate::H13) {
        let most = matter.policy.number(Key::H13MostRepresentatives);
        let needed = matter.case.lawyers_needed().map_or(1, |n| n.get());
        let have = matter
            .case
            .client()
            .and_then(|client| client.representatives())
            .map(|n| n.get());
        let facts = |have: u32| {
            vec![
                ("have", have.into()),
                ("needed", needed.into()),
                ("most", most.into()),
            ]
        };
        match have {
            Some(have) if have + needed > most => {
                sink.report(Code::H13TooMany, Verdict::Fail, || facts(have));
            }
            None if needed > most => sink.report(Code::H13TooMany, Verdict::Fail, || facts(0)),
            None => unknown(Code::H13Unknown, "client.representatives", matter, sink),
            Some(_) => {}
        }
    }
    if matter.asks(Gate::H17) {
        let most = matter.policy.number(Key::H17MostReplacements);
        match matter.case.replacements().map(|n| n.get()) {
            Some(done) if done >= most => sink.report(Code::H17UsedUp, Verdict::Fail, || {
                vec![("done", done.into()), ("most", most.into())]
            }),
            None => unknown(Code::H17Unknown, "replacements", matter, sink),
            Some(_) => {}
        }
    }
}

fn unknown<S: Sink>(code: Code, field: &'static str, matter: &Matter<'_>, sink: &mut S) {
    let verdict = matter.unknown(code.gate());
    sink.report(code, verdict, || vec![("unknown", field.into())]);
}
