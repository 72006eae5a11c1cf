package dianyuan;

/**
 * Stops long calls: another thread requests it, and calls that were given this object end soon with a {@link
 * StoppedException} (an assignment ends with what it has).
 *
 * <p>It stays requested until {@link #reset}. Any number of threads may use one, and one may be given to many calls.
 */
public final class Stop implements AutoCloseable {
    final Handle handle = new Handle(this, Native.dy_stop_new(), Native::dy_stop_free);

    /** One that is not requested. */
    public Stop() {}

    /** Requests that calls stop. */
    public void request() {
        try (Handle.Use stop = handle.use()) {
            Native.dy_stop_request(stop.address());
        }
    }

    /**
     * Whether it was requested, and not reset since.
     *
     * @return whether calls stop
     */
    public boolean isRequested() {
        try (Handle.Use stop = handle.use()) {
            return Native.dy_stop_is_requested(stop.address()) != 0;
        }
    }

    /** Makes it as good as new. */
    public void reset() {
        try (Handle.Use stop = handle.use()) {
            Native.dy_stop_reset(stop.address());
        }
    }

    /** Frees it; calls that still use it go on. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
