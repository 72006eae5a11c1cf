//! Answers for people: a line for each event, and the reasons under it.

mod details;

use dianyuan::agency::Agency;
use dianyuan::choice::event::Happening;
use dianyuan::choice::{Command, Decided, Event, Ledger, Refusal, State, Wanted};
use dianyuan::model::{Instant, LawyerId};

use super::reasons::Reasons;
use crate::language::Language;

/// How answers are told.
pub(super) struct Told<'a> {
    pub(super) language: Language,
    pub(super) agency: &'a Agency,
    pub(super) now: &'a Instant,
}

impl Told<'_> {
    /// What a command led to, by the state before it; each line is ended.
    pub(super) fn answer(
        &self,
        before: &Ledger,
        command: &Command,
        decided: &Result<Decided, Refusal>,
    ) -> String {
        let colon = self.language.pick("：", ": ");
        let about = |what: &str| format!("{}{colon}{what}\n", command.head().id());
        match decided {
            Err(refusal) => {
                let why = self.language.refusal(refusal.code());
                let refused = self.language.refused(why, refusal.detail());
                about(&refused) + &self.grounds_of_refusal(before.state(), command, refusal)
            }
            Ok(decided) => match decided.repeats() {
                Some((seq, count)) => about(&self.language.repeated(seq, count)),
                None if decided.events().is_empty() => about(self.language.nothing_happened()),
                None => self.events(before, decided.events()),
            },
        }
    }

    /// A line for each event, told by the state that it happened in.
    fn events(&self, before: &Ledger, events: &[Event]) -> String {
        let mut ledger = before.clone();
        let mut text = String::new();
        for event in events {
            text.push_str(&self.event(ledger.state(), event));
            let applied = ledger.apply(event);
            applied.expect("it was decided on this state");
        }
        text
    }

    fn event(&self, state: &State, event: &Event) -> String {
        let head = event.head();
        let case = event.case().map_or("-", |case| case.as_str());
        let what = self.language.happened(event.what().kind());
        let details = details::of(self.language, event.what());
        let details = match details.as_slice() {
            [] => String::new(),
            details => {
                let (colon, comma) = (
                    self.language.pick("：", ": "),
                    self.language.pick("，", ", "),
                );
                format!("{colon}{}", details.join(comma))
            }
        };
        let line = format!(
            "{:>5}  {}  {case}  {what}{details}\n",
            event.seq(),
            head.at()
        );
        let (lawyer, grounds) = match event.what() {
            Happening::PassedOver(passed) => (passed.lawyer(), passed.grounds()),
            Happening::Released(released) => (Some(released.lawyer()), released.grounds()),
            _ => return line,
        };
        let reasons = Reasons {
            language: self.language,
            agency: self.agency,
            now: head.at(),
        };
        line + &indented(&reasons.of(state, event.case(), lawyer, grounds))
    }

    fn grounds_of_refusal(&self, state: &State, command: &Command, refusal: &Refusal) -> String {
        let reasons = Reasons {
            language: self.language,
            agency: self.agency,
            now: self.now,
        };
        let (case, lawyer) = (command.head().case(), lawyer_of(command.wanted()));
        indented(&reasons.of(state, case, lawyer, refusal.grounds()))
    }
}

/// The lawyer whom a command would give a seat or an appointment.
fn lawyer_of(wanted: &Wanted) -> Option<&LawyerId> {
    match wanted {
        Wanted::Assign(assign) => Some(assign.lawyer()),
        Wanted::Confirm(confirm) => Some(confirm.lawyer()),
        Wanted::Override(overridden) => Some(overridden.lawyer()),
        Wanted::NamePerson(name) => Some(name.named()),
        _ => None,
    }
}

fn indented(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str("       ");
        text.push_str(line);
        text.push('\n');
    }
    text
}
