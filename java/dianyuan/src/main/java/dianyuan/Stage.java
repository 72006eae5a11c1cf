package dianyuan;

/** What a long call is busy with. */
public enum Stage {
    /** Seats, minimums and the total score of an assignment. */
    SCORE("score"),
    /** Tie keys and tie hashes of an assignment. */
    TIES("ties"),
    /** Branches of opposing cases. */
    OPPOSING("opposing"),
    /** Cases one after the other, of rotation and lot. */
    TURNS("turns"),
    /** Reasons and ways out of seats that stayed empty. */
    REASONS("reasons"),
    /** Records are read. */
    READING("reading"),
    /** A calibration is fitted. */
    FITTING("fitting"),
    /** An engine is made ready. */
    BUILDING("building"),
    /** Lawyers are ranked. */
    RANKING("ranking"),
    /** A place is explained. */
    EXPLAINING("explaining"),
    /** Events are replayed. */
    REPLAYING("replaying"),
    /** Something that this version of the jar has no name for. */
    OTHER("");

    private static final Stage[] ALL = values();

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    static Stage of(int number) {
        return number >= 0 && number < OTHER.ordinal() ? ALL[number] : OTHER;
    }

    /**
     * The stage as it is called in every language.
     *
     * @return the word; empty for {@link #OTHER}
     */
    public String word() {
        return word;
    }
}
