package dianyuan;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How to rank: how many to name, as of which day, in which order.
 *
 * <p>A value: each method gives another one and leaves this as it is. Any number of threads may use one, for any number
 * of rankings; it needs no closing.
 */
public final class RankOptions {
    // struct dy_rank_options { size_t size; uint32_t top, excluded, order; const char *as_of; size_t as_of_len;
    // const char *seed; size_t seed_len; }
    private static final int SIZE = 56;
    private static final int TOP = 8;
    private static final int EXCLUDED = 12;
    private static final int ORDER = 16;
    private static final int AS_OF = 24;
    private static final int SEED = 40;

    private final Integer top;
    private final Integer excluded;
    private final Order order;
    private final String asOf;
    private final String seed;
    /** Never written to after it was made. */
    private final Memory struct;

    /** The defaults: 20 candidates, 100 excluded lawyers, by points, as of the case's receipt, the empty seed. */
    public RankOptions() {
        this(null, null, null, null, null);
    }

    private RankOptions(Integer top, Integer excluded, Order order, String asOf, String seed) {
        this.top = top;
        this.excluded = excluded;
        this.order = order;
        this.asOf = asOf;
        this.seed = seed;
        byte[] day = Text.optional("asOf", asOf);
        byte[] drawn = Text.optional("seed", seed);
        Options options =
                new Options(SIZE, Text.length(day) + Text.length(drawn), Native::dy_rank_options_init);
        struct = options.struct;
        if (top != null) {
            struct.setInt(TOP, top);
        }
        if (excluded != null) {
            struct.setInt(EXCLUDED, excluded);
        }
        if (order != null) {
            struct.setInt(ORDER, order.number());
        }
        options.text(AS_OF, day);
        options.text(SEED, drawn);
    }

    /** The struct; NULL for the defaults. */
    static Pointer struct(RankOptions options) {
        return options == null ? null : options.struct;
    }

    /**
     * How many candidates to name at most.
     *
     * @param most 0 or more
     * @return other options
     * @throws IllegalArgumentException below 0
     */
    public RankOptions top(int most) {
        return new RankOptions(natural("top", most), excluded, order, asOf, seed);
    }

    /**
     * How many of the excluded lawyers to name in the JSON, each with all reasons.
     *
     * @param most 0 or more
     * @return other options
     * @throws IllegalArgumentException below 0
     */
    public RankOptions excluded(int most) {
        return new RankOptions(top, natural("excluded", most), order, asOf, seed);
    }

    /**
     * By points, or a neutral order.
     *
     * @param by the order
     * @return other options
     */
    public RankOptions order(Order by) {
        return new RankOptions(top, excluded, Objects.requireNonNull(by, "order"), asOf, seed);
    }

    /**
     * The civil day on which facts are looked at.
     *
     * @param day the day; null for that of the case's receipt
     * @return other options
     */
    public RankOptions asOf(LocalDate day) {
        return new RankOptions(top, excluded, order, day == null ? null : day.toString(), seed);
    }

    /**
     * Text that decides ties and lots.
     *
     * @param text any text
     * @return other options
     */
    public RankOptions seed(String text) {
        return new RankOptions(top, excluded, order, asOf, Objects.requireNonNull(text, "seed"));
    }

    static int natural(String name, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + ": " + number + " is below 0");
        }
        return number;
    }
}
