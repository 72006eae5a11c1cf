package dianyuan;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    // struct dy_candidate { const char *lawyer; size_t lawyer_len; const dy_contribution *contributions;
    // size_t contributions_len; uint32_t place, points, is_open; }
    private static final int SIZE = 48;
    private static final int LAWYER = 0;
    private static final int LAWYER_LEN = 8;
    private static final int CONTRIBUTIONS = 16;
    private static final int CONTRIBUTIONS_LEN = 24;
    private static final int PLACE = 32;
    private static final int POINTS = 36;
    private static final int IS_OPEN = 40;

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

    /** All at once: each call into the library and each copy out of it costs more than what is copied. */
    private static List<Candidate> read(long ranking) {
        long[] count = new long[1];
        long first = Native.dy_ranking_candidates(ranking, count);
        int length = Math.toIntExact(count[0]);
        if (length == 0) {
            return new ArrayList<>();
        }
        ByteBuffer structs = ByteBuffer.wrap(new Pointer(first).getByteArray(0, Math.multiplyExact(length, SIZE)))
                .order(ByteOrder.nativeOrder());
        int last = (length - 1) * SIZE;
        byte[] ids = ids(structs, last);
        int[] numbers = numbers(structs, last);
        List<Candidate> all = new ArrayList<>(length);
        int idAt = 0;
        int numberAt = 0;
        for (int at = 0; at <= last; at += SIZE) {
            int idLength = (int) structs.getLong(at + LAWYER_LEN);
            int parts = (int) structs.getLong(at + CONTRIBUTIONS_LEN) * Contribution.NUMBERS;
            all.add(new Candidate(
                    new String(ids, idAt, idLength, StandardCharsets.UTF_8),
                    structs.getInt(at + PLACE),
                    points(structs.getInt(at + POINTS)),
                    structs.getInt(at + IS_OPEN) != 0,
                    Arrays.copyOfRange(numbers, numberAt, numberAt + parts)));
            idAt += idLength + 1;
            numberAt += parts;
        }
        return all;
    }

    /** The ids of all candidates, each with its NUL; the last one's struct says where they end. */
    private static byte[] ids(ByteBuffer structs, int last) {
        long first = structs.getLong(LAWYER);
        long end = structs.getLong(last + LAWYER) + structs.getLong(last + LAWYER_LEN);
        return new Pointer(first).getByteArray(0, Math.toIntExact(end - first));
    }

    /** The contributions of all candidates, five numbers each. */
    private static int[] numbers(ByteBuffer structs, int last) {
        long first = structs.getLong(CONTRIBUTIONS);
        if (first == 0) {
            return new int[0];
        }
        long end = structs.getLong(last + CONTRIBUTIONS)
                + structs.getLong(last + CONTRIBUTIONS_LEN) * Contribution.NUMBERS * Integer.BYTES;
        return new Pointer(first).getIntArray(0, Math.toIntExact((end - first) / Integer.BYTES));
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
