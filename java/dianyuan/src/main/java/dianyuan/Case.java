package dianyuan;

/**
 * One case: its causes, parties, client and organ.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class Case implements AutoCloseable {
    final Handle handle;

    private Case(long address) {
        handle = new Handle(this, address, Native::dy_case_free);
    }

    /**
     * Reads a case.
     *
     * @param text one JSON object (the schema {@code case})
     * @return the case
     * @throws DianyuanException of kind {@code record}, with every fault, or {@code malformed}
     */
    public static Case read(String text) {
        byte[] bytes = Text.required("text", text);
        Answer answer = new Answer();
        return new Case(answer.object(
                Native.dy_case_read(bytes, bytes.length, answer.out, answer.err)));
    }

    /**
     * Its id.
     *
     * @return the id
     */
    public String id() {
        try (Handle.Use legalCase = handle.use()) {
            return Text.borrowed(Native.dy_case_id(legalCase.address()));
        }
    }

    /** Frees it. Whatever was made from it does not need it any more. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
