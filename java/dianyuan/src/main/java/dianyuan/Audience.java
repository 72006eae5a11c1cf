package dianyuan;

/** Whom an explanation is for. */
public enum Audience {
    /** The person who chooses: plain words, no numbers of rules. */
    CLIENT,
    /** The agency's staff: in full. */
    STAFF;

    /** The number of {@code dy_audience}. */
    int number() {
        return ordinal();
    }
}
