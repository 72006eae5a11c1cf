package dianyuan;

/** How many cases are assigned at once. */
public enum Mechanism {
    /** The best assignment, with a proof. */
    OPTIMAL,
    /** By turns, without regard to scores. */
    ROTATION,
    /** By a lot that anyone can draw again from the seed, without regard to scores. */
    LOT;

    /** The number of {@code dy_mechanism}. */
    int number() {
        return ordinal();
    }
}
