//! Numbers on a page: each stands in an element that says what it is a number of, so that whoever holds the
//! ranking can follow every one of them back.

use maud::{Markup, html};

use crate::policy::MICRO;
use crate::render::{Audience, Language, signal_value};
use crate::score::Contribution;

/// Steps of a meter.
const STEPS: u32 = 5;

/// A number in words, with what it is and its exact value.
pub(super) fn figure(fact: &str, value: i64, words: &str) -> Markup {
    html! { span data-fact=(fact) data-value=(value) { (words) } }
}

/// What a signal says to the client: some of five squares, and words. Squares are characters, so they are
/// there in black and white, without a style, and when copied; a screen reader is told their number.
pub(super) fn fit(part: &Contribution, language: Language) -> Markup {
    let words = signal_value(
        part.signal,
        part.value,
        part.known,
        language,
        Audience::Client,
    );
    html! {
        p.fit data-signal=(part.signal.as_str()) data-value=(part.value) data-weight=(part.weight)
            data-points=(part.points) data-known=(part.known) {
            @if part.known { (meter(part.value, language)) " " }
            @else { span.meter aria-hidden="true" { "？" } " " }
            (words)
        }
    }
}

/// A share in millionths as squares.
pub(super) fn meter(value: u32, language: Language) -> Markup {
    let full = steps(value);
    let squares: String = (0..STEPS)
        .map(|step| if step < full { '■' } else { '□' })
        .collect();
    let told = match language {
        Language::Zh => format!("{STEPS}格中占{full}格。"),
        Language::En => format!("{full} of {STEPS}."),
    };
    html! {
        span.meter aria-hidden="true" { (squares) }
        span.unseen { (told) }
    }
}

/// To the nearest step, half up.
fn steps(value: u32) -> u32 {
    let doubled = u64::from(value.min(MICRO)) * u64::from(STEPS) * 2 + u64::from(MICRO);
    u32::try_from(doubled / (u64::from(MICRO) * 2)).unwrap_or(STEPS)
}

#[cfg(test)]
#[path = "figure_tests.rs"]
mod tests;
