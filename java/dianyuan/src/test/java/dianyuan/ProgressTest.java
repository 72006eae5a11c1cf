package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Long calls tell how far they are, and end when they are asked to. */
class ProgressTest {
    private static final int MANY = 20_000;
    private static final int STOPPED = 7;

    @Test
    void aLongCallTellsItsProgressOnItsOwnThread() {
        Thread caller = Thread.currentThread();
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        AtomicInteger elsewhere = new AtomicInteger();
        Progress progress = (stage, steps, done, of) -> {
            stages.add(stage);
            elsewhere.addAndGet(Thread.currentThread() == caller ? 0 : 1);
            return true;
        };
        try (Roster roster = Roster.read(Fixtures.lawyers(MANY), null, progress, null);
                Policy policy = Policy.read("none");
                Calibration calibration = Calibration.fit(roster, policy, Scene.DAY, progress, null);
                Engine engine = new Engine(roster, policy, calibration, progress, null);
                Case legalCase = Case.read(Fixtures.civilCase("C-1"));
                Ranking ranking = engine.rank(legalCase, null, progress, null)) {
            assertEquals(MANY, ranking.considered());
        }
        assertTrue(stages.contains(Stage.READING), stages.toString());
        assertTrue(stages.contains(Stage.RANKING), stages.toString());
        assertFalse(stages.contains(Stage.OTHER), stages.toString());
        assertEquals(0, elsewhere.get());
    }

    @Test
    void aProgressThatAnswersFalseStopsTheCall() {
        String lawyers = Fixtures.lawyers(MANY);
        StoppedException stopped = assertThrows(
                StoppedException.class,
                () -> Roster.read(lawyers, null, (stage, steps, done, of) -> false, null));
        assertEquals("stopped", stopped.kind());
        assertEquals(STOPPED, stopped.status());
    }

    @Test
    void anExceptionOfAProgressStopsTheCallAndComesOut() {
        String lawyers = Fixtures.lawyers(MANY);
        for (Throwable fault : new Throwable[] {new IllegalStateException("mine"), new StackOverflowError()}) {
            AtomicInteger calls = new AtomicInteger();
            Progress progress = (stage, steps, done, of) -> {
                calls.incrementAndGet();
                throw ProgressTest.<RuntimeException>any(fault);
            };
            assertSame(
                    fault, assertThrows(Throwable.class, () -> Roster.read(lawyers, null, progress, null)));
            assertEquals(1, calls.get());
            // An assignment that is stopped would succeed; the exception comes first there too.
            try (Problem problem = LargeProblem.of(60, 30)) {
                assertSame(
                        fault, assertThrows(Throwable.class, () -> problem.assign(null, progress, null)));
                assertSame(
                        fault, assertThrows(Throwable.class, () -> problem.assignJson(null, progress, null)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T any(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    void aCallInsideAProgressIsACallOfItsOwn() {
        AtomicReference<String> inside = new AtomicReference<>();
        Progress inner = (stage, steps, done, of) -> false;
        Progress outer = (stage, steps, done, of) -> {
            try {
                Roster.read(Fixtures.lawyers(MANY), null, inner, null).close();
            } catch (StoppedException stopped) {
                inside.set(stopped.kind());
            }
            return true;
        };
        try (Roster roster = Roster.read(Fixtures.lawyers(MANY), null, outer, null)) {
            assertEquals(MANY, roster.size());
        }
        assertEquals("stopped", inside.get());
    }

    @Test
    void anotherThreadStopsALongCall() throws Exception {
        String lawyers = Fixtures.lawyers(MANY);
        try (Stop stop = new Stop()) {
            CountDownLatch running = new CountDownLatch(1);
            Thread other = new Thread(() -> {
                try {
                    running.await();
                } catch (InterruptedException error) {
                    return;
                }
                stop.request();
            });
            other.start();
            // It never stops anything itself; it waits until the other thread has asked for it.
            Progress progress = (stage, steps, done, of) -> {
                running.countDown();
                while (!stop.isRequested()) {
                    Thread.yield();
                }
                return true;
            };
            assertThrows(StoppedException.class, () -> Roster.read(lawyers, null, progress, stop));
            other.join();
            assertTrue(stop.isRequested());
            assertThrows(StoppedException.class, () -> Roster.read(lawyers, null, null, stop));
            stop.reset();
            assertFalse(stop.isRequested());
            Roster.read(lawyers, null, null, stop).close();
        }
    }

    @Test
    void aStopThatIsClosedDuringACallStaysUntilItsEnd() {
        AtomicInteger calls = new AtomicInteger();
        Stop stop = new Stop();
        Progress progress = (stage, steps, done, of) -> {
            stop.close();
            calls.incrementAndGet();
            return true;
        };
        try (Roster roster = Roster.read(Fixtures.lawyers(MANY), null, progress, stop)) {
            assertNotNull(roster);
        }
        assertTrue(calls.get() > 1);
        assertThrows(IllegalStateException.class, stop::request);
    }
}
