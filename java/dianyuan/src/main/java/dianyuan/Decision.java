package dianyuan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a command leads to: events to be stored, that it was done before, or why it may not be.
 *
 * <p>Immutable; any number of threads may use one. Events are values and outlive it.
 */
public final class Decision implements AutoCloseable {
    final Handle handle;

    Decision(long address) {
        handle = new Handle(this, address, Native::dy_decision_free);
    }

    /**
     * What the command came to.
     *
     * @return done, repeated or refused
     */
    public Outcome outcome() {
        try (Handle.Use decision = handle.use()) {
            return Outcome.of(Native.dy_decision_outcome(decision.address()));
        }
    }

    /**
     * What is to be stored, all in one transaction.
     *
     * @return the events in order, unmodifiable; none for a repeat and a refusal, and where time brought nothing
     */
    public List<Event> events() {
        try (Handle.Use used = handle.use()) {
            long decision = used.address();
            long length = Native.dy_decision_len(decision);
            long first = Native.dy_decision_seq(decision);
            List<Event> all = new ArrayList<>(Math.toIntExact(length));
            for (long i = 0; i < length; i++) {
                all.add(new Event(
                        first + i,
                        Text.borrowed(Native.dy_decision_event_id(decision, i)),
                        Text.borrowed(Native.dy_decision_event_type(decision, i)),
                        Text.borrowed(Native.dy_decision_event(decision, i))));
            }
            return Collections.unmodifiableList(all);
        }
    }

    /**
     * The number of the first event; of a repeat, that of the first event of the command that was done before.
     *
     * @return from 1; 0 where there is none
     */
    public long seq() {
        try (Handle.Use decision = handle.use()) {
            return Native.dy_decision_seq(decision.address());
        }
    }

    /**
     * How many events the command had when it was done before.
     *
     * @return the number; 0 unless it is a repeat
     */
    public long repeats() {
        try (Handle.Use decision = handle.use()) {
            return Native.dy_decision_repeats(decision.address());
        }
    }

    /**
     * Why the command may not be, as a stable word such as {@code ineligible}.
     *
     * @return the word; empty unless it is refused
     */
    public Optional<String> refusal() {
        try (Handle.Use decision = handle.use()) {
            return unlessEmpty(Native.dy_decision_refusal(decision.address()));
        }
    }

    /**
     * What was found and what was expected, in English, fit to be logged.
     *
     * @return words; empty unless it is refused
     */
    public Optional<String> detail() {
        try (Handle.Use decision = handle.use()) {
            return unlessEmpty(Native.dy_decision_detail(decision.address()));
        }
    }

    /**
     * Everything, also the grounds of a refusal: as {@code dianyuan choose --format json} answers.
     *
     * @return one JSON object
     */
    public String json() {
        Answer answer = new Answer();
        try (Handle.Use decision = handle.use()) {
            return answer.text(Native.dy_decision_json(decision.address(), answer.out, answer.err));
        }
    }

    private static Optional<String> unlessEmpty(long text) {
        String word = Text.borrowed(text);
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    /** Frees it; events that were read stay. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }

    /** One event to be stored. A value. */
    public static final class Event {
        private final long seq;
        private final String id;
        private final String type;
        private final String json;

        private Event(long seq, String id, String type, String json) {
            this.seq = seq;
            this.id = id;
            this.type = type;
            this.json = json;
        }

        /**
         * Its number in the stream: with the stream's name it is the key under which it is stored.
         *
         * @return from 1
         */
        public long seq() {
            return seq;
        }

        /**
         * Its idempotency key.
         *
         * @return the id
         */
        public String id() {
            return id;
        }

        /**
         * What happened, such as {@code chosen}.
         *
         * @return the word
         */
        public String type() {
            return type;
        }

        /**
         * What is stored, and applied again later, byte for byte.
         *
         * @return one JSON object in one line (the schema {@code event})
         */
        public String json() {
            return json;
        }

        @Override
        public String toString() {
            return seq + " " + type;
        }
    }
}
