package dianyuan;

/** What the best assignment puts first. */
public enum Objective {
    /** The most seats, then the fewest missed minimums, then the highest total. */
    SEATS_FIRST,
    /** The highest total first. */
    POINTS_FIRST,
    /** The fewest missed minimums first. */
    MINIMUMS_FIRST;

    /** The number of {@code dy_objective}. */
    int number() {
        return ordinal();
    }
}
