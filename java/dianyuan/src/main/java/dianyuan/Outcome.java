package dianyuan;

/** What a command came to. */
public enum Outcome {
    /** It may be done; its events are to be stored. */
    DONE,
    /** The same command was done before, and nothing is to be stored. */
    REPEATED,
    /** It may not be, and nothing happened. */
    REFUSED;

    private static final Outcome[] ALL = values();

    /** The value of a {@code dy_outcome}. */
    static Outcome of(int number) {
        return ALL[number];
    }
}
