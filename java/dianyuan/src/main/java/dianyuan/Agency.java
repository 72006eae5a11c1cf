package dianyuan;

import java.util.Objects;

/**
 * What a ledger asks of the world outside it: an engine, the cases, and the seed of lots.
 *
 * <p>It changes, and is locked inside: any thread may call at any time.
 */
public final class Agency implements AutoCloseable {
    final Handle handle;

    /**
     * An agency without cases.
     *
     * @param engine roster, policy and calibration; not needed any more afterwards
     */
    public Agency(Engine engine) {
        Objects.requireNonNull(engine, "engine");
        Answer answer = new Answer();
        try (Handle.Use used = engine.handle.use()) {
            handle = new Handle(
                    this,
                    answer.object(Native.dy_agency_new(used.address(), answer.out, answer.err)),
                    Native::dy_agency_free);
        }
    }

    /**
     * Adds a case, or takes a new version of one in place of the one with the same id.
     *
     * @param legalCase the case; not needed any more afterwards
     */
    public void putCase(Case legalCase) {
        Objects.requireNonNull(legalCase, "legalCase");
        Answer answer = new Answer();
        try (Handle.Use agency = handle.use();
                Handle.Use used = legalCase.handle.use()) {
            answer.check(Native.dy_agency_put_case(agency.address(), used.address(), answer.err));
        }
    }

    /**
     * Takes another engine, as after a change of the roster.
     *
     * @param engine the engine; not needed any more afterwards
     */
    public void setEngine(Engine engine) {
        Objects.requireNonNull(engine, "engine");
        Answer answer = new Answer();
        try (Handle.Use agency = handle.use();
                Handle.Use used = engine.handle.use()) {
            answer.check(Native.dy_agency_set_engine(agency.address(), used.address(), answer.err));
        }
    }

    /**
     * The seed of lots, whose commitment was published before.
     *
     * @param seed any text
     * @throws DianyuanException of kind {@code request}, if it cannot be a seed
     */
    public void setSeed(String seed) {
        byte[] bytes = Text.required("seed", seed);
        Answer answer = new Answer();
        try (Handle.Use agency = handle.use()) {
            answer.check(Native.dy_agency_set_seed(agency.address(), bytes, bytes.length, answer.err));
        }
    }

    /** Frees it. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
