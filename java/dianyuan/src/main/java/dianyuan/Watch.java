package dianyuan;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One call's {@code dy_watch}: who hears of its progress, and what stops it. */
final class Watch implements AutoCloseable {
    private static final Watch NONE = new Watch();

    // struct dy_watch { size_t size; dy_progress progress; void *user; const dy_stop *stop; }
    private static final int SIZE = 32;
    private static final int PROGRESS = 8;
    private static final int USER = 16;
    private static final int STOP = 24;

    /** {@code dy_progress}; the library calls it on the thread of the call. */
    interface NativeProgress extends Callback {
        int invoke(long user, int stage, long steps, long done, long of);
    }

    private static final int STOPS = 0;
    private static final int GOES_ON = 1;

    /** Calls that are running, by the number that the library hands back as {@code user}. */
    private static final Map<Long, Watch> RUNNING = new ConcurrentHashMap<>();

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** The one function for all calls; held here, because the library holds only its address. */
    private static final NativeProgress FUNCTION = (user, stage, steps, done, of) -> {
        Watch watch = RUNNING.get(user);
        return watch == null || watch.step(stage, steps, done, of) ? GOES_ON : STOPS;
    };

    private final Progress progress;
    private final Handle.Use stop;
    private final long number;
    private final Memory struct;
    private Throwable thrown;

    /** Nobody watches. */
    private Watch() {
        this.progress = null;
        this.stop = null;
        this.number = 0;
        this.struct = null;
    }

    private Watch(Progress progress, Stop stop) {
        this.progress = progress;
        this.stop = stop == null ? null : stop.handle.use();
        this.number = NUMBERS.incrementAndGet();
        this.struct = new Options(SIZE, 0, Native::dy_watch_init).struct;
        if (progress != null) {
            struct.setPointer(PROGRESS, CallbackReference.getFunctionPointer(FUNCTION));
            struct.setLong(USER, number);
            RUNNING.put(number, this);
        }
        if (stop != null) {
            struct.setLong(STOP, this.stop.address());
        }
    }

    /** Both may be null. */
    static Watch of(Progress progress, Stop stop) {
        return progress == null && stop == null ? NONE : new Watch(progress, stop);
    }

    /** To be handed over; NULL where nobody watches. */
    Pointer struct() {
        return struct;
    }

    /** What the progress threw, or null. */
    Throwable thrown() {
        return thrown;
    }

    /** No exception may cross the library: it is kept, the call is stopped, and then it is thrown on. */
    private boolean step(int stage, long steps, long done, long of) {
        if (thrown != null) {
            return false;
        }
        try {
            return progress.step(Stage.of(stage), steps, done, of);
        } catch (Throwable fault) {
            thrown = fault;
            return false;
        }
    }

    @Override
    public void close() {
        if (struct == null) {
            return;
        }
        RUNNING.remove(number);
        struct.close();
        if (stop != null) {
            stop.close();
        }
    }
}
