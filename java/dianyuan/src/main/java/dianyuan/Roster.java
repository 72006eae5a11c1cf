package dianyuan;

import java.util.Objects;

/**
 * Lawyers and firms, each id once, each cause known.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class Roster implements AutoCloseable {
    final Handle handle;

    private Roster(long address) {
        handle = new Handle(this, address, Native::dy_roster_free);
    }

    /**
     * Reads a roster against the official cause lists.
     *
     * @param text lawyers and firms as JSON Lines, a JSON array or one object
     * @return the roster
     * @throws DianyuanException of kind {@code record}, with every fault of every row, or {@code malformed}
     */
    public static Roster read(String text) {
        return read(text, null, null, null);
    }

    /**
     * Reads a roster.
     *
     * @param text lawyers and firms as JSON Lines, a JSON array or one object
     * @param causes the cause lists; null for the official ones
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the roster
     * @throws DianyuanException of kind {@code record}, with every fault of every row, or {@code malformed}
     * @throws StoppedException if it was stopped
     */
    public static Roster read(String text, Causes causes, Progress progress, Stop stop) {
        return readUtf8(Text.required("text", text), causes, progress, stop);
    }

    /**
     * Reads a roster from bytes, such as a file's.
     *
     * @param utf8 the text in UTF-8, without a byte order mark; not kept
     * @param causes the cause lists; null for the official ones
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the roster
     * @throws DianyuanException of kind {@code record}, with every fault of every row, or {@code malformed}
     * @throws StoppedException if it was stopped
     */
    public static Roster readUtf8(byte[] utf8, Causes causes, Progress progress, Stop stop) {
        Objects.requireNonNull(utf8, "utf8");
        try (Watch watch = Watch.of(progress, stop)) {
            if (causes == null) {
                return read(utf8, 0, watch);
            }
            try (Handle.Use lists = causes.handle.use()) {
                return read(utf8, lists.address(), watch);
            }
        }
    }

    private static Roster read(byte[] utf8, long causes, Watch watch) {
        Answer answer = new Answer();
        int status = Native.dy_roster_read(
                utf8, utf8.length, causes, watch.struct(), answer.out, answer.err);
        return new Roster(answer.object(status, watch, Native::dy_roster_free));
    }

    /**
     * How many lawyers there are.
     *
     * @return the number, without firms
     */
    public long size() {
        try (Handle.Use roster = handle.use()) {
            return Native.dy_roster_len(roster.address());
        }
    }

    /**
     * Searches by name, firm, cause and region.
     *
     * @param query a JSON object with conditions
     * @return who meets them and how, as JSON
     * @throws DianyuanException of kind {@code request} or {@code malformed}
     */
    public String findJson(String query) {
        byte[] bytes = Text.required("query", query);
        Answer answer = new Answer();
        try (Handle.Use roster = handle.use()) {
            return answer.text(Native.dy_roster_find_json(
                    roster.address(), bytes, bytes.length, answer.out, answer.err));
        }
    }

    /** Frees it. Engines that were made from it do not need it any more. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
