package dianyuan;

/** In which order lawyers are ranked. */
public enum Order {
    /** By points, best first. */
    POINTS,
    /** Whose turn it is; without points. */
    ROTATION,
    /** By a lot that anyone can draw again from the seed; without points. */
    LOT;

    /** The number of {@code dy_order}. */
    int number() {
        return ordinal();
    }
}
