package dianyuan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** A lawyer's place in a ranking. A value, which outlives the ranking. */
public final class Candidate {
    private final String lawyer;
    private final int place;
    private final OptionalInt points;
    private final boolean isOpen;
    private final int[] numbers;

    Candidate(String lawyer, int place, OptionalInt points, boolean isOpen, int[] numbers) {
        this.lawyer = lawyer;
        this.place = place;
        this.points = points;
        this.isOpen = isOpen;
        this.numbers = numbers;
    }

    /**
     * The lawyer's id.
     *
     * @return the id
     */
    public String lawyer() {
        return lawyer;
    }

    /**
     * The place.
     *
     * @return from 1; empty where there is none
     */
    public OptionalInt place() {
        return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * The score: exactly the sum of the contributions' points.
     *
     * @return out of 1,000,000; empty in a neutral order
     */
    public OptionalInt points() {
        return points;
    }

    /**
     * Whether the lawyer may be held and proposed as things stand.
     *
     * @return false while an official has to review something first
     */
    public boolean isOpen() {
        return isOpen;
    }

    /**
     * What each signal adds, all ten in their fixed order.
     *
     * @return the contributions, unmodifiable; empty in a neutral order
     */
    public List<Contribution> contributions() {
        List<Contribution> all = new ArrayList<>(numbers.length / Contribution.NUMBERS);
        for (int at = 0; at < numbers.length; at += Contribution.NUMBERS) {
            all.add(new Contribution(numbers, at));
        }
        return Collections.unmodifiableList(all);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Candidate)) {
            return false;
        }
        Candidate that = (Candidate) other;
        return lawyer.equals(that.lawyer)
                && place == that.place
                && points.equals(that.points)
                && isOpen == that.isOpen
                && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * lawyer.hashCode() + place;
    }

    @Override
    public String toString() {
        String score = points.isPresent() ? ", " + points.getAsInt() + " points" : "";
        return place + ". " + lawyer + score + (isOpen ? "" : ", to be reviewed");
    }
}
