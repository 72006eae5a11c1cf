package dianyuan;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Why a lawyer has a place, or none: points, the facts behind them, the smallest change that would alter it.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class Explanation implements AutoCloseable {
    private final Handle handle;

    Explanation(long address) {
        handle = new Handle(this, address, Native::dy_explanation_free);
    }

    /**
     * The place.
     *
     * @return from 1; empty if the lawyer is excluded
     */
    public OptionalInt place() {
        try (Handle.Use explanation = handle.use()) {
            int place = Native.dy_explanation_place(explanation.address());
            return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
        }
    }

    /**
     * The score.
     *
     * @return out of 1,000,000; empty in a neutral order and for an excluded lawyer
     */
    public OptionalInt points() {
        try (Handle.Use explanation = handle.use()) {
            return Ranking.points(Native.dy_explanation_points(explanation.address()));
        }
    }

    /**
     * Everything: byte for byte what {@code dianyuan explain --format json} prints.
     *
     * @return one JSON object (the schema {@code explanation})
     */
    public String json() {
        Answer answer = new Answer();
        try (Handle.Use explanation = handle.use()) {
            return answer.text(
                    Native.dy_explanation_json(explanation.address(), answer.out, answer.err));
        }
    }

    /**
     * The same in words.
     *
     * @param language Chinese or English
     * @param audience the client, in plain words, or staff, in full
     * @return sentences, with line ends
     */
    public String words(Language language, Audience audience) {
        int in = Objects.requireNonNull(language, "language").number();
        int to = Objects.requireNonNull(audience, "audience").number();
        Answer answer = new Answer();
        try (Handle.Use explanation = handle.use()) {
            return answer.text(Native.dy_explanation_words(
                    explanation.address(), in, to, answer.out, answer.err));
        }
    }

    /** Frees it. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
