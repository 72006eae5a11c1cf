package dianyuan;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who got which case.
 *
 * <p>Immutable; any number of threads may use one. Pairs are values and outlive it.
 */
public final class Assignment implements AutoCloseable {
    // struct dy_pair { uint32_t case_; uint32_t lawyer; int64_t score; }
    private static final int PAIR = 16;
    private static final int LAWYER = 4;
    private static final int SCORE = 8;

    private final Handle handle;
    private volatile List<Pair> pairs;

    Assignment(long address) {
        handle = new Handle(this, address, Native::dy_assignment_free);
    }

    /**
     * How it ended.
     *
     * @return complete, partial or stopped
     */
    public AssignmentStatus status() {
        try (Handle.Use assignment = handle.use()) {
            return AssignmentStatus.of(Native.dy_assignment_status(assignment.address()));
        }
    }

    /**
     * Whether it is proved that there is no better one.
     *
     * @return false for a stopped one and for the mechanisms that do not look at scores
     */
    public boolean isOptimal() {
        try (Handle.Use assignment = handle.use()) {
            return Native.dy_assignment_is_optimal(assignment.address()) != 0;
        }
    }

    /**
     * Who got which case, by case and then by lawyer.
     *
     * @return the pairs; unmodifiable
     */
    public List<Pair> pairs() {
        try (Handle.Use assignment = handle.use()) {
            List<Pair> read = pairs;
            if (read == null) {
                read = Collections.unmodifiableList(read(assignment.address()));
                pairs = read;
            }
            return read;
        }
    }

    /**
     * The sum of the scores.
     *
     * @return the exact number
     */
    public BigDecimal total() {
        try (Handle.Use assignment = handle.use()) {
            return new BigDecimal(Text.borrowed(Native.dy_assignment_total(assignment.address())));
        }
    }

    private static List<Pair> read(long assignment) {
        long[] count = new long[1];
        long address = Native.dy_assignment_pairs(assignment, count);
        int length = address == 0 ? 0 : Math.toIntExact(count[0]);
        Pointer first = new Pointer(address);
        // One text for each lawyer, however many cases they have.
        Map<Integer, String> lawyers = new HashMap<>();
        List<Pair> all = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            long at = (long) i * PAIR;
            long row = i;
            String lawyer = lawyers.computeIfAbsent(
                    first.getInt(at + LAWYER),
                    index -> Text.borrowed(Native.dy_assignment_lawyer(assignment, row)));
            all.add(new Pair(
                    Text.borrowed(Native.dy_assignment_case(assignment, row)), lawyer, first.getLong(at + SCORE)));
        }
        return all;
    }

    /** Frees it; pairs that were read stay. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
