package dianyuan;

/** How an assignment ended. */
public enum AssignmentStatus {
    /** Every seat is filled. */
    COMPLETE,
    /** Some seats stay empty. */
    PARTIAL,
    /** The work was stopped, or its budget of steps ran out; there may be a better one. */
    STOPPED;

    private static final AssignmentStatus[] ALL = values();

    /** The value of a {@code dy_assigned}. */
    static AssignmentStatus of(int number) {
        return ALL[number];
    }
}
