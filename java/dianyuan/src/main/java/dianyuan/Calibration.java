package dianyuan;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is estimated from a roster for one day, such as how strongly few records are drawn towards the mean.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class Calibration implements AutoCloseable {
    final Handle handle;

    private Calibration(long address) {
        handle = new Handle(this, address, Native::dy_calibration_free);
    }

    /**
     * Fits one.
     *
     * @param roster the lawyers
     * @param policy the rules
     * @param asOf the day on which facts are looked at
     * @return the calibration
     * @throws DianyuanException of kind {@code calibration} or {@code request}
     */
    public static Calibration fit(Roster roster, Policy policy, LocalDate asOf) {
        return fit(roster, policy, asOf, null, null);
    }

    /**
     * Fits one.
     *
     * @param roster the lawyers
     * @param policy the rules
     * @param asOf the day on which facts are looked at
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the calibration
     * @throws DianyuanException of kind {@code calibration} or {@code request}
     * @throws StoppedException if it was stopped
     */
    public static Calibration fit(
            Roster roster, Policy policy, LocalDate asOf, Progress progress, Stop stop) {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(policy, "policy");
        byte[] day = Text.required("asOf", Objects.requireNonNull(asOf, "asOf").toString());
        Answer answer = new Answer();
        try (Handle.Use lawyers = roster.handle.use();
                Handle.Use rules = policy.handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_calibration_fit(
                    lawyers.address(), rules.address(), day, day.length, watch.struct(), answer.out, answer.err);
            return new Calibration(answer.object(status, watch, Native::dy_calibration_free));
        }
    }

    /**
     * Reads one that was written by {@link #json}.
     *
     * @param text one JSON object
     * @return the calibration
     * @throws DianyuanException of kind {@code calibration} or {@code malformed}
     */
    public static Calibration read(String text) {
        byte[] bytes = Text.required("text", text);
        Answer answer = new Answer();
        return new Calibration(answer.object(
                Native.dy_calibration_read(bytes, bytes.length, answer.out, answer.err)));
    }

    /**
     * The digest of all its numbers.
     *
     * @return the digest
     */
    public String digest() {
        try (Handle.Use calibration = handle.use()) {
            return Text.borrowed(Native.dy_calibration_digest(calibration.address()));
        }
    }

    /**
     * All its numbers, to be stored and read again.
     *
     * @return one JSON object
     */
    public String json() {
        Answer answer = new Answer();
        try (Handle.Use calibration = handle.use()) {
            return answer.text(
                    Native.dy_calibration_json(calibration.address(), answer.out, answer.err));
        }
    }

    /** Frees it. Engines that were made from it do not need it any more. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
