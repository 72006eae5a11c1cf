package dianyuan;

/**
 * The library's versions and schemas, and its calls with text in and text out, for programs that keep nothing between
 * calls. Any number of threads may call them.
 */
public final class Dianyuan {
    private Dianyuan() {}

    /**
     * The version of the native library.
     *
     * @return such as {@code 0.1.0}
     */
    public static String version() {
        return Text.borrowed(Native.dy_version());
    }

    /**
     * The version of the C interface; a jar takes only the one it is made for.
     *
     * @return the number
     */
    public static int abiVersion() {
        return Native.dy_abi_version();
    }

    /**
     * The version of the scoring rules: two libraries with the same number give every lawyer the same points.
     *
     * @return the number
     */
    public static int scoreVersion() {
        return Native.dy_score_version();
    }

    /**
     * The JSON Schema of what goes in or comes out.
     *
     * @param name such as {@code lawyer}, {@code case}, {@code command}, {@code ranking}
     * @return the schema
     * @throws DianyuanException of kind {@code request}, with the names there are, if there is none of that name
     */
    public static String schemaJson(String name) {
        byte[] bytes = Text.required("name", name);
        Answer answer = new Answer();
        return answer.text(Native.dy_schema_json(bytes, bytes.length, answer.out, answer.err));
    }

    /**
     * Ranks a roster for a case. A service that ranks often keeps an {@link Engine} instead.
     *
     * @param roster lawyers and firms as JSON Lines, a JSON array or one object
     * @param legalCase one case as JSON
     * @param policy a policy as TOML or JSON, or the name of a built-in one; null for {@code national}
     * @param options a JSON object with {@code top}, {@code as_of}, {@code seed}, {@code excluded}, {@code order},
     *     {@code causes}, each of which may be left out; null for the defaults
     * @return the ranking: byte for byte what {@code dianyuan rank --format json} prints
     * @throws DianyuanException with every fault of the first input that is wrong
     */
    public static String rankJson(String roster, String legalCase, String policy, String options) {
        byte[] lawyers = Text.required("roster", roster);
        byte[] ranked = Text.required("legalCase", legalCase);
        byte[] rules = Text.optional("policy", policy);
        byte[] how = Text.optional("options", options);
        Answer answer = new Answer();
        return answer.text(Native.dy_rank_json(
                lawyers, lawyers.length, ranked, ranked.length, rules, Text.length(rules), how,
                Text.length(how), answer.out, answer.err));
    }

    /**
     * Explains the place of one lawyer.
     *
     * @param roster as for {@link #rankJson}
     * @param legalCase as for {@link #rankJson}
     * @param lawyer the id of a lawyer on the roster
     * @param policy as for {@link #rankJson}
     * @param options as for {@link #rankJson}; {@code top} and {@code excluded} mean nothing here
     * @return the explanation: byte for byte what {@code dianyuan explain --format json} prints
     * @throws DianyuanException with every fault of the first input that is wrong
     */
    public static String explainJson(
            String roster, String legalCase, String lawyer, String policy, String options) {
        byte[] lawyers = Text.required("roster", roster);
        byte[] ranked = Text.required("legalCase", legalCase);
        byte[] id = Text.required("lawyer", lawyer);
        byte[] rules = Text.optional("policy", policy);
        byte[] how = Text.optional("options", options);
        Answer answer = new Answer();
        return answer.text(Native.dy_explain_json(
                lawyers, lawyers.length, ranked, ranked.length, id, id.length, rules, Text.length(rules),
                how, Text.length(how), answer.out, answer.err));
    }

    /**
     * Compares two rankings of one case: who moved, by which signals, and because of which facts.
     *
     * @param before the earlier result of {@link #rankJson}
     * @param after the later one
     * @param beforeRoster the roster of the earlier one; null, with the other, for a comparison without facts
     * @param afterRoster the roster of the later one
     * @param options a JSON object, maybe with {@code causes}; null for none
     * @return the comparison: byte for byte what {@code dianyuan diff --format json} prints
     * @throws DianyuanException with every fault of the first input that is wrong, or if they are of two cases
     */
    public static String diffJson(
            String before, String after, String beforeRoster, String afterRoster, String options) {
        byte[] earlier = Text.required("before", before);
        byte[] later = Text.required("after", after);
        byte[] then = Text.optional("beforeRoster", beforeRoster);
        byte[] now = Text.optional("afterRoster", afterRoster);
        byte[] how = Text.optional("options", options);
        Answer answer = new Answer();
        return answer.text(Native.dy_diff_json(
                earlier, earlier.length, later, later.length, then, Text.length(then), now,
                Text.length(now), how, Text.length(how), answer.out, answer.err));
    }
}
