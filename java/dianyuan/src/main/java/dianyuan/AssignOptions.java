package dianyuan;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.Objects;

/**
 * How to assign many cases at once.
 *
 * <p>A value: each method gives another one and leaves this as it is. Any number of threads may use one; it needs no
 * closing.
 */
public final class AssignOptions {
    // struct dy_assign_options { size_t size; uint32_t mechanism, objective; uint64_t steps; const char *seed;
    // size_t seed_len; }
    private static final int SIZE = 40;
    private static final int MECHANISM = 8;
    private static final int OBJECTIVE = 12;
    private static final int STEPS = 16;
    private static final int SEED = 24;

    private final Mechanism mechanism;
    private final Objective objective;
    private final long steps;
    private final String seed;
    /** Never written to after it was made. */
    private final Memory struct;

    /** The defaults: the best assignment, seats first, no budget of steps, the empty seed. */
    public AssignOptions() {
        this(null, null, 0, null);
    }

    private AssignOptions(Mechanism mechanism, Objective objective, long steps, String seed) {
        this.mechanism = mechanism;
        this.objective = objective;
        this.steps = steps;
        this.seed = seed;
        byte[] drawn = Text.optional("seed", seed);
        Options options = new Options(SIZE, Text.length(drawn), Native::dy_assign_options_init);
        struct = options.struct;
        if (mechanism != null) {
            struct.setInt(MECHANISM, mechanism.number());
        }
        if (objective != null) {
            struct.setInt(OBJECTIVE, objective.number());
        }
        struct.setLong(STEPS, steps);
        options.text(SEED, drawn);
    }

    /** The struct; NULL for the defaults. */
    static Pointer struct(AssignOptions options) {
        return options == null ? null : options.struct;
    }

    /**
     * The best assignment, or one without regard to scores.
     *
     * @param how the mechanism
     * @return other options
     */
    public AssignOptions mechanism(Mechanism how) {
        return new AssignOptions(Objects.requireNonNull(how, "mechanism"), objective, steps, seed);
    }

    /**
     * What the best assignment puts first.
     *
     * @param first the objective
     * @return other options
     */
    public AssignOptions objective(Objective first) {
        return new AssignOptions(mechanism, Objects.requireNonNull(first, "objective"), steps, seed);
    }

    /**
     * After how many steps the work stops with what it has. Steps are the same in every run, so the result is too.
     *
     * @param budget the number; 0 for no budget
     * @return other options
     * @throws IllegalArgumentException below 0
     */
    public AssignOptions steps(long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("steps: " + budget + " is below 0");
        }
        return new AssignOptions(mechanism, objective, budget, seed);
    }

    /**
     * Text that decides ties and lots.
     *
     * @param text any text
     * @return other options
     */
    public AssignOptions seed(String text) {
        return new AssignOptions(mechanism, objective, steps, Objects.requireNonNull(text, "seed"));
    }
}
