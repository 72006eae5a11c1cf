package dianyuan;

/** What one signal adds to a score. A value. */
public final class Contribution {
    // struct dy_contribution { uint32_t signal, value, weight, points, known; }
    static final int NUMBERS = 5;

    private final Signal signal;
    private final int value;
    private final int weight;
    private final int points;
    private final boolean isKnown;

    Contribution(int[] numbers, int at) {
        signal = Signal.of(numbers[at]);
        value = numbers[at + 1];
        weight = numbers[at + 2];
        points = numbers[at + 3];
        isKnown = numbers[at + 4] != 0;
    }

    /**
     * Which signal.
     *
     * @return the signal
     */
    public Signal signal() {
        return signal;
    }

    /**
     * How well the lawyer fits by this signal.
     *
     * @return out of 1,000,000
     */
    public int value() {
        return value;
    }

    /**
     * The policy's weight of the signal.
     *
     * @return out of 1,000,000; all weights together are 1,000,000
     */
    public int weight() {
        return weight;
    }

    /**
     * What it adds: weight × value / 1,000,000, rounded down.
     *
     * @return out of 1,000,000
     */
    public int points() {
        return points;
    }

    /**
     * Whether the facts behind it are known.
     *
     * @return false where the value is the neutral one
     */
    public boolean isKnown() {
        return isKnown;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Contribution)) {
            return false;
        }
        Contribution that = (Contribution) other;
        return signal == that.signal
                && value == that.value
                && weight == that.weight
                && points == that.points
                && isKnown == that.isKnown;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * signal.hashCode() + value) + weight;
    }

    @Override
    public String toString() {
        return signal.word() + " " + points + " (" + value + " × " + weight + (isKnown ? ")" : ", unknown)");
    }
}
