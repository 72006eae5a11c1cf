package dianyuan;

/**
 * Cause trees (案由) and crosswalks beside the official ones, where the court has revised them or an agency has its own.
 *
 * <p>Immutable; any number of threads may use one. Where a method takes causes, null means the official lists.
 */
public final class Causes implements AutoCloseable {
    final Handle handle;

    private Causes(long address) {
        handle = new Handle(this, address, Native::dy_causes_free);
    }

    /**
     * The official lists and one more tree or crosswalk.
     *
     * @param text a cause tree or a crosswalk, as JSON or TOML
     * @return the lists
     * @throws DianyuanException of kind {@code causes} or {@code malformed}
     */
    public static Causes load(String text) {
        return load(null, text);
    }

    /**
     * Some lists and one more tree or crosswalk.
     *
     * @param base what it is added to, which stays as it is; null for the official lists
     * @param text a cause tree or a crosswalk, as JSON or TOML
     * @return the lists
     * @throws DianyuanException of kind {@code causes} or {@code malformed}
     */
    public static Causes load(Causes base, String text) {
        byte[] bytes = Text.required("text", text);
        Answer answer = new Answer();
        if (base == null) {
            return new Causes(answer.object(
                    Native.dy_causes_load(0, bytes, bytes.length, answer.out, answer.err)));
        }
        try (Handle.Use used = base.handle.use()) {
            return new Causes(answer.object(
                    Native.dy_causes_load(used.address(), bytes, bytes.length, answer.out, answer.err)));
        }
    }

    /** Frees it. Rosters that were read with it do not need it any more. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
