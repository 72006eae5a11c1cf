package dianyuan;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A native object, freed once: when its owner was closed and no call uses it any more, or, as a safety net, after the
 * collector found that the owner was forgotten. The net needs no thread: it is emptied whenever an object is made.
 */
final class Handle extends PhantomReference<Object> {
    /** Frees one sort of native object. */
    interface Free {
        void free(long address);
    }

    private static final ReferenceQueue<Object> FORGOTTEN = new ReferenceQueue<>();

    /** Handles that still have to be freed; it also keeps them from being collected before their owners. */
    private static final Set<Handle> ALIVE = ConcurrentHashMap.newKeySet();

    private static final long CLOSED = 1;
    private static final long USER = 2;

    /** Twice the number of calls that are using the object, plus one when it was closed. */
    private final AtomicLong state = new AtomicLong();

    private final String name;
    private final long address;
    private final Free free;

    Handle(Object owner, long address, Free free) {
        super(owner, FORGOTTEN);
        this.name = owner.getClass().getSimpleName();
        this.address = address;
        this.free = free;
        ALIVE.add(this);
        freeForgotten();
    }

    /** The address, until {@link Use#close}: nobody frees the object while it is in use. */
    Use use() {
        long before;
        do {
            before = state.get();
            if ((before & CLOSED) != 0) {
                throw new IllegalStateException("this " + name + " is closed");
            }
        } while (!state.compareAndSet(before, before + USER));
        return new Use(this);
    }

    /** Frees the object, or leaves that to the last call that is using it. */
    void close() {
        long before = state.getAndUpdate(now -> now | CLOSED);
        if (before == 0) {
            release();
        }
    }

    private void done() {
        if (state.addAndGet(-USER) == CLOSED) {
            release();
        }
    }

    private void release() {
        ALIVE.remove(this);
        clear();
        free.free(address);
    }

    /** Frees what the collector has found since. */
    static void freeForgotten() {
        for (Reference<?> found = FORGOTTEN.poll(); found != null; found = FORGOTTEN.poll()) {
            ((Handle) found).close();
        }
    }

    /** How many objects are not freed yet. */
    static int alive() {
        return ALIVE.size();
    }

    /** One call's hold on an object. */
    static final class Use implements AutoCloseable {
        private final Handle handle;

        private Use(Handle handle) {
            this.handle = handle;
        }

        long address() {
            return handle.address;
        }

        @Override
        public void close() {
            handle.done();
        }
    }
}
