package dianyuan;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The lawyers of a roster ranked for one case.
 *
 * <p>Immutable; any number of threads may use one. Candidates are values and outlive it.
 */
public final class Ranking implements AutoCloseable {
    /** {@code DY_NO_POINTS} as Java reads it. */
    private static final int NO_POINTS = -1;

    private final Handle handle;
    private volatile List<Candidate> candidates;

    Ranking(long address) {
        handle = new Handle(this, address, Native::dy_ranking_free);
    }

    /**
     * The candidates in their order, as many as {@link RankOptions#top} allows: also those about whom a review is open.
     *
     * @return the candidates; unmodifiable
     */
    public List<Candidate> candidates() {
        try (Handle.Use ranking = handle.use()) {
            List<Candidate> read = candidates;
            if (read == null) {
                read = Collections.unmodifiableList(read(ranking.address()));
                candidates = read;
            }
            return read;
        }
    }

    /**
     * How many lawyers were looked at.
     *
     * @return the number
     */
    public long considered() {
        try (Handle.Use ranking = handle.use()) {
            return Integer.toUnsignedLong(Native.dy_ranking_considered(ranking.address()));
        }
    }

    /**
     * Everything, also who is excluded and why: byte for byte what {@code dianyuan rank --format json} prints.
     *
     * @return one JSON object (the schema {@code ranking})
     */
    public String json() {
        Answer answer = new Answer();
        try (Handle.Use ranking = handle.use()) {
            return answer.text(Native.dy_ranking_json(ranking.address(), answer.out, answer.err));
        }
    }

    private static List<Candidate> read(long ranking) {
        long length = Native.dy_ranking_len(ranking);
        List<Candidate> all = new ArrayList<>(Math.toIntExact(length));
        long[] count = new long[1];
        for (long i = 0; i < length; i++) {
            all.add(new Candidate(
                    Text.borrowed(Native.dy_ranking_lawyer(ranking, i)),
                    Native.dy_ranking_place(ranking, i),
                    points(Native.dy_ranking_points(ranking, i)),
                    Native.dy_ranking_is_open(ranking, i) != 0,
                    contributions(ranking, i, count)));
        }
        return all;
    }

    /** All of a candidate's contributions, five numbers each. */
    private static int[] contributions(long ranking, long i, long[] count) {
        count[0] = 0;
        long first = Native.dy_ranking_contributions(ranking, i, count);
        return first == 0
                ? new int[0]
                : new Pointer(first).getIntArray(0, Math.toIntExact(count[0] * Contribution.NUMBERS));
    }

    static OptionalInt points(int points) {
        return points == NO_POINTS ? OptionalInt.empty() : OptionalInt.of(points);
    }

    /** Frees it; candidates that were read stay. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
