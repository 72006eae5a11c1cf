package dianyuan.example;

import dianyuan.Decision;
import dianyuan.Outcome;
import java.util.List;

/** What a command came to at a desk. */
final class Answer {
    /** Done, repeated or refused. */
    final Outcome outcome;

    /** What is stored now. */
    final List<Decision.Event> events;

    /** Why it was refused, as a word; empty unless it was. */
    final String refusal;

    /** How often it was decided until nobody came first. */
    final int tries;

    Answer(Decision decision, int tries) {
        this.outcome = decision.outcome();
        this.events = decision.events();
        this.refusal = decision.refusal().orElse("");
        this.tries = tries;
    }
}
