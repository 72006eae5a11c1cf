package dianyuan;

import java.util.Objects;

/** Decision records gone through again. */
public final class Records {
    private Records() {}

    /**
     * Derives everything in a record again that follows from the record alone.
     *
     * @param record what {@link Ledger#recordJson} gave
     * @return the verdicts, as one JSON object
     * @throws DianyuanException of kind {@code record} or {@code malformed}, if that is no record
     */
    public static String replayJson(String record) {
        return replay(Text.required("record", record), 0, 0);
    }

    /**
     * Derives everything in a record again, signals and gates too.
     *
     * @param record what {@link Ledger#recordJson} gave
     * @param roster the roster of that time
     * @param legalCase the case
     * @return the verdicts, as one JSON object
     * @throws DianyuanException of kind {@code record} or {@code malformed}, if that is no record
     */
    public static String replayJson(String record, Roster roster, Case legalCase) {
        byte[] bytes = Text.required("record", record);
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(legalCase, "legalCase");
        try (Handle.Use lawyers = roster.handle.use();
                Handle.Use used = legalCase.handle.use()) {
            return replay(bytes, lawyers.address(), used.address());
        }
    }

    private static String replay(byte[] record, long roster, long legalCase) {
        Answer answer = new Answer();
        return answer.text(Native.dy_record_replay_json(
                record, record.length, roster, legalCase, answer.out, answer.err));
    }
}
