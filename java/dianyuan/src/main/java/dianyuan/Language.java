package dianyuan;

/** A language that explanations are written in. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN;

    /** The number of {@code dy_language}. */
    int number() {
        return ordinal();
    }
}
