package dianyuan;

/** One criterion of the score, in the fixed order. */
public enum Signal {
    /** How near the lawyer's specialities are to the case, and how well they are evidenced. */
    SPECIALITY("speciality"),
    /** Free share of the lawyer's capacity, and time since the last appointment. */
    CASELOAD("caseload"),
    /** What is recorded about handled cases, with regard to how much is recorded. */
    PERFORMANCE("performance"),
    /** Years of practice; of criminal defence where the case is criminal. */
    EXPERIENCE("experience"),
    /** Nearness of the office to the organ and to the client. */
    PROXIMITY("proximity"),
    /** A language in common with the client. */
    LANGUAGE("language"),
    /** The same lawyer through the stages of one matter (一援到底). */
    CONTINUITY("continuity"),
    /** Training for the groups that the client belongs to. */
    TRAINING("training"),
    /** Home visits, where the client can't come. */
    HOME_VISIT("home_visit"),
    /** An attribute that a named rule prefers. */
    PREFERENCE("preference");

    private static final Signal[] ALL = values();

    private final String word;

    Signal(String word) {
        this.word = word;
    }

    static Signal of(int number) {
        if (number < 0 || number >= ALL.length) {
            throw new IllegalStateException(
                    "the library has a signal of number " + number + ", which this jar does not know");
        }
        return ALL[number];
    }

    /**
     * The signal as it is called in JSON and in policies.
     *
     * @return the word
     */
    public String word() {
        return word;
    }
}
