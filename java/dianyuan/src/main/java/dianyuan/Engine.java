package dianyuan;

import java.util.Objects;

/**
 * A roster, a policy and a calibration made ready: a snapshot that ranks any number of cases.
 *
 * <p>Immutable; any number of threads may rank with one at the same time, and a service makes one and keeps it. A
 * change gives a new engine that shares what did not change.
 */
public final class Engine implements AutoCloseable {
    final Handle handle;

    /**
     * Makes an engine. The three are not needed any more afterwards.
     *
     * @param roster the lawyers
     * @param policy the rules
     * @param calibration fitted for this policy
     * @throws DianyuanException of kind {@code calibration} if it belongs to another policy
     */
    public Engine(Roster roster, Policy policy, Calibration calibration) {
        this(roster, policy, calibration, null, null);
    }

    /**
     * Makes an engine. The three are not needed any more afterwards.
     *
     * @param roster the lawyers
     * @param policy the rules
     * @param calibration fitted for this policy
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @throws DianyuanException of kind {@code calibration} if it belongs to another policy
     * @throws StoppedException if it was stopped
     */
    public Engine(Roster roster, Policy policy, Calibration calibration, Progress progress, Stop stop) {
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(calibration, "calibration");
        Answer answer = new Answer();
        try (Handle.Use lawyers = roster.handle.use();
                Handle.Use rules = policy.handle.use();
                Handle.Use estimates = calibration.handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_engine_new(
                    lawyers.address(), rules.address(), estimates.address(), watch.struct(), answer.out, answer.err);
            handle = new Handle(this, answer.object(status, watch, Native::dy_engine_free), Native::dy_engine_free);
        }
    }

    private Engine(long address) {
        handle = new Handle(this, address, Native::dy_engine_free);
    }

    /**
     * An engine with changes; this one stays as it is.
     *
     * @param changes JSON Lines, an array or one object of {@code {"type":"put_lawyer","lawyer":{…}}}, {@code
     *     {"type":"remove_lawyer","id":"L-1"}}, {@code {"type":"put_firm","firm":{…}}}, {@code
     *     {"type":"remove_firm","id":"F-1"}}
     * @return the new engine
     * @throws DianyuanException of kind {@code record}, {@code request} or {@code malformed}; all changes or none
     */
    public Engine apply(String changes) {
        return apply(changes, null, null);
    }

    /**
     * An engine with changes; this one stays as it is.
     *
     * @param changes as for {@link #apply(String)}
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the new engine
     * @throws DianyuanException of kind {@code record}, {@code request} or {@code malformed}; all changes or none
     * @throws StoppedException if it was stopped
     */
    public Engine apply(String changes, Progress progress, Stop stop) {
        byte[] bytes = Text.required("changes", changes);
        Answer answer = new Answer();
        try (Handle.Use engine = handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_engine_apply(
                    engine.address(), bytes, bytes.length, watch.struct(), answer.out, answer.err);
            return new Engine(answer.object(status, watch, Native::dy_engine_free));
        }
    }

    /**
     * How many lawyers it ranks.
     *
     * @return the number
     */
    public long size() {
        try (Handle.Use engine = handle.use()) {
            return Native.dy_engine_len(engine.address());
        }
    }

    /**
     * Ranks the lawyers for one case: who may be appointed, in which order and why, and why the others may not.
     *
     * @param legalCase the case
     * @return the ranking
     * @throws DianyuanException of kind {@code request}, if the case cannot be ranked
     */
    public Ranking rank(Case legalCase) {
        return rank(legalCase, null, null, null);
    }

    /**
     * Ranks the lawyers for one case.
     *
     * @param legalCase the case
     * @param options how many, as of which day, in which order; null for the defaults
     * @return the ranking
     * @throws DianyuanException of kind {@code request}, if the case or an option cannot be used
     */
    public Ranking rank(Case legalCase, RankOptions options) {
        return rank(legalCase, options, null, null);
    }

    /**
     * Ranks the lawyers for one case.
     *
     * @param legalCase the case
     * @param options how many, as of which day, in which order; null for the defaults
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the ranking
     * @throws DianyuanException of kind {@code request}, if the case or an option cannot be used
     * @throws StoppedException if it was stopped
     */
    public Ranking rank(Case legalCase, RankOptions options, Progress progress, Stop stop) {
        Objects.requireNonNull(legalCase, "legalCase");
        Answer answer = new Answer();
        try (Handle.Use engine = handle.use();
                Handle.Use used = legalCase.handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_engine_rank(
                    engine.address(), used.address(), RankOptions.struct(options), watch.struct(), answer.out,
                    answer.err);
            return new Ranking(answer.object(status, watch, Native::dy_ranking_free));
        }
    }

    /**
     * Explains the place of one lawyer for one case, or why there is none.
     *
     * @param legalCase the case
     * @param lawyer the id of a lawyer on the roster
     * @return the explanation
     * @throws DianyuanException of kind {@code request}, if there is no such lawyer
     */
    public Explanation explain(Case legalCase, String lawyer) {
        return explain(legalCase, lawyer, null, null, null);
    }

    /**
     * Explains the place of one lawyer for one case, or why there is none.
     *
     * @param legalCase the case
     * @param lawyer the id of a lawyer on the roster
     * @param options as of which day, with which seed, in which order; null for the defaults
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the explanation
     * @throws DianyuanException of kind {@code request}, if there is no such lawyer or an option cannot be used
     * @throws StoppedException if it was stopped
     */
    public Explanation explain(
            Case legalCase, String lawyer, RankOptions options, Progress progress, Stop stop) {
        Objects.requireNonNull(legalCase, "legalCase");
        byte[] id = Text.required("lawyer", lawyer);
        Answer answer = new Answer();
        try (Handle.Use engine = handle.use();
                Handle.Use used = legalCase.handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_engine_explain(
                    engine.address(), used.address(), id, id.length, RankOptions.struct(options),
                    watch.struct(), answer.out, answer.err);
            return new Explanation(answer.object(status, watch, Native::dy_explanation_free));
        }
    }

    /** Frees it. Rankings and agencies that were made from it do not need it any more. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
