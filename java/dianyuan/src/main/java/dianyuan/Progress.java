package dianyuan;

/** Hears how far a long call is, on the thread of that call, and may stop it. */
@FunctionalInterface
public interface Progress {
    /**
     * Told now and then, and often: it should return at once.
     *
     * <p>It may use other objects of this package. What it throws stops the call and is thrown on to whoever made the
     * call, as it is.
     *
     * @param stage what the library is busy with
     * @param steps steps done in all; a measure of work, the same in every run
     * @param done parts of the stage that are done
     * @param of parts of the stage; 0 where unknown
     * @return whether to go on; {@code false} stops the call
     */
    boolean step(Stage stage, long steps, long done, long of);
}
