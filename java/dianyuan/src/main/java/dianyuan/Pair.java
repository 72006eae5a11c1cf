package dianyuan;

import java.math.BigDecimal;

/** A lawyer who got a case. A value. */
public final class Pair {
    private static final int PLACES = 9;

    private final String caseId;
    private final String lawyer;
    private final long nano;

    Pair(String caseId, String lawyer, long nano) {
        this.caseId = caseId;
        this.lawyer = lawyer;
        this.nano = nano;
    }

    /**
     * The case's id.
     *
     * @return the id
     */
    public String caseId() {
        return caseId;
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
     * The pair's score, as it stood in the table.
     *
     * @return the exact number, with nine places
     */
    public BigDecimal score() {
        return BigDecimal.valueOf(nano, PLACES);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Pair)) {
            return false;
        }
        Pair that = (Pair) other;
        return caseId.equals(that.caseId) && lawyer.equals(that.lawyer) && nano == that.nano;
    }

    @Override
    public int hashCode() {
        return 31 * caseId.hashCode() + lawyer.hashCode();
    }

    @Override
    public String toString() {
        return caseId + ": " + lawyer + " (" + score().stripTrailingZeros().toPlainString() + ")";
    }
}
