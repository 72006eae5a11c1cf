package dianyuan;

/**
 * Many cases to be assigned at once, on scored pairs of a case and a lawyer.
 *
 * <p>Immutable; any number of threads may use one. (A fault of an input is a {@link DianyuanException.Problem}.)
 */
public final class Problem implements AutoCloseable {
    private final Handle handle;

    private Problem(long address) {
        handle = new Handle(this, address, Native::dy_problem_free);
    }

    /**
     * Reads the tables, each in CSV with a header line.
     *
     * @param edges {@code case,lawyer,score[,fixed,forbidden,tie]}: a row for each pair; scores with up to 9 places
     * @param lawyers {@code lawyer,min,max[,group]}
     * @param cases {@code case,need[,priority,received,link,opposes]}
     * @param groups {@code group,max[,parent]}; null for none
     * @return the problem
     * @throws DianyuanException of kind {@code record}, with every fault of every row, or {@code malformed}
     */
    public static Problem read(String edges, String lawyers, String cases, String groups) {
        byte[] pairs = Text.required("edges", edges);
        byte[] persons = Text.required("lawyers", lawyers);
        byte[] work = Text.required("cases", cases);
        byte[] forest = Text.optional("groups", groups);
        Answer answer = new Answer();
        return new Problem(answer.object(Native.dy_problem_read(
                pairs, pairs.length, persons, persons.length, work, work.length, forest, Text.length(forest),
                answer.out, answer.err)));
    }

    /**
     * How many cases there are.
     *
     * @return the number
     */
    public long caseCount() {
        try (Handle.Use problem = handle.use()) {
            return Integer.toUnsignedLong(Native.dy_problem_case_count(problem.address()));
        }
    }

    /**
     * How many lawyers there are.
     *
     * @return the number
     */
    public long lawyerCount() {
        try (Handle.Use problem = handle.use()) {
            return Integer.toUnsignedLong(Native.dy_problem_lawyer_count(problem.address()));
        }
    }

    /**
     * How many pairs there are.
     *
     * @return the number
     */
    public long edgeCount() {
        try (Handle.Use problem = handle.use()) {
            return Integer.toUnsignedLong(Native.dy_problem_edge_count(problem.address()));
        }
    }

    /**
     * Assigns the cases.
     *
     * @return the assignment
     */
    public Assignment assign() {
        return assign(null, null, null);
    }

    /**
     * Assigns the cases. A stopped call succeeds, with what it has: see {@link Assignment#status}.
     *
     * @param options how; null for the defaults
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the assignment
     * @throws DianyuanException of kind {@code request}, if an option cannot be used
     * @throws StoppedException if the stop was requested before the call; after that, what was found is the answer
     */
    public Assignment assign(AssignOptions options, Progress progress, Stop stop) {
        Answer answer = new Answer();
        try (Handle.Use problem = handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_problem_assign(
                    problem.address(), AssignOptions.struct(options), watch.struct(), answer.out, answer.err);
            return new Assignment(answer.object(status, watch, Native::dy_assignment_free));
        }
    }

    /**
     * Assigns the cases, with the reasons and ways out of empty seats, and the prices that prove it: byte for byte what
     * {@code dianyuan assign --format json} prints.
     *
     * @param options how; null for the defaults
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return one JSON object, {@code dianyuan.assign/1}
     * @throws DianyuanException of kind {@code request}, if an option cannot be used
     * @throws StoppedException if the stop was requested before the call; after that, what was found is the answer
     */
    public String assignJson(AssignOptions options, Progress progress, Stop stop) {
        Answer answer = new Answer();
        try (Handle.Use problem = handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_problem_assign_json(
                    problem.address(), AssignOptions.struct(options), watch.struct(), answer.out, answer.err);
            return answer.text(status, watch);
        }
    }

    /**
     * Checks a result, whoever made it, by code that shares nothing with the solver.
     *
     * @param result what {@link #assignJson} gives
     * @return what is wrong with it, if anything, as JSON
     * @throws DianyuanException of kind {@code record} or {@code malformed}, if that is no result
     */
    public String verifyJson(String result) {
        byte[] bytes = Text.required("result", result);
        Answer answer = new Answer();
        try (Handle.Use problem = handle.use()) {
            return answer.text(Native.dy_problem_verify_json(
                    problem.address(), bytes, bytes.length, answer.out, answer.err));
        }
    }

    /** Frees it; assignments stay. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
