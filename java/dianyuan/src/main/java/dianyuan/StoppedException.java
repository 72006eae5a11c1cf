package dianyuan;

/**
 * The call was stopped, by a {@link Stop} or because a {@link Progress} answered {@code false}. It made nothing; its
 * inputs are as they were, and it may be called again.
 */
public final class StoppedException extends DianyuanException {
    private static final long serialVersionUID = 1;

    StoppedException(int status, String kind, String message, String json, Problem[] problems) {
        super(status, kind, message, json, problems);
    }
}
