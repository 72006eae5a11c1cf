package dianyuan;

/**
 * The rules that an agency ranks and appoints by: weights, gates, terms, rules of client choice.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class Policy implements AutoCloseable {
    final Handle handle;

    private Policy(long address) {
        handle = new Handle(this, address, Native::dy_policy_free);
    }

    /**
     * Reads a policy.
     *
     * @param text TOML, JSON, or the name of a built-in one: {@code national}, {@code hangzhou}, {@code none}
     * @return the policy
     * @throws DianyuanException of kind {@code policy} where it is wrong or loosens a locked gate, or {@code malformed}
     */
    public static Policy read(String text) {
        byte[] bytes = Text.required("text", text);
        Answer answer = new Answer();
        return new Policy(answer.object(
                Native.dy_policy_read(bytes, bytes.length, answer.out, answer.err)));
    }

    /**
     * The national one, whose statutory gates are locked.
     *
     * @return the policy
     */
    public static Policy national() {
        return read("national");
    }

    /**
     * Its id.
     *
     * @return such as {@code national}
     */
    public String id() {
        try (Handle.Use policy = handle.use()) {
            return Text.borrowed(Native.dy_policy_id(policy.address()));
        }
    }

    /**
     * Its version, as its author numbers it.
     *
     * @return the version
     */
    public String version() {
        try (Handle.Use policy = handle.use()) {
            return Text.borrowed(Native.dy_policy_version(policy.address()));
        }
    }

    /**
     * The digest of all its settings: two policies with the same digest decide alike.
     *
     * @return the digest
     */
    public String digest() {
        try (Handle.Use policy = handle.use()) {
            return Text.borrowed(Native.dy_policy_digest(policy.address()));
        }
    }

    /**
     * All its settings.
     *
     * @return one JSON object (the schema {@code policy})
     */
    public String json() {
        Answer answer = new Answer();
        try (Handle.Use policy = handle.use()) {
            return answer.text(Native.dy_policy_json(policy.address(), answer.out, answer.err));
        }
    }

    /** Frees it. Engines that were made from it do not need it any more. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
